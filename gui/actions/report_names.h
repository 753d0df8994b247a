// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ask/ask.h"

#include <string>
#include <vector>

namespace rd::gui
{

/// A title as a file name that every system and stick takes.
std::string fileNameOf(const std::string& title);
/// Word documents, to choose among.
FileKind wordKind();
/// All that a document can become, Word first.
std::vector<FileKind> documentKinds();

}
