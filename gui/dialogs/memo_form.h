// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/memo.h"
#include "gui/dialogs/form_dialog.h"
#include "history/state.h"

#include <functional>

namespace rd::gui
{

/// A memo of the project: its kind, what it is about, and its words in the user's language. References to
/// other memos are shown and taken by their numbers.
class MemoForm : public FormDialog
{
public:
    using Check = std::function<void(const coding::Memo&)>;
    using Shown = std::function<bool(const coding::Memo&)>;
    /// `check` throws the Refusal of a memo that the project does not take; of other memos those are offered
    /// that are `shown`. The state must outlive it.
    MemoForm(wxWindow* parent, const history::State& state, const coding::Memo& memo, Check check,
             const Shown& shown);
    [[nodiscard]] const coding::Memo& value() const { return m_value; }

    [[nodiscard]] wxChoice& kind() { return *m_kind; }
    [[nodiscard]] wxChoice& about() { return *m_about; }
    [[nodiscard]] wxTextCtrl& title() { return *m_title; }
    [[nodiscard]] wxTextCtrl& text() { return *m_text; }
    [[nodiscard]] wxChoice& opposite() { return *m_opposite; }

private:
    void take() override;
    void addAbout();
    void addOpposite(const Shown& shown);

    const history::State& m_state;
    coding::Memo m_value;
    Check m_check;
    std::vector<Uuid> m_subjects; ///< One a line of the choice.
    wxChoice* m_kind;
    std::vector<std::vector<MemoId>> m_opposed; ///< One a line of the choice.
    wxChoice* m_about = nullptr;
    wxTextCtrl* m_title;
    wxTextCtrl* m_text;
    wxChoice* m_opposite = nullptr;
};

/// The kinds of memo in the user's language, in the order of coding::MemoKind.
std::vector<std::string> memoKindNames();

}
