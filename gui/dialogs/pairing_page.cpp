// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/pairing_page.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>

namespace rd::gui
{

PairingPage::PairingPage(wxWindow* parent, PairingWords words, std::vector<PairingOffer> offers,
                         Chosen chosen)
    : wxPanel(parent), m_words(std::move(words)), m_offers(std::move(offers)), m_chosen(std::move(chosen)),
      m_list(new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_ROW_LINES)),
      m_choice(new wxChoice(this, wxID_ANY))
{
    const std::string marked = tr("The marked one becomes");
    nameControl(*m_list, m_words.title);
    nameControl(*m_choice, marked);
    for (int column = 0; column < 3; ++column) m_list->AppendTextColumn("");
    m_heads.emplace(*m_list, 1U);
    m_heads->set({{m_words.thing, 280}, {m_words.into, 280}, {m_words.why, 220}});
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticText(this, wxID_ANY, toWx(marked)), wxSizerFlags().CentreVertical());
    row->Add(m_choice, wxSizerFlags(1).CentreVertical().Border(wxLEFT));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_list, wxSizerFlags(1).Expand().Border(wxALL));
    all->Add(row, wxSizerFlags().Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM));
    SetSizer(all);
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { showMarked(); });
    m_choice->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { choose(); });
}

void PairingPage::show(std::vector<Pairing> pairings)
{
    const int marked = std::max(m_list->GetSelectedRow(), 0);
    const bool sameLines =
        std::equal(m_pairings.begin(), m_pairings.end(), pairings.begin(), pairings.end(),
                   [](const Pairing& one, const Pairing& other) { return one.thing == other.thing; });
    m_pairings = std::move(pairings);
    if (!sameLines) m_list->DeleteAllItems();
    for (std::size_t line = 0; line < m_pairings.size(); ++line) {
        const Pairing& one = m_pairings[line];
        const auto row = static_cast<unsigned int>(line);
        if (!sameLines) m_list->AppendItem(listCells({toWx(one.name), wxString(), wxString()}));
        m_list->SetTextValue(toWx(nameOf(one)), row, 1);
        m_list->SetTextValue(toWx(one.why), row, 2);
    }
    mark(static_cast<std::size_t>(marked));
}

void PairingPage::mark(std::size_t line)
{
    if (line < m_pairings.size()) m_list->SelectRow(static_cast<unsigned int>(line));
    showMarked();
}

std::string PairingPage::nameOf(const Pairing& pairing) const
{
    const auto ours = std::find_if(m_offers.begin(), m_offers.end(),
                                   [&](const PairingOffer& one) { return one.id == pairing.into; });
    return ours == m_offers.end() ? m_words.fresh : ours->name;
}

void PairingPage::showMarked()
{
    const int row = m_list->GetSelectedRow();
    m_choice->Enable(row != wxNOT_FOUND && !m_pairings[static_cast<std::size_t>(row)].fixed);
    if (row == wxNOT_FOUND) return;
    const Pairing& marked = m_pairings[static_cast<std::size_t>(row)];
    wxArrayString names;
    names.Add(toWx(m_words.fresh));
    m_choosable = {""};
    int chosen = 0;
    for (const PairingOffer& one : m_offers) {
        if (one.qualifier != marked.qualifier) continue;
        if (one.id == marked.into) chosen = static_cast<int>(m_choosable.size());
        m_choosable.push_back(one.id);
        names.Add(toWx(one.name));
    }
    m_choice->Set(names);
    m_choice->SetSelection(chosen);
}

void PairingPage::choose()
{
    const int row = m_list->GetSelectedRow();
    const int chosen = m_choice->GetSelection();
    if (row == wxNOT_FOUND || chosen == wxNOT_FOUND) return;
    const std::string thing = m_pairings[static_cast<std::size_t>(row)].thing;
    m_chosen(thing, m_choosable.at(static_cast<std::size_t>(chosen)));
}

void PairingPage::takeFor(const std::string& id)
{
    const auto found = std::find(m_choosable.begin(), m_choosable.end(), id);
    m_choice->SetSelection(found == m_choosable.end() ? wxNOT_FOUND
                                                      : static_cast<int>(found - m_choosable.begin()));
    choose();
}

}
