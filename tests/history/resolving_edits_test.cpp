// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/resolving_edits.h"

#include "history/consensus_edits.h"
#include "history/round_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::history;
using rd::test::World;
using text::Span;

namespace
{

/// Marit says "listens" of a passage, Joost "calm".
struct Differing : World {
    CoderId joost = CoderId::make();
    Disputed disputed;

    Differing()
    {
        state.put(coding::Coder{joost, "Joost", 0, false, {}, false});
        disputed = {interview, by(marit, listens), by(joost, calm)};
    }
    coding::Coding by(CoderId coder, CodeId with)
    {
        const coding::Coding made{CodingId::make(), interview, {10, 20}, with, coder, {}, "", false};
        state.put(made);
        return made;
    }
    [[nodiscard]] std::vector<coding::Coding> agreed() const
    {
        std::vector<coding::Coding> found;
        for (const coding::Coding& coding : state.codings.of(interview))
            if (state.coders.at(coding.coder).agreed) found.push_back(coding);
        return found;
    }
    [[nodiscard]] coding::Coding wanted(CodeId code, Span span) const
    {
        coding::Coding one;
        one.transcript = interview;
        one.code = code;
        one.span = span;
        return one;
    }
};

}

BOOST_AUTO_TEST_SUITE(ResolvingEdits)

BOOST_FIXTURE_TEST_CASE(AnotherExtent_MustTouchWhatWasCoded, Differing)
{
    BOOST_CHECK_THROW(resolve(state, disputed, wanted(hope, {20, 25}), "", "", 5), Refusal);
}

BOOST_FIXTURE_TEST_CASE(AnotherCode_IsTheTeamsWithANote, Differing)
{
    apply(resolve(state, disputed, wanted(hope, {12, 18}), "", "Both were wrong.", 5));
    BOOST_REQUIRE(agreed().size() == 1U);
    BOOST_TEST((agreed()[0].code == hope && agreed()[0].span == Span{12, 18}));
    BOOST_TEST(agreed()[0].memo == "Both were wrong.");
    BOOST_TEST((state.resolutions.begin()->second.agreed == agreed()[0].id));
}

/// As what was agreed on without a rule, and the next note takes the place of the first.
BOOST_FIXTURE_TEST_CASE(ARulesCodingThatIsDecidedOn_GetsTheNote, Differing)
{
    Consensus consensus;
    consensus.rule = ConsensusRule::resolver;
    consensus.coders = {marit, joost};
    consensus.resolver = marit;
    apply(consensusEdit(state, consensus));
    BOOST_REQUIRE(agreed().size() == 1U);
    BOOST_TEST(agreed()[0].memo.empty());
    for (const char* note : {"She nods.", "She nods twice."}) {
        apply(resolve(state, disputed, wanted(listens, agreed()[0].span), "", note, 5));
        BOOST_TEST(agreed().size() == 1U);
        BOOST_TEST(agreed()[0].memo == note);
    }
}

/// What the team had agreed on by then makes way, in the same change.
BOOST_FIXTURE_TEST_CASE(NoCode_TakesAwayWhatWasAgreed, Differing)
{
    apply(agreeOn(state, *disputed.first, "", ""));
    BOOST_REQUIRE(agreed().size() == 1U);
    const Edit edit = resolve(state, disputed, std::nullopt, "", "Nothing was said.", 5);
    apply(edit);
    BOOST_TEST(agreed().empty());
    BOOST_REQUIRE(state.resolutions.size() == 1U);
    BOOST_TEST(state.resolutions.begin()->second.note == "Nothing was said.");
    const SpeakIn english(Language::english);
    BOOST_TEST(describe(edit.kind, edit.args) ==
               "Agreed to give neither “listens” nor “calm” to a passage of “interview 1”");
}

/// Of one coder alone, or of both with the same code, there is one code to name; an older file names none.
BOOST_FIXTURE_TEST_CASE(NoCode_IsToldWithTheCodeThatIsNotGiven, Differing)
{
    const SpeakIn english(Language::english);
    const std::string expected = "Agreed not to give “calm” to a passage of “interview 1”";
    disputed.first.reset();
    Edit edit = resolve(state, disputed, std::nullopt, "", "", 5);
    BOOST_TEST(describe(edit.kind, edit.args) == expected);
    disputed.first = by(marit, calm);
    edit = resolve(state, disputed, std::nullopt, "", "", 5);
    BOOST_TEST(describe(edit.kind, edit.args) == expected);
    edit.args.erase("code");
    BOOST_TEST(describe(edit.kind, edit.args) == "Agreed on no code for a passage of “interview 1”");
}

/// Deciding anew takes the place of the earlier decision.
BOOST_FIXTURE_TEST_CASE(ASecondDecision_ReplacesTheFirst, Differing)
{
    apply(resolve(state, disputed, wanted(hope, {10, 20}), "", "", 5));
    BOOST_TEST(agreed().size() == 1U);
    std::swap(disputed.first, disputed.second); // whoever is named first
    apply(resolve(state, disputed, std::nullopt, "", "", 6));
    BOOST_REQUIRE(state.resolutions.size() == 1U);
    BOOST_TEST(!state.resolutions.begin()->second.agreed);
    BOOST_TEST(agreed().empty());
}

