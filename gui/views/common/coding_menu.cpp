// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/coding_menu.h"

#include "gui/views/common/hand.h"
#include "gui/views/common/perform.h"
#include "gui/views/common/words.h"
#include "gui/wx_text.h"
#include "history/coding_edits.h"

namespace rd::gui
{

namespace
{

void setQualifier(Workspace& workspace, CodingId coding, CodeId qualifier)
{
    perform(workspace, [&](project::Project& project) {
        project.apply(history::setCodingQualifier(project.state(), coding, qualifier));
    });
}

wxMenu* qualifierMenu(wxMenu& owner, Workspace& workspace, const coding::Coding& coding)
{
    auto* menu = new wxMenu;
    const auto add = [&](CodeId qualifier, const std::string& name) {
        wxMenuItem* item = menu->AppendRadioItem(wxID_ANY, wxControl::EscapeMnemonics(toWx(name)));
        item->Check(coding.qualifier == qualifier);
        owner.Bind(
            wxEVT_MENU,
            [&workspace, id = coding.id, qualifier](wxCommandEvent&) {
                setQualifier(workspace, id, qualifier);
            },
            item->GetId());
    };
    add({}, tr("No qualifier"));
    for (const codebook::Code* code : workspace.project()->state().codebook.qualifiers())
        add(code->id, numberedName(*code));
    return menu;
}

}

void addCodingItems(wxMenu& menu, Workspace& workspace, const std::vector<CodingId>& codings)
{
    const history::State& state = workspace.project()->state();
    for (const CodingId id : codings) {
        const coding::Coding* coding = state.codings.find(id);
        if (coding == nullptr) continue;
        const std::string code = codeName(state.codebook, coding->code); // fmt::arg only refers to it
        const auto name = fmt::arg("code", code);
        menu.AppendSeparator();
        if (!state.codebook.qualifiers().empty())
            menu.AppendSubMenu(qualifierMenu(menu, workspace, *coding),
                               wxControl::EscapeMnemonics(toWx(say("Qualifier of “{code}”", name))));
        const wxMenuItem* remove =
            menu.Append(wxID_ANY, wxControl::EscapeMnemonics(toWx(say("Remove coding “{code}”", name))));
        menu.Bind(
            wxEVT_MENU,
            [&workspace, id](wxCommandEvent&) {
                perform(workspace, [&](project::Project&) { removeCodings(workspace, {id}); });
            },
            remove->GetId());
    }
}

}
