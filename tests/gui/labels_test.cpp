// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/offset_map.h"
#include "window.h"

using namespace rd;
using rd::test::Window;

namespace
{

struct Shown : Window {
    Shown()
    {
        makeProject();
        transcript = addTranscript();
        gui::Selection selection = workspace.selection();
        selection.code = state().codebook.lookUp("listens")->id;
        workspace.select(selection);
    }

    [[nodiscard]] std::string coded(std::size_t place)
    {
        const auto body = workspace.project()->text(transcript);
        return std::string(text::OffsetMap(*body).slice(state().codings.of(transcript).at(place).span));
    }

    TranscriptId transcript;
};

}

BOOST_AUTO_TEST_SUITE(LabelsOfSpeakers)

BOOST_AUTO_TEST_CASE(Coding_FromTheStartOfATurn_BeginsAtItsWords)
{
    Shown window;
    window.mark("Respondent: Zij luisterde echt");
    BOOST_TEST(window.frame->run("coding/add"));
    BOOST_TEST(window.coded(0) == "Zij luisterde echt");
}

/// As a triple click marks: with the end of the line, and what stands before the next turn's words.
BOOST_AUTO_TEST_CASE(Coding_IntoTheNextLabel_EndsWithTheWordsBeforeIt)
{
    Shown window;
    window.mark("spondent: Zij luisterde echt naar ons, en dat gaf hoop.\nOnderzoeker:");
    BOOST_TEST(window.frame->run("coding/add"));
    BOOST_TEST(window.coded(0) == "Zij luisterde echt naar ons, en dat gaf hoop.");
}

BOOST_AUTO_TEST_CASE(Coding_OfALabelAlone_IsRefusedAndSaysWhy)
{
    Shown window;
    window.mark("Respondent:");
    BOOST_TEST(!window.frame->run("coding/add"));
    BOOST_TEST(!window.frame->run("coding/name")); // no code is asked for in vain
    BOOST_TEST(window.codings() == 0U);
    BOOST_TEST_REQUIRE(window.ask.told.size() == 2U);
    BOOST_TEST(window.ask.told.back().what ==
               "Only the name of who speaks is marked, and none of what is said.");
}

BOOST_AUTO_TEST_CASE(Extent_GivenToACoding_LeavesTheLabelOut)
{
    Shown window;
    window.mark("luisterde");
    BOOST_TEST(window.frame->run("coding/add"));
    window.mark("Respondent: Zij luisterde");
    BOOST_TEST(window.frame->run("coding/resize"));
    BOOST_TEST(window.coded(0) == "Zij luisterde");
}

BOOST_AUTO_TEST_SUITE_END()
