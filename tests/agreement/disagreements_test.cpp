// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/settled.h"
#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::agreement;

namespace
{

struct TwoCoders : test::Families {
    std::vector<std::string> kinds() const
    {
        std::vector<std::string> found;
        for (const Disagreement& one : disagreements(codings.of(a1), marit, joost))
            found.push_back(differenceKey(one.kind));
        return found;
    }
};
using Kinds = std::vector<std::string>;

}

BOOST_AUTO_TEST_SUITE(DisagreementsSuite)

BOOST_FIXTURE_TEST_CASE(SamePassageCodeAndQualifier_IsNone, TwoCoders)
{
    code(a1, {20, 30}, listens, marit, notDone);
    code(a1, {20, 30}, listens, joost, notDone);
    BOOST_TEST((kinds() == Kinds{}));
}

BOOST_FIXTURE_TEST_CASE(EachKind_IsTold, TwoCoders)
{
    code(a1, {20, 30}, listens, marit);
    code(a1, {20, 35}, listens, joost);
    code(a1, {40, 50}, listens, marit);
    code(a1, {40, 50}, listens, joost, notDone);
    code(a1, {60, 70}, listens, marit);
    code(a1, {60, 70}, honest, joost);
    code(a1, {80, 90}, listens, marit);
    code(a1, {90, 95}, honest, joost);
    BOOST_TEST(
        (kinds() == Kinds{"other_extent", "other_qualifier", "other_code", "only_first", "only_second"}));
}

/// Joost gave both codes; his "listens" is that of Marit, so only his "honest" is left.
BOOST_FIXTURE_TEST_CASE(ACodingThatAgrees_IsNoPartnerOfAnother, TwoCoders)
{
    code(a1, {20, 30}, listens, marit);
    code(a1, {20, 30}, listens, joost);
    code(a1, {20, 30}, honest, joost);
    BOOST_TEST((kinds() == Kinds{"only_second"}));
}

/// Of two that overlap, the one that shares most is the partner.
BOOST_FIXTURE_TEST_CASE(Partner_IsTheOneThatSharesMost, TwoCoders)
{
    code(a1, {20, 40}, listens, marit);
    code(a1, {35, 60}, listens, joost);
    const CodingId best = code(a1, {22, 38}, listens, joost);
    const auto found = disagreements(codings.of(a1), marit, joost);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].second->id == best));
    BOOST_TEST((found[1].kind == Difference::onlySecond));
}

/// Joost marked the beginning and the end of what Marit marked whole: nothing of that is Joost's alone.
BOOST_FIXTURE_TEST_CASE(ACodingWithinTheOthers_IsOfAnotherExtent, TwoCoders)
{
    const CodingId whole = code(a1, {44, 90}, listens, marit);
    code(a1, {44, 56}, listens, joost);
    code(a1, {71, 90}, listens, joost);
    code(a1, {60, 65}, honest, joost);
    BOOST_TEST((kinds() == Kinds{"other_extent", "other_extent", "only_second"}));
    const auto found = disagreements(codings.of(a1), joost, marit);
    for (const std::size_t place : {0U, 1U}) BOOST_TEST((found[place].second->id == whole));
    BOOST_TEST((found[0].first->span == text::Span{44, 56}), "by place, and not by how much is shared");
}

/// That another coding shares more by now is nothing that the team decided about.
BOOST_FIXTURE_TEST_CASE(ADecision_StaysWithItsCodings, TwoCoders)
{
    const CodingId first = code(a1, {20, 40}, listens, marit);
    const CodingId second = code(a1, {35, 60}, listens, joost);
    code(a1, {22, 38}, listens, joost);
    const CodingId alone = code(a1, {70, 80}, listens, marit);
    code(a1, {72, 80}, honest, joost);
    Resolutions decided;
    for (const CodingId other : {second, CodingId{}}) {
        coding::Resolution one;
        one.id = ResolutionId::make();
        one.transcript = a1;
        one.first = other ? other : alone;
        one.second = other ? first : CodingId{};
        decided[one.id] = one;
    }
    const Settled settled(decided, codings, {});
    const auto found = disagreements(codings.of(a1), marit, joost, &settled);
    std::vector<std::string> told;
    for (const Disagreement& one : found)
        told.push_back(differenceKey(one.kind) + (settled.holds(a1, one) ? " settled" : " open"));
    BOOST_TEST((told == std::vector<std::string>{"other_extent open", "other_extent settled",
                                                 "only_first settled", "only_second open"}));
}

