// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/coding_edits.h"
#include "history/consensus_edits.h"
#include "history/resolving_edits.h"
#include "history/team_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rd;
using namespace rd::history;
using rd::test::World;
using text::Span;

namespace
{

/// Marit, Joost and Ellen; Ellen decides.
struct Team : World {
    CoderId joost = addCoder("Joost");
    CoderId ellen = addCoder("Ellen");

    CoderId addCoder(const std::string& name)
    {
        const CoderId id = CoderId::make();
        state.put(coding::Coder{id, name, 0, false, {}, false});
        return id;
    }
    void by(CoderId coder, Span span, CodeId with, CodeId qualifier = {})
    {
        state.put(coding::Coding{CodingId::make(), interview, span, with, coder, qualifier, "", false});
    }
    [[nodiscard]] Consensus asked(ConsensusRule rule) const
    {
        Consensus consensus;
        consensus.rule = rule;
        consensus.coders = {marit, joost, ellen};
        consensus.into = "Team";
        return consensus;
    }
    [[nodiscard]] std::vector<Span> agreed(CodeId with) const
    {
        std::vector<Span> spans;
        const coding::Coder* team = state.coderByName("Team");
        for (const auto& coding : state.codings.of(interview))
            if (team != nullptr && coding.coder == team->id && coding.code == with)
                spans.push_back(coding.span);
        return spans;
    }
};
using Spans = std::vector<Span>;

}

BOOST_AUTO_TEST_SUITE(ConsensusEdits)

BOOST_FIXTURE_TEST_CASE(Rules_TakeWhatEnoughCodersGave, Team)
{
    by(marit, {0, 20}, listens);
    by(joost, {10, 30}, listens);
    by(ellen, {60, 70}, calm);
    by(joost, {62, 72}, calm);
    by(marit, {64, 80}, calm);
    Team everyone = *this;
    apply(consensusEdit(state, asked(ConsensusRule::majority)));
    BOOST_TEST((agreed(listens) == Spans{{10, 20}}));
    BOOST_TEST((agreed(calm) == Spans{{62, 72}}));
    everyone.apply(consensusEdit(everyone.state, asked(ConsensusRule::all)));
    BOOST_TEST((everyone.agreed(listens) == Spans{}));
    BOOST_TEST((everyone.agreed(calm) == Spans{{64, 70}}));
    BOOST_TEST(state.coderByName("Team")->agreed);
}

/// Ellen coded nothing here, so two of two are all, and two of two the majority.
BOOST_FIXTURE_TEST_CASE(Coders_WhoDidNotCodeATranscriptDoNotCountThere, Team)
{
    by(marit, {0, 20}, listens);
    by(joost, {0, 20}, listens);
    apply(consensusEdit(state, asked(ConsensusRule::all)));
    BOOST_TEST((agreed(listens) == Spans{{0, 20}}));
}

BOOST_FIXTURE_TEST_CASE(Resolver_DecidesWhereTheRuleDoesNot, Team)
{
    by(marit, {0, 20}, listens);
    by(joost, {0, 20}, listens);
    by(ellen, {5, 25}, listens);
    by(ellen, {40, 50}, hope);
    by(marit, {60, 70}, calm);
    auto consensus = asked(ConsensusRule::majority);
    consensus.coders = {marit, joost};
    consensus.resolver = ellen;
    apply(consensusEdit(state, consensus));
    BOOST_TEST((agreed(listens) == Spans{{0, 20}}));
    BOOST_TEST((agreed(hope) == Spans{{40, 50}}));
    BOOST_TEST((agreed(calm) == Spans{}));
}

BOOST_FIXTURE_TEST_CASE(ASecondTime_MakesNothingTwice, Team)
{
    by(marit, {0, 20}, listens);
    by(joost, {0, 20}, listens);
    apply(consensusEdit(state, asked(ConsensusRule::all)));
    BOOST_TEST(consensusEdit(state, asked(ConsensusRule::all)).empty());
}

