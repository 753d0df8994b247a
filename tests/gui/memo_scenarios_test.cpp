// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/memo_dialog.h"
#include "gui/dialogs/memo_form.h"
#include "gui/views/memos/memos_view.h"
#include "history/coding_edits.h"
#include "history/memo_edits.h"
#include "window.h"

using namespace rd;
using rd::test::on;
using rd::test::Window;

BOOST_AUTO_TEST_SUITE(MemoScenarios)

BOOST_AUTO_TEST_CASE(TypedMemo_IsNotThrownAwayByOneEscape)
{
    Window window;
    window.makeProject();
    window.ask.dialogs.push_back(on<gui::MemoForm>([](gui::MemoForm& form) {
        form.text().SetValue("words");
        form.text().MarkDirty();
        wxCommandEvent escape(wxEVT_BUTTON, wxID_CANCEL);
        form.ProcessWindowEvent(escape);
        BOOST_TEST(form.problem() == "What you typed is not saved. Cancel once more to throw it away.");
    }));
    BOOST_TEST(!window.frame->run("memo/add"));
}

BOOST_AUTO_TEST_CASE(TypedTitleOfAMemo_IsNotThrownAwayByOneEscape)
{
    Window window;
    window.makeProject();
    window.ask.dialogs.push_back(on<gui::MemoForm>([](gui::MemoForm& form) {
        form.title().SetValue("words");
        form.title().MarkDirty();
        wxCommandEvent escape(wxEVT_BUTTON, wxID_CANCEL);
        form.ProcessWindowEvent(escape);
        BOOST_TEST(form.problem() == "What you typed is not saved. Cancel once more to throw it away.");
    }));
    BOOST_TEST(!window.frame->run("memo/add"));
}

/// Ctrl+M is Enter to a field of one line, and would open nothing while one types in the search.
BOOST_AUTO_TEST_CASE(TheKeyOfANewMemo_IsNoEnter)
{
    Window window;
    window.makeProject();
    bool shown = false;
    window.ask.dialogs.push_back(on<gui::MemoForm>([&](gui::MemoForm&) { shown = true; }));
    wxKeyEvent key(wxEVT_CHAR_HOOK);
    key.m_keyCode = 'M';
    key.SetControlDown(true);
    key.SetShiftDown(true);
    window.frame->ProcessWindowEvent(key);
    BOOST_TEST(shown);
}

BOOST_AUTO_TEST_CASE(Conclusion_IsNumberedAndItsFigureKeepsUp)
{
    Window window;
    window.makeProject();
    const TranscriptId transcript = window.addTranscript();
    window.ask.dialogs.push_back(on<gui::MemoForm>([](gui::MemoForm& form) {
        BOOST_TEST(!form.accept()); // a memo without words
        form.title().SetValue("Listening");
        form.text().SetValue("{x listens} say so.");
        BOOST_TEST(form.accept());
    }));
    BOOST_TEST(window.frame->run("memo/add"));
    auto& view = window.view<gui::MemosView>();
    BOOST_TEST(view.cell(0, 0) == "a");
    BOOST_TEST(view.cell(0, 4).find("0 of 1") == 0U);
    const CodeId listens = window.state().codebook.byKey("listens")->id;
    const CoderId coder = window.workspace.project()->ensureCoder("Anna");
    window.workspace.project()->apply(history::addCoding(window.state(), transcript, {0, 3}, listens, coder));
    BOOST_TEST(view.cell(0, 4).find("1 of 1") == 0U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(view.cell(0, 4).find("0 of 1") == 0U);
}

/// A code's name is taken as well as its key, and kept as the key; what leads nowhere is saved, and told.
BOOST_AUTO_TEST_CASE(References_MayNameACode_AndDeadOnesAreTold)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    const auto write = [&](const std::string& words) {
        window.ask.dialogs.push_back(on<gui::MemoForm>([words](gui::MemoForm& form) {
            form.text().SetValue(wxString::FromUTF8(words));
            BOOST_TEST(form.accept());
        }));
        BOOST_TEST(window.frame->run("memo/add"));
        return window.state().memosInOrder().back()->text.in(Language::english);
    };
    const std::string key = window.state().codebook.lookUp("gives hope")->key;
    BOOST_TEST(write("{x Gives hope}") == "{x " + key + "}");
    BOOST_TEST(window.ask.informed.empty());
    BOOST_TEST(window.view<gui::MemosView>().cell(0, 4).find("0 of 1") == 0U);
    BOOST_TEST(write("{x rides a horse}") == "{x rides a horse}");
    BOOST_TEST_REQUIRE(window.ask.informed.size() == 1U);
    BOOST_TEST(window.ask.informed.back() == "The memo is saved. 1 reference in it leads nowhere.");
}

