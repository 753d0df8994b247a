// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcripts/transcripts_view.h"

#include "base/i18n.h"
#include "errands/who_coded.h"
#include "gui/counts.h"
#include "gui/views/common/action_menu.h"
#include "gui/views/common/list_typing.h"
#include "gui/views/common/words.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

namespace
{
enum Column : unsigned int { nameColumn, caseColumn, codingsColumn };
constexpr int readableCase = 105; // DIP; a count that stands half outside the pane says nothing
}

TranscriptsView::TranscriptsView(wxWindow* parent, Workspace& workspace)
    : wxPanel(parent), m_workspace(workspace),
      m_model(new RowsModel([this](std::size_t row, unsigned int column) { return cell(row, column); }))
{
    m_list =
        new wxDataViewCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxDV_ROW_LINES);
    m_list->AssociateModel(m_model.get());
    searchNoTyping(*m_list);
    addTextColumn(*m_list, nameColumn);
    addTextColumn(*m_list, caseColumn);
    addTextColumn(*m_list, codingsColumn, wxALIGN_RIGHT);
    m_heads.emplace(*m_list, caseColumn);
    m_heads->giveWay({codingsColumn}, readableCase);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_list, wxSizerFlags(1).Expand());
    SetSizer(column);
    SetMinSize(FromDIP(wxSize(160, 120)));
    listen();
    takeTexts();
    takeTranscripts();
}

void TranscriptsView::listen()
{
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { takeChoice(); });
    onMenuAsked(*m_list, [this](const MenuPlace& place) { popUp(place); });
    m_connections.push_back(m_workspace.projectChanged.connect([this] { takeTranscripts(); }));
    m_connections.push_back(m_workspace.counts().changed.connect([this] { takeTranscripts(); }));
    m_connections.push_back(m_workspace.selectionChanged.connect([this] { showSelection(); }));
    m_connections.push_back(m_workspace.languageChanged.connect([this] { takeTexts(); }));
}

void TranscriptsView::takeTexts()
{
    nameControl(*m_list, tr("Transcripts"));
    m_heads->set({{tr("Transcript"), 84}, {caseHead(m_workspace.state()), 80}, {tr("Codings"), 50}});
    shareWidth();
}

void TranscriptsView::shareWidth()
{
    std::vector<std::string> names;
    std::vector<std::string> cases;
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        names.push_back(cell(row, nameColumn));
        cases.push_back(cell(row, caseColumn));
    }
    if (names == m_names && cases == m_cases) return; // as after every coding
    m_heads->share(nameColumn, widestText(*m_list, names), widestText(*m_list, cases));
    m_names = std::move(names);
    m_cases = std::move(cases);
}

void TranscriptsView::takeTranscripts()
{
    std::vector<TranscriptId> rows;
    if (const project::Project* project = m_workspace.project())
        for (const transcript::Transcript* transcript : project->state().transcripts.list())
            rows.push_back(transcript->id);
    m_personsCoded =
        m_workspace.project() != nullptr && !errands::whoCodedMost(m_workspace.project()->state(), 1).empty();
    m_filling = true;
    if (rows == m_rows)
        for (unsigned int row = 0; row < m_rows.size(); ++row) m_model->RowChanged(row);
    m_rows = std::move(rows);
    if (m_model->GetCount() != m_rows.size()) m_model->reset(m_rows.size());
    m_filling = false;
    takeTexts();
    showSelection();
}

void TranscriptsView::showSelection()
{
    const auto found = std::find(m_rows.begin(), m_rows.end(), m_workspace.selection().transcript);
    m_filling = true;
    if (found == m_rows.end()) {
        m_list->UnselectAll();
    } else {
        const auto item = m_model->GetItem(static_cast<unsigned int>(found - m_rows.begin()));
        if (!m_list->IsSelected(item)) {
            m_list->Select(item);
            m_list->EnsureVisible(item);
        }
    }
    m_filling = false;
}

void TranscriptsView::takeChoice()
{
    const auto row = chosenRow(*m_list, *m_model);
    if (m_filling || !row) return;
    Selection selection;
    selection.transcript = m_rows[*row];
    selection.code = m_workspace.selection().code;
    if (selection.transcript != m_workspace.selection().transcript) m_workspace.select(selection);
}

void TranscriptsView::popUp(const MenuPlace& place)
{
    if (m_workspace.project() == nullptr) return;
    ActionMenu menu(m_workspace);
    menu.add(tr("Import transcripts…"), "transcript/import");
    menu.AppendSeparator();
    menu.add(tr("Rename…"), "transcript/rename");
    menu.add(tr("Language…"), "transcript/language");
    const std::string unit = caseWord(&m_workspace.project()->state());
    menu.add(say("Give to its {unit}…", fmt::arg("unit", unit)), "transcript/case");
    menu.add(tr("Speakers…"), "transcript/speakers");
    menu.AppendSeparator();
    menu.add(tr("Delete…"), "transcript/delete");
    m_list->PopupMenu(&menu, place.point);
}

std::string TranscriptsView::cell(std::size_t row, unsigned int column) const
{
    const project::Project* project = m_workspace.project();
    if (project == nullptr || row >= m_rows.size()) return {};
    const history::State& state = project->state();
    const transcript::Transcript* transcript = state.transcripts.find(m_rows[row]);
    if (transcript == nullptr) return {};
    if (column == nameColumn) return transcript->name;
    if (column == caseColumn) {
        const transcript::Case* inCase = state.cases.find(transcript->caseId);
        return inCase == nullptr ? std::string{} : inCase->name;
    }
    const auto& coders = m_workspace.counts().coders();
    const auto& codings = state.codings.of(transcript->id);
    const coding::Coder* agreed = m_personsCoded ? state.agreedCoder() : nullptr;
    return std::to_string(std::count_if(codings.begin(), codings.end(), [&](const coding::Coding& coding) {
        if (coders.empty()) return agreed == nullptr || coding.coder != agreed->id;
        return std::find(coders.begin(), coders.end(), coding.coder) != coders.end();
    }));
}

}
