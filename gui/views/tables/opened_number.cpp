// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/tables/opened_number.h"

#include "analysis/count.h"
#include "analysis/opening.h"
#include "base/i18n.h"
#include "gui/counts.h"

#include <algorithm>

namespace rd::gui
{

namespace
{

using analysis::Table;

/// What stands behind a number; the names of its cases where it has no passages.
std::string openedTitle(const analysis::Opened& opened)
{
    if (!opened.places().empty()) return opened.title;
    std::string names;
    for (const auto& inCase : opened.cases) names += (names.empty() ? "" : ", ") + inCase.name;
    return opened.title + (names.empty() ? "" : " (" + names + ")");
}

struct Place {
    std::size_t part = 0;
    std::size_t row = 0;
    std::size_t column = 0;
};

template <class List, class Same>
std::optional<std::size_t> find(const List& list, const Same& same)
{
    const auto found = std::find_if(list.begin(), list.end(), same);
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

bool areOne(const analysis::Part& a, const analysis::Part& b)
{
    return a.theme == b.theme && a.group == b.group && a.qualifier == b.qualifier && a.heading == b.heading;
}

/// The same number in the table as it is counted now. Names hold in the language in which both were counted.
std::optional<Place> placeIn(const Table& now, const Table& before, const Place& place)
{
    const analysis::Part& part = before.parts[place.part];
    const analysis::Row& row = part.rows[place.row];
    const auto partNow = find(now.parts, [&](const analysis::Part& one) { return areOne(one, part); });
    if (!partNow) return std::nullopt;
    const analysis::Part& there = now.parts[*partNow];
    const auto rowNow = find(there.rows, [&](const analysis::Row& one) {
        return one.key == row.key && (!row.key.empty() || one.label == row.label);
    });
    const analysis::Column& column = part.columns[place.column];
    const auto columnNow = find(there.columns, [&](const analysis::Column& one) {
        return one.key == column.key && (!column.key.empty() || one.head == column.head);
    });
    if (!rowNow || !columnNow) return std::nullopt;
    return Place{*partNow, *rowNow, *columnNow};
}

/// A number of a table that is followed through changes.
struct Followed {
    Workspace& workspace;
    std::shared_ptr<const Table> before; ///< In which it was opened.
    Place place;

    /// In the language of the moment.
    [[nodiscard]] std::shared_ptr<const Table> beforeInWords() const
    {
        if (before->language == userLanguage()) return before;
        return std::make_shared<const Table>(analysis::count(before->snapshot, before->definition, {}));
    }

    /// Nothing when the table has it no more.
    [[nodiscard]] std::optional<std::pair<Table, analysis::Opened>> now() const
    {
        const auto& current = workspace.counts().snapshot();
        if (!current) return std::nullopt;
        Table table = analysis::count(*current, before->definition, {});
        const auto there = placeIn(table, *beforeInWords(), place);
        if (!there) return std::nullopt;
        auto opened = analysis::open(table, there->part, there->row, there->column);
        return std::pair{std::move(table), std::move(opened)};
    }

    [[nodiscard]] std::string title() const
    {
        if (const auto found = now()) return openedTitle(found->second);
        return openedTitle(analysis::open(*beforeInWords(), place.part, place.row, place.column));
    }
};

}

Opened openedNumber(Workspace& workspace, const analysis::Table& table, std::size_t part, std::size_t row,
                    std::size_t column)
{
    const Followed number{workspace, std::make_shared<const Table>(table), {part, row, column}};
    Opened shown;
    shown.codings = analysis::codingIds(table.snapshot, analysis::open(table, part, row, column).places());
    shown.anew = [number]() -> std::optional<std::vector<CodingId>> {
        const auto now = number.now();
        if (!now) return std::nullopt;
        return analysis::codingIds(now->first.snapshot, now->second.places());
    };
    shown.title = [number] { return number.title(); };
    return shown;
}

}
