// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/text_edits.h"

#include "base/i18n.h"
#include "history/edit_parts.h"
#include "history/text_correcting.h"
#include "text/breaks.h"
#include "text/find_all.h"
#include "text/fold.h"
#include "text/graphemes.h"
#include "text/normalise.h"
#include "text/word_edge.h"

#include <algorithm>
#include <iterator>

namespace rd::history
{

namespace
{

using text::Offset;
using text::OffsetMap;
using text::Replacement;
using text::Span;
using transcript::TextEdit;
using transcript::Turn;

/// More than anyone says without a break, so that no text outgrows what positions can tell.
constexpr Offset longestTurn = 1'000'000;

/// A text without turns is one turn as a whole.
std::vector<Turn> turnsOf(const State& state, const transcript::Transcript& transcript)
{
    auto turns = state.transcripts.turnsOf(transcript.id);
    if (turns.empty()) turns.push_back({{}, transcript.id, 1, {0, transcript.length}, 0, {}, -1, false});
    return turns;
}

Turn turnNumbered(const State& state, TranscriptId transcript, int number)
{
    for (const Turn& turn : turnsOf(state, presentTranscript(state, transcript)))
        if (turn.number == number) return turn;
    refuse(say("“{transcript}” has no turn {number}.",
               fmt::arg("transcript", presentTranscript(state, transcript).name), fmt::arg("number", number)),
           tr("Look at the numbers before the turns."));
}

Span wordsOf(const Turn& turn)
{
    return {turn.textStart, turn.span.end};
}

[[noreturn]] void refuseEmptyTurn(int number)
{
    refuse(say("Turn {number} would have no words left.", fmt::arg("number", number)),
           tr("Leave something that says so, such as “[removed]”."));
}

std::string demandWords(const std::string& words, int turn)
{
    std::string clean = text::trimmedText(text::normalised(words));
    if (clean.empty()) refuseEmptyTurn(turn);
    if (text::codePointCount(clean) > longestTurn)
        refuse(tr("This is longer than a turn can be."),
               tr("Import long texts as transcripts of their own."));
    return clean;
}

/// What is put in before the first word of a turn, or behind its last one, belongs to the turn: it is told as
/// another word in place of that one, because a place between two characters is nobody's.
void bindToTurn(std::vector<Replacement>& changes, std::string_view before, std::string_view after)
{
    const OffsetMap map(before);
    const auto parts = text::wordParts(before, map);
    const bool first = !changes.empty() && changes.front().span == Span{0, 0};
    const bool last = !changes.empty() && changes.back().span == Span{map.length(), map.length()};
    if (first && last && parts.size() == 1) {
        changes = {{{0, map.length()}, std::string(after)}};
        return;
    }
    if (first) {
        changes.front().span = parts.front();
        changes.front().words += map.slice(parts.front());
    }
    if (!last) return;
    const Replacement behind = changes.back();
    changes.pop_back();
    if (!changes.empty() && changes.back().span.end == map.length())
        changes.back().words += behind.words;
    else
        changes.push_back({parts.back(), std::string(map.slice(parts.back())) + behind.words});
}

nlohmann::json transcriptArgs(const State& state, TranscriptId id)
{
    return {{"transcript", transcriptName(state, id)}};
}

Correction corrected(TextCorrecting&& correcting, const char* kind, nlohmann::json args)
{
    Correction result;
    if (correcting.rows.empty()) return result;
    result.edit = makeEdit(kind, std::move(args), std::move(correcting.rows));
    result.emptied = std::move(correcting.emptied);
    result.bare = std::move(correcting.bare);
    return result;
}

/// Finds words in what is said.
class Finder
{
public:
    explicit Finder(const Replace& replace) : m_replace(replace), m_words(text::normalised(replace.words))
    {
        if (text::trimmedText(m_words).empty())
            refuse(tr("There are no words to look for."), tr("Give the words that are to be replaced."));
    }

    /// Only whole characters, as readers see them.
    [[nodiscard]] std::vector<Span> in(std::string_view text, const OffsetMap& map) const
    {
        std::vector<Span> found = m_replace.sameCase ? exact(text, map) : text::findAll(text, m_words);
        std::erase_if(found, [&](Span span) {
            if (text::snapToGraphemes(text, map, span) != span) return true;
            return m_replace.wholeWords && (text::insideWord(text, map.byteOf(span.start)) ||
                                            text::insideWord(text, map.byteOf(span.end)));
        });
        return found;
    }

private:
    [[nodiscard]] std::vector<Span> exact(std::string_view text, const OffsetMap& map) const
    {
        std::vector<Span> found;
        for (auto at = text.find(m_words); at != std::string_view::npos;
             at = text.find(m_words, at + m_words.size()))
            found.push_back({map.codePointOfByte(at), map.codePointOfByte(at + m_words.size())});
        return found;
    }

