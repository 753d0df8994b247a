// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

/// For each part of `from` which part of `to` is the same one, or -1; in order. Myers' O(ND) algorithm (E. W.
/// Myers, An O(ND) difference algorithm and its variations, Algorithmica 1, 1986). What differs in more than
/// `limit` parts is matched at its beginning and end only.
std::vector<int> matchedParts(const std::vector<std::string_view>& from,
                              const std::vector<std::string_view>& to, int limit);

/// Other words in place of a passage; the passage is empty where words are put in.
struct Replacement {
    Span span; ///< In the text before.
    std::string words;

    bool operator==(const Replacement&) const = default;
};

/// What must be replaced, whole word by whole word (UAX 29), to make `after` of `before`. A word goes with
/// the one that is most like it, so that what is said about it stays on it. In order; they may touch, but no
/// two begin at one place. Both valid UTF-8.
std::vector<Replacement> changedWords(std::string_view before, std::string_view after);

}
