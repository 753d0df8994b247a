// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/round_dialog.h"

#include "base/i18n.h"
#include "gui/wx_text.h"
#include "text/dates.h"

namespace rd::gui
{

RoundDialog::RoundDialog(wxWindow* parent, const coding::Round& round)
    : FormDialog(parent, round.name.empty() ? tr("New round of coding") : tr("Change a round of coding")),
      m_value(round)
{
    m_name = addText(tr("Name:"), round.name);
    m_date = addText(tr("Date:"), round.date);
    addNote(
        tr("The date on which the team sat together, such as 1-3-2026 or 2026-03-01; it may be left empty."));
    finish(tr("Go on"));
    m_name->SetFocus();
}

void RoundDialog::take()
{
    if (trimmed(*m_name).empty()) refuseValue(tr("A round needs a name."));
    const std::string typed = trimmed(*m_date);
    const auto date = text::wholeDate(typed);
    if (!typed.empty() && !date)
        refuseValue(say("“{date}” is no date.", fmt::arg("date", typed)),
                    tr("Write it as 1-3-2026 or 2026-03-01."));
    m_value.name = trimmed(*m_name);
    m_value.date = date.value_or("");
}

}
