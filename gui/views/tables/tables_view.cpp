// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/tables/tables_view.h"

#include "analysis/count.h"
#include "base/i18n.h"
#include "errands/table_titles.h"
#include "gui/counts.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/list_typing.h"
#include "gui/views/tables/opened_number.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

constexpr int rowNameWidth = 220; ///< At least, in DIP; numbers are narrower or wider as they need.
constexpr int numberWidth = 90;
constexpr int widestNumber = 240;

}

TablesView::TablesView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace),
      m_model(new RowsModel(
          [this](std::size_t row, unsigned int column) {
              return m_lines ? m_lines->cell(row, column) : std::string{};
          },
          {}, [this](std::size_t row) { return m_lines && m_lines->isStrong(row); }))
{
    build();
    listen();
    takeTexts();
    takeTables();
}

void TablesView::build()
{
    m_tables = new wxChoice(this, wxID_ANY);
    m_save = new wxButton(this, wxID_ANY, "");
    m_settings = new TableSettings(this);
    m_list = new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE);
    m_list->AssociateModel(m_model.get());
    searchNoTyping(*m_list);
    m_heads.emplace(*m_list, 0);
    m_notes = new NotesText(this);
    auto* top = new wxBoxSizer(wxHORIZONTAL);
    top->Add(m_tables, wxSizerFlags(1).CentreVertical());
    top->Add(m_save, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(4)));
    for (wxButton** button : {&m_edit, &m_export}) {
        *button = new wxButton(this, wxID_ANY, "");
        top->Add(*button, wxSizerFlags().CentreVertical().Border(wxLEFT, FromDIP(4)));
    }
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(top, wxSizerFlags().Expand().Border(wxALL, FromDIP(3)));
    auto* table = new wxBoxSizer(wxVERTICAL);
    table->Add(m_list, wxSizerFlags(1).Expand());
    table->Add(m_notes, wxSizerFlags().Expand().Border(wxTOP, FromDIP(2)));
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    below->Add(m_settings, wxSizerFlags().Expand());
    below->Add(table, wxSizerFlags(1).Expand().Border(wxLEFT, FromDIP(3)));
    column->Add(below, wxSizerFlags(1).Expand());
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(240, 160)));
}

void TablesView::listen()
{
    m_tables->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { chooseTable(); });
    m_save->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_workspace.doAction("table/save"); });
    m_edit->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_workspace.doAction("table/edit"); });
    m_export->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_workspace.doAction("table/export"); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent& event) {
        const wxDataViewColumn* column = event.GetDataViewColumn();
        if (event.GetItem().IsOk())
            open(m_model->GetRow(event.GetItem()), column == nullptr ? 0 : column->GetModelColumn());
    });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    m_connections.push_back(m_settings->changed.connect(
        [this](const coding::TableDefinition& definition) { showChanged(definition); }));
    m_connections.push_back(m_workspace.projectChanged.connect([this] { takeTables(); }));
    m_connections.push_back(m_workspace.changed.connect([this](const project::Changed& change) {
        if (change.touches(history::Kind::tables)) takeTables();
    }));
    m_connections.push_back(m_workspace.counts().changed.connect([this] { takeTable(); }));
    m_connections.push_back(m_workspace.tableShown.connect([this] { takeTable(); }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] {
        takeTexts();
        takeTables();
    }));
}

/// A title that was proposed follows what is counted.
void TablesView::showChanged(coding::TableDefinition definition)
{
    const auto& snapshot = m_workspace.counts().snapshot();
    if (snapshot && m_workspace.table())
        definition.title = errands::titleAfter(*snapshot, *m_workspace.table(), definition);
    m_workspace.showTable(std::move(definition));
}

const history::State* TablesView::state() const
{
    return m_workspace.state();
}

void TablesView::takeTexts()
{
    m_save->SetLabel(toWx(tr("Save table…")));
    m_edit->SetLabel(toWx(tr("Edit…")));
    m_export->SetLabel(toWx(tr("Export…")));
    nameControl(*m_tables, tr("Saved tables"));
    nameControl(*m_list, tr("Table"));
    nameControl(*m_notes, tr("Notes to the table"));
    Layout();
}

/// Fills the list of tables; keeps the one that is shown, else shows the first.
void TablesView::takeTables()
{
    m_tableIds.clear();
    wxArrayString titles;
    if (state() != nullptr) {
        for (const coding::TableDefinition* table : state()->tablesInOrder()) {
            m_tableIds.push_back(table->id);
            titles.Add(toWx(table->title.in(userLanguage())));
        }
    }
    m_tableIds.push_back({});
    titles.Add(toWx(tr("(new table)")));
    m_tables->Set(titles);
    const auto& shown = m_workspace.table();
    const bool there =
        shown && std::find(m_tableIds.begin(), m_tableIds.end(), shown->id) != m_tableIds.end();
    if (there || state() == nullptr) return takeTable();
    m_tables->SetSelection(0);
    chooseTable();
}

