// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/memo_edits.h"
#include "merge/report_words.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <tuple>

using rd::merge::Report;
using rd::project::MergeOptions;
using rd::test::Study;
using rd::test::tells;

namespace
{

const std::string calmTalk = "I: And then?\nR: She sat down with us and we all became calm again at last.\n";
const std::string calmTalkMended =
    "I: And then?\nR: She sat down with us and we all grew calm again at last.\n";

const rd::merge::MappedTranscript& pairOf(const Report& report, const std::string& name)
{
    const auto& pairs = report.copies.front().transcripts;
    return *std::find_if(pairs.begin(), pairs.end(), [&](const auto& pair) { return pair.name == name; });
}

/// With one code, or none; of no transcript of ours.
std::filesystem::path anotherStudy(const Study& beside, const std::string& code)
{
    const auto path = beside.folder / "wonen.draad";
    const auto project =
        rd::project::Project::create(path, {"Wonen", rd::Language::dutch, {"huis", "house"}, {"", ""}});
    if (code.empty()) return path;
    rd::codebook::Code made;
    made.level = rd::codebook::CodeLevel::factor;
    made.name = {code, code};
    project->apply(rd::history::addCode(project->state(), made));
    return path;
}

constexpr const char* seemsAnother =
    "wonen.draad seems to be another study: no transcript and no code of it is the same as one here.";

void codeIn(Study& study, const std::string& transcript, rd::text::Span span, const std::string& key)
{
    const auto id = study.state().transcripts.byName(transcript)->id;
    study.project->apply(rd::history::addCoding(study.state(), id, span, study.code(key), study.marit));
}

std::size_t codingsOf(const Study& study, const std::string& transcript)
{
    return study.state().codings.of(study.state().transcripts.byName(transcript)->id).size();
}

}

/// Which transcript of a project made apart is taken for which of ours.
BOOST_AUTO_TEST_SUITE(PairsOfStrangers)

BOOST_AUTO_TEST_CASE(AreTold_WithHowAlikeTheyAre)
{
    Study ours;
    Study theirs;
    ours.import("talk", calmTalk);
    theirs.import("gesprek", calmTalkMended);
    theirs.import("other", "R: Nothing of the kind.\n");
    const Report report = ours.project->merge({theirs.path});
    BOOST_TEST(pairOf(report, "interview 1").into == "interview 1");
    BOOST_TEST(pairOf(report, "interview 1").likeness == 1);
    BOOST_TEST(pairOf(report, "gesprek").into == "talk");
    const double likeness = 16.0 / 17; // of seventeen words one is another
    BOOST_TEST(pairOf(report, "gesprek").likeness == likeness, boost::test_tools::tolerance(0.001));
    BOOST_TEST(pairOf(report, "other").into.empty());
    const std::string words = rd::merge::reportInWords(report);
    for (const char* told : {"“gesprek”", "“talk”", "94", "“other”"})
        BOOST_TEST(words.find(told) != std::string::npos);
}

BOOST_AUTO_TEST_CASE(TheMappingPairsThemOtherwise_OrNotAtAll)
{
    for (const std::string into : {"", "talk"}) {
        Study ours;
        Study theirs;
        ours.import("talk", calmTalk);
        theirs.codePassage({0, 4}, "calm");
        MergeOptions options;
        options.transcripts = {{"interview 1", into}};
        const Report report = ours.project->merge({theirs.path}, options);
        BOOST_TEST(pairOf(report, "interview 1").into == into);
        BOOST_TEST(codingsOf(ours, "interview 1") == 0U);
        BOOST_TEST(ours.state().transcripts.list().size() == (into.empty() ? 3U : 2U));
        for (const auto& finding : ours.project->check())
            if (!finding.toLookAt) BOOST_ERROR(finding.place << ": " << finding.what);
        BOOST_TEST(!ours.project->merge({theirs.path}, options).changed);
    }
}

