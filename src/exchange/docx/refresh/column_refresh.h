// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/known_places.h"
#include "exchange/docx/refresh/own_things.h"
#include "exchange/docx/refresh/placed.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// A width of a table; nothing for what is none.
std::optional<long> twipsIn(std::string_view text);
/// Of all columns of the table together; 0 where it does not say.
long widthOfColumns(const XmlRanges& xml, std::size_t table);

/// Gives the tables of a part the columns that came in since (a group), and takes away those that went. Comes
/// before PartRefresh, which renews what stands in them.
class ColumnRefresh
{
public:
    /// `where` as of PartRefresh. All must outlive it.
    ColumnRefresh(const XmlRanges& xml, std::string where, const report::Present& present, KnownPlaces& known,
                  Refreshed& result);

    /// The part as it is now.
    std::string renewed();

private:
    struct Column {
        std::optional<std::size_t> shows; ///< Which column of the table as it is now.
        std::string head;                 ///< Key of what its first row shows.
        std::vector<std::size_t> places;
    };
    struct Table {
        std::size_t element = 0;
        std::size_t shown = 0;                       ///< Which of Present::tables().
        std::vector<std::vector<std::size_t>> cells; ///< Row by row.
        std::vector<Column> columns;                 ///< Empty where its cells are merged or tracked.
    };

    [[nodiscard]] std::optional<std::size_t> shownBy(std::size_t table) const;
    [[nodiscard]] Table read(std::size_t element, std::size_t shown) const;
    [[nodiscard]] bool isPlain(const Table& table) const;
    [[nodiscard]] std::vector<std::size_t> newOf(const Table& table) const;
    [[nodiscard]] std::vector<std::size_t> goneOf(const Table& table) const;
    [[nodiscard]] bool saysOnly(const Table& table, std::size_t column) const;
    [[nodiscard]] OwnThings ownThings(const Table& table, std::size_t column) const;
    bool renew(const Table& table);
    void drop(const Table& table, std::size_t column);
    void add(const Table& table, std::size_t shows);
    void insert(const Table& table, std::size_t shows, std::size_t beside, bool behind, std::size_t model);
    [[nodiscard]] std::string nameOf(const Table& table) const;

    const XmlRanges& m_xml;
    std::string m_where;
    const report::Present& m_present;
    KnownPlaces& m_known;
    Refreshed& m_result;
    std::vector<Placed> m_places;
    Splices m_splices;
    int m_lastBookmark = 0;
};

}
