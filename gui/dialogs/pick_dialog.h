// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"

#include <wx/dataview.h>

#include <functional>

namespace rd::gui
{

struct PickQuestion {
    std::string title;
    std::string sentence;
    std::string deed;                           ///< What the OK button says.
    std::vector<std::string> columns;           ///< Titles; one column without title when empty.
    std::vector<std::vector<std::string>> rows; ///< A text for each column.
    bool many = false;                          ///< Several may be chosen, with a tick before each.
    std::vector<std::size_t> chosen;            ///< At first.
    std::vector<std::uint32_t> colors = {};     ///< 0xRRGGBB, shown first in each row; none when empty.
    std::vector<int> widths = {};               ///< Of the columns; empty: as is usual.
    /// Throws the Refusal of rows that do not go together, which the dialog tells and stays open.
    std::function<void(const std::vector<std::size_t>&)> check = {};
};

/// Chooses one of a list, or several.
class PickDialog : public FormDialog
{
public:
    PickDialog(wxWindow* parent, const PickQuestion& question);
    [[nodiscard]] const std::vector<std::size_t>& value() const { return m_value; } ///< Ascending.

    void choose(std::size_t row, bool chosen = true); ///< As if the user did.
    [[nodiscard]] wxCheckBox* all() { return m_all; } ///< Ticks every line; null where one is chosen.

private:
    void take() override;
    void onKey(wxKeyEvent& event);
    void addColumns(const PickQuestion& question);
    void addRows(const PickQuestion& question);
    void addAll();
    void showWhetherAll();
    [[nodiscard]] int widthOfLines(const PickQuestion& question) const;

    bool m_many;
    std::function<void(const std::vector<std::size_t>&)> m_check;
    std::vector<std::size_t> m_value;
    wxDataViewListCtrl* m_list;
    wxCheckBox* m_all = nullptr;
};

}
