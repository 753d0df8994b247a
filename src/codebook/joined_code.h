// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/code.h"

#include <string>
#include <vector>

namespace rd::codebook
{

/// What a code said where there is room for one value only.
struct LeftOut {
    std::string column; ///< As in docs/file-format.md.
    std::string value;
};

/// One code made of two.
struct JoinedCode {
    Code code;                    ///< The first, with what the other says besides.
    std::vector<LeftOut> leftOut; ///< Of the other.
};

/// Takes over what the one that stays does not say, and notes in what column the other says something else.
void joinValue(std::string& stays, const std::string& goes, const std::string& column,
               std::vector<LeftOut>& leftOut);
/// The same in both languages, of the columns with _nl and _en behind the name.
void joinWording(Wording& stays, const Wording& goes, const std::string& column,
                 std::vector<LeftOut>& leftOut);

/// Of the first, with each text of the second's definition and source below its own, unless it says so
/// already.
Code withDefinitionOf(Code stays, const Code& goes);

/// Keeps both definitions, each text of the second below that of the first, unless it says so already; what
/// the first lacks (a name in the other language, a number …) it takes over.
JoinedCode joined(const Code& stays, const Code& goes);

}