/// When one of its codings, or what it came to, is gone, the decision fell, and that is told with the rest.
BOOST_FIXTURE_TEST_CASE(ADecisionThatFell_IsTold, TwoCoders)
{
    const CodingId first = code(a1, {20, 30}, listens, marit);
    const CodingId second = code(a1, {20, 30}, honest, joost);
    coding::Resolution one;
    one.id = ResolutionId::make();
    one.transcript = a1;
    one.first = first;
    one.second = second;
    one.agreed = CodingId::make(); // not there
    const Resolutions agreedGone{{one.id, one}};
    const auto both = disagreements(codings.of(a1), marit, joost);
    const Settled lost(agreedGone, codings, {});
    BOOST_TEST(lost.resolutionOf(both[0]) == nullptr);
    BOOST_REQUIRE(lost.fallenOf(a1, both[0]) != nullptr);
    BOOST_TEST(fellKey(lost.whyFell(*lost.fallenOf(a1, both[0]))) == "agreed_gone");
    BOOST_TEST(holdingIn(agreedGone, codings).empty());
    one.agreed = {};
    const Resolutions decided{{one.id, one}};
    BOOST_TEST(holdingIn(decided, codings).size() == 1U);
    coding::Coding gone = *codings.find(a1, second);
    gone.deleted = true;
    codings.put(gone);
    const Settled fell(decided, codings, {});
    const auto left = disagreements(codings.of(a1), marit, joost, &fell);
    BOOST_REQUIRE(left.size() == 1U);
    BOOST_TEST(!fell.holds(a1, left[0]));
    BOOST_REQUIRE(fell.fallenOf(a1, left[0]) != nullptr);
    BOOST_TEST(fellKey(fell.whyFell(*fell.fallenOf(a1, left[0]))) == "coding_gone");
}

/// What a rule made there has no note and is what no decision came to.
BOOST_FIXTURE_TEST_CASE(AnAgreedCodingThatNobodyDecided_IsByRule, TwoCoders)
{
    const CoderId team = addCoder("Team");
    const CodingId first = code(a1, {20, 30}, listens, marit);
    const CodingId second = code(a1, {20, 30}, honest, joost);
    const CodingId made = code(a1, {20, 30}, honest, team);
    const auto found = disagreements(codings.of(a1), marit, joost);
    BOOST_REQUIRE(found.size() == 1U);
    const Settled ruled({}, codings, team);
    BOOST_TEST(ruled.byRule(a1, found[0]));
    BOOST_TEST((ruled.agreedOf(a1, found[0])->id == made));
    const coding::Resolution one{ResolutionId::make(), a1, first, second, made, "", 0, false};
    const Resolutions decided{{one.id, one}};
    BOOST_TEST(!Settled(decided, codings, team).byRule(a1, found[0]));
    coding::Coding noted = *codings.find(a1, made);
    noted.memo = "We talked it over.";
    codings.put(noted);
    BOOST_TEST(!Settled({}, codings, team).byRule(a1, found[0]));
}

/// Marit's second coding lies within her first, and the team decided about the second alone.
BOOST_FIXTURE_TEST_CASE(ADecisionAboutOtherCodings_SettlesNothingHere, TwoCoders)
{
    const CoderId team = addCoder("Team");
    code(a1, {20, 60}, listens, marit);
    code(a1, {30, 34}, listens, joost);
    const CodingId within = code(a1, {40, 45}, listens, marit, notDone);
    const CodingId made = code(a1, {40, 45}, listens, team, notDone);
    coding::Coding noted = *codings.find(a1, made);
    noted.memo = "It was offered.";
    codings.put(noted);
    const coding::Resolution one{ResolutionId::make(), a1, within, {}, made, noted.memo, 0, false};
    const Resolutions decided{{one.id, one}};
    const Settled settled(decided, codings, team);
    const auto found = disagreements(codings.of(a1), marit, joost, &settled);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST((found[0].kind == Difference::otherExtent));
    BOOST_TEST(!settled.holds(a1, found[0]));
    BOOST_TEST(settled.agreedOf(a1, found[0]) == nullptr);
    BOOST_TEST(settled.holds(a1, found[1]));
}

/// A decision holds for the two codings, whichever coder is named first, and no longer than what it came to.
BOOST_FIXTURE_TEST_CASE(ADecision_SettlesADifference, TwoCoders)
{
    code(a1, {20, 30}, listens, marit);
    code(a1, {20, 30}, honest, joost);
    code(a1, {60, 70}, listens, marit);
    const auto found = disagreements(codings.of(a1), joost, marit);
    BOOST_REQUIRE(found.size() == 2U);
    coding::Resolution none{
        ResolutionId::make(), a1, found[0].second->id, found[0].first->id, {}, "", 0, false};
    const std::map<ResolutionId, coding::Resolution> decided{{none.id, none}};
    const Settled settled(decided, codings, {});
    BOOST_TEST(settled.holds(a1, found[0]));
    BOOST_TEST(!settled.holds(a1, found[1]));
    none.agreed = CodingId::make(); // a coding that is not there
    const std::map<ResolutionId, coding::Resolution> lost{{none.id, none}};
    BOOST_TEST(!Settled(lost, codings, {}).holds(a1, found[0]));
}

BOOST_AUTO_TEST_SUITE_END()