BOOST_AUTO_TEST_CASE(OneWhoseTwinTheMappingTakesForAnother_IsToldSo)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    Study theirs;
    ours.import("gesprek 2", calmTalk);
    theirs.import("gesprek 2", calmTalk);
    theirs.import("gesprek 9", "R: Nothing of the kind.\n");
    MergeOptions options;
    options.transcripts = {{"gesprek 9", "gesprek 2"}};
    const Report report = ours.project->merge({theirs.path}, options);
    BOOST_TEST(pairOf(report, "gesprek 9").into == "gesprek 2");
    BOOST_TEST(pairOf(report, "gesprek 2").into.empty());
    const std::string words = rd::merge::reportInWords(report);
    for (const char* told :
         {"“gesprek 2” is taken for none of ours and comes in as a transcript of its own.",
          "“gesprek 2” is not taken for “gesprek 2”, because the mapping takes “gesprek 9” for that."})
        BOOST_TEST(words.find(told) != std::string::npos);
    options.transcripts = {{"gesprek 2", ""}};
    Study others;
    others.import("gesprek 2", calmTalk);
    BOOST_TEST(!tells(others.project->merge({theirs.path}, options), "pair-taken"));
}

BOOST_AUTO_TEST_CASE(TwoThatAreTakenForOne_OrForNoneOfOurs_AreRefused)
{
    Study ours;
    Study theirs;
    theirs.import("gesprek", calmTalk);
    MergeOptions options;
    options.transcripts = {{"interview 1", "interview 1"}, {"gesprek", "interview 1"}};
    BOOST_CHECK_THROW(ours.project->merge({theirs.path}, options), rd::Refusal);
    options.transcripts = {{"gesprek", "no such"}};
    BOOST_CHECK_THROW(ours.project->merge({theirs.path}, options), rd::Refusal);
    BOOST_TEST(ours.state().transcripts.list().size() == 1U);
}

BOOST_AUTO_TEST_CASE(WhatStandsFromAnEarlierMerge_IsToldWhereTheMappingSaysOtherwise)
{
    Study ours;
    Study theirs;
    ours.import("talk", calmTalk);
    theirs.import("gesprek", calmTalk);
    codeIn(theirs, "gesprek", {0, 5}, "calm");
    BOOST_TEST(!tells(ours.project->merge({theirs.path}), "pair-stands"));
    MergeOptions options;
    options.transcripts = {{"gesprek", ""}};
    BOOST_TEST(tells(ours.project->merge({theirs.path}, options), "pair-stands"));
    BOOST_TEST(codingsOf(ours, "talk") == 1U);
    options.transcripts = {{"gesprek", "talk"}};
    BOOST_TEST(!tells(ours.project->merge({theirs.path}, options), "pair-stands"));
}

BOOST_AUTO_TEST_CASE(CodingsThatStayWithTheCodeOfAnEarlierMapping_AreTold)
{
    Study ours;
    Study theirs;
    theirs.addCode("rust", theirs.code("relation"));
    theirs.codePassage({0, 4}, "rust");
    MergeOptions options;
    options.mapping = {{"rust", "calm"}};
    BOOST_TEST(!tells(ours.project->merge({theirs.path}, options), "mapping-later"));
    BOOST_TEST(!tells(ours.project->merge({theirs.path}, options), "mapping-later"));
    for (const char* other : {"listens", ""}) {
        options.mapping = {{"rust", other}};
        options.onlyTry = true;
        const Report report = ours.project->merge({theirs.path}, options);
        BOOST_TEST(tells(report, "mapping-later"));
    }
    BOOST_TEST((ours.state().codings.of(ours.interview()).front().code == ours.code("calm")));
}

BOOST_AUTO_TEST_CASE(WhatComesIn_IsToldWithWhoMadeIt)
{
    Study ours;
    Study theirs;
    theirs.reopen("Joost");
    theirs.import("gesprek", calmTalk);
    theirs.codePassage({0, 4}, "calm"); // by Marit, whom the project knows as its coder
    const Report report = ours.project->merge({theirs.path});
    const auto& came = report.copies.front().came;
    const auto authorOf = [&](const std::string& table) {
        const auto found =
            std::find_if(came.begin(), came.end(), [&](const auto& one) { return one.table == table; });
        return found == came.end() ? std::string() : found->author;
    };
    BOOST_TEST(authorOf("coding") == "Marit");
    BOOST_TEST(authorOf("transcript") == "Joost");
}

