// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/settle.h"
#include "store/log/merging.h"
#include "store/project_store.h"

#include <nlohmann/json.hpp>

#include <map>
#include <set>
#include <vector>

namespace rd::project
{

/// Finds which things were made by people who did not know of each other's. All must outlive this.
class ApartMakers
{
public:
    /// `removals`: who rewrote what another removed made it anew.
    ApartMakers(store::ProjectStore& store, const store::Merging& merging,
                const std::vector<store::MetRemoval>& removals)
        : m_store(store), m_merging(merging), m_removals(removals)
    {
    }

    /// The answer for these things; of others it is no.
    [[nodiscard]] merge::MadeApart among(const std::set<Uuid>& things) const;
    /// Things of one name, and transcripts of one text, also such that an earlier merge of a copy found to be
    /// apart and left two, and that are not both known here.
    [[nodiscard]] std::vector<merge::SameName> sameNames(const history::State& state,
                                                         const std::set<Uuid>& came) const;
    /// Transcripts of nearly one text, see merge::nearTwins(), of the same makers.
    [[nodiscard]] std::vector<merge::Finding> nearTwins(const history::State& state,
                                                        const std::set<Uuid>& came) const;

private:
    using Makers = std::map<Uuid, store::ChangeRow>;
    [[nodiscard]] Makers makersOf(const std::set<Uuid>& things) const;
    [[nodiscard]] bool areApart(const Makers& makers, const Uuid& one, const Uuid& other) const;
    /// Whether they were made apart, or were left two when that was known and one of them is new here.
    [[nodiscard]] merge::MadeApart apartOrLeftTwo(const std::set<Uuid>& things) const;

    store::ProjectStore& m_store;
    const store::Merging& m_merging;
    const std::vector<store::MetRemoval>& m_removals;
};

/// Notes in the args of a merge which things of one name, or transcripts of nearly one text, it found to be
/// made apart and left two: who has both in one copy afterwards cannot tell them from what one person made.
void noteLeftTwo(nlohmann::json& args, const merge::Report& report);

}
