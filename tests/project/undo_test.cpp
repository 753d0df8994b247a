// SPDX-License-Identifier: GPL-3.0-or-later
#include "study.h"

#include <boost/test/unit_test.hpp>

using rd::test::Study;

BOOST_AUTO_TEST_SUITE(Undo)

BOOST_AUTO_TEST_CASE(Undo_TakesAnActionBackAndRedoBringsItAgain)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    const auto before = study.state().codings.of(study.interview());
    study.project->undo();
    BOOST_TEST(study.codings() == 0U);
    study.project->redo();
    BOOST_CHECK(study.state().codings.of(study.interview()) == before);
}

/// "Who codes" may be set to another name at any time; who sits at the machine stays the same.
BOOST_AUTO_TEST_CASE(Undo_ReachesWhatWasDoneHereUnderAnotherName)
{
    Study study;
    auto options = study.options("root");
    options.user = "root";
    const auto open = [&](const std::string& author) {
        study.project.reset();
        options.author = author;
        study.project = rd::project::Project::open(study.path, options);
    };
    open("root");
    study.codePassage({20, 24}, "listens");
    study.project->setAuthor("Zoë");
    study.codePassage({25, 30}, "calm");
    BOOST_TEST(study.project->history(1).front().author == "Zoë");
    study.project->undo();
    study.project->undo();
    BOOST_TEST(study.codings() == 0U);
    study.project->redo();
    study.project->redo();
    open("Bram");
    study.project->undo();
    study.project->undo();
    BOOST_TEST(study.codings() == 0U);
    open("Zoë");
    study.project->redo();
    study.reopen("Zoë"); // at another machine, under the same name
    study.project->undo();
    BOOST_TEST(study.codings() == 0U);
    study.reopen("Tom");
    BOOST_TEST(!study.project->undoText().has_value());
}

BOOST_AUTO_TEST_CASE(Undo_WorksAfterReopening)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    study.codePassage({25, 30}, "calm");
    study.reopen();
    study.project->undo();
    study.reopen();
    study.project->undo();
    BOOST_TEST(study.codings() == 0U);
    study.reopen();
    study.project->redo();
    study.project->redo();
    BOOST_TEST(study.codings() == 2U);
    BOOST_TEST(study.project->redo().empty());
}

BOOST_AUTO_TEST_CASE(Undo_OfTwoChangesOfTheSameCellGoesBackToTheFirstValue)
{
    Study study;
    rd::codebook::Code code = *study.state().codebook.byKey("calm");
    for (const char* name : {"rust", "kalmte"}) {
        code.name = {name, name};
        study.project->apply(rd::history::changeCode(study.state(), code));
    }
    study.project->undo();
    BOOST_TEST(study.state().codebook.byKey("calm")->name.nl == "rust");
    study.project->undo();
    BOOST_TEST(study.state().codebook.byKey("calm")->name.nl == "calm");
    study.project->redo();
    study.project->redo();
    BOOST_TEST(study.state().codebook.byKey("calm")->name.nl == "kalmte");
    study.project->undo();
    BOOST_TEST(study.state().codebook.byKey("calm")->name.nl == "rust");
}

BOOST_AUTO_TEST_CASE(Undo_OfAMergeBringsCodeAndCodingsBack)
{
    Study study;
    study.codePassage({20, 24}, "calm");
    study.codePassage({20, 24}, "listens");
    study.project->apply(rd::history::mergeCodes(study.state(), study.code("calm"), study.code("listens")));
    BOOST_TEST(study.codings() == 1U);
    study.project->undo();
    BOOST_TEST(study.codings() == 2U);
    BOOST_TEST(study.state().codebook.byKey("calm") != nullptr);
}

BOOST_AUTO_TEST_CASE(Undo_LeavesWhatAnotherWroteLaterAndSaysSo)
{
    Study study;
    rd::codebook::Code code = *study.state().codebook.byKey("calm");
    code.name = {"rust", "rust"};
    code.color = 0x112233;
    study.project->apply(rd::history::changeCode(study.state(), code));
    study.reopen("Tom");
    code = *study.state().codebook.byKey("calm");
    code.name = {"kalmte", "calmness"};
    study.project->apply(rd::history::changeCode(study.state(), code));
    study.reopen("Marit");
    const rd::SpeakIn english(rd::Language::english);
    const auto left = study.project->undo();
    BOOST_REQUIRE(left.size() == 1U);
    BOOST_TEST(left[0].find("calmness") != std::string::npos);
    BOOST_TEST(study.state().codebook.byKey("calm")->name.nl == "kalmte");
    BOOST_TEST(study.state().codebook.byKey("calm")->color != 0x112233U);
}

