// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merge/settle.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::merge
{

/// Gathers rows as they will be, each once, and keeps the state up to them; for this room only.
class Gathering
{
public:
    explicit Gathering(history::State& state, std::set<CodingId> fallen = {}, Writers writers = {})
        : m_state(state), m_fallen(std::move(fallen)), m_writers(std::move(writers))
    {
    }

    [[nodiscard]] const history::State& state() const { return m_state; }
    [[nodiscard]] bool isFallen(CodingId id) const { return m_fallen.contains(id); }
    [[nodiscard]] const Writers& writers() const { return m_writers; }
    void put(Uuid id, const history::Row& row);
    void put(const history::Row& row);
    /// `about`: the rows that were put for it. What was said already is not said twice.
    void find(const std::string& kind, const std::vector<Uuid>& about, const std::string& text);
    Settled result();

    /// What is of another code now, as its own became part of that; tellFollowed() tells of it in the end.
    struct Followed {
        std::vector<coding::Coding> codings;
        std::vector<CodeId> below;     ///< Codes that stood below it …
        std::vector<CodeId> opposites; ///< … and that were its opposite.
        bool isToldAsOne = false;      ///< Of the two codes it is told already that they are one.
    };
    using Merged = std::pair<CodeId, CodeId>; ///< The code, and of which it is part.
    [[nodiscard]] std::map<Merged, Followed>& followed() { return m_followed; }

    /// All codings of which the test is true, copied, because putting moves them.
    template <class Test>
    [[nodiscard]] std::vector<coding::Coding> codingsWith(Test test) const
    {
        std::vector<coding::Coding> found;
        for (const auto& [transcript, list] : m_state.codings.all())
            for (const coding::Coding& coding : list)
                if (test(coding)) found.push_back(coding);
        return found;
    }

private:
    history::State& m_state;
    std::set<CodingId> m_fallen;
    Writers m_writers;
    std::map<std::pair<history::Kind, Uuid>, history::Row> m_rows;
    std::vector<Finding> m_findings;
    std::map<Merged, Followed> m_followed;
    std::map<std::pair<std::string, std::string>, std::size_t> m_said; ///< Kind and text of each finding.
};

/// The things that are their own ancestors by way of `start`; empty when there are none. `parentOf` gives the
/// null id at the top.
template <class Id, class ParentOf>
std::vector<Id> cycleFrom(Id start, ParentOf parentOf)
{
    std::vector<Id> path;
    std::set<Id> seen;
    Id at = start;
    while (at && seen.insert(at).second) {
        path.push_back(at);
        at = parentOf(at);
    }
    const auto first = std::find(path.begin(), path.end(), at);
    return at ? std::vector<Id>(first, path.end()) : std::vector<Id>{};
}

/// What a known code is called in sentences.
std::string nameOf(const Gathering& all, CodeId id);

/// Memos about one thing are about the other from now on.
void moveMemos(Gathering& all, const Uuid& from, const Uuid& into);
/// Values of one case or respondent are of the other from now on; settleAttributes() sees to those that both
/// have.
void moveValues(Gathering& all, const Uuid& from, const Uuid& into);
/// Those of the second case are of the first; two of one name are one, as a case has each name once.
void joinRespondents(Gathering& all, CaseId into, CaseId from);

/// The parts of settle(), in the order in which they are done.
void settleCoders(Gathering& all);
void settleCoderColors(Gathering& all);
void settleAssignments(Gathering& all);
void settleRingsOfMerged(Gathering& all);
void settleCodesOfCodings(Gathering& all);
void settleJoinedTranscripts(Gathering& all);
void settleTranscripts(Gathering& all);
void settleCases(Gathering& all);
void settleTranscriptNames(Gathering& all);
void settleTree(Gathering& all);
void settleOpposites(Gathering& all);
void settleKeys(Gathering& all);
void settleAttributes(Gathering& all);
void settlePassages(Gathering& all);
void settleTwins(Gathering& all);
void settleGuide(Gathering& all);
void settleRaisings(Gathering& all);
void settleRounds(Gathering& all);
void settleResolutions(Gathering& all);
/// What followed codes that were merged, and is there in the end.
void tellFollowed(Gathering& all);

}
