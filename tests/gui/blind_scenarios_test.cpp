// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/counts.h"
#include "gui/dialogs/history_dialog.h"
#include "gui/dialogs/merge_dialog.h"
#include "gui/dialogs/merge_report_dialog.h"
#include "gui/dialogs/name_dialog.h"
#include "gui/dialogs/split_dialog.h"
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

namespace
{

/// The rows of the first list in the window, also on a page of it, each as one text.
std::vector<std::string> rowsOf(wxWindow& window)
{
    std::vector<std::string> rows;
    for (wxWindow* child : window.GetChildren()) {
        auto* list = dynamic_cast<wxDataViewListCtrl*>(child);
        if (list == nullptr) {
            rows = rowsOf(*child);
            if (!rows.empty()) return rows;
            continue;
        }
        for (unsigned row = 0; row < static_cast<unsigned>(list->GetItemCount()); ++row) {
            std::string text;
            for (unsigned column = 0; column < list->GetColumnCount(); ++column) {
                wxVariant value;
                list->GetValue(value, row, column);
                text += gui::fromWx(value.MakeString()) + "|";
            }
            rows.push_back(text);
        }
        return rows;
    }
    return rows;
}

bool anyHas(const std::vector<std::string>& rows, const std::string& words)
{
    return std::any_of(rows.begin(), rows.end(),
                       [&](const std::string& row) { return row.find(words) != std::string::npos; });
}

}

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

BOOST_AUTO_TEST_CASE(AMergeBringsOthersCodingsInUnseen)
{
    TwoCoders window;
    const auto turn = window.state().transcripts.turnsOf(window.transcript).at(0);
    const auto copy = window.copyCodedBy("Bram", {turn.textStart, turn.textStart + 4});
    window.workspace.setCoderName("Anna");
    BOOST_TEST(window.frame->run("team/blind"));
    window.ask.files.push_back(std::vector{copy});
    window.ask.dialogs.push_back(on<gui::MergeDialog>([](gui::MergeDialog& dialog) {
        BOOST_TEST(dialog.coming().GetItemCount() == 0);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("team/merge")); // the report, a dialog, does not follow
    BOOST_TEST(window.codings() == 4U);
    BOOST_TEST_REQUIRE(window.ask.informed.size() == 1U);
    BOOST_TEST(window.ask.informed.back().find("stays hidden") != std::string::npos);
    BOOST_TEST(window.workspace.counts().perCode().at(window.listens).codings == 1);
}

BOOST_AUTO_TEST_CASE(CountsOfOthersCodingsStandNowhere)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    gui::Selection selection{window.transcript, {}, window.listens, {}};
    window.workspace.select(selection);
    BOOST_TEST(window.frame->run("team/blind"));
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        BOOST_TEST(anyHas(rowsOf(dialog), "|A|1|"));
        BOOST_TEST(anyHas(rowsOf(dialog), "|B|hidden|"));
    }));
    BOOST_TEST(!window.frame->run("team/coders"));
    window.ask.dialogs.push_back(
        on<gui::SplitDialog>([](gui::SplitDialog& dialog) { BOOST_TEST(rowsOf(dialog).size() == 1U); }));
    BOOST_TEST(!window.frame->run("code/split"));
    window.ask.choices.emplace_back(0U);
    BOOST_TEST(window.frame->run("code/delete"));
    BOOST_TEST(window.ask.details.back().starts_with("1 coding goes with it. What others coded"));
    BOOST_TEST(gui::fromWx(window.frame->GetStatusBar()->GetStatusText(1)) ==
               "Undo takes back: Deleted the code “listens”");
}

BOOST_AUTO_TEST_CASE(AnEarlierDeletionIsToldWithoutItsCount)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    window.workspace.select({window.transcript, {}, window.listens, {}});
    window.ask.choices.emplace_back(0U);
    BOOST_TEST(window.frame->run("code/delete"));
    const auto undoing = [&] { return gui::fromWx(window.frame->GetStatusBar()->GetStatusText(1)); };
    BOOST_TEST(undoing() == "Undo takes back: Deleted the code “listens” and 3 codings");
    BOOST_TEST(window.frame->run("team/blind"));
    BOOST_TEST(undoing() == "Undo takes back: Deleted the code “listens”");
}

