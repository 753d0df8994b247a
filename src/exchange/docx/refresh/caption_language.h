// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"
#include "report/renewal/origin.h"

#include <optional>

namespace rd::exchange
{

/// The language of a report: what it says of itself, else that of its captions ("Table 3"); nothing where
/// these do not tell. Throws Refusal as refreshDocx.
std::optional<Language> languageOf(const InputFile& file, const std::optional<report::Origin>& origin);

}
