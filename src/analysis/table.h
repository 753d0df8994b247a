// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/co_occurrence.h"
#include "analysis/filter.h"
#include "analysis/frequencies.h"
#include "analysis/groups.h"
#include "analysis/pick.h"
#include "analysis/snapshot.h"
#include "analysis/summary.h"
#include "coding/table_definition.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rd::analysis
{

/// One number (or text) of a table.
struct Cell {
    std::string text;            ///< As shown, in the table's language: "4 van de 5", "12,5".
    std::optional<double> value; ///< The number itself: 4, 12.5; nothing for a text and for an empty cell.
};

struct Column {
    std::string head;
    bool number = true; ///< Right-aligned.
    Pick pick;
    std::optional<std::uint32_t> n = {}; ///< What column percentages are of, where there can be any.
    std::string key = {};                ///< The code's key; empty for other columns.
};

struct Row {
    std::string label; ///< What the row is about: a factor's phrase, a case's name.
    int depth = 0;     ///< For indenting.
    bool strong = false;
    std::string key;         ///< The code's key; empty for other rows.
    std::string note;        ///< The explanation that is printed below it.
    std::vector<Cell> cells; ///< One a column.
    Pick pick;
    std::optional<std::uint32_t> n = {}; ///< What row percentages are of, where there can be any.
};

/// Rows under one heading.
struct Part {
    std::string heading;   ///< "1 therapeutische relatie"; may be empty.
    std::string lead;      ///< The theme's lead-in phrase, which the rows complete; may be empty.
    std::string group;     ///< "interview 1 t/m 5"; empty where columns are groups or there are none.
    std::string qualifier; ///< "not done": rows of codings with it; empty for ordinary rows.
    std::optional<std::uint32_t> n = {}; ///< Of x of n: the n of the group.
    std::uint32_t notCoded = 0;          ///< Of these, how many the chosen coders did not code.
    CodeId theme;
    std::string rowHead; ///< Over the rows' labels: "factor", "cliëntsysteem".
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<std::string> notes; ///< Sentences about this part.
    Pick pick;
};

/// The answers behind the parts, for forms that machines read: nothing is rounded, hidden or put into words.
struct XOfN {
    struct Row {
        Index code = none;
        Index qualifier = none; ///< `none`: an ordinary row.
        std::uint32_t x = 0;
        Bits cases; ///< Distinct cases, whatever is counted.
    };
    struct OfGroup {
        Index group = 0; ///< Place in Table::grouping.
        std::uint32_t n = 0;
        /// Every code that the table is about (x = 0 too) by descending x, ties in codebook order; then per
        /// qualifier the codes with x > 0 in the same order.
        std::vector<Row> rows;
    };
    std::vector<OfGroup> groups;
};
struct Frequencies {
    coding::CountUnit unit = coding::CountUnit::cases; ///< Of `units`.
    std::vector<Index> codes;                          ///< Those that the table is about, in codebook order.
    std::vector<Frequency> perCode;                    ///< Of every code of the codebook.
};
struct CoOccurrence {
    std::vector<CodePair> pairs;
};
/// Codes by the values of an attribute, by each other, or by cases: numbers[row][column].
struct Grid {
    std::vector<Index> rows;    ///< Codes; of a matrix, units.
    std::vector<Index> columns; ///< Groups, codes; of a matrix, codes.
    std::vector<std::vector<std::uint32_t>> numbers;
    std::vector<Index> qualifiers; ///< By an attribute: of each row; `none`: an ordinary row.
    std::vector<std::vector<std::uint32_t>> samePassage; ///< Of themes by themes only.
};
struct Poles {
    struct Row {
        Index caseIndex = none;
        Index theme = none;
        std::vector<std::vector<Index>> codes; ///< One list a pole.
    };
    std::vector<Index> poles; ///< Codes of the qualifiers that count along, in codebook order.
    std::vector<Row> rows;
};
struct Summary {
    struct OfGroup {
        Index group = 0;
        std::vector<Described> attributes; ///< As in `values`.
    };
    coding::CountUnit unit = coding::CountUnit::cases;
    std::vector<UnitValues> values;
    std::vector<OfGroup> groups;
    std::optional<double> mustAddUpTo;
    std::vector<Index> wrongSums; ///< Units whose values do not add up to it.
};
using Answer = std::variant<XOfN, Frequencies, CoOccurrence, Grid, Poles, Summary>;

/// A counted table: what a window, a command line and a report show, in one language. Holds the snapshot that
/// it was counted from, so that every number can still be opened (see opening.h).
struct Table {
    coding::TableDefinition definition; ///< As asked for, with the codes that merged ones went into.
    Language language = Language::dutch;
    std::string title; ///< The definition's, else in words what it is.
    std::vector<Part> parts;
    std::vector<std::string> notes; ///< What was counted, by whom, where, what is left out: full sentences.
    Grouping grouping;
    Bits within;   ///< The cases that are counted at all.
    Filter filter; ///< By whom, where and of which cases: what every number of the table was counted with.
    Answer answer;
    Snapshot snapshot;
    std::vector<std::string> gone = {}; ///< Of the notes those of groups asked for that nobody is in.
};

}
