// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/opening.h"

#include "analysis/opening.h"
#include "gui/counts.h"
#include "gui/views/common/words.h"

namespace rd::gui
{

void openCode(Workspace& workspace, CodeId code)
{
    Opened opened;
    opened.title = [&workspace, code] {
        return workspace.project() == nullptr ? std::string{}
                                              : codePath(workspace.project()->state().codebook, code);
    };
    analysis::PassageQuestion question;
    question.filter.coders = workspace.counts().coders();
    question.code = code;
    if (const auto& snapshot = workspace.counts().snapshot())
        opened.codings = analysis::codingIds(*snapshot, analysis::findPassages(*snapshot, question));
    workspace.open(std::move(opened));
}

}