BOOST_AUTO_TEST_CASE(Undo_LeavesACodeThatAnotherUsedLaterAndSaysSo)
{
    Study study;
    study.addCode("hope", study.code("relation"));
    study.reopen("Tom");
    study.codePassage({20, 24}, "hope");
    study.reopen("Marit");
    BOOST_TEST(study.project->undo().size() == 1U);
    BOOST_TEST(study.state().codebook.byKey("hope") != nullptr);
    BOOST_TEST(study.project->check().empty());
}

BOOST_AUTO_TEST_CASE(Undo_LeavesAWholeTranscriptThatAnotherCodedLater)
{
    Study study;
    study.reopen("Marit");
    const auto turns = study.state().transcripts.turnsOf(study.interview()).size();
    study.reopen("Tom");
    study.codePassage({20, 24}, "calm");
    study.reopen("Marit");
    BOOST_TEST(study.project->undo().size() == 1U);
    BOOST_TEST(study.state().transcripts.list().size() == 1U);
    BOOST_TEST(study.state().transcripts.turnsOf(study.interview()).size() == turns);
    BOOST_TEST(study.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(Undo_PutsAPassageBackWholeOrNotAtAll)
{
    Study study;
    study.codePassage({30, 40}, "calm");
    const rd::CodingId id = study.state().codings.of(study.interview())[0].id;
    study.project->apply(rd::history::resizeCoding(study.state(), id, {10, 20}));
    study.reopen("Tom");
    study.project->apply(rd::history::resizeCoding(study.state(), id, {10, 15}));
    study.reopen("Marit");
    BOOST_TEST(study.project->undo().size() == 1U);
    BOOST_TEST((study.state().codings.find(id)->span == rd::text::Span{10, 15}));
}

BOOST_AUTO_TEST_CASE(Undo_StopsAtTheMakingOfTheProject)
{
    Study study;
    study.reopen("Marit");
    while (study.project->undoText()) study.project->undo();
    BOOST_TEST(study.state().info.title == "Studie");
    BOOST_TEST(!study.state().info.deleted);
}

BOOST_AUTO_TEST_CASE(Restore_BringsTheCodesAndCodingsThatWentWithACode)
{
    Study study;
    study.codePassage({20, 24}, "calm");
    study.codePassage({25, 30}, "listens");
    const rd::CodeId relation = study.code("relation");
    study.project->apply(rd::history::deleteCode(study.state(), relation));
    study.addCode("hope", {}, rd::codebook::CodeLevel::theme);
    study.project->apply(
        rd::history::restoreCode(study.state(), relation, study.project->goneWith(relation)));
    BOOST_TEST(study.codings() == 2U);
    BOOST_CHECK(study.state().codebook.byKey("calm")->parent == relation);
    study.project->undo();
    BOOST_TEST(study.codings() == 0U);
}

BOOST_AUTO_TEST_CASE(UndoText_SaysWhatComesNextInWords)
{
    Study study;
    const rd::SpeakIn english(rd::Language::english);
    study.codePassage({20, 24}, "listens");
    BOOST_TEST(study.project->undoText().value() == "Gave “listens” to a passage of “interview 1”");
    study.project->undo();
    BOOST_TEST(study.project->redoText().value() == "Gave “listens” to a passage of “interview 1”");
    study.project->redo();
    BOOST_TEST(study.project->undoText().value() == "Gave “listens” to a passage of “interview 1”");
}

BOOST_AUTO_TEST_CASE(Undo_OfAnImportTakesTheTranscriptOut)
{
    Study study;
    study.import("interview 2", "R: nog een gesprek\n");
    study.project->undo();
    BOOST_TEST(study.state().transcripts.byName("interview 2") == nullptr);
    study.project->redo();
    BOOST_TEST(*study.project->text(study.state().transcripts.byName("interview 2")->id) ==
               "R: nog een gesprek\n");
}

BOOST_AUTO_TEST_SUITE_END()
