// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/import_dialog.h"

#include "base/i18n.h"
#include "gui/dialogs/import_preview.h"
#include "gui/dialogs/languages.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"
#include "text/encoding.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

enum Column { takeColumn, nameColumn, encodingColumn, languageColumn, caseColumn, turnsColumn, remarkColumn };
constexpr std::size_t previewTurns = 12;

std::string foundEncoding(const ImportRow& row)
{
    return row.prepared ? row.prepared->transcript.sourceEncoding : row.encoding;
}

}

ImportDialog::ImportDialog(wxWindow* parent, std::vector<ImportRow> rows, ImportSurroundings surroundings)
    : FormDialog(parent, tr("Import transcripts")), m_rows(std::move(rows)), m_around(std::move(surroundings))
{
    buildList();
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    auto* fields = new wxPanel(this);
    m_preview = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                               wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
    m_preview->SetMinSize(wxSize(GetCharWidth() * 40, GetCharHeight() * 12));
    nameControl(*m_preview, tr("The first turns"));
    below->Add(fields, wxSizerFlags(2).Expand());
    below->Add(m_preview, wxSizerFlags(3).Expand().Border(wxLEFT));
    addWide(below, 3);
    buildFields(fields);
    listen();
    for (std::size_t row = 0; row < m_rows.size(); ++row) fillLine(row);
    finish(tr("Import"));
    m_list->SelectRow(0);
    showCurrent();
    m_list->SetFocus();
}

void ImportDialog::buildList()
{
    m_list = new wxDataViewListCtrl(this, wxID_ANY);
    m_list->AppendToggleColumn(toWx(tr("Import")));
    const auto text = [this](const std::string& title, int width) {
        m_list->AppendTextColumn(toWx(title), wxDATAVIEW_CELL_INERT, FromDIP(width));
    };
    text(tr("Transcript"), 170);
    text(tr("Encoding"), 110);
    text(tr("Language"), 90);
    text(tr("Case"), 120);
    text(tr("Turns"), 60);
    text(tr("Remarks"), 320);
    m_list->SetMinSize(wxSize(FromDIP(760), GetCharHeight() * 7));
    nameControl(*m_list, tr("Files to import"));
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        wxVector<wxVariant> cells;
        cells.push_back(wxVariant(m_rows[row].taken));
        for (int column = nameColumn; column <= remarkColumn; ++column) cells.push_back(wxVariant(""));
        m_list->AppendItem(cells);
    }
    addWide(m_list, 2);
}

void ImportDialog::buildFields(wxWindow* parent)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    parent->SetSizer(column);
    into(parent, column);
    m_name = addText(tr("Name:"), "");
    m_name->SetMinSize(wxSize(GetCharWidth() * 16, -1));
    m_encoding = addChoice(tr("Encoding:"), text::commonEncodings(), 0);
    m_language = addChoice(tr("Language:"), languageNames(), 0);
    wxArrayString names;
    for (const std::string& name : m_around.cases) names.Add(toWx(name));
    m_case = new wxComboBox(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, names);
    addRow(tr("Case:"), m_case);
    addHeading(tr("Who speaks"));
    m_speakers =
        new wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    m_speakers->SetScrollRate(0, FromDIP(10));
    m_speakers->SetMinSize(wxSize(-1, GetCharHeight() * 6));
    addWide(m_speakers, 1);
}

void ImportDialog::listen()
{
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (const int row = m_list->GetSelectedRow(); row != wxNOT_FOUND && !m_filling) {
            m_current = static_cast<std::size_t>(row);
            showCurrent();
        }
    });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent& event) {
        const int row = m_list->ItemToRow(event.GetItem());
        if (m_filling || row == wxNOT_FOUND) return;
        ImportRow& changed = m_rows.at(static_cast<std::size_t>(row));
        changed.taken = m_list->GetToggleValue(static_cast<unsigned>(row), takeColumn) && changed.prepared;
        fillLine(static_cast<std::size_t>(row));
    });
    m_name->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        if (current().prepared) current().prepared->transcript.name = trimmed(*m_name);
        fillLine(m_current);
    });
    m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        if (current().prepared)
            current().prepared->transcript.language = languageAt(m_language->GetSelection());
        fillLine(m_current);
    });
    m_case->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        current().caseName = fromWx(m_case->GetValue());
        fillLine(m_current);
    });
    m_encoding->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { readAgain(); });
}

std::string ImportDialog::remarksOf(const ImportRow& row) const
{
    if (row.problem) return row.problem->text();
    std::string remarks;
    const auto add = [&](const std::string& text) { remarks += (remarks.empty() ? "" : " ") + text; };
    if (!row.prepared->encodingCertain)
        add(tr("Look whether the letters are right; else choose another encoding."));
    if (!row.prepared->languageFound) add(tr("The language could not be told from the text."));
    if (row.prepared->speakers.empty()) add(tr("No speakers were recognised."));
    for (const std::string& loss : row.prepared->losses) add(loss);
    return remarks;
}

