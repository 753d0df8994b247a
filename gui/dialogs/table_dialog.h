// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "history/state.h"

#include <wx/checklst.h>
#include <wx/dataview.h>
#include <wx/notebook.h>

#include <functional>

namespace rd::gui
{

/// Everything of a saved table: what it counts, by what, and which rows it shows.
class TableDialog : public FormDialog
{
public:
    /// Throws the Refusal of a table that the project cannot take; it is told in the dialog.
    using Check = std::function<void(const coding::TableDefinition&)>;

    /// The state must outlive it.
    TableDialog(wxWindow* parent, const history::State& state, const coding::TableDefinition& table,
                Check check);
    [[nodiscard]] const coding::TableDefinition& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& titleIn(Language language)
    {
        return language == Language::dutch ? *m_titleNl : *m_titleEn;
    }
    [[nodiscard]] wxChoice& kind() { return *m_kind; }
    [[nodiscard]] wxChoice& theme() { return *m_theme; }
    [[nodiscard]] wxChoice& groupBy() { return *m_groupBy; }
    [[nodiscard]] wxDataViewListCtrl& codes() { return *m_codes; }

private:
    void take() override;
    void page(const std::string& title);
    void buildCounted();
    void buildGroups();
    void buildRows();
    void fillGroups();
    void fillMoments();
    void fillCodes();
    void takeKind();
    void takeRows(coding::TableDefinition& table) const;
    wxCheckListBox* addTicks(const std::string& label, const std::vector<std::string>& items,
                             const std::vector<bool>& ticked);
    wxChoice* addCodes(const std::string& label, const std::string& none,
                       const std::vector<const codebook::Code*>& codes, std::vector<CodeId>& ids,
                       CodeId chosen);
    wxChoice* addAttributes(const std::string& label, const std::string& none, AttributeId chosen);
    [[nodiscard]] AttributeId attributeAt(const wxChoice& choice) const;

    const history::State& m_state;
    coding::TableDefinition m_value;
    Check m_check;
    wxNotebook* m_pages;
    wxTextCtrl* m_titleNl;
    wxTextCtrl* m_titleEn;
    wxChoice* m_kind;
    wxChoice* m_theme;
    std::vector<CodeId> m_themeIds; ///< Of the lines of m_theme; the first is every theme.
    wxChoice* m_unit;
    wxChoice* m_turns;
    wxChoice* m_part;
    wxChoice* m_within;
    std::vector<CodeId> m_withinIds;
    wxCheckListBox* m_coders;
    std::vector<CoderId> m_coderIds;
    wxChoice* m_groupBy;
    wxCheckListBox* m_groups;
    std::vector<std::string> m_groupNames;
    wxChoice* m_moment;
    wxChoice* m_columns;
    wxCheckListBox* m_summarised;
    std::vector<AttributeId> m_numberIds;
    wxCheckBox* m_rowPercent;
    wxCheckBox* m_columnPercent;
    wxCheckBox* m_ofAsked;
    wxTextCtrl* m_addsUpTo;
    wxDataViewListCtrl* m_codes;
    std::vector<CodeId> m_rowIds;
    wxChoice* m_leftOut;
    wxCheckBox* m_zeroRows;
    wxCheckBox* m_qualifiers;
};

}
