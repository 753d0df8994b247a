// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/guide_edits.h"
#include "history/memo_edits.h"
#include "history/round_edits.h"
#include "history/team_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using rd::test::Team;
using rd::test::tells;
using rd::test::told;

namespace
{

namespace history = rd::history;
using rd::merge::Report;

void apply(Team::Copy& copy, const history::Edit& edit)
{
    BOOST_TEST_REQUIRE(!edit.rows.empty());
    copy.project->apply(edit);
}

rd::coding::Memo memoOf(rd::coding::MemoKind kind, const std::string& text)
{
    rd::coding::Memo memo;
    memo.id = rd::MemoId::make();
    memo.kind = kind;
    memo.text = {text, text};
    return memo;
}

/// Two copies of a study with a question in its guide and one of what is to be found out.
struct TwoCopies : Team {
    rd::MemoId asked;
    rd::MemoId held;

    TwoCopies() : Team({0, 0})
    {
        rd::transcript::GuideItem item;
        item.text = {"vraag", "question"};
        apply(at(0), history::addGuideItem(at(0).state(), item));
        asked = addMemo(0, memoOf(rd::coding::MemoKind::question, "why"));
        held = addMemo(0, memoOf(rd::coding::MemoKind::conclusion, "so"));
        rd::transcript::Speaker speaker;
        speaker.id = rd::SpeakerId::make();
        speaker.transcript = interview();
        speaker.label = "R";
        apply(at(0), {"speaker.change", {}, {speaker}, {}});
        mergeFrom(1, {0});
        for (const std::size_t copy : {0U, 1U}) at(copy).clock.move(60'000);
    }
    rd::MemoId addMemo(std::size_t copy, const rd::coding::Memo& memo)
    {
        apply(at(copy), history::addMemo(at(copy).state(), memo));
        return memo.id;
    }
    [[nodiscard]] const rd::transcript::GuideItem& item(std::size_t copy)
    {
        return at(copy).state().guide.begin()->second;
    }
    void removeTranscript() { apply(at(0), history::deleteTranscript(at(0).state(), interview())); }
    void removeCode() { apply(at(0), history::deleteCode(at(0).state(), code(0, "calm"))); }
    rd::coding::TableDefinition table()
    {
        rd::coding::TableDefinition made;
        made.title = {"tabel", "table"};
        made.theme = code(1, "relation");
        return made;
    }
};

/// What the second wrote, and what is told of it behind "coder 1 removed “…” in one copy.".
struct Written {
    std::string kind;
    std::function<void(TwoCopies&)> remove; ///< In the first copy.
    std::function<void(TwoCopies&)> write;  ///< In the second.
    std::string told;
};

std::vector<Written> ofTheTranscript()
{
    const auto remove = [](TwoCopies& team) { team.removeTranscript(); };
    const std::string gone = "coder 1 removed “interview 1” in one copy. ";
    return {
        {"raised-in-removed", remove,
         [](TwoCopies& team) {
             apply(team.at(1), history::setRaising(team.at(1).state(), team.item(1).id, team.interview(), {},
                                                   rd::transcript::RaisedBy::unasked));
         },
         gone + "coder 2 said in another how “question” came up in it, which counts nowhere."},
        {"speaker-of-removed", remove,
         [](TwoCopies& team) {
             const auto* speaker = team.at(1).state().transcripts.speakersOf(team.interview()).front();
             apply(team.at(1),
                   history::setSpeaker(team.at(1).state(), speaker->id, rd::transcript::Role::other, {}));
         },
         gone + "coder 2 said in another who speaks as “R” in it."},
        {"removed-in-round", remove,
         [](TwoCopies& team) {
             rd::coding::Round round;
             round.name = "R1";
             round.transcripts = {team.interview()};
             apply(team.at(1), history::setRound(team.at(1).state(), round));
         },
         gone + "coder 2 put it in “R1” in another, which is without it now."},
        {"removed-handed-out", remove,
         [](TwoCopies& team) {
             const rd::CoderId coder = team.coder(1);
             apply(team.at(1), history::handOut(team.at(1).state(), coder, {team.interview()}, 1));
         },
         gone + "coder 2 handed it out to “coder 2” in another."},
    };
}

std::vector<Written> ofACodeOrMemo()
{
    const auto remove = [](TwoCopies& team) { team.removeCode(); };
    const std::string gone = "coder 1 removed “calm” in one copy. ";
    return {
        {"theme-removed", remove,
         [](TwoCopies& team) {
             auto item = team.item(1);
             item.theme = team.code(1, "calm");
             apply(team.at(1), history::changeGuideItem(team.at(1).state(), item));
         },
         gone + "coder 2 made it the theme of “question” in another, which has none now."},
        {"opposite-removed", remove,
         [](TwoCopies& team) {
             auto listens = *team.at(1).state().codebook.byKey("listens");
             listens.poleOf = team.code(1, "calm");
             apply(team.at(1), history::changeCode(team.at(1).state(), listens));
         },
         gone + "coder 2 made “listens” its opposite in another, which has none now."},
        {"table-of-removed", remove,
         [](TwoCopies& team) {
             auto table = team.table();
             table.within = team.code(1, "calm");
             apply(team.at(1), history::saveTable(team.at(1).state(), table));
         },
         gone + "coder 2 saved the table “table” about it in another, which is empty now."},
        {"memo-answers-removed",
         [](TwoCopies& team) { apply(team.at(0), history::deleteMemo(team.at(0).state(), team.asked)); },
         [](TwoCopies& team) {
             auto memo = memoOf(rd::coding::MemoKind::conclusion, "because");
             memo.answers = {team.asked};
             team.addMemo(1, memo);
         },
         "coder 1 removed “why” in one copy. coder 2 wrote in another that “because” answers it, which is "
         "shown nowhere."},
        {"memo-opposes-removed",
         [](TwoCopies& team) { apply(team.at(0), history::deleteMemo(team.at(0).state(), team.held)); },
         [](TwoCopies& team) {
             auto memo = memoOf(rd::coding::MemoKind::conclusion, "not so");
             memo.opposes = {team.held};
             team.addMemo(1, memo);
         },
         "coder 1 removed “so” in one copy. coder 2 wrote in another that “not so” says the opposite, which "
         "is shown nowhere."},
    };
}

std::string toldAs(const Report& report, const std::string& kind)
{
    std::string told;
    for (const auto& finding : report.findings)
        if (finding.kind == kind) told += (told.empty() ? "" : "\n") + finding.text;
    return told;
}

void expectTold(const Written& written)
{
    for (const std::size_t into : {0U, 1U}) {
        TwoCopies team;
        written.remove(team);
        written.write(team);
        BOOST_TEST_CONTEXT(written.kind << ", into " << into)
        {
            BOOST_TEST(toldAs(team.mergeFrom(into, {1 - into}), written.kind) == written.told);
            BOOST_TEST(toldAs(team.mergeFrom(1 - into, {into}), written.kind) == ""); // somebody saw both
            BOOST_TEST((told(*team.at(0).project) == told(*team.at(1).project)));
        }
    }
}

}

/// What somebody wrote about a thing that another removed, neither knowing of the other.
BOOST_AUTO_TEST_SUITE(OfRemoved)

BOOST_AUTO_TEST_CASE(WhatWasWrittenOfARemovedTranscript_IsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const Written& written : ofTheTranscript()) expectTold(written);
}

