// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/label_shape.h"
#include "transcript/time_mark.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rd::transcript
{

/// How a possible label stands on its line.
enum class LabelPlace {
    colon,   ///< "I: Hoe was het?", also with a time mark between or behind.
    timed,   ///< "Amy [00:12] Hi.", "[Amy] 00:00:12", "Amy 0:12" alone: a time mark stands for the colon.
    tab,     ///< "I", a tab, words; also "[I] words", "I; words", "I - words" and "I> words" of a word for a
             ///< role.
    ownLine, ///< Nothing else on the line.
    prefix,  ///< Capitals, a space, words: "JAN Ik weet het niet."
};

/// What a line begins with that may be a speaker's label. Whether it is one depends on the rest of the text.
struct SpeakerLine {
    std::string_view label; ///< Within the line, without time mark, colon and emphasis.
    LabelPlace place = LabelPlace::colon;
    LabelShape shape = LabelShape::plain;
    /// Byte of the line where the words begin; its size when there are none. A clock time behind colon or tab
    /// may be what is said ("R: 14:30 uur, denk ik"), and stands among the words.
    std::size_t textStart = 0;
    std::int64_t timeMs = -1; ///< Of a time mark before or just behind the label.
};

/// Reads one line of a text (without its LF).
std::optional<SpeakerLine> readSpeakerLine(std::string_view line);

/// The same of a line that begins with just this label, in capitals or not: as somebody says who knows that
/// it is one ("mevrouw Jansen, moeder").
std::optional<SpeakerLine> readLineOfSpeaker(std::string_view line, std::string_view label);

/// The same of a line with anything else before a colon, up to sixty code points: "X1 (v, 34): …", "???: …",
/// "j.smit@example.org: …". Only how often it comes, and between whom, can show that it is a speaker's label.
std::optional<SpeakerLine> readOddLine(std::string_view line);

/// The mark of a line that holds a time mark and nothing else.
std::optional<TimeMark> markOfLine(std::string_view line);

/// Bytes of white space (also the non-breaking space) and of characters of no width at the start.
std::size_t leadingSpace(std::string_view text);

}
