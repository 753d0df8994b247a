// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreign_project/joined_codings.h"

#include "base/uuid_table.h"
#include "history/coding_sense.h"

#include <unordered_map>

namespace rd::exchange
{

namespace
{

struct HashOfSense {
    std::size_t operator()(const history::Sense& sense) const
    {
        const auto& [transcript, span, code, coder, qualifier] = sense;
        std::size_t mixed =
            (static_cast<std::size_t>(span.start) << 32U) ^ static_cast<std::size_t>(span.end);
        for (const Uuid& id : {transcript.uuid, code.uuid, coder.uuid, qualifier.uuid})
            mixed = mixed * 0x9E3779B97F4A7C15ULL ^ std::hash<Uuid>{}(id);
        return mixed;
    }
};

class CodingJoiner
{
public:
    CodingJoiner(const history::State& state, std::size_t most)
    {
        m_joined.rows.reserve(most); // codings are large, and there are many
        for (const auto& [transcript, list] : state.codings.all())
            for (const coding::Coding& held : list) {
                m_held.emplace(history::senseOf(held), &held);
                m_known.insert(held.id.uuid);
            }
    }

    void add(coding::Coding coding)
    {
        if (!m_known.insert(coding.id.uuid)) return;
        const history::Sense sense = history::senseOf(coding);
        const auto held = m_held.find(sense);
        const auto row = m_rows.find(sense);
        if (row != m_rows.end())
            takeMemo(m_joined.rows[row->second], coding);
        else if (held != m_held.end())
            takeMemoOfHeld(*held->second, sense, coding);
        else
            addRow(sense, std::move(coding));
    }

    JoinedCodings result() { return std::move(m_joined); }

private:
    void addRow(const history::Sense& sense, coding::Coding coding)
    {
        m_rows.emplace(sense, m_joined.rows.size());
        m_joined.rows.push_back(std::move(coding));
    }

    bool takeMemo(coding::Coding& stays, const coding::Coding& same)
    {
        m_joined.instead[same.id.uuid] = stays.id.uuid;
        if (!history::addMemo(stays, same.memo)) return false;
        ++m_joined.memos;
        return true;
    }

    void takeMemoOfHeld(coding::Coding held, const history::Sense& sense, const coding::Coding& same)
    {
        if (takeMemo(held, same)) addRow(sense, std::move(held));
    }

    template <class Value>
    using BySense = std::unordered_map<history::Sense, Value, HashOfSense>;

    BySense<const coding::Coding*> m_held;
    BySense<std::size_t> m_rows; ///< Where in the rows that stands which is said so.
    UuidSet m_known;
    JoinedCodings m_joined;
};

}

JoinedCodings joinedCodings(const history::State& state, std::vector<coding::Coding> codings)
{
    CodingJoiner joiner(state, codings.size());
    for (coding::Coding& coding : codings) joiner.add(std::move(coding));
    return joiner.result();
}

}
