// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/coder_dialog.h"

#include "base/i18n.h"
#include "gui/wx_text.h"

namespace rd::gui
{

CoderDialog::CoderDialog(wxWindow* parent, const coding::Coder& coder,
                         std::function<void(const coding::Coder&)> check)
    : FormDialog(parent, coder.name.empty() ? tr("New coder") : tr("Change a coder")), m_value(coder),
      m_check(std::move(check))
{
    m_name = addText(tr("Name:"), coder.shownName());
    m_initials = addText(tr("Initials:"), coder.initials);
    m_color = new wxColourPickerCtrl(this, wxID_ANY, toWx(coder.color));
    addRow(tr("Colour:"), m_color);
    addNote(
        tr("Initials stand beside codings where there are several coders; those of the name without them."));
    finish(tr("Save"));
    m_name->SetFocus();
}

void CoderDialog::take()
{
    coding::Coder coder = m_value;
    coder.name = trimmed(*m_name);
    coder.initials = trimmed(*m_initials);
    coder.color = fromWx(m_color->GetColour());
    m_check(coder);
    m_value = coder;
}

}