    const Replace& m_replace;
    std::string m_words;
};

/// The places of one turn, with some words around them.
void addPlaces(Correction& result, const Turn& turn, const OffsetMap& map, const std::vector<Span>& found)
{
    constexpr Offset around = 60;
    for (const Span span : found)
        result.places.push_back(
            {turn.transcript, turn.number,
             std::string(map.slice({std::max(turn.textStart, span.start - around), span.start})),
             std::string(map.slice(span)),
             std::string(map.slice({span.end, std::min(turn.span.end, span.end + around)}))});
}

void demandWordsLeft(const Turn& turn, std::string_view words, const OffsetMap& map,
                     const std::vector<Span>& found, const std::string& by)
{
    if (!text::trimmedText(by).empty() || found.empty()) return;
    std::string left;
    Offset at = 0;
    for (const Span span : found) {
        left += map.slice({at, span.start});
        at = span.end;
    }
    left += map.slice({at, map.length()});
    if (text::trimmedText(left).empty() && !words.empty()) refuseEmptyTurn(turn.number);
}

}

Correction correctTurn(const State& state, const BothTexts& texts, TranscriptId transcript, int number,
                       const std::string& words)
{
    const Turn turn = turnNumbered(state, transcript, number);
    const OffsetMap map(texts.shown);
    const std::string_view before = map.slice(wordsOf(turn));
    if (before.empty())
        refuse(say("Turn {number} has no words to correct.", fmt::arg("number", number)),
               tr("Choose another turn."));
    const std::string after = demandWords(words, number);
    auto changes = text::changedWords(before, after);
    bindToTurn(changes, before, after);
    for (Replacement& change : changes)
        change.span = {change.span.start + turn.textStart, change.span.end + turn.textStart};
    TextCorrecting correcting(state, texts, transcript);
    correcting.replaceAsOne(changes, wordsOf(turn));
    nlohmann::json args = transcriptArgs(state, transcript);
    args["turn"] = number;
    return corrected(std::move(correcting), "text.correct", std::move(args));
}

Correction replaceInTexts(const State& state, const ReadTexts& texts, const Replace& replace)
{
    const Finder finder(replace);
    const std::string by = text::normalised(replace.by);
    Correction result;
    std::vector<Row> rows;
    for (const transcript::Transcript* transcript : state.transcripts.list()) {
        if (!replace.transcripts.empty() && !replace.transcripts.contains(transcript->id)) continue;
        const BothTexts both = texts(transcript->id);
        const OffsetMap map(both.shown);
        std::vector<Replacement> replacements;
        for (const Turn& turn : turnsOf(state, *transcript)) {
            const auto words = map.slice(wordsOf(turn));
            const OffsetMap inTurn(words);
            auto found = finder.in(words, inTurn);
            demandWordsLeft(turn, words, inTurn, found, by);
            for (Span& span : found) {
                span = {span.start + turn.textStart, span.end + turn.textStart};
                if (map.slice(span) != by) replacements.push_back({span, by});
            }
            addPlaces(result, turn, map, found);
        }
        TextCorrecting correcting(state, both, transcript->id);
        correcting.replace(replacements);
        std::move(correcting.rows.begin(), correcting.rows.end(), std::back_inserter(rows));
        std::move(correcting.emptied.begin(), correcting.emptied.end(), std::back_inserter(result.emptied));
        std::move(correcting.bare.begin(), correcting.bare.end(), std::back_inserter(result.bare));
    }
    if (!rows.empty())
        result.edit = makeEdit("text.replace", {{"count", result.places.size()}}, std::move(rows));
    return result;
}

Correction setBackEdits(const State& state, const BothTexts& texts, TranscriptId transcript,
                        const std::set<transcript::TextEditId>& edits)
{
    const OffsetMap source(texts.source);
    const auto together = transcript::standingEdits(state.textEdits.of(transcript), source.length());
    const transcript::TextMap map(together.standing, source.length());
    std::vector<Replacement> replacements;
    std::set<transcript::TextEditId> unseen;
    for (std::size_t i = 0; i < together.standing.size(); ++i) {
        if (!edits.contains(together.standing[i].id)) continue;
        const auto& piece = map.pieces()[i];
        auto changes = text::changedWords(piece.text, source.slice(piece.source));
        if (changes.empty()) unseen.insert(together.standing[i].id);
        for (Replacement& one : changes) {
            one.span = {one.span.start + piece.shown.start, one.span.end + piece.shown.start};
            replacements.push_back(std::move(one));
        }
    }
    TextCorrecting correcting(state, texts, transcript);
    correcting.replace(replacements);
    for (const TextEdit& edit : together.covered)
        if (edits.contains(edit.id)) unseen.insert(edit.id);
    correcting.drop(unseen);
    return corrected(std::move(correcting), "text.setback", transcriptArgs(state, transcript));
}

Correction letStand(const State& state, const BothTexts& texts, const TextEdit& edit)
{
    const auto together =
        transcript::standingEdits(state.textEdits.of(edit.transcript), text::codePointCount(texts.source));
    const bool covered = std::any_of(together.covered.begin(), together.covered.end(),
                                     [&](const TextEdit& other) { return other.id == edit.id; });
    TextCorrecting correcting(state, texts, edit.transcript);
    if (covered) correcting.choose({edit}, {});
    return corrected(std::move(correcting), "text.stand", transcriptArgs(state, edit.transcript));
}

Correction chooseEdits(const State& state, const BothTexts& texts, TranscriptId transcript,
                       const ChosenEdits& chosen)
{
    TextCorrecting correcting(state, texts, transcript);
    correcting.choose(chosen.standing, chosen.away);
    return corrected(std::move(correcting), "text.stand", transcriptArgs(state, transcript));
}

void refuseEmptied(const State& state, const Correction& correction)
{
    if (correction.emptied.empty()) return;
    const auto count = static_cast<long long>(correction.emptied.size());
    const codebook::Code* first = state.codebook.find(correction.emptied.front().code);
    const std::string code = first == nullptr ? std::string() : first->shownName(userLanguage());
    refuse(sayn("{count} coding (“{code}”) would have no words left.",
                "{count} codings (“{code}” …) would have no words left.", count, fmt::arg("count", count),
                fmt::arg("code", code)),
           tr("Leave some of the words, or let these codings go as well."));
}

}
