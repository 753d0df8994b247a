// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/column_heads.h"
#include "merge/report.h"
#include "project/merging.h"

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rd::gui
{

/// What copies and the project both wrote, a line each with a tick for ours, and both values of the marked
/// one in full.
class ClashesPage : public wxPanel
{
public:
    /// `chosen` is called after every choice of the user.
    ClashesPage(wxWindow* parent, const merge::Report& tried, std::function<void()> chosen);

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    /// Where the user chose otherwise than what stands by itself.
    [[nodiscard]] std::map<project::ClashPlace, bool> chosen() const;
    /// Ticks the lines of these as they say.
    void choose(const std::map<project::ClashPlace, bool>& choices);
    /// Ticks the lines of these as they say, and the others as they were at first.
    void chooseOnly(const std::map<project::ClashPlace, bool>& choices);
    /// What the lines are about may be called otherwise by what is chosen.
    void takeNames(const merge::Report& report);

private:
    void nameSides(const merge::Report& tried);
    void addColumns();
    [[nodiscard]] bool isOurs(std::size_t line) const;
    void showBoth();
    void tick(std::size_t line, bool ours);
    void onKey(wxKeyEvent& event);

    std::vector<std::pair<std::string, merge::Clash>> m_clashes; ///< With its copy; one a line.
    std::string m_take;                                          ///< What a tick does.
    std::string m_here; ///< What the two sides are called above their values.
    std::string m_there;
    std::vector<std::string> m_copies; ///< Of which copy each is, where there are several.
    wxDataViewListCtrl* m_list;
    wxTextCtrl* m_both;
    std::function<void()> m_chosen;
    bool m_filling = false;
    std::optional<ColumnHeads> m_heads;
};

}
