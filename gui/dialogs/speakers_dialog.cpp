// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/speakers_dialog.h"

#include "base/i18n.h"
#include "gui/dialogs/import_preview.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

namespace rd::gui
{

SpeakersDialog::SpeakersDialog(wxWindow* parent, std::vector<transcript::Speaker> speakers,
                               std::vector<transcript::Respondent> respondents)
    : FormDialog(parent, tr("Who speaks")), m_speakers(std::move(speakers)),
      m_respondents(std::move(respondents))
{
    if (m_respondents.empty())
        addNote(tr("The case of this transcript has no respondents yet; add them in the window of cases."));
    for (const transcript::Speaker& speaker : m_speakers) addSpeaker(speaker);
    finish(tr("Save"));
}

void SpeakersDialog::addSpeaker(const transcript::Speaker& speaker)
{
    auto* role = new wxChoice(this, wxID_ANY);
    setItems(*role, roleNames(), roleIndex(speaker.role));
    auto* person = new wxChoice(this, wxID_ANY);
    std::vector<std::string> names{tr("not told yet")};
    std::size_t chosen = 0;
    for (const transcript::Respondent& respondent : m_respondents) {
        if (respondent.id == speaker.respondent) chosen = names.size();
        names.push_back(respondent.name);
    }
    setItems(*person, names, chosen);
    nameControl(*role, say("Role of {name}", fmt::arg("name", speaker.label)));
    nameControl(*person, say("Who {name} is", fmt::arg("name", speaker.label)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(role, wxSizerFlags(1));
    row->Add(person, wxSizerFlags(1).Border(wxLEFT));
    addRow(speaker.label, row, {role, person});
    m_roles.push_back(role);
    m_persons.push_back(person);
}

void SpeakersDialog::take()
{
    for (std::size_t index = 0; index < m_speakers.size(); ++index) {
        const int person = m_persons[index]->GetSelection();
        m_speakers[index].role = roleAt(m_roles[index]->GetSelection());
        m_speakers[index].respondent =
            person > 0 ? m_respondents.at(static_cast<std::size_t>(person) - 1).id : RespondentId{};
    }
}

}
