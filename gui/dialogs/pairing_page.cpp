// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/pairing_page.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/list_cells.h"
#include "gui/wx_text.h"

#include <wx/sizer.h>

#include <algorithm>

namespace rd::gui
{

PairingPage::PairingPage(wxWindow* parent, PairingWords words, std::vector<PairingOffer> offers, Pick pick,
                         Chosen chosen)
    : wxPanel(parent), m_words(std::move(words)), m_offers(std::move(offers)), m_pick(std::move(pick)),
      m_chosen(std::move(chosen)),
      m_list(new wxDataViewListCtrl(this, wxID_ANY, wxDefaultPosition, wxDefaultSize,
                                    wxDV_SINGLE | wxDV_ROW_LINES)),
      m_other(new wxButton(this, wxID_ANY, toWx(m_words.other))),
      m_asNew(new wxButton(this, wxID_ANY, toWx(m_words.asNew)))
{
    nameControl(*m_list, m_words.title);
    for (int column = 0; column < 3; ++column) m_list->AppendTextColumn("");
    m_heads.emplace(*m_list, 1U);
    m_heads->set({{m_words.thing, 280}, {m_words.into, 280}, {m_words.why, 220}});
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_other);
    row->Add(m_asNew, wxSizerFlags().Border(wxLEFT));
    auto* all = new wxBoxSizer(wxVERTICAL);
    all->Add(m_list, wxSizerFlags(1).Expand().Border(wxALL));
    all->Add(row, wxSizerFlags().Border(wxLEFT | wxRIGHT | wxBOTTOM));
    SetSizer(all);
    m_list->Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { showMarked(); });
    m_list->Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { this->pick(); });
    m_other->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { this->pick(); });
    m_asNew->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) { takeFor(""); });
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

/// Null where none is, or where it cannot become another.
const Pairing* PairingPage::marked() const
{
    const int row = m_list->GetSelectedRow();
    if (row == wxNOT_FOUND) return nullptr;
    const Pairing& pairing = m_pairings[static_cast<std::size_t>(row)];
    return pairing.fixed ? nullptr : &pairing;
}

void PairingPage::showMarked()
{
    const Pairing* pairing = marked();
    m_other->Enable(pairing != nullptr);
    m_asNew->Enable(pairing != nullptr && !pairing->into.empty());
}

void PairingPage::pick()
{
    const Pairing* pairing = marked();
    if (pairing == nullptr) return;
    if (const auto into = m_pick(*pairing)) takeFor(*into);
}

void PairingPage::takeFor(const std::string& id)
{
    const Pairing* pairing = marked();
    if (pairing != nullptr) m_chosen(std::string(pairing->thing), id);
}

}
