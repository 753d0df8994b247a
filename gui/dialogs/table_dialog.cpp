// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/table_dialog.h"

#include "base/i18n.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/widgets/tick_keys.h"
#include "gui/wx_text.h"
#include "text/numbers.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

using coding::TableDefinition;
using coding::TableKind;

constexpr int tickLines = 4;
enum RowsColumn : unsigned { shownColumn, codeColumn, dutchColumn, englishColumn };
enum LeftOut { named, unnamed };

std::string nameOf(const transcript::Attribute& attribute)
{
    return attribute.name.empty() ? attribute.key : attribute.name.in(userLanguage());
}

template <class List, class Value>
bool holds(const List& list, const Value& value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

template <class Value>
std::vector<Value> tickedOf(const wxCheckListBox& box, const std::vector<Value>& values)
{
    std::vector<Value> ticked;
    for (std::size_t index = 0; index < values.size(); ++index)
        if (box.IsChecked(static_cast<unsigned>(index))) ticked.push_back(values[index]);
    return ticked;
}

/// 0 for nothing.
double sumTyped(const wxTextCtrl& control)
{
    const std::string typed = trimmed(control);
    if (typed.empty()) return 0;
    const auto sum = text::parseNumber(typed);
    if (!sum || *sum <= 0)
        refuseValue(say("“{word}” is no sum.", fmt::arg("word", typed)), tr("Type a number, such as 100."));
    return *sum;
}

}

TableDialog::TableDialog(wxWindow* parent, const history::State& state, const TableDefinition& table,
                         Check check)
    : FormDialog(parent, table.id.isNull() ? tr("New table") : tr("Edit the table")), m_state(state),
      m_value(table), m_check(std::move(check))
{
    m_pages = new wxNotebook(this, wxID_ANY);
    nameControl(*m_pages, tr("Parts of the table"));
    addWide(m_pages, 1);
    page(tr("What is counted"));
    buildCounted();
    page(tr("Groups and columns"));
    buildGroups();
    page(tr("Rows"));
    buildRows();
    m_kind->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { takeKind(); });
    m_theme->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { fillCodes(); });
    m_groupBy->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        fillGroups();
        fillMoments();
    });
    m_columns->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { fillMoments(); });
    fillGroups();
    fillMoments();
    fillCodes();
    takeKind();
    finish(table.id.isNull() ? tr("Make the table") : tr("Save"));
    titleIn(userLanguage()).SetFocus();
}

void TableDialog::page(const std::string& title)
{
    auto* panel = new wxPanel(m_pages);
    auto* outer = new wxBoxSizer(wxVERTICAL);
    auto* column = new wxBoxSizer(wxVERTICAL);
    outer->Add(column, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(edge)));
    panel->SetSizer(outer);
    m_pages->AddPage(panel, toWx(title));
    into(panel, column);
}

wxCheckListBox* TableDialog::addTicks(const std::string& label, const std::vector<std::string>& items,
                                      const std::vector<bool>& ticked)
{
    wxArrayString texts;
    for (const std::string& item : items) texts.Add(toWx(item));
    auto* box = new wxCheckListBox(target(), wxID_ANY, wxDefaultPosition, wxDefaultSize, texts);
    for (std::size_t index = 0; index < ticked.size(); ++index)
        box->Check(static_cast<unsigned>(index), ticked[index]);
    box->SetMinSize(wxSize(-1, GetCharHeight() * tickLines * 3 / 2));
    tickBySpace(*box);
    addRow(label, box, 1);
    return box;
}

wxChoice* TableDialog::addCodes(const std::string& label, const std::string& none,
                                const std::vector<const codebook::Code*>& codes, std::vector<CodeId>& ids,
                                CodeId chosen)
{
    std::vector<std::string> names{none};
    ids = {CodeId{}};
    std::size_t line = 0;
    for (const codebook::Code* code : codes) {
        if (code->id == chosen) line = ids.size();
        const auto depth = static_cast<std::size_t>(m_state.codebook.depth(code->id));
        names.push_back(std::string(depth * 4, ' ') + numberedName(*code));
        ids.push_back(code->id);
    }
    return addChoice(label, names, line);
}

wxChoice* TableDialog::addAttributes(const std::string& label, const std::string& none, AttributeId chosen)
{
    std::vector<std::string> names{none};
    std::size_t line = 0;
    for (const transcript::Attribute* attribute : m_state.cases.attributes()) {
        if (attribute->id == chosen) line = names.size();
        names.push_back(nameOf(*attribute));
    }
    return addChoice(label, names, line);
}

AttributeId TableDialog::attributeAt(const wxChoice& choice) const
{
    const int line = choice.GetSelection();
    return line > 0 ? m_state.cases.attributes().at(static_cast<std::size_t>(line) - 1)->id : AttributeId{};
}

