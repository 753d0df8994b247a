// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/memory.h"

#include "merge/kept_apart.h"

#include <charconv>

namespace rd::merge
{

namespace
{

constexpr const char* becameKind = "became";
constexpr const char* mergedKind = "merged";
constexpr const char* madeWord = "made";

/// Everything of a state that is not deleted.
class Present
{
public:
    explicit Present(const history::State& state)
    {
        add(state.codebook.inOrder());
        add(state.cases.cases());
        add(state.cases.respondents());
        add(state.transcripts.list());
        for (const auto* attribute : state.cases.attributes()) {
            ids.insert(attribute->id.uuid);
            add(state.cases.valuesOf(attribute->id));
        }
        for (const auto& [transcript, list] : state.codings.all())
            for (const coding::Coding& coding : list) ids.insert(coding.id.uuid);
        addStanding(state.coders);
        addStanding(state.tables);
        addStanding(state.memos);
        addStanding(state.guide);
        addStanding(state.raisings);
        addStanding(state.rounds);
        addStanding(state.resolutions);
        addStanding(state.assignments);
    }
    std::unordered_set<Uuid> ids;

private:
    template <class List>
    void add(const List& list)
    {
        for (const auto* one : list) ids.insert(one->id.uuid);
    }
    template <class Map>
    void addStanding(const Map& map)
    {
        for (const auto& [id, one] : map)
            if (!one.deleted) ids.insert(id.uuid);
    }
};

}

Memory::Memory(const history::State& ours, const ByPeople& byPeople)
    : m_ours(ours), m_byPeople(byPeople), m_here(Present(ours).ids)
{
    for (const auto& [id, row] : ours.foreign)
        if (kept(id.uuid, becameKind) != nullptr && row.subject != id.uuid)
            m_othersInOne[row.subject].push_back(id.uuid);
}

const coding::Foreign* Memory::kept(const Uuid& theirs, const char* kind) const
{
    const auto found = m_ours.foreign.find(ForeignId{theirs});
    if (found == m_ours.foreign.end() || found->second.deleted) return nullptr;
    return found->second.format == keptFormat && found->second.kind == kind ? &found->second : nullptr;
}

bool Memory::isKnown(const Uuid& ours) const
{
    return m_here.contains(ours) || m_byPeople.deleted.contains(ours);
}

std::optional<Uuid> Memory::of(const Uuid& theirs) const
{
    const coding::Foreign* row = kept(theirs, becameKind);
    const bool asItIs = row != nullptr && row->subject == theirs && row->content.empty();
    if (row != nullptr && (asItIs || isKnown(row->subject))) return row->subject;
    return isKnown(theirs) ? std::optional(theirs) : std::nullopt;
}

std::optional<Uuid> Memory::madeFor(CodeId theirs) const
{
    const coding::Foreign* row = kept(theirs.uuid, becameKind);
    const bool made = row != nullptr && row->content == madeWord && isKnown(row->subject);
    return made ? std::optional(row->subject) : std::nullopt;
}

std::vector<Uuid> Memory::othersThatBecame(const Uuid& ours) const
{
    const auto found = m_othersInOne.find(ours);
    return found == m_othersInOne.end() ? std::vector<Uuid>{} : found->second;
}

std::int64_t Memory::mergedAt(ProjectInfoId theirs) const
{
    std::int64_t clock = 0;
    if (const coding::Foreign* row = kept(theirs.uuid, mergedKind))
        std::from_chars(row->content.data(), row->content.data() + row->content.size(), clock);
    return clock;
}

coding::Foreign Memory::became(const Uuid& theirs, const Uuid& ours, bool made)
{
    coding::Foreign row;
    row.id = ForeignId{theirs};
    row.format = keptFormat;
    row.kind = becameKind;
    row.subject = ours;
    if (made) row.content = madeWord;
    return row;
}

coding::Foreign Memory::merged(ProjectInfoId theirs, std::int64_t clock)
{
    coding::Foreign row;
    row.id = ForeignId{theirs.uuid};
    row.format = keptFormat;
    row.kind = mergedKind;
    row.content = std::to_string(clock);
    return row;
}

bool isMemory(const coding::Foreign& part)
{
    return part.format == keptFormat && (part.kind == becameKind || part.kind == mergedKind);
}

}
