// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/guide_edits.h"
#include "history/joining_cases.h"
#include "history/memo_edits.h"
#include "history/round_edits.h"
#include "history/team_edits.h"
#include "history/text_edits.h"
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

/// The first joins, the second works on without knowing, and the third has what both did.
struct Joined : Team {
    Joined() : Team({0, 0, 0}) {}

    void apply(std::size_t copy, const history::Edit& edit) { at(copy).project->apply(edit); }
    /// What was settled is somebody's work from now on.
    void workOn(std::size_t copy) { addCode(copy, "later " + std::to_string(copy)); }
    void expectAllTheSame()
    {
        mergeFrom(2, {0, 1});
        for (const std::size_t copy : {0U, 1U}) {
            mergeFrom(copy, {2});
            BOOST_TEST((told(*at(copy).project) == told(*at(2).project)));
        }
        for (const auto& finding : at(2).project->check()) BOOST_ERROR(finding.what);
    }
    /// How many codings each code has, by key.
    std::map<std::string, int> coded(std::size_t copy)
    {
        std::map<std::string, int> all;
        for (const auto& [transcript, list] : at(copy).state().codings.all())
            for (const auto& coding : list) ++all[at(copy).state().codebook.find(coding.code)->key];
        return all;
    }
};

std::size_t times(const rd::merge::Report& report, const std::string& words)
{
    const auto sentences = rd::merge::sentencesOf(report);
    return static_cast<std::size_t>(
        std::count_if(sentences.begin(), sentences.end(),
                      [&](const std::string& one) { return one.find(words) != std::string::npos; }));
}

using Coded = std::map<std::string, int>;

struct JoinedCodes : Joined {
    JoinedCodes()
    {
        codePassage(0, {22, 26}, "calm");
        mergeFrom(1, {0});
        mergeFrom(2, {0});
        calm = code(0, "calm");
        apply(0, history::mergeCodes(at(0).state(), calm, code(0, "listens")));
        codePassage(1, {28, 37}, "calm");
    }
    rd::CodeId calm;
};

/// One interview that was imported twice, and what the second did with the one that went.
struct JoinedTexts : Joined {
    explicit JoinedTexts(bool joined = true)
    {
        for (const char* name : {"one", "two"}) import(name);
        rd::transcript::GuideItem item;
        item.text.nl = "Wat hielp?";
        apply(0, history::addGuideItem(at(0).state(), item));
        rd::coding::Round round;
        round.name = "first round";
        round.transcripts = {interview()};
        apply(0, history::setRound(at(0).state(), round));
        mergeFrom(1, {0});
        mergeFrom(2, {0});
        two = text(0, "two");
        if (!joined) return;
        apply(0, history::joinTranscripts(at(0).state(), reads(0), two, text(0, "one")));
        workInTwo(1);
        correct(1);
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
        apply(0, history::importTranscripts(at(0).state(), {made}));
    }
    history::ReadTexts reads(std::size_t copy)
    {
        return [this, copy](rd::TranscriptId id) {
            return history::BothTexts{at(copy).project->sourceText(id), *at(copy).project->text(id)};
        };
    }
    rd::TranscriptId text(std::size_t copy, const std::string& name)
    {
        return at(copy).state().transcripts.byName(name)->id;
    }
    void workInTwo(std::size_t copy)
    {
        const auto& state = at(copy).state();
        const rd::CoderId who = coder(copy);
        apply(copy, history::addCoding(state, two, {48, 55}, code(copy, "calm"), who));
        rd::coding::Memo memo;
        memo.text.nl = "mooi gesprek";
        memo.subject = two.uuid;
        apply(copy, history::addMemo(state, memo));
        apply(copy,
              history::setRaising(state, state.guide.begin()->first, two,
                                  state.transcripts.turnsOf(two).back().id, rd::transcript::RaisedBy::asked));
        apply(copy, history::handOut(state, who, {two}, 1));
        rd::coding::Round round = *state.roundsInOrder().at(0);
        round.transcripts = {two};
        apply(copy, history::setRound(state, round));
    }
    void correct(std::size_t copy)
    {
        history::Replace replace;
        replace.words = "De hulpverlener";
        replace.by = "Zij";
        replace.transcripts = {two};
        apply(copy, history::replaceInTexts(at(copy).state(), reads(copy), replace).edit);
    }
    /// What is said of a transcript: codings, memos, how questions came up, hand-outs, rounds, corrections.
    std::vector<std::size_t> said(std::size_t copy, rd::TranscriptId id)
    {
        const auto& state = at(copy).state();
        const auto count = [](const auto& all, auto test) {
            return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto& one) {
                return !one.second.deleted && test(one.second);
            }));
        };
        const auto ofIt = [&](const auto& one) { return one.transcript == id; };
        return {state.codings.of(id).size(),
                count(state.memos, [&](const auto& one) { return one.subject == id.uuid; }),
                count(state.raisings, ofIt),
                count(state.assignments, ofIt),
                count(state.rounds, [&](const auto& one) { return one.transcripts == std::vector{id}; }),
                state.textEdits.of(id).size()};
    }
    rd::TranscriptId two;
};

