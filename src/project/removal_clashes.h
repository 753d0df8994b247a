// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/clash_words.h"
#include "store/log/removals.h"

#include <map>
#include <optional>
#include <string>

namespace rd::project
{

/// Names in the form of choices a thing that one removed and another rewrote.
std::string clashId(const store::MetRemoval& met);

/// Whether it is removed in the end; `keepHere` is what was chosen. Where nothing was, what was rewritten is
/// there, unless it became part of another.
bool staysRemoved(const store::MetRemoval& met, std::optional<bool> keepHere);

/// What makes it as was chosen, where that is not as it would be anyway.
std::map<store::CellName, store::CellValue> asChosen(const store::MetRemoval& met,
                                                     std::optional<bool> keepHere);

/// As a person reads it: who removed it or of what it became part, and who wrote which words.
merge::Clash inWords(const ClashWords& words, const history::State& state, const store::MetRemoval& met,
                     std::optional<bool> keepHere);
/// In words what keeps a removed code there that is not back with it: codings that others made with it; else
/// empty.
std::string useOf(const history::State& state, const store::MetRemoval& met);
/// What was to be removed is there all the same, or the other way round.
void tellOther(merge::Clash& told);

}
