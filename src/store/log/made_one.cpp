// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/made_one.h"

#include "store/sqlite/statement.h"

#include <nlohmann/json.hpp>

namespace rd::store
{

using nlohmann::json;

std::map<Uuid, Uuid> madeOneIn(std::string_view args)
{
    std::map<Uuid, Uuid> pairs;
    const auto read = json::parse(args, nullptr, false);
    if (!read.is_object() || !read.contains(madeOneArg) || !read[madeOneArg].is_array()) return pairs;
    for (const json& pair : read[madeOneArg]) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string()) continue;
        const auto gone = Uuid::parse(pair[0].get<std::string>());
        const auto stays = Uuid::parse(pair[1].get<std::string>());
        if (gone && stays) pairs.emplace(*gone, *stays);
    }
    return pairs;
}

Uuid staysIn(std::string_view args)
{
    const auto read = json::parse(args, nullptr, false);
    if (!read.is_object() || !read.contains("stays") || !read["stays"].is_string()) return {};
    return Uuid::parse(read["stays"].get<std::string>()).value_or(Uuid{});
}

ChangeId doneIn(Database& database, ChangeId id)
{
    std::set<ChangeId> passed;
    for (auto change = findChange(database, id); change && change->reverts && passed.insert(id).second;
         change = findChange(database, id))
        id = change->reverts;
    return id;
}

std::string argsWithMadeOne(const std::string& args, const std::map<CodingId, CodingId>& instead)
{
    if (instead.empty()) return args;
    json read = json::parse(args);
    for (const auto& [gone, stays] : instead)
        read[madeOneArg].push_back({gone.uuid.toString(), stays.uuid.toString()});
    return read.dump(-1, ' ', false, json::error_handler_t::replace);
}

MadeOne::MadeOne(Database& database)
{
    read(database);
    for (const auto& [change, pairs] : m_said)
        for (const auto& [gone, stays] : pairs) {
            if (readCell(database, "coding", gone, removedColumn) != isRemoved) continue;
            const Stamp removed = stampOf(database, "coding", gone, removedColumn);
            if (doneIn(database, ChangeId{removed.change}) == change) m_gone[gone] = {stays, removed};
        }
}

void MadeOne::read(Database& database)
{
    const std::string named = '"' + std::string(madeOneArg) + '"';
    Statement changes(database, "SELECT id, args FROM change WHERE instr(args, ?) > 0");
    changes.bind(1, std::string_view(named));
    while (changes.step())
        if (auto pairs = madeOneIn(changes.text(1)); !pairs.empty())
            m_said.emplace(ChangeId{changes.id(0)}, std::move(pairs));
}

std::map<Uuid, Uuid> MadeOne::said() const
{
    std::map<Uuid, Uuid> all;
    for (const auto& [change, pairs] : m_said) all.insert(pairs.begin(), pairs.end());
    return all;
}

Uuid MadeOne::endOf(const Uuid& coding) const
{
    std::set<Uuid> passed;
    Uuid at = coding;
    for (auto next = m_gone.find(at); next != m_gone.end() && passed.insert(at).second;
         next = m_gone.find(at))
        at = next->second.stays;
    return at;
}

std::set<Uuid> MadeOne::ringOf(const Uuid& coding) const
{
    std::set<Uuid> passed;
    Uuid at = coding;
    for (auto next = m_gone.find(at); next != m_gone.end() && passed.insert(at).second;
         next = m_gone.find(at))
        at = next->second.stays;
    return at == coding && passed.contains(coding) ? passed : std::set<Uuid>();
}

bool MadeOne::saysSo(ChangeId change, const Uuid& coding) const
{
    const auto said = m_said.find(change);
    return said != m_said.end() && said->second.contains(coding);
}

}
