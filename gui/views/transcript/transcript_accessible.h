// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/views/transcript/text_pane.h"

namespace rd::gui
{

/// Lets a screen reader read the transcript: its text, caret and selection, of which the Scintilla control
/// tells nothing by itself. GTK only; does nothing on other systems. Must not outlive the pane's parent
/// window.
class TranscriptAccessible
{
public:
    explicit TranscriptAccessible(TextPane& pane);
    TranscriptAccessible(const TranscriptAccessible&) = delete;
    TranscriptAccessible& operator=(const TranscriptAccessible&) = delete;
    ~TranscriptAccessible();

    void tellCaret();
    void tellText();

private:
    void* m_object = nullptr; ///< An AtkObject with a reference of ours; null where there is none.
};

}
