// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/import_dialog.h"

#include "base/i18n.h"
#include "gui/dialogs/import_preview.h"
#include "gui/dialogs/languages.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/column_heads.h"
#include "gui/wx_text.h"
#include "text/dates.h"
#include "text/encoding.h"
#include "text/fold.h"
#include "text/numbers.h"

#include <wx/display.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

enum Column : unsigned {
    takeColumn,
    nameColumn,
    caseColumn,
    respondentColumn,
    groupColumn,
    dateColumn,
    rolesColumn,
    remarkColumn,
    languageColumn,
    encodingColumn,
    turnsColumn,
    columnCount
};
constexpr std::size_t previewTurns = 12;

std::string foundEncoding(const exchange::ProposedTranscript& row)
{
    return row.prepared ? row.prepared->transcript.sourceEncoding : row.encoding;
}

/// The part of a row that a cell shows and changes; null for a cell that is only shown.
std::string* cellOf(exchange::ProposedTranscript& row, unsigned column)
{
    switch (column) {
    case nameColumn:
        return &row.prepared->transcript.name;
    case caseColumn:
        return &row.caseName;
    case respondentColumn:
        return &row.respondents;
    case groupColumn:
        return &row.group;
    case dateColumn:
        return &row.prepared->transcript.date;
    default:
        return nullptr;
    }
}

/// As it is stored, when it can be read; else as typed, so that it can be corrected.
std::string dateTyped(const std::string& text)
{
    const auto found = text::findDate(text);
    return found ? found->iso : text;
}

wxArrayString arrayOf(const std::vector<std::string>& names)
{
    wxArrayString array;
    for (const std::string& name : names) array.Add(toWx(name));
    return array;
}

}

ImportDialog::ImportDialog(wxWindow* parent, exchange::Proposal proposal, ImportSurroundings surroundings)
    : FormDialog(parent, tr("Import transcripts")), m_proposal(std::move(proposal)),
      m_around(std::move(surroundings))
{
    buildHead();
    buildList();
    auto* below = new wxBoxSizer(wxHORIZONTAL);
    auto* fields = new wxPanel(this);
    m_preview = new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                               wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP);
    m_preview->SetMinSize(wxSize(GetCharWidth() * 40, GetCharHeight() * 9));
    nameControl(*m_preview, tr("What to look at, and the first turns"));
    below->Add(fields, wxSizerFlags(2).Expand());
    below->Add(m_preview, wxSizerFlags(3).Expand().Border(wxLEFT));
    addWide(below, 3);
    buildFields(fields);
    listen();
    for (std::size_t row = 0; row < m_proposal.rows.size(); ++row) fillLine(row);
    finish(tr("Import"));
    showRolesInFull();
    m_list->SelectRow(0);
    showCurrent();
    m_list->SetFocus();
}

/// The table gets what there is of the screen, as it is wider than most.
void ImportDialog::showRolesInFull()
{
    int widest = FromDIP(160);
    for (const Row& row : m_proposal.rows)
        if (row.prepared) widest = std::max(widest, boldWidth(*m_list, toWx(rolesInWords(*row.prepared))));
    m_list->GetColumn(rolesColumn)->SetWidth(std::min(widest, FromDIP(420)));
    constexpr double part = 0.94;
    const wxSize screen = wxDisplay(this).GetClientArea().GetSize();
    SetSize(std::min(static_cast<int>(screen.x * part), FromDIP(1240)), GetSize().y);
    CentreOnParent();
}

void ImportDialog::buildHead()
{
    m_summary = addNote(summaryOf(m_proposal));
    m_attribute = new wxComboBox(this, wxID_ANY, toWx(m_proposal.groupAttribute), wxDefaultPosition,
                                 wxDefaultSize, arrayOf(m_around.attributes));
    addRow(tr("The groups are values of the attribute:"), m_attribute);
}

