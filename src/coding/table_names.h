// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/table_definition.h"

#include <string>

namespace rd::coding
{

/// As a user chooses it, in the user's language: "Cross-table".
std::string tableKindName(TableKind kind);
/// "respondents"; of cases the common word, which a project may call otherwise.
std::string countUnitName(CountUnit unit);
/// "All turns"
std::string turnChoiceName(TurnChoice turns);
/// "the whole interview"
std::string interviewPartName(InterviewPart part);

}
