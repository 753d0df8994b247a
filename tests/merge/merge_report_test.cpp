// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/round_edits.h"
#include "merge/report_words.h"
#include "merge/words.h"
#include "project/handing_out.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <map>
#include <set>

using rd::test::Study;
using rd::test::Team;

namespace
{

rd::ChangeId newestChange(const rd::project::Project& project)
{
    return project.history(1).at(0).id;
}

void rename(Team& team, std::size_t copy, const std::string& name)
{
    rd::codebook::Code code = *team.at(copy).state().codebook.byKey("calm");
    code.name.nl = name;
    team.at(copy).project->apply(rd::history::changeCode(team.at(copy).state(), code));
}

bool holds(const std::string& text, const std::string& words)
{
    return text.find(words) != std::string::npos;
}

}

/// What a merge told can be read again.
BOOST_AUTO_TEST_SUITE(MergeReport)

BOOST_AUTO_TEST_CASE(KeepsWhoBroughtWhat_AndBothValuesOfAClash)
{
    Team team({0, 1000});
    rename(team, 0, "kalmte");
    rename(team, 1, "windstilte");
    team.codePassage(1, {0, 4}, "listens");
    team.mergeFrom(0, {1});
    const rd::ChangeId merge = newestChange(*team.at(0).project);
    team.open(0);
    const std::string report = team.at(0).project->mergeReport(merge);
    for (const char* words : {"copy 2.draad", "coder 2", "kalmte", "windstilte"})
        BOOST_TEST(holds(report, words), words << " in " << report);
    BOOST_TEST(holds(team.at(0).project->history(1).at(0).description, "“copy 2.draad”"));
    team.at(0).project->undo();
    BOOST_TEST(team.at(0).project->mergeReport(merge) == report);
    BOOST_TEST(team.at(0).project->check().empty());
}

BOOST_AUTO_TEST_CASE(OfACodeThatBothMadePartOfAnother_ItIsASentence)
{
    const rd::SpeakIn english(rd::Language::english);
    Team team({0, 1000});
    team.addCode(0, "rust");
    team.mergeFrom(1, {0});
    const std::vector<std::string> into{"listens", "rust"};
    for (const std::size_t copy : {0U, 1U}) {
        const auto& state = team.at(copy).state();
        const rd::CodeId other =
            std::find_if(state.codebook.all().begin(), state.codebook.all().end(), [&](const auto& one) {
                return one.second.name.nl == into[copy];
            })->first;
        team.at(copy).clock.move(60'000);
        team.at(copy).project->apply(rd::history::mergeCodes(state, team.code(copy, "calm"), other));
    }
    const std::string report = rd::merge::reportInWords(team.mergeFrom(0, {1}));
    BOOST_TEST(holds(report,
                     "Both wrote merging of “calm”: “listens” (coder 1) and “rust” (coder 2). “rust” was "
                     "written last."),
               report);
    BOOST_TEST(rd::merge::columnName("deleted") == "removal");
}

/// Whichever is merged into which; and not again where both have it.
BOOST_AUTO_TEST_CASE(TellsOfAClockThatWasAhead_AlsoOfTheProjectItself)
{
    constexpr std::int64_t twoDays = 172'800'000;
    const rd::SpeakIn english(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, twoDays, 0});
        rename(team, 0, "kalmte");
        rename(team, 1, "windstilte");
        team.codePassage(2, {0, 4}, "listens");
        team.at(1).clock.move(-twoDays);
        const auto ahead = [&](const std::vector<std::size_t>& from) {
            std::vector<std::string> told;
            for (const auto& finding : team.mergeFrom(into, from).findings)
                if (finding.kind == "clock-ahead") told.push_back(finding.text);
            return told;
        };
        const auto told = ahead({1 - into});
        BOOST_TEST_REQUIRE(told.size() == 1U);
        BOOST_TEST(told[0].starts_with("The clock of coder 2 was ahead: a change bears "));
        team.mergeFrom(1 - into, {into});
        BOOST_TEST(ahead({1 - into}).empty());
        BOOST_TEST(ahead({1 - into, 2}).size() == 1U); // of what the third copy lacks
    }
}

BOOST_AUTO_TEST_CASE(TellsOfAClockThatWasAhead_AgainWhenAnUndoneMergeIsDoneAgain)
{
    constexpr std::int64_t twoDays = 172'800'000;
    const rd::SpeakIn english(rd::Language::english);
    Team team({0, twoDays});
    rename(team, 0, "kalmte");
    rename(team, 1, "windstilte");
    team.mergeFrom(0, {1});
    team.at(0).project->undo();
    const auto report = team.mergeFrom(0, {1});
    const auto told = std::find_if(report.findings.begin(), report.findings.end(),
                                   [](const auto& finding) { return finding.kind == "clock-ahead"; });
    BOOST_TEST_REQUIRE((told != report.findings.end()));
    BOOST_TEST(told->text.starts_with("The clock of coder 2 was ahead: a change bears "));
}