BOOST_AUTO_TEST_CASE(MemosOfCodings_AreInTheList_LeadToTheirPassage_AndAreChangedThere)
{
    Window window;
    window.makeProject();
    const TranscriptId transcript = window.addTranscript();
    window.mark("een stuk beter");
    const text::Span span = window.workspace.selection().span;
    const CodeId listens = window.state().codebook.byKey("listens")->id;
    const CoderId coder = window.workspace.project()->ensureCoder("Anna");
    window.workspace.project()->apply(
        history::addCoding(window.state(), transcript, span, listens, coder, {}, "Twijfel"));
    window.addTranscript("interview 2");
    auto& view = window.view<gui::MemosView>();
    BOOST_TEST(view.cell(0, 1) == "Of a coding");
    BOOST_TEST(view.cell(0, 2) == "listens, interview 1, turn 4");
    BOOST_TEST(view.cell(0, 4) == "Twijfel");
    BOOST_TEST(view.cell(0, 5) == "Anna");
    view.goTo(0);
    BOOST_TEST((window.workspace.selection().transcript == transcript));
    BOOST_TEST((window.workspace.selection().span == span));
    window.ask.dialogs.push_back(on<gui::MemoDialog>([](gui::MemoDialog& dialog) {
        dialog.memo().SetValue("Geen twijfel");
        BOOST_TEST(dialog.accept());
    }));
    view.edit(0);
    BOOST_TEST(view.cell(0, 4) == "Geen twijfel");
}

BOOST_AUTO_TEST_CASE(MemosAreFilteredByWordsAndByWhatTheyAreAbout)
{
    Window window;
    window.makeProject();
    for (const char* title : {"Over hoop", "Over Één ding"}) {
        coding::Memo memo;
        memo.title = Wording::both(title);
        window.workspace.project()->apply(history::addMemo(window.state(), memo));
    }
    auto& view = window.view<gui::MemosView>();
    view.words().SetValue("een OVER");
    BOOST_TEST(view.cell(0, 3) == "Over Één ding");
    BOOST_TEST(view.cell(1, 3).empty());
    view.words().SetValue("");
    BOOST_TEST(view.cell(1, 3) == "Over Één ding");
    view.about().SetSelection(2); // codes
    wxCommandEvent chosen(wxEVT_CHOICE, view.about().GetId());
    view.about().ProcessWindowEvent(chosen);
    BOOST_TEST(view.cell(0, 3).empty());
}

BOOST_AUTO_TEST_CASE(Memos_AreMovedAndDeletedAndTheirNumbersFollow)
{
    Window window;
    window.makeProject();
    for (const char* title : {"first", "second"}) {
        window.ask.dialogs.push_back(on<gui::MemoForm>([title](gui::MemoForm& form) {
            form.title().SetValue(title);
            form.text().SetValue("words");
            BOOST_TEST(form.accept());
        }));
        BOOST_TEST(window.frame->run("memo/add"));
    }
    auto& view = window.view<gui::MemosView>();
    BOOST_TEST(view.cell(1, 3) == "second");
    BOOST_TEST(view.cell(1, 0) == "b");
    BOOST_TEST(window.frame->run("memo/up")); // the memo that was just made is the chosen one
    BOOST_TEST(view.cell(0, 3) == "second");
    BOOST_TEST(view.cell(0, 0) == "a");
    BOOST_TEST(window.frame->run("memo/delete"));
    BOOST_TEST(view.cell(0, 3) == "first");
    BOOST_TEST(view.cell(1, 3).empty());
}

BOOST_AUTO_TEST_SUITE_END()
