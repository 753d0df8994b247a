// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::exchange
{

/// Lines for the preamble of a LaTeX document, behind its fonts, that say what each letter beyond the usual
/// ones is where the engine or its font does not have it: a box with its code point, and nothing for letters
/// that cannot be seen. Of pdflatex that is what inputenc does not know, else what the font in use has not.
std::string latexLetters(std::string_view text);

}
