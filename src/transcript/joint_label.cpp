// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/joint_label.h"

#include "transcript/label_words.h"

#include <algorithm>
#include <array>

namespace rd::transcript
{

namespace
{

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

/// Length of what joins two labels here, or 0.
std::size_t jointAt(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> joints{"/", "+", "&", " en ", " and "};
    const auto found = std::find_if(joints.begin(), joints.end(),
                                    [&](std::string_view joint) { return text.starts_with(joint); });
    return found == joints.end() ? 0 : found->size();
}

}

std::vector<std::string_view> partsOfJoint(std::string_view label)
{
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t joint = jointAt(label.substr(at));
        if (joint > 0) parts.push_back(trimmed(label.substr(start, at - start)));
        at += std::max<std::size_t>(joint, 1);
        if (joint > 0) start = at;
    }
    if (parts.empty()) return parts;
    parts.push_back(trimmed(label.substr(start)));
    const bool whole =
        std::none_of(parts.begin(), parts.end(), [](std::string_view part) { return part.empty(); });
    return whole ? parts : std::vector<std::string_view>();
}

bool joinsLabelsOf(std::string_view label, const std::vector<std::string>& labels)
{
    const auto parts = partsOfJoint(label);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
        return std::any_of(labels.begin(), labels.end(),
                           [&](const std::string& known) { return labelKey(known) == labelKey(part); });
    });
}

}
