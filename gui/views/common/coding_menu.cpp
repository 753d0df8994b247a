// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/coding_menu.h"

#include "gui/views/common/hand.h"
#include "gui/views/common/opening.h"
#include "gui/views/common/perform.h"
#include "gui/views/common/words.h"
#include "history/coding_edits.h"

namespace rd::gui
{

namespace
{

void addQualifiers(ActionMenu& menu, Workspace& workspace, const coding::Coding& coding)
{
    const auto add = [&](CodeId qualifier, const std::string& name) {
        const auto give = [&workspace, coding, id = coding.id, qualifier] {
            perform(workspace, [&](project::Project& project) {
                workspace.demandConsent(coding, CodingChange::qualifier);
                project.apply(history::setCodingQualifier(project.state(), id, qualifier));
            });
        };
        menu.addChoice(name, give, coding.qualifier == qualifier);
    };
    add({}, tr("No qualifier"));
    for (const codebook::Code* code : workspace.project()->state().codebook.qualifiers())
        add(code->id, numberedName(*code));
}

void addItems(ActionMenu& menu, Workspace& workspace, const coding::Coding& coding)
{
    const history::State& state = workspace.project()->state();
    const std::string code = codeName(state.codebook, coding.code); // fmt::arg only refers to it
    const auto name = fmt::arg("code", code);
    const bool mayWrite = !workspace.project()->readOnly();
    if (mayWrite && !state.codebook.qualifiers().empty())
        addQualifiers(menu.addMenu(say("Qualifier of “{code}”", name)), workspace, coding);
    menu.add(
        say("Memo of “{code}”…", name),
        [&workspace, coding] {
            chooseCoding(workspace, coding);
            workspace.doAction("coding/memo");
        },
        mayWrite);
    menu.add(say("List the passages of “{code}”", name),
             [&workspace, id = coding.code] { openCode(workspace, id); });
    menu.add(
        say("Remove coding “{code}”", name), [&workspace, id = coding.id] { wantRemoved(workspace, id); },
        mayWrite);
}

}

void addCodingItems(ActionMenu& menu, Workspace& workspace, const std::vector<CodingId>& codings)
{
    const history::State& state = workspace.project()->state();
    if (!codings.empty() && menu.GetMenuItemCount() > 0) menu.AppendSeparator();
    for (const CodingId id : codings) {
        const coding::Coding* coding = state.codings.find(id);
        if (coding == nullptr) continue;
        addItems(codings.size() == 1 ? menu : menu.addMenu(codeName(state.codebook, coding->code)), workspace,
                 *coding);
    }
}

}
