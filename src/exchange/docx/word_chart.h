// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// A chart as Word draws it, with the sheet of its numbers, so that it can be edited there. Parts are named
/// by the chart's number and `shift`, which makes them free in another's document.

/// What stands in the paragraph of the chart; it refers to the part by a relation.
std::string wordChartRun(const report::Chart& chart, int shift = 0);

struct WordPart {
    std::string name; ///< "word/charts/rodedraad3.xml"
    std::string bytes;
    std::string type = {}; ///< Its content type, where that does not follow from its ending.
};
/// The parts of the document's charts: each with its relations and its sheet.
std::vector<WordPart> wordChartParts(const report::Document& document, int shift = 0);
/// The relations of the document to its charts, for word/_rels/document.xml.rels; of each the name of its
/// element is in the namespace that has no prefix there, unless `space` declares it.
std::string wordChartRelations(const report::Document& document, int shift = 0,
                               const std::string& space = {});
/// What [Content_Types].xml says of these parts, `space` as above.
std::string wordChartTypes(const std::vector<WordPart>& parts, const std::string& space = {});

}