/// What was decided about other codings stays, also where it has the code that the two differ about.
BOOST_FIXTURE_TEST_CASE(AnotherDecision_KeepsItsCoding, Differing)
{
    const coding::Coding within{CodingId::make(), interview, {12, 15}, listens, marit, {}, "", false};
    state.put(within);
    apply(resolve(state, {interview, within, {}}, within, "", "It is said here.", 5));
    const Edit edit = resolve(state, disputed, *disputed.second, "", "", 6);
    BOOST_TEST(alsoTakenAway(state, edit).empty());
    apply(edit);
    BOOST_TEST(agreed().size() == 2U);
    apply(resolve(state, disputed, std::nullopt, "", "", 7));
    BOOST_REQUIRE(agreed().size() == 1U);
    BOOST_TEST((agreed()[0].span == within.span));
}

/// Of a coding that was decided about beside another's, the later word counts, and what made way is told.
BOOST_FIXTURE_TEST_CASE(AThirdCoder_OpensWhatWasDecidedOnTheSameCoding, Differing)
{
    const CoderId ellen = CoderId::make();
    state.put(coding::Coder{ellen, "Ellen", 0, false, {}, false});
    apply(resolve(state, disputed, *disputed.first, "", "", 5));
    const coding::Coding theirs = by(ellen, hope);
    const Edit edit = resolve(state, {interview, disputed.first, theirs}, theirs, "", "", 6);
    const auto taken = alsoTakenAway(state, edit);
    BOOST_REQUIRE(taken.size() == 1U);
    BOOST_TEST((taken[0].code == listens));
    apply(edit);
    BOOST_REQUIRE(agreed().size() == 1U);
    BOOST_TEST((agreed()[0].code == hope));
}

/// Ellen said as Marit did, so most of them did: but the team decided otherwise.
namespace
{

/// Marit marked whole what Joost marked the beginning and the end of.
struct InParts : Differing {
    coding::Coding whole = said(marit, {30, 90});
    coding::Coding beginning = said(joost, {30, 40});
    coding::Coding end = said(joost, {70, 90});

    coding::Coding said(CoderId coder, Span span)
    {
        const coding::Coding made{CodingId::make(), interview, span, hope, coder, {}, "", false};
        state.put(made);
        return made;
    }
    /// The stretches of the team once both differences are settled.
    std::vector<Span> settled(const std::optional<coding::Coding>& first,
                              const std::optional<coding::Coding>& second)
    {
        apply(resolve(state, {interview, whole, beginning}, first, "", "", 5));
        apply(resolve(state, {interview, whole, end}, second, "", "", 6));
        std::vector<Span> spans;
        for (const coding::Coding& one : agreed()) spans.push_back(one.span);
        return spans;
    }
};

}

BOOST_FIXTURE_TEST_CASE(PartsOfAPassage_AreTheTeamsSideBySide, InParts)
{
    BOOST_TEST((settled(beginning, end) == std::vector<Span>{{30, 40}, {70, 90}}));
}

BOOST_FIXTURE_TEST_CASE(AWholeAndItsPart_AreNotBothTheTeams, InParts)
{
    InParts other = *this;
    BOOST_TEST((settled(beginning, whole) == std::vector<Span>{{30, 90}}));
    BOOST_TEST((other.settled(whole, end) == std::vector<Span>{{70, 90}}));
}

BOOST_FIXTURE_TEST_CASE(AConsensusByRule_LeavesADecisionAlone, Differing)
{
    const CoderId ellen = CoderId::make();
    state.put(coding::Coder{ellen, "Ellen", 0, false, {}, false});
    by(ellen, listens);
    Consensus consensus;
    consensus.rule = ConsensusRule::majority;
    consensus.coders = {marit, joost, ellen};
    Differing before = *this;
    before.apply(consensusEdit(before.state, consensus));
    BOOST_TEST(before.agreed().size() == 1U); // else the rule makes it
    apply(resolve(state, disputed, std::nullopt, "", "", 5));
    BOOST_TEST(consensusEdit(state, consensus).empty());
}

BOOST_FIXTURE_TEST_CASE(Rounds_HaveANameOfTheirOwnADateAndTranscripts, Differing)
{
    coding::Round round;
    round.name = " round 1 ";
    BOOST_CHECK_THROW(setRound(state, round), Refusal);
    round.transcripts = {interview};
    round.date = "1 maart";
    BOOST_CHECK_THROW(setRound(state, round), Refusal);
    round.date = "2026-03-01";
    apply(setRound(state, round));
    BOOST_REQUIRE(state.roundsInOrder().size() == 1U);
    BOOST_TEST(state.roundsInOrder()[0]->name == "round 1");
    round.name = "ROUND 1";
    BOOST_CHECK_THROW(setRound(state, round), Refusal);
    apply(deleteRound(state, state.roundsInOrder()[0]->id));
    BOOST_TEST(state.roundsInOrder().empty());
}

BOOST_AUTO_TEST_SUITE_END()
