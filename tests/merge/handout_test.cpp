// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "history/memo_edits.h"
#include "history/resolving_edits.h"
#include "history/round_edits.h"
#include "project/handing_out.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

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

/// One that was made of another hand-out is merged after it, in whatever order they are named.
BOOST_AUTO_TEST_CASE(OfAHandOut_ComesAfterIt_AndThatStaysItsCoders)
{
    HandedOut handed(false);
    const auto further = handed.study.folder / "voor piet.draad";
    {
        const auto joosts = handed.open();
        const rd::CoderId piet = joosts->ensureCoder("Piet");
        rd::project::handOut(*joosts, piet, {handed.study.interview()}, further, false, 2000);
        BOOST_TEST(joosts->handedTo() == "Joost");
    }
    const auto piets = rd::project::Project::open(further);
    BOOST_TEST(piets->author() == "Piet");
    piets->apply(rd::history::addCoding(piets->state(), handed.study.interview(), {28, 37},
                                        piets->state().codebook.byKey("calm")->id,
                                        piets->state().coderByName("Piet")->id));
    const auto before = handed.study.codings();
    handed.study.project->merge({further, handed.copy});
    BOOST_TEST(handed.study.codings() == before + 1);
}

/// Who has what is then noted in the copy, and is known when that is merged.
BOOST_AUTO_TEST_CASE(OfAProjectThatCanOnlyBeRead_TheCopyNotesIt)
{
    HandedOut handed(false);
    auto& study = handed.study;
    rd::project::OpenOptions reading = study.options("Marit");
    reading.readOnly = true;
    study.project.reset();
    const auto copy = study.folder / "voor zoë.draad";
    {
        const auto project = rd::project::Project::open(study.path, reading);
        const auto before = told(*project);
        const auto interview = project->state().transcripts.byName("interview 1")->id;
        BOOST_TEST(!rd::project::handOut(*project, std::string("Zoë"), {interview}, copy, true, 2000));
        BOOST_TEST(told(*project) == before);
    }
    study.project = rd::project::Project::open(study.path, study.options("Marit"));
    BOOST_TEST(study.state().coderByName("Zoë") == nullptr);
    BOOST_TEST(study.state().assignments.size() == 1U);
    study.project->merge({copy});
    BOOST_REQUIRE(study.state().coderByName("Zoë") != nullptr);
    const rd::CoderId zoe = study.state().coderByName("Zoë")->id;
    BOOST_TEST(std::count_if(study.state().assignments.begin(), study.state().assignments.end(),
                             [&](const auto& pair) { return pair.second.coder == zoe; }) == 1);
    for (const auto& finding : study.project->check()) BOOST_ERROR(finding.what);
}

/// A round names other interviews, and a decision what others said.
BOOST_AUTO_TEST_CASE(HandOut_HoldsNoRoundsAndBlindNoDecisions)
{
    HandedOut handed(false);
    auto& project = *handed.study.project;
    rd::coding::Round round;
    round.name = "ronde Kwabbernoot";
    round.transcripts = {handed.study.interview()};
    project.apply(rd::history::setRound(project.state(), round));
    const rd::coding::Coding first = project.state().codings.of(handed.study.interview()).front();
    project.apply(rd::history::resolve(project.state(), {handed.study.interview(), first, std::nullopt},
                                       std::nullopt, "", "besproken", 5));
    const auto handOut = [&](const char* name, bool blind) {
        const auto copy = handed.study.folder / name;
        rd::project::handOut(project, handed.joost, {handed.study.interview()}, copy, blind, 1000);
        return copy;
    };
    const auto open = handOut("open.draad", false);
    BOOST_TEST(rd::readFile(open).find("Kwabbernoot") == std::string::npos);
    const auto resolutionsIn = [&](const std::filesystem::path& path) {
        return rd::project::Project::open(path, handed.study.options("Joost"))->state().resolutions.size();
    };
    BOOST_TEST(resolutionsIn(open) == 1U);
    const auto blind = handOut("blind.draad", true);
    BOOST_TEST(rd::readFile(blind).find("besproken") == std::string::npos);
    BOOST_TEST(resolutionsIn(blind) == 0U);
}

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

