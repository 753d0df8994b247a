// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/text_clashes.h"

#include "base/i18n.h"
#include "text/fold.h"
#include "text/offset_map.h"
#include "transcript/text_map.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace rd::project
{

namespace
{

using transcript::TextEdit;
using transcript::TextEditId;

std::map<TranscriptId, std::set<TextEditId>> editsIn(const std::vector<history::Row>& rows)
{
    std::map<TranscriptId, std::set<TextEditId>> edits;
    for (const history::Row& row : rows)
        if (const auto* edit = std::get_if<TextEdit>(&row); edit != nullptr && !edit->deleted)
            edits[edit->transcript].insert(edit->id);
    return edits;
}

std::string nameOf(const history::State& state, TranscriptId id)
{
    const transcript::Transcript* found = state.transcripts.find(id);
    return found == nullptr ? std::string() : found->name;
}

/// "turn 3 of “interview 1”"
std::string placeOf(const history::State& state, const TextEdit& edit)
{
    const std::string name = nameOf(state, edit.transcript);
    const transcript::TextMap map(state.textEdits.of(edit.transcript),
                                  std::numeric_limits<text::Offset>::max() / 2);
    const transcript::Turn* turn =
        state.transcripts.turnAt(edit.transcript, map.shownStart({edit.span.start, 0}));
    if (turn == nullptr) return say("“{transcript}”", fmt::arg("transcript", name));
    return say("turn {turn} of “{transcript}”", fmt::arg("turn", turn->number), fmt::arg("transcript", name));
}

history::BothTexts textsOf(store::ProjectStore& store, TranscriptId id)
{
    return {store.sourceText(id), store.text(id)};
}

}

std::string TextClash::id() const
{
    return "text_edit/" + covered.front().id.uuid.toString() + "/text";
}

namespace
{

using Correction = std::vector<TextEdit>;

/// Edits of one text, together where they are one correction, each by place.
std::vector<Correction> correctionsOf(const std::vector<TextEdit>& edits)
{
    std::map<Uuid, Correction> wholes;
    for (const TextEdit& edit : edits)
        wholes[edit.whole.isNull() ? edit.id.uuid : edit.whole].push_back(edit);
    std::vector<Correction> all;
    for (auto& [name, one] : wholes) {
        std::sort(one.begin(), one.end(),
                  [](const TextEdit& a, const TextEdit& b) { return a.span < b.span; });
        all.push_back(std::move(one));
    }
    return all;
}

bool saySame(const Correction& a, const Correction& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const TextEdit& one, const TextEdit& other) {
        return one.span == other.span && one.text == other.text;
    });
}

/// From the first to the last word of either.
text::Span placeOfBoth(const TextClash& clash)
{
    text::Span place = clash.stands.front().span;
    for (const Correction* side : {&clash.stands, &clash.covered})
        for (const TextEdit& edit : *side) {
            const text::Span at = edit.whole.isNull() ? edit.span : edit.wholeAt;
            place = {std::min(place.start, at.start), std::max(place.end, at.end)};
        }
    return place;
}

/// What stands at that place with the correction.
std::string wordsWith(const Correction& correction, text::Span place, const text::OffsetMap& source)
{
    std::string words;
    text::Offset at = place.start;
    for (const TextEdit& edit : correction) {
        if (edit.span.start < at) continue; // only a damaged file has it so
        words += source.slice({at, edit.span.start});
        words += edit.text;
        at = edit.span.end;
    }
    words += source.slice({at, std::max(at, place.end)});
    return text::trimmedText(words);
}

}

bool collide(const Correction& a, const Correction& b)
{
    return std::any_of(a.begin(), a.end(), [&](const TextEdit& one) {
        return std::any_of(b.begin(), b.end(),
                           [&](const TextEdit& other) { return transcript::collide(one, other); });
    });
}

std::vector<TextClash> textClashes(const history::State& state, const std::vector<history::Row>& came)
{
    std::vector<TextClash> clashes;
    for (const auto& [transcript, ids] : editsIn(came)) {
        const auto together = transcript::standingEdits(state.textEdits.of(transcript), anyLength);
        const auto standing = correctionsOf(together.standing);
        for (const Correction& covered : correctionsOf(together.covered)) {
            const bool thereIsCovered = ids.contains(covered.front().id);
            const Correction* over = nullptr; // the last, as that is what covers it
            for (const Correction& one : standing)
                if (collide(one, covered) && ids.contains(one.front().id) != thereIsCovered &&
                    (over == nullptr || over->front().id < one.front().id))
                    over = &one;
            if (over != nullptr && !saySame(*over, covered))
                clashes.push_back({*over, covered, !thereIsCovered});
        }
    }
    return clashes;
}

store::ChangeRow makerOf(const EditMakers& makers, const std::vector<TextEdit>& correction)
{
    const auto found = makers.find(correction.front().id);
    return found == makers.end() ? store::ChangeRow{} : found->second;
}

namespace
{

/// The correction, with the others that stand at that place and that its side had.
Correction withOthers(const Correction& correction, text::Span place, const Correction& standing,
                      const std::function<bool(const TextEdit&)>& had)
{
    Correction all = correction;
    for (const TextEdit& edit : standing) {
        const bool within = place.start <= edit.span.start && edit.span.end <= place.end;
        if (within && had(edit) && !collide({edit}, all)) all.push_back(edit);
    }
    std::sort(all.begin(), all.end(), [](const TextEdit& a, const TextEdit& b) { return a.span < b.span; });
    return all;
}

}

