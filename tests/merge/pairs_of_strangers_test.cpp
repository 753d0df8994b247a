// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/report_words.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

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
        BOOST_TEST(ours.project->check().empty());
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

BOOST_AUTO_TEST_SUITE_END()
