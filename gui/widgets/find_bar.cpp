// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/find_bar.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "text/find_all.h"
#include "text/offset_map.h"

#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

FindBar::FindBar(wxWindow* parent, Workspace& workspace) : wxPanel(parent), m_workspace(workspace)
{
    m_label = new wxStaticText(this, wxID_ANY, "");
    m_words = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_previous = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_next = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    m_result = new wxStaticText(this, wxID_ANY, "");
    m_close = new wxButton(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const auto centred = wxSizerFlags().CentreVertical().Border(wxALL, FromDIP(3));
    row->Add(m_label, centred);
    row->Add(m_words, wxSizerFlags(1).CentreVertical().Border(wxALL, FromDIP(3)));
    for (wxWindow* control : std::initializer_list<wxWindow*>{m_previous, m_next, m_result, m_close})
        row->Add(control, centred);
    SetSizer(row);

    m_words->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { go(wxGetKeyState(WXK_SHIFT) ? -1 : 1); });
    m_previous->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go(-1); });
    m_next->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { go(1); });
    m_close->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { close(); });
    m_connections.push_back(workspace.languageChanged.connect([this] { takeTexts(); }));
    m_connections.push_back(workspace.selectionChanged.connect([this] { takeTranscript(); }));
    m_connections.push_back(workspace.projectChanged.connect([this] { close(); }));
    takeTexts();
    Hide();
}

void FindBar::takeTexts()
{
    m_label->SetLabel(toWx(tr("Find:")));
    m_previous->SetLabel(toWx(tr("Previous")));
    m_next->SetLabel(toWx(tr("Next")));
    m_close->SetLabel(toWx(tr("Close")));
    nameControl(*m_words, tr("Words to find in the transcript"));
    m_result->SetLabel("");
    Layout();
}

std::string FindBar::markedWords() const
{
    project::Project* project = m_workspace.project();
    const Selection& selection = m_workspace.selection();
    if (project == nullptr || selection.transcript.isNull() || selection.span.empty()) return {};
    const auto body = project->text(selection.transcript);
    const std::string marked(text::OffsetMap(*body).slice(selection.span));
    return marked.find('\n') == std::string::npos && marked.size() < 80 ? marked : std::string{};
}

void FindBar::open()
{
    const std::string marked = markedWords();
    if (!marked.empty()) m_words->ChangeValue(toWx(marked));
    Show();
    GetParent()->Layout();
    m_words->SetFocus();
    m_words->SelectAll();
}

bool FindBar::close()
{
    if (!IsShown()) return false;
    const bool focused = IsDescendant(FindFocus());
    Hide();
    GetParent()->Layout();
    if (focused) m_workspace.goOnInText();
    return true;
}

void FindBar::takeTranscript()
{
    const TranscriptId shown = m_workspace.selection().transcript;
    if (std::exchange(m_searched, shown) == shown) return;
    m_words->ChangeValue("");
    m_result->SetLabel("");
    Layout();
}

void FindBar::go(int direction)
{
    if (!IsShown()) open();
    const Selection selection = m_workspace.selection();
    if (m_workspace.project() == nullptr || selection.transcript.isNull()) return;
    const auto body = m_workspace.project()->text(selection.transcript);
    const auto places = text::findAll(*body, fromWx(m_words->GetValue()));
    if (places.empty()) {
        m_result->SetLabel(m_words->IsEmpty() ? "" : toWx(tr("Not found")));
        return Layout(), void();
    }
    const auto after = [&](const text::Span& place) { return place.start > selection.span.start; };
    const auto before = [&](const text::Span& place) { return place.start < selection.span.start; };
    const auto next = std::find_if(places.begin(), places.end(), after);
    const auto previous = std::find_if(places.rbegin(), places.rend(), before);
    const text::Span found = direction > 0 ? (next == places.end() ? places.front() : *next)
                                           : (previous == places.rend() ? places.back() : *previous);
    const auto number = std::find(places.begin(), places.end(), found) - places.begin() + 1;
    m_result->SetLabel(
        toWx(say("{number} of {total}", fmt::arg("number", number), fmt::arg("total", places.size()))));
    Layout();
    m_workspace.reveal(selection.transcript, found);
}

}
