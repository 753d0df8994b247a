// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/merge_dialog.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"
#include "merge/words.h"

#include <wx/notebook.h>
#include <wx/panel.h>

#include <algorithm>
#include <filesystem>

namespace rd::gui
{

namespace
{

constexpr int widest = 900; // DIP

std::string byWhom(const std::string& value, const std::string& who)
{
    return who.empty() ? value : value + " (" + who + ")";
}

/// What a copy is compared with may have come with the copy before it.
std::string hereOf(const merge::Clash& clash)
{
    if (clash.hereFrom.empty()) return byWhom(clash.here, clash.hereBy);
    const std::string file = std::filesystem::path(clash.hereFrom).filename().string();
    return byWhom(clash.here, clash.hereBy.empty() ? file : clash.hereBy + ", " + file);
}

wxVariant cellOf(const std::string& text)
{
    return wxVariant(toWx(text));
}

wxVariant cellOf(std::size_t number)
{
    return wxVariant(number == 0 ? wxString() : wxString(std::to_string(number)));
}

}

MergeDialog::MergeDialog(wxWindow* parent, const merge::Report& tried, std::vector<std::string> transcripts,
                         std::function<void()> showAll)
    : FormDialog(parent, tr("Merge copies into this project")), m_ours(std::move(transcripts)),
      m_showAll(std::move(showAll))
{
    for (const merge::FromCopy& copy : tried.copies) addNote(merge::cameFrom(tried, copy));
    addLists(tried);
    addSameNames(tried);
    addOtherNames(tried);
    addFindings(tried);
    addNote(tr("One undo takes the merge back. The copies stay as they are."));
    finish(tr("Merge"));
}

/// A page each, so that every list has room on a small screen.
void MergeDialog::addLists(const merge::Report& tried)
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* pages = new wxNotebook(this, wxID_ANY);
    nameControl(*pages, tr("What the merge would do"));
    addWide(column, 1);
    column->Add(pages, wxSizerFlags(1).Expand());
    const auto page = [&](const std::string& title, void (MergeDialog::*fill)(const merge::Report&)) {
        auto* panel = new wxPanel(pages);
        auto* all = new wxBoxSizer(wxVERTICAL);
        auto* inner = new wxBoxSizer(wxVERTICAL);
        all->Add(inner, wxSizerFlags(1).Expand().Border(wxALL, FromDIP(edge)));
        panel->SetSizer(all);
        pages->AddPage(panel, toWx(title));
        into(panel, inner);
        (this->*fill)(tried);
    };
    const auto count = [&](auto list) {
        std::size_t all = 0;
        for (const merge::FromCopy& copy : tried.copies) all += (copy.*list).size();
        return all;
    };
    page(tr("What comes in"), &MergeDialog::addWhatComes);
    if (count(&merge::FromCopy::transcripts) > 0)
        page(tr("Which transcript is taken for which"), &MergeDialog::addPairs);
    if (const auto clashes = count(&merge::FromCopy::clashes); clashes > 0)
        page(tr("What both sides wrote") + " (" + std::to_string(clashes) + ")", &MergeDialog::addClashes);
    into(this, column);
}

wxDataViewListCtrl* MergeDialog::addList(const std::string& name, int lines)
{
    auto* list = new wxDataViewListCtrl(target(), wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                        wxDV_SINGLE | wxDV_ROW_LINES);
    list->SetMinSize(wxSize(FromDIP(widest), GetCharHeight() * lines));
    nameControl(*list, name);
    return list;
}

void MergeDialog::addWhatComes(const merge::Report& tried)
{
    constexpr int lines = 8;
    wxDataViewListCtrl* list = addList(tr("What comes in"), lines);
    for (int column = 0; column < 6; ++column) list->AppendTextColumn("");
    m_comingHeads.emplace(*list, 2U);
    m_comingHeads->set({{tr("Copy"), 220},
                        {tr("By"), 120},
                        {tr("What"), 160},
                        {tr("New"), 60},
                        {tr("Changed"), 70},
                        {tr("Deleted"), 70}});
    for (const merge::FromCopy& copy : tried.copies)
        for (const merge::Came& came : copy.came)
            list->AppendItem(listCells({cellOf(std::filesystem::path(copy.file).filename().string()),
                                        cellOf(came.author), cellOf(merge::kindName(came.table)),
                                        cellOf(came.made), cellOf(came.changed), cellOf(came.deleted)}));
    addWide(list, 1);
}

