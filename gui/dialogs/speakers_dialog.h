// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs/form_dialog.h"
#include "transcript/case.h"
#include "transcript/turn.h"

#include <vector>

namespace rd::gui
{

/// Who the speakers of one transcript are: their roles, and which respondents.
class SpeakersDialog : public FormDialog
{
public:
    SpeakersDialog(wxWindow* parent, std::vector<transcript::Speaker> speakers,
                   std::vector<transcript::Respondent> respondents);
    [[nodiscard]] const std::vector<transcript::Speaker>& value() const { return m_speakers; }

    [[nodiscard]] wxChoice& role(std::size_t speaker) { return *m_roles.at(speaker); }
    [[nodiscard]] wxChoice& respondent(std::size_t speaker) { return *m_persons.at(speaker); }

private:
    void take() override;
    void addSpeaker(const transcript::Speaker& speaker);

    std::vector<transcript::Speaker> m_speakers;
    std::vector<transcript::Respondent> m_respondents;
    std::vector<wxChoice*> m_roles;
    std::vector<wxChoice*> m_persons;
};

}
