// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/xml_text.h"
#include "report/document.h"

#include <string>
#include <string_view>

namespace rd::exchange
{

/// What the parts of a written Word document are made of; for this folder only.

/// Names of styles in word/styles.xml.
struct WordStyles {
    static constexpr const char* title = "Title";
    static constexpr const char* quote = "Quote";
    static constexpr const char* caption = "Caption";
    static constexpr const char* note = "RodeDraadNote";
    static constexpr const char* lead = "RodeDraadLead";
    static constexpr const char* item = "RodeDraadItem";
    static constexpr const char* table = "RodeDraadTable";
    static constexpr const char* link = "Hyperlink";
    static std::string heading(int level) { return "Heading" + std::to_string(level); }
    static std::string contents(int level) { return "TOC" + std::to_string(level); }
};

/// A run of text with its line breaks, in the looks that these properties say.
std::string wordRun(const std::string& text, const std::string& looks);
/// word/document.xml with these blocks on A4 pages with Word's usual margins.
std::string wordDocument(const std::string& blocks);
/// The file: all of its parts, of which word/document.xml is given. `foot` stands before the number of the
/// page.
std::string wordFile(const std::string& documentXml, const std::string& title, Language language,
                     const std::string& foot = {});
/// word/document.xml
std::string wordBody(const report::Document& document);
/// word/styles.xml, with that language for spelling.
std::string wordStyles(Language language);

}
