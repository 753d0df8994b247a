// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/turn_text_dialog.h"

#include "base/i18n.h"
#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

namespace rd::gui
{

std::string historyKeepsWords()
{
    return tr(
        "Codings stay on their words, and undo takes the correction back. The project's history keeps the "
        "words from before: this does not make a project anonymous for whoever gets the file.");
}

TurnTextDialog::TurnTextDialog(wxWindow* parent, const std::string& place, const std::string& words)
    : FormDialog(parent, tr("Correct the text"))
{
    addHeading(place);
    m_words = makeText(words, 10);
    m_words->SetMinSize(wxSize(FromDIP(560), m_words->GetMinSize().y));
    nameControl(*m_words, place);
    addWide(m_words, 1);
    addNote(historyKeepsWords());
    finish(tr("Correct"));
    m_words->SetFocus();
}

void TurnTextDialog::take()
{
    m_value = trimmed(*m_words);
    if (m_value.empty())
        refuseValue(tr("A turn keeps some words."), tr("Leave something that says so, such as “[removed]”."));
}

}
