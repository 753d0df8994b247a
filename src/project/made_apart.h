// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/settle.h"
#include "store/log/merging.h"
#include "store/project_store.h"

#include <set>
#include <vector>

namespace rd::project
{

/// What the history says of things that two people made, each in a copy of his own; for one merge.
class MadeByTwo
{
public:
    /// `removals`: what one removed and another rewrote; who rewrote it made it anew.
    MadeByTwo(store::ProjectStore& store, store::Merging& merging,
              const std::vector<store::MetRemoval>& removals)
        : m_store(store), m_merging(merging), m_removals(removals)
    {
    }

    /// For these things: whether two were made by people who did not know of each other's.
    [[nodiscard]] merge::MadeApart apart(const std::set<Uuid>& things) const;
    /// Codes and cases of one name, and transcripts of one text, of which one is among `came`.
    [[nodiscard]] std::vector<merge::SameName> alike(const history::State& state,
                                                     const std::set<Uuid>& came) const;

private:
    store::ProjectStore& m_store;
    store::Merging& m_merging;
    const std::vector<store::MetRemoval>& m_removals;
};

}
