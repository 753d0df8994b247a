// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "store/project_store.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rd::project
{

/// Codings that stand at other words than those that were coded, because another copy corrected the text:
/// notes the words before copies come together, and tells where they stand after it.
class MovedCodings
{
public:
    /// Must outlive it. `fallen`: codings that had lost their words before the merge.
    MovedCodings(store::ProjectStore& store, const std::set<CodingId>& fallen)
        : m_store(store), m_fallen(fallen)
    {
    }

    /// Rows of a copy came in that are not in `before` yet: what is coded here in texts that the copy
    /// corrected, and what is coded there in texts that were corrected. `copy`: its place in the report.
    void note(const history::State& before, const std::vector<history::Row>& came, store::ProjectStore& other,
              std::size_t copy);
    /// Adds to the report of each copy what stands at other words now.
    void tell(const history::State& state, std::vector<merge::FromCopy>& copies) const;

private:
    struct Coded {
        std::size_t copy;
        std::string words;
    };
    void noteHere(const history::State& before, TranscriptId text, std::size_t copy);
    void noteThere(const std::map<TranscriptId, std::set<CodingId>>& coded, store::ProjectStore& other,
                   std::size_t copy);

    store::ProjectStore& m_store;
    const std::set<CodingId>& m_fallen;
    std::map<CodingId, Coded> m_coded;
};

}