void TableDialog::buildCounted()
{
    m_titleNl = addText(tr("Title (Dutch):"), m_value.title.nl);
    m_titleEn = addText(tr("Title (English):"), m_value.title.en);
    m_kind = addChoice(tr("Kind:"),
                       {tr("x of n"), tr("Frequencies"), tr("Cross-table"), tr("Occurring together"),
                        tr("Codes by case"), tr("Positive and negative"), tr("Numbers")},
                       static_cast<std::size_t>(m_value.kind));
    m_theme = addCodes(tr("Theme:"), tr("All themes"), m_state.codebook.themes(), m_themeIds, m_value.theme);
    const std::string& cases = m_state.info.unitMany.in(userLanguage());
    m_unit =
        addChoice(tr("Counted:"),
                  {cases.empty() ? tr("cases") : cases, tr("respondents"), tr("transcripts"), tr("passages")},
                  static_cast<std::size_t>(m_value.unit));
    m_turns = addChoice(tr("Turns:"), {tr("All turns"), tr("Without the interviewer's")},
                        static_cast<std::size_t>(m_value.turns));
    m_part = addChoice(tr("Part of the interview:"),
                       {tr("The whole"), tr("Open part: named unasked"), tr("Topic part: when asked")},
                       static_cast<std::size_t>(m_value.part));
    m_within = addCodes(tr("Only among those with:"), tr("Everyone"), m_state.codebook.inOrder(), m_withinIds,
                        m_value.within);
    std::vector<std::string> names;
    std::vector<bool> ticked;
    for (const coding::Coder* coder : m_state.codersInOrder()) {
        names.push_back(coder->shownName());
        m_coderIds.push_back(coder->id);
        ticked.push_back(holds(m_value.coders, coder->id));
    }
    m_coders = addTicks(tr("Coders (none ticked: all):"), names, ticked);
}

void TableDialog::buildGroups()
{
    m_groupBy = addAttributes(tr("Groups by:"), tr("No groups"), m_value.groupBy);
    m_groups = addTicks(tr("Groups (none ticked: all):"), {}, {});
    m_moment = addChoice(tr("Moment:"), {tr("The last one")}, 0);
    m_columns = addAttributes(tr("Columns:"), tr("Themes"), m_value.columns);
    std::vector<std::string> names;
    std::vector<bool> ticked;
    for (const transcript::Attribute* attribute : m_state.cases.attributes()) {
        if (attribute->type != transcript::ValueType::number) continue;
        names.push_back(nameOf(*attribute));
        m_numberIds.push_back(attribute->id);
        ticked.push_back(holds(m_value.summarised, attribute->id));
    }
    m_summarised = addTicks(tr("Numbers to summarise:"), names, ticked);
    m_addsUpTo = addText(tr("They must add up to:"),
                         m_value.addsUpTo == 0 ? std::string() : fmt::format("{}", m_value.addsUpTo));
    m_rowPercent = addCheck(tr("Row percentages"), m_value.rowPercent);
    m_columnPercent = addCheck(tr("Column percentages"), m_value.columnPercent);
    m_ofAsked = addCheck(tr("n only of those who were asked (interview guide)"), m_value.ofAsked);
}

void TableDialog::buildRows()
{
    m_codes = new wxDataViewListCtrl(target(), wxID_ANY);
    m_codes->AppendToggleColumn(toWx(tr("Row")));
    m_codes->AppendTextColumn(toWx(tr("Code")), wxDATAVIEW_CELL_INERT, FromDIP(260));
    m_codes->AppendTextColumn(toWx(tr("Explanation below it (Dutch)")), wxDATAVIEW_CELL_EDITABLE,
                              FromDIP(190));
    m_codes->AppendTextColumn(toWx(tr("Explanation below it (English)")), wxDATAVIEW_CELL_EDITABLE,
                              FromDIP(190));
    m_codes->SetMinSize(wxSize(FromDIP(640), GetCharHeight() * 10));
    nameControl(*m_codes, tr("Rows of the table"));
    addWide(m_codes, 1);
    m_leftOut = addChoice(tr("Codes that are not ticked:"),
                          {tr("are named under the table"), tr("are not mentioned")},
                          m_value.shown.empty() ? named : unnamed);
    m_zeroRows = addCheck(tr("Rows with 0"), m_value.zeroRows);
    m_qualifiers = addCheck(tr("Rows of qualifiers that count apart"), m_value.qualifiers);
}

void TableDialog::fillGroups()
{
    m_groups->Clear();
    m_groupNames.clear();
    const AttributeId id = attributeAt(*m_groupBy);
    if (const transcript::Attribute* attribute = m_state.cases.find(id)) {
        m_groupNames = m_state.cases.distinctValues(id);
        m_groupNames.emplace_back("all");
        for (const std::string& name : m_groupNames) {
            const auto choice =
                std::find_if(attribute->choices.begin(), attribute->choices.end(),
                             [&](const transcript::Choice& one) { return one.value == name; });
            const bool labelled = choice != attribute->choices.end() && !choice->label.empty();
            const int line = m_groups->Append(toWx(name == "all" ? tr("everyone together")
                                                   : labelled    ? choice->label.in(userLanguage())
                                                                 : name));
            m_groups->Check(static_cast<unsigned>(line),
                            id == m_value.groupBy && holds(m_value.groups, name));
        }
    }
}

