// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/transcripts.h"

#include <boost/test/unit_test.hpp>

using namespace rd::transcript;
using rd::SpeakerId;
using rd::TranscriptId;
using rd::TurnId;
using rd::text::Span;

namespace
{

struct Interview {
    Transcripts all;
    TranscriptId id = TranscriptId::make();
    SpeakerId researcher = SpeakerId::make();
    SpeakerId mother = SpeakerId::make();

    Interview()
    {
        Transcript transcript;
        transcript.id = id;
        transcript.name = "interview 1";
        all.put(transcript);
        all.put(Speaker{researcher, id, "Onderzoeker", Role::interviewer, {}, false});
        all.put(Speaker{mother, id, "Respondent 1", Role::respondent, {}, false});
        add(2, {30, 60}, mother);
        add(1, {10, 29}, researcher);
    }
    void add(int number, Span span, SpeakerId speaker)
    {
        all.put(Turn{TurnId::make(), id, number, span, span.start, speaker, -1, false});
    }
};

}

BOOST_AUTO_TEST_SUITE(TranscriptsSuite)

BOOST_AUTO_TEST_CASE(TurnAt_IsTheTurnThatHoldsThePointOrTheOneBefore)
{
    const Interview interview;
    BOOST_TEST(interview.all.turnAt(interview.id, 9) == nullptr);
    BOOST_TEST(interview.all.turnAt(interview.id, 10)->number == 1);
    BOOST_TEST(interview.all.turnAt(interview.id, 29)->number == 1);
    BOOST_TEST(interview.all.turnAt(interview.id, 30)->number == 2);
    BOOST_TEST(interview.all.turnAt(interview.id, 500)->number == 2);
}

BOOST_AUTO_TEST_CASE(SpeakerAt_IsNobodyBetweenTurns)
{
    const Interview interview;
    BOOST_TEST(interview.all.speakerAt(interview.id, 29) == nullptr);
    BOOST_TEST(interview.all.speakerAt(interview.id, 30)->label == "Respondent 1");
}

BOOST_AUTO_TEST_CASE(Load_SortsTurnsAndLeavesDeletedOnesOut)
{
    Interview interview;
    Turn gone{TurnId::make(), interview.id, 9, {0, 5}, 0, {}, -1, true};
    Turn first{TurnId::make(), interview.id, 8, {1, 5}, 1, {}, -1, false};
    interview.all.load({gone, first});
    const auto& turns = interview.all.turnsOf(interview.id);
    BOOST_REQUIRE(turns.size() == 3U);
    BOOST_TEST(turns.front().number == 8);
    BOOST_TEST(turns.back().number == 2);
}

BOOST_AUTO_TEST_CASE(List_LeavesDeletedTranscriptsOut)
{
    Interview interview;
    Transcript gone = *interview.all.find(interview.id);
    gone.deleted = true;
    interview.all.put(gone);
    BOOST_TEST(interview.all.list().empty());
    BOOST_TEST(interview.all.byName("interview 1") == nullptr);
    BOOST_TEST(interview.all.find(interview.id) != nullptr);
}

BOOST_AUTO_TEST_SUITE_END()
