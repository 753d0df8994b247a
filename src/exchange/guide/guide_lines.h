// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/guide.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// An item of an interview guide as a text has it.
struct GuideLine {
    transcript::GuideLevel level = transcript::GuideLevel::question;
    std::string number;
    std::string text;
};

struct NumberedLine {
    int number = 0; ///< From 1.
    std::string text;
};

struct GuideLines {
    std::vector<GuideLine> lines;
    std::vector<NumberedLine> passedOver; ///< Of running text, such as an introduction.
};

/// Reads the lines of a text: headings ("# …", capitals, "A. …", a short line without the marks of a
/// sentence) are topics; numbered lines ("3.", "3a)", "Vraag 3:") and those that end with a question mark are
/// questions; lines with a bullet or dash, and those below a question with a small letter ("a.", "b)", "(c)",
/// "ii.") or with capitals that follow each other ("A.", "B."), are points to watch.
GuideLines readGuideLines(std::string_view text);

}