void TablesView::chooseTable()
{
    const TableId id = m_tableIds[static_cast<std::size_t>(std::max(0, m_tables->GetSelection()))];
    const auto found = state() == nullptr ? std::map<TableId, coding::TableDefinition>::const_iterator{}
                                          : state()->tables.find(id);
    const bool known = state() != nullptr && found != state()->tables.end();
    coding::TableDefinition made;
    made.qualifiers = true;
    m_workspace.showTable(known ? found->second : made);
}

const coding::TableDefinition* TablesView::saved() const
{
    if (state() == nullptr || !m_workspace.table()) return nullptr;
    const auto found = state()->tables.find(m_workspace.table()->id);
    return found == state()->tables.end() || found->second.deleted ? nullptr : &found->second;
}

/// Shows the workspace's table, counted from the project as it is now.
void TablesView::takeTable()
{
    if (state() != nullptr && !m_workspace.table()) {
        m_tables->SetSelection(0);
        return chooseTable();
    }
    const auto& shown = m_workspace.table();
    const bool any = state() != nullptr;
    for (wxWindow* window : {static_cast<wxWindow*>(m_settings), static_cast<wxWindow*>(m_edit),
                             static_cast<wxWindow*>(m_export)})
        window->Enable(any);
    if (any) {
        m_settings->show(*state(), *shown);
        const auto place =
            std::find(m_tableIds.begin(), m_tableIds.end(), saved() == nullptr ? TableId{} : shown->id);
        m_tables->SetSelection(static_cast<int>(place - m_tableIds.begin()));
    }
    m_save->Enable(any && (saved() == nullptr || *saved() != *shown));
    count();
    Layout();
}

void TablesView::count()
{
    const auto& snapshot = m_workspace.counts().snapshot();
    m_lines.reset();
    if (snapshot && m_workspace.table()) {
        analysis::Table table = analysis::count(*snapshot, *m_workspace.table(), {});
        m_workspace.counts().tellBlind(table);
        m_lines.emplace(std::move(table));
    }
    showLines();
    showNotes();
}

void TablesView::showLines()
{
    const auto kept = chosenRow(*m_list, *m_model);
    makeColumns();
    const std::size_t count = m_lines ? m_lines->lines().size() : 0;
    m_model->renew(count);
    if (kept && *kept < count) m_list->Select(m_model->GetItem(static_cast<unsigned int>(*kept)));
}

/// Columns stay as they are, with the places of their scroll bar, as long as the table's heads do.
void TablesView::makeColumns()
{
    const auto heads = m_lines ? m_lines->heads() : std::vector<std::string>{};
    if (heads != m_shownHeads) {
        m_heads->clear();
        m_list->ClearColumns();
        for (std::size_t column = 0; column < heads.size(); ++column)
            addTextColumn(*m_list, static_cast<unsigned int>(column),
                          column > 0 && m_lines->isNumber(column) ? wxALIGN_RIGHT : wxALIGN_LEFT);
        m_shownHeads = heads;
    }
    std::vector<ColumnHead> shown;
    for (std::size_t column = 0; column < heads.size(); ++column)
        shown.push_back({heads[column], widthOf(column)});
    m_heads->set(shown);
}

/// What the texts of a column need, in DIP; the names of the rows get the room that the numbers leave.
int TablesView::widthOf(std::size_t column) const
{
    if (column == 0) return rowNameWidth;
    int widest = 0;
    for (std::size_t line = 0; line < m_lines->lines().size(); ++line)
        widest = std::max(widest, boldWidth(*m_list, toWx(m_lines->cell(line, column))));
    return std::clamp(m_list->ToDIP(widest), numberWidth, widestNumber);
}

void TablesView::showNotes()
{
    std::string text;
    if (m_lines)
        for (const std::string& note : m_lines->table().notes) text += (text.empty() ? "" : "\n") + note;
    m_notes->show(text);
}

void TablesView::popUp(const MenuPlace& place)
{
    if (!m_lines) return;
    ActionMenu menu(m_workspace);
    if (place.item.IsOk()) {
        const std::size_t line = m_model->GetRow(place.item);
        menu.add(
            tr("List its passages"), [this, line, column = place.column] { open(line, column); },
            m_lines->openable(line, place.column).has_value());
        menu.AppendSeparator();
    }
    menu.add(tr("Edit the table…"), "table/edit");
    menu.add(tr("Export the table…"), "table/export");
    menu.add(tr("Delete the table…"), "table/delete");
    menu.AppendSeparator();
    menu.add(tr("New table…"), "table/new");
    m_list->PopupMenu(&menu, place.point);
}

void TablesView::open(std::size_t line, std::size_t column)
{
    const auto found = m_lines ? m_lines->openable(line, column) : std::nullopt;
    if (!found) return;
    const TableLine place = m_lines->lines()[line];
    m_workspace.open(openedNumber(m_workspace, m_lines->table(), place.part, place.row, *found - 1));
}

}
