// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/rounds.h"
#include "agreement/words.h"

#include "agreement_world.h"

#include "base/error.h"
#include "base/i18n.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using namespace rd::agreement;

namespace
{

/// A first round on "a1", of four turns, and a second on "b1".
struct TwoRounds : test::CodersWorld {
    coding::Round first{RoundId::make(), "round 1", "2026-03-01", {a1}, 1, false};
    coding::Round second{RoundId::make(), "round 2", "", {b1}, 2, false};
    analysis::Snapshot now = snapshot();

    TwoRounds()
    {
        // In the first round they agree on the two turns that nobody coded, and on no other.
        code(a1, {20, 40}, listens, marit);
        code(a1, {40, 60}, listens, joost);
        // In the second on all four.
        for (const CoderId coder : {marit, joost})
            for (const text::Offset start : {20, 40}) code(b1, {start, start + 20}, listens, coder);
        now = snapshot();
    }
    [[nodiscard]] std::vector<OfRound> compared(const std::vector<const coding::Round*>& rounds,
                                                std::uint32_t draws = 0) const
    {
        return compareRounds({now, transcripts, {}}, asked(Level::turn), rounds, {draws});
    }
};

}

BOOST_AUTO_TEST_SUITE(Rounds)

/// By hand: of 4 turns 2 are judged alike and each coder coded 1, so Pe is 1/16 + 9/16 and kappa -1/3;
/// then 1.
/// 240 of 241 units is not all of them.
BOOST_AUTO_TEST_CASE(Numbers_ReadOneAndZeroOnlyWhereTheyAre)
{
    const SpeakIn english(Language::english);
    BOOST_TEST(shownNumber(240.0 / 241, 2) == "0.996");
    BOOST_TEST(shownNumber(2399.0 / 2400, 3) == "0.9996");
    BOOST_TEST(shownNumber(1, 2) == "1.00");
    BOOST_TEST(shownNumber(0.1 + 0.2 + 0.7, 2) == "1.00"); // but for what computing leaves
    BOOST_TEST(shownNumber(-0.0004, 2) == "-0.0004");
    BOOST_TEST(shownNumber(-1e-17, 2) == "0.00");
    BOOST_TEST(shownNumber(0.394, 2) == "0.39");
    const SpeakIn dutch(Language::dutch);
    BOOST_TEST(shownNumber(240.0 / 241, 2) == "0,996");
}

BOOST_FIXTURE_TEST_CASE(EachRound_IsComparedByItself, TwoRounds)
{
    const auto rounds = compared({&first, &second});
    const auto lines = linesOf(rounds);
    const RoundLine& overall = lines.back();
    BOOST_TEST(overall.rows.at(0)->value(Coefficient::percentage).value.value() == 0.5);
    BOOST_TEST(std::abs(overall.rows.at(0)->value(Coefficient::cohen).value.value() + 1.0 / 3) < 1e-9);
    BOOST_TEST(overall.rows.at(1)->value(Coefficient::cohen).value.value() == 1.0);
}

BOOST_FIXTURE_TEST_CASE(AChange_IsToldWithWhatTheIntervalsSayOfIt, TwoRounds)
{
    const SpeakIn english(Language::english);
    const auto told = notesOf(compared({&first, &second}), Coefficient::percentage);
    BOOST_TEST(std::count_if(told.begin(), told.end(), [](const std::string& note) {
                   return note == "From “round 1” to “round 2”: Percentage over all codes together from 0.50 "
                                  "to 1.00.";
               }) == 1);
    const auto drawn = notesOf(compared({&first, &second}, 200), Coefficient::percentage);
    BOOST_TEST(std::count_if(drawn.begin(), drawn.end(), [](const std::string& note) {
                   return note.ends_with("The intervals overlap: it may be chance.");
               }) == 1);
}

/// All of one round alike and all of the other otherwise: the intervals are points that lie apart, of four
/// turns.
BOOST_FIXTURE_TEST_CASE(IntervalsOfFewUnits_AreNoProofOfAChange, test::CodersWorld)
{
    const SpeakIn english(Language::english);
    code(a1, {0, 80}, listens, marit);
    code(a1, {0, 80}, honest, joost);
    for (const CoderId coder : {marit, joost}) code(b1, {20, 60}, listens, coder);
    const auto now = snapshot();
    const coding::Round first{RoundId::make(), "round 1", "", {a1}, 1, false};
    const coding::Round second{RoundId::make(), "round 2", "", {b1}, 2, false};
    const auto told = [&](Level level) {
        const auto rounds = compareRounds({now, transcripts, {}}, asked(level), {&first, &second}, {200});
        std::string all;
        for (const auto& note : notesOf(rounds, Coefficient::percentage)) all += note + "\n";
        return all;
    };
    BOOST_TEST(told(Level::turn).find("drawn from few units: it may be chance.") != std::string::npos);
    BOOST_TEST(told(Level::turn).find("“round 1”: Few units") != std::string::npos);
    BOOST_TEST(told(Level::transcript).find("The intervals") ==
               std::string::npos); // of one unit there are none
    BOOST_TEST(told(Level::transcript).find("There are no intervals") != std::string::npos);
}

