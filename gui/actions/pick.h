// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions/action.h"
#include "gui/dialogs/pick_dialog.h"

namespace rd::gui
{

/// Asks with a PickDialog; throws Cancelled.
std::vector<std::size_t> pick(Context& context, const PickQuestion& question);
std::size_t pickOne(Context& context, const PickQuestion& question);

/// The kinds of file that many actions read and write.
FileKind csvKind();

/// Reads a file that is to be imported, or that a question asks for; throws Refusal and Cancelled.
struct ReadFile {
    std::string name; ///< Without its folder.
    std::string bytes;
};
ReadFile askForFile(Context& context, const std::string& title, const FileKind& kind);
/// Asks where to save, and writes; throws Refusal and Cancelled.
void saveBytes(Context& context, const std::string& title, const FileKind& kind, const std::string& proposed,
               const std::string& bytes);

}
