// SPDX-License-Identifier: GPL-3.0-or-later
// The figures are those that were published, to the digits that were printed.
#include "agreement/coefficients.h"

#include <boost/test/unit_test.hpp>

#include <cmath>

using namespace rd::agreement;

namespace
{

/// `printed` with so many decimals is what the value rounds to.
void checkPrinted(const Value& value, double printed, int decimals)
{
    BOOST_REQUIRE(value.value.has_value());
    const double scale = std::pow(10.0, decimals);
    BOOST_TEST(std::round(*value.value * scale) / scale == printed, boost::test_tools::tolerance(1e-9));
}

struct Printed {
    FourField field;
    double percentage, cohen, scott, alpha, ac1, brennanPrediger, holsti, jaccard;
};

const Printed atlasTi{{1, 1, 3, 5}, .60, .0909, .0476, .0952, .3103, .20, .3333, .20};
const Printed dedoose{{20, 5, 10, 15}, .70, .4000, .3939, .4000, .4059, .40, .7273, .5714};
const Printed nvivo{{50, 100, 50, 800}, .85, .3182, .3143, .3146, .8080, .70, .40, .25};

void checkAll(const Printed& example)
{
    const Judgements judged = judgementsOf(example.field);
    checkPrinted(percentage(judged), example.percentage, 2);
    checkPrinted(cohen(example.field), example.cohen, 4);
    checkPrinted(scott(judged), example.scott, 4);
    checkPrinted(krippendorff(judged), example.alpha, 4);
    checkPrinted(gwet(judged), example.ac1, 4);
    checkPrinted(brennanPrediger(judged), example.brennanPrediger, 2);
    checkPrinted(holsti(example.field), example.holsti, 4);
    checkPrinted(jaccard(example.field), example.jaccard, 4);
}

}

BOOST_AUTO_TEST_SUITE(CoefficientsSuite)

BOOST_AUTO_TEST_CASE(AllOfThem_AreThoseOfAtlasTisExample)
{
    checkAll(atlasTi);
}

BOOST_AUTO_TEST_CASE(AllOfThem_AreThoseOfDedoosesExample)
{
    checkAll(dedoose);
}

BOOST_AUTO_TEST_CASE(AllOfThem_AreThoseOfNvivosExample)
{
    checkAll(nvivo);
}

/// K. L. Gwet, "Kappa statistic is not satisfactory …", 2002, and 2008: 125 subjects, of which 118 by both, 5
/// and 2 by one: kappa is below zero although 94.4 % agree, AC1 is not.
BOOST_AUTO_TEST_CASE(Gwet_StaysSteadyWhereKappaFalls)
{
    const FourField field{118, 5, 2, 0};
    checkPrinted(percentage(judgementsOf(field)), .944, 3);
    checkPrinted(cohen(field), -.0234, 4);
    checkPrinted(gwet(judgementsOf(field)), .9408, 4);
}

/// MAXQDA's manual: Po .7143 with 4 codes gives .619, .9333 with 5 codes .917.
BOOST_AUTO_TEST_CASE(BrennanPrediger_IsMaxqdasKappaOfSegments)
{
    checkPrinted(brennanPrediger(judgementsOf({10, 2, 2, 0}), 4), .619, 3);
    checkPrinted(brennanPrediger(judgementsOf({14, 1, 0, 0}), 5), .917, 3);
}

/// The two terms of chance are added: by hand .25 + .25 here, so (1 − .5) / (1 − .5); multiplied they would
/// be .0625.
BOOST_AUTO_TEST_CASE(Cohen_AddsTheTermsOfChance)
{
    checkPrinted(cohen({40, 10, 10, 40}), .6, 9);
}

BOOST_AUTO_TEST_CASE(SameAnswerThroughout_IsNotDefinedAndSaysWhy)
{
    for (const FourField field : {FourField{0, 0, 0, 12}, FourField{12, 0, 0, 0}}) {
        BOOST_TEST((cohen(field) == Value::none(Undefined::oneValue)));
        BOOST_TEST((scott(judgementsOf(field)) == Value::none(Undefined::oneValue)));
        BOOST_TEST((krippendorff(judgementsOf(field)) == Value::none(Undefined::oneValue)));
        BOOST_TEST((pooledKappa({field, field}) == Value::none(Undefined::oneValue)));
    }
    BOOST_TEST((holsti({0, 0, 0, 12}) == Value::none(Undefined::notUsed)));
    BOOST_TEST((jaccard({0, 0, 0, 12}) == Value::none(Undefined::notUsed)));
    BOOST_TEST((brennanPrediger(judgementsOf({3, 0, 0, 0}), 1) == Value::none(Undefined::oneCategory)));
}

/// Ann coded 9 passages, Bob 16, 5 of them the same: 2 * 5 / (9 + 16), and 5 of the 20 that either coded.
BOOST_AUTO_TEST_CASE(OfSegments_HolstiAndJaccardCountAPassageThatBothCodedOnce)
{
    const FourField field{10, 4, 11, 0};
    checkPrinted(holstiOfSegments(field), 0.4, 9);
    checkPrinted(jaccardOfSegments(field), 0.25, 9);
}

/// One coder never, the other always: chance can be told (it is 0), so kappa is 0 and defined.
BOOST_AUTO_TEST_CASE(Cohen_IsDefinedWhereCodersNeverSayTheSame)
{
    checkPrinted(cohen({0, 12, 0, 0}), 0, 9);
}

BOOST_AUTO_TEST_CASE(NothingCompared_IsNotDefined)
{
    const FourField nothing;
    const Judgements judged = judgementsOf(nothing);
    for (const Value& value :
         {percentage(judged), scott(judged), brennanPrediger(judged), gwet(judged), krippendorff(judged),
          cohen(nothing), holsti(nothing), jaccard(nothing), pooledKappa({nothing})})
        BOOST_TEST((value == Value::none(Undefined::noUnits)));
}

/// By hand: mean Po (.7 + .85) / 2 = .775, Pe .5 and .78, mean .64; (.775 − .64) / .36 = .375.
BOOST_AUTO_TEST_CASE(PooledKappa_TakesTheMeansFirst)
{
    checkPrinted(pooledKappa({dedoose.field, nvivo.field}), .375, 9);
}

BOOST_AUTO_TEST_SUITE_END()
