// SPDX-License-Identifier: GPL-3.0-or-later
// Random codings, counted a second time slowly and obviously: character by character, turn by turn, pair of
// judgements by pair of judgements.
#include "agreement/agreement_world.h"
#include "agreement/ratings.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace rd;
using namespace rd::agreement;
using rd::test::CodersWorld;

namespace
{

const auto closely = boost::test_tools::tolerance(1e-9);

/// Random codings of three coders in a1 and b1.
struct RandomCoders : CodersWorld {
    CoderId ellen = addCoder("Ellen");
    std::vector<CoderId> team{marit, joost, ellen};

    explicit RandomCoders(unsigned seed)
    {
        std::mt19937 random(seed);
        for (const TranscriptId id : {a1, b1})
            for (int i = 0; i < 14; ++i) {
                const auto start = static_cast<text::Offset>(random() % 70);
                const auto length = static_cast<text::Offset>(1 + random() % 9);
                code(id, {start, start + length}, random() % 2 == 0 ? listens : honest,
                     team[i < 3 ? static_cast<std::size_t>(i) : random() % 3]);
            }
    }

    [[nodiscard]] bool said(TranscriptId in, text::Span span, CodeId what, CoderId who) const
    {
        for (const auto& coding : codings.of(in))
            if (coding.code == what && coding.coder == who && coding.span.overlaps(span)) return true;
        return false;
    }
    /// Whether at least half of what one of two codings marks is marked by both.
    static bool halfShared(const coding::Coding& a, const coding::Coding& b)
    {
        int both = 0;
        int either = 0;
        for (text::Offset at = 0; at < 80; ++at) {
            both += a.span.contains(at) && b.span.contains(at) ? 1 : 0;
            either += a.span.contains(at) || b.span.contains(at) ? 1 : 0;
        }
        return 2 * both >= either;
    }
    [[nodiscard]] FourField segments(CodeId what) const
    {
        FourField field;
        for (const TranscriptId id : {a1, b1})
            for (const auto& one : codings.of(id)) {
                if (one.code != what || one.coder == ellen) continue;
                bool found = false;
                for (const auto& other : codings.of(id))
                    found = found || (other.code == what && other.coder != ellen &&
                                      other.coder != one.coder && halfShared(one, other));
                (found ? field.both : one.coder == marit ? field.onlyFirst : field.onlySecond) += 1;
            }
        return field;
    }
    /// Every unit written out, with what each of the coders said.
    [[nodiscard]] Ratings ratings(CodeId what, text::Offset unit, std::size_t size) const
    {
        Ratings all;
        for (const TranscriptId id : {a1, b1})
            for (text::Offset at = 0; at < 80; at += unit) {
                Rated rated;
                for (std::size_t i = 0; i < size; ++i)
                    rated.values.push_back(said(id, {at, at + unit}, what, team[i]) ? 1 : 0);
                all.push_back(rated);
            }
        return all;
    }
};

/// Of all pairs of coders and all units, one at a time.
double slowPercentage(const Ratings& ratings)
{
    double same = 0;
    double pairs = 0;
    for (const Rated& rated : ratings)
        for (std::size_t i = 0; i < rated.values.size(); ++i)
            for (std::size_t j = i + 1; j < rated.values.size(); ++j, ++pairs)
                same += rated.values[i] == rated.values[j] ? 1 : 0;
    return same / pairs;
}

/// Krippendorff's alpha from the differences of all pairs within units and of all pairs whatever.
std::optional<double> slowAlpha(const Ratings& ratings)
{
    std::vector<int> all;
    double within = 0;
    for (const Rated& rated : ratings)
        for (std::size_t i = 0; i < rated.values.size(); ++i) {
            all.push_back(rated.values[i]);
            for (std::size_t j = 0; j < rated.values.size(); ++j)
                within += rated.values[i] != rated.values[j]
                              ? 1.0 / static_cast<double>(rated.values.size() - 1)
                              : 0;
        }
    double any = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t j = 0; j < all.size(); ++j) any += all[i] != all[j] ? 1 : 0;
    if (any == 0) return std::nullopt;
    const auto n = static_cast<double>(all.size());
    return 1 - (within / n) / (any / (n * (n - 1)));
}

void checkSame(const Value& value, const std::optional<double>& slow)
{
    BOOST_REQUIRE(value.value.has_value() == slow.has_value());
    if (slow) BOOST_TEST(1 + *value.value == 1 + *slow, closely);
}

void checkRow(const Row& row, const Ratings& slow)
{
    checkSame(row.value(Coefficient::percentage), slowPercentage(slow));
    checkSame(row.value(Coefficient::alpha), slowAlpha(slow));
    checkSame(row.value(Coefficient::fleiss), fleiss(slow).value);
    checkSame(row.value(Coefficient::ac1), gwet(slow, 2).value);
    if (slow.front().values.size() == 2) checkSame(row.value(Coefficient::cohen), cohen(slow).value);
}

}

BOOST_AUTO_TEST_SUITE(RandomAgreementSuite)

BOOST_AUTO_TEST_CASE(TurnsAndCharacters_AreAsCountedOneByOne)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const RandomCoders world(seed);
        for (const std::size_t coders : {std::size_t{2}, std::size_t{3}})
            for (const auto& [level, unit] : {std::pair{Level::turn, 20}, std::pair{Level::character, 1}}) {
                Question question;
                question.level = level;
                question.coders.assign(world.team.begin(),
                                       world.team.begin() + static_cast<std::ptrdiff_t>(coders));
                const Result result = world.compare(question);
                for (const Row& row : result.rows.codes) {
                    const CodeId id = result.snapshot.frame().code(row.subject.code).id;
                    checkRow(row, world.ratings(id, unit, coders));
                }
            }
    }
}

/// Of each coding: whether the other coder has one of the same code that is nearly the same passage, found by
/// counting the characters that both and that either marked.
BOOST_AUTO_TEST_CASE(Segments_AreAsCountedOneByOne)
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const RandomCoders world(seed);
        auto question = world.asked(Level::segment);
        question.threshold = 0.5;
        const Result result = world.compare(question);
        for (const Row& row : result.rows.codes)
            BOOST_TEST((row.field == world.segments(result.snapshot.frame().code(row.subject.code).id)));
    }
}

/// The transcripts' tables add up to that of all.
BOOST_AUTO_TEST_CASE(Transcripts_AddUpToTheWhole)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const RandomCoders world(seed);
        for (const Level level : {Level::turn, Level::character, Level::segment, Level::excerpt}) {
            auto question = world.asked(level);
            question.perTranscript = true;
            const Result result = world.compare(question);
            FourField sum;
            for (const OfTranscript& one : result.perTranscript) sum += one.rows.overall.field;
            BOOST_TEST((sum == result.rows.overall.field));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
