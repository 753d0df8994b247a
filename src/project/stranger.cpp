// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/stranger.h"

#include "history/row_id.h"
#include "merge/memory.h"

#include <algorithm>
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
    const Uuid id = history::idOf(row);
    switch (history::kindOf(row)) {
    case history::Kind::codings:
        return state.codings.find(std::get<coding::Coding>(row).transcript, CodingId{id}) != nullptr;
    case history::Kind::codes:
        return isIn(state.codebook.all(), CodeId{id});
    case history::Kind::memos:
        return isIn(state.memos, MemoId{id});
    case history::Kind::rounds:
        return isIn(state.rounds, RoundId{id});
    case history::Kind::resolutions:
        return isIn(state.resolutions, ResolutionId{id});
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

/// Who in the other project made what rows came from.
class Authors
{
public:
    Authors(const history::State& theirs, store::ProjectStore& other, const merge::TakenOver& taken)
        : m_theirs(theirs), m_from(taken.from)
    {
        std::set<Uuid> ids;
        for (const history::Row& row : taken.rows) ids.insert(whence(row));
        m_makers = other.makersOf(ids);
    }

    /// Of codings and memos their coder, of all else who made it; empty where that is not known.
    [[nodiscard]] std::string of(const history::Row& row) const
    {
        const auto* coding = std::get_if<coding::Coding>(&row);
        const auto* memo = std::get_if<coding::Memo>(&row);
        if (const CoderId id = coding != nullptr ? coding->coder
                               : memo != nullptr ? memo->coder
                                                 : CoderId{}) {
            const auto from = m_from.find(id.uuid);
            const auto coder = m_theirs.coders.find(from == m_from.end() ? id : CoderId{from->second});
            if (coder != m_theirs.coders.end()) return coder->second.shownName();
        }
        const auto maker = m_makers.find(whence(row));
        return maker == m_makers.end() ? std::string() : maker->second.author;
    }

private:
    /// A kept part is about what it was made of.
    [[nodiscard]] Uuid whence(const history::Row& row) const
    {
        const Uuid id = history::idOf(row);
        const auto from = m_from.find(id);
        return from == m_from.end() ? id : from->second;
    }

    const history::State& m_theirs;
    const std::map<Uuid, Uuid>& m_from;
    std::map<Uuid, store::ChangeRow> m_makers;
};

/// How much of each kind by whom, but for what is only remembered.
std::vector<merge::Came> cameIn(const history::State& state, const std::vector<history::Row>& rows,
                                const Authors& authors)
{
    std::map<std::pair<std::string, std::string>, merge::Came> kinds;
    for (const history::Row& row : rows) {
        const auto* part = std::get_if<coding::Foreign>(&row);
        if (part != nullptr && merge::isMemory(*part)) continue;
        merge::Came& kind = kinds[{authors.of(row), store::tableOf(row)}];
        ++(isHere(state, row) ? kind.changed : kind.made);
    }
    std::vector<merge::Came> came;
    for (const auto& [name, kind] : kinds)
        came.push_back({name.first, name.second, kind.made, kind.changed, kind.deleted});
    return came;
}

/// Where one of the two has neither codes nor transcripts there is nothing to compare: that is how a project
/// is filled from another.
bool isAnotherStudy(const history::State& state, const merge::FromCopy& told)
{
    const bool codes = !told.codes.empty() && !state.codebook.inOrder().empty();
    const bool transcripts = !told.transcripts.empty() && !state.transcripts.list().empty();
    const auto isNew = [](const auto& one) { return one.into.empty(); };
    return (codes || transcripts) && std::all_of(told.codes.begin(), told.codes.end(), isNew) &&
           std::all_of(told.transcripts.begin(), told.transcripts.end(), isNew);
}

merge::TakenOver takenOver(const merge::Source& ours, const merge::Source& theirs,
                           const merge::Mapping& mapping, Progress& progress)
{
    try {
        return merge::takeOver(ours, theirs, mapping, progress);
    } catch (const Refusal& refusal) { // of the mapping
        Complaint complaint = refusal.complaint();
        if (complaint.file.empty()) complaint.file = mapping.file;
        throw Refusal(std::move(complaint));
    }
}

}

Stranger readStranger(const history::State& state, store::ProjectStore& store, store::ProjectStore& other,
                      const std::filesystem::path& path, const merge::Mapping& mapping, Progress& progress)
{
    const history::State theirs = other.readState();
    merge::TakenOver taken = takenOver(sourceOf(state, store), sourceOf(theirs, other), mapping, progress);
    Stranger stranger;
    stranger.told.file = path.string();
    stranger.told.related = false;
    stranger.told.codes = std::move(taken.codes);
    stranger.told.placements = std::move(taken.placements);
    stranger.told.came = cameIn(state, taken.rows, Authors(theirs, other, taken));
    stranger.told.transcripts = std::move(taken.transcripts);
    stranger.told.another = isAnotherStudy(state, stranger.told);
    stranger.rows = std::move(taken.rows);
    stranger.findings = std::move(taken.findings);
    return stranger;
}

}