BOOST_AUTO_TEST_CASE(ChoiceAboutWhatNobodyWrote_IsRefused)
{
    rd::test::Team team({0, 0});
    team.codePassage(1, {0, 4}, "calm");
    MergeOptions options;
    options.keepHere[{"", "code/0/name_nl"}] = true;
    BOOST_CHECK_THROW(team.mergeFrom(0, {1}, options), rd::Refusal);
    BOOST_TEST(team.at(0).state().codings.size() == 0U);
}

BOOST_AUTO_TEST_CASE(ChoicesAboutACopyThatIsNotMerged_AreToldOrRefusedWhereThereAreNoOthers)
{
    rd::test::Team team({0, 0});
    for (const std::size_t place : {0U, 1U}) {
        auto code = *team.at(place).state().codebook.byKey("calm");
        code.name.nl = "naam " + std::to_string(place);
        team.at(place).project->apply(rd::history::changeCode(team.at(place).state(), code));
    }
    MergeOptions options;
    options.onlyTry = true;
    const std::string cell = team.mergeFrom(0, {1}, options).copies.at(0).clashes.at(0).id;
    options.keepHere = {{{"another.draad", cell}, true}};
    BOOST_CHECK_THROW(team.mergeFrom(0, {1}, options), rd::Refusal);
    options.keepHere[{team.at(1).path.string(), cell}] = true;
    BOOST_TEST(tells(team.mergeFrom(0, {1}, options), "choices-unused"));
}

namespace
{

/// Two copies that took one text made apart for another of theirs each.
struct TakenForTwo {
    TakenForTwo()
    {
        add("een", "R: Ja. Zij luisterde goed naar ons.\n");
        add("twee", "R: Zij luisterde goed naar ons.\n");
        team.mergeFrom(1, {0});
        theirs.import("gesprek", "R: Zij luisterde goed naar ons.\n");
        codeIn(theirs, "gesprek", {7, 16}, "calm"); // luisterde
    }
    void takeOver(std::size_t copy)
    {
        MergeOptions options;
        options.transcripts = {{"gesprek", copy == 0 ? "een" : "twee"}};
        team.at(copy).project->merge({theirs.path}, options);
    }
    /// "een 11-20"
    [[nodiscard]] std::string placeIn(std::size_t copy)
    {
        const auto& state = team.at(copy).state();
        for (const auto& [transcript, list] : state.codings.all())
            for (const auto& coding : list)
                return state.transcripts.find(transcript)->name + " " + std::to_string(coding.span.start) +
                       "-" + std::to_string(coding.span.end);
        return {};
    }
    rd::test::Team team{{0, 1000}};
    Study theirs;

private:
    void add(const std::string& name, const std::string& body)
    {
        rd::history::NewTranscript made;
        made.transcript.name = name;
        made.body = body;
        made.turns = Study::turnsOf(body);
        made.transcript.sourceSha256 = rd::sha256Hex(body);
        made.source = {made.transcript.sourceSha256, name + ".txt", body};
        auto& first = team.at(0);
        first.project->apply(rd::history::importTranscripts(first.state(), {made}));
    }
};

}

