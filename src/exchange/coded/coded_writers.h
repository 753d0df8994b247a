// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/coded/coded_document.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rd::exchange
{

/// The endings of the files that coded transcripts can become: .docx, .html, .pdf.
const std::vector<std::string>& codedEndings();
/// The bytes of the file in the format that the ending of the name asks for. Throws Refusal for any other.
std::string codedBytes(const CodedDocument& document, const std::filesystem::path& path);

/// A page of its own: no script, no network; a passage leads to its note in the margin and back.
std::string codedHtml(const CodedDocument& document);
/// A Word document: a row a turn, with its number, its words and its margin.
std::string codedDocx(const CodedDocument& document);
/// A4 pages with the margin beside the lines it is about; the transcripts stand in the list of bookmarks.
std::string codedPdf(const CodedDocument& document);

}
