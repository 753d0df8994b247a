// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

namespace rd::gui
{

/// Makes the toolkit's own texts ("Cancel" in its dialogs) speak the language too.
void speakToolkit(Language language);

}
