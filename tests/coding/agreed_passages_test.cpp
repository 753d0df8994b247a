// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/agreed_passages.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

using namespace rd::coding;
using rd::CodeId;
using rd::CoderId;
using rd::CodingId;
using rd::TranscriptId;
using rd::text::Offset;
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

/// Random codings, looked at character by character.
BOOST_AUTO_TEST_CASE(Passages_HoldExactlyTheCharactersThatEnoughCodersCover)
{
    std::mt19937 random(1);
    const std::vector<CoderId> coders(team.begin(), team.end());
    for (int round = 0; round < 300; ++round) {
        Codings::List codings;
        for (int i = 0; i < 8; ++i) {
            const auto start = static_cast<Offset>(random() % 40);
            codings.push_back(
                by(coders[random() % 3], {start, start + 1 + static_cast<Offset>(random() % 12)}));
        }
        const std::size_t needed = 1 + random() % 3;
        const Spans spans = agreedSpans(codings, needed);
        for (Offset at = 0; at < 55; ++at) {
            std::set<CoderId> covering;
            for (const Coding& coding : codings)
                if (coding.span.contains(at)) covering.insert(coding.coder);
            const auto holding =
                std::count_if(spans.begin(), spans.end(), [&](Span span) { return span.contains(at); });
            BOOST_REQUIRE_EQUAL(holding, covering.size() >= needed ? 1 : 0);
        }
        for (std::size_t i = 1; i < spans.size(); ++i) BOOST_REQUIRE(spans[i - 1].end < spans[i].start);
    }
}

BOOST_AUTO_TEST_SUITE_END()
