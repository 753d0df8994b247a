// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace rd::project
{

struct MergeOptions {
    bool joinSameNames = false; ///< Codes and cases that are called the same become one.
    /// For cells that both sides wrote, by Clash::id: true keeps what stood here, false what came in. Where
    /// nothing is said the last one written stands.
    std::map<std::string, bool> keepHere;
    /// Of codes of a project without common history, by key, the key of ours that each becomes; empty: a new
    /// code. The others are found by key and name.
    std::map<std::string, std::string> mapping;
    bool onlyTry = false; ///< Report what would be done, and do nothing.
};

}