void ImportDialog::buildList()
{
    m_list = new wxDataViewListCtrl(this, wxID_ANY);
    m_list->AppendToggleColumn(toWx(tr("Import")));
    const auto text = [this](const std::string& title, int width, bool editable) {
        m_list->AppendTextColumn(toWx(title), editable ? wxDATAVIEW_CELL_EDITABLE : wxDATAVIEW_CELL_INERT,
                                 FromDIP(width), wxALIGN_LEFT,
                                 wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_REORDERABLE);
    };
    text(tr("Transcript"), 170, true);
    text(m_around.unit, 110, true);
    text(tr("Respondent"), 110, true);
    text(tr("Group"), 80, true);
    text(tr("Date"), 90, true);
    text(tr("Roles"), 160, false);
    text(tr("Remarks"), 260, false);
    text(tr("Language"), 90, false);
    text(tr("Encoding"), 100, false);
    text(tr("Turns"), 60, false);
    m_list->SetMinSize(wxSize(FromDIP(760), GetCharHeight() * 8));
    nameControl(*m_list, tr("Files to import"));
    for (const Row& row : m_proposal.rows) {
        wxVector<wxVariant> cells;
        cells.push_back(wxVariant(row.taken));
        for (unsigned column = nameColumn; column < columnCount; ++column) cells.push_back(wxVariant(""));
        m_list->AppendItem(cells);
    }
    addWide(m_list, 3);
}

void ImportDialog::buildFields(wxWindow* parent)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    parent->SetSizer(column);
    into(parent, column);
    const auto field = [this](const std::string& label) {
        wxTextCtrl* control = addText(label, "");
        control->SetMinSize(wxSize(GetCharWidth() * 16, -1));
        return control;
    };
    const auto choice = [&](const std::string& name, const std::vector<std::string>& items) {
        auto* control = new wxChoice(parent, wxID_ANY);
        setItems(*control, items, 0);
        nameControl(*control, name);
        return control;
    };
    m_name = field(tr("Name:"));
    m_case = new wxComboBox(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize, arrayOf(m_around.cases));
    addRow(m_around.unit + ":", m_case);
    m_respondents = field(tr("Respondent:"));
    m_group = field(tr("Group:"));
    m_date = field(tr("Date:"));
    auto* both = new wxBoxSizer(wxHORIZONTAL);
    m_language = choice(tr("Language"), languageNames());
    m_encoding = choice(tr("Encoding"), text::commonEncodings());
    both->Add(m_language, wxSizerFlags(1));
    both->Add(m_encoding, wxSizerFlags(1).Border(wxLEFT));
    addRow(tr("Language, encoding:"), both, {m_language, m_encoding});
    addHeading(tr("Who speaks"));
    m_speakers =
        new wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    m_speakers->SetScrollRate(0, FromDIP(10));
    m_speakers->SetMinSize(wxSize(-1, GetCharHeight() * 4));
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
        onCell(static_cast<std::size_t>(row), static_cast<unsigned>(event.GetColumn()));
    });
    const auto follow = [this](wxWindow* control, unsigned column, const auto& typed) {
        control->Bind(wxEVT_TEXT, [this, column, typed](wxCommandEvent&) {
            if (!current().prepared) return;
            *cellOf(current(), column) = typed();
            fillLine(m_current);
        });
    };
    follow(m_name, nameColumn, [this] { return trimmed(*m_name); });
    follow(m_case, caseColumn, [this] { return text::trimmedText(fromWx(m_case->GetValue())); });
    follow(m_respondents, respondentColumn, [this] { return trimmed(*m_respondents); });
    follow(m_group, groupColumn, [this] { return trimmed(*m_group); });
    follow(m_date, dateColumn, [this] { return dateTyped(trimmed(*m_date)); });
    m_language->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) {
        if (current().prepared)
            current().prepared->transcript.language = languageAt(m_language->GetSelection());
        fillLine(m_current);
    });
    m_encoding->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { readAgain(); });
}

void ImportDialog::onCell(std::size_t row, unsigned column)
{
    Row& changed = m_proposal.rows.at(row);
    const auto line = static_cast<unsigned>(row);
    if (column == takeColumn) changed.taken = m_list->GetToggleValue(line, takeColumn) && changed.prepared;
    std::string* cell = changed.prepared ? cellOf(changed, column) : nullptr;
    if (cell != nullptr) {
        *cell = text::trimmedText(fromWx(m_list->GetTextValue(line, column)));
        if (column == dateColumn) *cell = dateTyped(*cell);
    }
    fillLine(row);
    fillSummary();
    if (row == m_current) showCurrent();
}

void ImportDialog::typeInCell(std::size_t row, unsigned column, const std::string& text)
{
    m_list->SetTextValue(toWx(text), static_cast<unsigned>(row), column);
    onCell(row, column);
}