BOOST_AUTO_TEST_CASE(TakenForTwoOfOurs_TheTextAndThePassageOfACoding_AreOneChoice)
{
    const rd::SpeakIn speak(rd::Language::english);
    const std::vector<std::string> places{"een 11-20", "twee 7-16"};
    const std::vector<std::string> words{"the words ‘luisterde’ of een, turn 1",
                                         "the words ‘luisterde’ of twee, turn 1"};
    for (const std::size_t into : {0U, 1U})
        for (const bool ours : {true, false}) {
            TakenForTwo both;
            for (const std::size_t copy : {0U, 1U}) both.takeOver(copy);
            for (const std::size_t copy : {0U, 1U}) BOOST_TEST(both.placeIn(copy) == places[copy]);
            MergeOptions options;
            options.onlyTry = true;
            const auto tried = both.team.mergeFrom(into, {1 - into}, options);
            BOOST_TEST_REQUIRE(tried.copies.at(0).clashes.size() == 1U);
            const auto& clash = tried.copies.at(0).clashes.front();
            BOOST_TEST(clash.column == "passage");
            BOOST_TEST(clash.here == words[into]);
            BOOST_TEST(clash.there == words[1 - into]);
            options.onlyTry = false;
            options.keepHere[{"", clash.id}] = ours;
            const auto chosen = both.team.mergeFrom(into, {1 - into}, options);
            BOOST_TEST(chosen.copies.at(0).clashes.at(0).stands == words[ours ? into : 1 - into]);
            both.team.mergeFrom(1 - into, {into});
            for (const std::size_t copy : {0U, 1U}) {
                BOOST_TEST(both.placeIn(copy) == places[ours ? into : 1 - into]);
                BOOST_TEST(both.team.at(copy).state().codings.size() == 1U);
            }
        }
}

BOOST_AUTO_TEST_CASE(TakenForTwoOfOurs_ACodingStandsWhole_AlsoWhereItWasMovedSince)
{
    for (const bool moved : {false, true}) {
        TakenForTwo both;
        both.takeOver(0);
        if (moved) {
            const auto& state = both.team.at(0).state();
            const auto id = state.codings.of(state.transcripts.byName("een")->id).front().id;
            both.team.at(0).project->apply(rd::history::resizeCoding(state, id, {11, 25})); // luisterde goed
        }
        both.takeOver(1);
        both.team.mergeFrom(0, {1});
        both.team.mergeFrom(1, {0});
        const std::string place = both.placeIn(0);
        BOOST_TEST(both.placeIn(1) == place);
        BOOST_TEST((place == (moved ? "een 11-25" : "een 11-20") || (!moved && place == "twee 7-16")), place);
        for (const std::size_t copy : {0U, 1U}) BOOST_TEST(both.team.at(copy).project->check().empty());
    }
}

namespace
{

std::string codeOfCoding(const rd::test::Team::Copy& copy)
{
    return copy.state().codebook.find(copy.state().codings.all().begin()->second.front().code)->key;
}

const rd::merge::Clash* clashOf(const Report& report, const std::string& column)
{
    const auto& clashes = report.copies.at(0).clashes;
    const auto found = std::find_if(clashes.begin(), clashes.end(),
                                    [&](const auto& clash) { return clash.column == column; });
    return found == clashes.end() ? nullptr : &*found;
}

MergeOptions mappedTo(const std::string& code)
{
    MergeOptions options;
    options.mapping = {{"k", code}};
    return options;
}

}

/// In the other copy the first merge stands, that here was undone and made anew.
BOOST_AUTO_TEST_CASE(TakenOverAnewWithAnotherMapping_IsToldWithBoth_WhereTheFirstStandsInACopy)
{
    for (const std::size_t into : {0U, 1U})
        for (const bool ours : {true, false}) {
            Study theirs;
            theirs.addCode("k", theirs.code("relation"));
            theirs.codePassage({0, 4}, "k");
            rd::test::Team team({0, 1000});
            team.at(0).project->merge({theirs.path}, mappedTo("listens"));
            team.mergeFrom(1, {0});
            team.at(0).project->undo();
            team.at(0).clock.move(1000);
            team.at(0).project->merge({theirs.path}, mappedTo("calm"));
            const std::vector<std::string> codes{"calm", "listens"};
            for (const std::size_t copy : {0U, 1U}) BOOST_TEST(codeOfCoding(team.at(copy)) == codes[copy]);
            MergeOptions options;
            options.onlyTry = true;
            const Report tried = team.mergeFrom(into, {1 - into}, options);
            for (const auto& came : tried.copies.at(0).came)
                BOOST_TEST((came.table != "coding" || came.made == 0U));
            const auto* clash = clashOf(tried, "code");
            BOOST_TEST_REQUIRE((clash != nullptr));
            BOOST_TEST(clash->here == codes[into]);
            BOOST_TEST(clash->there == codes[1 - into]);
            BOOST_TEST(clash->stands == "calm"); // which was written last
            options.onlyTry = false;
            options.keepHere[{"", clash->id}] = ours;
            team.mergeFrom(into, {1 - into}, options);
            BOOST_TEST(codeOfCoding(team.at(into)) == codes[ours ? into : 1 - into]);
            team.mergeFrom(1 - into, {into});
            BOOST_TEST((rd::test::told(*team.at(0).project) == rd::test::told(*team.at(1).project)));
            for (const std::size_t copy : {0U, 1U}) BOOST_TEST(team.at(copy).project->check().empty());
        }
}

