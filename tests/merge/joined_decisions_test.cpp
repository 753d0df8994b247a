// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/resolving_edits.h"
#include "history/transcript_joining.h"
#include "merge/report_words.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using rd::test::Team;
using rd::test::told;

namespace
{

namespace history = rd::history;

/// One interview imported twice, in the second of which two coders differ; both copies have it.
struct Differing : Team {
    Differing() : Team({0, 0})
    {
        for (const char* name : {"one", "two"}) import(name);
        two = text(0, "two");
        code(0, two, "calm", "first coder");
        code(0, two, "listens", "second coder");
        mergeFrom(1, {0});
    }
    void import(const std::string& name)
    {
        const std::string body = "I: Wat hielp?\nR: De hulpverlener luisterde, zei Marieke.\n";
        history::NewTranscript made;
        made.transcript.name = name;
        made.transcript.sourceSha256 = rd::sha256Hex(body);
        made.body = body;
        made.turns = rd::test::Study::turnsOf(body);
        made.source = {made.transcript.sourceSha256, name + ".txt", body};
        at(0).project->apply(history::importTranscripts(at(0).state(), {made}));
    }
    rd::TranscriptId text(std::size_t copy, const std::string& name)
    {
        return at(copy).state().transcripts.byName(name)->id;
    }
    void code(std::size_t copy, rd::TranscriptId in, const std::string& key, const std::string& who)
    {
        const rd::CoderId coder = at(copy).project->ensureCoder(who);
        at(copy).project->apply(
            history::addCoding(at(copy).state(), in, {33, 42}, Team::code(copy, key), coder));
    }
    void join(std::size_t copy, rd::TranscriptId from, rd::TranscriptId into)
    {
        const auto read = [&](rd::TranscriptId id) {
            return history::BothTexts{at(copy).project->sourceText(id), *at(copy).project->text(id)};
        };
        at(copy).project->apply(history::joinTranscripts(at(copy).state(), read, from, into));
    }
    void decide(std::size_t copy, const std::string& key)
    {
        const auto& list = at(copy).state().codings.of(two);
        std::optional<rd::coding::Coding> wanted;
        if (!key.empty()) {
            wanted = list[0];
            wanted->code = Team::code(copy, key);
        }
        at(copy).project->apply(
            history::resolve(at(copy).state(), {two, list[0], list[1]}, wanted, "", "She nods.", 5));
    }
    /// The decisions that stand on codings that are there.
    std::size_t holding(std::size_t copy)
    {
        const auto& state = at(copy).state();
        return rd::coding::holdingIn(state.resolutions, state.codings).size();
    }
    void expectSame(std::size_t into)
    {
        mergeFrom(1 - into, {into});
        BOOST_TEST((told(*at(0).project) == told(*at(1).project)));
        BOOST_TEST(holding(1 - into) == holding(into));
        for (const auto& finding : at(0).project->check()) BOOST_ERROR(finding.what);
    }
    rd::TranscriptId two;
};

std::size_t times(const rd::merge::Report& report, const std::string& words)
{
    const auto sentences = rd::merge::sentencesOf(report);
    return static_cast<std::size_t>(
        std::count_if(sentences.begin(), sentences.end(),
                      [&](const std::string& one) { return one.find(words) != std::string::npos; }));
}

}

/// What was decided of a difference in a transcript that was made one with another.
BOOST_AUTO_TEST_SUITE(JoinedDecisions)

BOOST_AUTO_TEST_CASE(DecisionInATranscriptThatWasMadeOneWithAnother_StandsOnItsCodingsThere)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::string& key : std::vector<std::string>{"", "listens", "calm", "relation"})
        for (const std::size_t into : {0U, 1U}) {
            Differing team;
            team.join(0, team.two, team.text(0, "one"));
            team.decide(1, key);
            const auto report = team.mergeFrom(into, {1 - into});
            BOOST_TEST(team.holding(into) == 1U, key);
            BOOST_TEST(times(report, "holds no more") == 0U, key);
            team.expectSame(into);
        }
}

/// The one that stays has the same coding, so that of those two one is there.
BOOST_AUTO_TEST_CASE(DecisionOfACodingThatBecameOneWithAnotherByThat_StandsOnThatOne)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::string& key : std::vector<std::string>{"", "listens", "calm", "relation"})
        for (const std::size_t into : {0U, 1U}) {
            Differing team;
            team.code(0, team.text(0, "one"), "calm", "first coder");
            team.mergeFrom(1, {0});
            team.join(0, team.two, team.text(0, "one"));
            team.decide(1, key);
            const auto report = team.mergeFrom(into, {1 - into});
            BOOST_TEST(team.holding(into) == 1U, key);
            BOOST_TEST(times(report, "holds no more") == 0U);
            team.expectSame(into);
        }
}

BOOST_AUTO_TEST_CASE(DecisionOfWhichOneCodingWasRemovedWhereItWasMadeOne_FallsForThat)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Differing team;
        const auto first = team.at(0).state().codings.of(team.two)[0];
        team.join(0, team.two, team.text(0, "one"));
        team.at(0).project->apply(history::removeCoding(team.at(0).state(), first.id));
        team.decide(1, "");
        const auto report = team.mergeFrom(into, {1 - into});
        BOOST_TEST(team.holding(into) == 0U);
        BOOST_TEST(times(report,
                         "in “one” (neither code. Note: She nods.) holds no more: one of the codings is "
                         "gone.") == 1U);
        team.expectSame(into);
    }
}

BOOST_AUTO_TEST_SUITE_END()
