// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/views/memos/memos_view.h"
#include "gui/views/passage/passage_view.h"
#include "history/memo_edits.h"
#include "two_coders.h"
#include "views_sample.h"

#include <regex>

using namespace rd;
using rd::test::on;
using rd::test::TwoCoders;

namespace
{

struct AnnaCodes : TwoCoders {
    AnnaCodes() { workspace.setCoderName("Anna"); }
    /// Bram's coding of the second turn, chosen and shown.
    CodingId chooseBrams()
    {
        CodingId last;
        gui::Selection selection{transcript, {}, {}, {}};
        for (const coding::Coding& coding : state().codings.of(transcript)) {
            if (coding.coder != bram) continue;
            last = coding.id;
            selection.span = {coding.span.start, coding.span.start + 3};
            selection.codings = {last};
        }
        workspace.select(selection);
        return last;
    }
    const coding::Coding& coding(CodingId id) { return *state().codings.find(id); }
    void typeMemo(const std::string& words)
    {
        ask.dialogs.push_back(on<gui::MemoDialog>([words](gui::MemoDialog& dialog) {
            dialog.memo().SetValue(words);
            BOOST_TEST(dialog.accept());
        }));
        BOOST_TEST(frame->run("coding/memo"));
    }
};

}

BOOST_AUTO_TEST_SUITE(AnothersCoding)

BOOST_AUTO_TEST_CASE(GetsAnotherExtentMemoOrQualifierOnlyAfterAQuestion)
{
    AnnaCodes window;
    const CodingId brams = window.chooseBrams();
    const text::Span before = window.coding(brams).span;
    for (const char* command : {"coding/resize", "coding/memo", "coding/qualifier"}) {
        window.ask.choices.emplace_back(std::nullopt);
        BOOST_TEST(!window.frame->run(command));
    }
    BOOST_TEST((window.ask.asked ==
                std::vector<std::string>{"Give the coding “listens” of Bram another extent?",
                                         "Change the memo of the coding “listens” of Bram?",
                                         "Give the coding “listens” of Bram another qualifier?"}));
    BOOST_TEST((window.coding(brams).span == before));
    window.ask.choices.emplace_back(0U);
    BOOST_TEST(window.frame->run("coding/resize"));
    BOOST_TEST(window.coding(brams).span.length() == 3);
    window.workspace.setCoderName("Bram"); // one's own is changed without one
    window.ask.asked.clear();
    window.typeMemo("mine");
    BOOST_TEST(window.ask.asked.empty());
}

/// Its memo is not typed over in passing either, and the pane says who changed it.
BOOST_AUTO_TEST_CASE(MemoIsOnlyReadInThePane_WhichSaysWhoChangedIt)
{
    AnnaCodes window;
    auto& pane = window.view<gui::PassageView>();
    const CodingId brams = window.chooseBrams();
    BOOST_TEST(!pane.memo().IsEditable());
    window.ask.choices.emplace_back(std::nullopt);
    pane.memo().SetFocus();
    rd::test::press('A');
    BOOST_TEST(rd::test::until([&] { return window.ask.asked.size() == 1U; }));
    BOOST_TEST(window.ask.asked.back() == "Change the memo of the coding “listens” of Bram?");
    window.ask.choices.emplace_back(0U);
    window.typeMemo("a doubt");
    BOOST_TEST(window.coding(brams).memo == "a doubt");
    BOOST_TEST((window.coding(brams).coder == window.bram));
    BOOST_TEST(pane.rewritten().IsShown());
    const std::string told = pane.rewritten().GetLabelText().utf8_string();
    BOOST_TEST(told.find("Bram, changed") != std::string::npos, told);
    BOOST_TEST(told.find("Anna") != std::string::npos, told);
    window.workspace.setCoderName("Bram");
    BOOST_TEST(pane.memo().IsEditable());
    window.typeMemo("no doubt");
    BOOST_TEST(!pane.rewritten().IsShown()); // Bram's own words again
}

/// No letter gets lost: it stands where it was typed, and the next ones behind it.
BOOST_AUTO_TEST_CASE(MemoTakesWhatWasTyped_OnceThatIsAllowed)
{
    AnnaCodes window;
    auto& memo = window.view<gui::PassageView>().memo();
    const CodingId brams = window.chooseBrams();
    window.workspace.project()->apply(history::setCodingMemo(window.state(), brams, "so"));
    memo.SetFocus();
    memo.SetInsertionPointEnd();
    window.ask.choices.emplace_back(std::nullopt); // rather not: it is as it was
    rd::test::press('A');
    BOOST_TEST(rd::test::until([&] { return window.ask.asked.size() == 1U; }));
    BOOST_TEST(memo.GetValue() == "so");
    BOOST_TEST(!memo.IsEditable());
    memo.SetInsertionPointEnd();
    window.ask.choices.emplace_back(0U);
    rd::test::press('A');
    BOOST_TEST(rd::test::until([&] { return window.ask.asked.size() == 2U; }));
    BOOST_TEST(window.coding(brams).memo == "so");
    rd::test::press('H'); // asked once
    BOOST_TEST(memo.GetValue() == "soah");
    window.workspace.select({window.transcript, {0, 0}, {}, {}});
    BOOST_TEST(window.coding(brams).memo == "soah");
    window.chooseBrams();
    BOOST_TEST(!memo.IsEditable());
}

BOOST_AUTO_TEST_CASE(OfAThirdCoder_IsOutOfReachWhileTwoAreCompared)
{
    AnnaCodes window;
    const CoderId chris = window.workspace.project()->ensureCoder("Chris");
    window.code(chris, 1);
    CodingId third;
    for (const coding::Coding& coding : window.state().codings.of(window.transcript))
        if (coding.coder == chris) third = coding.id;
    const text::Span words = window.coding(third).span;
    auto* shown =
        dynamic_cast<wxDataViewVirtualListModel*>(window.view<gui::PassageView>().list().GetModel());
    window.workspace.select({window.transcript, words, {}, {third}});
    BOOST_TEST(shown->GetCount() == 2U);
    window.workspace.comparison().compare(window.anna, window.bram);
    BOOST_TEST(window.workspace.selection().codings.empty());
    BOOST_TEST(shown->GetCount() == 1U);
    window.workspace.select({window.transcript, {0, 0}, {}, {}});
    window.mark("Zij luisterde");
    for (const CodingId id : window.workspace.selection().codings)
        BOOST_TEST((window.coding(id).coder != chris));
    window.workspace.comparison().compare({}, {});
    window.workspace.select({window.transcript, words, {}, {}});
    BOOST_TEST(shown->GetCount() == 2U);
}

BOOST_AUTO_TEST_CASE(MemosOfTheProjectTellWhoChangedThem)
{
    AnnaCodes window;
    coding::Memo memo;
    memo.title = Wording::both("why");
    window.workspace.project()->apply(history::writeMemo(window.state(), memo, "Bram"));
    auto& view = window.view<gui::MemosView>();
    BOOST_TEST(view.cell(0, 5) == "Bram");
    memo = *window.state().memosInOrder().front();
    memo.title = Wording::both("why indeed");
    window.workspace.project()->apply(history::writeMemo(window.state(), memo, "Anna"));
    BOOST_TEST(view.cell(0, 5) == "Bram, changed: Anna");
    const std::regex days(
        "[0-9]{1,2} [A-Z][a-z]{2} 20[0-9]{2}, changed: [0-9]{1,2} [A-Z][a-z]{2} 20[0-9]{2}");
    BOOST_TEST(std::regex_match(view.cell(0, 6), days), view.cell(0, 6));
}

BOOST_AUTO_TEST_SUITE_END()
