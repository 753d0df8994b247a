// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_finder.h"
#include "gui/views/search/search_view.h"
#include "history/project_edits.h"
#include "window.h"

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

/// Two interviews of the same words, and the page on which they are searched.
struct Searched : Window {
    Searched()
    {
        makeProject();
        first = addTranscript();
        second = addTranscript("interview 2");
    }
    TranscriptId first, second;

    gui::SearchView& find(const std::string& words)
    {
        auto& search = view<gui::SearchView>();
        search.words().SetValue(wxString::FromUTF8(words));
        search.find();
        return search;
    }
    [[nodiscard]] std::string coded(const coding::Coding& coding)
    {
        return std::string(text::OffsetMap(*workspace.project()->text(coding.transcript)).slice(coding.span));
    }
    void codeAllWith(const std::string& typed)
    {
        ask.dialogs.push_back(on<gui::CodeFinder>([typed](gui::CodeFinder& finder) {
            finder.typed().SetValue(typed);
            BOOST_TEST(finder.accept());
        }));
        BOOST_TEST(frame->run("coding/found"));
    }
};

}

BOOST_AUTO_TEST_SUITE(SearchScenarios)

BOOST_AUTO_TEST_CASE(Words_AreListedByTranscript_AndShownWhereTheyStand)
{
    Searched window;
    auto& search = window.find("luisterde");
    BOOST_TEST(search.title() == "2 places in 2 transcripts");
    BOOST_TEST(search.cell(0, 0) == "interview 1");
    BOOST_TEST(search.cell(1, 0) == "interview 2");
    BOOST_TEST(search.cell(0, 2) == "Zij ");
    BOOST_TEST(search.cell(0, 3) == "luisterde");
    search.reveal(0);
    BOOST_TEST((window.workspace.selection().transcript == window.first));
    BOOST_TEST(window.coded({{}, window.first, window.workspace.selection().span, {}, {}, {}, {}}) ==
               "luisterde");
}

BOOST_AUTO_TEST_CASE(AllThatWasFound_IsCodedAsOneAction)
{
    Searched window;
    auto& search = window.find("luisterde");
    search.unit().SetSelection(2);
    wxCommandEvent chosen(wxEVT_CHOICE, search.unit().GetId());
    search.unit().ProcessWindowEvent(chosen);
    window.codeAllWith("listens");
    BOOST_TEST(window.ask.informed.back() == "Coded 2 found passages with “listens”.");
    BOOST_TEST_REQUIRE(window.codings() == 2U);
    const auto coding = window.state().codings.of(window.second).front();
    const auto* turn = window.state().transcripts.turnAt(window.second, coding.span.start);
    BOOST_TEST((coding.span == text::Span{turn->textStart, turn->span.end}));
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == 0U);
}

BOOST_AUTO_TEST_CASE(WhatWasLeftOut_IsNotCoded)
{
    Searched window;
    auto& search = window.find("luisterde");
    window.workspace.search().leaveOut({0});
    BOOST_TEST(search.title() == "1 place in 1 transcript");
    window.codeAllWith("listens");
    BOOST_TEST(window.state().codings.of(window.first).empty());
    BOOST_TEST(window.state().codings.of(window.second).size() == 1U);
}

BOOST_AUTO_TEST_CASE(WordsThatAreNotMeant_AreLeftOutEverywhere)
{
    Searched window;
    auto& search = window.find("luisterde | zij");
    BOOST_TEST(search.title() == "4 places in 2 transcripts: luisterde (2), zij (2)");
    search.leaveOutForm("Zij");
    BOOST_TEST(search.title() == "2 places in 2 transcripts");
    BOOST_TEST(search.cell(1, 3) == "luisterde");
}

BOOST_AUTO_TEST_CASE(PlacesFollowATextThatChanges)
{
    Searched window;
    auto& search = window.find("luisterde");
    window.workspace.project()->apply(history::deleteTranscript(window.state(), window.first));
    BOOST_TEST(search.title() == "1 place in 1 transcript");
    BOOST_TEST(search.cell(0, 0) == "interview 2");
}

BOOST_AUTO_TEST_CASE(NothingToCode_IsNotOffered)
{
    Searched window;
    BOOST_TEST(!window.frame->isEnabled("coding/found"));
    window.find("nergens te vinden");
    BOOST_TEST(!window.frame->isEnabled("coding/found"));
    window.find("?!");
    BOOST_TEST(window.ask.told.back().what == "There are no words to look for.");
}

BOOST_AUTO_TEST_CASE(ACodeOfTheWordsThatWereFound_IsMadeWithItsCodings)
{
    Searched window;
    window.find("echt naar ons");
    window.ask.choices.push_back(0U);
    BOOST_TEST(window.frame->run("coding/found/new"));
    const auto* code = window.state().codebook.lookUp("echt naar ons");
    BOOST_TEST_REQUIRE(code != nullptr);
    BOOST_TEST((window.state().codings.of(window.first).front().code == code->id));
    BOOST_TEST(window.codings() == 2U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.state().codebook.lookUp("echt naar ons") == nullptr);
    BOOST_TEST(window.codings() == 0U);
}

