// SPDX-License-Identifier: GPL-3.0-or-later
// A decision is about its own difference, whether a rule is applied before it or after.
#include "history/consensus_edits.h"
#include "history/resolving_edits.h"

#include "world.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <random>
#include <set>

using namespace rd;
using namespace rd::history;
using rd::test::World;
using text::Span;

namespace
{

using Spans = std::set<Span>;
using Said = std::optional<coding::Coding>;

/// Marit, Joost and Ellen, who all give "listens".
struct Listening : World {
    CoderId joost = addCoder("Joost");
    CoderId ellen = addCoder("Ellen");
    Consensus rule;
    std::vector<coding::Coding> told;  ///< What settling also took away.
    std::vector<coding::Coding> taken; ///< All that settling took away.
    ConsensusChange last;

    Listening() { rule.coders = {marit, joost}; }

    CoderId addCoder(const std::string& name)
    {
        const CoderId id = CoderId::make();
        state.put(coding::Coder{id, name, 0, false, {}, false});
        return id;
    }
    coding::Coding by(CoderId coder, Span span)
    {
        const coding::Coding made{CodingId::make(), interview, span, listens, coder, {}, "", false};
        state.put(made);
        return made;
    }
    void bothGive(Span span)
    {
        by(marit, span);
        by(joost, span);
    }
    void settle(const Said& first, const Said& second, const Said& wanted)
    {
        const Edit edit = resolve(state, {interview, first, second}, wanted, "", "", 5);
        told = alsoTakenAway(state, edit);
        taken = allTakenAway(state, edit);
        apply(edit);
    }
    void make()
    {
        last = consensusChange(state, rule);
        apply(last.edit);
    }
    [[nodiscard]] Spans agreed() const
    {
        Spans spans;
        for (const coding::Coding& coding : state.codings.of(interview))
            if (state.coders.at(coding.coder).agreed) spans.insert(coding.span);
        return spans;
    }
    [[nodiscard]] static Spans spansOf(const std::vector<coding::Coding>& codings)
    {
        Spans spans;
        for (const coding::Coding& coding : codings) spans.insert(coding.span);
        return spans;
    }
    /// What the team has in the end, which is the same after the rule and before it.
    [[nodiscard]] Spans decided(const Said& first, const Said& second, const Said& wanted)
    {
        Listening ruledFirst(*this);
        ruledFirst.make();
        ruledFirst.settle(first, second, wanted);
        settle(first, second, wanted);
        make();
        told = ruledFirst.told;
        taken = ruledFirst.taken;
        BOOST_TEST((ruledFirst.agreed() == agreed()));
        for (Listening* one : {this, &ruledFirst}) {
            const Spans before = one->agreed();
            one->rule.replace = true;
            one->make();
            BOOST_TEST((one->agreed() == before));
        }
        return agreed();
    }
};

/// Marit marked whole of what Joost marked the beginning, and both gave a later part letter for letter.
struct WithAPartOfBoth : Listening {
    coding::Coding whole = by(marit, {10, 60});
    coding::Coding beginning = by(joost, {10, 25});

    WithAPartOfBoth() { bothGive({45, 55}); }
};

}

BOOST_AUTO_TEST_SUITE(DecidedPlaces)

BOOST_FIXTURE_TEST_CASE(WhatBothGaveBesideTheDifference_Stays, WithAPartOfBoth)
{
    WithAPartOfBoth other = *this;
    BOOST_TEST((decided(whole, beginning, beginning) == Spans{{10, 25}, {45, 55}}));
    BOOST_TEST(told.empty());
    BOOST_TEST(taken.empty());
    BOOST_TEST((other.decided(whole, beginning, std::nullopt) == Spans{{45, 55}}));
    BOOST_TEST((spansOf(other.taken) == Spans{{10, 25}}));
    BOOST_TEST(other.told.empty());
    BOOST_TEST((spansOf(other.last.ruledOut) == Spans{{10, 25}}));
}

/// The whole has the code already, so that the part is not the team's beside it; which is told.
BOOST_FIXTURE_TEST_CASE(WhatLiesWithinTheWholeThatWasDecidedFor_MakesWayAndIsTold, WithAPartOfBoth)
{
    BOOST_TEST((decided(whole, beginning, whole) == Spans{{10, 60}}));
    BOOST_TEST((spansOf(told) == Spans{{45, 55}}));
    BOOST_TEST((spansOf(taken) == Spans{{10, 25}, {45, 55}}));
    BOOST_TEST((spansOf(last.within) == Spans{{45, 55}}));
    BOOST_TEST(last.ruledOut.empty());
}

