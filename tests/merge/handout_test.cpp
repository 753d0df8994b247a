// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "project/handing_out.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

using rd::test::ManualClock;
using rd::test::Study;
using rd::test::told;

namespace
{

constexpr const char* secret = "Mijn buurvrouw Kwabbernoot helpt mij.";

/// A study with a second interview of a second case, coded by Marit; and the hand-out of the first to Joost.
struct HandedOut {
    Study study;
    std::filesystem::path copy = study.folder / "voor joost.draad";
    rd::CoderId joost;

    explicit HandedOut(bool withoutOthers)
    {
        study.import("interview 2", std::string("I: En?\nR: ") + secret + "\n");
        rd::transcript::Case family;
        family.name = "gezin Kwabbernoot";
        study.project->apply(rd::history::addCase(study.state(), family));
        const rd::TranscriptId second = study.state().transcripts.byName("interview 2")->id;
        study.project->apply(rd::history::setTranscriptCase(
            study.state(), second, study.state().cases.caseByName("gezin Kwabbernoot")->id));
        study.project->apply(rd::history::renameTranscript(study.state(), second, "gesprek met Kwabbernoot"));
        study.codePassage({0, 4}, "calm");
        study.project->apply(
            rd::history::addCoding(study.state(), second, {2, 6}, study.code("calm"), study.marit));
        joost = study.project->ensureCoder("Joost");
        rd::project::handOut(*study.project, joost, {study.interview()}, copy, withoutOthers, 1000);
    }
    [[nodiscard]] std::unique_ptr<rd::project::Project> open() const
    {
        rd::project::OpenOptions options = study.options("Joost");
        return rd::project::Project::open(copy, options);
    }
};

}

BOOST_AUTO_TEST_SUITE(Handout)

BOOST_AUTO_TEST_CASE(HandOut_HoldsNothingOfOtherInterviews)
{
    const HandedOut handed(false);
    const std::string bytes = rd::readFile(handed.copy);
    BOOST_TEST(bytes.find("Kwabbernoot") == std::string::npos);
    handed.study.project->copyTo(handed.study.folder / "heel.draad");
    BOOST_TEST(rd::readFile(handed.study.folder / "heel.draad").find("Kwabbernoot") != std::string::npos);
    const auto project = handed.open();
    BOOST_TEST(project->state().transcripts.list().size() == 1U);
    BOOST_TEST(project->state().codings.size() == 1U);
    BOOST_TEST(project->state().codebook.inOrder().size() == 4U);
    for (const auto& finding : project->check()) BOOST_ERROR(finding.place << " " << finding.what);
    for (const auto& entry : project->history())
        BOOST_TEST(entry.description.find("Kwabber") == std::string::npos);
    BOOST_TEST(!project->undoText());
}

BOOST_AUTO_TEST_CASE(HandOut_WithoutOthers_HidesTheirCodingsAndMergesBack)
{
    HandedOut handed(true);
    {
        const auto project = handed.open();
        BOOST_TEST(project->state().codings.size() == 0U);
        project->apply(rd::history::addCoding(project->state(), handed.study.interview(), {5, 9},
                                              handed.study.code("listens"), handed.joost));
        rd::codebook::Code made;
        made.name = {"nieuw", "new"};
        project->apply(rd::history::addCode(project->state(), made));
    }
    const auto report = handed.study.project->merge({handed.copy});
    BOOST_TEST(report.copies.at(0).changes == 2U);
    BOOST_TEST(handed.study.state().codings.size() == 3U);
    BOOST_TEST(handed.study.state().transcripts.list().size() == 2U);
    BOOST_TEST((handed.study.state().codebook.byKey("nieuw") != nullptr));
    for (const auto& finding : handed.study.project->check())
        BOOST_ERROR(finding.place << " " << finding.what);
    BOOST_TEST(!handed.study.project->merge({handed.copy}).changed);
}

BOOST_AUTO_TEST_CASE(HandOut_CodeDeletedInIt_IsBackWhenOthersUseIt)
{
    HandedOut handed(true);
    {
        const auto project = handed.open();
        project->apply(rd::history::deleteCode(project->state(), handed.study.code("calm")));
    }
    handed.study.project->merge({handed.copy});
    BOOST_TEST((handed.study.state().codebook.byKey("calm") != nullptr));
    BOOST_TEST(handed.study.state().codings.size() == 2U);
}

BOOST_AUTO_TEST_CASE(HandOut_TakesNothingIn)
{
    HandedOut handed(true);
    const auto project = handed.open();
    handed.study.addCode("later", {});
    BOOST_CHECK_THROW(project->merge({handed.study.path}), rd::Refusal);
}

BOOST_AUTO_TEST_CASE(HandOut_OfACopyThatHasMore_IsRefused)
{
    Study study;
    const auto old = study.folder / "oud.draad";
    study.project->copyTo(old);
    study.import("interview 2", "I: En?\nR: Goed.\n");
    const auto copy = study.folder / "uit.draad";
    rd::project::handOut(*study.project, study.marit, {study.interview()}, copy, false, 1000);
    const auto project = rd::project::Project::open(old, study.options());
    BOOST_CHECK_THROW(project->merge({copy}), rd::Refusal);
    project->merge({study.path});
    project->merge({copy});
    BOOST_TEST(project->check().empty());
}

BOOST_AUTO_TEST_CASE(HandOut_IsNotedOnce)
{
    HandedOut handed(false);
    BOOST_TEST(handed.study.state().assignments.size() == 1U);
    rd::project::handOut(*handed.study.project, handed.joost, {handed.study.interview()},
                         handed.study.folder / "nog een.draad", false, 2000);
    BOOST_TEST(handed.study.state().assignments.size() == 1U);
    BOOST_CHECK_THROW(rd::project::handOut(*handed.study.project, handed.joost, {handed.study.interview()},
                                           handed.copy, false, 2000),
                      rd::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
