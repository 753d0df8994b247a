// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/clashes_page.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"
#include "merge/words.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <set>

namespace rd::gui
{

namespace
{

constexpr int widestNote = 900; // DIP

std::string byWhom(const std::string& value, const std::string& who)
{
    return who.empty() ? value : value + " (" + who + ")";
}

/// What several copies may have written: a cell, or the words of one turn.
std::string placeOf(const merge::Clash& clash)
{
    return clash.column == "text" ? clash.what : clash.id;
}

/// "Joost, JOOST.draad"; the file where it has to be told.
std::string whoFrom(const std::string& who, const std::string& file)
{
    return who.empty() || file.empty() ? who + file : who + ", " + file;
}

/// What a copy is compared with may have come with the copy before it.
std::string hereOf(const merge::Clash& clash)
{
    return byWhom(clash.here, whoFrom(clash.hereBy, clash.hereFrom));
}

/// `copy`: empty where there is only one.
std::string thereOf(const merge::Clash& clash, const std::string& copy)
{
    return byWhom(clash.there, whoFrom(clash.thereBy, copy));
}

}

ClashesPage::ClashesPage(wxWindow* parent, const merge::Report& tried, std::function<void()> chosen)
    : wxPanel(parent), m_list(new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                                     wxDV_SINGLE | wxDV_ROW_LINES)),
      m_both(new wxTextCtrl(this, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                            wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP)),
      m_chosen(std::move(chosen))
{
    constexpr int linesOfBoth = 4;
    auto* note = new wxStaticText(
        this, wxID_ANY,
        toWx(tr("Both sides wrote this. What was written last stands, and what one removed and another "
                "changed is there, unless you choose otherwise.")));
    note->Wrap(FromDIP(widestNote));
    nameControl(*m_list, tr("What both sides wrote"));
    nameControl(*m_both, tr("Both values in full"));
    m_both->SetMinSize(wxSize(-1, GetCharHeight() * linesOfBoth + FromDIP(10)));
    nameSides(tried);
    addColumns();
    for (const merge::FromCopy& copy : tried.copies)
        for (merge::Clash clash : copy.clashes) {
            if (clash.isFixed) continue;
            if (!clash.hereFrom.empty()) clash.hereFrom = merge::shownFile(tried, clash.hereFrom);
            m_clashes.emplace_back(copy.file, clash);
            m_copies.push_back(tried.copies.size() > 1 ? merge::shownFile(tried, copy.file) : std::string());
            m_list->AppendItem(listCells({wxVariant(!clash.thereStands), toWx(clash.what),
                                          toWx(merge::columnName(clash.column)), toWx(hereOf(clash)),
                                          toWx(thereOf(clash, m_copies.back()))}));
        }
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(note, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxTOP));
    all->Add(m_list, wxSizerFlags(1).Expand().Border(wxALL));
    all->Add(m_both, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM));
    SetSizer(all);
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { showBoth(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_VALUE_CHANGED, [this](wxDataViewEvent& event) {
        if (event.GetColumn() == 0 && !m_filling) m_chosen();
    });
    m_list->Bind(wxEVT_CHAR_HOOK, &ClashesPage::onKey, this);
    m_list->SelectRow(0);
    showBoth();
}

/// Of two, by what they are; of more, what the first is differs by line.
void ClashesPage::nameSides(const merge::Report& tried)
{
    const bool two = tried.copies.size() == 1;
    m_take = two ? tr("Take this project's") : tr("Take the first");
    m_here = two ? tr("This project") : tr("The first");
    m_there = two ? merge::shownFile(tried, tried.copies.front().file) : tr("The other");
}

void ClashesPage::addColumns()
{
    m_list->AppendToggleColumn("");
    for (int column = 1; column < 5; ++column)
        m_list->AppendTextColumn("")->GetRenderer()->EnableEllipsize(wxELLIPSIZE_END);
    m_heads.emplace(*m_list, 3U);
    m_heads->set({{m_take, 80}, {tr("Of"), 180}, {tr("What"), 140}, {m_here, 200}, {m_there, 200}});
}

/// What the columns have no room for.
void ClashesPage::showBoth()
{
    const int line = m_list->GetSelectedRow();
    if (line == wxNOT_FOUND) return;
    const auto place = static_cast<std::size_t>(line);
    const merge::Clash& clash = m_clashes.at(place).second;
    m_both->ChangeValue(toWx(tr("Of") + ": " + clash.what + ", " + merge::columnName(clash.column) + "\n" +
                             m_here + ": " + hereOf(clash) + "\n" + m_there + ": " +
                             thereOf(clash, m_copies.at(place))));
}

bool ClashesPage::isOurs(std::size_t line) const
{
    return m_list->GetToggleValue(static_cast<unsigned int>(line), 0);
}

/// With several copies the lines about one place are one choice: each is as it is ticked.
std::map<project::ClashPlace, bool> ClashesPage::chosen() const
{
    std::set<std::string> touched; // of what something else is wanted than what would be anyway
    for (std::size_t line = 0; line < m_clashes.size(); ++line)
        if (isOurs(line) == m_clashes[line].second.thereStands)
            touched.insert(placeOf(m_clashes[line].second));
    std::map<project::ClashPlace, bool> choices;
    for (std::size_t line = 0; line < m_clashes.size(); ++line) {
        const auto& [copy, clash] = m_clashes[line];
        if (touched.contains(placeOf(clash))) choices[{copy, clash.id}] = isOurs(line);
    }
    return choices;
}

void ClashesPage::choose(const std::map<project::ClashPlace, bool>& choices)
{
    for (std::size_t line = 0; line < m_clashes.size(); ++line) {
        const auto& [copy, clash] = m_clashes[line];
        const auto choice = choices.find({copy, clash.id});
        if (choice != choices.end()) tick(line, choice->second);
    }
}

void ClashesPage::chooseOnly(const std::map<project::ClashPlace, bool>& choices)
{
    for (std::size_t line = 0; line < m_clashes.size(); ++line)
        tick(line, !m_clashes[line].second.thereStands);
    choose(choices);
}

void ClashesPage::tick(std::size_t line, bool ours)
{
    m_filling = true;
    m_list->SetToggleValue(ours, static_cast<unsigned int>(line), 0);
    m_filling = false;
}

void ClashesPage::takeNames(const merge::Report& report)
{
    std::map<project::ClashPlace, std::string> names;
    for (const merge::FromCopy& copy : report.copies)
        for (const merge::Clash& clash : copy.clashes) names[{copy.file, clash.id}] = clash.what;
    m_filling = true;
    for (std::size_t line = 0; line < m_clashes.size(); ++line) {
        auto& [file, clash] = m_clashes[line];
        if (const auto name = names.find({file, clash.id}); name != names.end()) clash.what = name->second;
        m_list->SetTextValue(toWx(clash.what), static_cast<unsigned int>(line), 1);
    }
    m_filling = false;
    showBoth();
}

/// GTK by itself ticks only when the keys are on the box, and not after a click in another column.
void ClashesPage::onKey(wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    const bool ticks = key == WXK_SPACE || key == WXK_RETURN || key == WXK_NUMPAD_ENTER;
    const int row = m_list->GetSelectedRow();
    if (!ticks || event.HasAnyModifiers() || row == wxNOT_FOUND) return event.Skip();
    const auto line = static_cast<std::size_t>(row);
    tick(line, !isOurs(line));
    m_chosen();
}

}
