// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/agreement_options_dialog.h"

#include "agreement/words.h"
#include "base/i18n.h"

namespace rd::gui
{

namespace
{

/// None, then each program.
std::vector<std::string> presetChoices()
{
    std::vector<std::string> names{tr("(as chosen on the page)")};
    for (const agreement::Preset& preset : agreement::presets())
        names.push_back(agreement::presetName(preset.key));
    return names;
}

std::size_t presetLine(const std::string& key)
{
    std::size_t line = 0;
    for (const agreement::Preset& preset : agreement::presets()) {
        ++line;
        if (preset.key == key) return line;
    }
    return 0;
}

}

AgreementOptionsDialog::AgreementOptionsDialog(wxWindow* parent, const AgreementCounts::Asked& asked)
    : FormDialog(parent, tr("Options of the comparison")), m_value(asked)
{
    const agreement::Question& question = asked.question;
    m_withoutInterviewer = addCheck(tr("Leave out the interviewer's turns"),
                                    question.turns == coding::TurnChoice::withoutInterviewer);
    m_codedByAny = addCheck(tr("Also transcripts that only some of the coders coded"),
                            question.documents == agreement::Documents::codedByAny);
    m_qualifiersIgnored = addCheck(tr("Make no difference between qualifiers"),
                                   question.qualifiers == agreement::Qualifiers::ignored);
    m_preset = addChoice(tr("Count as:"), presetChoices(), presetLine(asked.preset));
    addNote(tr("A program compares in its own way; what you choose on the page then makes no difference."));
    finish(tr("Take over"));
    m_withoutInterviewer->SetFocus();
}

void AgreementOptionsDialog::take()
{
    agreement::Question& question = m_value.question;
    question.turns =
        m_withoutInterviewer->GetValue() ? coding::TurnChoice::withoutInterviewer : coding::TurnChoice::all;
    question.documents =
        m_codedByAny->GetValue() ? agreement::Documents::codedByAny : agreement::Documents::codedByAll;
    question.qualifiers =
        m_qualifiersIgnored->GetValue() ? agreement::Qualifiers::ignored : agreement::Qualifiers::apart;
    const int line = m_preset->GetSelection();
    m_value.countAs(line <= 0 ? nullptr : &agreement::presets().at(static_cast<std::size_t>(line) - 1));
}

}