std::vector<merge::Clash> inWords(const history::State& state, const std::vector<TextClash>& clashes,
                                  const EditMakers& makers, store::ProjectStore& store, const KnownOn& known)
{
    std::vector<merge::Clash> told;
    for (const TextClash& clash : clashes) {
        const std::string text = store.sourceText(clash.text());
        const text::OffsetMap source(text);
        const text::Span place = placeOfBoth(clash);
        const Correction& here = clash.thereStands ? clash.covered : clash.stands;
        const Correction& there = clash.thereStands ? clash.stands : clash.covered;
        const auto standing = transcript::standingEdits(state.textEdits.of(clash.text()), anyLength).standing;
        const auto wordsOf = [&](const Correction& side, bool isThere) {
            const auto had = [&](const TextEdit& edit) { return known(makerOf(makers, {edit}), isThere); };
            return wordsWith(withOthers(side, place, standing, had), place, source);
        };
        const store::ChangeRow hereBy = makerOf(makers, here);
        const store::ChangeRow thereBy = makerOf(makers, there);
        merge::Clash one;
        one.id = clash.id();
        one.what = placeOf(state, clash.stands.front());
        one.column = "text";
        one.here = wordsOf(here, false);
        one.there = wordsOf(there, true);
        one.hereBy = hereBy.author;
        one.thereBy = thereBy.author;
        one.hereAtMs = hereBy.atMs;
        one.thereAtMs = thereBy.atMs;
        one.thereStands = clash.thereStands;
        told.push_back(std::move(one));
    }
    return told;
}

StandingWords standingAt(const TextClash& clash, const history::State& state, store::ProjectStore& store)
{
    const auto edits = transcript::standingEdits(state.textEdits.of(clash.text()), anyLength).standing;
    const auto corrections = correctionsOf(edits);
    const auto isThere = [&](const Correction& side) {
        return std::any_of(corrections.begin(), corrections.end(),
                           [&](const Correction& one) { return saySame(one, side); });
    };
    const Correction& here = clash.thereStands ? clash.covered : clash.stands;
    const Correction& there = clash.thereStands ? clash.stands : clash.covered;
    StandingWords standing{isThere(here), isThere(there), false, {}};
    standing.last = isThere(here.front().id < there.front().id ? there : here);
    text::Span place = placeOfBoth(clash);
    Correction at;
    for (const TextEdit& edit : edits) {
        if (!edit.span.overlaps(place) && !(place.start <= edit.span.start && edit.span.end <= place.end))
            continue;
        place = {std::min(place.start, edit.span.start), std::max(place.end, edit.span.end)};
        at.push_back(edit);
    }
    const std::string text = store.sourceText(clash.text());
    standing.words = wordsWith(at, place, text::OffsetMap(text));
    return standing;
}

std::vector<history::Row> chooseEdits(const history::State& state, const history::ChosenEdits& chosen,
                                      store::ProjectStore& store)
{
    const TranscriptId transcript =
        (chosen.standing.empty() ? chosen.away : chosen.standing).front().transcript;
    const auto choice = history::chooseEdits(state, textsOf(store, transcript), transcript, chosen);
    std::vector<history::Row> rows = choice.edit.rows;
    std::erase_if(rows, [](const history::Row& row) { return !std::holds_alternative<TextEdit>(row); });
    return rows;
}

std::vector<merge::Finding> correctedTexts(const history::State& state, const std::vector<history::Row>& came,
                                           const EditMakers& makers)
{
    std::vector<merge::Finding> findings;
    for (const auto& [transcript, ids] : editsIn(came)) {
        const auto standing = transcript::standingEdits(state.textEdits.of(transcript), anyLength).standing;
        std::map<std::string, long long>
            counts; // each place, as the count of what came in and the list have it
        for (const TextEdit& edit : standing)
            if (const auto maker = makers.find(edit.id); maker != makers.end() && ids.contains(edit.id))
                ++counts[maker->second.author];
        const std::string name = nameOf(state, transcript);
        for (const auto& [author, count] : counts)
            findings.push_back(
                {"text-corrected",
                 sayn("{author} corrected the text of “{transcript}” at {count} place.",
                      "{author} corrected the text of “{transcript}” at {count} places.", count,
                      fmt::arg("author", author), fmt::arg("transcript", name), fmt::arg("count", count))});
    }
    return findings;
}

std::vector<merge::Finding> fallenCodings(const history::State& state, const std::set<CodingId>& before,
                                          store::ProjectStore& store)
{
    std::map<TranscriptId, long long> counts;
    for (const CodingId id : store.fallenCodings())
        if (const auto* coding = state.codings.find(id); coding != nullptr && !before.contains(id))
            ++counts[coding->transcript];
    std::vector<merge::Finding> findings;
    for (const auto& [transcript, count] : counts) {
        const std::string name = nameOf(state, transcript);
        findings.push_back(
            {"words-gone", sayn("The words of {count} coding in “{transcript}” were taken out in another "
                                "copy; it stands at the "
                                "nearest word now. Look whether it is right.",
                                "The words of {count} codings in “{transcript}” were taken out in another "
                                "copy; they stand at "
                                "the nearest word now. Look whether they are right.",
                                count, fmt::arg("count", count), fmt::arg("transcript", name))});
    }
    return findings;
}

}
