// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/text_correcting.h"

#include "coding/quote_text.h"
#include "history/coding_sense.h"
#include "text/breaks.h"
#include "text/graphemes.h"
#include "text/word_edge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>

namespace rd::history
{

using text::Offset;
using text::Replacement;
using text::Span;
using transcript::TextEdit;
using transcript::TextEditId;
using transcript::TextMap;

namespace
{

bool touch(Span a, Span b)
{
    return a.start <= b.end && b.start <= a.end;
}

/// Those that begin at one place as one: what is put in before something that is replaced.
std::vector<Replacement> joined(std::vector<Replacement> replacements)
{
    std::vector<Replacement> all;
    for (Replacement& one : replacements) {
        if (all.empty() || all.back().span.start != one.span.start) {
            all.push_back(std::move(one));
            continue;
        }
        all.back().span.end = one.span.end;
        all.back().words += one.words;
    }
    return all;
}

/// The places in the imported text where the two say something else, joined where they touch.
std::vector<Span> differences(const TextMap& before, const TextMap& after)
{
    const auto same = [](const TextMap::Piece& a, const TextMap::Piece& b) {
        return a.source == b.source && a.text == b.text;
    };
    std::vector<Span> all;
    const auto add = [&](const TextMap& from, const TextMap& other) {
        for (const TextMap::Piece& piece : from.pieces())
            if (std::none_of(other.pieces().begin(), other.pieces().end(),
                             [&](const TextMap::Piece& one) { return same(one, piece); }))
                all.push_back(piece.source);
    };
    add(before, after);
    add(after, before);
    std::sort(all.begin(), all.end());
    std::vector<Span> joined;
    for (const Span span : all) {
        if (joined.empty() || !touch(joined.back(), span))
            joined.push_back(span);
        else
            joined.back().end = std::max(joined.back().end, span.end);
    }
    return joined;
}

/// All that is shown of a place in the imported text, with what is put in at its edges.
Span shownOf(const TextMap& map, Span source)
{
    return {map.shownEnd({source.start, 0}), map.shownStart({source.end, 0})};
}

std::string replacedOnce(std::string in, const std::string& words, const std::string& by)
{
    const std::size_t found = words.empty() ? std::string::npos : in.find(words);
    return found == std::string::npos ? in : in.replace(found, words.size(), by);
}

}

TextCorrecting::TextCorrecting(const State& state, const BothTexts& texts, TranscriptId transcript)
    : m_state(state), m_texts(texts), m_transcript(transcript), m_source(texts.source), m_shown(texts.shown),
      m_standing(transcript::standingEdits(state.textEdits.of(transcript), m_source.length()).standing),
      m_map(m_standing, m_source.length())
{
}

void TextCorrecting::replace(std::vector<Replacement> given)
{
    if (given.empty()) return;
    const std::vector<Replacement> replacements = joined(std::move(given));
    foldAll(regionsOf(replacements), replacements);
}

void TextCorrecting::replaceAsOne(std::vector<Replacement> given, Span turn)
{
    if (given.empty()) return;
    const std::vector<Replacement> replacements = joined(std::move(given));
    const std::vector<Region> regions = regionsOf(replacements);
    beWhole(regions, turn);
    takeIn(regions);
    foldAll(regions, replacements);
}

void TextCorrecting::foldAll(const std::vector<Region>& regions, const std::vector<Replacement>& replacements)
{
    std::vector<Span> near;
    for (const Region& region : regions) {
        fold(region);
        near.push_back(region.shown);
    }
    movePassages(replacements, near);
}

/// From the first word to the last, and over all that was one correction with any of them.
void TextCorrecting::beWhole(const std::vector<Region>& regions, Span turn)
{
    m_whole = makeUuid();
    m_wholeAt = editFor(regions.front()).span;
    m_wholeAt.end = std::max(m_wholeAt.end, editFor(regions.back()).span.end);
    m_wholeAt = withWordsAround(m_wholeAt, {m_map.storedStart(turn.start).at, m_map.storedEnd(turn.end).at});
    const Span words = m_wholeAt;
    for (const TextEdit& edit : m_standing) {
        if (edit.whole.isNull() || !edit.wholeAt.overlaps(words)) continue;
        m_wholeAt.start = std::min(m_wholeAt.start, edit.wholeAt.start);
        m_wholeAt.end = std::max(m_wholeAt.end, edit.wholeAt.end);
    }
}

/// The whole words at a place in the imported text, with the white space around them.
Span TextCorrecting::withWordsAround(Span place, Span turn) const
{
    const auto isSpace = [&](Offset at) { return text::trimmed(m_source, {at, at + 1}).empty(); };
    while (place.start > turn.start && !isSpace(place.start - 1)) --place.start;
    while (place.start > turn.start && isSpace(place.start - 1)) --place.start;
    while (place.end < turn.end && !isSpace(place.end)) ++place.end;
    while (place.end < turn.end && isSpace(place.end)) ++place.end;
    return place;
}

/// What stands between the words is made anew, as it is.
void TextCorrecting::takeIn(const std::vector<Region>& regions)
{
    for (const TextEdit& edit : m_standing) {
        const bool folded = std::any_of(regions.begin(), regions.end(), [&](const Region& region) {
            return std::find(region.edits.begin(), region.edits.end(), edit) != region.edits.end();
        });
        if (folded || edit.whole.isNull() || !edit.wholeAt.overlaps(m_wholeAt)) continue;
        TextEdit anew = edit;
        anew.id = TextEditId::make();
        anew.whole = m_whole;
        anew.wholeAt = m_wholeAt;
        drop(edit);
        rows.emplace_back(std::move(anew));
    }
}

namespace
{

bool isOf(const TextEdit& edit, const std::vector<TextEdit>& corrections)
{
    return std::any_of(corrections.begin(), corrections.end(),
                       [&](const TextEdit& one) { return transcript::isOneCorrection(one, edit); });
}

}

void TextCorrecting::choose(const std::vector<TextEdit>& standing, const std::vector<TextEdit>& away)
{
    std::vector<TextEdit> chosen;
    std::vector<TextEdit> left;
    std::set<TextEditId> changing;
    for (const TextEdit& edit : m_state.textEdits.of(m_transcript)) {
        if (isOf(edit, away)) {
            changing.insert(edit.id);
            drop(edit);
        } else
            (isOf(edit, standing) ? chosen : left).push_back(edit);
    }
    for (const TextEdit& other : left)
        if (std::any_of(chosen.begin(), chosen.end(),
                        [&](const TextEdit& one) { return transcript::collide(one, other); }))
            changing.insert(other.id);
    std::map<Uuid, Uuid> wholes;
    for (TextEdit& last : chosen) {
        drop(last);
        last.id = TextEditId::make();
        if (!last.whole.isNull()) last.whole = wholes.try_emplace(last.whole, makeUuid()).first->second;
        rows.emplace_back(last);
        left.push_back(std::move(last));
    }
    changeTo(left, changing);
}

/// The edits become these; `changing`: which of them that stand may look otherwise.
void TextCorrecting::changeTo(const std::vector<TextEdit>& left, const std::set<TextEditId>& changing)
{
    std::vector<Span> near;
    for (std::size_t i = 0; i < m_standing.size(); ++i)
        if (changing.contains(m_standing[i].id)) near.push_back(m_map.pieces()[i].shown);
    const TextMap after(left, m_source.length());
    const std::string newText = after.shown(m_texts.source);
    const text::OffsetMap words(newText);
    std::vector<Replacement> replacements;
    for (const Span place : differences(m_map, after)) {
        const Span before = shownOf(m_map, place);
        for (Replacement& one :
             text::changedWords(m_shown.slice(before), words.slice(shownOf(after, place)))) {
            one.span = {one.span.start + before.start, one.span.end + before.start};
            near.push_back(one.span);
            replacements.push_back(std::move(one));
        }
    }
    movePassages(joined(std::move(replacements)), near);
}

std::vector<TextCorrecting::Region>
TextCorrecting::regionsOf(const std::vector<Replacement>& replacements) const
{
    std::vector<Region> all;
    auto replacement = replacements.begin();
    std::size_t piece = 0;
    while (replacement != replacements.end() || piece < m_standing.size()) {
        const auto& pieces = m_map.pieces();
        const bool isPiece = replacement == replacements.end() ||
                             (piece < pieces.size() && pieces[piece].shown < replacement->span);
        const Span span = isPiece ? pieces[piece].shown : replacement->span;
        if (all.empty() || !touch(all.back().shown, span)) all.push_back({span, {}, {}, {}});
        Region& region = all.back();
        region.shown.end = std::max(region.shown.end, span.end);
        if (isPiece) {
            if (region.edits.empty()) region.source = m_standing[piece].span;
            region.source.end = m_standing[piece].span.end;
            region.edits.push_back(m_standing[piece++]);
        } else {
            region.replacements.push_back(*replacement++);
        }
    }
    std::erase_if(all, [](const Region& region) { return region.replacements.empty(); });
    return all;
}

TextEdit TextCorrecting::editFor(const Region& region) const
{
    TextEdit edit{TextEditId::make(), m_transcript, region.source, {}, false, m_whole, m_wholeAt};
    const bool none = region.edits.empty();
    const Offset start = m_map.storedStart(region.shown.start).at;
    const Offset end = m_map.storedEnd(region.shown.end).at;
    edit.span.start = none ? start : std::min(start, region.source.start);
    edit.span.end = none ? end : std::max(end, region.source.end);
    Offset at = region.shown.start;
    for (const Replacement& one : region.replacements) {
        edit.text += m_shown.slice({at, one.span.start});
        edit.text += one.words;
        at = one.span.end;
    }
    edit.text += m_shown.slice({at, region.shown.end});
    return edit;
}

/// Also what lies covered below goes: who corrects a text has seen what stands there.
void TextCorrecting::fold(const Region& region)
{
    const TextEdit edit = editFor(region);
    for (const TextEdit& other : m_state.textEdits.of(m_transcript)) {
        const bool under = std::any_of(region.edits.begin(), region.edits.end(),
                                       [&](const TextEdit& one) { return transcript::collide(one, other); });
        if (under || transcript::collide(edit, other)) drop(other);
    }
    if (m_source.slice(edit.span) != edit.text) rows.emplace_back(edit);
}

void TextCorrecting::drop(const std::set<TextEditId>& covered)
{
    for (const TextEdit& edit : m_state.textEdits.of(m_transcript))
        if (covered.contains(edit.id)) drop(edit);
}

void TextCorrecting::drop(TextEdit edit)
{
    if (!m_dropped.insert(edit.id).second) return;
    edit.deleted = true;
    rows.emplace_back(std::move(edit));
}

void TextCorrecting::movePassages(const std::vector<Replacement>& replacements, const std::vector<Span>& near)
{
    m_moves = TextMap::over(replacements, m_shown.length());
    m_newText = m_moves->shown(m_texts.shown);
    m_after.emplace(m_newText);
    const auto isNear = [&](Span span) { // also behind a space, which another may come to leave out
        return std::any_of(near.begin(), near.end(), [&](Span one) {
            return touch({one.start - 1, one.end + 1}, span);
        });
    };
    for (const coding::Coding& coding : m_state.codings.of(m_transcript))
        if (isNear(coding.span)) moveCoding(coding, replacements);
    joinTwins();
    for (const auto& [id, memo] : m_state.memos) {
        if (memo.subject != m_transcript.uuid || memo.deleted || memo.span.empty() || !isNear(memo.span))
            continue;
        coding::Memo after = memo;
        after.span = moved(memo.span);
        if (after.span.empty())
            bare.push_back(memo);
        else
            rows.emplace_back(std::move(after));
    }
}

/// Without a space that is left where its first or last word was.
Span TextCorrecting::moved(Span span) const
{
    const Span place{m_moves->shownStart({span.start, 0}), m_moves->shownEnd({span.end, 0})};
    const Span words = text::trimmed(*m_after, place);
    if (words.empty()) return place;
    return {m_moves->isReplacedBehind({span.start, 0}) ? words.start : place.start,
            m_moves->isReplacedBefore({span.end, 0}) ? words.end : place.end};
}

/// Of what had words no more than a full stop is left.
bool TextCorrecting::losesItsWords(Span before, Span after) const
{
    return text::saysSomething(m_shown.slice(before)) && !text::saysSomething(m_after->slice(after));
}

void TextCorrecting::moveCoding(coding::Coding coding, const std::vector<Replacement>& replacements)
{
    const Span before = coding.span;
    coding.span = moved(before);
    if (coding.span.empty() || text::trimmed(*m_after, coding.span).empty() ||
        losesItsWords(before, coding.span)) {
        coding.span = before;
        coding.deleted = true;
        emptied.push_back(coding);
        rows.emplace_back(std::move(coding));
        return;
    }
    mendQuote(coding, before, replacements);
    m_moved.push_back({std::move(coding), before});
}

/// A quote says no other words than its passage does: what was replaced is replaced in it too, and where that
/// does not do it is word for word again.
void TextCorrecting::mendQuote(coding::Coding& coding, Span before,
                               const std::vector<Replacement>& replacements) const
{
    if (coding.quoteText.empty()) return;
    const auto words = m_after->slice(coding.span);
    if (coding::quotesFaithfully(coding.quoteText, words)) return;
    for (const Replacement& one : replacements)
        if (touch(one.span, before))
            coding.quoteText =
                replacedOnce(std::move(coding.quoteText), std::string(m_shown.slice(one.span)), one.words);
    if (!coding::quotesFaithfully(coding.quoteText, words)) coding.quoteText.clear();
}

/// Codings that come to say the same count once. Those that were shown at one place before are there because
/// their own words were taken out, and stay two.
void TextCorrecting::joinTwins()
{
    std::map<Sense, std::map<text::Span, coding::Coding>> senses; // of each place the first
    for (Moved& moved : m_moved) {
        auto& places = senses[senseOf(moved.coding)];
        if (!places.try_emplace(moved.before, moved.coding).second)
            rows.emplace_back(std::move(moved.coding));
    }
    Followers followers;
    for (auto& [sense, places] : senses) {
        std::vector<coding::Coding> same;
        for (auto& [before, coding] : places) same.push_back(std::move(coding));
        OneCoding one = madeOneByAge(std::move(same));
        for (coding::Coding& gone : one.gone) {
            followers.follow(gone.id, one.stays.id);
            rows.emplace_back(std::move(gone));
        }
        rows.emplace_back(std::move(one.stays));
    }
    for (Row& row : followers.rows(m_state)) rows.push_back(std::move(row));
    m_moved.clear();
}

}
