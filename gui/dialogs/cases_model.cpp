// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/cases_model.h"

#include "exchange/csv/attribute_values.h"
#include "gui/wx_text.h"
#include "history/project_edits.h"
#include "text/dates.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

std::string labelOf(const transcript::Choice& choice)
{
    return choice.label.empty() ? choice.value : choice.label.in(userLanguage());
}

/// A choice by the label that is shown; other text as it is.
std::string valueOfLabel(const transcript::Attribute& attribute, const std::string& text)
{
    for (const transcript::Choice& choice : attribute.choices)
        if (labelOf(choice) == text) return choice.value;
    return text;
}

}

wxDataViewItem CasesModel::itemOf(const Node* node)
{
    return wxDataViewItem(const_cast<Node*>(node));
}

void CasesModel::build()
{
    m_nodes.clear();
    m_cases.clear();
    m_attributes.clear();
    if (m_workspace.project() == nullptr) return;
    for (const transcript::Case* one : state().cases.cases()) {
        m_nodes.push_back(std::make_unique<Node>(Node{one->id, {}, nullptr, {}}));
        Node* node = m_nodes.back().get();
        m_cases.push_back(node);
        for (const transcript::Respondent* respondent : state().cases.respondentsOf(one->id)) {
            m_nodes.push_back(std::make_unique<Node>(Node{one->id, respondent->id, node, {}}));
            node->children.push_back(m_nodes.back().get());
        }
    }
    for (const transcript::Attribute* attribute : state().cases.attributes()) {
        if (attribute->moments.empty()) m_attributes.push_back({attribute->id, ""});
        for (const std::string& moment : attribute->moments) m_attributes.push_back({attribute->id, moment});
    }
}

bool CasesModel::sameLines() const
{
    CasesModel now(m_workspace);
    now.build();
    return std::equal(m_nodes.begin(), m_nodes.end(), now.m_nodes.begin(), now.m_nodes.end(),
                      [](const auto& a, const auto& b) { return a->id() == b->id(); }) &&
           m_attributes == now.m_attributes;
}

void CasesModel::tellValues()
{
    for (const auto& node : m_nodes) ItemChanged(itemOf(node.get()));
}

std::vector<wxDataViewItem> CasesModel::cases() const
{
    std::vector<wxDataViewItem> items;
    for (const Node* node : m_cases) items.push_back(itemOf(node));
    return items;
}

wxDataViewItem CasesModel::itemOf(Uuid id) const
{
    for (const auto& node : m_nodes)
        if (node->id() == id) return itemOf(node.get());
    return {};
}

CaseId CasesModel::caseOf(const wxDataViewItem& item) const
{
    return item.IsOk() ? nodeOf(item)->caseId : CaseId{};
}

RespondentId CasesModel::respondentOf(const wxDataViewItem& item) const
{
    return item.IsOk() ? nodeOf(item)->respondent : RespondentId{};
}

const transcript::Attribute& CasesModel::attributeOf(unsigned column) const
{
    return *state().cases.find(m_attributes.at(column - firstAttribute).attribute);
}

std::string CasesModel::transcriptsOf(CaseId id) const
{
    std::string names;
    for (const transcript::Transcript* transcript : state().transcripts.ofCase(id))
        names += (names.empty() ? "" : ", ") + transcript->name;
    return names;
}

std::string CasesModel::valueText(const Node& node, unsigned column) const
{
    const AttributeColumn& where = m_attributes.at(column - firstAttribute);
    const transcript::Attribute& attribute = attributeOf(column);
    for (const transcript::AttributeValue* value : state().cases.valuesOf(where.attribute)) {
        if (value->subject != node.id() || value->moment != where.moment) continue;
        for (const transcript::Choice& choice : attribute.choices)
            if (value->known == transcript::Known::known && choice.value == value->value)
                return labelOf(choice);
        return exchange::writeValueCell(attribute, *value, userLanguage());
    }
    return {};
}

std::string CasesModel::cell(const wxDataViewItem& item, unsigned column) const
{
    if (!item.IsOk() || m_workspace.project() == nullptr) return {};
    const Node& node = *nodeOf(item);
    if (column == transcriptsColumn) return node.respondent ? std::string{} : transcriptsOf(node.caseId);
    if (column >= firstAttribute) return IsEnabled(item, column) ? valueText(node, column) : std::string{};
    if (!node.respondent) return state().cases.find(node.caseId)->name;
    return state().cases.find(node.respondent)->name;
}