/// What was said of the one that went was known to who joined; the second renamed it.
struct PartedByChoice : JoinedTexts {
    PartedByChoice() : JoinedTexts(false)
    {
        workInTwo(0);
        mergeFrom(1, {0});
        apply(0, history::joinTranscripts(at(0).state(), reads(0), two, text(0, "one")));
        apply(1, history::renameTranscript(at(1).state(), two, "second"));
    }
    rd::merge::Report chooseTwo(std::size_t into, std::size_t from)
    {
        rd::project::MergeOptions options;
        options.onlyTry = true;
        const auto tried = mergeFrom(into, {from}, options);
        for (const auto& clash : tried.copies.at(0).clashes) {
            if (clash.removal) options.keepHere[{"", clash.id}] = into == 1;
        }
        options.onlyTry = false;
        return mergeFrom(into, {from}, options);
    }
};

using Said = std::vector<std::size_t>;

}

/// Two things were made one, somebody who did not know worked on in the one that went, and the making one is
/// undone.
BOOST_AUTO_TEST_SUITE(UndoneJoin)

BOOST_AUTO_TEST_CASE(CodesThatAreTwoAgain_EachHasItsCodings_AlsoThoseThatHadFollowed)
{
    const rd::SpeakIn speak(rd::Language::english);
    JoinedCodes team;
    team.mergeFrom(2, {0, 1});
    BOOST_TEST((team.coded(2) == Coded{{"listens", 2}}));
    team.workOn(2);
    team.at(0).project->undo();
    const auto report = team.mergeFrom(2, {0});
    BOOST_TEST((team.coded(2) == Coded{{"calm", 2}}));
    BOOST_TEST(times(report, "1 coding of “listens” is of “calm” again") == 1U);
    team.expectAllTheSame();
    BOOST_TEST((team.coded(0) == Coded{{"calm", 2}}));
}

BOOST_AUTO_TEST_CASE(CodesThatAreTwoAgain_WhereNobodyWorkedOn_AreToldToo)
{
    const rd::SpeakIn speak(rd::Language::english);
    JoinedCodes team;
    team.mergeFrom(2, {0, 1});
    team.at(0).project->undo();
    const auto report = team.mergeFrom(2, {0});
    BOOST_TEST((team.coded(2) == Coded{{"calm", 2}}));
    BOOST_TEST(times(report, "1 coding of “listens” is of “calm” again") == 1U);
    BOOST_TEST(times(team.mergeFrom(2, {0}), "again") == 0U);
}

BOOST_AUTO_TEST_CASE(CodesThatAreOneAgain_HaveWhatFollowedAgain)
{
    JoinedCodes team;
    team.mergeFrom(2, {0, 1});
    team.workOn(2);
    team.at(0).project->undo();
    team.mergeFrom(2, {0});
    BOOST_TEST((team.coded(2) == Coded{{"calm", 2}}));
    team.workOn(2);
    team.at(0).project->redo();
    team.mergeFrom(2, {0});
    BOOST_TEST((team.coded(2) == Coded{{"listens", 2}}));
    team.expectAllTheSame();
}

/// Somebody else merged into the file of who joined.
BOOST_AUTO_TEST_CASE(CodesThatAreTwoAgainWhereItWasMerged_EachHasItsCodings_AndRedoGivesThemBack)
{
    JoinedCodes team;
    team.at(0).author = "coder 9";
    team.open(0);
    team.mergeFrom(0, {1});
    BOOST_TEST((team.coded(0) == Coded{{"listens", 2}}));
    team.at(0).author = "coder 1";
    team.open(0);
    BOOST_TEST(team.at(0).project->undo().empty());
    BOOST_TEST((team.coded(0) == Coded{{"calm", 2}}));
    team.at(0).project->redo();
    BOOST_TEST((team.coded(0) == Coded{{"listens", 2}}));
    team.at(0).project->undo();
    BOOST_TEST((team.coded(0) == Coded{{"calm", 2}}));
    team.expectAllTheSame();
    BOOST_TEST((team.coded(2) == Coded{{"calm", 2}}));
}

