// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/table.h"

#include <optional>

namespace rd::analysis
{

struct CountOptions {
    Language language = userLanguage();
    /// Of a summary: the values of each unit must add up to this (100 for shares in percent); a note and a
    /// column say whether they do. Nothing: not checked.
    std::optional<double> mustAddUpTo;
    /// Of a matrix: numbers of codings instead of 0 and 1.
    bool numbers = false;
    /// Whether the note that names hidden rows of x of n gives their figures: these open to nothing.
    bool figuresOfHidden = true;
    /// Whether all rows that there can be stand in the table, also in parts of qualifiers that count apart.
    bool everyPart = false;
};

/// What such a table is called when nobody gave it a title.
std::string proposedTitle(const Snapshot& snapshot, const coding::TableDefinition& asked, Language language);

/// Counts the table anew from the snapshot. Never throws for what a definition says: things that are gone are
/// passed over and named in a note where they change the numbers; with nothing to count the table has no
/// rows, and says so.
///
/// By kind: x of n has one part a theme and group, and then one for each qualifier that counts apart;
/// frequencies one part with a column a unit; a cross-table one part (by an attribute) or two (themes by
/// themes: same passage, same case); co-occurrence, matrix and poles one part; a summary one part a group and
/// one with the units' values. How each number is counted stands in docs/counting.md.
Table count(const Snapshot& snapshot, const coding::TableDefinition& asked, const CountOptions& options = {});

}
