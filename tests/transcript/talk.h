// SPDX-License-Identifier: GPL-3.0-or-later
// What the recogniser makes of a text, in lines that a test can read.
#pragma once

#include "text/offset_map.h"
#include "transcript/turn_recogniser.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace rd::test
{

inline transcript::RecognisedTurns recognise(const std::string& body,
                                             const std::vector<std::string>& given = {})
{
    return transcript::TurnRecogniser(body, given).recognise();
}

inline std::string labelOf(const transcript::RecognisedTurns& found, const transcript::Turn& turn)
{
    const auto speaker =
        std::find_if(found.speakers.begin(), found.speakers.end(),
                     [&](const transcript::Speaker& value) { return value.id == turn.speaker; });
    return speaker == found.speakers.end() ? "-" : speaker->label;
}

/// One line a turn: "label|words", the words with their line ends as "/".
inline std::vector<std::string> talk(const std::string& body, const std::vector<std::string>& given = {})
{
    const transcript::RecognisedTurns found = recognise(body, given);
    const text::OffsetMap map(body);
    std::vector<std::string> lines;
    for (const transcript::Turn& turn : found.turns) {
        std::string words(map.slice({turn.textStart, turn.span.end}));
        std::replace(words.begin(), words.end(), '\n', '/');
        lines.push_back(labelOf(found, turn) + "|" + words);
    }
    return lines;
}

using Lines = std::vector<std::string>;

inline void checkTalk(const std::string& body, const Lines& expected,
                      const std::vector<std::string>& given = {})
{
    const Lines found = talk(body, given);
    BOOST_TEST(found == expected, boost::test_tools::per_element());
}

/// "line: label" of every line that looks like a speaker's and was not taken.
inline Lines untaken(const std::string& body)
{
    Lines lines;
    for (const transcript::UntakenLine& line : recognise(body).untaken)
        lines.push_back(std::to_string(line.number) + ": " + line.label);
    return lines;
}

}
