// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/manual_window.h"

#include "base/i18n.h"
#include "base/program_files.h"
#include "base/safe_file.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/icons.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

namespace rd::gui
{

namespace
{

wxTextAttr lookOf(const wxFont& usual, const ManualPart& part, bool strong)
{
    constexpr float larger[] = {1.6F, 1.25F, 1.1F};
    const bool heading = part.kind == ManualPart::Kind::heading;
    wxFont font = heading ? usual.Scaled(larger[std::min(part.level, 3) - 1]) : usual;
    if (heading || strong) font.MakeBold();
    wxTextAttr look;
    look.SetFont(font);
    return look;
}

}

ManualWindow::ManualWindow(wxWindow* parent, const std::vector<ManualPart>& parts)
    : wxFrame(parent, wxID_ANY, toWx(tr("Manual")), wxDefaultPosition, parent->FromDIP(wxSize(820, 640))),
      m_headings(nullptr), m_text(nullptr), m_words(nullptr), m_told(nullptr)
{
    SetIcons(wxIconBundle(programIcon().GetIconFor(this)));
    layOut();
    fill(parts);
    listen();
    CentreOnParent();
    goTo(0);
    m_text->SetFocus();
}

void ManualWindow::layOut()
{
    auto* all = new wxPanel(this); // so that Tab walks
    m_words = new wxSearchCtrl(all, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, wxTE_PROCESS_ENTER);
    m_words->SetDescriptiveText(toWx(tr("Find in the manual")));
    nameControl(*m_words, tr("Find in the manual"));
    m_told = new wxStaticText(all, wxID_ANY, "");
    m_headings = new wxListBox(all, wxID_ANY);
    nameControl(*m_headings, tr("Headings"));
    m_headings->SetMinSize(FromDIP(wxSize(190, 100)));
    m_text = new wxTextCtrl(all, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY | wxTE_RICH2 | wxTE_BESTWRAP);
    nameControl(*m_text, tr("Manual"));
    auto* beside = new wxBoxSizer(wxHORIZONTAL);
    beside->Add(m_words, wxSizerFlags(1).CentreVertical().Border(wxRIGHT));
    beside->Add(m_told, wxSizerFlags(1).CentreVertical());
    auto* columns = new wxBoxSizer(wxHORIZONTAL);
    columns->Add(m_headings, wxSizerFlags(1).Expand().Border(wxRIGHT));
    columns->Add(m_text, wxSizerFlags(3).Expand());
    auto* rows = new wxBoxSizer(wxVERTICAL);
    rows->Add(beside, wxSizerFlags().Expand().Border(wxALL));
    rows->Add(columns, wxSizerFlags(1).Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM));
    all->SetSizer(rows);
}

void ManualWindow::fill(const std::vector<ManualPart>& parts)
{
    for (const ManualPart& part : parts) append(part);
}

void ManualWindow::append(const ManualPart& part)
{
    const bool heading = part.kind == ManualPart::Kind::heading;
    if (heading && !m_starts.empty()) m_text->AppendText("\n");
    if (heading) {
        m_starts.push_back(m_text->GetLastPosition());
        m_headings->Append(toWx(part.text()));
    }
    for (const ManualWords& one : part.words) {
        m_text->SetDefaultStyle(lookOf(m_text->GetFont(), part, one.strong));
        m_text->AppendText(toWx(one.text));
    }
    m_text->AppendText(part.kind == ManualPart::Kind::item ? "\n" : "\n\n");
}

void ManualWindow::listen()
{
    m_headings->Bind(wxEVT_LISTBOX, [this](wxCommandEvent& event) {
        if (event.GetInt() >= 0) goTo(static_cast<std::size_t>(event.GetInt()));
    });
    m_words->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { findTyped(); });
    m_words->Bind(wxEVT_SEARCH, [this](wxCommandEvent&) { findTyped(); });
    Bind(wxEVT_CHAR_HOOK, &ManualWindow::onKey, this);
}

/// Escape closes; Ctrl+F goes to the field, F3 to the next place, as in the window itself.
void ManualWindow::onKey(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (key == WXK_ESCAPE) {
        Close();
    } else if (key == 'F' && event.ControlDown()) {
        m_words->SetFocus();
    } else if (key == WXK_F3) {
        findTyped();
    } else {
        event.Skip();
    }
}

void ManualWindow::goTo(std::size_t heading)
{
    if (heading >= m_starts.size()) return;
    m_headings->SetSelection(static_cast<int>(heading));
    m_text->ShowPosition(m_text->GetLastPosition()); // from below, the place comes to stand at the top
    m_text->SetInsertionPoint(m_starts[heading]);
    m_text->ShowPosition(m_starts[heading]);
}

bool ManualWindow::find(const std::string& words)
{
    const wxString all = m_text->GetValue().Lower();
    const wxString wanted = toWx(words).Lower();
    if (wanted.empty()) return false;
    long from = 0;
    long to = 0;
    m_text->GetSelection(&from, &to);
    std::size_t place = all.find(wanted, static_cast<std::size_t>(std::max(to, 0L)));
    if (place == wxString::npos) place = all.find(wanted);
    if (place == wxString::npos) return false;
    const auto start = static_cast<long>(place);
    m_text->SetSelection(start, start + static_cast<long>(wanted.length()));
    m_text->ShowPosition(start);
    return true;
}

void ManualWindow::findTyped()
{
    const bool found = find(fromWx(m_words->GetValue()));
    m_told->SetLabel(toWx(found || m_words->IsEmpty() ? std::string() : tr("Not found.")));
}

std::vector<ManualPart> manualParts()
{
    const std::string name = "docs/guide." + std::string(languageCode(userLanguage())) + ".md";
    return readManual(readFile(programFile(name)));
}

}