/// What was agreed by rule and is no longer goes; what was settled with a note stays.
BOOST_FIXTURE_TEST_CASE(Replacing_KeepsWhatWasSettledWithANote, Team)
{
    by(marit, {0, 20}, listens);
    by(joost, {0, 20}, listens);
    auto consensus = asked(ConsensusRule::all);
    apply(consensusEdit(state, consensus));
    coding::Coding settled;
    settled.transcript = interview;
    settled.span = {40, 50};
    settled.code = calm;
    apply(agreeOn(state, settled, "Team", "We talked it over."));
    for (const auto& coding : coding::Codings::List(state.codings.of(interview)))
        if (coding.coder == joost) apply(removeCoding(state, coding.id));
    by(joost, {60, 70}, hope);
    consensus.replace = true;
    apply(consensusEdit(state, consensus));
    BOOST_TEST((agreed(listens) == Spans{}));
    BOOST_TEST((agreed(calm) == Spans{{40, 50}}));
}

/// What goes is told beforehand, and how many in the history.
BOOST_FIXTURE_TEST_CASE(Replacing_TellsWhatItTakesAway, Team)
{
    by(marit, {0, 20}, listens);
    by(joost, {0, 20}, listens);
    coding::Coding byHand;
    byHand.transcript = interview;
    byHand.span = {40, 50};
    byHand.code = calm;
    apply(agreeOn(state, byHand, "Team", ""));
    auto consensus = asked(ConsensusRule::all);
    consensus.replace = true;
    const ConsensusChange change = consensusChange(state, consensus);
    BOOST_REQUIRE(change.gone.size() == 1U);
    BOOST_TEST((change.gone[0].span == Span{40, 50} && change.gone[0].code == calm));
    BOOST_TEST(change.made.size() == 1U);
    const SpeakIn english(Language::english);
    BOOST_TEST(describe(change.edit.kind, change.edit.args) ==
               "Made 1 coding of “Team” from what coders agreed on, and took away 1");
    consensus.replace = false;
    BOOST_TEST(consensusChange(state, consensus).gone.empty());
}

/// Where nobody else coded there is nothing that the resolver decides between, and that is told.
BOOST_FIXTURE_TEST_CASE(Resolver_HasNoSayWhereOneAloneCoded, Team)
{
    for (const auto& coding : coding::Codings::List(state.codings.of(interview)))
        apply(removeCoding(state, coding.id));
    by(ellen, {40, 50}, hope);
    auto consensus = asked(ConsensusRule::resolver);
    consensus.coders.clear();
    consensus.resolver = ellen;
    const ConsensusChange change = consensusChange(state, consensus);
    BOOST_TEST(change.edit.empty());
    BOOST_TEST((change.codedByOne == std::vector{interview}));
    by(joost, {60, 70}, calm);
    apply(consensusEdit(state, consensus));
    BOOST_TEST((agreed(hope) == Spans{{40, 50}}));
    BOOST_TEST((agreed(calm) == Spans{}));
}

/// Also where the new rule has nothing to agree on any more; but not what others than these coders coded.
BOOST_FIXTURE_TEST_CASE(Replacing_TakesAwayWhatAnEarlierRuleMade, Team)
{
    for (const auto& coding : coding::Codings::List(state.codings.of(interview)))
        apply(removeCoding(state, coding.id));
    by(ellen, {40, 50}, hope);
    by(joost, {60, 70}, calm);
    auto first = asked(ConsensusRule::resolver);
    first.coders.clear();
    first.resolver = ellen;
    apply(consensusEdit(state, first));
    coding::Coding decided;
    decided.transcript = interview;
    decided.span = {10, 20};
    decided.code = listens;
    apply(agreeOn(state, decided, "Team", "We talked it over."));
    auto later = asked(ConsensusRule::all);
    later.replace = true;
    later.coders = {marit, addCoder("Dirk")}; // who coded nothing here
    BOOST_TEST(consensusChange(state, later).gone.empty());
    later.coders = {marit, ellen}; // one of whom did
    const ConsensusChange change = consensusChange(state, later);
    BOOST_TEST_REQUIRE(change.gone.size() == 1U);
    BOOST_TEST((change.gone[0].code == hope));
    BOOST_TEST((change.codedByOne == std::vector{interview}));
    later.replaceDecisions = true;
    apply(consensusEdit(state, later));
    BOOST_TEST((agreed(hope) == Spans{}));
    BOOST_TEST((agreed(listens) == Spans{}));
}

