// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

namespace rd::gui
{

/// Makes the toolkit's own texts ("Cancel" in its dialogs) speak the language too, and those of GTK, whose
/// dialogs choose files, where it has the language. Not while other threads of the program run.
void speakToolkit(Language language);

}
