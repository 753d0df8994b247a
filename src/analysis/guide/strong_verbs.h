// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/stem.h"

#include <map>
#include <string>

namespace rd::analysis
{

/// Knows forms of verbs that no stemmer brings together (hielp, geholpen; thought), of those in
/// text/irregular_words.h.
class StrongVerbs
{
public:
    explicit StrongVerbs(Language language);
    /// The stem of the verb of which this is the stem of a form; any other stem as it is.
    [[nodiscard]] const std::string& verbOf(const std::string& stem) const;

private:
    std::map<std::string, std::string> m_verbs;
};

}
