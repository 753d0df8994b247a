// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/made_one.h"

#include "store/sqlite/statement.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace rd::store
{

namespace
{

/// What goes because somebody wants it gone, or goes along with that.
bool isWanted(std::string_view kind)
{
    return kind == "coding.remove" || kind == "codings.remove" || kind == "transcript.delete";
}

/// A coding that went along with a transcript was not wanted there; and a code that another became part of
/// comes back with its codings.
bool wentAlong(std::string_view other, std::string_view removal)
{
    return other == "transcript.delete" || (other == "code.delete" && removal == "code.merge");
}

std::vector<Uuid> removedIn(Database& database, const TranscriptId& transcript)
{
    std::vector<Uuid> codings;
    Statement statement(database, "SELECT id FROM coding WHERE transcript = ? AND deleted = 1");
    statement.bind(1, transcript.uuid);
    while (statement.step()) codings.push_back(statement.id(0));
    return codings;
}

RowName nameOf(const Uuid& coding)
{
    return {"coding", coding};
}

}

MadeOne::MadeOne(Database& database, const LogOfCopies& log, const std::set<RowName>& rows)
    : m_database(database), m_log(log)
{
    std::set<TranscriptId> transcripts;
    for (auto row = rows.lower_bound(nameOf({})); row != rows.end() && row->first == "coding"; ++row)
        transcripts.insert(textOf(database, row->first, row->second));
    for (const TranscriptId transcript : transcripts) look(transcript, rows);
}

void MadeOne::look(const TranscriptId& transcript, const std::set<RowName>& rows)
{
    const std::vector<Uuid> removed = removedIn(m_database, transcript);
    for (const Uuid& gone : removed) {
        if (!mayBeGoneForAnother(gone)) continue;
        for (const Uuid& stays : removed) {
            if (stays == gone || (!rows.contains(nameOf(gone)) && !rows.contains(nameOf(stays)))) continue;
            m_hangers.emplace(stays, nameOf(gone));
            m_rows.insert(nameOf(stays));
            m_rows.insert(nameOf(gone));
        }
    }
}

bool MadeOne::mayBeGoneForAnother(const Uuid& coding) const
{
    const Stamp removed = stampOf(m_database, "coding", coding, removedColumn);
    const auto place = m_log.placeOf(ChangeId{removed.change});
    return place && !isWanted(m_log.kindOf(*place));
}

void MadeOne::read(const std::map<RowName, RowTold>& told)
{
    for (const auto& [stays, gone] : m_hangers) {
        const auto one = told.find(gone);
        const auto other = told.find(nameOf(stays));
        if (one != told.end() && other != told.end() && becameOne(one->second, other->second))
            m_instead.emplace(gone.second, stays);
    }
}

/// And whoever removed the one that was to stay had the other left.
bool MadeOne::becameOne(const RowTold& gone, const RowTold& stays) const
{
    const CellTold* removal = lastOf(gone, removedColumn);
    const CellTold* other = lastOf(stays, removedColumn);
    if (removal == nullptr || other == nullptr || removal->value != isRemoved || other->value != isRemoved ||
        wentAlong(m_log.kindOf(other->change), m_log.kindOf(removal->change)))
        return false;
    const std::size_t without = m_log.firstWith(*other, *removal);
    if (without < m_log.copies() && m_log.valueIn(without, "coding", gone, removedColumn) == isRemoved)
        return false;
    std::size_t copy = 0;
    while (copy < m_log.copies() && !m_log.knows(copy, removal->change)) ++copy;
    return copy < m_log.copies() && saidTheSame(copy, *removal, gone, stays);
}

bool MadeOne::saidTheSame(std::size_t copy, const CellTold& removal, const RowTold& gone,
                          const RowTold& stays) const
{
    const auto then = [&](const RowTold& coding, const char* column) {
        return m_log.valueIn(copy, "coding", coding, column, &removal.stamp);
    };
    const auto isSame = [&](const char* column) { return then(gone, column) == then(stays, column); };
    constexpr std::array said{"transcript", "code", "coder", "qualifier"};
    if (then(stays, removedColumn.c_str()) == isRemoved || !std::all_of(said.begin(), said.end(), isSame))
        return false;
    constexpr std::array place{"start", "start_in", "end", "end_in"};
    if (!m_log.kindOf(removal.change).starts_with("text."))
        return std::all_of(place.begin(), place.end(), isSame);
    // Both were shown at what a correction left of their words.
    return then(gone, "start") < then(stays, "end") && then(stays, "start") < then(gone, "end");
}

bool MadeOne::standsFor(const Uuid& stays, const Uuid& gone) const
{
    const auto instead = m_instead.find(gone);
    return instead != m_instead.end() && instead->second == stays;
}

std::vector<UnawareRemoval> MadeOne::firstOfRings(const std::map<RowName, RowTold>& told) const
{
    std::vector<UnawareRemoval> firsts;
    for (const auto& [coding, instead] : m_instead) { // by id, which ascends with time
        std::set<Uuid> passed;
        Uuid at = coding;
        for (auto next = m_instead.find(at); next != m_instead.end() && passed.insert(at).second;
             next = m_instead.find(at))
            at = next->second;
        if (at != coding || !passed.contains(coding) || coding != *passed.begin()) continue;
        const CellTold* removal = lastOf(told.at(nameOf(coding)), removedColumn);
        firsts.push_back({"coding", coding, removal->stamp});
    }
    return firsts;
}

}