/// Before and after its owner wrote something else.
BOOST_AUTO_TEST_CASE(TakenOverEarlyAndLate_WhatItSaysOtherwiseByThen_IsToldAlikeInEitherOrder)
{
    std::set<std::string> outcomes;
    for (const std::size_t into : {0U, 1U}) {
        Study theirs;
        theirs.addCode("k", theirs.code("relation"));
        rd::coding::Memo memo;
        memo.text = {"eerst", ""};
        theirs.project->apply(rd::history::addMemo(theirs.state(), memo));
        rd::test::Team team({0, 1000});
        team.at(0).project->merge({theirs.path});
        theirs.clock.move(1000);
        rd::codebook::Code code = *theirs.state().codebook.byKey("k");
        code.name.nl = "later";
        code.definition.meaning.nl = "uitgelegd";
        theirs.project->apply(rd::history::changeCode(theirs.state(), code));
        memo = *theirs.state().memosInOrder().front();
        memo.text.nl = "toen";
        theirs.project->apply(rd::history::changeMemo(theirs.state(), memo));
        team.at(1).project->merge({theirs.path});
        const Report report = team.mergeFrom(into, {1 - into});
        for (const auto& [column, early, late] : {std::tuple("name_nl", "k", "later"),
                                                  {"meaning_nl", "", "uitgelegd"},
                                                  {"text_nl", "eerst", "toen"}}) {
            const auto* clash = clashOf(report, column);
            BOOST_TEST_REQUIRE((clash != nullptr), column);
            BOOST_TEST(clash->here == (into == 0 ? early : late));
            BOOST_TEST(clash->there == (into == 0 ? late : early));
        }
        team.mergeFrom(1 - into, {into});
        BOOST_TEST((rd::test::told(*team.at(0).project) == rd::test::told(*team.at(1).project)));
        const auto& state = team.at(0).state();
        outcomes.insert(state.codebook.byKey("k")->name.nl + "|" +
                        state.codebook.byKey("k")->definition.meaning.nl + "|" +
                        state.memosInOrder().front()->text.nl);
    }
    BOOST_TEST(outcomes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(AnotherStudy_IsToldToBeThatBeforeAllElse_AndComesInAllTheSame)
{
    const rd::SpeakIn speak(rd::Language::english);
    Study ours;
    const Report report = ours.project->merge({anotherStudy(ours, "heating")});
    BOOST_TEST(rd::merge::reportInWords(report).starts_with(seemsAnother));
    BOOST_TEST(rd::merge::sentencesOf(report).front() == seemsAnother);
    BOOST_TEST(ours.state().codebook.byKey("heating") != nullptr);
}

BOOST_AUTO_TEST_CASE(WithOneCodeOfOurs_ItIsNotToldToBeAnotherStudy)
{
    Study ours;
    BOOST_TEST(!ours.project->merge({anotherStudy(ours, "calm")}).copies.front().another);
}

/// So is a new project filled from another.
BOOST_AUTO_TEST_CASE(WhereThereIsNothingToCompare_ItIsNotToldToBeAnotherStudy)
{
    const Study theirs;
    const auto empty = rd::project::Project::open(anotherStudy(theirs, ""));
    BOOST_TEST(!empty->merge({theirs.path}).copies.front().another);
}

BOOST_AUTO_TEST_SUITE_END()
