// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/transcript_form.h"

#include "base/i18n.h"
#include "errands/lookup.h"
#include "gui/wx_text.h"
#include "text/dates.h"

#include <wx/filedlg.h>

namespace rd::gui
{

namespace
{

/// The number of the turn, as it is typed; empty for none.
std::string numberOf(const history::State& state, const transcript::Transcript& transcript)
{
    for (const transcript::Turn& turn : state.transcripts.turnsOf(transcript.id))
        if (transcript.topicsFrom && turn.id == transcript.topicsFrom) return std::to_string(turn.number);
    return {};
}

}

TranscriptForm::TranscriptForm(wxWindow* parent, const history::State& state,
                               const transcript::Transcript& transcript,
                               std::function<void(const transcript::Transcript&)> check)
    : FormDialog(parent, tr("About this transcript")), m_state(state), m_value(transcript),
      m_check(std::move(check))
{
    m_date = addText(tr("Held on:"), transcript.date);
    m_topics = addText(tr("Topic part from turn:"), numberOf(state, transcript));
    addNote(tr("What stands before that turn was named unasked; tables can be limited to it."));
    m_author = addText(tr("Literature, author:"), transcript.author);
    m_year = addText(tr("Year:"), transcript.year);
    m_counted = addChoice(tr("Without a case it counts as one:"),
                          {tr("unless it is literature"), tr("yes"), tr("no")},
                          static_cast<std::size_t>(transcript.counted));
    addAudio();
    m_keeper = addText(tr("Recording kept by:"), transcript.audioKeeper);
    finish(tr("Save"));
}

void TranscriptForm::addAudio()
{
    m_audio = makeText(m_value.audio, 1);
    auto* choose = new wxButton(target(), wxID_ANY, toWx(tr("Choose…")));
    choose->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        wxFileDialog dialog(this, toWx(tr("Choose the recording")), "", "", "*",
                            wxFD_OPEN | wxFD_FILE_MUST_EXIST);
        if (dialog.ShowModal() == wxID_OK) m_audio->SetValue(dialog.GetPath());
    });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_audio, wxSizerFlags(1).CentreVertical());
    row->Add(choose, wxSizerFlags().Border(wxLEFT));
    addRow(tr("Recording (stays where it is):"), row, {m_audio});
}

void TranscriptForm::take()
{
    transcript::Transcript facts = m_value;
    const std::string topics = trimmed(*m_topics);
    long number = 0;
    if (!topics.empty() && (!toWx(topics).ToLong(&number) || number < 0))
        refuseValue(say("“{word}” is not the number of a turn.", fmt::arg("word", topics)),
                    tr("The numbers stand beside the text."));
    facts.topicsFrom = errands::turnNumbered(m_state, m_value, static_cast<int>(number));
    facts.date = text::wholeDate(trimmed(*m_date)).value_or(trimmed(*m_date));
    facts.author = trimmed(*m_author);
    facts.year = trimmed(*m_year);
    facts.audio = trimmed(*m_audio);
    facts.audioKeeper = trimmed(*m_keeper);
    facts.counted = static_cast<transcript::CountedAlone>(m_counted->GetSelection());
    m_check(facts);
    m_value = facts;
}

}