/// Whichever is merged into which: it counts right after what it builds on, whenever it was made.
BOOST_AUTO_TEST_CASE(TellsOfAClockThatWasBehindWhatItBuildsOn)
{
    constexpr std::int64_t twoDays = 172'800'000;
    const rd::SpeakIn english(rd::Language::english);
    for (const std::size_t into : {0U, 1U}) {
        Team team({0, -twoDays});
        rename(team, 0, "kalmte");
        rename(team, 1, "windstilte");
        team.at(1).clock.move(twoDays);
        std::vector<std::string> told;
        for (const auto& finding : team.mergeFrom(into, {1 - into}).findings)
            if (finding.kind == "clock-behind") told.push_back(finding.text);
        BOOST_TEST_REQUIRE(told.size() == 1U);
        BOOST_TEST(told[0].starts_with("The clock of coder 2 was behind, or one before it ahead: a change "
                                       "bears "));
        team.mergeFrom(1 - into, {into});
        BOOST_TEST(!rd::test::tells(team.mergeFrom(into, {1 - into}), "clock-behind"));
    }
    Team hardly({0, -3'600'000});
    rename(hardly, 1, "windstilte");
    BOOST_TEST(!rd::test::tells(hardly.mergeFrom(0, {1}), "clock-behind"));
}

/// An hour is no matter.
BOOST_AUTO_TEST_CASE(TellsOfNoClockThatWasHardlyAhead)
{
    Team team({0, 3'600'000});
    rename(team, 0, "kalmte");
    rename(team, 1, "windstilte");
    team.at(1).clock.move(-3'600'000);
    BOOST_TEST(!rd::test::tells(team.mergeFrom(1, {0}), "clock-ahead"));
}

