// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/many_rows.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rd::history
{

namespace
{

using coding::Coding;
using Last = std::unordered_map<CodingId, const Coding*>; ///< Of rows of one id the last stands.

/// Below this many it is quicker to put each.
constexpr std::size_t many = 100;

/// Those of the codings that the state has.
std::unordered_set<CodingId> held(const State& state, const Last& codings)
{
    std::unordered_set<TranscriptId> transcripts;
    for (const auto& [id, coding] : codings) transcripts.insert(coding->transcript);
    std::unordered_set<CodingId> known;
    for (const TranscriptId transcript : transcripts)
        for (const Coding& coding : state.codings.of(transcript))
            if (codings.contains(coding.id)) known.insert(coding.id);
    return known;
}

void putCodings(State& state, const Last& codings)
{
    const auto known = held(state, codings);
    coding::Codings::List fresh;
    for (const auto& [id, coding] : codings) {
        if (known.contains(id))
            state.codings.put(*coding);
        else if (!coding->deleted)
            fresh.push_back(*coding);
    }
    std::sort(fresh.begin(), fresh.end(), [](const Coding& a, const Coding& b) {
        return std::pair(a.transcript, a.id) < std::pair(b.transcript, b.id);
    });
    state.codings.load(std::move(fresh));
}

}

void putAll(State& state, const std::vector<Row>& rows)
{
    Last codings;
    for (const Row& row : rows)
        if (const auto* coding = std::get_if<Coding>(&row)) codings[coding->id] = coding;
    const bool together = codings.size() >= many;
    for (const Row& row : rows) {
        const auto* coding = std::get_if<Coding>(&row);
        if (coding == nullptr || (!together && codings.at(coding->id) == coding)) state.put(row);
    }
    if (together) putCodings(state, codings);
}

void putAllOfMerge(State& state, const std::vector<Row>& rows)
{
    std::unordered_map<CodingId, TranscriptId> places;
    for (const Row& row : rows)
        if (const auto* coding = std::get_if<Coding>(&row)) places[coding->id] = coding->transcript;
    coding::Codings::List left;
    if (!places.empty())
        for (const auto& [transcript, list] : state.codings.all())
            for (const Coding& coding : list)
                if (const auto place = places.find(coding.id);
                    place != places.end() && place->second != transcript)
                    left.push_back(coding);
    for (Coding& coding : left) {
        coding.deleted = true;
        state.codings.put(coding);
    }
    putAll(state, rows);
}

}
