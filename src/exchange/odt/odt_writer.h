// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/text_reader.h"
#include "report/document.h"

#include <string>

namespace rd::exchange
{

/// The bytes of an OpenDocument text (.odt): headings, quotes and captions in styles, a list of headings that
/// LibreOffice can renew, numbered captions as its own sequences, marks as bookmarks and links to them,
/// charts as images with their words. The same document gives the same bytes.
std::string odtOf(const report::Document& document);

/// Whether a chapter stands as odtOf() wrote it, by the note in it: false where it has none.
bool isOdtAsWritten(const InputFile& file);

/// styles.xml, with that language for spelling; for this folder only.
std::string odtStyles(Language language);

}
