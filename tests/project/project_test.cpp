// SPDX-License-Identifier: GPL-3.0-or-later
#include "study.h"

#include <boost/test/unit_test.hpp>

using rd::history::Kind;
using rd::test::Study;

BOOST_AUTO_TEST_SUITE(ProjectSuite)

BOOST_AUTO_TEST_CASE(Apply_IsThereAfterReopening)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    const auto before = study.state().codings.of(study.interview());
    study.reopen();
    BOOST_CHECK(study.state().codings.of(study.interview()) == before);
    BOOST_TEST(study.state().info.unitMany.nl == "cliëntsystemen");
    BOOST_TEST(*study.project->text(study.interview()) ==
               "I: Hoe was dat?\nR: Goed, zé luisterde 🙂 echt.\n");
}

BOOST_AUTO_TEST_CASE(Apply_SignalsWhatKindOfThingChanged)
{
    Study study;
    rd::project::Changed heard;
    const rd::Connection connection =
        study.project->changed.connect([&](const auto& changed) { heard = changed; });
    study.codePassage({20, 24}, "listens");
    BOOST_TEST(heard.touches(Kind::codings));
    BOOST_TEST(!heard.touches(Kind::codes));
    BOOST_TEST(heard.transcripts.count(study.interview()) == 1U);
}

BOOST_AUTO_TEST_CASE(Apply_OfNothingWritesNoHistory)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    const auto before = study.project->history().size();
    const rd::codebook::Code same = *study.state().codebook.byKey("calm");
    BOOST_TEST(!study.project->apply({"code.change", {}, {same}, {}}));
    BOOST_TEST(study.project->history().size() == before);
}

BOOST_AUTO_TEST_CASE(History_TellsActionsNewestFirstWithAuthorAndReason)
{
    Study study;
    const rd::SpeakIn english(rd::Language::english);
    study.project->apply(
        rd::history::mergeCodes(study.state(), study.code("calm"), study.code("listens"), "the same"));
    const auto entries = study.project->history(1);
    BOOST_REQUIRE(entries.size() == 1U);
    BOOST_TEST(entries[0].description == "Merged “calm” into “listens”");
    BOOST_TEST(entries[0].author == "Marit");
    BOOST_TEST(entries[0].reason == "the same");
    BOOST_TEST(entries[0].atMs == study.clock.nowMs());
}

BOOST_AUTO_TEST_CASE(Source_IsKeptAsItWas)
{
    Study study;
    BOOST_TEST(study.project->sourceBytes(study.state().transcripts.find(study.interview())->sourceSha256) ==
               "I: Hoe was dat?\nR: Goed, zé luisterde 🙂 echt.\n");
}

BOOST_AUTO_TEST_CASE(Cancelled_ImportLeavesTheProjectAsItWas)
{
    class Impatient final : public rd::Progress
    {
    public:
        void report(std::size_t /*done*/, std::size_t /*total*/, const std::string& /*what*/) override {}
        [[nodiscard]] bool cancelled() const override { return true; }
    } impatient;
    Study study;
    rd::history::NewTranscript made;
    made.transcript.name = "interview 2";
    made.body = "tekst";
    const auto edit = rd::history::importTranscripts(study.state(), {made});
    BOOST_CHECK_THROW(study.project->apply(edit, impatient), rd::Cancelled);
    BOOST_TEST(study.state().transcripts.list().size() == 1U);
    study.codePassage({20, 24}, "listens");
    study.reopen();
    BOOST_TEST(study.state().transcripts.list().size() == 1U);
    BOOST_TEST(study.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(Check_FindsNothingInASoundProject)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    study.project->undo();
    study.project->redo();
    for (const auto& finding : study.project->check())
        if (finding.what.find("import") == std::string::npos)
            BOOST_ERROR(finding.place + ": " + finding.what);
}

BOOST_AUTO_TEST_SUITE_END()
