// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "codebook/joined_code.h"
#include "coding/resolution.h"
#include "history/decided_places.h"
#include "merge/settler.h"
#include "merge/words.h"
#include "text/fold.h"

#include <algorithm>
#include <utility>

namespace rd::merge
{

namespace
{

using coding::Resolution;
using coding::Round;

void joinRound(Gathering& all, Round first, Round later)
{
    addTranscripts(first, later.transcripts);
    std::vector<codebook::LeftOut> leftOut;
    codebook::joinValue(first.date, later.date, "date", leftOut);
    later.deleted = true;
    all.put(first.id.uuid, first);
    all.put(later.id.uuid, later);
    all.find("round-joined", {later.id.uuid},
             withLeftOut(say("The round “{name}” was made in both copies and is one now.",
                             fmt::arg("name", first.name)),
                         leftOut));
}

/// Of what differences were settled to only the last stands, with the coding that it came to.
void leaveOut(Gathering& all, Resolution earlier, CodingId kept)
{
    const auto* transcript = all.state().transcripts.find(earlier.transcript);
    const std::string name = transcript == nullptr ? std::string() : transcript->name;
    if (const coding::Coding* held = all.state().codings.find(earlier.transcript, earlier.agreed);
        held != nullptr && held->id != kept) {
        coding::Coding gone = *held;
        gone.deleted = true;
        all.put(gone.id.uuid, gone);
    }
    earlier.deleted = true;
    all.put(earlier.id.uuid, earlier);
    all.find("resolution-twice", {earlier.id.uuid},
             say("A difference in “{transcript}” was settled in both copies; the last stands.",
                 fmt::arg("transcript", name)));
}

}

/// Rounds of one name are one round, with the transcripts of both.
void settleRounds(Gathering& all)
{
    std::map<std::string, RoundId> first;
    std::vector<Round> rounds;
    for (const auto& [id, round] : all.state().rounds) // by id, which ascends with time
        if (!round.deleted) rounds.push_back(round);
    for (const Round& round : rounds) {
        const auto [known, fresh] = first.emplace(text::folded(round.name), round.id);
        if (!fresh) joinRound(all, all.state().rounds.at(known->second), round);
    }
}

namespace
{

/// The coding itself, or which stands for it since codes, coders or transcripts were made one; itself where
/// neither is there.
CodingId standingFor(const Gathering& all, TranscriptId transcript, CodingId id)
{
    const auto other = all.writers().standsFor.find(id);
    const coding::Codings& codings = all.state().codings;
    const bool follows = other != all.writers().standsFor.end() && codings.find(transcript, id) == nullptr &&
                         codings.find(transcript, other->second) != nullptr;
    return follows ? other->second : id;
}

/// But where the codings that differed became one.
void followCodings(Gathering& all)
{
    std::vector<Resolution> followed;
    for (const auto& [id, before] : all.state().resolutions) {
        if (before.deleted) continue;
        Resolution one = before;
        for (CodingId* coding : {&one.first, &one.second, &one.agreed})
            *coding = standingFor(all, one.transcript, *coding);
        if (one != before && one.first != one.second) followed.push_back(one);
    }
    for (const Resolution& one : followed) all.put(one.id.uuid, one);
}

}

namespace
{

/// What a rule made of the team and no decision came to.
bool isOfRuleOnly(const Gathering& all, const coding::Coding& coding)
{
    const auto coder = all.state().coders.find(coding.coder);
    if (coder == all.state().coders.end() || !coder->second.agreed || !coding.memo.empty()) return false;
    const auto& decisions = all.state().resolutions;
    return std::none_of(decisions.begin(), decisions.end(), [&](const auto& one) {
        return !one.second.deleted && one.second.agreed == coding.id;
    });
}

/// The first decision by which the coding, that a rule gave, would not be there.
template <class Test>
const Resolution* decisionThat(const Gathering& all, const coding::Coding& coding, Test leavesItOut)
{
    if (!all.writers().ofRule) return nullptr;
    const coding::AgreedPassage passage{coding.span, coding.code, coding.qualifier};
    for (const auto& [id, one] : all.state().resolutions)
        if (one.transcript == coding.transcript && coding::holds(one, all.state().codings) &&
            leavesItOut(one, passage) && all.writers().ofRule(coding.id, id))
            return &one;
    return nullptr;
}

const Resolution* decidedOtherwise(const Gathering& all, const coding::Coding& coding)
{
    return decisionThat(all, coding, [&](const Resolution& one, const coding::AgreedPassage& passage) {
        return history::rulesOut(all.state(), one, passage);
    });
}

const Resolution* decidedForMore(const Gathering& all, const coding::Coding& coding)
{
    return decisionThat(all, coding, [&](const Resolution& one, const coding::AgreedPassage& passage) {
        return history::givesMore(all.state(), one, passage);
    });
}

/// `words`: what is said, and what is said of a passage in no turn.
void tellDisplaced(Gathering& all, const coding::Coding& coding, const Resolution& decision,
                   std::pair<const char*, const char*> words)
{
    const auto* code = all.state().codebook.find(coding.code);
    const auto* transcript = all.state().transcripts.find(coding.transcript);
    const auto* turn = all.state().transcripts.turnAt(coding.transcript, coding.span.start);
    std::string told =
        say(turn == nullptr ? words.second : words.first,
            fmt::arg("code", code == nullptr ? std::string() : code->shownName(userLanguage())),
            fmt::arg("transcript", transcript == nullptr ? std::string() : transcript->name),
            fmt::arg("turn", turn == nullptr ? 0 : turn->number));
    if (!decision.note.empty()) told += " " + say("Note: {memo}", fmt::arg("memo", decision.note));
    all.find("decision-displaces", {coding.id.uuid}, told);
}

/// As in one project, where a rule gives nothing that was decided otherwise.
void displaceByDecisions(Gathering& all)
{
    for (coding::Coding& coding :
         all.codingsWith([&](const coding::Coding& one) { return isOfRuleOnly(all, one); })) {
        const Resolution* otherwise = decidedOtherwise(all, coding);
        const Resolution* more = otherwise == nullptr ? decidedForMore(all, coding) : nullptr;
        if (otherwise == nullptr && more == nullptr) continue;
        if (otherwise != nullptr)
            tellDisplaced(all, coding, *otherwise,
                          {mark("“{code}” in “{transcript}”, turn {turn}, which a rule gave the team, makes "
                                "way: the team decided otherwise there."),
                           mark("“{code}” in “{transcript}”, which a rule gave the team, makes way: the team "
                                "decided otherwise there.")});
        else
            tellDisplaced(all, coding, *more,
                          {mark("“{code}” in “{transcript}”, turn {turn}, which a rule gave the team, makes "
                                "way: the team decided for more words there."),
                           mark("“{code}” in “{transcript}”, which a rule gave the team, makes way: the team "
                                "decided for more words there.")});
        coding.deleted = true;
        all.put(coding.id.uuid, coding);
    }
}

}

void settleResolutions(Gathering& all)
{
    followCodings(all);
    std::map<std::pair<CodingId, CodingId>, std::vector<Resolution>> same;
    for (const auto& [id, one] : all.state().resolutions)
        if (!one.deleted) same[std::minmax(one.first, one.second)].push_back(one);
    for (auto& [codings, list] : same) {
        std::sort(list.begin(), list.end(), [](const Resolution& a, const Resolution& b) {
            return std::pair(a.madeMs, a.id) < std::pair(b.madeMs, b.id);
        });
        for (std::size_t i = 0; i + 1 < list.size(); ++i) leaveOut(all, list[i], list.back().agreed);
    }
    displaceByDecisions(all);
}

}
