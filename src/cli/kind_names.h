// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/memo.h"
#include "transcript/case.h"
#include "transcript/guide.h"

#include <string>

namespace rd::cli
{

/// What kinds are called in the user's language, in lists for people: "conclusie", "onderwerp", "keuze".
std::string kindName(coding::MemoKind kind);
std::string kindName(transcript::GuideLevel level);
std::string kindName(transcript::Level level);
std::string kindName(transcript::ValueType type);

}
