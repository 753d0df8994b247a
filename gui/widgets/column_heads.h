// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dataview.h>

#include <string>
#include <vector>

namespace rd::gui
{

struct ColumnHead {
    std::string title;
    int least = 0; ///< How wide the column is at least, for what stands below the title; in DIP.

    bool operator==(const ColumnHead&) const = default;
};

/// The heads of a list's columns. None is narrower than its title, which stands on several lines when it is
/// long; one column gets all the room that the others leave. The list must outlive it.
class ColumnHeads
{
public:
    ColumnHeads(wxDataViewCtrl& list, unsigned int wide);
    ColumnHeads(const ColumnHeads&) = delete;
    ColumnHeads& operator=(const ColumnHeads&) = delete;
    ~ColumnHeads() = default;

    /// One for each of the list's columns. Heads that are there already leave the widths as the user made
    /// them.
    void set(const std::vector<ColumnHead>& heads);
    /// Shows or hides a column; what is hidden takes no room.
    void show(unsigned int column, bool shown);
    /// To be called when columns are taken from the list.
    void clear();

private:
    void fit();

    wxDataViewCtrl& m_list;
    unsigned int m_wide;
    std::vector<ColumnHead> m_heads;
    std::vector<int> m_widths;
};

/// How wide a column must be for a text of it in bold, as titles are.
int boldWidth(const wxWindow& window, const wxString& text);

}
