// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "history/state.h"

#include <functional>

namespace rd::gui
{

/// An item of the interview guide: what it is, below which one it stands, its number, its words in the user's
/// language and the theme that it asks about.
class GuideItemForm : public FormDialog
{
public:
    /// `check` throws the Refusal of an item that the guide does not take. The state must outlive it. The
    /// parent can be chosen for a new item only; a known one is moved.
    GuideItemForm(wxWindow* parent, const history::State& state, const transcript::GuideItem& item,
                  std::function<void(const transcript::GuideItem&)> check);
    [[nodiscard]] const transcript::GuideItem& value() const { return m_value; }

    [[nodiscard]] wxChoice& level() { return *m_level; }
    [[nodiscard]] wxChoice& above() { return *m_above; }
    [[nodiscard]] wxTextCtrl& number() { return *m_number; }
    [[nodiscard]] wxTextCtrl& words() { return *m_words; }
    [[nodiscard]] wxChoice& theme() { return *m_theme; }

private:
    void take() override;
    void addAbove();
    void addTheme();

    const history::State& m_state;
    transcript::GuideItem m_value;
    std::function<void(const transcript::GuideItem&)> m_check;
    std::vector<GuideItemId> m_parents; ///< One a line of the choice.
    std::vector<CodeId> m_themes;       ///< One a line of the choice.
    wxChoice* m_level;
    wxChoice* m_above = nullptr; ///< Of a new item only.
    wxTextCtrl* m_number;
    wxTextCtrl* m_words;
    wxChoice* m_theme = nullptr;
};

}
