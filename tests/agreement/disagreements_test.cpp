// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/disagreements.h"
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
