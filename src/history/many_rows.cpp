// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/many_rows.h"

#include "base/uuid_table.h"

#include <optional>
#include <unordered_map>
#include <utility>

namespace rd::history
{

namespace
{

using coding::Coding;
using Last = UuidTable<const Coding*>; ///< Of rows of one id the last stands.
using ByTranscript = std::unordered_map<TranscriptId, std::vector<const Coding*>>;

/// Below this many it is quicker to put each.
constexpr std::size_t many = 100;

/// Those of the codings that the state has.
UuidSet held(const State& state, const Last& last, const ByTranscript& codings)
{
    UuidSet known;
    for (const auto& [transcript, list] : codings)
        for (const Coding& coding : state.codings.of(transcript))
            if (last.find(coding.id.uuid) != nullptr) known.insert(coding.id.uuid);
    return known;
}

void putCodings(State& state, const Last& last)
{
    ByTranscript codings;
    last.each([&](const Uuid&, const Coding* coding) { codings[coding->transcript].push_back(coding); });
    const UuidSet known = held(state, last, codings);
    for (auto& [transcript, list] : codings)
        std::erase_if(list, [&](const Coding* coding) {
            if (!known.contains(coding->id.uuid)) return coding->deleted;
            state.codings.put(*coding);
            return true;
        });
    state.codings.load([list = codings.begin(), end = codings.end(),
                        at = std::size_t{0}]() mutable -> std::optional<Coding> {
        while (list != end && at == list->second.size()) {
            ++list;
            at = 0;
        }
        if (list == end) return std::nullopt;
        return *list->second[at++];
    });
}

}

void putAll(State& state, const std::vector<Row>& rows)
{
    Last codings;
    for (const Row& row : rows)
        if (const auto* coding = std::get_if<Coding>(&row))
            *codings.tryEmplace(coding->id.uuid, coding).first = coding;
    const bool together = codings.size() >= many;
    for (const Row& row : rows) {
        const auto* coding = std::get_if<Coding>(&row);
        if (coding == nullptr || (!together && *codings.find(coding->id.uuid) == coding)) state.put(row);
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
