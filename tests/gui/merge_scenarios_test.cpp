// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/history_dialog.h"
#include "gui/wx_text.h"
#include "made_apart.h"
#include "views_sample.h"

#include <algorithm>

using namespace rd;
using rd::test::Apart;
using rd::test::click;
using rd::test::comingOf;
using rd::test::middleOf;
using rd::test::on;
using rd::test::press;
using rd::test::TwoCoders;
using rd::test::until;

namespace
{

gui::MergeQuestion questionOf(const merge::FromCopy& from)
{
    gui::MergeQuestion question;
    question.tried.copies = {from};
    question.tried.changed = true;
    question.tryAnew = [report = question.tried](const project::MergeOptions&) {
        return std::optional(report);
    };
    return question;
}

}

BOOST_AUTO_TEST_SUITE(MergeScenarios)

BOOST_AUTO_TEST_CASE(Merge_ShowsWhatComesInAndOneUndoTakesItBack)
{
    TwoCoders window;
    const auto copy = window.copyCodedBy("Cor", {0, 3});
    const auto codings = window.codings();
    window.ask.files.push_back(std::vector{copy});
    window.ask.dialogs.push_back(on<gui::MergeDialog>([](gui::MergeDialog& dialog) {
        BOOST_TEST(dialog.clashes() == nullptr);
        dialog.showAll();
        BOOST_TEST(dialog.accept());
    }));
    std::string preview;
    window.ask.dialogs.push_back(on<gui::MergeReportDialog>([&](gui::MergeReportDialog& dialog) {
        preview = dialog.shown();
        dialog.leave();
    }));
    std::string report;
    window.ask.dialogs.push_back(on<gui::MergeReportDialog>([&](gui::MergeReportDialog& dialog) {
        report = dialog.shown();
        BOOST_TEST(report.find("Cor") != std::string::npos);
        window.ask.saves.emplace_back(window.folder / "verslag.txt");
        dialog.save();
        dialog.leave();
    }));
    BOOST_TEST(window.frame->run("team/merge"));
    BOOST_TEST(readFile(window.folder / "verslag.txt") == report);
    BOOST_TEST(preview == report); // what it would do is what it did
    BOOST_TEST(window.codings() == codings + 1);
    BOOST_TEST(window.state().coderByName("Cor") != nullptr);
    window.ask.files.push_back(std::vector{copy});
    BOOST_TEST(window.frame->run("team/merge")); // nothing new: told, without a dialog
    BOOST_TEST(window.ask.informed.back() == "The copies hold nothing that is not here already.");
    window.ask.dialogs.push_back(on<gui::HistoryDialog>([&](gui::HistoryDialog& dialog) {
        window.ask.dialogs.push_back(on<gui::MergeReportDialog>([&](gui::MergeReportDialog& again) {
            BOOST_TEST(again.shown() == report);
            again.leave();
        }));
        dialog.list().SelectRow(0);
        BOOST_TEST(dialog.report());
        dialog.list().SelectRow(1);
        BOOST_TEST(!dialog.report());
    }));
    BOOST_TEST(!window.frame->run("edit/history")); // closed, and nothing undone
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == codings);
}

BOOST_AUTO_TEST_CASE(MergeDialog_SaysThatACopySeemsToBeAnotherStudy)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "wonen.draad";
    from.related = false;
    from.another = true;
    const gui::MergeDialog another(window.frame, questionOf(from));
    BOOST_TEST(another.another().GetLabelText().StartsWith("wonen.draad"));
    from.another = false;
    const gui::MergeDialog ours(window.frame, questionOf(from));
    BOOST_TEST(!ours.another().IsShown());
}

BOOST_AUTO_TEST_CASE(MergeDialog_OfAnotherStudy_IsCancelledByEnter)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "wonen.draad";
    from.related = false;
    from.another = true;
    gui::MergeDialog another(window.frame, questionOf(from));
    BOOST_TEST_REQUIRE(another.GetDefaultItem() != nullptr);
    BOOST_TEST(another.GetDefaultItem()->GetId() == wxID_CANCEL);
    from.another = false;
    gui::MergeDialog ours(window.frame, questionOf(from));
    BOOST_TEST_REQUIRE(ours.GetDefaultItem() != nullptr);
    BOOST_TEST(ours.GetDefaultItem()->GetId() == wxID_OK);
}

BOOST_AUTO_TEST_CASE(MergeDialog_LetsOneChooseBetweenWhatBothWrote)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "copy.draad";
    from.changes = 1;
    from.clashes = {{"code/1/name_nl", "the code listens", "name_nl", "luistert", "hoort", "", "Anna", "Bram",
                     1, 2, true}};
    gui::MergeDialog dialog(window.frame, questionOf(from));
    BOOST_TEST(dialog.codes() == nullptr); // it is a copy of this project
    BOOST_TEST(dialog.accept());
    BOOST_TEST(dialog.value().keepHere.empty()); // what was written last stands
    dialog.clashes()->SetToggleValue(true, 0, 0);
    BOOST_TEST(dialog.accept());
    BOOST_TEST(dialog.value().keepHere.at({"copy.draad", "code/1/name_nl"}));
}

