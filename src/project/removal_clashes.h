// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/report.h"
#include "project/clash_words.h"
#include "store/log/removals.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::project
{

/// Names in the form of choices a thing that one removed and another rewrote.
std::string clashId(const store::MetRemoval& met);

/// Whether it is removed in the end; `keepHere` is what was chosen. Where nothing was, what was rewritten is
/// there, unless it became part of another.
bool staysRemoved(const store::MetRemoval& met, std::optional<bool> keepHere);

/// What makes each of them as was chosen, also where it would be so anyway: it was said. What is another of
/// them, and was chosen too, is not removed with one that it came back with: so it does not come back along
/// with that where that is in use.
struct ChosenRemoval {
    const store::MetRemoval* met;
    bool removed;
    std::map<store::CellName, store::CellValue> cells;
};
std::vector<ChosenRemoval>
asChosen(const std::vector<store::MetRemoval>& removals,
         const std::function<std::optional<bool>(const store::MetRemoval&)>& keepHere);

/// The codes that are back only with another that somebody wrote in.
std::set<CodeId> codesAlong(const std::vector<store::MetRemoval>& removals);

/// As a person reads it: who removed it or of what it became part, and who wrote which words.
merge::Clash inWords(const ClashWords& words, const history::State& state, const store::MetRemoval& met,
                     std::optional<bool> keepHere);
/// In words what keeps a removed code or transcript there that is not back with it: codings that others made
/// with or in it; else empty.
/// `isBackByRule`: it was removed, and is there because a merge settled so.
std::string useOf(const history::State& state, const store::MetRemoval& met,
                  const std::function<bool(CodingId)>& isBackByRule);
/// Whether another coding that is there says the same as one that is removed.
bool isBesideAnother(const history::State& state, const coding::Coding& removed);
/// What was to be removed is there all the same, or the other way round.
void tellOther(merge::Clash& told);

/// Of codings that became one with another what somebody wrote at them, not knowing; that is at the other.
std::vector<merge::Finding> foldedWords(const std::vector<store::MetRemoval>& folded,
                                        const history::State& state, store::ProjectStore& store);

}
