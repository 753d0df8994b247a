// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/texts.h"

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

bool correctText(project::Project& project, const history::Correction& correction, bool dropCodings)
{
    if (!dropCodings) history::refuseEmptied(project.state(), correction);
    return project.apply(correction.edit);
}

}