/// Ellen's word alone, when she has coded more since: each of her codings, as in a project where nothing came
/// before, also one that lies within another of hers.
BOOST_FIXTURE_TEST_CASE(Resolver_IsTakenAtEachCoding_WhateverWasMadeBefore, Team)
{
    by(joost, {5, 8}, hope);
    by(ellen, {50, 81}, listens);
    by(ellen, {10, 20}, calm);
    auto consensus = asked(ConsensusRule::resolver);
    consensus.coders.clear();
    consensus.resolver = ellen;
    apply(consensusEdit(state, consensus));
    BOOST_TEST((agreed(listens) == Spans{{50, 81}}));
    by(ellen, {50, 64}, listens);
    for (const bool replaces : {false, true}) {
        Team later = *this;
        consensus.replace = replaces;
        const ConsensusChange change = consensusChange(later.state, consensus);
        BOOST_TEST((change.made.size() == 1U && change.gone.empty() && change.within.empty()));
        later.apply(change.edit);
        BOOST_TEST((later.agreed(listens) == Spans{{50, 81}, {50, 64}}));
        BOOST_TEST((later.agreed(calm) == Spans{{10, 20}}));
        BOOST_TEST(consensusEdit(later.state, consensus).empty());
    }
}

/// Most have 20 to 60, as Ellen has; of hers also 30 to 40, and she alone 62 to 70 of what most have after
/// it.
BOOST_FIXTURE_TEST_CASE(Resolver_AfterAMajority_GivesWhatLiesWithinToo, Team)
{
    for (const CoderId coder : {marit, ellen}) by(coder, {20, 60}, listens);
    by(ellen, {30, 40}, listens);
    for (const CoderId coder : {marit, joost}) by(coder, {61, 75}, calm);
    apply(consensusEdit(state, asked(ConsensusRule::majority)));
    BOOST_TEST((agreed(listens) == Spans{{20, 60}}));
    by(ellen, {62, 70}, calm);
    auto consensus = asked(ConsensusRule::resolver);
    consensus.coders.clear();
    consensus.resolver = ellen;
    const ConsensusChange kept = consensusChange(state, consensus);
    BOOST_TEST(kept.made.size() == 1U); // 30 to 40
    BOOST_TEST_REQUIRE(kept.within.size() == 1U);
    BOOST_TEST((kept.within[0].span == Span{62, 70} && kept.within[0].code == calm));
    consensus.replace = true;
    const ConsensusChange change = consensusChange(state, consensus);
    BOOST_TEST(change.within.empty());
    apply(change.edit);
    BOOST_TEST((agreed(listens) == Spans{{20, 60}, {30, 40}}));
    BOOST_TEST((agreed(calm) == Spans{{62, 70}}));
}

/// What the team decided on more words stands, also where a rule replaces what another made; that is told.
BOOST_FIXTURE_TEST_CASE(Replacing_LeavesOutWhatLiesWithinADecision, Team)
{
    by(joost, {5, 8}, hope);
    by(ellen, {50, 64}, listens);
    apply(
        agreeOn(state, {{}, interview, {50, 81}, listens, {}, {}, "", false}, "Team", "We talked it over."));
    auto consensus = asked(ConsensusRule::resolver);
    consensus.coders.clear();
    consensus.resolver = ellen;
    consensus.replace = true;
    const ConsensusChange change = consensusChange(state, consensus);
    BOOST_TEST((change.edit.empty() && change.within.size() == 1U));
    consensus.replaceDecisions = true;
    apply(consensusEdit(state, consensus));
    BOOST_TEST((agreed(listens) == Spans{{50, 64}}));
}

