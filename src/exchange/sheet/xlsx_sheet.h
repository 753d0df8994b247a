// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/xml_part.h"
#include "exchange/sheet/sheet.h"
#include "exchange/sheet/xlsx_numbers.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// For the reader of workbooks: what all sheets of one share.
struct XlsxContext {
    struct Style {
        NumberShape shape;
        int indent = 0;
    };

    std::string file;    ///< The name that refusals use.
    std::string sheet{}; ///< The one that is being read, likewise.
    std::vector<std::string> strings{};
    std::vector<Style> styles{};
    bool from1904 = false;
    std::size_t cells = 0; ///< Read so far, with the empty ones between others.
    std::size_t bytes = 0; ///< Of their texts: one shared string may stand in a million cells.
};

void readSharedStrings(pugi::xml_node root, XlsxContext& context);
void readStyles(pugi::xml_node root, XlsxContext& context);
/// Its rows; without name. Throws PackageRefusal for a cell that is nowhere and for too many.
Sheet readWorksheet(pugi::xml_node root, XlsxContext& context);

}
