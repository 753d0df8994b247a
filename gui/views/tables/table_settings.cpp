// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/tables/table_settings.h"

#include "base/i18n.h"
#include "coding/table_names.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

#include <algorithm>
#include <array>

namespace rd::gui
{

namespace
{

using coding::CountUnit;
using coding::TableKind;
using coding::TurnChoice;

constexpr std::array kinds{TableKind::xOfN,         TableKind::frequencies, TableKind::crosstab,
                           TableKind::coOccurrence, TableKind::matrix,      TableKind::poles,
                           TableKind::summary};
constexpr std::array units{CountUnit::cases, CountUnit::respondents, CountUnit::transcripts,
                           CountUnit::passages};

std::vector<std::string> kindNames()
{
    std::vector<std::string> names;
    for (const TableKind kind : kinds) names.push_back(coding::tableKindName(kind));
    return names;
}

template <class List, class Value>
std::size_t placeOf(const List& list, const Value& value)
{
    const auto found = std::find(list.begin(), list.end(), value);
    return found == list.end() ? 0 : static_cast<std::size_t>(found - list.begin());
}

}

TableSettings::TableSettings(wxWindow* parent)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, FromDIP(wxSize(270, -1)), wxVSCROLL)
{
    const int gap = FromDIP(3);
    auto* fields = new wxFlexGridSizer(2, wxSize(2 * gap, gap));
    fields->AddGrowableCol(1);
    for (std::size_t field = 0; field <= turnsField; ++field) {
        Labelled made{new wxStaticText(this, wxID_ANY, ""), new wxChoice(this, wxID_ANY)};
        made.choice->SetMinSize(FromDIP(wxSize(80, -1)));
        fields->Add(made.label, wxSizerFlags().CentreVertical());
        fields->Add(made.choice, wxSizerFlags(1).Expand());
        made.choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { take(); });
        m_fields.push_back(made);
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(fields, wxSizerFlags().Expand());
    for (wxCheckBox** box : {&m_rowPercent, &m_columnPercent, &m_zeroRows}) {
        *box = new wxCheckBox(this, wxID_ANY, "");
        (*box)->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) { take(); });
        column->Add(*box, wxSizerFlags().Border(wxTOP, gap));
    }
    auto* outer = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, wxSizerFlags(1).Expand().Border(wxALL, gap));
    SetSizer(outer);
    SetScrollRate(0, FromDIP(10));
}

void TableSettings::fill(Field field, const std::string& label, const std::vector<std::string>& lines,
                         std::size_t chosen)
{
    const Labelled& made = m_fields[field];
    made.label->SetLabel(toWx(label));
    nameControl(*made.choice, label);
    wxArrayString texts;
    for (const std::string& line : lines) texts.Add(toWx(line));
    if (made.choice->GetStrings() != texts) made.choice->Set(texts);
    made.choice->SetSelection(static_cast<int>(chosen));
}

void TableSettings::show(const history::State& state, const coding::TableDefinition& definition)
{
    m_definition = definition;
    fill(kindField, tr("Kind"), kindNames(), placeOf(kinds, definition.kind));
    fillThemes(state);
    fillAttributes(state);
    fillUnits(state);
    fillCoders(state);
    fill(turnsField, tr("Turns"),
         {coding::turnChoiceName(TurnChoice::all), coding::turnChoiceName(TurnChoice::withoutInterviewer)},
         definition.turns == TurnChoice::all ? 0 : 1);
    m_rowPercent->SetLabel(toWx(tr("Row percentages")));
    m_columnPercent->SetLabel(toWx(tr("Column percentages")));
    m_zeroRows->SetLabel(toWx(tr("Rows with 0")));
    m_rowPercent->SetValue(definition.rowPercent);
    m_columnPercent->SetValue(definition.columnPercent);
    m_zeroRows->SetValue(definition.zeroRows);
    m_fields[columnsField].choice->Enable(definition.kind == TableKind::crosstab);
    for (wxCheckBox* box : {m_rowPercent, m_columnPercent})
        box->Enable(definition.kind == TableKind::crosstab);
    Layout();
}

void TableSettings::fillThemes(const history::State& state)
{
    m_themes.assign(1, CodeId{});
    std::vector<std::string> names{tr("All themes")};
    for (const codebook::Code* theme : state.codebook.themes()) {
        m_themes.push_back(theme->id);
        names.push_back(numberedName(*theme));
    }
    fill(themeField, tr("Theme"), names, placeOf(m_themes, m_definition.theme));
}

void TableSettings::fillAttributes(const history::State& state)
{
    m_attributes.assign(1, AttributeId{});
    std::vector<std::string> names;
    for (const transcript::Attribute* attribute : state.cases.attributes()) {
        m_attributes.push_back(attribute->id);
        names.push_back(attribute->name.empty() ? attribute->key : attribute->name.in(userLanguage()));
    }
    auto groups = names;
    groups.insert(groups.begin(), tr("No groups"));
    names.insert(names.begin(), tr("Themes"));
    fill(groupField, tr("Groups by"), groups, placeOf(m_attributes, m_definition.groupBy));
    fill(columnsField, tr("Columns"), names, placeOf(m_attributes, m_definition.columns));
}

void TableSettings::fillUnits(const history::State& state)
{
    std::vector<std::string> names{casesWord(&state)};
    for (std::size_t unit = 1; unit < units.size(); ++unit)
        names.push_back(coding::countUnitName(units[unit]));
    fill(unitField, tr("Counted"), names, placeOf(units, m_definition.unit));
}

void TableSettings::fillCoders(const history::State& state)
{
    m_coders.assign(1, CoderId{});
    std::vector<std::string> names{tr("All coders together")};
    for (const coding::Coder* coder : state.codersInOrder()) {
        m_coders.push_back(coder->id);
        names.push_back(coder->shownName());
    }
    const CoderId wanted = m_definition.coders.size() == 1 ? m_definition.coders.front() : CoderId{};
    if (m_definition.coders.size() > 1) {
        m_coders.push_back(m_definition.coders.front());
        names.push_back(sayn("{count} coder", "{count} coders",
                             static_cast<long long>(m_definition.coders.size()),
                             fmt::arg("count", m_definition.coders.size())));
    }
    fill(coderField, tr("Coders"), names,
         m_definition.coders.size() > 1 ? names.size() - 1 : placeOf(m_coders, wanted));
}

std::size_t TableSettings::line(Field field) const
{
    return static_cast<std::size_t>(std::max(0, m_fields[field].choice->GetSelection()));
}

void TableSettings::take()
{
    coding::TableDefinition& definition = m_definition;
    definition.kind = kinds[line(kindField)];
    if (definition.theme != m_themes[line(themeField)]) {
        definition.theme = m_themes[line(themeField)];
        definition.shown.clear();
        definition.hidden.clear();
    }
    if (definition.groupBy != m_attributes[line(groupField)]) {
        definition.groupBy = m_attributes[line(groupField)];
        definition.groups.clear();
        definition.moment.clear();
    }
    definition.columns = m_attributes[line(columnsField)];
    definition.unit = units[line(unitField)];
    const bool several = definition.coders.size() > 1 && line(coderField) == m_coders.size() - 1;
    if (!several) definition.coders.clear();
    if (!several && line(coderField) > 0) definition.coders = {m_coders[line(coderField)]};
    definition.turns = line(turnsField) == 0 ? TurnChoice::all : TurnChoice::withoutInterviewer;
    definition.rowPercent = m_rowPercent->GetValue();
    definition.columnPercent = m_columnPercent->GetValue();
    definition.zeroRows = m_zeroRows->GetValue();
    changed(coding::TableDefinition(definition));
}

}
