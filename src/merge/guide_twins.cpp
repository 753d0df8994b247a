// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/guide_twins.h"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace rd::merge
{

namespace
{

using transcript::GuideItem;
using transcript::GuideItems;
using transcript::GuideLevel;

bool sayTheSame(const GuideItem& one, const GuideItem& other)
{
    return one.level == other.level && one.text == other.text;
}

bool haveOneNumber(const GuideItem& one, const GuideItem& other)
{
    return one.level != GuideLevel::point && !one.number.empty() && one.number == other.number;
}

/// Where nothing stands above one of the two, nothing says that they are two, unless their numbers do.
bool nothingParts(const GuideItem& one, const GuideItem& other)
{
    const bool otherNumber = !one.number.empty() && !other.number.empty() && one.number != other.number;
    return !otherNumber && (!one.parent || !other.parent);
}

class GuideTwins
{
public:
    using Fits = std::function<bool(const GuideItem& ours, const GuideItem& theirs)>;

    GuideTwins(const GuideItems& ours, const GuideItems& theirs,
               const std::map<GuideItemId, GuideItemId>& known)
        : m_ours(transcript::guideOrder(ours)), m_theirs(transcript::guideOrder(theirs)), m_pairs(known)
    {
        for (const auto& [there, here] : known) m_taken.insert(here);
    }

    std::map<GuideItemId, GuideItemId> run()
    {
        const Fits inPlace = [this](const GuideItem& ours, const GuideItem& theirs) {
            return isInPlace(ours, theirs);
        };
        const auto elsewhere = [this](auto test) -> Fits {
            return [this, test](const GuideItem& ours, const GuideItem& theirs) {
                return !m_taken.contains(ours.id) && test(ours, theirs);
            };
        };
        matchAll({inPlace});
        // What is found elsewhere is a place for those that stand below it.
        matchAll({inPlace, elsewhere(haveOneNumber), elsewhere(nothingParts)});
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool isInPlace(const GuideItem& ours, const GuideItem& theirs) const
    {
        if (!theirs.parent) return !ours.parent;
        const auto above = m_pairs.find(theirs.parent);
        return above != m_pairs.end() && above->second == ours.parent;
    }

    void matchAll(const std::vector<Fits>& ways)
    {
        for (const GuideItem* item : m_theirs) // parents come first
            for (const Fits& fits : ways)
                if (!m_pairs.contains(item->id)) match(*item, fits);
    }

    void match(const GuideItem& theirs, const Fits& fits)
    {
        const auto twin = std::find_if(m_ours.begin(), m_ours.end(), [&](const GuideItem* ours) {
            return sayTheSame(*ours, theirs) && fits(*ours, theirs);
        });
        if (twin == m_ours.end()) return;
        m_pairs[theirs.id] = (*twin)->id;
        m_found[theirs.id] = (*twin)->id;
        m_taken.insert((*twin)->id);
    }

    std::vector<const GuideItem*> m_ours;
    std::vector<const GuideItem*> m_theirs;
    std::map<GuideItemId, GuideItemId> m_pairs; ///< Those that were known too.
    std::map<GuideItemId, GuideItemId> m_found;
    std::set<GuideItemId> m_taken; ///< Of ours.
};

}

std::map<GuideItemId, GuideItemId> guideTwins(const GuideItems& ours, const GuideItems& theirs,
                                              const std::map<GuideItemId, GuideItemId>& known)
{
    return GuideTwins(ours, theirs, known).run();
}

}