std::vector<std::string> CasesModel::offered(std::size_t attribute) const
{
    const transcript::Attribute& asked = *state().cases.find(m_attributes.at(attribute).attribute);
    std::vector<std::string> list;
    if (asked.type == transcript::ValueType::yesNo) {
        list = {tr("yes"), tr("no")};
    } else if (asked.type == transcript::ValueType::choice && !asked.choices.empty()) {
        for (const transcript::Choice& choice : asked.choices) list.push_back(labelOf(choice));
        for (const std::string& value : state().cases.distinctValues(asked.id))
            if (std::none_of(asked.choices.begin(), asked.choices.end(),
                             [&](const transcript::Choice& choice) { return choice.value == value; }))
                list.push_back(value);
    } else {
        return list;
    }
    list.insert(list.begin(), "");
    list.emplace_back("?");
    list.push_back(tr("n/a"));
    return list;
}

void CasesModel::rename(const Node& node, const std::string& name)
{
    project::Project& project = *m_workspace.project();
    if (node.respondent) {
        transcript::Respondent changed = *state().cases.find(node.respondent);
        changed.name = name;
        project.apply(history::changeRespondent(state(), changed));
    } else {
        transcript::Case changed = *state().cases.find(node.caseId);
        changed.name = name;
        project.apply(history::changeCase(state(), changed));
    }
}

namespace
{

/// A date as people write it too; what cannot be read stays, to be refused.
std::string storedAs(transcript::ValueType type, const std::string& text)
{
    if (type == transcript::ValueType::date) return text::wholeDate(text).value_or(text);
    return exchange::storedValue(type, text).value_or(text);
}

}

void CasesModel::setValueText(const Node& node, unsigned column, const std::string& text)
{
    const AttributeColumn& where = m_attributes.at(column - firstAttribute);
    const transcript::Attribute& attribute = attributeOf(column);
    const exchange::CellValue read = exchange::readValueCell(valueOfLabel(attribute, text));
    std::string value = read.text;
    if (read.filled && read.known == transcript::Known::known) value = storedAs(attribute.type, read.text);
    m_workspace.project()->apply(
        history::setValue(state(), where.attribute, node.id(), where.moment, read.known, value));
}

bool CasesModel::setCell(const wxDataViewItem& item, unsigned column, const std::string& text)
{
    if (!item.IsOk() || cell(item, column) == text) return false;
    bool done = false;
    m_workspace.attempt([&] {
        if (column == nameColumn)
            rename(*nodeOf(item), text);
        else
            setValueText(*nodeOf(item), column, text);
        done = true;
    });
    return done;
}

void CasesModel::GetValue(wxVariant& value, const wxDataViewItem& item, unsigned column) const
{
    value = toWx(cell(item, column));
}

bool CasesModel::SetValue(const wxVariant& value, const wxDataViewItem& item, unsigned column)
{
    return setCell(item, column, fromWx(value.GetString()));
}

bool CasesModel::IsEnabled(const wxDataViewItem& item, unsigned column) const
{
    if (m_workspace.project() == nullptr || !item.IsOk() || column < firstAttribute) return true;
    const bool ofRespondent = attributeOf(column).level == transcript::Level::respondentLevel;
    return ofRespondent != nodeOf(item)->respondent.isNull();
}

wxDataViewItem CasesModel::GetParent(const wxDataViewItem& item) const
{
    return item.IsOk() ? itemOf(nodeOf(item)->parent) : wxDataViewItem();
}

bool CasesModel::IsContainer(const wxDataViewItem& item) const
{
    return !item.IsOk() || nodeOf(item)->respondent.isNull();
}

bool CasesModel::HasContainerColumns(const wxDataViewItem&) const
{
    return true;
}

unsigned CasesModel::GetChildren(const wxDataViewItem& item, wxDataViewItemArray& children) const
{
    for (const Node* node : item.IsOk() ? nodeOf(item)->children : m_cases) children.Add(itemOf(node));
    return static_cast<unsigned>(children.size());
}

}
