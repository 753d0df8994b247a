// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <string>

namespace rd::exchange
{

/// The document for LaTeX (pdflatex, xelatex or lualatex; the last two also know signs such as emoji), with
/// packages that every distribution has. Signs that LaTeX takes for its own are made harmless.
std::string latexOf(const report::Document& document);

}
