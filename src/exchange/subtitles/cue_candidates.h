// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// What stands before the colon with which the words of a subtitle begin, and may be a speaker's name.
struct CueCandidate {
    std::string label;  ///< As it stands there; empty: the words begin with none.
    std::string key;    ///< As labels are compared.
    std::string words;  ///< Behind the colon.
    bool known = false; ///< The whole file shows that it is a speaker, whatever it is made of.
    bool name = false;  ///< Looks like one.
    bool told = false;  ///< Not known, though nearly all subtitles begin with a name.
};

/// For the words of each subtitle, in order. A label is known that begins several of them: programs that
/// write names write them before every subtitle, or where another one begins to speak; a sentence with a
/// colon begins two alike only by chance.
std::vector<CueCandidate> cueCandidates(const std::vector<std::string_view>& words);

}
