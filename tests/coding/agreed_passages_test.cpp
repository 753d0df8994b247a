// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/agreed_passages.h"

#include <boost/test/unit_test.hpp>

using namespace rd::coding;
using rd::CodeId;
using rd::CoderId;
using rd::CodingId;
using rd::TranscriptId;
using rd::text::Span;

namespace
{

const CoderId ellen = CoderId::make();
const CoderId joost = CoderId::make();
const CoderId marit = CoderId::make();
const CodeId listens = CodeId::make();
const CodeId notDone = CodeId::make();
const std::set<CoderId> team{ellen, joost, marit};

Coding by(CoderId coder, Span span, CodeId qualifier = {})
{
    return {CodingId::make(), TranscriptId::make(), span, listens, coder, qualifier, "", false};
}

std::vector<Span> agreedSpans(const Codings::List& codings, std::size_t needed)
{
    std::vector<Span> spans;
    for (const AgreedPassage& passage : agreedPassages(codings, team, needed)) spans.push_back(passage.span);
    return spans;
}
using Spans = std::vector<Span>;

}

BOOST_AUTO_TEST_SUITE(AgreedPassagesSuite)

BOOST_AUTO_TEST_CASE(Passage_IsWhatEnoughCodersCover)
{
    const Codings::List codings{by(ellen, {0, 20}), by(joost, {10, 30}), by(marit, {15, 40})};
    BOOST_TEST((agreedSpans(codings, 1) == Spans{{0, 40}}));
    BOOST_TEST((agreedSpans(codings, 2) == Spans{{10, 30}}));
    BOOST_TEST((agreedSpans(codings, 3) == Spans{{15, 20}}));
}

BOOST_AUTO_TEST_CASE(OneCoder_IsNeverTwo)
{
    BOOST_TEST((agreedSpans({by(ellen, {0, 20}), by(ellen, {5, 15}), by(ellen, {5, 15})}, 2) == Spans{}));
}

/// Where one coder has one passage and the other two that touch, that is one passage.
BOOST_AUTO_TEST_CASE(TouchingPassages_AreOne)
{
    BOOST_TEST(
        (agreedSpans({by(ellen, {0, 20}), by(joost, {0, 10}), by(joost, {10, 20})}, 2) == Spans{{0, 20}}));
    BOOST_TEST((agreedSpans({by(ellen, {0, 10}), by(joost, {10, 20})}, 2) == Spans{}));
}

BOOST_AUTO_TEST_CASE(AnotherQualifier_IsNotTheSame)
{
    BOOST_TEST((agreedSpans({by(ellen, {0, 10}), by(joost, {0, 10}, notDone)}, 2) == Spans{}));
    const auto agreed = agreedPassages({by(ellen, {0, 10}, notDone), by(joost, {0, 10}, notDone)}, team, 2);
    BOOST_REQUIRE(agreed.size() == 1U);
    BOOST_TEST((agreed.front().qualifier == notDone));
}

BOOST_AUTO_TEST_SUITE_END()
