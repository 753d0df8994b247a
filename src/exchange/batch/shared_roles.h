// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/prepare.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// One of several files whose roles are looked at together.
struct RoleFile {
    PreparedTranscript* prepared = nullptr; ///< Its speakers' roles are set.
    std::string interviewer;                ///< As the lines above the interview say; may be empty.
};

/// Proposes roles over all files together. In a file whose labels say by themselves who interviews
/// ("Onderzoeker", "I") nothing changes. Else the interviewer is who the head of the file names, or a label
/// that comes back in several files and asks there, or one that stands in each of three files or more, where
/// the others change; who was only guessed before becomes a respondent.
void shareRoles(const std::vector<RoleFile>& files);

}