/// In round 2 both coded two of four turns: of four drawn 1 in 16 are all coded and 1 in 16 all not, so kappa
/// is not defined in 12.5 percent of them. A round of one transcript has one, and says so by its name.
BOOST_FIXTURE_TEST_CASE(AnIntervalThatARoundLacks_IsExplained, TwoRounds)
{
    const SpeakIn english(Language::english);
    const auto count = [](const std::vector<std::string>& notes, const std::string& words) {
        return std::count_if(notes.begin(), notes.end(),
                             [&](const std::string& note) { return note.find(words) != std::string::npos; });
    };
    const auto turns = notesOf(compared({&first, &second}, 1000), Coefficient::cohen);
    BOOST_TEST(count(turns, "It is not defined in more than one of ten drawings.") == 1);
    BOOST_TEST(count(turns, "Between brackets") == 1);
    const coding::Round both{RoundId::make(), "both", "", {a1, b1}, 3, false};
    const auto rounds =
        compareRounds({now, transcripts, {}}, asked(Level::transcript), {&first, &both}, {200});
    const auto told = notesOf(rounds, Coefficient::percentage);
    BOOST_TEST(count(told, "“round 1”: There are no intervals, as one unit was compared.") == 1);
    BOOST_TEST(count(told, "There are no intervals") == 1);
    BOOST_TEST(count(told, "Between brackets") == 1);
}

/// Marit and Joost say the same of all turns, so that chance would too.
BOOST_FIXTURE_TEST_CASE(WhatIsNotDefinedOrEmpty_IsExplained, TwoRounds)
{
    const SpeakIn english(Language::english);
    for (const CoderId coder : {marit, joost}) code(b1, {0, 80}, honest, coder);
    now = snapshot();
    const auto notes = notesOf(compared({&first, &second}), Coefficient::cohen);
    const auto has = [&](const std::string& words) {
        return std::any_of(notes.begin(), notes.end(),
                           [&](const std::string& note) { return note.find(words) != std::string::npos; });
    };
    BOOST_TEST(has("– is not defined: The coders gave every unit the same answer"));
    BOOST_TEST(
        has("An empty place: in that round no coder gave the code in the transcripts that are compared."));
}

/// Each round has a transcript of no case: that is one in each, not one in all.
BOOST_FIXTURE_TEST_CASE(WhatIsCounted_IsToldOfEachRound, test::CodersWorld)
{
    const SpeakIn english(Language::english);
    std::vector<coding::Round> made;
    for (const std::string name : {"d1", "d2"}) {
        const TranscriptId id = addTranscript(name);
        for (const CoderId coder : {marit, joost}) code(id, {0, 10}, listens, coder);
        made.push_back({RoundId::make(), "round " + name, "", {id}, 1, false});
    }
    const auto now = snapshot();
    const auto rounds =
        compareRounds({now, transcripts, {}}, asked(Level::caseUnit), {&made[0], &made[1]}, {0});
    const auto notes = notesOf(rounds, Coefficient::percentage);
    const auto count = [&](const std::string& words) {
        return std::count(notes.begin(), notes.end(), words);
    };
    const std::string words = "1 transcript belongs to no case and counts as one.";
    BOOST_TEST(count("“round d1”: " + words) == 1);
    BOOST_TEST(count("“round d2”: " + words) == 1);
    BOOST_TEST(count(words) == 0);
}

/// Kappa is not defined where all units got the same answer.
BOOST_FIXTURE_TEST_CASE(AChangeFromNothingToNothing_IsNotTold, test::CodersWorld)
{
    const SpeakIn english(Language::english);
    for (const CoderId coder : {marit, joost})
        for (const TranscriptId id : {a1, b1}) code(id, {20, 40}, listens, coder);
    const auto now = snapshot();
    const coding::Round first{RoundId::make(), "round 1", "", {a1}, 1, false};
    const coding::Round second{RoundId::make(), "round 2", "", {b1}, 2, false};
    const auto rounds =
        compareRounds({now, transcripts, {}}, asked(Level::transcript), {&first, &second}, {0});
    const auto changes = [&](Coefficient coefficient) {
        const auto notes = notesOf(rounds, coefficient);
        return std::count_if(notes.begin(), notes.end(),
                             [](const std::string& note) { return note.starts_with("From “round 1”"); });
    };
    BOOST_TEST(changes(Coefficient::cohen) == 0);
    BOOST_TEST(changes(Coefficient::percentage) == 1);
}

BOOST_FIXTURE_TEST_CASE(ARoundThatOnlyOneCoded_HasNoResultAndSaysWhy, TwoRounds)
{
    const coding::Round alone{RoundId::make(), "alone", "", {c1}, 3, false};
    const auto rounds = compared({&first, &alone});
    BOOST_TEST(!rounds.at(1).result.has_value());
    BOOST_TEST(!rounds.at(1).why.empty());
    BOOST_CHECK_THROW(compared({&alone}), Refusal);
    BOOST_CHECK_THROW(compared({}), Refusal);
}

/// A code that was used in one round only has no row in the other.
BOOST_FIXTURE_TEST_CASE(ACodeOfOneRound_IsALineWithAHole, TwoRounds)
{
    code(b1, {60, 80}, honest, marit);
    now = snapshot();
    for (const RoundLine& line : linesOf(compared({&first, &second}))) {
        if (line.subject.code == analysis::none || line.subject.kind != Subject::Kind::code) continue;
        const bool isHonest = now.frame().code(line.subject.code).key == "honest";
        BOOST_TEST((line.rows.at(0) == nullptr) == isHonest);
    }
}

BOOST_AUTO_TEST_SUITE_END()