BOOST_AUTO_TEST_CASE(BlindHandOut_HoldsNoMemosOfUnknownHands)
{
    HandedOut handed(false);
    auto& project = *handed.study.project;
    rd::coding::Memo memo;
    memo.title.nl = "Wat wij al vonden";
    memo.text.nl = "Hier hoort rust";
    memo.subject = handed.study.code("calm").uuid;
    project.apply(rd::history::addMemo(project.state(), memo));
    rd::project::handOut(project, handed.joost, {handed.study.interview()},
                         handed.study.folder / "blind.draad", true, 1000);
    rd::project::OpenOptions options = handed.study.options("Joost");
    const auto blind = rd::project::Project::open(handed.study.folder / "blind.draad", options);
    BOOST_TEST(blind->state().memosInOrder().empty());
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

/// In whatever order they are named.
BOOST_AUTO_TEST_CASE(HandOut_NamedBeforeTheCopyItWasMadeOf_IsMergedBehindIt)
{
    Study study;
    const auto old = study.folder / "oud.draad";
    study.project->copyTo(old);
    study.import("interview 2", "I: En?\nR: Goed.\n");
    const auto copy = study.folder / "uit.draad";
    rd::project::handOut(*study.project, study.marit, {study.interview()}, copy, false, 1000);
    rd::project::Project::open(copy, study.options())->ensureCoder("Joost");
    const auto project = rd::project::Project::open(old, study.options());
    const auto report = project->merge({copy, study.path});
    BOOST_TEST(report.copies.at(0).file == study.path.string());
    BOOST_TEST(project->state().transcripts.list().size() == 2U);
    BOOST_TEST((project->state().coderByName("Joost") != nullptr));
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

BOOST_AUTO_TEST_CASE(HandOut_HoldsNoFileThatOthersAnswersAreInToo)
{
    Study study;
    std::vector<rd::history::NewTranscript> rows(2);
    const std::string sheet = "Noor;goed\nZwaluwstaart;slecht\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].transcript.name = "rij " + std::to_string(i + 1);
        rows[i].body = i == 0 ? "goed\n" : "slecht\n";
        rows[i].transcript.sourceSha256 = rd::sha256Hex(sheet);
    }
    rows[0].source = {rd::sha256Hex(sheet), "antwoorden.csv", sheet};
    study.project->apply(rd::history::importTranscripts(study.state(), rows));
    const auto copy = study.folder / "uit.draad";
    const auto first = study.state().transcripts.byName("rij 1")->id;
    rd::project::handOut(*study.project, study.marit, {first, study.interview()}, copy, false, 1000);
    BOOST_TEST(rd::readFile(copy).find("Zwaluwstaart") == std::string::npos);
    const auto project = rd::project::Project::open(copy, study.options());
    BOOST_TEST(project->sourceBytes(rd::sha256Hex(sheet)).empty());
    const auto* own = project->state().transcripts.find(study.interview());
    BOOST_TEST(!project->sourceBytes(own->sourceSha256).empty());
    BOOST_TEST(project->check().empty());
    BOOST_TEST(study.project->check().empty());
}

BOOST_AUTO_TEST_CASE(HandOut_NamesNoCaseInWhichItsInterviewOnceWas)
{
    Study study;
    for (const char* name : {"gezin Zwaluwstaart", "gezin Merel"}) {
        rd::transcript::Case family;
        family.name = name;
        study.project->apply(rd::history::addCase(study.state(), family));
    }
    const auto put = [&](const char* name) {
        study.project->apply(rd::history::setTranscriptCase(study.state(), study.interview(),
                                                            study.state().cases.caseByName(name)->id));
    };
    put("gezin Zwaluwstaart");
    study.project->undo();
    study.project->redo();
    put("gezin Merel");
    const auto copy = study.folder / "uit.draad";
    rd::project::handOut(*study.project, study.marit, {study.interview()}, copy, false, 1000);
    BOOST_TEST(rd::readFile(copy).find("Zwaluwstaart") == std::string::npos);
    const auto project = rd::project::Project::open(copy, study.options());
    const auto* interview = project->state().transcripts.find(study.interview());
    BOOST_TEST(project->state().cases.find(interview->caseId)->name == "gezin Merel");
    BOOST_TEST(project->check().empty());
}

BOOST_AUTO_TEST_CASE(HandOut_OfARescuedProject_TakesNothingIn)
{
    Study study;
    study.import("interview 2", "I: En?\nR: Goed.\n");
    const auto saved = study.folder / "gered.draad";
    rd::project::Project::rescue(study.path, saved);
    const auto copy = study.folder / "uit.draad";
    {
        const auto rescued = rd::project::Project::open(saved, study.options());
        rd::project::handOut(*rescued, study.marit, {study.interview()}, copy, false, 1000);
        rescued->ensureCoder("Joost");
    }
    const auto project = rd::project::Project::open(copy, study.options());
    BOOST_TEST(project->state().transcripts.list().size() == 1U);
    BOOST_CHECK_THROW(project->merge({saved}), rd::Refusal);
    const auto rescued = rd::project::Project::open(saved, study.options());
    project->ensureCoder("Noor");
    BOOST_TEST(rescued->merge({copy}).copies.at(0).changes == 1U);
    BOOST_TEST(rescued->state().transcripts.list().size() == 2U);
    BOOST_TEST(rescued->check().empty());
}

BOOST_AUTO_TEST_SUITE_END()