BOOST_AUTO_TEST_CASE(CodingThatFollowedAndWasRecodedSince_StaysAsItWasRecoded)
{
    JoinedCodes team;
    team.mergeFrom(2, {0, 1});
    const rd::CodeId other = team.addCode(2, "other");
    for (const auto& coding : team.at(2).state().codings.of(team.interview()))
        if (coding.span.start == 28) {
            team.apply(2, history::recodeCoding(team.at(2).state(), coding.id, other));
            break;
        }
    team.at(0).project->undo();
    team.mergeFrom(2, {0});
    BOOST_TEST((team.coded(2) == Coded{{"calm", 1}, {"other", 1}}));
    team.expectAllTheSame();
}

BOOST_AUTO_TEST_CASE(CodePutBelowTheOneThatWasMerged_StandsBelowItAgain)
{
    JoinedCodes team;
    const rd::CodeId below = team.addCode(1, "still", team.calm);
    team.mergeFrom(2, {0, 1});
    BOOST_TEST((team.at(2).state().codebook.find(below)->parent == team.code(2, "listens")));
    team.workOn(2);
    team.at(0).project->undo();
    team.mergeFrom(2, {0});
    BOOST_TEST((team.at(2).state().codebook.find(below)->parent == team.calm));
    team.expectAllTheSame();
}

/// It had gone for the one that said the same by then, to which its words and its memo went.
BOOST_AUTO_TEST_CASE(CodingThatBecameOneWithAnotherAsItFollowed_IsThereByItselfAgain_EachWithItsWords)
{
    Joined team;
    const rd::CodeId calm = team.code(0, "calm");
    const rd::CodeId listens = team.code(0, "listens");
    const rd::CoderId together = team.at(0).project->ensureCoder("together");
    team.apply(
        0, history::addCoding(team.at(0).state(), team.interview(), {0, 2}, listens, together, {}, "heard"));
    team.mergeFrom(1, {0});
    team.mergeFrom(2, {0});
    team.apply(0, history::mergeCodes(team.at(0).state(), calm, listens));
    team.apply(
        1, history::addCoding(team.at(1).state(), team.interview(), {0, 2}, calm, together, {}, "at ease"));
    rd::coding::Memo memo;
    memo.text.nl = "about it";
    memo.subject = team.at(1).state().codings.of(team.interview()).back().id.uuid;
    team.apply(1, history::addMemo(team.at(1).state(), memo));
    const auto words = [&] {
        std::set<std::string> all;
        for (const auto& coding : team.at(2).state().codings.of(team.interview()))
            all.insert(team.at(2).state().codebook.find(coding.code)->key + ": " + coding.memo);
        return all;
    };
    team.mergeFrom(2, {0, 1});
    BOOST_TEST_REQUIRE(words().size() == 1U);
    team.workOn(2);
    team.at(0).project->undo();
    team.mergeFrom(2, {0});
    BOOST_TEST((words() == std::set<std::string>{"calm: at ease", "listens: heard"}));
    BOOST_TEST((team.at(2).state().memosInOrder().at(0)->subject == memo.subject));
    team.expectAllTheSame();
}

BOOST_AUTO_TEST_CASE(TranscriptsThatAreTwoAgain_EachHasWhatWasDoneInIt)
{
    const rd::SpeakIn speak(rd::Language::english);
    JoinedTexts team;
    const rd::TranscriptId one = team.text(0, "one");
    const auto joined = team.mergeFrom(2, {0, 1});
    BOOST_TEST((team.said(2, one) == Said{1, 1, 1, 1, 1, 1}));
    BOOST_TEST(times(joined, "The round “first round” has “one” in the place of “two”") == 1U);
    BOOST_TEST(times(joined, "“two”, which was handed to coder 2, is “one” now") == 1U);
    team.workOn(2);
    team.at(0).project->undo();
    const auto report = team.mergeFrom(2, {0});
    BOOST_TEST((team.said(2, team.two) == Said{1, 1, 1, 1, 1, 1}));
    BOOST_TEST((team.said(2, one) == Said{0, 0, 0, 0, 0, 0}));
    BOOST_TEST(team.at(2).project->text(one)->find("De hulpverlener") != std::string::npos);
    BOOST_TEST(times(report, "1 coding in “one” is in “two” again") == 1U);
    BOOST_TEST(times(report, "1 correction of “two” is in that one alone again") == 1U);
    BOOST_TEST(times(team.mergeFrom(2, {1}), "again") == 0U);
    team.expectAllTheSame();
}

BOOST_AUTO_TEST_CASE(TranscriptsThatAreOneAgain_HaveWhatFollowedAgain)
{
    JoinedTexts team;
    const rd::TranscriptId one = team.text(0, "one");
    team.mergeFrom(2, {0, 1});
    team.workOn(2);
    team.at(0).project->undo();
    team.mergeFrom(2, {0});
    team.workOn(2);
    team.at(0).project->redo();
    team.mergeFrom(2, {0});
    BOOST_TEST((team.said(2, one) == Said{1, 1, 1, 1, 1, 1}));
    BOOST_TEST(team.at(2).project->text(one)->find("Zij luisterde") != std::string::npos);
    team.expectAllTheSame();
}