/// In whichever language somebody agrees, it is the same coder, shown in the language of who reads.
BOOST_FIXTURE_TEST_CASE(AgreedCoder_IsOneInBothLanguages, Team)
{
    coding::Coding one;
    one.transcript = interview;
    one.span = {40, 50};
    one.code = calm;
    const SpeakIn dutch(Language::dutch);
    const Edit edit = agreeOn(state, one, "", "");
    apply(edit);
    const coding::Coder agreed = *state.agreedCoder();
    BOOST_TEST(agreed.shownName() == "Overeengekomen");
    BOOST_TEST((state.coderByName("Overeengekomen")->id == agreed.id));
    const SpeakIn english(Language::english);
    one.span = {60, 70};
    apply(agreeOn(state, one, "", ""));
    apply(agreeOn(state, {{}, interview, {70, 80}, hope, {}, {}, "", false}, "Agreed", ""));
    for (const coding::Coding& coding : state.codings.of(interview)) BOOST_TEST((coding.coder == agreed.id));
    BOOST_TEST(state.agreedCoder()->shownName() == "Agreed");
    BOOST_CHECK_THROW(agreeOn(state, one, "Team", ""), Refusal); // a project has one of these
    coding::Coder renamed = *state.agreedCoder();
    renamed.name = "Overeengekomen"; // its own name in the other language is no other name
    BOOST_TEST(changeCoder(state, renamed).empty());
    renamed.name = "Team";
    apply(changeCoder(state, renamed));
    const SpeakIn dutchAgain(Language::dutch);
    BOOST_TEST(state.agreedCoder()->shownName() == "Team");
}

BOOST_AUTO_TEST_CASE(History_TellsTheAgreedCoderInTheReadersLanguage)
{
    const nlohmann::json args{{"count", 2}, {"coder", "Overeengekomen"}};
    const SpeakIn english(Language::english);
    BOOST_TEST(describe("consensus.make", args) == "Made 2 codings of “Agreed” from what coders agreed on");
}

BOOST_FIXTURE_TEST_CASE(Passages_AreWholeWords, Team)
{
    by(marit, {0, 12}, listens); // "ze luisterde"
    by(joost, {5, 17}, listens); // "isterde écht "
    auto consensus = asked(ConsensusRule::all);
    consensus.textOf = [](TranscriptId) { return std::make_shared<const std::string>("ze luisterde écht"); };
    apply(consensusEdit(state, consensus));
    BOOST_TEST((agreed(listens) == Spans{{3, 12}}));
}

/// Joost began within a word that Marit marked whole; of the other passage they marked the same words.
BOOST_FIXTURE_TEST_CASE(PassagesThatWereWidened_AreTold, Team)
{
    by(marit, {0, 12}, listens);
    by(joost, {5, 12}, listens);
    by(marit, {13, 17}, calm);
    by(joost, {12, 17}, calm);
    auto consensus = asked(ConsensusRule::all);
    consensus.textOf = [](TranscriptId) { return std::make_shared<const std::string>("ze luisterde écht"); };
    const ConsensusChange change = consensusChange(state, consensus);
    BOOST_TEST(change.made.size() == 2U);
    BOOST_REQUIRE(change.widened.size() == 1U);
    BOOST_TEST((change.widened.front().span == Span{3, 12}));
}

namespace
{

/// With two qualifiers that count along: with them a coding says the same of its code as without.
struct TeamWithAlong : Team {
    CodeId positive = addAlong("positive");
    CodeId urgent = addAlong("urgent");

    CodeId addAlong(const std::string& name)
    {
        const CodeId id = addCode(name, {}, codebook::CodeLevel::qualifier);
        codebook::Code code = *state.codebook.find(id);
        code.counting = codebook::QualifierCounting::along;
        state.put(code);
        return id;
    }
    /// Makes it, and gives the codings of the team: "0-20", "20-30 positive".
    [[nodiscard]] std::vector<std::string> made(const Consensus& consensus)
    {
        apply(consensusEdit(state, consensus));
        std::vector<std::string> told;
        const coding::Coder* team = state.coderByName("Team");
        for (const auto& coding : state.codings.of(interview)) {
            if (team == nullptr || coding.coder != team->id) continue;
            told.push_back(std::to_string(coding.span.start) + "-" + std::to_string(coding.span.end));
            if (coding.qualifier) told.back() += " " + state.codebook.find(coding.qualifier)->key;
        }
        return told;
    }
};
using Told = std::vector<std::string>;

}

BOOST_FIXTURE_TEST_CASE(AQualifierThatCountsAlong_MakesNoOtherAnswer, TeamWithAlong)
{
    by(marit, {0, 20}, listens, positive);
    by(joost, {0, 20}, listens);
    by(ellen, {0, 20}, listens, urgent);
    by(marit, {40, 50}, listens, notDone);
    by(joost, {40, 50}, listens);
    BOOST_TEST((made(asked(ConsensusRule::all)) == Told{"0-20"}));
}

