// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/workspace.h"

#include <wx/dataview.h>

#include <memory>
#include <vector>

namespace rd::gui
{

/// A column of an attribute, at one of its moments.
struct AttributeColumn {
    AttributeId attribute;
    std::string moment;
    bool operator==(const AttributeColumn&) const = default;
};

/// Cases with their respondents below them, and what is known of them. Editing a cell changes the project, as
/// one undoable action; what does not fit is told and leaves the cell as it was.
class CasesModel : public wxDataViewModel
{
public:
    enum Column : unsigned { nameColumn, transcriptsColumn, firstAttribute };

    explicit CasesModel(Workspace& workspace) : m_workspace(workspace) {}

    /// Takes cases and columns anew from the project.
    void build();
    void tellValues(); ///< Cells may have changed; the lines are the same.

    [[nodiscard]] const std::vector<AttributeColumn>& attributes() const { return m_attributes; }
    [[nodiscard]] bool sameLines() const; ///< The project still has just these cases and respondents.
    [[nodiscard]] std::vector<wxDataViewItem> cases() const;
    [[nodiscard]] wxDataViewItem itemOf(Uuid id) const;
    [[nodiscard]] CaseId caseOf(const wxDataViewItem& item) const; ///< Of a respondent: his or her case.
    [[nodiscard]] RespondentId respondentOf(const wxDataViewItem& item) const; ///< Null for a case.
    [[nodiscard]] std::string cell(const wxDataViewItem& item, unsigned column) const;
    bool setCell(const wxDataViewItem& item, unsigned column, const std::string& text);
    /// What a list of that column's values offers; empty for a column that is typed in.
    [[nodiscard]] std::vector<std::string> offered(std::size_t attribute) const;

    void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const override;
    bool SetValue(const wxVariant& value, const wxDataViewItem& item, unsigned column) override;
    [[nodiscard]] bool IsEnabled(const wxDataViewItem& item, unsigned column) const override;
    [[nodiscard]] wxDataViewItem GetParent(const wxDataViewItem& item) const override;
    [[nodiscard]] bool IsContainer(const wxDataViewItem& item) const override;
    [[nodiscard]] bool HasContainerColumns(const wxDataViewItem& item) const override;
    unsigned GetChildren(const wxDataViewItem& item, wxDataViewItemArray& children) const override;

private:
    struct Node {
        CaseId caseId;
        RespondentId respondent; ///< Null for a case.
        Node* parent = nullptr;
        std::vector<Node*> children;
        [[nodiscard]] Uuid id() const { return respondent ? respondent.uuid : caseId.uuid; }
    };
    static Node* nodeOf(const wxDataViewItem& item) { return static_cast<Node*>(item.GetID()); }
    static wxDataViewItem itemOf(const Node* node);
    [[nodiscard]] const history::State& state() const { return m_workspace.project()->state(); }
    [[nodiscard]] const transcript::Attribute& attributeOf(unsigned column) const;
    [[nodiscard]] std::string transcriptsOf(CaseId id) const;
    [[nodiscard]] std::string valueText(const Node& node, unsigned column) const;
    void rename(const Node& node, const std::string& name);
    void setValueText(const Node& node, unsigned column, const std::string& text);

    Workspace& m_workspace;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::vector<Node*> m_cases;
    std::vector<AttributeColumn> m_attributes;
};

}
