// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// A chart as Word draws it, with the sheet of its numbers, so that it can be edited there.

/// What stands in the paragraph of the chart; it refers to the part by wordChartId().
std::string wordChartRun(const report::Chart& chart);
/// The id of the chart's relation: "rIdChart3".
std::string wordChartId(const report::Chart& chart);

struct WordPart {
    std::string name; ///< "word/charts/chart3.xml"
    std::string bytes;
    std::string type = {}; ///< Its content type, where that does not follow from its ending.
};
/// The parts of the document's charts: each with its relations and its sheet.
std::vector<WordPart> wordChartParts(const report::Document& document);
/// The relations of the document to its charts, for word/_rels/document.xml.rels.
std::string wordChartRelations(const report::Document& document);

}
