// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/opening.h"

#include "analysis/opening.h"
#include "gui/counts.h"
#include "gui/views/common/words.h"

namespace rd::gui
{

namespace
{

std::vector<CodingId> codingsOf(Workspace& workspace, CodeId code)
{
    const auto& snapshot = workspace.counts().snapshot();
    if (!snapshot) return {};
    analysis::PassageQuestion question;
    question.filter.coders = workspace.counts().coders();
    question.code = code;
    return analysis::codingIds(*snapshot, analysis::findPassages(*snapshot, question));
}

}

void openCode(Workspace& workspace, CodeId code)
{
    Opened opened;
    opened.title = [&workspace, code] {
        return workspace.project() == nullptr ? std::string{}
                                              : codePath(workspace.project()->state().codebook, code);
    };
    opened.anew = [&workspace, code] { return codingsOf(workspace, code); };
    opened.codings = codingsOf(workspace, code);
    workspace.open(std::move(opened));
}

}