/// Of a passage in parts each part is a difference of its own.
BOOST_FIXTURE_TEST_CASE(ADecisionAboutOnePart_LeavesTheOthers, Listening)
{
    const auto whole = by(marit, {10, 60});
    const auto beginning = by(joost, {10, 20});
    by(joost, {30, 40});
    by(joost, {45, 55});
    Listening resolving = *this;
    resolving.rule.rule = ConsensusRule::resolver;
    resolving.rule.resolver = joost;
    BOOST_TEST((decided(whole, beginning, std::nullopt) == Spans{{30, 40}, {45, 55}}));
    BOOST_TEST((spansOf(last.ruledOut) == Spans{{10, 20}}));
    BOOST_TEST((resolving.decided(whole, beginning, std::nullopt) == Spans{{30, 40}, {45, 55}}));
}

/// The rule gives both parts as one.
BOOST_FIXTURE_TEST_CASE(ADecisionAboutOnePart_LeavesTheOneThatTouchesIt, Listening)
{
    const auto whole = by(marit, {10, 60});
    const auto beginning = by(joost, {10, 25});
    by(joost, {25, 40});
    BOOST_TEST((decided(whole, beginning, std::nullopt) == Spans{{25, 40}}));
}

BOOST_FIXTURE_TEST_CASE(WhatBothGaveWithinTheDifference_StaysToo, Listening)
{
    const auto whole = by(marit, {10, 60});
    const auto beginning = by(joost, {10, 25});
    bothGive({14, 18});
    BOOST_TEST((decided(whole, beginning, std::nullopt) == Spans{{14, 18}}));
}

BOOST_FIXTURE_TEST_CASE(OfWhatOneCodedAlone_WhatBothGaveWithinStays, Listening)
{
    const auto alone = by(marit, {10, 60});
    bothGive({45, 55});
    BOOST_TEST((decided(alone, std::nullopt, std::nullopt) == Spans{{45, 55}}));
}

/// Two of three give 10-25, about which two of them decided, and all give 45-55.
BOOST_FIXTURE_TEST_CASE(ADecisionBetweenTwo_LeavesWhatAThirdGaveElsewhere, Listening)
{
    const auto whole = by(marit, {10, 60});
    const auto beginning = by(joost, {10, 25});
    by(joost, {45, 55});
    by(ellen, {45, 55});
    rule.coders.push_back(ellen);
    rule.rule = ConsensusRule::majority;
    BOOST_TEST((decided(whole, beginning, std::nullopt) == Spans{{45, 55}}));
}

/// Who says just what one of them says is spoken about too, and so is who says it but for a letter.
BOOST_FIXTURE_TEST_CASE(AThirdWhoSaysAsOneOfThem_DoesNotUndoTheDecision, Listening)
{
    const auto whole = by(marit, {10, 60});
    const auto beginning = by(joost, {10, 25});
    rule.coders.push_back(ellen);
    rule.rule = ConsensusRule::majority;
    Listening nearly = *this;
    by(ellen, {10, 60});
    BOOST_TEST((decided(whole, beginning, beginning) == Spans{{10, 25}}));
    nearly.by(ellen, {11, 60});
    BOOST_TEST((nearly.decided(whole, beginning, beginning) == Spans{{10, 25}}));
}

/// Whatever three coded, and whichever two of their codings that overlap were decided about.
BOOST_AUTO_TEST_CASE(WhatTheTeamHas_DoesNotHangOnWhetherTheRuleCameFirst)
{
    for (unsigned seed = 0; seed < 400; ++seed) {
        Listening team;
        std::mt19937 random(seed);
        const auto pick = [&](int below) {
            return static_cast<int>(random() % static_cast<unsigned>(below));
        };
        const std::array coders{team.marit, team.joost, team.ellen};
        std::vector<coding::Coding> codings;
        for (int i = 0; i < 8; ++i) {
            const int start = pick(8) * 5;
            codings.push_back(
                team.by(coders.at(static_cast<std::size_t>(pick(3))), {start, start + 5 + pick(6) * 5}));
        }
        team.rule.coders.push_back(team.ellen);
        if (pick(2) == 0) team.rule.rule = ConsensusRule::majority;
        const auto& first = codings.front();
        for (const auto& second : codings)
            if (second.coder != first.coder && second.span.overlaps(first.span)) {
                BOOST_TEST_CONTEXT("seed " << seed)
                {
                    const std::array wanted{Said(), Said(first), Said(second)};
                    (void)team.decided(first, second, wanted.at(static_cast<std::size_t>(pick(3))));
                }
                break;
            }
    }
}

BOOST_AUTO_TEST_SUITE_END()
