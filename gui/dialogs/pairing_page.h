// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/column_heads.h"

#include <wx/choice.h>
#include <wx/dataview.h>
#include <wx/panel.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rd::gui
{

/// One of ours, as which a thing of another project can be taken.
struct PairingOffer {
    std::string id;
    std::string name;
    bool qualifier = false; ///< Of codes; offered for qualifiers only, the others for other codes only.
};

/// What a thing of another project becomes.
struct Pairing {
    std::string thing; ///< Its id.
    std::string name;
    std::string into;       ///< Id of ours; empty: a new one.
    std::string why;        ///< By what it was found.
    bool fixed = false;     ///< It cannot become another.
    bool qualifier = false; ///< Of codes.
};

/// What a page of pairings says.
struct PairingWords {
    std::string title;
    std::string thing;
    std::string into;
    std::string why;
    std::string fresh; ///< "a new code"
};

/// What things of a project that was made apart become, a line each; the marked one can be taken for another.
class PairingPage : public wxPanel
{
public:
    using Chosen = std::function<void(const std::string& thing, const std::string& into)>;

    /// `chosen` hears what the user chooses for a thing, and shows the pairings anew.
    PairingPage(wxWindow* parent, PairingWords words, std::vector<PairingOffer> offers, Chosen chosen);
    /// The marked line stays.
    void show(std::vector<Pairing> pairings);

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    void mark(std::size_t line);
    /// Takes the marked thing for that one of ours, as the choice does; empty: for a new one.
    void takeFor(const std::string& id);

private:
    void showMarked();
    void choose();
    [[nodiscard]] std::string nameOf(const Pairing& pairing) const;

    PairingWords m_words;
    std::vector<PairingOffer> m_offers;
    Chosen m_chosen;
    std::vector<Pairing> m_pairings;
    std::vector<std::string> m_choosable; ///< Ids, as the choice lists them.
    wxDataViewListCtrl* m_list;
    wxChoice* m_choice;
    std::optional<ColumnHeads> m_heads;
};

}
