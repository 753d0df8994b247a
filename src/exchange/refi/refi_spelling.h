// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "base/uuid_table.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rd::exchange::refi
{

/// How the GUIDs of a file are spelled: each as `usual`, but for those that are named.
struct Spelling {
    std::string usual = "upper"; ///< "upper", "lower", "{upper}" or "{lower}".
    std::unordered_map<Uuid, std::string> others;

    /// Ids that this program made are in capitals whatever is usual.
    [[nodiscard]] std::string of(const Uuid& id) const;
    [[nodiscard]] bool plain() const { return usual == "upper" && others.empty(); }
};

/// Finds the spelling that most GUIDs of a file have.
class SpellingVotes
{
public:
    /// Counts an id the first time it is seen. True when it is in capitals, with hyphens.
    bool add(const Uuid& id, std::string_view spelled);
    [[nodiscard]] Spelling result() const;

private:
    using Styles = std::uint8_t; ///< A bit for each way of spelling that it fits: digits alone fit two.

    UuidTable<Styles> m_styles;
    std::unordered_map<Uuid, std::string> m_odd; ///< That fit none.
    std::array<std::size_t, 4> m_votes{};
};

}
