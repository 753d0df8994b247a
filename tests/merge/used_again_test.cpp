// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/project_edits.h"
#include "team.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using rd::test::Study;
using rd::test::Team;
using rd::test::told;

namespace
{

bool isThere(const rd::history::State& state, rd::CodeId id)
{
    return !state.codebook.find(id)->deleted;
}

bool isSaid(const std::vector<std::string>& left, const std::string& name)
{
    return std::any_of(left.begin(), left.end(),
                       [&](const std::string& sentence) { return sentence.find(name) != std::string::npos; });
}

/// Marit did something and took it back; Zoë coded, so that Marit's redo is still there; Marit does it again.
void redoAfterZoeCoded(Study& study, const rd::history::Edit& edit, rd::CodeId code,
                       rd::CodeId qualifier = {})
{
    study.project->apply(edit);
    study.project->undo();
    study.reopen("Zoë");
    const rd::CoderId zoe = study.project->ensureCoder("Zoë");
    study.project->apply(
        rd::history::addCoding(study.state(), study.interview(), {28, 37}, code, zoe, qualifier));
    study.reopen("Marit");
    BOOST_TEST_REQUIRE(study.project->redoText().has_value());
    study.project->redo();
}

/// The first deleted a code with a coding, the second coded with it, and a merge brought it back.
struct BroughtBack : Team {
    rd::CodeId calm = code(0, "calm");

    BroughtBack() : Team({0, 0})
    {
        codePassage(0, {22, 26}, "calm");
        mergeFrom(1, {0});
        at(0).project->apply(rd::history::deleteCode(at(0).state(), calm));
        codePassage(1, {28, 37}, "calm");
        mergeFrom(0, {1});
    }
    /// Another person works in the first copy.
    rd::project::Project& asZoe()
    {
        rd::project::OpenOptions options;
        options.author = "Zoë";
        options.clock = &at(0).clock;
        at(0).project.reset();
        at(0).project = rd::project::Project::open(at(0).path, options);
        return *at(0).project;
    }
    std::vector<std::string> undoMerge()
    {
        open(0);
        return at(0).project->undo();
    }
};

}

/// What comes back, is used, and would go again.
BOOST_AUTO_TEST_SUITE(UsedAgain)

BOOST_AUTO_TEST_CASE(CodeThatAMergeBroughtBack_GoesAgainWithItsUndo)
{
    BroughtBack team;
    BOOST_TEST(team.at(0).state().codings.size() == 2U);
    BOOST_TEST(team.undoMerge().empty());
    BOOST_TEST(!isThere(team.at(0).state(), team.calm));
    BOOST_TEST(team.at(0).state().codings.size() == 0U);
}

BOOST_AUTO_TEST_CASE(CodeThatAMergeBroughtBack_AndAThirdCodedWith_StaysWithItsCodings_AndIsSaid)
{
    BroughtBack team;
    auto& zoes = team.asZoe();
    const rd::CoderId third = zoes.ensureCoder("Zoë");
    zoes.apply(rd::history::addCoding(zoes.state(), team.interview(), {38, 39}, team.calm, third));
    const auto left = team.undoMerge();
    BOOST_TEST(isThere(team.at(0).state(), team.calm));
    BOOST_TEST(team.at(0).state().codings.size() == 2U); // the third's and the first's; the second's came in
    BOOST_TEST(left.size() == 1U);
    BOOST_TEST(isSaid(left, "calm"));
    BOOST_TEST(team.at(0).project->check().empty());
    const std::string before = told(team.at(0).state());
    team.open(0);
    BOOST_TEST(told(team.at(0).state()) == before);
    team.mergeFrom(0, {1});
    team.mergeFrom(1, {0});
    BOOST_TEST(told(*team.at(0).project) == told(*team.at(1).project));
    BOOST_TEST(team.at(0).state().codings.size() == 3U);
}

BOOST_AUTO_TEST_CASE(CodeThatAMergeBroughtBack_AndAThirdRenamed_StaysRenamed)
{
    BroughtBack team;
    auto& zoes = team.asZoe();
    auto renamed = *zoes.state().codebook.find(team.calm);
    renamed.name.nl = "rust";
    zoes.apply(rd::history::changeCode(zoes.state(), renamed));
    BOOST_TEST(team.undoMerge().size() == 1U);
    BOOST_TEST(isThere(team.at(0).state(), team.calm));
    BOOST_TEST(team.at(0).state().codebook.find(team.calm)->name.nl == "rust");
}

BOOST_AUTO_TEST_CASE(RedoOfADeletion_LeavesWhatAnotherCodedWithSince)
{
    Study study;
    const rd::CodeId calm = study.code("calm");
    study.codePassage({22, 26}, "calm");
    redoAfterZoeCoded(study, rd::history::deleteCode(study.state(), calm), calm);
    BOOST_TEST(isThere(study.state(), calm));
    BOOST_TEST(study.codings() == 2U);
    BOOST_TEST(study.project->check().empty());
}

BOOST_AUTO_TEST_CASE(RedoOfAMergeOfCodes_LeavesTheCodeThatAnotherCodedWithSince_WithItsCodings)
{
    Study study;
    const rd::CodeId calm = study.code("calm");
    study.codePassage({22, 26}, "calm");
    redoAfterZoeCoded(study, rd::history::mergeCodes(study.state(), calm, study.code("listens")), calm);
    BOOST_TEST(isThere(study.state(), calm));
    BOOST_TEST((study.state().codebook.find(calm)->mergedInto == rd::CodeId{}));
    for (const auto& coding : study.state().codings.of(study.interview())) BOOST_TEST((coding.code == calm));
    BOOST_TEST(study.project->check().empty());
}

BOOST_AUTO_TEST_CASE(RedoOfADeletion_LeavesTheQualifierThatAnotherUsedSince_AndThatItsCodingsHad)
{
    Study study;
    const rd::CodeId calm = study.code("calm");
    const rd::CodeId notDone = study.code("not_done");
    study.project->apply(
        rd::history::addCoding(study.state(), study.interview(), {22, 26}, calm, study.marit, notDone));
    redoAfterZoeCoded(study, rd::history::deleteCode(study.state(), notDone), calm, notDone);
    BOOST_TEST(isThere(study.state(), notDone));
    for (const auto& coding : study.state().codings.of(study.interview()))
        BOOST_TEST((coding.qualifier == notDone));
}

BOOST_AUTO_TEST_CASE(RedoOfARemovedTranscript_LeavesItWhereAnotherCodedSince)
{
    Study study;
    study.codePassage({22, 26}, "calm");
    redoAfterZoeCoded(study, rd::history::deleteTranscript(study.state(), study.interview()),
                      study.code("calm"));
    BOOST_TEST(!study.state().transcripts.find(study.interview())->deleted);
    BOOST_TEST(study.codings() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
