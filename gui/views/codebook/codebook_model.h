// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/counts.h"
#include "gui/views/codebook/code_tree.h"

#include <wx/dataview.h>
#include <wx/icon.h>

namespace rd::gui
{

/// The codebook's tree for wxDataViewCtrl. An item is a CodeNode. Shows nothing until it is first filled.
class CodebookModel : public wxDataViewModel
{
public:
    enum Column { nameColumn, keyColumn, casesColumn, codingsColumn, columnCount };

    /// Builds the tree anew and tells the control. `codebook` must outlive the model or the next fill(); null
    /// for none.
    void fill(const codebook::Codebook* codebook, std::string_view filter);
    /// Other numbers for the same tree.
    void setCounts(CodeUses counts, int cases);

    [[nodiscard]] const CodeTree& tree() const { return m_tree; }
    [[nodiscard]] wxDataViewItem itemOf(CodeId code) const; ///< Not ok when it is not in the tree now.
    [[nodiscard]] wxString nameOf(const wxDataViewItem& item) const; ///< As it is shown.
    static CodeId codeOf(const wxDataViewItem& item); ///< Null for the heading and for no item.
    static wxDataViewItem itemOf(const CodeNode* node);

    void GetValue(wxVariant& value, const wxDataViewItem& item, unsigned int column) const override;
    bool SetValue(const wxVariant& value, const wxDataViewItem& item, unsigned int column) override;
    bool GetAttr(const wxDataViewItem& item, unsigned int column, wxDataViewItemAttr& attr) const override;
    wxDataViewItem GetParent(const wxDataViewItem& item) const override;
    bool IsContainer(const wxDataViewItem& item) const override;
    bool HasContainerColumns(const wxDataViewItem& item) const override;
    unsigned int GetChildren(const wxDataViewItem& item, wxDataViewItemArray& children) const override;

private:
    [[nodiscard]] wxIcon swatch(std::uint32_t color) const;
    [[nodiscard]] wxString numberText(const codebook::Code& code, unsigned int column) const;

    CodeTree m_tree;
    const codebook::Codebook* m_codebook = nullptr;
    CodeUses m_counts;
    int m_cases = 0;
    mutable std::unordered_map<std::uint32_t, wxIcon> m_swatches;
};

}