/// Bram coded with what Anna deleted: that it is back is told, not that another used it.
BOOST_AUTO_TEST_CASE(APreviewTellsNotThatAnotherUsedWhatWasDeleted)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    const auto turn = window.state().transcripts.turnsOf(window.transcript).at(2);
    const auto copy = window.copyCodedBy("Bram", {turn.textStart, turn.span.end});
    window.workspace.select({window.transcript, {}, window.listens, {}});
    window.ask.choices.emplace_back(0U);
    BOOST_TEST(window.frame->run("code/delete"));
    BOOST_TEST(window.frame->run("team/blind"));
    window.ask.files.push_back(std::vector{copy});
    window.ask.dialogs.push_back(on<gui::MergeDialog>([](gui::MergeDialog& dialog) { dialog.showAll(); }));
    std::string told;
    window.ask.dialogs.push_back(on<gui::MergeReportDialog>([&](gui::MergeReportDialog& dialog) {
        told = dialog.shown();
        dialog.leave();
    }));
    BOOST_TEST(!window.frame->run("team/merge"));
    BOOST_TEST(told.find("“listens” was deleted, and is back.") != std::string::npos);
    BOOST_TEST(told.find("used in another") == std::string::npos);
}

/// The choice of coders that begins with all.
wxChoice* choiceOfCoders(wxWindow& within)
{
    for (wxWindow* child : within.GetChildren()) {
        auto* choice = dynamic_cast<wxChoice*>(child);
        if (choice != nullptr && choice->GetToolTipText() == "Whose codings are shown and counted")
            return choice;
        if (wxChoice* below = choiceOfCoders(*child)) return below;
    }
    return nullptr;
}

BOOST_AUTO_TEST_CASE(TheChoiceOfCodersSaysWhoseCodingsAreCounted)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    wxChoice* coders = choiceOfCoders(*window.frame);
    BOOST_TEST_REQUIRE(coders != nullptr);
    window.workspace.counts().chooseCoders({window.bram});
    BOOST_TEST(gui::fromWx(coders->GetStringSelection()) == "Bram");
    BOOST_TEST(window.frame->run("team/blind"));
    BOOST_TEST(gui::fromWx(coders->GetStringSelection()) == "Anna");
    BOOST_TEST(!coders->IsEnabled());
    BOOST_TEST(window.frame->run("team/blind"));
    BOOST_TEST(gui::fromWx(coders->GetStringSelection()) == "All coders together");
    BOOST_TEST(coders->IsEnabled());
}

BOOST_AUTO_TEST_CASE(NoOtherNameShowsOthersCodingsWithoutAQuestion)
{
    TwoCoders window;
    const auto asBram = on<gui::NameDialog>([](gui::NameDialog& dialog) {
        dialog.name().SetValue("Bram");
        BOOST_TEST(dialog.accept());
    });
    window.ask.dialogs.push_back(asBram);
    BOOST_TEST(window.frame->run("coding/coder")); // who sees all is not asked
    BOOST_TEST(window.workspace.coderName() == "Bram");
    BOOST_TEST(window.ask.asked.empty());
    window.workspace.setCoderName("Anna");
    BOOST_TEST(window.frame->run("team/blind"));
    window.ask.dialogs.push_back(asBram);
    window.ask.choices.emplace_back(std::nullopt);
    BOOST_TEST(!window.frame->run("coding/coder"));
    BOOST_TEST(window.workspace.coderName() == "Anna");
    BOOST_TEST(!window.frame->run("project/deliver"));
    BOOST_TEST(window.ask.told.size() == 1U);
}

BOOST_AUTO_TEST_CASE(NoExportShowsOthersCodings)
{
    TwoCoders window;
    window.workspace.setCoderName("Anna");
    BOOST_TEST(window.frame->run("team/blind"));
    BOOST_TEST(!window.frame->run("coding/export"));
    BOOST_TEST(!window.frame->run("project/data"));
    window.ask.saves.emplace_back(window.folder / "all.qdpx");
    BOOST_TEST(!window.frame->run("project/export"));
    BOOST_TEST(window.ask.told.size() == 3U);
    BOOST_TEST(!std::filesystem::exists(window.folder / "all.qdpx"));
}

BOOST_AUTO_TEST_SUITE_END()