/// Two wrote the name of a code: with ours, what comes in changes nothing, and the code is called as here.
BOOST_AUTO_TEST_CASE(MergeDialog_ShowsAnewWhatComesInAfterAChoice)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "copy.draad";
    from.came = {{"Bram", "code", 0, 1, 0}};
    from.clashes = {{"code/1/name_nl", "the code “hoort”", "name_nl", "luistert", "hoort", "", "Anna", "Bram",
                     1, 2, true}};
    gui::MergeQuestion question = questionOf(from);
    question.tryAnew = [report = question.tried](const project::MergeOptions& options) mutable {
        const bool ours = !options.keepHere.empty();
        report.copies[0].clashes[0].what = ours ? "the code “luistert”" : "the code “hoort”";
        report.copies[0].came = {{"Bram", "code", 0, ours ? 0U : 1U, 0}};
        return std::optional(report);
    };
    gui::MergeDialog dialog(window.frame, question);
    const auto changed = [&] { return dialog.coming().GetTextValue(0, 4).utf8_string(); };
    BOOST_TEST(changed() == "1");
    dialog.clashes()->SetToggleValue(true, 0, 0);
    BOOST_TEST(changed().empty());
    BOOST_TEST(dialog.clashes()->GetTextValue(0, 1) == gui::toWx("the code “luistert”"));
    dialog.clashes()->SetToggleValue(false, 0, 0);
    BOOST_TEST(changed() == "1");
}

BOOST_AUTO_TEST_CASE(MergeDialog_AChoiceThatCannotBeFollowedIsTakenBack)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "copy.draad";
    from.clashes = {
        {"code/1/name_nl", "the code", "name_nl", "luistert", "hoort", "", "Anna", "Bram", 1, 2, true}};
    gui::MergeQuestion question = questionOf(from);
    question.tryAnew = [](const project::MergeOptions&) { return std::optional<merge::Report>(); };
    gui::MergeDialog dialog(window.frame, question);
    dialog.clashes()->SetToggleValue(true, 0, 0);
    BOOST_TEST(!dialog.clashes()->GetToggleValue(0, 0));
}

BOOST_AUTO_TEST_CASE(MergeDialog_OfOneCopy_CallsBothSidesByWhatTheyAre)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "bram.draad";
    from.clashes = {
        {"code/1/name_nl", "the code", "name_nl", "luistert", "hoort", "", "Anna", "Bram", 1, 2, true}};
    gui::MergeDialog dialog(window.frame, questionOf(from));
    const auto& list = *dialog.clashes();
    BOOST_TEST(list.GetColumn(0)->GetTitle() == "Take this project's");
    BOOST_TEST(list.GetColumn(3)->GetTitle() == "This project");
    BOOST_TEST(list.GetColumn(4)->GetTitle() == "bram.draad");
}

/// Wherever in the line somebody clicked.
BOOST_AUTO_TEST_CASE(MergeDialog_IsDoneByKeysFromTheListOfChoices)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "copy.draad";
    from.clashes = {
        {"code/1/name_nl", "the code", "name_nl", "luistert", "hoort", "", "Anna", "Bram", 1, 2, true},
        {"code/2/name_nl", "another", "name_nl", "hoopt", "wacht", "", "Anna", "Bram", 1, 2, true}};
    auto dialog = gui::MergeDialog(window.frame, questionOf(from));
    dialog.Show();
    dialog.showPage(dialog.clashes());
    auto& list = *dialog.clashes();
    BOOST_TEST_REQUIRE(until([&] { return list.IsShownOnScreen(); }));
    click(list, middleOf(list, list.RowToItem(1), 3));
    press(WXK_SPACE);
    BOOST_TEST(list.GetToggleValue(1, 0));
    press(WXK_RETURN);
    BOOST_TEST(!list.GetToggleValue(1, 0));
    press(WXK_PAGEUP, wxMOD_CONTROL);
    BOOST_TEST(until([&] { return dialog.page() == gui::MergePage::coming; }));
    press(WXK_PAGEDOWN, wxMOD_CONTROL);
    BOOST_TEST(until([&] { return dialog.page() == gui::MergePage::clashes; }));
}