void ImportDialog::fillLine(std::size_t row)
{
    const ImportRow& shown = m_rows.at(row);
    const auto line = static_cast<unsigned>(row);
    m_filling = true;
    m_list->SetToggleValue(shown.taken, line, takeColumn);
    const auto set = [&](const std::string& text, unsigned column) {
        m_list->SetTextValue(toWx(text), line, column);
    };
    set(shown.prepared ? shown.prepared->transcript.name : shown.path.filename().string(), nameColumn);
    set(foundEncoding(shown), encodingColumn);
    if (shown.prepared)
        set(languageNames().at(languageIndex(shown.prepared->transcript.language)), languageColumn);
    set(shown.caseName, caseColumn);
    set(shown.prepared ? std::to_string(shown.prepared->turns.size()) : "", turnsColumn);
    set(remarksOf(shown), remarkColumn);
    m_filling = false;
}

void ImportDialog::showRow(std::size_t row)
{
    m_current = row;
    m_list->SelectRow(static_cast<unsigned>(row));
    showCurrent();
}

void ImportDialog::showCurrent()
{
    const ImportRow& row = current();
    const bool readable = row.prepared.has_value();
    auto encodings = text::commonEncodings();
    const std::string found = foundEncoding(row);
    const auto at = std::find(encodings.begin(), encodings.end(), found);
    std::size_t index = static_cast<std::size_t>(at - encodings.begin());
    if (at == encodings.end() && !found.empty()) encodings.push_back(found);
    setItems(*m_encoding, encodings, index);
    m_encoding->Enable(!readable || !found.empty());
    m_name->ChangeValue(toWx(readable ? row.prepared->transcript.name : ""));
    m_case->ChangeValue(toWx(row.caseName));
    if (readable)
        m_language->SetSelection(static_cast<int>(languageIndex(row.prepared->transcript.language)));
    for (wxWindow* control : std::initializer_list<wxWindow*>{m_name, m_language, m_case})
        control->Enable(readable);
    m_preview->ChangeValue(toWx(readable ? firstTurns(*row.prepared, previewTurns) : remarksOf(row)));
    showSpeakers();
}

void ImportDialog::showSpeakers()
{
    m_speakers->DestroyChildren();
    m_roles.clear();
    auto* rows = new wxFlexGridSizer(2, wxSize(FromDIP(10), FromDIP(4)));
    rows->AddGrowableCol(1);
    if (current().prepared)
        for (transcript::Speaker& speaker : current().prepared->speakers) addSpeaker(speaker, *rows);
    m_speakers->SetSizer(rows);
    m_speakers->FitInside();
    m_speakers->Layout();
}

void ImportDialog::addSpeaker(transcript::Speaker& speaker, wxSizer& rows)
{
    const int turns = turnsOf(*current().prepared, speaker.id);
    const std::string label = sayn("{name} ({count} turn)", "{name} ({count} turns)", turns,
                                   fmt::arg("name", speaker.label), fmt::arg("count", turns));
    rows.Add(new wxStaticText(m_speakers, wxID_ANY, wxControl::EscapeMnemonics(toWx(label))),
             wxSizerFlags().CentreVertical());
    auto* role = new wxChoice(m_speakers, wxID_ANY);
    setItems(*role, roleNames(), roleIndex(speaker.role));
    nameControl(*role, say("Role of {name}", fmt::arg("name", speaker.label)));
    // The row keeps its speakers where they are while it is shown.
    role->Bind(wxEVT_CHOICE,
               [role, &speaker](wxCommandEvent&) { speaker.role = roleAt(role->GetSelection()); });
    rows.Add(role, wxSizerFlags().Expand());
    m_roles.push_back(role);
}

void ImportDialog::readAgain()
{
    ImportRow read = m_around.reader(current().path, fromWx(m_encoding->GetStringSelection()));
    read.caseName = current().caseName;
    if (read.prepared && current().prepared)
        read.prepared->transcript.name = current().prepared->transcript.name;
    current() = std::move(read);
    fillLine(m_current);
    showCurrent();
}

void ImportDialog::take()
{
    std::set<std::string> names = m_around.transcripts;
    bool any = false;
    for (const ImportRow& row : m_rows) {
        if (!row.taken) continue;
        any = true;
        const std::string& name = row.prepared->transcript.name;
        if (name.empty())
            refuseValue(say("{file} needs a name.", fmt::arg("file", row.path.filename().string())));
        if (!names.insert(name).second)
            refuseValue(say("Two transcripts would be called “{name}”.", fmt::arg("name", name)),
                        tr("Give one of them another name, or leave it out."));
    }
    if (!any) refuseValue(tr("No file is chosen to be imported."));
}

}
