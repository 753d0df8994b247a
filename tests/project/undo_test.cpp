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

BOOST_AUTO_TEST_CASE(UndoText_SaysWhatComesNextInWords)
{
    Study study;
    const rd::SpeakIn english(rd::Language::english);
    study.codePassage({20, 24}, "listens");
    BOOST_TEST(study.project->undoText().value() == "Coded a passage of “interview 1” with “listens”");
    study.project->undo();
    BOOST_TEST(study.project->redoText().value() == "Coded a passage of “interview 1” with “listens”");
    study.project->redo();
    BOOST_TEST(study.project->undoText().value() == "Coded a passage of “interview 1” with “listens”");
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