/// Ours against the first copy, and what stood then against the second: with ours kept in both it is ours.
BOOST_AUTO_TEST_CASE(MergeDialog_OfThreeWhoWroteOneName_TakesEachLineAsItIsTicked)
{
    TwoCoders window;
    merge::FromCopy first;
    first.file = "first.draad";
    first.clashes = {
        {"code/1/name_nl", "the code", "name_nl", "ours", "last", "", "Anna", "Bram", 1, 3, true}};
    merge::FromCopy second;
    second.file = "second.draad";
    second.clashes = {
        {"code/1/name_nl", "the code", "name_nl", "last", "other", "first.draad", "Bram", "Cor", 3, 2, false},
        {"code/2/name_nl", "another", "name_nl", "this", "that", "", "Anna", "Cor", 3, 2, false}};
    gui::MergeQuestion question = questionOf(first);
    question.tried.copies.push_back(second);
    gui::MergeDialog dialog(window.frame, question);
    BOOST_TEST(dialog.clashes()->GetToggleValue(1, 0)); // ours stands against the second
    dialog.clashes()->SetToggleValue(true, 0, 0);
    BOOST_TEST(dialog.accept());
    const auto& choices = dialog.value().keepHere;
    BOOST_TEST(choices.size() == 2U); // nothing is said of the other code
    BOOST_TEST(choices.at({"first.draad", "code/1/name_nl"}));
    BOOST_TEST(choices.at({"second.draad", "code/1/name_nl"}));
}

BOOST_AUTO_TEST_CASE(MergeDialog_OfTenClashesShowsAllOnASmallScreen)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "copy.draad";
    for (int i = 0; i < 10; ++i)
        from.clashes.push_back({"code/" + std::to_string(i) + "/name_nl", "the code", "name_nl", "luistert",
                                "hoort", "", "Anna", "Bram", 1, 2, true});
    gui::MergeDialog dialog(window.frame, questionOf(from));
    dialog.SetSize(1000, 600); // of a screen of 1024 by 640
    dialog.showPage(dialog.clashes());
    dialog.Show();
    wxDataViewListCtrl& list = *dialog.clashes();
    BOOST_TEST(rd::test::until([&] { return list.GetItemRect(list.RowToItem(9)).GetHeight() > 0; }));
    BOOST_TEST(list.GetItemRect(list.RowToItem(9)).GetBottom() <= list.GetClientSize().y);
}

BOOST_AUTO_TEST_CASE(MergeDialog_TakesCodesOfOneKeyAsOneWhenTicked)
{
    TwoCoders window;
    merge::FromCopy from;
    from.file = "other.draad";
    from.related = false;
    from.codes = {{"calm", "no wind", "", "", true}, {"hope", "hope", "hope", "hope", false}};
    gui::MergeDialog dialog(window.frame, questionOf(from));
    BOOST_TEST(dialog.accept());
    BOOST_TEST(dialog.value().mapping.empty());
    dialog.tickAsOne(true);
    BOOST_TEST(dialog.accept());
    BOOST_TEST((dialog.value().mapping == std::map<std::string, std::string>{{"calm", "calm"}}));
    dialog.tickAsOne(false);
    BOOST_TEST(dialog.value().mapping.empty());
}

BOOST_AUTO_TEST_CASE(Stranger_SaysWhatItsCodesBecomeAndByWhatTheyWereFound)
{
    Apart window;
    window.merge([](gui::MergeDialog& dialog) {
        wxDataViewListCtrl& list = dialog.codes()->list();
        BOOST_TEST_REQUIRE(list.GetItemCount() == 2);
        BOOST_TEST(list.GetTextValue(0, 1) == "listens");
        BOOST_TEST(list.GetTextValue(0, 2) == "the same name");
        BOOST_TEST(list.GetTextValue(1, 0) == "hears");
        BOOST_TEST(list.GetTextValue(1, 1) == "a new code");
    });
    BOOST_TEST(!window.frame->run("team/merge"));
}

BOOST_AUTO_TEST_CASE(Stranger_ItsCodeBecomesOneOfOursAndThePreviewFollows)
{
    Apart window;
    const auto before = window.codingsOf("gives_hope");
    window.mergeAndClose([&](gui::MergeDialog& dialog) {
        BOOST_TEST(comingOf(dialog, "codes") == "1");
        dialog.codes()->mark(1);
        window.ask.dialogs.push_front(on<gui::CodeFinder>([](gui::CodeFinder& finder) {
            finder.typed().SetValue("gives h");
            BOOST_TEST(finder.accept());
        }));
        dialog.codes()->pick();
        BOOST_TEST(comingOf(dialog, "codes") == "");
        BOOST_TEST(dialog.codes()->list().GetTextValue(1, 1) == "gives hope");
        BOOST_TEST(dialog.codes()->list().GetTextValue(1, 2) == "chosen");
        BOOST_TEST(dialog.codes()->list().GetSelectedRow() == 1);
    });
    BOOST_TEST(window.state().codebook.byKey("hears") == nullptr);
    BOOST_TEST(window.codingsOf("gives_hope") == before + 2);
    const auto& inBackground = window.ask.worked;
    BOOST_TEST(std::count(inBackground.begin(), inBackground.end(), "What the merge would do") == 2);
    BOOST_TEST(inBackground.back() == "Merging copies");
}