/// Those of every attribute that the table may ask, as the numbers of a summary have moments of their own.
void TableDialog::fillMoments()
{
    std::vector<std::string> moments{tr("The last one")};
    std::vector<AttributeId> ids{attributeAt(*m_groupBy), attributeAt(*m_columns)};
    ids.insert(ids.end(), m_numberIds.begin(), m_numberIds.end());
    for (const AttributeId id : ids) {
        const transcript::Attribute* attribute = m_state.cases.find(id);
        if (attribute == nullptr) continue;
        for (const std::string& moment : attribute->moments)
            if (!holds(moments, moment)) moments.push_back(moment);
    }
    const auto moment = std::find(moments.begin() + 1, moments.end(), m_value.moment);
    setItems(*m_moment, moments,
             moment == moments.end() ? 0 : static_cast<std::size_t>(moment - moments.begin()));
}

void TableDialog::fillCodes()
{
    m_codes->DeleteAllItems();
    m_rowIds.clear();
    const CodeId theme = m_themeIds.at(static_cast<std::size_t>(std::max(m_theme->GetSelection(), 0)));
    const auto codes = theme ? m_state.codebook.rowsOf(theme) : m_state.codebook.inOrder();
    for (const codebook::Code* code : codes) {
        if (code->isQualifier()) continue;
        const bool shown =
            m_value.shown.empty() ? !holds(m_value.hidden, code->id) : holds(m_value.shown, code->id);
        const auto explained = m_value.explanations.find(code->id);
        const Wording words = explained == m_value.explanations.end() ? Wording{} : explained->second;
        const auto depth = static_cast<std::size_t>(m_state.codebook.depth(code->id));
        m_codes->AppendItem(
            listCells({wxVariant(shown), wxVariant(toWx(std::string(depth * 2, ' ') + numberedName(*code))),
                       wxVariant(toWx(words.nl)), wxVariant(toWx(words.en))}));
        m_rowIds.push_back(code->id);
    }
}

void TableDialog::takeKind()
{
    const auto kind = static_cast<TableKind>(m_kind->GetSelection());
    const bool cross = kind == TableKind::crosstab;
    m_columns->Enable(cross);
    m_rowPercent->Enable(cross);
    m_columnPercent->Enable(cross);
    m_ofAsked->Enable(kind == TableKind::xOfN);
    m_summarised->Enable(kind == TableKind::summary);
    m_addsUpTo->Enable(kind == TableKind::summary);
}

void TableDialog::takeRows(TableDefinition& table) const
{
    table.shown.clear();
    table.hidden.clear();
    std::vector<CodeId> ticked;
    std::vector<CodeId> unticked;
    for (std::size_t row = 0; row < m_rowIds.size(); ++row) {
        const auto line = static_cast<unsigned>(row);
        (m_codes->GetToggleValue(line, shownColumn) ? ticked : unticked).push_back(m_rowIds[row]);
        const Wording words{fromWx(m_codes->GetTextValue(line, dutchColumn)),
                            fromWx(m_codes->GetTextValue(line, englishColumn))};
        if (words.empty())
            table.explanations.erase(m_rowIds[row]);
        else
            table.explanations[m_rowIds[row]] = words;
    }
    if (unticked.empty()) return;
    if (m_leftOut->GetSelection() == named)
        table.hidden = unticked;
    else
        table.shown = ticked;
}

void TableDialog::take()
{
    TableDefinition table = m_value;
    table.title = {trimmed(*m_titleNl), trimmed(*m_titleEn)};
    table.kind = static_cast<TableKind>(m_kind->GetSelection());
    table.theme = m_themeIds.at(static_cast<std::size_t>(m_theme->GetSelection()));
    table.unit = static_cast<coding::CountUnit>(m_unit->GetSelection());
    table.turns = static_cast<coding::TurnChoice>(m_turns->GetSelection());
    table.part = static_cast<coding::InterviewPart>(m_part->GetSelection());
    table.within = m_withinIds.at(static_cast<std::size_t>(m_within->GetSelection()));
    table.coders = tickedOf(*m_coders, m_coderIds);
    table.groupBy = attributeAt(*m_groupBy);
    table.groups = tickedOf(*m_groups, m_groupNames);
    table.moment = m_moment->GetSelection() > 0 ? fromWx(m_moment->GetStringSelection()) : std::string();
    table.columns = attributeAt(*m_columns);
    table.summarised = tickedOf(*m_summarised, m_numberIds);
    table.rowPercent = m_rowPercent->GetValue() && m_rowPercent->IsEnabled();
    table.columnPercent = m_columnPercent->GetValue() && m_columnPercent->IsEnabled();
    table.ofAsked = m_ofAsked->GetValue() && m_ofAsked->IsEnabled();
    table.addsUpTo = m_addsUpTo->IsEnabled() ? sumTyped(*m_addsUpTo) : 0;
    table.zeroRows = m_zeroRows->GetValue();
    table.qualifiers = m_qualifiers->GetValue();
    takeRows(table);
    if (table.kind == TableKind::summary && table.summarised.empty())
        refuseValue(tr("Tick the numbers to summarise."));
    m_check(table);
    m_value = table;
}

}