BOOST_AUTO_TEST_CASE(InVivo_MakesACodeOfTheMarkedWords_BelowTheChosenOne_AsOneAction)
{
    Searched window;
    const CodeId listens = window.state().codebook.byKey("listens")->id;
    window.mark("echt naar ons, ");
    gui::Selection selection = window.workspace.selection();
    selection.code = listens;
    window.workspace.select(selection);
    BOOST_TEST(window.frame->run("coding/in-vivo"));
    const auto* code = window.state().codebook.lookUp("echt naar ons");
    BOOST_TEST_REQUIRE(code != nullptr);
    BOOST_TEST((code->parent == listens));
    BOOST_TEST_REQUIRE(window.codings() == 1U);
    BOOST_TEST((window.workspace.selection().codings.size() == 1U));
    window.workspace.reveal(window.second, {0, 0});
    window.mark("echt naar ons");
    BOOST_TEST(window.frame->run("coding/in-vivo")); // the code is taken, not made again
    BOOST_TEST(window.state().codebook.called("echt naar ons").size() == 1U);
    BOOST_TEST(window.codings() == 2U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.state().codebook.lookUp("echt naar ons") == nullptr);
    BOOST_TEST(window.codings() == 0U);
}

/// The label of the speaker was marked along.
BOOST_AUTO_TEST_CASE(InVivo_LeavesTheLabelOfTheSpeakerOut)
{
    Searched window;
    window.mark("Respondent: Zij luisterde");
    BOOST_TEST(window.frame->run("coding/in-vivo"));
    const auto* code = window.state().codebook.lookUp("Zij luisterde");
    BOOST_TEST_REQUIRE(code != nullptr);
    const auto& turn = window.state().transcripts.turnsOf(window.workspace.selection().transcript).at(1);
    const text::Span said{turn.textStart, turn.textStart + 13};
    BOOST_TEST((window.workspace.selection().span == said));
    window.mark("gaf hoop.\nOnderzoeker: En daarna");
    BOOST_TEST(window.frame->run("coding/in-vivo"));
    BOOST_TEST(window.state().codebook.lookUp("gaf hoop. En daarna") != nullptr);
    window.mark("Onderzoeker");
    BOOST_TEST(!window.frame->run("coding/in-vivo")); // nobody said that
    BOOST_TEST(window.codings() == 2U);
}

BOOST_AUTO_TEST_CASE(InVivo_ASecondTimeSaysThatItWasCodedSo)
{
    Searched window;
    window.mark("echt naar ons");
    BOOST_TEST(window.frame->run("coding/in-vivo"));
    BOOST_TEST(!window.frame->run("coding/in-vivo"));
    BOOST_TEST_REQUIRE(window.ask.told.size() == 1U);
    BOOST_TEST(window.ask.told[0].what == "You coded these words with “echt naar ons” already.");
    BOOST_TEST(window.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(InVivo_CodesMadeInARowHaveColoursOfTheirOwn)
{
    Searched window;
    std::set<std::uint32_t> colors;
    for (const char* words : {"echt", "naar", "ons", "hoop"}) {
        window.mark(words);
        BOOST_TEST(window.frame->run("coding/in-vivo"));
        colors.insert(window.state().codebook.lookUp(words)->color);
    }
    BOOST_TEST(colors.size() == 4U);
}

BOOST_AUTO_TEST_CASE(FoundWords_SayBeforehandWhichCodeOfThatNameIsTaken)
{
    Searched window;
    window.mark("hoop");
    BOOST_TEST(window.frame->run("coding/in-vivo"));
    window.find("hoop");
    window.ask.choices.push_back(std::nullopt);
    BOOST_TEST(!window.frame->run("coding/found/new"));
    BOOST_TEST(window.ask.asked.back().starts_with("There is a code “hoop” already: “hoop”. Code "));
}

BOOST_AUTO_TEST_CASE(AList_StaysWhereItWasScrolledTo_WhenALineIsLeftOut)
{
    Searched window;
    for (int number = 3; number < 40; ++number) window.addTranscript("interview " + std::to_string(number));
    window.workspace.search().open("");
    auto& search = window.find("een | ons | echt | hoop");
    const auto rows = window.workspace.search().hits().size();
    BOOST_TEST_REQUIRE(rows > 100U);
    auto& list = search.list();
    const auto itemAt = [&](std::size_t row) {
        return wxDataViewItem(wxUIntToPtr(static_cast<unsigned int>(row + 1)));
    };
    BOOST_TEST_REQUIRE(test::until([&] { // the page must be laid out first
        list.EnsureVisible(itemAt(rows - 10));
        return list.GetTopItem().IsOk() && list.GetTopItem() != itemAt(0);
    }));
    test::pump();
    const wxDataViewItem top = list.GetTopItem();
    window.workspace.search().leaveOut({rows - 10});
    test::pump();
    BOOST_TEST((list.GetTopItem() == top));
}

BOOST_AUTO_TEST_SUITE_END()
