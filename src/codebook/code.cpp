// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/code.h"

#include <fmt/format.h>

#include <charconv>

namespace rd::codebook
{

std::string codeLevelKey(CodeLevel level)
{
    switch (level) {
    case CodeLevel::theme:
        return "theme";
    case CodeLevel::factor:
        return "factor";
    case CodeLevel::qualifier:
        return "qualifier";
    }
    return {};
}

CodeLevel codeLevelFromKey(const std::string& key)
{
    if (key == "theme") return CodeLevel::theme;
    return key == "qualifier" ? CodeLevel::qualifier : CodeLevel::factor;
}

std::string countingKey(QualifierCounting counting)
{
    return counting == QualifierCounting::apart ? "apart" : "along";
}

QualifierCounting countingFromKey(const std::string& key)
{
    return key == "along" ? QualifierCounting::along : QualifierCounting::apart;
}

std::string originKey(Origin origin)
{
    switch (origin) {
    case Origin::unsaid:
        return "";
    case Origin::literature:
        return "literature";
    case Origin::interviews:
        return "interviews";
    }
    return {};
}

Origin originFromKey(const std::string& key)
{
    if (key == "literature") return Origin::literature;
    return key == "interviews" ? Origin::interviews : Origin::unsaid;
}

std::string colorText(std::uint32_t color)
{
    return fmt::format("#{:06X}", color & 0xFFFFFFU);
}

bool parseColor(const std::string& text, std::uint32_t& color)
{
    std::string digits = text.starts_with('#') ? text.substr(1) : text;
    if (digits.size() == 3) digits = {digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]};
    if (digits.size() != 6) return false;
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) return false;
    color = value;
    return true;
}

}