void MergeDialog::addPairs(const merge::Report& tried)
{
    constexpr int lines = 6;
    for (const merge::FromCopy& copy : tried.copies)
        for (const merge::MappedTranscript& pair : copy.transcripts) {
            m_pairing.push_back(pair);
            m_takenFor.push_back(pair.into);
        }
    m_pairs = addList(tr("Which transcript is taken for which"), lines);
    for (int column = 0; column < 3; ++column) m_pairs->AppendTextColumn("");
    m_pairHeads.emplace(*m_pairs, 1U);
    m_pairHeads->set(
        {{tr("Transcript in the copy"), 300}, {tr("Is taken for"), 300}, {tr("Words the same"), 120}});
    for (std::size_t line = 0; line < m_pairing.size(); ++line) {
        const auto& pair = m_pairing[line];
        const std::string alike = pair.into.empty() ? std::string() : merge::alike(pair) + "%";
        m_pairs->AppendItem(listCells({cellOf(pair.name), cellOf(inPair(line)), cellOf(alike)}));
    }
    addWide(m_pairs, 1);
    std::vector<std::string> items{tr("a new transcript")};
    items.insert(items.end(), m_ours.begin(), m_ours.end());
    m_pair = addChoice(tr("The marked one is taken for"), items, 0);
    m_pairs->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { markPair(); });
    m_pair->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choosePair(); });
    m_pairs->SelectRow(0);
    markPair();
}

/// What a line is taken for, as it is shown.
std::string MergeDialog::inPair(std::size_t line) const
{
    return m_takenFor[line].empty() ? tr("a new transcript") : m_takenFor[line];
}

/// What an earlier merge took it for stands.
void MergeDialog::markPair()
{
    const int line = m_pairs->GetSelectedRow();
    m_pair->Enable(line != wxNOT_FOUND && !m_pairing[static_cast<std::size_t>(line)].known);
    if (line == wxNOT_FOUND) return;
    const auto& taken = m_takenFor[static_cast<std::size_t>(line)];
    const auto ours = std::find(m_ours.begin(), m_ours.end(), taken);
    m_pair->SetSelection(ours == m_ours.end() ? 0 : static_cast<int>(ours - m_ours.begin()) + 1);
}

/// How alike other texts are is counted when they are merged.
void MergeDialog::choosePair()
{
    const int row = m_pairs->GetSelectedRow();
    const int chosen = m_pair->GetSelection();
    if (row == wxNOT_FOUND || chosen == wxNOT_FOUND) return;
    const auto line = static_cast<std::size_t>(row);
    m_takenFor[line] = chosen == 0 ? std::string() : m_ours.at(static_cast<std::size_t>(chosen) - 1);
    const auto& pair = m_pairing[line];
    const bool asProposed = m_takenFor[line] == pair.into && !pair.into.empty();
    m_pairs->SetTextValue(toWx(inPair(line)), static_cast<unsigned int>(line), 1);
    m_pairs->SetTextValue(toWx(asProposed ? merge::alike(pair) + "%" : std::string()),
                          static_cast<unsigned int>(line), 2);
}

void MergeDialog::takeFor(const std::string& name)
{
    const auto ours = std::find(m_ours.begin(), m_ours.end(), name);
    m_pair->SetSelection(ours == m_ours.end() ? 0 : static_cast<int>(ours - m_ours.begin()) + 1);
    choosePair();
}

