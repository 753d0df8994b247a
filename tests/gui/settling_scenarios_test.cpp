// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/views/differences/differences_view.h"
#include "two_coders.h"

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

BOOST_AUTO_TEST_SUITE_END()
