// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/codings.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace rd::coding;
using rd::CodingId;
using rd::TranscriptId;
using rd::text::Offset;
using rd::text::Span;

namespace
{

const TranscriptId interview = TranscriptId::make();

Coding at(Offset start, Offset end)
{
    Coding coding;
    coding.id = CodingId::make();
    coding.transcript = interview;
    coding.span = {start, end};
    return coding;
}

std::vector<Span> spans(const std::vector<const Coding*>& codings)
{
    std::vector<Span> result;
    for (const Coding* coding : codings) result.push_back(coding->span);
    return result;
}

}

BOOST_AUTO_TEST_SUITE(CodingsSuite)

BOOST_AUTO_TEST_CASE(Of_ListsByStartWithTheLongerFirst)
{
    Codings codings;
    for (const Span span : {Span{5, 9}, Span{0, 3}, Span{0, 8}, Span{5, 20}})
        codings.put(at(span.start, span.end));
    std::vector<Span> listed;
    for (const Coding& coding : codings.of(interview)) listed.push_back(coding.span);
    BOOST_CHECK((listed == std::vector<Span>{{0, 8}, {0, 3}, {5, 20}, {5, 9}}));
}

BOOST_AUTO_TEST_CASE(Put_ReplacesTheCodingWithTheSameId)
{
    Codings codings;
    Coding coding = at(0, 5);
    codings.put(coding);
    coding.span = {2, 7};
    codings.put(coding);
    BOOST_TEST(codings.size() == 1U);
    BOOST_CHECK((codings.find(interview, coding.id)->span == Span{2, 7}));
}

BOOST_AUTO_TEST_CASE(Put_OfADeletedCodingTakesItOut)
{
    Codings codings;
    Coding coding = at(0, 5);
    codings.put(coding);
    coding.deleted = true;
    codings.put(coding);
    BOOST_TEST(codings.size() == 0U);
    BOOST_TEST(codings.find(coding.id) == nullptr);
}

BOOST_AUTO_TEST_CASE(Covering_ExcludesASpanThatEndsAtThePoint)
{
    const Codings::List list{at(0, 5), at(2, 9), at(5, 6)};
    BOOST_CHECK((spans(covering(list, 5)) == std::vector<Span>{{2, 9}, {5, 6}}));
}

BOOST_AUTO_TEST_CASE(Overlapping_ExcludesSpansThatOnlyTouch)
{
    const Codings::List list{at(0, 5), at(3, 6), at(10, 12)};
    BOOST_CHECK((spans(overlapping(list, {5, 10})) == std::vector<Span>{{3, 6}}));
}

BOOST_AUTO_TEST_CASE(Load_GivesTheSameAsPuttingOneByOne)
{
    std::mt19937 random(4711);
    std::uniform_int_distribution<Offset> start(0, 200);
    std::uniform_int_distribution<Offset> length(1, 30);
    Codings::List all;
    Codings one;
    for (int i = 0; i < 500; ++i) {
        const Offset from = start(random);
        Coding coding = at(from, from + length(random));
        coding.deleted = i % 7 == 0;
        all.push_back(coding);
        one.put(coding);
    }
    Codings many;
    many.load(all);
    BOOST_TEST(many.size() == one.size());
    BOOST_CHECK(many.of(interview) == one.of(interview));
}

BOOST_AUTO_TEST_SUITE_END()
