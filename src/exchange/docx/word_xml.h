// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/word_chart.h"
#include "exchange/package/xml_text.h"
#include "report/document.h"

#include <string>
#include <vector>

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

/// word/document.xml with these blocks on A4 pages with Word's usual margins.
std::string wordDocument(const std::string& blocks);

/// What a written file consists of, but for what is the same in all.
struct WordFile {
    std::string documentXml; ///< word/document.xml
    std::string title;
    Language language = Language::dutch;
    std::string foot = {};   ///< Stands before the number of the page.
    std::string origin = {}; ///< What a renewal has to know.
    std::vector<WordPart> charts = {};
    std::string chartRelations = {};
};
std::string wordFile(const WordFile& file);

/// word/styles.xml, with that language for spelling.
std::string wordStyles(Language language);

}