void MergeDialog::addClashes(const merge::Report& tried)
{
    constexpr int lines = 5;
    for (const merge::FromCopy& copy : tried.copies)
        for (const merge::Clash& clash : copy.clashes) m_clashing.push_back({copy.file, clash});
    addNote(
        tr("Both sides wrote this. What was written last stands, and what one removed and another changed is "
           "there, unless you choose otherwise."));
    m_clashes = addList(tr("What both sides wrote"), lines);
    m_clashes->AppendToggleColumn("");
    for (int column = 1; column < 5; ++column) m_clashes->AppendTextColumn("");
    m_clashHeads.emplace(*m_clashes, 3U);
    m_clashHeads->set({{tr("Keep ours"), 80},
                       {tr("Of"), 180},
                       {tr("What"), 140},
                       {tr("Ours"), 200},
                       {tr("In the copy"), 200}});
    for (const auto& [copy, clash] : m_clashing)
        m_clashes->AppendItem(listCells({wxVariant(!clash.thereStands), cellOf(clash.what),
                                         cellOf(merge::columnName(clash.column)), cellOf(hereOf(clash)),
                                         cellOf(byWhom(clash.there, clash.thereBy))}));
    addWide(m_clashes, 1);
    constexpr int linesOfBoth = 3;
    m_both = addNote("");
    m_both->SetMinSize(wxSize(-1, GetCharHeight() * linesOfBoth));
    m_clashes->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { showBoth(); });
    m_clashes->SelectRow(0);
    showBoth();
}

/// What the columns have no room for.
void MergeDialog::showBoth()
{
    const int line = m_clashes->GetSelectedRow();
    if (line == wxNOT_FOUND) return;
    const merge::Clash& clash = m_clashing.at(static_cast<std::size_t>(line)).second;
    m_both->SetLabelText(toWx(tr("Ours") + ": " + hereOf(clash) + "\n" + tr("In the copy") + ": " +
                              byWhom(clash.there, clash.thereBy)));
    m_both->Wrap(FromDIP(widest));
}

void MergeDialog::addSameNames(const merge::Report& tried)
{
    if (tried.sameNames.empty()) return;
    std::string names;
    for (const merge::SameName& pair : tried.sameNames)
        names += (names.empty() ? "“" : ", “") + pair.name + "”";
    addNote(say("Made on both sides and called the same: {names}.", fmt::arg("names", names)));
    m_join = new wxCheckBox(this, wxID_ANY, toWx(tr("Make one of what is called the same")));
    addWide(m_join, 0);
}

/// Which they are stands among the findings.
void MergeDialog::addOtherNames(const merge::Report& tried)
{
    for (const merge::FromCopy& copy : tried.copies)
        for (const merge::MappedCode& code : copy.codes)
            if (code.otherName) m_otherNames.push_back(code.key);
    if (m_otherNames.empty()) return;
    m_takeAsOne =
        new wxCheckBox(this, wxID_ANY, toWx(tr("Make one of codes that have one key and other names")));
    addWide(m_takeAsOne, 0);
}

void MergeDialog::addFindings(const merge::Report& tried)
{
    constexpr std::size_t most = 2;
    std::string text;
    for (std::size_t i = 0; i < tried.findings.size() && i < most; ++i)
        text += (text.empty() ? "" : "\n") + tried.findings[i].text;
    if (tried.findings.size() > most) {
        const auto more = static_cast<long long>(tried.findings.size() - most);
        text += "\n" + sayn("… and {count} more.", "… and {count} more.", more, fmt::arg("count", more));
    }
    if (!text.empty()) addNote(text);
    auto* all = new wxButton(this, wxID_ANY, toWx(tr("Show everything…")));
    all->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { m_showAll(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(all);
    addWide(row, 0);
}

void MergeDialog::take()
{
    m_value = {};
    m_value.joinSameNames = m_join != nullptr && m_join->GetValue();
    if (m_takeAsOne != nullptr && m_takeAsOne->GetValue())
        for (const std::string& key : m_otherNames) m_value.mapping[key] = key;
    for (std::size_t line = 0; line < m_pairing.size(); ++line)
        if (m_takenFor[line] != m_pairing[line].into)
            m_value.transcripts[m_pairing[line].name] = m_takenFor[line];
    for (std::size_t line = 0; line < m_clashing.size(); ++line) {
        const bool ours = m_clashes->GetToggleValue(static_cast<unsigned int>(line), 0);
        const auto& [copy, clash] = m_clashing[line];
        if (ours == clash.thereStands) m_value.keepHere[{copy, clash.id}] = ours;
    }
}

}
