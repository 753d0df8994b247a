// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pdf/pdf_lines.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// Takes out the lines that come back at the top or the bottom of most pages, at the same height: running
/// heads, feet, page numbers (numbers may differ). A line that begins with a speaker's label, or that also
/// stands elsewhere on a page, as a label on a line of its own does, is never taken. Gives each once, as
/// first written.
std::vector<std::string> takeRepeatedEdges(std::vector<std::vector<PdfLine>>& pages);

}
