// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/texts/places.h"

#include "store/sqlite/statement.h"
#include "text/graphemes.h"
#include "text/offset_map.h"

#include <algorithm>
#include <vector>

namespace rd::store
{

using text::Offset;
using transcript::Anchor;
using transcript::TextMap;

namespace
{

Offset offsetOf(const Statement& statement, int column)
{
    return static_cast<Offset>(statement.integer(column));
}

/// A statement of its own, because a text may be asked for while another thread writes.
std::vector<transcript::TextEdit> editsOf(Database& database, TranscriptId id, bool& any)
{
    Statement statement(database,
                        "SELECT id, \"start\", \"end\", text, deleted, whole, whole_start, whole_end "
                        "FROM text_edit WHERE transcript = ?");
    statement.bind(1, id.uuid);
    std::vector<transcript::TextEdit> edits;
    while (statement.step()) {
        any = true;
        if (statement.integer(4) != 0) continue;
        edits.push_back({transcript::TextEditId{statement.id(0)},
                         id,
                         {offsetOf(statement, 1), offsetOf(statement, 2)},
                         statement.text(3),
                         false,
                         statement.id(5),
                         {offsetOf(statement, 6), offsetOf(statement, 7)}});
    }
    return edits;
}

/// Two copies may have written the ends apart from each other; that is for the merge to mend.
bool isCrossed(const Anchor& start, const Anchor& end)
{
    return !(start < end);
}

}

bool Places::anyEdits()
{
    if (!m_anyEdits) m_anyEdits = Statement(m_database, "SELECT 1 FROM text_edit LIMIT 1").step();
    return *m_anyEdits;
}

void Places::beforeEdits(TranscriptId id)
{
    if (m_fallenBefore.contains(id)) return;
    const auto fallen = fallenCodings(id);
    m_fallenBefore.emplace(id, std::set<CodingId>(fallen.begin(), fallen.end()));
}

void Places::afterEdits(TranscriptId id)
{
    m_texts.erase(id);
    m_anyEdits.reset();
}

Places::Text Places::read(TranscriptId id)
{
    Text text{TextMap({}, 0), false, std::nullopt, std::nullopt};
    const auto edits = editsOf(m_database, id, text.edited);
    Statement length(m_database, "SELECT length FROM transcript WHERE id = ?");
    text.map = TextMap(edits, length.bind(1, id.uuid).step() ? offsetOf(length, 0) : 0);
    return text;
}

Places::Text* Places::find(TranscriptId id)
{
    if (!anyEdits()) return nullptr;
    auto found = m_texts.find(id);
    if (found == m_texts.end()) found = m_texts.emplace(id, read(id)).first;
    return found->second.edited ? &found->second : nullptr;
}

const TextMap* Places::mapOf(TranscriptId id)
{
    const Text* text = find(id);
    return text == nullptr || text->map.isIdentity() ? nullptr : &text->map;
}

std::string Places::sourceText(TranscriptId id)
{
    Statement statement(m_database, "SELECT body FROM transcript_text WHERE id = ?");
    return statement.bind(1, id.uuid).step() ? statement.text(0) : std::string();
}

std::string Places::text(TranscriptId id)
{
    std::string source = sourceText(id);
    const TextMap* map = mapOf(id);
    return map == nullptr ? source : map->shown(source);
}

const std::string& Places::shownText(TranscriptId id, Text& text)
{
    if (!text.shown) text.shown = this->text(id);
    return *text.shown;
}

const text::OffsetMap& Places::placesIn(TranscriptId id, Text& text)
{
    if (!text.places) text.places.emplace(shownText(id, text));
    return *text.places;
}

text::Span Places::shownSpan(TranscriptId id, Text& text, const Bounds& stored)
{
    const text::Span span = ownSpan(text, stored);
    if (isFallen(id, text, stored)) return transcript::nearestWord(shownText(id, text), span.start);
    return onWords(id, text, stored, span);
}

/// Where its first or last word was replaced or taken out a space may be left there.
text::Span Places::onWords(TranscriptId id, Text& text, const Bounds& stored, text::Span span)
{
    const bool start = text.map.isReplacedBehind(stored.start);
    const bool end = text.map.isReplacedBefore(stored.end);
    if (!start && !end) return span;
    const text::Span words = text::trimmed(placesIn(id, text), span);
    if (words.empty()) return span;
    return {start ? words.start : span.start, end ? words.end : span.end};
}

text::Span Places::shownSpan(TranscriptId id, const Anchor& start, const Anchor& end)
{
    Text* text = find(id);
    return text == nullptr ? text::Span{start.at, end.at} : shownSpan(id, *text, {start, end});
}

void Places::showPassage(TranscriptId id, text::Span& span, const Within& within)
{
    span = shownSpan(id, {span.start, within[0]}, {span.end, within[1]});
}

/// Of a passage that lost words a space may be left.
bool Places::isFallen(TranscriptId id, Text& text, const Bounds& stored)
{
    if (isCrossed(stored.start, stored.end)) return false;
    const text::Span span = ownSpan(text, stored);
    if (span.empty()) return true;
    if (span.length() >= stored.end.at - stored.start.at) return false;
    return text::trimmed(placesIn(id, text), span).empty();
}

/// What is about a whole transcript has no place in it.
std::vector<std::pair<Uuid, Places::Bounds>> Places::fallenIn(const char* table, const char* owner,
                                                              TranscriptId id, Text& text)
{
    std::vector<std::pair<Uuid, Bounds>> fallen;
    Statement rows(m_database, std::string("SELECT id, \"start\", start_in, \"end\", end_in FROM ") + table +
                                   " WHERE deleted = 0 AND " + owner + " = ?");
    rows.bind(1, id.uuid);
    while (rows.step()) {
        const Bounds bounds{{offsetOf(rows, 1), offsetOf(rows, 2)}, {offsetOf(rows, 3), offsetOf(rows, 4)}};
        const bool placed = !(bounds.start == Anchor{} && bounds.end == Anchor{});
        if (placed && isFallen(id, text, bounds)) fallen.emplace_back(rows.id(0), bounds);
    }
    return fallen;
}

std::vector<CodingId> Places::fallenCodings(TranscriptId id)
{
    std::vector<CodingId> fallen;
    if (Text* text = find(id))
        for (const auto& [row, bounds] : fallenIn("coding", "transcript", id, *text))
            fallen.push_back(CodingId{row});
    return fallen;
}

void Places::standWhereShown(TranscriptId id)
{
    Text* text = find(id);
    if (text == nullptr) return;
    for (const auto& [table, owner] : {std::pair("coding", "transcript"), std::pair("memo", "subject")})
        for (const auto& [row, held] : fallenIn(table, owner, id, *text)) {
            const Bounds bounds = boundsAt(text->map, shownSpan(id, *text, held), nullptr);
            m_database
                .cached(std::string("UPDATE ") + table +
                        " SET \"start\" = ?, start_in = ?, \"end\" = ?, end_in = ? WHERE id = ?")
                .bind(1, std::int64_t{bounds.start.at})
                .bind(2, std::int64_t{bounds.start.in})
                .bind(3, std::int64_t{bounds.end.at})
                .bind(4, std::int64_t{bounds.end.in})
                .bind(5, row)
                .run();
        }
}

void Places::show(history::Row& row, const Within& within)
{
    if (auto* coding = std::get_if<coding::Coding>(&row)) {
        showPassage(coding->transcript, coding->span, within);
    } else if (auto* memo = std::get_if<coding::Memo>(&row)) {
        if (memo->span != text::Span{} || within != Within{})
            showPassage(TranscriptId{memo->subject}, memo->span, within);
    } else if (auto* turn = std::get_if<transcript::Turn>(&row)) {
        const TextMap* map = mapOf(turn->transcript);
        if (map == nullptr) return;
        turn->span = {map->shownStart({turn->span.start, 0}), map->shownEnd({turn->span.end, 0})};
        turn->textStart = map->shownStart({turn->textStart, 0});
    } else if (auto* transcript = std::get_if<transcript::Transcript>(&row)) {
        if (const TextMap* map = mapOf(transcript->id)) transcript->length = map->shownLength();
    }
}

/// Each end that is shown where it should be stays as it is stored.
Places::Bounds Places::boundsAt(const TextMap& map, text::Span span, const Bounds* held)
{
    Bounds bounds{map.storedStart(span.start), map.storedEnd(span.end)};
    if (held != nullptr && map.shownStart(held->start) == span.start) bounds.start = held->start;
    if (held != nullptr && map.shownEnd(held->end) == span.end) bounds.end = held->end;
    if (bounds.start < bounds.end) return bounds;
    return {map.storedStart(span.start), map.storedEnd(span.end)}; // one old and one new end may cross
}

bool Places::staysAsStored(const Passage& passage, Text& text, const Bounds& held, text::Span span)
{
    const auto edited = m_fallenBefore.find(passage.transcript);
    if (passage.deleted || (edited != m_fallenBefore.end() && edited->second.contains(CodingId{passage.row})))
        return true;
    if (edited != m_fallenBefore.end() && isFallen(passage.transcript, text, held)) return false;
    return shownSpan(passage.transcript, text, held) == span;
}

Within Places::storePassage(const Passage& passage, text::Span& span)
{
    Text* text = find(passage.transcript);
    if (text == nullptr) return {};
    std::optional<Bounds> held;
    Statement& known = m_database.cached(std::string("SELECT \"start\", start_in, \"end\", end_in FROM ") +
                                         passage.table + " WHERE id = ?");
    if (known.bind(1, passage.row).step())
        held = {{offsetOf(known, 0), offsetOf(known, 1)}, {offsetOf(known, 2), offsetOf(known, 3)}};
    known.restart();
    const Bounds bounds = held && staysAsStored(passage, *text, *held, span)
                              ? *held
                              : boundsAt(text->map, span, held ? &*held : nullptr);
    span = {bounds.start.at, bounds.end.at};
    return {bounds.start.in, bounds.end.in};
}

namespace
{

/// Turns lie around edits, never within them, so their places need no more than one number.
void storeTurn(Database& database, const TextMap& map, transcript::Turn& turn)
{
    transcript::Turn stored = turn;
    stored.span = {map.storedStart(turn.span.start).at, map.storedEnd(turn.span.end).at};
    stored.textStart = map.storedStart(turn.textStart).at;
    Statement& known = database.cached("SELECT \"start\", \"end\", text_start FROM turn WHERE id = ?");
    if (known.bind(1, turn.id.uuid).step()) {
        const auto keep = [&](int column, Offset shown, Offset wanted, Offset& place) {
            if (shown == wanted) place = offsetOf(known, column);
        };
        keep(0, map.shownStart({offsetOf(known, 0), 0}), turn.span.start, stored.span.start);
        keep(1, map.shownEnd({offsetOf(known, 1), 0}), turn.span.end, stored.span.end);
        keep(2, map.shownStart({offsetOf(known, 2), 0}), turn.textStart, stored.textStart);
    }
    known.restart();
    turn = stored;
}

/// The length of an imported text stays what it was.
Offset storedLength(Database& database, const transcript::Transcript& transcript)
{
    Statement& known = database.cached("SELECT length FROM transcript WHERE id = ?");
    const Offset length = known.bind(1, transcript.id.uuid).step() ? offsetOf(known, 0) : transcript.length;
    known.restart();
    return length;
}

}

bool Places::concerns(const history::Row& row)
{
    using history::Kind;
    const Kind kind = history::kindOf(row);
    const bool hasPlaces =
        kind == Kind::codings || kind == Kind::memos || kind == Kind::turns || kind == Kind::transcripts;
    return hasPlaces && anyEdits();
}

Within Places::store(history::Row& row)
{
    if (auto* coding = std::get_if<coding::Coding>(&row))
        return storePassage({"coding", coding->id.uuid, coding->transcript, coding->deleted}, coding->span);
    if (auto* memo = std::get_if<coding::Memo>(&row); memo != nullptr && memo->span != text::Span{})
        return storePassage({"memo", memo->id.uuid, TranscriptId{memo->subject}, memo->deleted}, memo->span);
    if (auto* turn = std::get_if<transcript::Turn>(&row)) {
        if (const TextMap* map = mapOf(turn->transcript)) storeTurn(m_database, *map, *turn);
    } else if (auto* transcript = std::get_if<transcript::Transcript>(&row)) {
        if (find(transcript->id) != nullptr) transcript->length = storedLength(m_database, *transcript);
    }
    return {};
}

}
