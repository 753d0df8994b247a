// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "exchange/csv/csv_reader.h"
#include "exchange/csv/number_column.h"
#include "transcript/case.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::exchange
{

/// What one cell says of an attribute.
struct CellValue {
    bool filled = false; ///< False for an empty cell: not filled in.
    transcript::Known known = transcript::Known::known;
    std::string text; ///< As typed; empty unless known.

    bool operator==(const CellValue&) const = default;
};

/// Empty; "?", "onbekend", "unknown"; "n.v.t.", "nvt", "n/a" and the like; else the text.
CellValue readValueCell(const std::string& cell);
/// The cell that readValueCell() reads as this value. `language` chooses between ja and yes, n.v.t. and n/a.
std::string writeValueCell(const transcript::Attribute& attribute, const transcript::AttributeValue& value,
                           Language language);

/// The text as it is stored for that type (number with a point, ISO date, "yes" or "no", choices joined by
/// "; "); nothing when it does not fit.
std::optional<std::string> storedValue(transcript::ValueType type, const std::string& text);
/// The same for a value of an attribute whose numbers are written like this.
std::optional<std::string> storedValue(transcript::ValueType type, const std::string& text,
                                       const NumberColumn& numbers);
/// What storedValue() expects, as advice.
std::string valueAdvice(transcript::ValueType type);

/// Throws the Refusal for a value by which tables call the group of all; several choices are joined by ";".
void demandNotAll(const CsvReader& reader, int line, const transcript::Attribute& attribute,
                  const std::string& value);

/// The narrowest type that fits all these texts: number, ISO date, yes or no, a choice (when few, short, and
/// some occur more than once), else text. Text when there are none.
transcript::ValueType likelyType(const std::vector<std::string>& texts);

}
