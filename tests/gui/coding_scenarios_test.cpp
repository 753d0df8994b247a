// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_dialog.h"
#include "gui/dialogs/code_finder.h"
#include "gui/dialogs/history_dialog.h"
#include "gui/dialogs/memo_dialog.h"
#include "gui/dialogs/pick_dialog.h"
#include "gui/dialogs/split_dialog.h"
#include "gui/views/common/hand.h"
#include "gui/views/passage/passage_view.h"
#include "gui/views/passages/passages_view.h"
#include "history/codebook_edits.h"
#include "window.h"

#include <wx/uiaction.h>

using namespace rd;
using rd::test::on;
using rd::test::until;
using rd::test::Window;

namespace
{

CodeId codeNamed(const Window& window, const std::string& name)
{
    const codebook::Code* code = window.state().codebook.lookUp(name);
    return code == nullptr ? CodeId{} : code->id;
}

void choose(Window& window, const std::string& code)
{
    gui::Selection selection = window.workspace.selection();
    selection.code = codeNamed(window, code);
    window.workspace.select(selection);
}

/// A project with a passage that is coded with "listens".
struct Coded : Window {
    Coded()
    {
        makeProject();
        transcript = addTranscript();
        mark("luisterde echt naar ons");
        choose(*this, "listens");
        BOOST_TEST_REQUIRE(frame->run("coding/add"));
    }
    TranscriptId transcript;
    [[nodiscard]] const coding::Coding& coding() const { return state().codings.of(transcript).front(); }
};

}

BOOST_AUTO_TEST_SUITE(CodingScenarios)

BOOST_AUTO_TEST_CASE(CtrlK_TypedByHand_CodesWithTheCodeThatIsFound)
{
    Window window;
    window.makeProject();
    const TranscriptId id = window.addTranscript();
    window.mark("luisterde echt naar ons");
    auto& text = window.view<gui::TranscriptView>().text();
    text.SetFocus();
    wxUIActionSimulator simulator;
    simulator.MouseMove(text.ClientToScreen(wxPoint(30, 30)));
    BOOST_TEST(until([&] { return text.HasFocus(); }));
    window.ask.dialogs.push_back(on<gui::CodeFinder>([&](gui::CodeFinder& finder) {
        simulator.MouseMove(finder.typed().ClientToScreen(wxPoint(10, 10)));
        finder.typed().SetFocus();
        BOOST_TEST(until([&] { return finder.typed().HasFocus(); }));
        simulator.Text("hope");
        BOOST_TEST(until([&] { return finder.list().GetItemCount() == 1; }));
        simulator.Char(WXK_RETURN);
        BOOST_TEST(until([&] { return !finder.IsModal(); }));
    }));
    simulator.Char('K', wxMOD_CONTROL);
    BOOST_TEST(until([&] { return window.codings() == 1U; }));
    const auto& list = window.state().codings.of(id);
    BOOST_TEST_REQUIRE(list.size() == 1U);
    BOOST_TEST((list.front().code == codeNamed(window, "gives hope")));
    BOOST_TEST(list.front().span.length() == 23);
    BOOST_TEST(window.state().coders.at(list.front().coder).name == "Anna");
}

BOOST_AUTO_TEST_CASE(CtrlZ_WhileTheTextHasTheFocus_TakesTheCodingBack)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    wxUIActionSimulator simulator;
    auto& text = window.view<gui::TranscriptView>().text();
    text.SetFocus();
    BOOST_TEST(until([&] { return text.HasFocus(); }));
    window.mark("luisterde");
    simulator.Char('L');
    BOOST_TEST(until([&] { return window.codings() == 1U; }));
    simulator.Char('Z', wxMOD_CONTROL);
    BOOST_TEST(until([&] { return window.codings() == 0U; }));
}

/// Wherever a coding is chosen: in the text, in the list beside it, and in the list of passages.
BOOST_AUTO_TEST_CASE(Delete_TypedByHand_RemovesTheChosenCoding)
{
    Coded window;
    gui::Selection selection = window.workspace.selection();
    selection.codings = {window.coding().id};
    const auto typeDelete = [&](wxWindow& where) {
        where.SetFocus();
        BOOST_TEST_REQUIRE(until([&] { return where.HasFocus(); }));
        wxUIActionSimulator().Char(WXK_DELETE);
        BOOST_TEST(until([&] { return window.codings() == 0; }));
        BOOST_TEST(window.frame->run("edit/undo"));
        window.workspace.select(selection);
        BOOST_TEST_REQUIRE(window.codings() == 1U);
    };
    window.workspace.select(selection);
    typeDelete(window.view<gui::TranscriptView>().text());
    typeDelete(window.view<gui::PassageView>().list());
    window.workspace.open({{}, {window.coding().id}});
    auto& passages = window.view<gui::PassagesView>().list();
    passages.Select(static_cast<const wxDataViewVirtualListModel*>(passages.GetModel())->GetItem(0));
    typeDelete(passages);
}

