// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/coder_dialog.h"

#include "base/i18n.h"
#include "gui/wx_text.h"

namespace rd::gui
{

CoderDialog::CoderDialog(wxWindow* parent, const coding::Coder& coder,
                         std::function<void(const coding::Coder&)> check,
                         const std::vector<const coding::Coder*>& others)
    : FormDialog(parent, coder.name.empty() ? tr("New coder") : tr("Change a coder")), m_value(coder),
      m_check(std::move(check))
{
    m_name = addText(tr("Name:"), coder.shownName());
    m_initials = addText(tr("Initials:"), coder.initials);
    m_color = new wxColourPickerCtrl(this, wxID_ANY, toWx(coder.color));
    addRow(tr("Colour:"), m_color);
    addNote(
        tr("Initials stand beside codings where there are several coders; those of the name without them."));
    addOthers(others);
    finish(tr("Save"));
    m_name->SetFocus();
}

void CoderDialog::addOthers(const std::vector<const coding::Coder*>& others)
{
    if (others.empty()) return;
    std::vector<std::string> names{tr("(nobody else)")};
    for (const coding::Coder* other : others) {
        m_others.push_back(other->id);
        names.push_back(other->shownName());
    }
    m_same = addChoice(tr("Is the same person as:"), names, 0);
    addNote(tr("What this coder coded becomes that of the other, who stays. One undo takes it back."));
}

void CoderDialog::take()
{
    const int line = m_same == nullptr ? 0 : m_same->GetSelection();
    m_sameAs = line > 0 ? m_others.at(static_cast<std::size_t>(line) - 1) : CoderId{};
    if (m_sameAs) return; // the other's name, initials and colour stay
    coding::Coder coder = m_value;
    coder.name = trimmed(*m_name);
    coder.initials = trimmed(*m_initials);
    coder.color = fromWx(m_color->GetColour());
    m_check(coder);
    m_value = coder;
}

}
