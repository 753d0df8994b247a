// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <filesystem>
#include <string>
#include <vector>

namespace rd::exchange
{

/// The endings of the files that a document can become, with their point, the usual one first.
const std::vector<std::string>& documentEndings();

/// The bytes of the document in the format that the ending of the name asks for: .docx, .odt, .html, .md,
/// .tex. Throws Refusal for any other ending.
std::string documentBytes(const report::Document& document, const std::filesystem::path& path);

/// Whether the name promises a Word document.
bool isWord(const std::filesystem::path& path);

}
