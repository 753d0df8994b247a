// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/guide.h"

#include "base/keys.h"

#include <array>
#include <utility>

namespace rd::transcript
{

namespace
{

using namespace std::string_view_literals;

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
