// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/history_dialog.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"
#include "text/shown_date.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <unordered_map>

namespace rd::gui
{

namespace
{

constexpr unsigned int whatColumn = 2;

}

HistoryDialog::HistoryDialog(wxWindow* parent, std::vector<project::HistoryEntry> entries, bool mayUndo,
                             std::function<void(ChangeId)> showReport)
    : wxDialog(parent, wxID_ANY, toWx(tr("History")), wxDefaultPosition, wxDefaultSize,
               wxDEFAULT_DIALOG_STYLE | wxRESIZE_BORDER),
      m_entries(std::move(entries)), m_showReport(std::move(showReport))
{
    build(mayUndo);
    for (const project::HistoryEntry& entry : m_entries)
        m_list->AppendItem(listCells({wxVariant(toWx(text::shortMoment(localTime(entry.atMs)))),
                                      wxVariant(toWx(entry.author)), wxVariant(toWx(entry.description)),
                                      wxVariant(toWx(entry.reason))}));
    if (!m_entries.empty()) m_list->SelectRow(0);
    takeChoice();
    CentreOnParent();
    m_list->SetFocus();
}

void HistoryDialog::build(bool mayUndo)
{
    m_list = new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_ROW_LINES);
    for (int column = 0; column < 4; ++column)
        m_list->AppendTextColumn("")->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    m_heads.emplace(*m_list, whatColumn);
    m_heads->set({{tr("When"), 130}, {tr("Who"), 110}, {tr("What"), 200}, {tr("Why"), 110}});
    m_list->SetMinSize(wxSize(FromDIP(800), GetCharHeight() * 22));
    nameControl(*m_list, tr("History"));
    auto* buttons = new wxBoxSizer(wxHORIZONTAL);
    m_report = new wxButton(this, wxID_ANY, toWx(tr("Report of the merge…")));
    m_report->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { report(); });
    buttons->Add(m_report);
    buttons->AddStretchSpacer();
    buttons->Add(new wxButton(this, wxID_CANCEL, toWx(tr("Close"))));
    if (mayUndo) {
        m_undo = new wxButton(this, wxID_OK, toWx(tr("Undo everything after this line")));
        buttons->Add(m_undo, wxSizerFlags().Border(wxLEFT));
    }
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_list, wxSizerFlags(1).Expand().DoubleBorder(wxALL));
    all->Add(buttons, wxSizerFlags().Expand().DoubleBorder(wxLEFT | wxRIGHT | wxBOTTOM));
    SetSizerAndFit(all);
    Bind(
        wxEVT_BUTTON, [this](wxCommandEvent&) { accept(); }, wxID_OK);
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { takeChoice(); });
}

void HistoryDialog::takeChoice()
{
    const int row = m_list->GetSelectedRow();
    if (m_undo != nullptr) m_undo->Enable(row > 0);
    m_report->Enable(chosenMerge() != nullptr);
}

const project::HistoryEntry* HistoryDialog::chosenMerge() const
{
    const int row = m_list->GetSelectedRow();
    if (row == wxNOT_FOUND) return nullptr;
    const project::HistoryEntry& entry = m_entries.at(static_cast<std::size_t>(row));
    return entry.kind == "merge" ? &entry : nullptr;
}

bool HistoryDialog::report()
{
    const project::HistoryEntry* merge = chosenMerge();
    if (merge != nullptr) m_showReport(merge->id);
    return merge != nullptr;
}

bool HistoryDialog::accept()
{
    const int row = m_list->GetSelectedRow();
    if (row == wxNOT_FOUND) return false;
    m_value = m_entries.at(static_cast<std::size_t>(row)).id;
    EndDialog(wxID_OK);
    return true;
}

void undoUpTo(project::Project& project, ChangeId stays)
{
    std::unordered_map<ChangeId, std::size_t> age; // 0 is the newest
    for (const project::HistoryEntry& entry : project.history()) age.emplace(entry.id, age.size());
    const auto limit = age.find(stays);
    if (limit == age.end()) return;
    // What undoing adds to the history is newer than all of these, and is never undone next itself.
    for (auto next = project.nextUndo(); next && age.contains(*next) && age.at(*next) < limit->second;
         next = project.nextUndo())
        project.undo();
}

}
