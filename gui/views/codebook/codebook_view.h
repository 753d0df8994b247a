// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/codebook/codebook_model.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/definition_pane.h"
#include "gui/views/common/list_menu.h"
#include "gui/widgets/column_heads.h"
#include "gui/workspace.h"

#include <wx/choice.h>
#include <wx/panel.h>
#include <wx/splitter.h>
#include <wx/srchctrl.h>

#include <optional>
#include <set>

namespace rd::gui
{

/// The codebook as a tree with counts, and the definition of the chosen code. Enter, or a double click, codes
/// what is marked with the chosen codes; a code can be dragged onto a passage, or to another place in the
/// tree; marked text can be dropped on a code. Owned by its wx parent; the workspace must outlive it.
class CodebookView : public wxPanel
{
public:
    CodebookView(wxWindow* parent, Workspace& workspace);

    [[nodiscard]] wxDataViewCtrl& tree() { return *m_tree; }
    [[nodiscard]] const CodebookModel& model() const { return *m_model; }
    [[nodiscard]] wxSearchCtrl& filter() { return *m_filter; }
    /// What a drop of a code at that point of the tree does; false when it cannot go there.
    bool dropCodes(wxPoint point, const std::vector<CodeId>& codes);
    /// What a drop of text does: it codes the text, when that is what is marked.
    bool dropText(wxPoint point, const std::string& text);

private:
    void build();
    void makeColumns();
    void listen();
    void takeTexts();
    void takeCoders();
    [[nodiscard]] bool hasKeys() const;
    void takeCodes();
    void takeCounts();
    void takeFilter();
    void takeChosen();
    void reveal(const wxDataViewItem& item);
    void expandAsBefore();
    void choose(CodeId code);
    void showDefinition();
    void onActivated(wxDataViewEvent& event);
    void popUp(const MenuPlace& place);
    void addCodeItems(ActionMenu& menu, CodeId code);
    void onBeginDrag(wxDataViewEvent& event);
    void onExpansion(CodeId code, bool expanded);
    void codeWith(const std::vector<CodeId>& codes);
    void moveTo(CodeId code, const std::optional<CodePlace>& place);
    bool mayDrop(wxPoint point);
    [[nodiscard]] std::pair<wxDataViewItem, DropPlace> placeAt(wxPoint point) const;
    [[nodiscard]] std::vector<CodeId> chosen() const;
    [[nodiscard]] const codebook::Code* current() const;
    [[nodiscard]] const history::State* state() const;

    Workspace& m_workspace;
    wxSearchCtrl* m_filter;
    wxChoice* m_coders;
    wxSplitterWindow* m_splitter;
    wxDataViewCtrl* m_tree;
    wxObjectDataPtr<CodebookModel> m_model;
    std::optional<ColumnHeads> m_heads;
    DefinitionPane* m_definition;
    std::vector<CoderId> m_coderIds; ///< Of the lines of m_coders after the first.
    std::set<CodeId> m_expanded;     ///< The heading stands in it as the null id.
    CodeId m_shownCode;              ///< Of the selection, as it was last shown.
    std::vector<CodeId> m_dragged;
    bool m_filling = false;
    std::vector<Connection> m_connections;
};

}