void ImportDialog::fillSummary()
{
    m_summary->SetLabel(wxControl::EscapeMnemonics(toWx(summaryOf(m_proposal))));
}

void ImportDialog::fillLine(std::size_t row)
{
    Row& shown = m_proposal.rows.at(row);
    const auto line = static_cast<unsigned>(row);
    m_filling = true;
    m_list->SetToggleValue(shown.taken, line, takeColumn);
    const auto set = [&](const std::string& text, unsigned column) {
        m_list->SetTextValue(toWx(text), line, column);
    };
    set(remarksOf(shown), remarkColumn);
    set(foundEncoding(shown), encodingColumn);
    if (shown.prepared) {
        for (unsigned column = nameColumn; column <= dateColumn; ++column)
            set(*cellOf(shown, column), column);
        set(rolesInWords(*shown.prepared), rolesColumn);
        set(languageNames().at(languageIndex(shown.prepared->transcript.language)), languageColumn);
        set(std::to_string(shown.prepared->turns.size()), turnsColumn);
    } else {
        set(shown.path.filename().string(), nameColumn);
    }
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
    Row& row = current();
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
    m_respondents->ChangeValue(toWx(row.respondents));
    m_group->ChangeValue(toWx(row.group));
    m_date->ChangeValue(toWx(readable ? row.prepared->transcript.date : ""));
    if (readable)
        m_language->SetSelection(static_cast<int>(languageIndex(row.prepared->transcript.language)));
    for (wxWindow* control :
         std::initializer_list<wxWindow*>{m_name, m_language, m_case, m_respondents, m_group, m_date})
        control->Enable(readable);
    std::string shown = remarksOf(row);
    if (readable) shown += (shown.empty() ? "" : "\n\n") + firstTurns(*row.prepared, previewTurns);
    m_preview->ChangeValue(toWx(shown));
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
    role->Bind(wxEVT_CHOICE, [this, role, &speaker](wxCommandEvent&) {
        speaker.role = roleAt(role->GetSelection());
        fillLine(m_current);
    });
    rows.Add(role, wxSizerFlags().Expand());
    m_roles.push_back(role);
}

void ImportDialog::readAgain()
{
    Row read = m_around.reader(current().path, fromWx(m_encoding->GetStringSelection()));
    read.caseName = current().caseName;
    read.respondents = current().respondents;
    read.group = current().group;
    read.folder = current().folder;
    if (read.prepared && current().prepared) {
        read.prepared->transcript.name = current().prepared->transcript.name;
        read.prepared->transcript.date = current().prepared->transcript.date;
    }
    current() = std::move(read);
    fillLine(m_current);
    fillSummary();
    showCurrent();
}

void ImportDialog::demandRow(const Row& row, std::set<std::string>& names) const
{
    const transcript::Transcript& transcript = row.prepared->transcript;
    const std::string& name = transcript.name;
    if (name.empty())
        refuseValue(say("{file} needs a name.", fmt::arg("file", row.path.filename().string())));
    if (!names.insert(name).second)
        refuseValue(say("Two transcripts would be called “{name}”.", fmt::arg("name", name)),
                    tr("Give one of them another name, or leave it out."));
    if (!transcript.date.empty() && !text::isIsoDate(transcript.date))
        refuseValue(
            say("{name}: “{date}” is no date.", fmt::arg("name", name), fmt::arg("date", transcript.date)),
            tr("Write it as 1-3-2026 or 2026-03-01."));
    if (row.caseName.empty() && !(row.respondents.empty() && row.group.empty()))
        refuseValue(say("{name}: a respondent and a group belong to a case, and none is named.",
                        fmt::arg("name", name)),
                    tr("Type a case, or leave both empty."));
}

void ImportDialog::take()
{
    std::set<std::string> names = m_around.transcripts;
    bool any = false;
    for (const Row& row : m_proposal.rows) {
        if (!row.taken) continue;
        any = true;
        demandRow(row, names);
    }
    if (!any) refuseValue(tr("No file is chosen to be imported."));
    m_proposal.groupAttribute = text::trimmedText(fromWx(m_attribute->GetValue()));
    const bool grouped = std::any_of(m_proposal.rows.begin(), m_proposal.rows.end(),
                                     [](const Row& row) { return row.taken && !row.group.empty(); });
    if (grouped && m_proposal.groupAttribute.empty())
        refuseValue(tr("The groups need an attribute."), tr("Type its name above the table."));
}

}
