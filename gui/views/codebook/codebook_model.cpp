// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/codebook/codebook_model.h"

#include "base/i18n.h"
#include "gui/views/common/swatch.h"
#include "gui/views/common/words.h"
#include "gui/wx_text.h"

namespace rd::gui
{

void CodebookModel::fill(const codebook::Codebook* codebook, std::string_view filter)
{
    BeforeReset();
    m_codebook = codebook;
    m_tree.build(codebook == nullptr ? codebook::Codebook{} : *codebook, filter);
    AfterReset();
}

void CodebookModel::setCounts(CodeUses counts, int cases)
{
    const bool all = m_cases != cases;
    const auto before = std::exchange(m_counts, std::move(counts));
    m_cases = cases;
    const auto of = [](const auto& held, CodeId code) {
        const auto found = held.find(code);
        return found == held.end() ? analysis::CodeUse{} : found->second;
    };
    if (m_codebook == nullptr) return;
    for (const codebook::Code* code : m_codebook->inOrder())
        if (m_tree.find(code->id) != nullptr && (all || of(before, code->id) != of(m_counts, code->id)))
            ItemChanged(itemOf(code->id));
}

wxDataViewItem CodebookModel::itemOf(const CodeNode* node)
{
    return wxDataViewItem(const_cast<CodeNode*>(node));
}

wxDataViewItem CodebookModel::itemOf(CodeId code) const
{
    return itemOf(m_tree.find(code));
}

CodeId CodebookModel::codeOf(const wxDataViewItem& item)
{
    return item.IsOk() ? static_cast<const CodeNode*>(item.GetID())->code : CodeId{};
}

wxIcon CodebookModel::swatch(std::uint32_t color) const
{
    wxIcon& icon = m_swatches[color];
    if (!icon.IsOk()) icon = swatchIcon(color);
    return icon;
}

wxString CodebookModel::numberText(const codebook::Code& code, unsigned int column) const
{
    const auto found = m_counts.find(code.id);
    const analysis::CodeUse count = found == m_counts.end() ? analysis::CodeUse{} : found->second;
    if (column == codingsColumn)
        return count.codings == 0 ? wxString() : toWx(fmt::format("{}", count.codings));
    return count.cases == 0 ? wxString() : toWx(fmt::format("{}/{}", count.cases, m_cases));
}

wxString CodebookModel::nameOf(const wxDataViewItem& item) const
{
    const codebook::Code* code = m_codebook == nullptr ? nullptr : m_codebook->find(codeOf(item));
    return toWx(code == nullptr ? tr("Qualifiers") : numberedName(*code));
}

void CodebookModel::GetValue(wxVariant& value, const wxDataViewItem& item, unsigned int column) const
{
    const codebook::Code* code = m_codebook == nullptr ? nullptr : m_codebook->find(codeOf(item));
    if (column == nameColumn) {
        value << wxDataViewIconText(nameOf(item), code == nullptr ? wxIcon() : swatch(code->color));
        return;
    }
    if (code == nullptr)
        value = wxString();
    else
        value = column == keyColumn ? toWx(code->shortKey) : numberText(*code, column);
}

bool CodebookModel::SetValue(const wxVariant&, const wxDataViewItem&, unsigned int)
{
    return false;
}

bool CodebookModel::GetAttr(const wxDataViewItem& item, unsigned int column, wxDataViewItemAttr& attr) const
{
    const codebook::Code* code = m_codebook == nullptr ? nullptr : m_codebook->find(codeOf(item));
    if (column != nameColumn) return false;
    attr.SetBold(code == nullptr || code->isTheme());
    attr.SetItalic(code != nullptr && !code->codable);
    return true;
}

/// The toolkit may ask for an item from before the tree was built anew, to scroll to it when it is idle.
wxDataViewItem CodebookModel::GetParent(const wxDataViewItem& item) const
{
    const auto* node = static_cast<const CodeNode*>(item.GetID());
    return item.IsOk() && m_tree.holds(node) ? itemOf(node->parent) : wxDataViewItem();
}

bool CodebookModel::IsContainer(const wxDataViewItem& item) const
{
    return !item.IsOk() || !static_cast<const CodeNode*>(item.GetID())->children.empty();
}

bool CodebookModel::HasContainerColumns(const wxDataViewItem&) const
{
    return true;
}

unsigned int CodebookModel::GetChildren(const wxDataViewItem& item, wxDataViewItemArray& children) const
{
    const auto& nodes = item.IsOk() ? static_cast<const CodeNode*>(item.GetID())->children : m_tree.top();
    for (const CodeNode* node : nodes) children.Add(itemOf(node));
    return static_cast<unsigned int>(nodes.size());
}

}
