// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/resolution_clashes.h"

#include "base/i18n.h"
#include "project/row_names.h"
#include "project/words.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace rd::project
{

namespace
{

using coding::Coding;
using coding::Resolution;

/// The codings that differ, whichever is told first.
std::pair<CodingId, CodingId> aboutOf(const Resolution& resolution)
{
    return std::minmax(resolution.first, resolution.second);
}

std::string codeWords(const history::State& state, const Coding& coding)
{
    const std::string code = codeName(state, coding.code);
    return coding.qualifier ? code + ", " + codeName(state, coding.qualifier) : code;
}

/// Also where it is removed, as another decision or a rule wanted it, and before that is settled.
std::optional<Coding> agreedCoding(const history::State& state, const Resolution& resolution,
                                   store::ProjectStore& store)
{
    if (!resolution.agreed) return std::nullopt;
    if (const Coding* there = state.codings.find(resolution.transcript, resolution.agreed)) return *there;
    return store.coding(resolution.agreed);
}

/// What it came to, and why.
std::string decisionWords(const history::State& state, const Resolution& resolution,
                          store::ProjectStore& store, Words& words)
{
    const auto agreed = agreedCoding(state, resolution, store);
    std::string decision = tr("neither code");
    if (agreed)
        decision = say("{code}, at ‘{words}’", fmt::arg("code", codeWords(state, *agreed)),
                       fmt::arg("words", quoteOf(words(agreed->transcript, agreed->span))));
    if (resolution.note.empty()) return decision;
    return decision + ". " + say("Note: {memo}", fmt::arg("memo", resolution.note));
}

/// Of a coding that is gone too.
std::string differenceWords(const history::State& state, const Resolution& resolution,
                            store::ProjectStore& store, Words& words)
{
    const transcript::Transcript* transcript = state.transcripts.find(resolution.transcript);
    const std::string name = transcript == nullptr ? std::string() : transcript->name;
    const auto at = [&](const Coding& coding) {
        return say("the difference at ‘{words}’ in “{transcript}”",
                   fmt::arg("words", quoteOf(words(coding.transcript, coding.span))),
                   fmt::arg("transcript", name));
    };
    for (const CodingId id : {resolution.first, resolution.second})
        if (const Coding* coding = state.codings.find(resolution.transcript, id)) return at(*coding);
    for (const CodingId id : {resolution.first, resolution.second})
        if (const auto coding = id ? store.coding(id) : std::nullopt) return at(*coding);
    return say("a difference in “{transcript}”", fmt::arg("transcript", name));
}

/// Also the note is part of what was decided.
bool saySame(const history::State& state, const Resolution& one, const Resolution& other,
             store::ProjectStore& store)
{
    const auto a = agreedCoding(state, one, store);
    const auto b = agreedCoding(state, other, store);
    if (one.note != other.note || a.has_value() != b.has_value()) return false;
    return !a || (a->span == b->span && a->code == b->code && a->qualifier == b->qualifier);
}

}

std::string ResolutionClash::id() const
{
    const auto [first, second] = aboutOf(here);
    return "resolution/" + first.uuid.toString() + "/" + second.uuid.toString();
}

std::vector<ResolutionClash> resolutionClashes(const history::State& state,
                                               const std::vector<history::Row>& came,
                                               store::ProjectStore& store)
{
    std::set<ResolutionId> cameIn;
    for (const history::Row& row : came)
        if (const auto* resolution = std::get_if<Resolution>(&row)) cameIn.insert(resolution->id);
    if (cameIn.empty()) return {};
    struct Sides {
        const Resolution* here = nullptr;
        const Resolution* there = nullptr;
    };
    std::map<std::pair<CodingId, CodingId>, Sides> settled;
    for (const auto& [id, resolution] : state.resolutions) {
        if (resolution.deleted) continue;
        Sides& sides = settled[aboutOf(resolution)];
        const Resolution*& side = cameIn.contains(id) ? sides.there : sides.here;
        if (side == nullptr || side->madeMs <= resolution.madeMs) side = &resolution;
    }
    std::vector<ResolutionClash> clashes;
    for (const auto& [about, sides] : settled)
        if (sides.here != nullptr && sides.there != nullptr &&
            !saySame(state, *sides.here, *sides.there, store))
            clashes.push_back({*sides.here, *sides.there});
    return clashes;
}

merge::Clash inWords(const history::State& state, const ResolutionClash& clash, store::ProjectStore& store,
                     const Makers& makers)
{
    Words words(store);
    merge::Clash told;
    told.id = clash.id();
    told.what = differenceWords(state, clash.here, store, words);
    told.column = "decision";
    told.here = decisionWords(state, clash.here, store, words);
    told.there = decisionWords(state, clash.there, store, words);
    tellMakers(told, makers, clash.here.id.uuid, clash.there.id.uuid);
    told.hereAtMs = clash.here.madeMs;
    told.thereAtMs = clash.there.madeMs;
    return told;
}

std::vector<history::Row> withoutSide(const history::State& state, const ResolutionClash& clash, bool here)
{
    Resolution gone = here ? clash.here : clash.there;
    const Resolution& stays = here ? clash.there : clash.here;
    std::vector<history::Row> rows;
    const Coding* agreed = state.codings.find(gone.transcript, gone.agreed);
    if (agreed != nullptr && gone.agreed != stays.agreed) {
        Coding coding = *agreed;
        coding.deleted = true;
        rows.emplace_back(coding);
    }
    gone.deleted = true;
    rows.emplace_back(gone);
    return rows;
}

std::set<Uuid> sidesOf(const ResolutionClash& clash)
{
    return {clash.here.id.uuid, clash.there.id.uuid};
}

namespace
{

/// What is left of the difference has the code that was agreed on, so that it stays settled.
bool isSettledAnyway(const history::State& state, const Resolution& one)
{
    const Coding* agreed = one.agreed ? state.codings.find(one.transcript, one.agreed) : nullptr;
    const auto agrees = [&](CodingId id) {
        const Coding* coding = id ? state.codings.find(one.transcript, id) : nullptr;
        return coding != nullptr && coding->code == agreed->code && coding->span.overlaps(agreed->span);
    };
    return agreed != nullptr && (agrees(one.first) || agrees(one.second));
}

}

std::vector<merge::Finding> fallenDecisions(const history::State& state, const std::set<ResolutionId>& before,
                                            const std::set<Uuid>& came, store::ProjectStore& store)
{
    Words words(store);
    std::vector<merge::Finding> findings;
    for (const auto& [id, one] : state.resolutions) {
        const transcript::Transcript* transcript = state.transcripts.find(one.transcript);
        const bool gone = one.deleted || transcript == nullptr || transcript->deleted;
        if (gone || coding::holds(one, state.codings) || isSettledAnyway(state, one) ||
            !(before.contains(id) || came.contains(id.uuid)))
            continue;
        const std::string why = coding::hasItsCodings(one, state.codings) ? tr("what was agreed is gone")
                                                                          : tr("one of the codings is gone");
        std::string told =
            say("What was decided about {difference} ({decision}) holds no more: {why}.",
                fmt::arg("difference", differenceWords(state, one, store, words)),
                fmt::arg("decision", decisionWords(state, one, store, words)), fmt::arg("why", why));
        if (one.agreed && state.codings.find(one.transcript, one.agreed) != nullptr)
            told += " " + tr("The coding that was agreed on stays, and counts.");
        findings.push_back({"decision-fell", std::move(told), {id.uuid}});
    }
    return findings;
}

bool isOfRule(store::ProjectStore& store, CodingId coding, ResolutionId decision)
{
    const auto makers = store.makersOf({coding.uuid, decision.uuid});
    const auto made = makers.find(coding.uuid);
    if (made == makers.end()) return false;
    if (made->second.kind != "merge.stranger") return made->second.kind == "consensus.make";
    const auto decided = makers.find(decision.uuid);
    return decided != makers.end() && decided->second.id != made->second.id;
}

Uuid hereOf(const ResolutionClash& clash)
{
    return clash.here.id.uuid;
}

void tellStanding(const history::State& state, const ResolutionClash& clash, store::ProjectStore& store,
                  merge::Clash& told)
{
    Words words(store);
    told.thereStands = !state.resolutions.at(clash.there.id).deleted;
    for (const auto& [id, resolution] : state.resolutions) // a third copy may have said something else
        if (!resolution.deleted && aboutOf(resolution) == aboutOf(clash.here)) {
            told.stands = decisionWords(state, resolution, store, words);
            told.otherStands = id != clash.here.id && id != clash.there.id;
        }
}

}