BOOST_AUTO_TEST_CASE(Stranger_ItsTranscriptComesInAsANewOneAndThePreviewFollows)
{
    Apart window;
    window.mergeAndClose([](gui::MergeDialog& dialog) {
        BOOST_TEST(dialog.transcripts()->list().GetTextValue(0, 1) == "interview 1");
        BOOST_TEST(comingOf(dialog, "transcripts") == "");
        dialog.transcripts()->takeFor("");
        BOOST_TEST(comingOf(dialog, "transcripts") == "1");
        BOOST_TEST(dialog.transcripts()->list().GetTextValue(0, 1) == "a new transcript");
    });
    BOOST_TEST(window.state().transcripts.list().size() == 2U);
}

BOOST_AUTO_TEST_CASE(Stranger_APreviewThatIsCancelledLeavesAllAsItWas)
{
    Apart window;
    window.merge([&](gui::MergeDialog& dialog) {
        dialog.codes()->mark(1);
        window.ask.cancelWork = true;
        dialog.codes()->takeFor("gives_hope");
        window.ask.cancelWork = false;
        BOOST_TEST(dialog.codes()->list().GetTextValue(1, 1) == "a new code");
        BOOST_TEST(dialog.value().mapping.empty());
    });
    BOOST_TEST(!window.frame->run("team/merge"));
    BOOST_TEST(window.codings() == 3U);
}

BOOST_AUTO_TEST_CASE(Mapping_IsSavedAndLoadedInTheFormOfTheCommandLine)
{
    Apart window;
    const auto form = window.folder / "mapping.csv";
    window.merge([&](gui::MergeDialog& dialog) {
        dialog.codes()->mark(1);
        dialog.codes()->takeFor("gives_hope");
        window.ask.saves.emplace_back(form);
        dialog.save();
    });
    BOOST_TEST(!window.frame->run("team/merge"));
    BOOST_TEST(readFile(form).find("code,hears,hears,gives_hope,gives hope,") != std::string::npos);
    window.mergeAndClose([&](gui::MergeDialog& dialog) {
        window.ask.files.push_back(std::vector{form});
        dialog.load();
        BOOST_TEST(comingOf(dialog, "codes") == "");
    });
    BOOST_TEST(window.state().codebook.byKey("hears") == nullptr);
}

BOOST_AUTO_TEST_CASE(Mapping_ThatNamesNoCodeOfOursIsToldAndChangesNothing)
{
    Apart window;
    const auto form = window.folder / "mapping.csv";
    writeFile(form, "code,into\nhears,nowhere\n");
    window.merge([&](gui::MergeDialog& dialog) {
        window.ask.files.push_back(std::vector{form});
        dialog.load();
        BOOST_TEST_REQUIRE(window.ask.told.size() == 1U);
        BOOST_TEST(window.ask.told[0].text().find("“nowhere”") != std::string::npos);
        BOOST_TEST(comingOf(dialog, "codes") == "1");
    });
    BOOST_TEST(!window.frame->run("team/merge"));
}

/// Saved, it says of a code that has no twin that it becomes a new one.
BOOST_AUTO_TEST_CASE(Mapping_LeavesTheHintThatOneOfOursHasTheKey)
{
    Apart window;
    window.change(Apart::addNoWind);
    const auto form = window.folder / "mapping.csv";
    window.merge([&](gui::MergeDialog& dialog) {
        const auto hint = [&] { return dialog.codes()->list().GetTextValue(2, 2).utf8_string(); };
        BOOST_TEST_REQUIRE(dialog.codes()->list().GetTextValue(2, 0) == "no wind");
        BOOST_TEST(hint() == "one of ours has its key");
        for (const char* lines : {"hears,gives_hope\n", "hears,gives_hope\ngives_hope,\n"}) {
            writeFile(form, std::string("code,into\n") + lines);
            window.ask.files.push_back(std::vector{form});
            dialog.load();
            BOOST_TEST(dialog.codes()->list().GetTextValue(1, 2) == "chosen");
            BOOST_TEST(hint() == "one of ours has its key");
        }
        BOOST_TEST(!dialog.takeAsOne()->GetValue());
        dialog.tickAsOne(true);
        BOOST_TEST(hint() == "chosen");
        writeFile(form, "code,into\nhears,gives_hope\n");
        window.ask.files.push_back(std::vector{form});
        dialog.load();
        BOOST_TEST(!dialog.takeAsOne()->GetValue()); // they stay two again
    });
    BOOST_TEST(!window.frame->run("team/merge"));
}

BOOST_AUTO_TEST_SUITE_END()
