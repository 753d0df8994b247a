// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/guide.h"

#include "base/keys.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace rd::transcript
{

namespace
{

using namespace std::string_view_literals;

constexpr std::size_t deepest = 50; ///< A damaged file may hold a ring.

constexpr std::array guideLevels{
    std::pair{GuideLevel::topic, "topic"sv},
    std::pair{GuideLevel::question, "question"sv},
    std::pair{GuideLevel::point, "point"sv},
};
constexpr std::array waysOfRaising{
    std::pair{RaisedBy::asked, "asked"sv},
    std::pair{RaisedBy::unasked, "unasked"sv},
    std::pair{RaisedBy::notRaised, "not_raised"sv},
};

void appendBelow(const GuideItems& guide, GuideItemId parent, std::size_t depth,
                 std::vector<const GuideItem*>& order)
{
    std::vector<const GuideItem*> below;
    for (const auto& [id, item] : guide)
        if (!item.deleted && item.parent == parent) below.push_back(&item);
    std::sort(below.begin(), below.end(), [](const GuideItem* a, const GuideItem* b) {
        return std::tie(a->position, a->id) < std::tie(b->position, b->id);
    });
    for (const GuideItem* item : below) {
        order.push_back(item);
        if (depth < deepest) appendBelow(guide, item->id, depth + 1, order);
    }
}

}

CodeId themeOf(const GuideItems& guide, GuideItemId id)
{
    for (std::size_t depth = 0; depth <= deepest; ++depth) {
        const auto found = guide.find(id);
        if (found == guide.end()) break;
        if (found->second.theme) return found->second.theme;
        id = found->second.parent;
    }
    return {};
}

std::vector<const GuideItem*> guideOrder(const GuideItems& guide)
{
    std::vector<const GuideItem*> order;
    appendBelow(guide, {}, 0, order);
    return order;
}

std::string guideLevelKey(GuideLevel level)
{
    return keyOf(guideLevels, level);
}

GuideLevel guideLevelFromKey(const std::string& key)
{
    return valueOfKey(guideLevels, key);
}

std::string raisedByKey(RaisedBy by)
{
    return keyOf(waysOfRaising, by);
}

RaisedBy raisedByFromKey(const std::string& key)
{
    return valueOfKey(waysOfRaising, key);
}

}
