// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace rd::test
{

/// Words on a page: where they begin, in points from the left and from the top, in Helvetica of that size.
struct Printed {
    double left;
    double top;
    std::string text; ///< In windows-1252.
    double size = 10;
};

/// A PDF with such pages, 400 by 600 points. A page may be empty.
std::string makePdf(const std::vector<std::vector<Printed>>& pages);

/// A PDF of one page for each of these content streams.
std::string makePdfOf(const std::vector<std::string>& contents);

}
