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
    struct OfCase {
        std::string name;
        std::vector<analysis::Place> codings;
    };
    std::vector<OfCase> cases;
};

/// Every number of the tables that rests on codings, with these, and a number for every coding that is
/// quoted: from 1, in the order of cases and texts.
class Evidence
{
public:
    /// The figures of memos come behind those of the tables.
    explicit Evidence(const std::vector<analysis::Table>& tables, const std::vector<Figure>& ofMemos = {});
    /// Further codings that are quoted.
    void add(const std::vector<analysis::Place>& places);
    /// To be called once, when all is added.
    void number(const analysis::Snapshot& snapshot);

    [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }
    /// The mark of a figure's entry; empty for a number that opens to nothing.
    [[nodiscard]] std::string figureMark(const FigurePlace& place) const;
    [[nodiscard]] std::string figureMark(std::size_t figure) const;
    /// Of the figures of memos, by their place among these; empty for one that rests on nothing.
    [[nodiscard]] std::string memoFigureMark(std::size_t figure) const;

    [[nodiscard]] const std::vector<analysis::Place>& quotes() const { return m_quotes; } ///< By number.
    [[nodiscard]] std::size_t quoteNumber(analysis::Place place) const { return m_numbers.at(place); }
    [[nodiscard]] static std::string quoteMark(std::size_t number);
    /// The figures that rest on a coding.
    [[nodiscard]] const std::vector<std::size_t>& figuresOf(analysis::Place place) const;

private:
    void add(Figure figure);

    std::vector<Figure> m_figures;
    std::size_t m_ofTables = 0; ///< How many of these stand in tables.
    std::map<FigurePlace, std::size_t> m_figureAt;
    std::map<analysis::Place, std::vector<std::size_t>> m_figuresOf;
    std::map<analysis::Place, std::size_t> m_numbers;
    std::vector<analysis::Place> m_quotes;
};

}
