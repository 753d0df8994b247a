// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

/// A run of letters and digits with the accents on them.
struct FoldedWord {
    std::string folded; ///< As text/fold.h compares.
    Span span;          ///< In code points.
};

/// The words of a valid UTF-8 text, in order; signs and white space between them are left out.
std::vector<FoldedWord> foldedWords(std::string_view utf8);

}