BOOST_AUTO_TEST_CASE(ByName_ShiftEnterCodesAndGoesOn_WithAQualifier)
{
    Window window;
    window.makeProject();
    const TranscriptId id = window.addTranscript();
    window.mark("luisterde");
    window.ask.dialogs.push_back(on<gui::CodeFinder>([&](gui::CodeFinder& finder) {
        finder.typed().SetValue("hope");
        wxKeyEvent event(wxEVT_CHAR_HOOK);
        event.m_keyCode = WXK_RETURN;
        event.m_shiftDown = true;
        finder.ProcessWindowEvent(event);
        BOOST_TEST(window.codings() == 1U);
        BOOST_TEST(finder.typed().IsEmpty());
        finder.typed().SetValue("listens");
        BOOST_TEST_REQUIRE(finder.qualifiers() != nullptr);
        finder.qualifiers()->SetSelection(1);
        BOOST_TEST(finder.accept());
    }));
    BOOST_TEST(window.frame->run("coding/name"));
    const auto& list = window.state().codings.of(id);
    BOOST_TEST_REQUIRE(list.size() == 2U);
    for (const coding::Coding& coding : list)
        BOOST_TEST((coding.qualifier == codeNamed(window, "not done")) ==
                   (coding.code == codeNamed(window, "listens")));
}

BOOST_AUTO_TEST_CASE(ByName_WithNothingThatFits_CannotBeDone)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    window.mark("luisterde");
    window.ask.dialogs.push_back(on<gui::CodeFinder>([](gui::CodeFinder& finder) {
        BOOST_TEST(finder.okButton().IsEnabled());
        finder.typed().SetValue("nonsense");
        BOOST_TEST(!finder.okButton().IsEnabled());
        BOOST_TEST(!finder.accept());
        finder.typed().SetValue("hope");
        BOOST_TEST(finder.okButton().IsEnabled());
    }));
    BOOST_TEST(!window.frame->run("coding/name"));
}

BOOST_AUTO_TEST_CASE(ByName_ProposesTheCodeThatWasUsedLast)
{
    Window window;
    window.makeProject();
    const TranscriptId id = window.addTranscript();
    window.mark("luisterde");
    gui::codeMarked(window.workspace, {codeNamed(window, "gives hope")});
    window.mark("echt");
    window.ask.dialogs.push_back(
        on<gui::CodeFinder>([](gui::CodeFinder& finder) { BOOST_TEST(finder.accept()); }));
    BOOST_TEST(window.frame->run("coding/name"));
    BOOST_TEST(window.codings() == 2U);
    for (const coding::Coding& coding : window.state().codings.of(id))
        BOOST_TEST((coding.code == codeNamed(window, "gives hope")));
}

BOOST_AUTO_TEST_CASE(ByName_WithoutAMark_IsRefused)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    BOOST_TEST(!window.frame->run("coding/name"));
    BOOST_TEST_REQUIRE(window.ask.told.size() == 1U);
    BOOST_TEST(window.codings() == 0U);
}

BOOST_AUTO_TEST_CASE(UndoAndRedo_GoThroughTheMenu)
{
    Coded window;
    BOOST_TEST(window.codings() == 1U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == 0U);
    BOOST_TEST(window.frame->run("edit/redo"));
    BOOST_TEST(window.codings() == 1U);
    BOOST_TEST(!window.frame->isEnabled("edit/redo"));
}

BOOST_AUTO_TEST_CASE(Undo_OfTheFirstCodingTakesItsCoderAlong_AndRedoBringsBothBack)
{
    Coded window;
    BOOST_TEST(window.state().codersInOrder().size() == 1U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == 0U);
    BOOST_TEST(window.state().codersInOrder().empty());
    BOOST_TEST(window.frame->run("edit/redo"));
    BOOST_TEST(window.codings() == 1U);
    BOOST_TEST(window.state().codersInOrder().size() == 1U);
    BOOST_TEST(window.frame->run("edit/undo"));
    window.mark("luisterde");
    BOOST_TEST(window.frame->run("coding/add"), "the same coder begins again");
    BOOST_TEST(window.state().codersInOrder().size() == 1U);
    BOOST_TEST(window.workspace.project()->undoText().value() ==
               "Gave “listens” to a passage of “interview 1”");
}

