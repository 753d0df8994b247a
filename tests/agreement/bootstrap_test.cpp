// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/agreement_world.h"

#include "base/error.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::agreement;
using rd::test::CodersWorld;
using rd::test::rowOf;

namespace
{

/// 100 turns: 40 coded by both, 30 by Marit only, 30 by nobody.
struct HundredTurns : CodersWorld {
    HundredTurns()
    {
        const TranscriptId d1 = addTranscript("d1");
        const SpeakerId speaker = addSpeaker(d1, transcript::Role::respondent);
        for (int i = 0; i < 100; ++i) {
            const text::Span turn{i * 10, i * 10 + 9};
            addTurn(d1, speaker, turn);
            if (i < 60) code(d1, turn, listens, marit);
            if (i < 40 || i >= 90) code(d1, turn, listens, i < 50 ? joost : marit);
        }
        for (int i = 0; i < 10; ++i) code(d1, {i, i + 1}, honest, joost);
    }
};

class Impatient : public Progress
{
public:
    void report(std::size_t /*done*/, std::size_t /*total*/, const std::string& /*what*/) override
    {
        ++m_told;
    }
    [[nodiscard]] bool cancelled() const override { return m_told > 20; }

private:
    int m_told = 0;
};

}

BOOST_AUTO_TEST_SUITE(BootstrapSuite)

/// The coders agree about 40 + 30 of 100, so Po is .70, and by the normal approximation the interval is
/// .70 ± 1.96 √(.7 · .3 / 100) = .61 to .79.
BOOST_FIXTURE_TEST_CASE(Interval_OfAPercentageIsAsWideAsItShouldBe, HundredTurns)
{
    const Result result = compare(asked(Level::turn), {4000, 1});
    const Row& row = rowOf(result, result.rows.codes, "listens");
    BOOST_TEST(*row.value(Coefficient::percentage).value == .70, boost::test_tools::tolerance(1e-9));
    const auto& interval = row.intervals->at(static_cast<std::size_t>(Coefficient::percentage));
    BOOST_REQUIRE(interval.has_value());
    BOOST_TEST(interval->low == .61, boost::test_tools::tolerance(.03));
    BOOST_TEST(interval->high == .79, boost::test_tools::tolerance(.03));
}

BOOST_FIXTURE_TEST_CASE(SameSeed_GivesTheSameIntervals, HundredTurns)
{
    const auto low = [&](std::uint64_t seed) {
        const Result result = compare(asked(Level::turn), {200, seed});
        return rowOf(result, result.rows.codes, "listens").intervals->at(1)->low;
    };
    BOOST_TEST(low(7) == low(7));
    BOOST_TEST(low(7) != low(8));
}

/// Nothing but the same answer, in whatever is drawn: no interval rather than a made-up one.
BOOST_FIXTURE_TEST_CASE(NotDefined_HasNoInterval, CodersWorld)
{
    for (const CoderId coder : {marit, joost}) code(a1, {0, 80}, listens, coder);
    const Result result = compare(asked(Level::turn), {100, 1});
    const Row& row = rowOf(result, result.rows.codes, "listens");
    BOOST_TEST(!row.intervals->at(static_cast<std::size_t>(Coefficient::cohen)).has_value());
}

BOOST_FIXTURE_TEST_CASE(Cancelling_Stops, HundredTurns)
{
    const auto now = snapshot();
    Impatient progress;
    BOOST_CHECK_THROW(agreement::compare({now, transcripts, {}}, asked(Level::turn), {1000, 1}, progress),
                      Cancelled);
}

BOOST_AUTO_TEST_SUITE_END()
