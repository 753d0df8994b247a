// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/column_heads.h"

#include <wx/button.h>
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
    std::string other; ///< On the button that takes it for another of ours.
    std::string asNew; ///< On the one that makes it a new one.
};

/// What things of a project that was made apart become, a line each; the marked one can be taken for another.
class PairingPage : public wxPanel
{
public:
    /// Asks which of ours it is taken for; nothing when that was cancelled.
    using Pick = std::function<std::optional<std::string>(const Pairing&)>;
    using Chosen = std::function<void(const std::string& thing, const std::string& into)>;

    /// `chosen` hears what the user chooses for a thing, and shows the pairings anew.
    PairingPage(wxWindow* parent, PairingWords words, std::vector<PairingOffer> offers, Pick pick,
                Chosen chosen);
    /// The marked line stays.
    void show(std::vector<Pairing> pairings);

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    void mark(std::size_t line);
    /// Takes the marked thing for that one of ours, as the buttons do; empty: for a new one.
    void takeFor(const std::string& id);
    void pick(); ///< Asks what the marked thing becomes.

private:
    void showMarked();
    [[nodiscard]] const Pairing* marked() const;
    [[nodiscard]] std::string nameOf(const Pairing& pairing) const;

    PairingWords m_words;
    std::vector<PairingOffer> m_offers;
    Pick m_pick;
    Chosen m_chosen;
    std::vector<Pairing> m_pairings;
    wxDataViewListCtrl* m_list;
    wxButton* m_other;
    wxButton* m_asNew;
    std::optional<ColumnHeads> m_heads;
};

}
