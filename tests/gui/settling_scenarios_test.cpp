// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "gui/comparison.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/views/differences/differences_view.h"
#include "gui/views/passage/passage_view.h"
#include "two_coders.h"

#include <algorithm>

using namespace rd;
using rd::test::on;
using rd::test::TwoCoders;

namespace
{

/// Of Bram's second coding Anna and Chris have a part; it was decided about beside Anna's.
struct ThirdCoder : TwoCoders {
    CoderId chris = workspace.project()->ensureCoder("Chris");

    ThirdCoder()
    {
        begin(anna, 5);
        begin(chris, 13);
        agreeWithThe("team/agree/second", anna, bram);
    }
    /// Codes the first characters of what Bram alone coded till then.
    void begin(CoderId coder, int characters)
    {
        const text::Offset start = state().transcripts.turnsOf(transcript).at(1).textStart;
        workspace.project()->apply(
            history::addCoding(state(), transcript, {start, start + characters}, listens, coder));
    }
    /// Bram's second coding stands last.
    void lookAtLast(CoderId first, CoderId second)
    {
        workspace.comparison().compare(first, second);
        workspace.comparison().choose(workspace.comparison().places().size() - 1);
    }
    void agreeWithThe(const char* command, CoderId first, CoderId second)
    {
        lookAtLast(first, second);
        ask.dialogs.push_back(
            on<gui::MemoDialog>([](gui::MemoDialog& dialog) { BOOST_TEST(dialog.accept()); }));
        BOOST_TEST(frame->run(command));
    }
};

}

BOOST_AUTO_TEST_SUITE(SettlingScenarios)

BOOST_AUTO_TEST_CASE(WhatWouldOpenAnotherDecision_IsAskedFirst)
{
    ThirdCoder window;
    auto& comparison = window.workspace.comparison();
    BOOST_TEST(comparison.places().back().settled);
    BOOST_TEST(window.ask.asked.empty());
    window.lookAtLast(window.bram, window.chris);
    BOOST_TEST(!comparison.places().back().settled); // nobody decided between these two
    window.ask.choices.emplace_back(std::nullopt);
    BOOST_TEST(!window.frame->run("team/agree/second"));
    BOOST_TEST_REQUIRE(window.ask.asked.size() == 1U);
    BOOST_TEST(window.ask.asked.back() ==
               "1 coding that the team had agreed on makes way; what was settled with it is open again.");
    BOOST_TEST(window.ask.details.back().find("“listens” in “") != std::string::npos);
    window.ask.choices.emplace_back(0U);
    window.agreeWithThe("team/agree/second", window.bram, window.chris);
    comparison.compare(window.anna, window.bram);
    BOOST_TEST(!comparison.places().back().settled);
    BOOST_TEST((comparison.places().back().fell == agreement::Fell::agreedGone));
}

/// Qualifier, memo and removal in the pane are about the coding that is chosen.
BOOST_AUTO_TEST_CASE(TheDifferencesOwnCoding_IsChosenWhereOthersStandToo)
{
    TwoCoders window;
    const text::Offset start = window.state().transcripts.turnsOf(window.transcript).at(1).textStart;
    window.workspace.project()->apply(
        history::addCoding(window.state(), window.transcript, {start, start + 3},
                           window.state().codebook.lookUp("gives hope")->id, window.bram));
    auto& comparison = window.workspace.comparison();
    comparison.compare(window.anna, window.bram);
    for (std::size_t place = 0; place < comparison.places().size(); ++place) {
        comparison.choose(place);
        const auto& own = comparison.places()[place].difference.second;
        BOOST_TEST_REQUIRE(own.has_value());
        BOOST_TEST((window.workspace.selection().codings == std::vector{own->id}));
        auto& list = window.view<gui::PassageView>().list();
        BOOST_TEST_REQUIRE(list.GetSelection().IsOk());
        auto* model = dynamic_cast<wxDataViewVirtualListModel*>(list.GetModel());
        wxVariant shown;
        model->GetValueByRow(shown, model->GetRow(list.GetSelection()), 0);
        wxDataViewIconText text;
        text << shown;
        const codebook::Code* code = window.state().codebook.find(own->code);
        BOOST_TEST(text.GetText().utf8_string() == code->shownName(userLanguage()));
    }
}

/// A coding may begin in the name of who speaks, before the words of the turn.
BOOST_AUTO_TEST_CASE(ExtentsBegin_WithTheFirstCharacterOfTheTurn)
{
    TwoCoders window;
    const auto& turn = window.state().transcripts.turnsOf(window.transcript).at(1);
    window.workspace.project()->apply(history::addCoding(window.state(), window.transcript,
                                                         {turn.span.start, turn.textStart + 5},
                                                         window.listens, window.anna));
    window.workspace.comparison().compare(window.anna, window.bram);
    window.workspace.comparison().choose(0);
    const std::string told = window.view<gui::DifferencesView>().extents();
    BOOST_TEST(told.find("characters 1–5,") != std::string::npos, told);
}