BOOST_AUTO_TEST_CASE(TranscriptsThatAreTwoAgainWhereItWasMerged_EachHasWhatWasDoneInIt_AndRedoGivesItBack)
{
    JoinedTexts team;
    const rd::TranscriptId one = team.text(0, "one");
    team.at(0).author = "coder 9";
    team.open(0);
    team.mergeFrom(0, {1});
    team.at(0).author = "coder 1";
    team.open(0);
    team.at(0).project->undo();
    BOOST_TEST((team.said(0, team.two) == Said{1, 1, 1, 1, 1, 1}));
    BOOST_TEST((team.said(0, one) == Said{0, 0, 0, 0, 0, 0}));
    BOOST_TEST(team.at(0).project->text(one)->find("De hulpverlener") != std::string::npos);
    team.at(0).project->redo();
    BOOST_TEST((team.said(0, one) == Said{1, 1, 1, 1, 1, 1}));
    BOOST_TEST(team.at(0).project->text(one)->find("Zij luisterde") != std::string::npos);
    team.at(0).project->undo();
    team.expectAllTheSame();
    BOOST_TEST((team.said(2, team.two) == Said{1, 1, 1, 1, 1, 1}));
}

/// Somebody who codes again is back by that, so nothing of his follows.
BOOST_AUTO_TEST_CASE(CodersThatAreTwoAgain_EachHasItsCodings)
{
    Joined team;
    const rd::CoderId apart = team.at(0).project->ensureCoder("apart");
    const rd::CoderId together = team.at(0).project->ensureCoder("together");
    const auto codeAs = [&](std::size_t copy, rd::CoderId who, rd::text::Span span) {
        team.apply(copy, history::addCoding(team.at(copy).state(), team.interview(), span,
                                            team.code(copy, "calm"), who));
    };
    codeAs(0, apart, {0, 2});
    team.mergeFrom(1, {0});
    team.mergeFrom(2, {0});
    team.apply(0, history::joinCoders(team.at(0).state(), apart, together));
    codeAs(1, apart, {22, 26});
    team.mergeFrom(2, {0, 1});
    team.workOn(2);
    team.at(0).project->undo();
    team.mergeFrom(2, {0});
    for (const auto& coding : team.at(2).state().codings.of(team.interview()))
        BOOST_TEST((coding.coder == apart));
    team.expectAllTheSame();
}

BOOST_AUTO_TEST_CASE(CasesThatAreTwoAgain_EachHasItsTranscriptsAndRespondents)
{
    Joined team;
    std::vector<rd::CaseId> cases;
    for (const char* name : {"Bos", "Familie Bos"}) {
        rd::transcript::Case made;
        made.id = rd::CaseId::make();
        made.name = name;
        cases.push_back(made.id);
        team.apply(0, history::addCase(team.at(0).state(), made));
    }
    team.apply(0, history::setTranscriptCase(team.at(0).state(), team.interview(), cases[1]));
    team.mergeFrom(1, {0});
    team.mergeFrom(2, {0});
    team.apply(0, history::joinCases(team.at(0).state(), cases[1], cases[0]).edit);
    team.apply(1, history::addRespondent(team.at(1).state(), {rd::RespondentId::make(), cases[1], "oma"}));
    team.mergeFrom(2, {0, 1});
    team.workOn(2);
    team.at(0).project->undo();
    team.mergeFrom(2, {0});
    BOOST_TEST((team.at(2).state().transcripts.find(team.interview())->caseId == cases[1]));
    BOOST_TEST(team.at(2).state().cases.respondentsOf(cases[1]).size() == 1U);
    BOOST_TEST(!team.at(2).state().cases.find(cases[1])->deleted);
    team.expectAllTheSame();
}

/// The second wrote in the one that went, without knowing; who merges chooses that it is there by itself.
BOOST_AUTO_TEST_CASE(TranscriptThatIsChosenToBeThereByItself_HasItsHandOutAndItsPlaceInARound)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        PartedByChoice team;
        team.chooseTwo(into, 1 - into);
        BOOST_TEST((team.said(into, team.two) == Said{1, 1, 1, 1, 1, 0}));
        BOOST_TEST((team.said(into, team.text(into, "one")) == Said{0, 0, 0, 0, 0, 0}));
        team.mergeFrom(1 - into, {into});
        BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
    }
}

BOOST_AUTO_TEST_SUITE_END()
