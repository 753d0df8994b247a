// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/loose_labels.h"

#include "transcript/label_words.h"
#include "transcript/speaker_line.h"

#include <algorithm>
#include <string>

namespace rd::transcript
{

namespace
{

constexpr std::size_t longestLabel = 48; // bytes

bool isCapital(std::string_view text)
{
    return !text.empty() && text[0] >= 'A' && text[0] <= 'Z';
}

/// "R", "I2": so short that a point may have been meant for a colon.
bool isShort(std::string_view label)
{
    return label.size() <= 3 && isCapital(label) &&
           label.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

bool isLooseSign(std::string_view behind, bool isShortLabel)
{
    for (const std::string_view sign : {"; ", " = ", " ; ", "  "})
        if (behind.starts_with(sign) && behind.size() > sign.size()) return true;
    // "Jan Niks bijzonders." may be Jan, and "Jan ging weg." is not.
    if (behind.starts_with(' ') && isCapital(behind.substr(1))) return true;
    return isShortLabel && behind.starts_with(". ") && isCapital(behind.substr(2));
}

/// "R", "Respondent": nothing else than who speaks. A mother may be quoted by one who tells of her.
bool isSpeakersOnly(std::string_view label)
{
    const LabelWord word = meaningOf(labelKey(label), false).word;
    return word == LabelWord::role || (word == LabelWord::weakRole && isShort(label));
}

}

std::optional<std::string_view> looseLabel(std::string_view line, const KnownLabels& known)
{
    line.remove_prefix(leadingSpace(line));
    if (line.starts_with('<')) {
        const std::string_view label = line.substr(1, std::min(line.find('>'), longestLabel) - 1);
        if (known.contains(label)) return line.substr(0, label.size() + 2);
    }
    for (std::size_t at = line.find_first_of(" ;."); at < longestLabel;
         at = line.find_first_of(" ;.", at + 1)) {
        const std::string_view label = line.substr(0, at);
        if (known.contains(label) && isLooseSign(line.substr(at), isShort(label))) return label;
    }
    return std::nullopt;
}

std::optional<std::string_view> labelWithin(std::string_view words, const KnownLabels& known)
{
    for (std::size_t colon = words.find(": "); colon < words.size(); colon = words.find(": ", colon + 1)) {
        const std::size_t space = words.substr(0, colon).rfind(' ');
        if (space == std::string_view::npos || space == 0) continue;
        const std::string_view before = words.substr(0, space);
        const bool ends =
            before.ends_with('.') || before.ends_with('?') || before.ends_with('!') || before.ends_with("…");
        const std::string_view label = words.substr(space + 1, colon - space - 1);
        if (!ends || !isCapital(label)) continue;
        if (known.contains(label) || isSpeakersOnly(label)) return label;
    }
    return std::nullopt;
}

}