/// Anna says nothing of the words, and then something else; these end with a full stop of their own.
BOOST_AUTO_TEST_CASE(NoCode_NamesTheCodesThatAreNotGivenAndEndsWithOneFullStop)
{
    TwoCoders window;
    const auto toldFor = [&](const char* command) {
        std::string told;
        window.workspace.comparison().compare(window.anna, window.bram);
        window.workspace.comparison().choose(0);
        window.ask.dialogs.push_back(on<gui::MemoDialog>(
            [&](gui::MemoDialog& dialog) { told = dialog.about().GetLabelText().utf8_string(); }));
        BOOST_TEST(!window.frame->run(command));           // cancelled
        std::replace(told.begin(), told.end(), '\n', ' '); // as it was wrapped
        return told;
    };
    const std::string words = "“Zij luisterde echt naar ons, en dat gaf hoop”.";
    BOOST_TEST(toldFor("team/agree/none") == "The team does not give “listens” to " + words);
    BOOST_TEST(toldFor("team/agree/second") == "The team gives “listens”, as Bram does, to " + words);
    const auto& turn = window.state().transcripts.turnsOf(window.transcript).at(1);
    window.workspace.project()->apply(
        history::addCoding(window.state(), window.transcript, {turn.textStart, turn.span.end},
                           window.state().codebook.lookUp("gives hope")->id, window.anna));
    BOOST_TEST(toldFor("team/agree/none") == "The team gives neither “gives hope” nor “listens” to " + words);
}

BOOST_AUTO_TEST_CASE(AnotherCode_IsAskedForInSentencesWithOneFullStop)
{
    TwoCoders window;
    window.workspace.comparison().compare(window.anna, window.bram);
    window.workspace.comparison().choose(0);
    std::string told;
    window.ask.dialogs.push_back(on<gui::CodeFinder>([&](gui::CodeFinder& finder) {
        for (wxWindow* child : finder.GetChildren())
            if (const auto* text = dynamic_cast<wxStaticText*>(child))
                told += text->GetLabelText().utf8_string() + " ";
    }));
    BOOST_TEST(!window.frame->run("team/agree/other"));
    std::replace(told.begin(), told.end(), '\n', ' ');
    BOOST_TEST(told.find("en dat gaf hoop”. To give it to others") != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(WhileCodingBlind_ThePageSaysSoAndNamesNobody)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    BOOST_TEST(window.frame->run("team/blind"));
    auto& view = window.view<gui::DifferencesView>();
    BOOST_TEST(view.title() ==
               "You are coding blind, so others' codings are hidden. End it in the menu Team first.");
    BOOST_TEST(window.frame->run("team/blind"));
    BOOST_TEST(view.title() == "Choose “Lay two coders side by side” in the menu Team.");
}

BOOST_AUTO_TEST_CASE(TwoWhoCodedNothingInCommon_AreNotLaidSideBySide)
{
    TwoCoders window;
    for (const auto& coding : coding::Codings::List(window.state().codings.of(window.transcript)))
        if (coding.coder == window.bram)
            window.workspace.project()->apply(history::removeCoding(window.state(), coding.id));
    window.ask.dialogs.push_back(
        on<gui::PickDialog>([](gui::PickDialog& dialog) { BOOST_TEST(dialog.accept()); }));
    BOOST_TEST(!window.frame->run("team/compare"));
    BOOST_TEST(!window.workspace.comparison().on());
    BOOST_TEST_REQUIRE(window.ask.told.size() == 1U);
    BOOST_TEST(window.ask.told[0].what == "There is no transcript that both these coders coded.");
}

/// Chris coded most, and not in the first transcript; of one that nobody coded they are who coded most of
/// all.
BOOST_AUTO_TEST_CASE(SideBySide_BeginsWithTheFirstTwoWhoCodedTheTranscript)
{
    TwoCoders window;
    const CoderId chris = window.workspace.project()->ensureCoder("Chris");
    const TranscriptId first = window.transcript;
    window.transcript = window.addTranscript("interview 2");
    for (const std::size_t turn : {0U, 1U, 2U}) window.code(chris, turn);
    window.code(window.anna, 0);
    auto& comparison = window.workspace.comparison();
    window.workspace.select({first, {}, {}, {}});
    window.compare();
    BOOST_TEST((comparison.first() == window.anna));
    BOOST_TEST((comparison.second() == window.bram));
    window.workspace.select({window.transcript, {}, {}, {}});
    window.compare();
    BOOST_TEST((comparison.first() == window.anna));
    BOOST_TEST((comparison.second() == chris));
    comparison.compare({}, {});
    window.code(window.anna, 1); // three codings, and Bram has two
    window.workspace.select({window.addTranscript("interview 3"), {}, {}, {}});
    window.compare();
    BOOST_TEST((comparison.first() == window.anna));
    BOOST_TEST((comparison.second() == chris));
}

BOOST_AUTO_TEST_SUITE_END()
