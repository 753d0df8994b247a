// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/opening.h"

#include "gui/counts.h"
#include "gui/views/common/words.h"

#include <algorithm>
#include <set>

namespace rd::gui
{

void openCode(Workspace& workspace, CodeId code)
{
    const project::Project* project = workspace.project();
    if (project == nullptr) return;
    const history::State& state = project->state();
    std::set<CodeId> codes;
    for (const codebook::Code* below : state.codebook.withDescendants(code)) codes.insert(below->id);
    const auto& coders = workspace.counts().coders();

    Opened opened;
    opened.title = [&workspace, code] {
        return workspace.project() == nullptr ? std::string{}
                                              : codePath(workspace.project()->state().codebook, code);
    };
    for (const transcript::Transcript* transcript : state.transcripts.list())
        for (const coding::Coding& coding : state.codings.of(transcript->id))
            if ((codes.contains(coding.code) || coding.qualifier == code) &&
                (coders.empty() || std::find(coders.begin(), coders.end(), coding.coder) != coders.end()))
                opened.codings.push_back(coding.id);
    workspace.open(std::move(opened));
}

}
