// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "store/project_store.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::project
{

/// By which change each row was made.
using Makers = std::map<Uuid, store::ChangeRow>;
/// Says in `told` who made these two rows, when, and which came last.
void tellMakers(merge::Clash& told, const Makers& makers, const Uuid& here, const Uuid& there);

/// What two copies each said in a row of their own, and that cannot both be so: clashes of one kind, from the
/// copy with which they came to the report. Of that kind there are inWords(), withoutSide(), sidesOf(),
/// hereOf() and tellStanding().
template <class Of>
class SideClashes
{
public:
    /// `choice`: by the clash's name whether ours was chosen; `fileOf`: with which other copy ours came.
    void take(std::size_t copy, std::vector<Of> clashes, const history::State& state,
              store::ProjectStore& store,
              const std::function<std::optional<bool>(const std::string&)>& choice,
              const std::function<std::string(ChangeId)>& fileOf)
    {
        if (clashes.empty()) return;
        std::set<Uuid> rows;
        for (const Of& clash : clashes) rows.merge(sidesOf(clash));
        const Makers makers = store.makersOf(rows); // reads the whole log, so once
        for (Of& clash : clashes) {
            merge::Clash told = inWords(state, clash, store, makers);
            told.chosenHere = choice(told.id);
            if (const auto maker = makers.find(hereOf(clash)); maker != makers.end())
                told.hereFrom = fileOf(maker->second.id);
            m_all.push_back({copy, std::move(clash), std::move(told), false});
        }
    }

    /// Takes the rows of the sides that were not chosen, each once.
    void leaveOut(const history::State& state,
                  const std::function<void(const std::vector<history::Row>&)>& take)
    {
        for (Told& one : m_all) {
            if (one.leftOut || !one.told.chosenHere) continue;
            one.leftOut = true;
            take(withoutSide(state, one.clash, !*one.told.chosenHere));
        }
    }

    /// The rows of both sides.
    [[nodiscard]] std::set<Uuid> rows() const
    {
        std::set<Uuid> all;
        for (const Told& one : m_all) all.merge(sidesOf(one.clash));
        return all;
    }

    /// To the reports of the copies, when all is settled.
    void tell(const history::State& state, store::ProjectStore& store, std::vector<merge::FromCopy>& copies)
    {
        for (Told& one : m_all) {
            const bool thereIsLast = one.told.thereStands;
            tellStanding(state, one.clash, store, one.told);
            if (one.told.otherStands)
                one.told.thereStands = one.told.chosenHere ? !*one.told.chosenHere : thereIsLast;
            copies[one.copy].clashes.push_back(std::move(one.told));
        }
    }

    template <class Test>
    [[nodiscard]] bool hasAny(Test test) const
    {
        for (const Told& one : m_all)
            if (test(one.clash)) return true;
        return false;
    }

private:
    struct Told {
        std::size_t copy; ///< Its place in the report.
        Of clash;
        merge::Clash told;
        bool leftOut; ///< The side that was not chosen.
    };
    std::vector<Told> m_all;
};

}
