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

/// word/document.xml
std::string wordBody(const report::Document& document);
/// word/styles.xml, with that language for spelling.
std::string wordStyles(Language language);

}
