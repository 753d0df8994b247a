// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "exchange/package/xml_ranges.h"

#include <map>
#include <string>

namespace rd::exchange
{

/// Which styles of a template serve for those of a report.
struct TemplateStyles {
    std::map<std::string, std::string> ids; ///< The template's, by those of WordStyles.
    std::string styles;                     ///< The styles part, with what it did not have at its end.
};

/// Styles are found by their built-in names, which Word writes in English in every language, then by the
/// names and ids that LibreOffice and Dutch programs give them. `tableStyle` is the style of the template's
/// own first table, if it has one. A template without styles has `styles` as none.
TemplateStyles templateStyles(const XmlRanges& styles, const std::string& tableStyle, Language language);

}
