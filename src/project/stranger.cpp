// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/stranger.h"

#include "merge/memory.h"

#include <map>

namespace rd::project
{

namespace
{

merge::Source sourceOf(const history::State& state, store::ProjectStore& store)
{
    const auto byPeople = [&store](std::int64_t laterThan) {
        store::Hands hands = store.writtenByPeople(laterThan);
        return merge::ByPeople{std::move(hands.changed), std::move(hands.deleted)};
    };
    return {state, [&store](TranscriptId id) { return store.text(id); }, byPeople, store.highestHlc()};
}

template <class Value>
bool isThere(const Value* value)
{
    return value != nullptr && !value->deleted;
}

template <class Rows, class AnyId>
bool isIn(const Rows& rows, AnyId id)
{
    const auto found = rows.find(id);
    return found != rows.end() && !found->second.deleted;
}

/// Whether a row of what is taken over adds to what was here.
bool isHere(const history::State& state, const history::Row& row)
{
    const Uuid id = std::visit([](const auto& value) { return value.id.uuid; }, row);
    switch (history::kindOf(row)) {
    case history::Kind::codings:
        return state.codings.find(std::get<coding::Coding>(row).transcript, CodingId{id}) != nullptr;
    case history::Kind::codes:
        return isIn(state.codebook.all(), CodeId{id});
    case history::Kind::memos:
        return isIn(state.memos, MemoId{id});
    case history::Kind::rounds:
        return isIn(state.rounds, RoundId{id});
    case history::Kind::transcripts:
        return isThere(state.transcripts.find(TranscriptId{id}));
    case history::Kind::cases:
        return isThere(state.cases.find(CaseId{id}));
    case history::Kind::attributes:
        return isThere(state.cases.find(AttributeId{id}));
    default:
        return false;
    }
}

/// How much of each kind, but for what is only remembered.
std::vector<merge::Came> cameIn(const history::State& state, const std::vector<history::Row>& rows)
{
    std::map<std::string, merge::Came> kinds;
    for (const history::Row& row : rows) {
        const auto* part = std::get_if<coding::Foreign>(&row);
        if (part != nullptr && merge::isMemory(*part)) continue;
        merge::Came& kind = kinds[store::tableOf(row)];
        ++(isHere(state, row) ? kind.changed : kind.made);
    }
    std::vector<merge::Came> came;
    for (const auto& [table, kind] : kinds)
        came.push_back({"", table, kind.made, kind.changed, kind.deleted});
    return came;
}

}

Stranger readStranger(const history::State& state, store::ProjectStore& store, store::ProjectStore& other,
                      const std::filesystem::path& path, const merge::CodeMapping& mapping)
{
    const history::State theirs = other.readState();
    merge::TakenOver taken = merge::takeOver(sourceOf(state, store), sourceOf(theirs, other), mapping);
    Stranger stranger;
    stranger.told.file = path.string();
    stranger.told.related = false;
    stranger.told.codes = std::move(taken.codes);
    stranger.told.placements = std::move(taken.placements);
    stranger.told.came = cameIn(state, taken.rows);
    stranger.rows = std::move(taken.rows);
    stranger.findings = std::move(taken.findings);
    return stranger;
}

}
