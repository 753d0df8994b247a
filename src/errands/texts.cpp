// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/texts.h"

#include "base/i18n.h"
#include "errands/differences.h"
#include "text/offset_map.h"
#include "transcript/text_map.h"

#include <algorithm>

namespace rd::errands
{

history::BothTexts bothTexts(project::Project& project, TranscriptId id)
{
    return {project.sourceText(id), *project.text(id)};
}

std::vector<ToldEdit> editsOfText(project::Project& project, TranscriptId id)
{
    const history::State& state = project.state();
    const std::string source = project.sourceText(id);
    const text::OffsetMap words(source);
    const auto& edits = state.textEdits.of(id);
    const auto together = transcript::standingEdits(edits, words.length());
    const transcript::TextMap map(together.standing, words.length());
    std::vector<ToldEdit> told;
    if (edits.empty()) return told;
    const auto makers = project.makersOfEdits();
    const auto add = [&](const transcript::TextEdit& edit, bool stands) {
        ToldEdit one{edit, 0, 0, std::string(words.slice(edit.span)), edit.text, {}, 0, stands};
        const auto* turn = state.transcripts.turnAt(id, map.shownStart({edit.span.start, 0}));
        if (turn != nullptr) one.turn = turn->number;
        if (const auto maker = makers.find(edit.id); maker != makers.end()) {
            one.author = maker->second.author;
            one.atMs = maker->second.atMs;
        }
        told.push_back(std::move(one));
    };
    for (const auto& edit : together.standing) add(edit, true);
    for (const auto& edit : together.covered) add(edit, false);
    std::stable_sort(told.begin(), told.end(),
                     [](const ToldEdit& a, const ToldEdit& b) { return a.edit.span < b.edit.span; });
    for (std::size_t i = 0; i < told.size(); ++i) told[i].number = static_cast<int>(i) + 1;
    return told;
}

namespace
{

std::vector<std::string> notesOf(const history::Correction& correction)
{
    std::vector<std::string> notes;
    if (const auto gone = static_cast<long long>(correction.emptied.size()); gone > 0)
        notes.push_back(sayn("{count} coding went, because its words did.",
                             "{count} codings went, because their words did.", gone,
                             fmt::arg("count", gone)));
    if (const auto bare = static_cast<long long>(correction.bare.size()); bare > 0)
        notes.push_back(sayn("{count} memo was about words that are gone; it stands at the nearest word.",
                             "{count} memos were about words that are gone; they stand at the nearest word.",
                             bare, fmt::arg("count", bare)));
    return notes;
}

std::vector<std::string> toldOf(long long fallen)
{
    if (fallen == 0) return {};
    return {
        sayn("{count} difference that was settled is open again, because a coding that it was about went.",
             "{count} differences that were settled are open again, because codings that they were about "
             "went.",
             fallen, fmt::arg("count", fallen))};
}

}

Corrected correctText(project::Project& project, const history::Correction& correction, bool dropCodings)
{
    if (!dropCodings) history::refuseEmptied(project.state(), correction);
    const auto before = decisionsThatHold(project.state());
    if (!project.apply(correction.edit)) return {};
    const auto fallen = fallenSince(before, project.state()).size();
    return {true, notesOf(correction), toldOf(static_cast<long long>(fallen))};
}

}
