// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/counts.h"
#include "gui/dialogs/history_dialog.h"
#include "gui/views/memos/memos_view.h"
#include "gui/views/passage/passage_view.h"
#include "gui/views/passages/passages_view.h"
#include "gui/wx_text.h"
#include "history/coding_edits.h"
#include "history/memo_edits.h"
#include "two_coders.h"

using namespace rd;
using rd::test::on;
using rd::test::TwoCoders;

BOOST_AUTO_TEST_SUITE(BlindScenarios)

BOOST_AUTO_TEST_CASE(HidesWhatOthersCodedUntilItIsEnded)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    BOOST_TEST(window.frame->run("team/blind"));
    const auto use = window.workspace.counts().perCode();
    BOOST_TEST(use.at(window.listens).codings == 1);
    window.workspace.counts().chooseCoders({window.bram}); // the list of coders shows no other either
    BOOST_TEST((window.workspace.counts().coders() == std::vector{window.anna}));
    BOOST_TEST(window.frame->run("team/blind"));
    BOOST_TEST(window.workspace.counts().perCode().at(window.listens).codings == 3);
}

/// What was looked at when it is switched on may be another's.
BOOST_AUTO_TEST_CASE(TakesOthersCodingsOutOfSightAtOnce)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    coding::Memo memo;
    memo.title = Wording::both("why");
    memo.coder = window.bram;
    for (const coding::Coding& coding : window.state().codings.of(window.transcript))
        if (coding.coder == window.bram) memo.subject = coding.id.uuid;
    window.workspace.project()->apply(history::addMemo(window.state(), memo));
    gui::Selection selection{window.transcript, {}, {}, {}};
    std::vector<CodingId> all;
    for (const coding::Coding& coding : window.state().codings.of(window.transcript)) {
        all.push_back(coding.id);
        if (coding.coder == window.bram) {
            selection.span = coding.span;
            selection.codings = {coding.id};
        }
    }
    window.workspace.select(selection);
    window.workspace.open({[] { return std::string("all"); }, all});
    auto* shown = window.view<gui::PassageView>().list().GetModel();
    auto& memos = window.view<gui::MemosView>();
    const auto rows = [](wxDataViewModel* model) {
        return dynamic_cast<wxDataViewVirtualListModel&>(*model).GetCount();
    };
    auto* listed = window.view<gui::PassagesView>().list().GetModel();
    BOOST_TEST(rows(shown) == 1U);
    BOOST_TEST(rows(listed) == 3U);
    BOOST_TEST(memos.cell(0, 3) == "why");
    BOOST_TEST(window.frame->run("team/blind"));
    BOOST_TEST(rows(shown) == 0U);
    BOOST_TEST(rows(listed) == 1U);
    BOOST_TEST(memos.cell(0, 3).empty());
    BOOST_TEST(window.workspace.selection().codings.empty());
    BOOST_TEST(gui::fromWx(window.frame->GetStatusBar()->GetStatusText(3)) == "Coder: Anna, coding blind");
    BOOST_TEST(!window.frame->run("table/report"));
    BOOST_TEST_REQUIRE(window.ask.told.size() == 1U);
    BOOST_TEST(window.ask.told.front().what.find("blind") != std::string::npos);
    window.workspace.setCoderName("Bram");
    BOOST_TEST(window.workspace.counts().perCode().at(window.listens).codings == 2);
    window.ask.dialogs.push_back(on<gui::HistoryDialog>([](gui::HistoryDialog& dialog) {
        for (unsigned row = 0; row < static_cast<unsigned>(dialog.list().GetItemCount()); ++row)
            BOOST_TEST(!dialog.list().GetTextValue(row, 2).StartsWith("Coded"));
    }));
    window.frame->run("edit/history"); // what was done until now was done as Anna
}

/// It is a setting of the person, so a copy of the project that another opens is none the blinder.
BOOST_AUTO_TEST_CASE(IsKeptUntilItIsEndedAndNotInTheProject)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    BOOST_TEST(window.frame->run("team/blind"));
    const auto own = window.workspace.project()->path();
    const auto copy = window.folder / "copy.draad";
    window.workspace.project()->copyTo(copy);
    window.frame->openProject(copy);
    BOOST_TEST(!window.workspace.counts().blind());
    window.frame->openProject(own);
    BOOST_TEST(window.workspace.counts().blind());
    BOOST_TEST(gui::SettingsFile(window.folder / "settings.json").codesBlind(own));
    BOOST_TEST(window.workspace.counts().perCode().at(window.listens).codings == 1);
    BOOST_TEST(window.frame->run("team/blind"));
    window.frame->openProject(copy);
    window.frame->openProject(own);
    BOOST_TEST(!window.workspace.counts().blind());
}

BOOST_AUTO_TEST_SUITE_END()
