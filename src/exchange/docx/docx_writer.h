// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <string>

namespace rd::exchange
{

/// The bytes of a Word document (.docx): headings, quotes, captions and the list of headings in Word's own
/// styles and fields, tables whose head repeats on each page, marks as bookmarks and links to them. The same
/// document gives the same bytes. Characters that XML cannot hold are left out.
std::string docxOf(const report::Document& document);

}
