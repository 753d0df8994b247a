// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/cells.h"
#include "store/log/change_body.h"
#include "store/log/change_log.h"
#include "store/log/joined_texts.h"
#include "store/log/settlements.h"
#include "store/project_store.h"
#include "store/rows/table_columns.h"

#include <optional>
#include <stdexcept>
#include <utility>

namespace rd::store
{

namespace
{

using TakeWrite = std::function<void(const RowWrite&)>;

/// The rows that the chosen changes made, by the way of reading that is given.
void eachMade(Database& database, const std::function<bool(const ChangeRow&)>& mayHaveMade,
              const std::function<void(std::string_view, const TakeWrite&)>& read,
              const std::function<void(const RowWrite&, const ChangeRow&)>& take)
{
    std::vector<ChangeRow> changes;
    eachChange(database, [&](const ChangeRow& change) {
        if (mayHaveMade(change)) changes.push_back(change);
    });
    try {
        for (const ChangeRow& change : changes)
            read(changeBody(database, change.id), [&](const RowWrite& write) {
                if (write.made && !write.noted) take(write, change);
            });
    } catch (const std::runtime_error&) {
        throw StoreRefusal(Trouble::damaged, database.path());
    }
}

constexpr std::string_view chosenInMerge = "merge.choose";
constexpr std::string_view chosenAmongCorrections = "text.stand";

bool mayCorrectTexts(const ChangeRow& change)
{
    return change.kind.starts_with("text.") || change.kind == chosenInMerge ||
           change.kind == "handout.part" || change.kind == "project.rescue" ||
           change.kind == "project.create";
}

/// Makes an edit anew so that it stands; the words are those of who wrote them.
bool isChoice(const ChangeRow& change)
{
    return change.kind == chosenInMerge || change.kind == chosenAmongCorrections;
}

/// Where an edit puts what.
std::vector<CellValue> wordsOf(const RowWrite& edit)
{
    static const TableColumns& table = *trackedTable("text_edit");
    std::vector<CellValue> words;
    for (const char* column : {"transcript", "start", "end", "text"}) {
        const auto place = static_cast<std::size_t>(table.find(column));
        if (place < edit.values.size()) words.push_back(edit.values[place]);
    }
    return words;
}

}

std::map<transcript::TextEditId, ChangeRow> ProjectStore::makersOfEdits()
{
    std::map<transcript::TextEditId, ChangeRow> makers;
    std::map<std::vector<CellValue>, ChangeRow> writers;
    std::map<transcript::TextEditId, std::vector<CellValue>> chosen;
    eachMade(*m_database, mayCorrectTexts, readBody, [&](const RowWrite& write, const ChangeRow& change) {
        if (write.table != "text_edit") return;
        const transcript::TextEditId id{write.row};
        if (!makers.emplace(id, change).second) return;
        if (isChoice(change)) {
            chosen.emplace(id, wordsOf(write));
            return;
        }
        const auto [writer, fresh] = writers.emplace(wordsOf(write), change);
        if (!fresh && change.hlc < writer->second.hlc) writer->second = change;
    });
    for (const auto& [id, words] : chosen)
        if (const auto writer = writers.find(words); writer != writers.end()) makers[id] = writer->second;
    const auto carried = correctionsCarriedFrom(*m_database);
    for (const auto& [id, from] : carried) {
        Uuid first = from;
        for (auto at = carried.find(first); at != carried.end(); at = carried.find(first)) first = at->second;
        const auto writer = makers.find(transcript::TextEditId{first});
        if (writer != makers.end()) makers.insert_or_assign(transcript::TextEditId{id}, writer->second);
    }
    return makers;
}

std::string ProjectStore::writerOf(const std::string& table, const Uuid& row, const std::string& column)
{
    if (const ChangeId owner{ownerOf(*m_database, table, row, column)}) {
        const auto change = findChange(owner);
        return change && !isSettlement(*change) ? change->author : std::string();
    }
    std::optional<ChangeRow> maker; // two may both have made it; the first, in whatever order they lie here
    eachMade(
        *m_database, [](const ChangeRow& change) { return change.kind != "merge"; },
        [&](std::string_view body, const auto& take) { readBodyOf({row}, body, take); },
        [&](const RowWrite& write, const ChangeRow& change) {
            const bool isFirst =
                !maker || std::pair(change.hlc, change.id) < std::pair(maker->hlc, maker->id);
            if (write.row == row && isFirst) maker = change;
        });
    return maker ? maker->author : std::string();
}

std::map<Uuid, ChangeRow> ProjectStore::makersOf(const std::set<Uuid>& rows)
{
    std::map<Uuid, ChangeRow> makers;
    eachMade(
        *m_database, [](const ChangeRow& change) { return change.kind != "merge"; },
        [&](std::string_view body, const auto& take) { readBodyOf(rows, body, take); },
        [&](const RowWrite& write, const ChangeRow& change) { makers.emplace(write.row, change); });
    return makers;
}

}
