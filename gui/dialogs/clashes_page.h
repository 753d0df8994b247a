// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/widgets/column_heads.h"
#include "merge/report.h"
#include "project/merging.h"

#include <wx/dataview.h>
#include <wx/panel.h>
#include <wx/textctrl.h>

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
    ClashesPage(wxWindow* parent, const merge::Report& tried);

    [[nodiscard]] wxDataViewListCtrl& list() { return *m_list; }
    /// Where the user chose otherwise than what stands by itself.
    [[nodiscard]] std::map<project::ClashPlace, bool> chosen() const;
    /// Ticks the lines of these as they say.
    void choose(const std::map<project::ClashPlace, bool>& choices);

private:
    void addColumns();
    [[nodiscard]] bool isOurs(std::size_t line) const;
    void showBoth();

    std::vector<std::pair<std::string, merge::Clash>> m_clashes; ///< With its copy; one a line.
    std::vector<std::string> m_copies; ///< Of which copy each is, where there are several.
    wxDataViewListCtrl* m_list;
    wxTextCtrl* m_both;
    std::optional<ColumnHeads> m_heads;
};

}
