// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// The paragraphs of a Word document, marked as readGuideLines() reads them: headings with "# ", numbered
/// ones with their number, those with a bullet with "- ". Nothing for a file of another kind. Throws Refusal
/// for a damaged document.
std::optional<std::string> guideTextOfDocx(std::string_view bytes, const std::string& file);

}