BOOST_AUTO_TEST_CASE(TellsWhatComesInAndNotWhatWasDoneAndUndoneOnTheWay)
{
    Team team({0, 1000});
    team.codePassage(0, {0, 2}, "listens");
    team.mergeFrom(1, {0});
    team.codePassage(1, {0, 4}, "listens");
    team.codePassage(1, {5, 9}, "listens");
    team.at(1).project->undo();
    rename(team, 1, "stil");
    rename(team, 1, "windstilte");
    const auto known = team.at(0).state().codings.of(team.interview()).at(0).id;
    team.at(1).project->apply(rd::history::removeCoding(team.at(1).state(), known));
    const auto report = team.mergeFrom(0, {1});
    std::map<std::string, std::vector<std::size_t>> came;
    for (const auto& line : report.copies.at(0).came)
        came[line.table] = {line.made, line.changed, line.deleted};
    BOOST_TEST(came["coding"] == (std::vector<std::size_t>{1, 0, 1}), boost::test_tools::per_element());
    BOOST_TEST(came["code"] == (std::vector<std::size_t>{0, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(WhatSomebodyChangedAndTookBack_IsNotAmongWhatCameIn)
{
    Team team({0, 1000});
    rename(team, 1, "stil");
    team.at(1).project->undo();
    team.codePassage(1, {0, 4}, "listens");
    std::set<std::string> came;
    const auto report = team.mergeFrom(0, {1});
    for (const auto& line : report.copies.at(0).came) came.insert(line.table);
    BOOST_TEST(came == (std::set<std::string>{"coder", "coding"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(PlaceOfACodeInTheList_IsToldByTheCodeBeforeIt)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    for (const std::size_t copy : {0U, 1U}) {
        const auto theme = team.code(copy, "relation");
        if (copy == 1) team.addCode(1, "hoop", theme);
        team.at(copy).project->apply(
            rd::history::moveCode(team.at(copy).state(), team.code(copy, "calm"), theme,
                                  copy == 0 ? team.code(0, "listens") : rd::CodeId{}));
    }
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    const auto& clash = report.copies.at(0).clashes.at(0);
    BOOST_TEST(clash.column == "position");
    BOOST_TEST(clash.here == "at the beginning");
    BOOST_TEST(clash.there == "behind ‘hoop’");
    BOOST_TEST(clash.stands == "behind ‘hoop’");
}

BOOST_AUTO_TEST_CASE(CodeMadePartOfAnother_IsToldWithWhichOne)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    team.at(0).project->apply(
        rd::history::mergeCodes(team.at(0).state(), team.code(0, "calm"), team.code(0, "listens")));
    rename(team, 1, "windstilte");
    const std::string report = rd::merge::reportInWords(team.mergeFrom(0, {1}));
    BOOST_TEST(holds(report, "“calm” was made part of “listens” by coder 1, and coder 2 wrote in it (name "
                             "(Dutch): windstilte). It stays so; that it is there by itself can be chosen."),
               report);
}

BOOST_AUTO_TEST_CASE(WhatWasClearedInACodeThatTheOtherRemoved_IsToldSo)
{
    const rd::SpeakIn speak(rd::Language::english);
    Team team({0, 1000});
    rename(team, 0, "windstil");
    team.mergeFrom(1, {0});
    team.at(0).project->apply(rd::history::deleteCode(team.at(0).state(), team.code(0, "calm")));
    auto cleared = *team.at(1).state().codebook.byKey("calm");
    cleared.name.nl.clear();
    team.at(1).project->apply(rd::history::changeCode(team.at(1).state(), cleared));
    const std::string report = rd::merge::reportInWords(team.mergeFrom(0, {1}));
    BOOST_TEST(holds(report, "name (Dutch): cleared"), report);
}

BOOST_AUTO_TEST_CASE(NamesWhatListsHold_AndNoIds)
{
    Team team({0, 1000, 2000});
    rd::coding::Round round;
    round.name = "ronde 1";
    round.transcripts = {team.interview()};
    team.at(0).project->apply(rd::history::setRound(team.at(0).state(), round));
    rd::history::NewTranscript second;
    second.transcript.name = "gesprek 2";
    second.body = "Ja.\n";
    team.at(0).project->apply(rd::history::importTranscripts(team.at(0).state(), {second}));
    team.mergeFrom(1, {0});
    const auto other = team.at(0).state().transcripts.byName("gesprek 2")->id;
    const std::vector<std::vector<rd::TranscriptId>> sets{{other}, {team.interview(), other}};
    for (const std::size_t copy : {0U, 1U}) {
        auto changed = team.at(copy).state().rounds.begin()->second;
        changed.transcripts = sets[copy];
        team.at(copy).project->apply(rd::history::setRound(team.at(copy).state(), changed));
    }
    const auto report = team.mergeFrom(0, {1});
    BOOST_TEST_REQUIRE(report.copies.at(0).clashes.size() == 1U);
    BOOST_TEST(report.copies.at(0).clashes.at(0).here == "gesprek 2");
    BOOST_TEST(report.copies.at(0).clashes.at(0).there == "interview 1, gesprek 2");
}

BOOST_AUTO_TEST_CASE(TellsACodingWithoutAPlaceInFull)
{
    Study ours;
    Study theirs;
    const std::string body = "I: Wat hielp?\nR: Zij luisterde goed naar ons allemaal. Dat was fijn.\n";
    ours.import("gesprek", "I: Wat hielp?\nR: Zij luisterde goed naar ons allemaal.\n");
    theirs.import("gesprek", body);
    const auto there = theirs.state().transcripts.byName("gesprek")->id;
    const auto at = static_cast<rd::text::Offset>(body.find("Dat was fijn."));
    theirs.project->apply(rd::history::addCoding(theirs.state(), there, {at, at + 13}, theirs.code("calm"),
                                                 theirs.marit, {}, "nog nagaan"));
    ours.project->merge({theirs.path});
    const std::string report = ours.project->mergeReport(newestChange(*ours.project));
    for (const char* words : {"Dat was fijn.", "calm", "Marit", "nog nagaan", "gesprek"})
        BOOST_TEST(holds(report, words), words << " in " << report);
}

/// It names what a hand-out may not have.
BOOST_AUTO_TEST_CASE(CopiesOfOneName_AreToldByTheWayToThem)
{
    rd::merge::Report report;
    for (const char* file : {"stick/studie.draad", "mail/studie.draad", "mail/tweede.draad"}) {
        report.copies.emplace_back();
        report.copies.back().file = file;
    }
    BOOST_TEST(rd::merge::cameFrom(report, report.copies[1]).starts_with("mail/studie.draad"));
    BOOST_TEST(rd::merge::cameFrom(report, report.copies[2]).starts_with("tweede.draad"));
}

BOOST_AUTO_TEST_CASE(DoesNotGoWithAHandOut)
{
    Team team({0, 1000});
    rename(team, 0, "kalmte");
    rename(team, 1, "windstilte");
    team.mergeFrom(0, {1});
    const rd::ChangeId merge = newestChange(*team.at(0).project);
    const auto to = team.at(0).path.parent_path() / "deel.draad";
    rd::project::handOut(*team.at(0).project, "Zoë", {team.interview()}, to, false, 0);
    const auto part = rd::project::Project::open(to);
    BOOST_TEST(part->mergeReport(merge).empty());
    BOOST_TEST(part->state().codebook.byKey("calm")->name.nl == "windstilte");
    BOOST_TEST(part->check().empty());
}

BOOST_AUTO_TEST_SUITE_END()
