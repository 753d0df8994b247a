// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/opening.h"
#include "analysis/passages.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rd::report
{

/// Where a number of a table stands.
struct FigurePlace {
    std::size_t table = 0;
    std::size_t part = 0;
    std::size_t row = 0;
    std::size_t column = 0;
    static constexpr auto inMemo = static_cast<std::size_t>(-1); ///< `table` of a figure of a memo.
    auto operator<=>(const FigurePlace&) const = default;
};

/// A number with the codings that it rests on.
struct Figure {
    FigurePlace place;
    std::string title; ///< "listens, interviews 1 to 5: 4 of 5"
    /// The same as long as it is the same figure: the key of its place in a table, the words of a memo.
    std::string identity = {};
    struct OfCase {
        std::string name;
        std::vector<analysis::Place> codings;
    };
    std::vector<OfCase> cases = {};
};

/// What the entries of a report that is renewed are numbered, so that they keep their numbers.
struct EntryNumbers {
    std::map<std::string, std::size_t> byKey; ///< By entryKey.
    std::size_t lastFigure = 0;
    std::size_t lastQuote = 0;
    std::string before = {}; ///< Stands before the names of its marks.
};

/// Every number of the tables that rests on codings, with these, and a number for every coding that is
/// quoted: from 1, in the order of cases and texts. Of a report that is renewed each keeps its number, and
/// new ones get those after the last.
class Evidence
{
public:
    /// `standing`: the tables that stand in the report, in their order; of others there are quotes only. The
    /// figures of memos come behind those of the tables.
    Evidence(const std::vector<analysis::Table>& tables, const std::vector<std::size_t>& standing,
             const std::vector<Figure>& ofMemos, EntryNumbers known);
    /// Further codings that are quoted.
    void add(const std::vector<analysis::Place>& places);
    /// To be called once, when all is added.
    void number(const analysis::Snapshot& snapshot);

    [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }
    /// Those that rest on codings, by their numbers.
    [[nodiscard]] std::vector<std::size_t> figuresInOrder() const;
    [[nodiscard]] std::size_t figureNumber(std::size_t figure) const { return m_figureNumbers.at(figure); }
    /// The mark of a figure's entry; empty for a number that opens to nothing.
    [[nodiscard]] std::string figureMark(const FigurePlace& place) const;
    [[nodiscard]] std::string figureMark(std::size_t figure) const;
    /// Of the figures of memos, by their place among these; empty for one that rests on nothing.
    [[nodiscard]] std::string memoFigureMark(std::size_t figure) const;

    [[nodiscard]] const std::vector<analysis::Place>& quotes() const { return m_quotes; } ///< By number.
    [[nodiscard]] std::size_t quoteNumber(analysis::Place place) const { return m_numbers.at(place); }
    [[nodiscard]] std::string quoteMark(analysis::Place place) const;
    /// The figures that rest on a coding, by their numbers: tables of a report that is renewed come in
    /// another order than they stand in it.
    [[nodiscard]] const std::vector<std::size_t>& figuresOf(analysis::Place place) const;

private:
    void addTable(const analysis::Table& table, std::size_t number, bool stands);
    void add(Figure figure);
    void addKnown(const analysis::Snapshot& snapshot);
    void numberFigures();

    EntryNumbers m_known;
    std::vector<Figure> m_figures;
    std::vector<std::size_t> m_figureNumbers; ///< 0 for one that rests on nothing.
    std::size_t m_ofTables = 0;               ///< How many of these stand in tables.
    std::map<FigurePlace, std::size_t> m_figureAt;
    std::map<analysis::Place, std::vector<std::size_t>> m_figuresOf;
    std::map<analysis::Place, std::size_t> m_numbers;
    std::vector<analysis::Place> m_quotes;
};

}
