// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/word_body.h"
#include "exchange/package/xml_ranges.h"
#include "exchange/text_reader.h"
#include "report/document.h"

#include <string>

namespace rd::exchange
{

/// The document within a template, a Word document or template of the user's (.docx, .dotx): styles, page,
/// headers, numbering and all words are the template's, byte for byte, but for what is put in. The document
/// stands in place of the paragraph or content control that says "rodedraad", else behind the template's own
/// text. Its styles are the template's of those names; what the template does not have is added. Throws
/// Refusal for what is no Word document or damaged.
std::string docxInTemplate(const report::Document& document, const InputFile& file);

/// What a document wears that already holds a report: its own styles and page, but for what depends on where
/// in it something is put (bookmarks, numbers of charts). Throws Refusal as above.
WordDress dressOf(const InputFile& file, Language language);
/// The same, of which `main` is the text: it is not taken apart again.
WordDress dressOf(const InputFile& file, Language language, const XmlRanges& main);

}
