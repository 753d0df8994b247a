// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/dataview.h>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::gui
{

struct ColumnHead {
    std::string title;
    int least = 0;    ///< How wide the column is at least, for what stands below the title; in DIP.
    int wrapAt = 150; ///< A title that is wider stands on several lines; in DIP.

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
    /// Lets a column have what its texts need of the room that it and the wide one have, and where that is
    /// too little for both, its share by what they need; in pixels.
    void share(unsigned int column, int need, int needOfWide);
    /// These are hidden, the first one first, as long as the wide column is narrower than `least` (in DIP).
    void giveWay(std::vector<unsigned int> columns, int least);
    /// To be called when columns are taken from the list.
    void clear();

private:
    struct Shared {
        unsigned int column = 0;
        int need = 0;
        int needOfWide = 0;
    };

    void fit();
    [[nodiscard]] int roomBesides(unsigned int column) const;
    void makeWay();
    void shareRoom();

    wxDataViewCtrl& m_list;
    unsigned int m_wide;
    std::vector<ColumnHead> m_heads;
    std::vector<int> m_widths;
    std::set<unsigned int> m_hidden; ///< By show().
    std::vector<unsigned int> m_givingWay;
    int m_leastOfWide = 0;
    std::optional<Shared> m_shared;
};

/// How wide a column must be for a text of it in bold, as titles are.
int boldWidth(const wxWindow& window, const wxString& text);
/// The same for the longest of them; 0 for none.
int widestText(const wxWindow& window, const std::vector<std::string>& texts);

}
