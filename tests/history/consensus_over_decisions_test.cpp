// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/consensus_edits.h"
#include "history/resolving_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <set>
#include <tuple>

using namespace rd;
using namespace rd::history;
using rd::test::World;
using text::Span;

namespace
{

/// What the agreed coder has, without ids and notes.
using Said = std::multiset<std::tuple<Span, CodeId, CodeId>>;

/// Marit and Joost, whose decisions make way for a rule.
struct Overruled : World {
    CoderId joost = addCoder("Joost");

    CoderId addCoder(const std::string& name)
    {
        const CoderId id = CoderId::make();
        state.put(coding::Coder{id, name, 0, false, {}, false});
        return id;
    }
    coding::Coding by(CoderId coder, Span span, CodeId with, CodeId qualifier = {})
    {
        const coding::Coding made{CodingId::make(), interview, span, with, coder, qualifier, "", false};
        state.put(made);
        return made;
    }
    [[nodiscard]] Consensus rule(ConsensusRule what) const
    {
        Consensus consensus;
        consensus.rule = what;
        consensus.coders = {marit, joost};
        consensus.replace = consensus.replaceDecisions = true;
        return consensus;
    }
    [[nodiscard]] Said agreed() const
    {
        Said said;
        for (const auto& coding : state.codings.of(interview))
            if (state.coders.at(coding.coder).agreed)
                said.insert({coding.span, coding.code, coding.qualifier});
        return said;
    }
    [[nodiscard]] std::size_t decisions() const
    {
        std::size_t count = 0;
        for (const auto& [id, one] : state.resolutions) count += one.deleted ? 0 : 1;
        return count;
    }
};

/// Three who code at random, and decide about two codings of which one may be missing.
struct Team3 : Overruled {
    explicit Team3(unsigned seed) : m_random(seed)
    {
        const std::vector coders{marit, joost, addCoder("Ellen")};
        for (int i = 0; i < 14; ++i) {
            const int start = pick(60);
            const CodeId with = pick(2) == 0 ? listens : calm;
            codings.push_back(by(coders[static_cast<std::size_t>(pick(3))], {start, start + 1 + pick(25)},
                                 with, pick(4) == 0 ? notDone : CodeId{}));
        }
    }
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    void decide()
    {
        const auto any = [&] { return codings[static_cast<std::size_t>(pick(14))]; };
        Disputed disputed{interview, any(), {}};
        if (const auto other = any(); other.coder != disputed.first->coder) disputed.second = other;
        std::optional<coding::Coding> wanted;
        if (pick(3) > 0) wanted = disputed.first;
        if (wanted && pick(3) == 0) wanted->span.end += 3;
        apply(resolve(state, disputed, wanted, "", "why", 5));
    }

    std::vector<coding::Coding> codings;

private:
    std::mt19937 m_random;
};

}

BOOST_AUTO_TEST_SUITE(ConsensusOverDecisions)

/// Both coders have it up to 40, so that is what the rule gives, in the change that takes the decision away.
BOOST_FIXTURE_TEST_CASE(WhatAllAgreeOn_IsMadeAsIfNothingHadBeenDecided, Overruled)
{
    const auto first = by(marit, {13, 60}, listens);
    const auto second = by(joost, {13, 40}, listens);
    apply(resolve(state, {interview, first, second}, first, "", "Marit is right.", 5));
    const ConsensusChange change = consensusChange(state, rule(ConsensusRule::all));
    BOOST_TEST(change.overruled.size() == 1U);
    const SpeakIn english(Language::english);
    BOOST_TEST(describe(change.edit.kind, change.edit.args) ==
               "Made 1 coding of “Agreed” from what coders agreed on, and took away 1; 1 decision made way");
    apply(change.edit);
    BOOST_TEST((agreed() == Said{{Span{13, 40}, listens, CodeId{}}}));
    BOOST_TEST(decisions() == 0U);
    BOOST_TEST(consensusEdit(state, rule(ConsensusRule::all)).empty());
}

/// A decision for no code makes way where the rule gives one, and stays where it gives none either.
BOOST_FIXTURE_TEST_CASE(ADecisionForNoCode_MakesWayWhereTheRuleGivesOne, Overruled)
{
    const auto first = by(marit, {13, 60}, listens);
    const auto second = by(joost, {13, 40}, listens);
    const auto alone = by(marit, {70, 80}, calm);
    apply(resolve(state, {interview, first, second}, std::nullopt, "", "", 5));
    apply(resolve(state, {interview, alone, {}}, std::nullopt, "", "", 6));
    apply(consensusEdit(state, rule(ConsensusRule::all)));
    BOOST_TEST((agreed() == Said{{Span{13, 40}, listens, CodeId{}}}));
    BOOST_TEST(decisions() == 1U);
}

/// Whatever was decided, the rule comes to what it would have come to without, and to nothing more after.
BOOST_AUTO_TEST_CASE(Replacing_ComesToWhatTheRuleGives_AndOnce)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        Team3 team(seed);
        Team3 undecided(team);
        Consensus consensus = team.rule(seed % 2 == 0 ? ConsensusRule::all : ConsensusRule::majority);
        consensus.coders.push_back(team.state.coderByName("Ellen")->id);
        if (team.pick(2) == 0) team.apply(consensusEdit(team.state, consensus));
        for (int i = team.pick(6); i >= 0; --i) team.decide();
        undecided.apply(consensusEdit(undecided.state, consensus));
        team.apply(consensusEdit(team.state, consensus));
        BOOST_TEST((team.agreed() == undecided.agreed()), "seed " << seed);
        BOOST_TEST(consensusEdit(team.state, consensus).empty(), "seed " << seed);
    }
}

/// Whatever rules came before: where nobody decided anything, a rule that replaces comes to what it gives in
/// a project without any.
BOOST_AUTO_TEST_CASE(Replacing_ComesToWhatTheRuleGives_AfterAnyOtherRules)
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        Team3 team(seed);
        Team3 fresh(team);
        const CoderId ellen = team.state.coderByName("Ellen")->id;
        const auto any = [&] {
            Consensus consensus =
                team.rule(std::array{ConsensusRule::all, ConsensusRule::majority, ConsensusRule::resolver}.at(
                    static_cast<std::size_t>(team.pick(3))));
            consensus.coders.push_back(ellen);
            consensus.replaceDecisions = false;
            if (team.pick(2) == 0 || consensus.rule == ConsensusRule::resolver)
                consensus.resolver = consensus.coders[static_cast<std::size_t>(team.pick(3))];
            return consensus;
        };
        for (int i = team.pick(4); i >= 0; --i) {
            Consensus before = any();
            before.replace = team.pick(2) == 0;
            team.apply(consensusEdit(team.state, before));
        }
        const Consensus consensus = any();
        team.apply(consensusEdit(team.state, consensus));
        fresh.apply(consensusEdit(fresh.state, consensus));
        BOOST_TEST((team.agreed() == fresh.agreed()), "seed " << seed);
        BOOST_TEST(consensusEdit(team.state, consensus).empty(), "seed " << seed);
    }
}

BOOST_AUTO_TEST_SUITE_END()
