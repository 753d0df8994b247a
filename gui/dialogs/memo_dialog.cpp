// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/memo_dialog.h"

#include "base/i18n.h"

namespace rd::gui
{

MemoDialog::MemoDialog(wxWindow* parent, const std::string& about, const std::string& memo,
                       const std::string& title)
    : FormDialog(parent, title.empty() ? tr("Memo of a coding") : title), m_value(memo)
{
    constexpr int lines = 8;
    m_about = addNote(about);
    m_memo = addText(title.empty() ? tr("Memo:") : tr("Note:"), memo, lines);
    finish(tr("Save"));
    m_memo->SetFocus();
    m_memo->SetInsertionPointEnd();
}

void MemoDialog::take()
{
    m_value = trimmed(*m_memo);
}

}