BOOST_AUTO_TEST_CASE(CodesWithAQualifier_AreOneChange)
{
    Window window;
    window.makeProject();
    const TranscriptId id = window.addTranscript();
    window.mark("luisterde");
    gui::codeMarked(window.workspace, {codeNamed(window, "listens"), codeNamed(window, "gives hope"),
                                       codeNamed(window, "not done")});
    BOOST_TEST_REQUIRE(window.codings() == 2U);
    for (const coding::Coding& coding : window.state().codings.of(id))
        BOOST_TEST((coding.qualifier == codeNamed(window, "not done")));
    gui::removeCodings(window.workspace, window.workspace.selection().codings);
    BOOST_TEST(window.codings() == 0U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == 2U);
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(window.codings() == 0U);
}

BOOST_AUTO_TEST_CASE(Qualifier_GoesOnTheCodingThatIsThere)
{
    Coded window;
    gui::codeMarked(window.workspace, {codeNamed(window, "listens"), codeNamed(window, "not done")});
    BOOST_TEST_REQUIRE(window.codings() == 1U);
    BOOST_TEST((window.coding().qualifier == codeNamed(window, "not done")));
}

BOOST_AUTO_TEST_CASE(Memo_IsKeptWithTheCoding)
{
    Coded window;
    window.ask.dialogs.push_back(on<gui::MemoDialog>([](gui::MemoDialog& dialog) {
        dialog.memo().SetValue("twijfel");
        dialog.accept();
    }));
    BOOST_TEST(window.frame->run("coding/memo"));
    BOOST_TEST(window.coding().memo == "twijfel");
}

BOOST_AUTO_TEST_CASE(Qualifier_IsChosenFromAList)
{
    Coded window;
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(1);
        dialog.accept();
    }));
    BOOST_TEST(window.frame->run("coding/qualifier"));
    BOOST_TEST((window.coding().qualifier == codeNamed(window, "not done")));
}

