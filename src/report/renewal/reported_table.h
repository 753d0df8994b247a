// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/table_definition.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace rd::report
{

/// A table as a report shows it: which one, and what was asked for beside its definition.
struct ReportedTable {
    coding::TableDefinition definition; ///< Never without an id, see identified().
    bool numbers = false;               ///< As analysis::CountOptions.
    std::optional<double> mustAddUpTo = {};
    bool saved = true; ///< Its definition is in the project, and what the project says of it counts.

    bool operator==(const ReportedTable&) const = default;
};

/// The table with an id that follows from what it says, where its definition has none or is asked for in
/// another way than it is saved: the same question has the same id in every report.
ReportedTable identified(ReportedTable table);

/// With ids as text and without what is as usual. Titles and explanations, which are no part of what is
/// counted, are left out.
nlohmann::json jsonOf(const ReportedTable& table);
/// Nothing for what is no such table.
std::optional<ReportedTable> tableFrom(const nlohmann::json& json);

}
