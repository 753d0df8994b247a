// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/text_clashes.h"

#include "base/i18n.h"
#include "transcript/text_map.h"

#include <algorithm>
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
    return "text_edit/" + covered.id.uuid.toString() + "/text";
}

std::vector<TextClash> textClashes(const history::State& state, const std::vector<history::Row>& came)
{
    std::vector<TextClash> clashes;
    for (const auto& [transcript, ids] : editsIn(came)) {
        const auto together = transcript::standingEdits(state.textEdits.of(transcript),
                                                        std::numeric_limits<text::Offset>::max());
        for (const TextEdit& covered : together.covered) {
            const auto over =
                std::find_if(together.standing.begin(), together.standing.end(), [&](const TextEdit& one) {
                    return transcript::collide(one, covered) &&
                           ids.contains(one.id) != ids.contains(covered.id);
                });
            if (over == together.standing.end()) continue;
            if (over->span == covered.span && over->text == covered.text) continue;
            clashes.push_back({*over, covered, ids.contains(over->id)});
        }
    }
    return clashes;
}

std::vector<merge::Clash> inWords(const history::State& state, const std::vector<TextClash>& clashes,
                                  const EditMakers& makers)
{
    std::vector<merge::Clash> told;
    for (const TextClash& clash : clashes) {
        const auto maker = [&](const TextEdit& edit) {
            const auto found = makers.find(edit.id);
            return found == makers.end() ? store::ChangeRow{} : found->second;
        };
        const TextEdit& here = clash.thereStands ? clash.covered : clash.stands;
        const TextEdit& there = clash.thereStands ? clash.stands : clash.covered;
        const store::ChangeRow hereBy = maker(here);
        const store::ChangeRow thereBy = maker(there);
        told.push_back({clash.id(), placeOf(state, clash.stands), "text", here.text, there.text,
                        hereBy.author, thereBy.author, hereBy.atMs, thereBy.atMs, clash.thereStands});
    }
    return told;
}

std::vector<history::Row> turned(const history::State& state, const TextClash& clash,
                                 store::ProjectStore& store)
{
    const auto choice = history::letStand(state, textsOf(store, clash.covered.transcript), clash.covered);
    std::set<CodingId> emptied;
    for (const coding::Coding& coding : choice.emptied) emptied.insert(coding.id);
    std::vector<history::Row> rows = choice.edit.rows;
    std::erase_if(rows, [&](const history::Row& row) {
        const auto* coding = std::get_if<coding::Coding>(&row);
        return coding != nullptr && emptied.contains(coding->id);
    });
    return rows;
}

std::vector<merge::Finding> correctedTexts(const history::State& state, const std::vector<history::Row>& came,
                                           const EditMakers& makers)
{
    std::vector<merge::Finding> findings;
    for (const auto& [transcript, ids] : editsIn(came)) {
        std::map<std::string, long long> counts;
        for (const TextEditId id : ids)
            if (const auto maker = makers.find(id); maker != makers.end()) ++counts[maker->second.author];
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
