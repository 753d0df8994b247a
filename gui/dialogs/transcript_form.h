// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "history/state.h"

#include <functional>

namespace rd::gui
{

/// What is told of a transcript: its date, the turn with which its topic part begins, author and year of
/// literature, and where its recording is and who keeps it.
class TranscriptForm : public FormDialog
{
public:
    /// `check` throws the Refusal of facts that the project does not take. The state must outlive it.
    TranscriptForm(wxWindow* parent, const history::State& state, const transcript::Transcript& transcript,
                   std::function<void(const transcript::Transcript&)> check);
    [[nodiscard]] const transcript::Transcript& value() const { return m_value; }

    [[nodiscard]] wxTextCtrl& date() { return *m_date; }
    [[nodiscard]] wxTextCtrl& topics() { return *m_topics; }
    [[nodiscard]] wxTextCtrl& author() { return *m_author; }
    [[nodiscard]] wxTextCtrl& year() { return *m_year; }
    [[nodiscard]] wxChoice& counted() { return *m_counted; }
    [[nodiscard]] wxTextCtrl& audio() { return *m_audio; }
    [[nodiscard]] wxTextCtrl& keeper() { return *m_keeper; }

private:
    void take() override;
    void addAudio();

    const history::State& m_state;
    transcript::Transcript m_value;
    std::function<void(const transcript::Transcript&)> m_check;
    wxTextCtrl* m_date;
    wxTextCtrl* m_topics;
    wxTextCtrl* m_author;
    wxTextCtrl* m_year;
    wxChoice* m_counted;
    wxTextCtrl* m_audio = nullptr;
    wxTextCtrl* m_keeper;
};

}
