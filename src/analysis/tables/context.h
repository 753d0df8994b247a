// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/count.h"

#include <string>
#include <vector>

namespace rd::analysis
{

/// What every builder of a table works with; `table` is what it makes, with grouping, filter and `within`
/// set.
struct Context {
    const Snapshot& snapshot;
    const Frame& frame;
    const coding::TableDefinition& definition;
    const CountOptions& options;
    Table& table;

    [[nodiscard]] Language language() const { return options.language; }
    [[nodiscard]] const codebook::Code& code(Index i) const { return frame.code(i); }
    /// The unit's noun in the table's language.
    [[nodiscard]] std::string one() const { return frame.unitOne(definition.unit, language()); }
    [[nodiscard]] std::string many() const { return frame.unitMany(definition.unit, language()); }
    /// The unit where passages cannot be: cases instead.
    [[nodiscard]] coding::CountUnit wholeUnit() const
    {
        return definition.unit == coding::CountUnit::passages ? coding::CountUnit::cases : definition.unit;
    }
};

/// One code of a table.
struct RowCode {
    Index code = none;
    bool own = false; ///< Only its own codings, without those of the codes below it.
    bool operator==(const RowCode&) const = default;
};

/// The codes whose rows stand under one heading.
struct Section {
    Index theme = none; ///< `none`: codes that stand under no theme.
    std::string heading;
    std::string lead;
    std::vector<RowCode> rows;
    std::vector<Index> hidden; ///< Left out on purpose.
};

/// Codes that a table is about, for forms that list every code: the theme and all below it, or all codes; of
/// these the chosen ones, without those hidden on purpose. In codebook order.
std::vector<Index> scope(const Context& context);
/// The same for people: themes with their codes. A theme's own codings, without a factor, are a row too;
/// themes without codes below them and codes under no theme stand together in a last section.
std::vector<Section> sections(const Context& context);

/// "1 therapeutische relatie": number, if it has one, and name.
std::string headingOf(const codebook::Code& code, Language language);
/// What the row of a code says.
std::string labelOf(const Context& context, const RowCode& row);
/// The explanation that is printed below the row of a code, or empty.
std::string explanationOf(const Context& context, Index code);
/// A row for a code, without cells.
Row rowOf(const Context& context, const RowCode& row);
/// A pick that only opens, and lets everything pass.
Pick opening();

/// The cases in which somebody whose codings are counted coded anything.
Bits codedCases(const Context& context);
/// The cases of which several persons coded a transcript, where what the team agreed on is all that is
/// counted: there they did look. None for other coders.
Bits casesToAgreeOn(const Context& context);
/// Of a group's cases or transcripts, how many were not coded by the chosen coders though they count in n:
/// nothing was found there because nobody looked. 0 where all coders are counted, and of other units.
std::uint32_t notCoded(const Context& context, const Group& group);

/// "4", "12,5", "48,21": at most two decimals, none for a whole number.
std::string numberText(double value, Language language);
Cell numberCell(double value, Language language);
/// "4 of 5", and with `percent` "4 of 5 (80.0%)".
std::string xOfNText(std::uint32_t x, std::uint32_t n, bool percent, Language language);
/// "80.0%"; "–" when n is 0.
std::string percentText(std::uint32_t x, std::uint32_t n, Language language);
/// "a, b, c"
std::string joined(const std::vector<std::string>& words, const char* between = ", ");
/// The first few, and how many more there are: "a, b, c, d, e, f, and 3 more".
std::string joinedFirst(const std::vector<std::string>& words);
/// "a, b or c"
std::string joinedByOr(const std::vector<std::string>& words);

void makeXOfN(Context& context);
void makeFrequencies(Context& context);
void makeCrosstab(Context& context);
void makeCoOccurrence(Context& context);
void makeMatrix(Context& context);
void makePoles(Context& context);
void makeSummary(Context& context);

}
