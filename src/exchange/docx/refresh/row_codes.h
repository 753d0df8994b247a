// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/known_places.h"
#include "exchange/docx/refresh/placed.h"
#include "report/renewal/present.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::exchange
{

/// A code that a table has or leaves out, as a row in words names it.
struct RowCode {
    std::string label;                            ///< What it is called now.
    std::string key;                              ///< Of its label.
    const report::Present::Member* row = nullptr; ///< That names it now, also one of noughts.
    std::string target;                           ///< The mark of its figure's entry; may be empty.
};

/// The codes of the table of that key, in their order; those that no row in words would name are left out.
std::vector<RowCode> codesOf(const report::Present& present, const std::string& table);

/// What a row was about when it was renewed last.
struct RowMemory {
    bool known = false;
    std::set<std::size_t> codes; ///< Of codesOf().
    std::size_t gone = 0;        ///< How many that the table does not have any more.
};

/// By the table below the row, of which the numbers are still those of then. `list`: of the rows.
RowMemory memoryBelow(const XmlRanges& xml, const std::vector<Placed>& places, const Placed& row,
                      const std::vector<RowCode>& codes, const std::string& list);
/// As it was noted for the row of that key; unknown where it was not.
RowMemory notedMemory(const KnownPlaces& known, const std::string& row, const std::vector<RowCode>& codes);
/// Notes it, for the renewals after this one.
void noteMemory(KnownPlaces& known, const std::string& row, const std::vector<RowCode>& codes,
                const RowMemory& memory);

/// What a row with words of the user is about.
struct RowSaid {
    std::set<std::size_t>
        codes;            ///< That it names, leads to or, as far as its words can tell, may still name.
    bool certain = false; ///< It is about nothing else.
};
RowSaid saidBy(const XmlRanges& xml, const Placed& row, const report::Present& present,
               const std::vector<RowCode>& codes, const RowMemory& memory);

}
