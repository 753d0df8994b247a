// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/question.h"

#include "base/keys.h"

#include <array>
#include <string_view>
#include <utility>

namespace rd::agreement
{

namespace
{

using namespace std::string_view_literals;

constexpr std::array levelKeys{
    std::pair{Level::caseUnit, "case"sv},       std::pair{Level::transcript, "transcript"sv},
    std::pair{Level::turn, "turn"sv},           std::pair{Level::sentence, "sentence"sv},
    std::pair{Level::paragraph, "paragraph"sv}, std::pair{Level::character, "character"sv},
    std::pair{Level::segment, "segment"sv},     std::pair{Level::excerpt, "excerpt"sv},
};

}

std::string levelKey(Level level)
{
    return keyOf(levelKeys, level);
}

Level levelFromKey(const std::string& key)
{
    return valueOfKey(levelKeys, key);
}

Coefficient usualCoefficient(const Question& question)
{
    if (question.level == Level::segment || question.equalCounts) return Coefficient::percentage;
    return question.coders.size() == 2 ? Coefficient::cohen : Coefficient::alpha;
}

const std::vector<Preset>& presets()
{
    using C = Coefficient;
    static const std::vector<Preset> all{
        {"maxqda1", Level::transcript, {C::percentage}, false, false, false, false},
        {"maxqda2", Level::transcript, {C::percentage}, true, false, false, false},
        {"maxqda3", Level::segment, {C::percentage, C::brennanPrediger}, false, false, false, false},
        {"atlasti", Level::character, {C::percentage, C::holsti, C::alpha}, false, false, false, true},
        {"nvivo", Level::character, {C::percentage, C::cohen}, false, true, false, false},
        {"dedoose", Level::excerpt, {C::cohen}, false, false, true, false},
    };
    return all;
}

const Preset* presetCalled(std::string_view key)
{
    for (const Preset& preset : presets())
        if (preset.key == key) return &preset;
    return nullptr;
}

}
