// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/joined_texts.h"

#include "store/log/change_body.h"
#include "store/log/change_log.h"
#include "store/log/settlements.h"
#include "store/rows/row_reader.h"
#include "store/rows/row_writer.h"
#include "store/sqlite/statement.h"
#include "store/texts/places.h"

#include <algorithm>
#include <vector>

namespace rd::store
{

namespace
{

Uuid joinedInto(Database& database, const Uuid& transcript)
{
    const CellValue into = readCell(database, "transcript", transcript, "joined_into");
    const auto* id = std::get_if<Uuid>(&into);
    return id == nullptr ? Uuid{} : *id;
}

bool isThere(Database& database, const Uuid& transcript)
{
    return readCell(database, "transcript", transcript, removedColumn) == CellValue(std::int64_t{0});
}

std::vector<Uuid> joinedTranscripts(Database& database)
{
    std::vector<Uuid> ids;
    Statement gone(database, "SELECT id FROM transcript WHERE deleted = 1 AND joined_into IS NOT NULL");
    while (gone.step()) ids.push_back(gone.id(0));
    return ids;
}

/// Those that come again after each other from there on, when nothing that is there ends it.
std::vector<Uuid> ringFrom(Database& database, Uuid at)
{
    std::vector<Uuid> path;
    while (!at.isNull() && !isThere(database, at)) {
        const auto known = std::find(path.begin(), path.end(), at);
        if (known != path.end()) return {known, path.end()};
        path.push_back(at);
        at = joinedInto(database, at);
    }
    return {};
}

std::vector<transcript::TextEdit> editsOf(Database& database, const Uuid& transcript)
{
    std::vector<Uuid> ids;
    Statement edits(database, "SELECT id FROM text_edit WHERE transcript = ? AND deleted = 0");
    edits.bind(1, transcript);
    while (edits.step()) ids.push_back(edits.id(0));
    Places places(database);
    std::vector<transcript::TextEdit> list;
    for (const Uuid& id : ids)
        if (const auto row = readRow(database, places, "text_edit", id))
            list.push_back(std::get<transcript::TextEdit>(*row));
    return list;
}

bool isKnown(Database& database, const Uuid& edit)
{
    Statement row(database, "SELECT 1 FROM text_edit WHERE id = ?");
    return row.bind(1, edit).step();
}

bool says(const std::vector<transcript::TextEdit>& edits, const transcript::TextEdit& edit)
{
    return std::any_of(edits.begin(), edits.end(), [&](const transcript::TextEdit& one) {
        return one.span == edit.span && one.text == edit.text;
    });
}

}

std::set<std::pair<std::string, Uuid>> bringBackRings(Database& database)
{
    std::set<std::pair<std::string, Uuid>> back;
    for (const Uuid& id : joinedTranscripts(database)) {
        const std::vector<Uuid> ring = ringFrom(database, id);
        if (ring.empty()) continue;
        const Uuid first = *std::min_element(ring.begin(), ring.end());
        writeCell(database, "transcript", first, removedColumn, std::int64_t{0});
        back.emplace("transcript", first);
    }
    return back;
}

std::map<Uuid, Uuid> correctionsCarriedFrom(Database& database)
{
    std::map<Uuid, Uuid> carried;
    for (const Uuid& from : joinedTranscripts(database)) {
        const auto edits = editsOf(database, from);
        std::set<Uuid> passed{from};
        for (Uuid into = joinedInto(database, from); !into.isNull() && passed.insert(into).second;
             into = joinedInto(database, into))
            for (const transcript::TextEdit& edit : edits)
                carried.emplace(transcript::editIn(TranscriptId{into}, edit).id.uuid, edit.id.uuid);
    }
    return carried;
}

TranscriptId textStandingFor(Database& database, TranscriptId transcript)
{
    std::set<Uuid> passed;
    Uuid at = transcript.uuid;
    while (!at.isNull() && passed.insert(at).second) {
        if (isThere(database, at)) return TranscriptId{at};
        at = joinedInto(database, at);
    }
    return {};
}

namespace
{

/// A settlement took it out, as what it was carried from was there by itself.
bool isTakenOutByRule(Database& database, const Uuid& edit)
{
    if (readCell(database, "text_edit", edit, removedColumn) != isRemoved) return false;
    const auto change = findChange(database, ChangeId{ownerOf(database, "text_edit", edit, removedColumn)});
    return change && isSettlement(*change);
}

}

std::multimap<TranscriptId, Uuid> carryCorrections(Database& database)
{
    std::multimap<TranscriptId, Uuid> carried;
    for (const Uuid& from : joinedTranscripts(database)) {
        const TranscriptId into = textStandingFor(database, TranscriptId{from});
        if (!into) continue;
        const auto here = editsOf(database, into.uuid);
        std::vector<history::Row> rows;
        for (const transcript::TextEdit& edit : editsOf(database, from)) {
            const transcript::TextEdit same = transcript::editIn(into, edit);
            const bool isBack = isTakenOutByRule(database, same.id.uuid);
            if (says(here, edit) || (isKnown(database, same.id.uuid) && !isBack)) continue;
            if (isBack)
                writeCell(database, "text_edit", same.id.uuid, removedColumn, std::int64_t{0});
            else
                rows.emplace_back(same);
            carried.emplace(TranscriptId{from}, same.id.uuid);
        }
        RowWriter(database).write(rows);
    }
    return carried;
}

namespace
{

/// Corrections that settlements made.
std::set<Uuid> madeByRule(Database& database)
{
    std::vector<ChangeId> settlements;
    Statement found(database, "SELECT id FROM change WHERE kind = ?");
    found.bind(1, std::string_view(settlementKind));
    while (found.step()) settlements.emplace_back(found.id(0));
    std::set<Uuid> made;
    for (const ChangeId id : settlements)
        readBodyWithoutValues(changeBody(database, id), [&](const RowWrite& write) {
            if (write.made && !write.noted && write.table == "text_edit") made.insert(write.row);
        });
    return made;
}

/// Transcripts that were made one with another, and are there by themselves.
std::vector<Uuid> partedTranscripts(Database& database)
{
    std::vector<Uuid> ids;
    Statement there(database, "SELECT id FROM transcript WHERE deleted = 0");
    while (there.step()) ids.push_back(there.id(0));
    std::erase_if(
        ids, [&](const Uuid& id) { return stampOf(database, "transcript", id, "joined_into").hlc == 0; });
    return ids;
}

/// Where a correction is, if it is there.
TranscriptId standsIn(Database& database, const Uuid& edit)
{
    if (readCell(database, "text_edit", edit, removedColumn) != CellValue(std::int64_t{0})) return {};
    const CellValue in = readCell(database, "text_edit", edit, "transcript");
    const auto* id = std::get_if<Uuid>(&in);
    return id == nullptr ? TranscriptId{} : TranscriptId{*id};
}

}

std::multimap<TranscriptId, Uuid> carriedInVain(Database& database)
{
    std::multimap<TranscriptId, Uuid> carried;
    const std::vector<Uuid> parted = partedTranscripts(database);
    if (parted.empty()) return carried;
    std::map<TranscriptId, std::set<Uuid>> made;
    for (const Uuid& edit : madeByRule(database))
        if (const TranscriptId in = standsIn(database, edit)) made[in].insert(edit);
    for (const Uuid& from : parted)
        for (const transcript::TextEdit& edit : editsOf(database, from))
            for (const auto& [into, edits] : made)
                if (const Uuid same = transcript::editIn(into, edit).id.uuid; edits.contains(same))
                    carried.emplace(TranscriptId{from}, same);
    return carried;
}

void takeOutCarried(Database& database, const std::multimap<TranscriptId, Uuid>& carried)
{
    for (const auto& [from, edit] : carried) writeCell(database, "text_edit", edit, removedColumn, isRemoved);
}

}
