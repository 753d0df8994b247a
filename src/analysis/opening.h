// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/passages.h"
#include "analysis/table.h"

#include <string>
#include <vector>

namespace rd::analysis
{

/// What stands behind one number of a table.
struct Opened {
    struct OfCase {
        Index caseIndex = none;
        std::string name;
        std::vector<Place> places; ///< Its codings; empty for an n.
    };
    std::string title; ///< "luistert, interview 1 t/m 5: 4 van de 5", in the table's language.
    std::vector<OfCase> cases;

    [[nodiscard]] std::vector<Place> places() const; ///< Of all cases.
};

/// Opens the number in that part, row and column of the table. Empty where there is nothing to open.
Opened open(const Table& table, std::size_t part, std::size_t row, std::size_t column);
/// True when open() may find something: the cell holds a number above 0.
bool canOpen(const Table& table, std::size_t part, std::size_t row, std::size_t column);

/// The ids of the codings at those places, in order.
std::vector<CodingId> codingIds(const Snapshot& snapshot, const std::vector<Place>& places);

}