BOOST_FIXTURE_TEST_CASE(AQualifierThatCountsAlong_GoesByTheSameRule, TeamWithAlong)
{
    by(marit, {0, 30}, listens, positive);
    by(joost, {0, 20}, listens, positive);
    by(ellen, {0, 30}, listens);
    TeamWithAlong others = *this;
    BOOST_TEST((made(asked(ConsensusRule::majority)) == Told{"0-20 positive", "20-30"}));
    BOOST_TEST((others.made(asked(ConsensusRule::all)) == Told{"0-20"}));
}

BOOST_FIXTURE_TEST_CASE(TheResolver_DecidesAboutAQualifierThatCountsAlong, TeamWithAlong)
{
    by(marit, {0, 20}, listens);
    by(joost, {0, 20}, listens, positive);
    auto consensus = asked(ConsensusRule::all);
    consensus.resolver = joost;
    BOOST_TEST((made(consensus) == Told{"0-20 positive"}));
}

BOOST_FIXTURE_TEST_CASE(TheResolverWithoutAQualifier_AddsNothingToTheSameAnswer, TeamWithAlong)
{
    by(marit, {0, 20}, listens, positive);
    by(joost, {0, 20}, listens, positive);
    by(ellen, {0, 30}, listens);
    auto consensus = asked(ConsensusRule::all);
    consensus.coders = {marit, joost};
    consensus.resolver = ellen;
    BOOST_TEST((made(consensus) == Told{"0-20 positive"}));
}

/// The team took Marit's word that it is positive; the rule has nothing to add to that.
BOOST_FIXTURE_TEST_CASE(ADecisionAboutAQualifier_StaysWhereTheRuleGivesTheCodeWithout, TeamWithAlong)
{
    by(marit, {0, 20}, listens, positive);
    by(joost, {0, 20}, listens, urgent);
    const auto& codings = state.codings.of(interview);
    const Disputed disputed{interview, codings[0], codings[1]};
    const auto hers = codings[0].coder == marit ? codings[0] : codings[1];
    apply(resolve(state, disputed, hers, "Team", "", 1));
    BOOST_TEST((made(asked(ConsensusRule::all)) == Told{"0-20 positive"}));
}

BOOST_FIXTURE_TEST_CASE(Agreeing_GivesTheNoteAndIsToldInHistory, Team)
{
    coding::Coding settled;
    settled.transcript = interview;
    settled.span = {40, 50};
    settled.code = calm;
    settled.qualifier = notDone;
    const Edit edit = agreeOn(state, settled, "", "It was offered.");
    apply(edit);
    const auto& made = state.codings.of(interview).front();
    BOOST_TEST(made.memo == "It was offered.");
    BOOST_TEST((made.qualifier == notDone));
    BOOST_TEST(state.coders.at(made.coder).agreed);
    const SpeakIn english(Language::english);
    BOOST_TEST(describe(edit.kind, edit.args) ==
               "Agreed on “calm” (not done) for a passage of “interview 1”");
    BOOST_TEST(edit.args.at("reason") == "It was offered.");
}

BOOST_FIXTURE_TEST_CASE(Refused_IsATeamThatIsNone, Team)
{
    auto consensus = asked(ConsensusRule::all);
    consensus.coders = {marit};
    BOOST_CHECK_THROW(consensusEdit(state, consensus), Refusal);
    consensus = asked(ConsensusRule::resolver);
    BOOST_CHECK_THROW(consensusEdit(state, consensus), Refusal);
    consensus = asked(ConsensusRule::all);
    consensus.into = "Marit";
    BOOST_CHECK_THROW(consensusEdit(state, consensus), Refusal);
    by(marit, {0, 20}, listens);
    by(joost, {0, 20}, listens);
    apply(consensusEdit(state, asked(ConsensusRule::all)));
    consensus = asked(ConsensusRule::all);
    consensus.coders.push_back(state.coderByName("Team")->id);
    BOOST_CHECK_THROW(consensusEdit(state, consensus), Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
