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

constexpr int firstChartPicture = 1000;                    ///< Ids of pictures are counted from here.
constexpr const char* chartRelation = "rIdRodeDraadChart"; ///< Begins the ids of relations.
/// So that no part of a chart has the name of one of these parts.
int freeChartShift(const std::vector<std::string>& parts);

struct WordPart {
    std::string name; ///< "word/charts/rodedraad3.xml"
    std::string bytes;
    std::string type = {}; ///< Its content type, where that does not follow from its ending.
};
/// The parts of the document's charts: each with its relations and its sheet.
std::vector<WordPart> wordChartParts(const report::Document& document, int shift = 0);
/// Declarations of the namespaces of relations and content types, for an element in a part of any prefix.
inline const std::string relationSpace =
    " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
inline const std::string typeSpace =
    " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"";
/// The relations of the document to its charts, for word/_rels/document.xml.rels; of each the name of its
/// element is in the namespace that has no prefix there, unless `space` declares it.
std::string wordChartRelations(const report::Document& document, int shift = 0,
                               const std::string& space = {});
/// What [Content_Types].xml says of these parts, `space` as above.
std::string wordChartTypes(const std::vector<WordPart>& parts, const std::string& space = {});

}