BOOST_AUTO_TEST_CASE(Remove_OfSeveral_AsksWhich)
{
    Coded window;
    choose(window, "gives hope");
    BOOST_TEST(window.frame->run("coding/add"));
    gui::Selection both = window.workspace.selection();
    both.codings.clear();
    for (const coding::Coding& coding : window.state().codings.of(window.transcript))
        both.codings.push_back(coding.id);
    window.workspace.select(both);
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        BOOST_TEST(!dialog.accept(), "nothing is ticked yet");
        dialog.choose(0);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("coding/remove"));
    BOOST_TEST(window.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(Resize_GivesTheCodingTheMarkedWords)
{
    Coded window;
    const CodingId id = window.coding().id;
    window.mark("luisterde");
    gui::Selection selection = window.workspace.selection();
    selection.codings = {id};
    window.workspace.select(selection);
    BOOST_TEST(window.frame->run("coding/resize"));
    BOOST_TEST(window.coding().span.length() == 9);
}

BOOST_AUTO_TEST_CASE(NewCode_StandsBelowTheChosenTheme_AndIsChosen)
{
    Window window;
    window.makeProject();
    window.ask.dialogs.push_back(on<gui::CodeDialog>([](gui::CodeDialog& dialog) {
        BOOST_TEST(dialog.GetTitle() == "New theme");
        dialog.nameIn(Language::english).SetValue("relation");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("code/theme"));
    const CodeId theme = codeNamed(window, "relation");
    BOOST_TEST((window.workspace.selection().code == theme));
    window.ask.dialogs.push_back(on<gui::CodeDialog>([](gui::CodeDialog& dialog) {
        dialog.nameIn(Language::english).SetValue("keeps promises");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("code/add"));
    BOOST_TEST((window.state().codebook.find(codeNamed(window, "keeps promises"))->parent == theme));
}

BOOST_AUTO_TEST_CASE(NewCode_WithAShortKeyThatIsTaken_IsSaidInTheDialog)
{
    Window window;
    window.makeProject();
    const auto before = window.state().codebook.inOrder().size();
    window.ask.dialogs.push_back(on<gui::CodeDialog>([](gui::CodeDialog& dialog) {
        dialog.nameIn(Language::english).SetValue("laughs");
        dialog.shortKey().SetValue("l");
        BOOST_TEST(!dialog.accept());
        BOOST_TEST(dialog.problem().find("listens") != std::string::npos);
    }));
    BOOST_TEST(!window.frame->run("code/add"));
    BOOST_TEST(window.state().codebook.inOrder().size() == before);
}

BOOST_AUTO_TEST_CASE(Definition_HasRoomAndGrowsWithItsDialog)
{
    Window window;
    window.makeProject();
    choose(window, "listens");
    window.ask.dialogs.push_back(on<gui::CodeDialog>([](gui::CodeDialog& dialog) {
        wxTextCtrl& meaning = dialog.meaningIn(Language::english);
        static_cast<wxNotebook*>(meaning.GetParent()->GetParent())->ChangeSelection(1);
        rd::test::pump();
        const wxSize before = meaning.GetSize();
        BOOST_TEST(before.y >= 4 * meaning.GetCharHeight());
        dialog.SetSize(dialog.GetSize() + wxSize(200, 200));
        BOOST_TEST(until([&] { return meaning.GetSize().y > before.y && meaning.GetSize().x > before.x; }));
        meaning.SetValue("hears\nwhat is said");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("code/edit"));
    BOOST_TEST((window.state().codebook.find(codeNamed(window, "listens"))->definition.meaning ==
                Wording{"", "hears\nwhat is said"}));
}

BOOST_AUTO_TEST_CASE(Merge_MovesTheCodingsAfterAConfirmation)
{
    Coded window;
    choose(window, "listens");
    window.ask.dialogs.push_back(on<gui::CodeFinder>([](gui::CodeFinder& finder) {
        finder.typed().SetValue("listens"); // with itself it cannot be merged
        BOOST_TEST(!finder.accept());
        finder.typed().SetValue("hope");
        BOOST_TEST(finder.accept());
    }));
    window.ask.choices.emplace_back(0);
    BOOST_TEST(window.frame->run("code/merge"));
    BOOST_TEST((window.coding().code == codeNamed(window, "gives hope")));
}

BOOST_AUTO_TEST_CASE(Merge_TellsBeforehandWhatBecomesOfDefinitionAndOpposite)
{
    Coded window;
    const auto change = [&](const std::string& name, const auto& how) {
        codebook::Code code = *window.state().codebook.find(codeNamed(window, name));
        how(code);
        window.workspace.project()->apply(history::changeCode(window.state(), code));
    };
    codebook::Code deaf;
    deaf.name = Wording::both("is deaf");
    deaf.level = codebook::CodeLevel::factor;
    deaf.poleOf = codeNamed(window, "listens");
    window.workspace.project()->apply(history::addCode(window.state(), deaf));
    change("listens", [](codebook::Code& code) { code.definition.meaning.en = "hears"; });
    choose(window, "listens");
    window.ask.dialogs.push_back(on<gui::CodeFinder>([](gui::CodeFinder& finder) {
        finder.typed().SetValue("hope");
        BOOST_TEST(finder.accept());
    }));
    window.ask.choices.emplace_back(std::nullopt);
    BOOST_TEST(!window.frame->run("code/merge"));
    BOOST_TEST_REQUIRE(window.ask.details.size() == 1U);
    const std::string& told = window.ask.details.back();
    BOOST_TEST(told.find("Its definition is kept, below that of “gives hope”.") != std::string::npos);
    BOOST_TEST(told.find("“is deaf”, its opposite, becomes the opposite of “gives hope”.") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(Split_GivesTheTickedPassagesANewCode)
{
    Coded window;
    choose(window, "listens");
    window.ask.dialogs.push_back(on<gui::SplitDialog>([](gui::SplitDialog& dialog) {
        dialog.name().SetValue("listens closely");
        BOOST_TEST(!dialog.accept());
        dialog.choose(0);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("code/split"));
    BOOST_TEST((window.coding().code == codeNamed(window, "listens closely")));
}

BOOST_AUTO_TEST_CASE(Delete_IsNotDoneWhenTheUserWouldRatherNot)
{
    Coded window;
    window.ask.choices.emplace_back(std::nullopt);
    BOOST_TEST(!window.frame->run("code/delete"));
    BOOST_TEST(window.codings() == 1U);
    window.ask.choices.emplace_back(0);
    BOOST_TEST(window.frame->run("code/delete"));
    BOOST_TEST(window.codings() == 0U);
    BOOST_TEST(window.workspace.selection().code.isNull());
}

BOOST_AUTO_TEST_CASE(History_UndoesEverythingAfterALine)
{
    Coded window;
    const auto codes = window.state().codebook.inOrder().size();
    window.ask.dialogs.push_back(on<gui::HistoryDialog>([](gui::HistoryDialog& dialog) {
        // The last line is the making of the project, those before it the three codes.
        const unsigned line = static_cast<unsigned>(dialog.list().GetItemCount()) - 3;
        dialog.list().SelectRow(line);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("edit/history"));
    BOOST_TEST(codes == 3U);
    BOOST_TEST(window.state().codebook.inOrder().size() == 2U);
    BOOST_TEST(window.state().transcripts.list().empty());
}

BOOST_AUTO_TEST_SUITE_END()
