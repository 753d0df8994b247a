// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rows/row_writer.h"

#include "store/rows/columns.h"
#include "store/rows/table_columns.h"
#include "store/sqlite/statement.h"

#include <list>

namespace rd::store
{

namespace
{

std::string upsertText(const TableColumns& table)
{
    std::string places;
    std::string sets;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        places += i == 0 ? "?" : ",?";
        if (i == 0) continue;
        const std::string name = "\"" + table.columns[i].name + "\"";
        sets += (i == 1 ? "" : ",") + name + "=excluded." + name;
    }
    return "INSERT INTO " + table.name + "(" + columnList(table) + ") VALUES(" + places +
           ") ON CONFLICT(id) DO UPDATE SET " + sets;
}

const std::string& upsertOf(std::size_t index)
{
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> all;
        for (const TableColumns& table : trackedTables()) all.push_back(upsertText(table));
        return all;
    }();
    return texts[index];
}

/// Binds each column it is shown to the next place.
struct Binder {
    Statement& statement;
    Within places;
    std::size_t placesBound = 0;
    std::list<std::string> kept = {}; ///< Texts that must live until the step.
    int place = 0;

    template <class AnyId>
    void id(const char* /*name*/, AnyId& value)
    {
        uuid(nullptr, value.uuid);
    }
    void uuid(const char* /*name*/, Uuid& value)
    {
        if (value.isNull())
            statement.bindNull(++place);
        else
            statement.bindKept(++place, value);
    }
    void text(const char* /*name*/, std::string& value) { statement.bind(++place, std::string_view(value)); }
    template <class Integer>
    void integer(const char* /*name*/, Integer& value)
    {
        statement.bind(++place, static_cast<std::int64_t>(value));
    }
    void within(const char* /*name*/) { statement.bind(++place, std::int64_t{places.at(placesBound++)}); }
    void real(const char* /*name*/, double& value) { statement.bind(++place, value); }
    void flag(const char* /*name*/, bool& value) { statement.bind(++place, std::int64_t{value ? 1 : 0}); }
    void wording(const std::string& /*name*/, Wording& value)
    {
        text(nullptr, value.nl);
        text(nullptr, value.en);
    }
    template <class Value, class To, class From>
    void key(const char* /*name*/, Value& value, To to, From /*from*/)
    {
        text(nullptr, kept.emplace_back(to(value)));
    }
    template <class Value, class To, class From>
    void json(const char* /*name*/, Value& value, To to, From /*from*/)
    {
        text(nullptr, kept.emplace_back(to(value)));
    }
};

void bindAndRun(Statement& statement, const history::Row& row, const Within& places)
{
    Binder binder{statement, places};
    std::visit(
        [&](const auto& value) {
            // Visitors take columns by reference, because the one that reads fills them.
            visitColumns(binder, const_cast<std::remove_cvref_t<decltype(value)>&>(value));
            statement.run();
        },
        row);
}

}

void RowWriter::write(const history::Row& row)
{
    if (!m_places.concerns(row)) {
        const auto* edit = std::get_if<transcript::TextEdit>(&row);
        if (edit != nullptr) m_places.beforeEdits(edit->transcript);
        bindAndRun(upsertFor(row), row, {});
        if (edit != nullptr) m_places.afterEdits(edit->transcript);
        return;
    }
    history::Row stored = row;
    const Within places = m_places.store(stored);
    bindAndRun(upsertFor(row), stored, places);
}

Statement& RowWriter::upsertFor(const history::Row& row)
{
    Statement*& statement = m_upserts[row.index()];
    if (statement == nullptr) statement = &m_database.cached(upsertOf(row.index()));
    return *statement;
}

}