BOOST_AUTO_TEST_CASE(WhatWasWrittenOfARemovedCodeOrMemo_IsTold)
{
    const rd::SpeakIn speak(rd::Language::english);
    for (const Written& written : ofACodeOrMemo()) expectTold(written);
}

BOOST_AUTO_TEST_CASE(WhatWasWrittenBeforeTheRemoval_ByOneWhoKnew_IsNotTold)
{
    for (const auto& list : {ofTheTranscript(), ofACodeOrMemo()})
        for (const Written& written : list) {
            TwoCopies team;
            written.write(team);
            team.mergeFrom(0, {1});
            written.remove(team);
            BOOST_TEST(toldAs(team.mergeFrom(1, {0}), written.kind) == "", written.kind);
        }
}

BOOST_AUTO_TEST_CASE(WhatWasWrittenOfATranscriptThatIsBack_IsNotTold)
{
    TwoCopies team;
    ofTheTranscript().front().write(team);
    team.codePassage(1, {0, 4}, "calm");
    team.removeTranscript();
    BOOST_TEST(toldAs(team.mergeFrom(0, {1}), "raised-in-removed") == "");
    BOOST_TEST(!team.at(0).state().transcripts.find(team.interview())->deleted);
}

/// The second put it in a round before the first took its import back; check tells it as long as that is so.
BOOST_AUTO_TEST_CASE(TranscriptInARoundOfWhichTheImportWasUndone_IsToldByTheMergeAndByCheck)
{
    const rd::SpeakIn speak(rd::Language::english);
    TwoCopies team;
    rd::history::NewTranscript made;
    made.transcript.name = "extra";
    made.body = "R: Ja.\n";
    made.turns = rd::test::Study::turnsOf(made.body);
    apply(team.at(0), history::importTranscripts(team.at(0).state(), {made}));
    team.mergeFrom(1, {0});
    rd::coding::Round round;
    round.name = "R1";
    round.transcripts = {team.interview(), team.at(1).state().transcripts.byName("extra")->id};
    apply(team.at(1), history::setRound(team.at(1).state(), round));
    team.at(0).project->undo();
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST(tells(report, "removed-in-round"));
    const auto found = team.at(0).project->check();
    BOOST_TEST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].place == "R1");
    BOOST_TEST(found[0].what.find("“extra” was in this round, and coder 1 undid that it came in") == 0U);
    round = *team.at(0).state().roundsInOrder().at(0);
    round.transcripts = {team.interview()};
    apply(team.at(0), history::setRound(team.at(0).state(), round));
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_SUITE_END()
