// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/codebook/codebook_view.h"

#include "gui/dialogs/code_dialog.h"
#include "gui/widgets/find_bar.h"
#include "gui/wx_text.h"
#include "history/codebook_edits.h"
#include "views_sample.h"

#include <wx/uiaction.h>

#include <algorithm>

using namespace rd;
using namespace rd::test;

namespace
{

struct Shown : Window {
    Shown()
    {
        makeProject();
        transcript = showText(*this, "Zij luisterde echt, en dat gaf hoop.");
        listens = codeNamed(*this, "listens");
        hope = codeNamed(*this, "gives hope");
        notDone = codeNamed(*this, "not done");
    }
    gui::CodebookView& book() { return view<gui::CodebookView>(); }
    wxPoint middle(CodeId code) { return middleOf(book().tree(), book().model().itemOf(code)); }
    std::string cell(CodeId code, gui::CodebookModel::Column column)
    {
        wxVariant value;
        book().model().GetValue(value, book().model().itemOf(code), column);
        return value.GetString().utf8_string();
    }
    TranscriptId transcript;
    CodeId listens;
    CodeId hope;
    CodeId notDone;
};

}

BOOST_AUTO_TEST_SUITE(CodebookViews)

BOOST_AUTO_TEST_CASE(DoubleClick_CodesWhatIsMarked)
{
    Shown shown;
    shown.mark("luisterde");
    doubleClick(shown.book().tree(), shown.middle(shown.listens));
    BOOST_TEST_REQUIRE(until([&] { return shown.codings() == 1; }));
    BOOST_TEST((shown.state().codings.of(shown.transcript).front().span == text::Span{4, 13}));
}

BOOST_AUTO_TEST_CASE(DoubleClick_LeavesTheFocusInTheText_SoThatShortKeysWork)
{
    Shown shown;
    shown.mark("luisterde");
    doubleClick(shown.book().tree(), shown.middle(shown.hope));
    BOOST_TEST_REQUIRE(until([&] { return shown.codings() == 1; }));
    press('L');
    BOOST_TEST(until([&] { return shown.codings() == 2; }));
}

BOOST_AUTO_TEST_CASE(Keys_OfMenusWorkInTheTree_AndLettersDoNothing)
{
    Shown shown;
    click(shown.book().tree(), shown.middle(shown.listens));
    press('G');
    BOOST_TEST((shown.workspace.selection().code == shown.listens));
    press('F', wxMOD_CONTROL);
    BOOST_TEST(until([&] { return shown.view<gui::FindBar>().words().HasFocus(); }));
}

BOOST_AUTO_TEST_CASE(Enter_CodesWithTheChosenCodeAndAQualifierGoesOnTheCodingJustMade)
{
    Shown shown;
    shown.mark("hoop");
    click(shown.book().tree(), shown.middle(shown.hope));
    press(WXK_RETURN);
    BOOST_TEST_REQUIRE(until([&] { return shown.codings() == 1; }));
    click(shown.book().tree(), shown.middle(shown.notDone));
    press(WXK_RETURN);
    const auto& coding = shown.state().codings.of(shown.transcript);
    BOOST_TEST(until([&] { return coding.front().qualifier == shown.notDone; }));
    BOOST_TEST(shown.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(Counts_FollowEveryCoding)
{
    Shown shown;
    BOOST_TEST(shown.cell(shown.listens, gui::CodebookModel::codingsColumn).empty());
    codeWords(shown, "luisterde", shown.listens);
    codeWords(shown, "echt", shown.listens);
    BOOST_TEST(shown.cell(shown.listens, gui::CodebookModel::codingsColumn) == "2");
    BOOST_TEST(shown.cell(shown.listens, gui::CodebookModel::casesColumn) == "1/1");
}

BOOST_AUTO_TEST_CASE(Drop_OnTheLowerEdgeOfACodePutsItBehind)
{
    Shown shown;
    const wxRect row = shown.book().tree().GetItemRect(shown.book().model().itemOf(shown.hope));
    BOOST_TEST(shown.book().dropCodes({row.x + 20, row.GetBottom() - 1}, {shown.listens}));
    auto codes = shown.state().codebook.inOrder();
    std::erase_if(codes, [](const codebook::Code* code) { return code->isQualifier(); });
    BOOST_TEST_REQUIRE(codes.size() == 2U);
    BOOST_TEST((codes[0]->id == shown.hope));
    BOOST_TEST((codes[1]->id == shown.listens));
}

BOOST_AUTO_TEST_CASE(Drop_OnACodePutsItBelow)
{
    Shown shown;
    BOOST_TEST(shown.book().dropCodes(shown.middle(shown.hope), {shown.listens}));
    BOOST_TEST((shown.state().codebook.find(shown.listens)->parent == shown.hope));
}

BOOST_AUTO_TEST_CASE(DropOfText_CodesItWhenItIsWhatIsMarked)
{
    Shown shown;
    shown.mark("luisterde");
    BOOST_TEST(!shown.book().dropText(shown.middle(shown.listens), "something from another program"));
    BOOST_TEST(shown.codings() == 0U);
    BOOST_TEST(shown.book().dropText(shown.middle(shown.listens), "luisterde"));
    BOOST_TEST(shown.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(Tree_StaysInItsPlaceWhenASecondCoderBegins)
{
    Shown shown;
    codeWords(shown, "luisterde", shown.listens);
    const wxRect before = shown.book().tree().GetScreenRect();
    shown.workspace.setCoderName("Bert");
    codeWords(shown, "hoop", shown.hope);
    BOOST_TEST(shown.state().codersInOrder().size() == 2U);
    BOOST_TEST((shown.book().tree().GetScreenRect() == before));
}

BOOST_AUTO_TEST_CASE(Menu_OfACodeIsAboutTheCodeUnderTheMouse)
{
    Shown shown;
    codeWords(shown, "luisterde", shown.listens);
    click(shown.book().tree(), shown.middle(shown.listens));
    const auto menu = popUp([&] { rightClick(shown.book().tree(), shown.middle(shown.hope)); }, "Move up");
    BOOST_TEST(menu.chosen);
    const auto codes = shown.state().codebook.inOrder();
    BOOST_TEST((codes.front()->id == shown.hope));
    for (const char* label : {"Code the marked passage", "List its passages", "Edit…", "Colour…", "New code…",
                              "Merge into…", "Delete…"})
        BOOST_TEST((std::find(menu.labels.begin(), menu.labels.end(), label) != menu.labels.end()), label);
}

BOOST_AUTO_TEST_CASE(Menu_ComesByTheMenuKeyToo)
{
    Shown shown;
    codeWords(shown, "luisterde", shown.listens);
    click(shown.book().tree(), shown.middle(shown.listens));
    BOOST_TEST(popUp([] { press(WXK_F10, wxMOD_SHIFT); }, "List its passages").chosen);
    BOOST_TEST(shown.workspace.opened().codings.size() == 1U);
}

BOOST_AUTO_TEST_CASE(Filter_LeavesWhatFits)
{
    Shown shown;
    shown.book().filter().SetFocus();
    shown.book().filter().SetValue("HOPE");
    pump();
    BOOST_TEST(shown.book().model().tree().top().size() == 1U);
    BOOST_TEST((gui::CodebookModel::codeOf(shown.book().tree().GetCurrentItem()) == shown.hope));
}

BOOST_AUTO_TEST_CASE(NewFactor_OfAClosedThemeIsShownHighlightedAndDescribed)
{
    Shown shown;
    const auto add = [&](const char* action, const std::string& name) {
        shown.ask.dialogs.push_back(on<gui::CodeDialog>([name](gui::CodeDialog& dialog) {
            dialog.nameIn(Language::english).SetValue(name);
            BOOST_TEST(dialog.accept());
        }));
        BOOST_TEST_REQUIRE(shown.frame->run(action));
        return codeNamed(shown, name);
    };
    const CodeId theme = add("code/theme", "care");
    const CodeId factor = add("code/add", "takes time");
    pump();
    auto& tree = shown.book().tree();
    const wxDataViewItem item = shown.book().model().itemOf(factor);
    BOOST_TEST(tree.IsExpanded(shown.book().model().itemOf(theme)));
    BOOST_TEST((tree.GetSelection() == item));
    BOOST_TEST(tree.GetItemRect(item).height > 0);
    BOOST_TEST(shown.view<gui::DefinitionPane>().GetValue().Contains("takes time"));
}

BOOST_AUTO_TEST_CASE(NewFactor_OfALongThemeIsScrolledTo)
{
    Shown shown;
    const auto add = [&](const std::string& name, CodeId parent) {
        codebook::Code code;
        code.id = CodeId::make();
        code.level = parent ? codebook::CodeLevel::factor : codebook::CodeLevel::theme;
        code.parent = parent;
        code.name = Wording::both(name);
        shown.workspace.project()->apply(history::addCode(shown.state(), code));
        return code.id;
    };
    const CodeId theme = add("care", {});
    for (int number = 1; number < 40; ++number) add("factor " + std::to_string(number), theme);
    const CodeId last = add("the last", theme);
    gui::Selection selection = shown.workspace.selection();
    selection.code = last;
    shown.workspace.select(selection);
    auto& tree = shown.book().tree();
    BOOST_TEST(until([&] {
        const wxRect row = tree.GetItemRect(shown.book().model().itemOf(last));
        return row.height > 0 && row.GetBottom() <= tree.GetClientSize().y;
    }));
}

BOOST_AUTO_TEST_CASE(CodeChosenElsewhere_ThatTheFilterHides_IsShown)
{
    Shown shown;
    shown.book().filter().SetValue("hope");
    pump();
    gui::Selection selection = shown.workspace.selection();
    selection.code = shown.listens;
    shown.workspace.select(selection);
    pump();
    BOOST_TEST((gui::CodebookModel::codeOf(shown.book().tree().GetSelection()) == shown.listens));
}

BOOST_AUTO_TEST_CASE(RightAndLeft_OpenAndCloseWhatACodeHoldsAndWalkThroughIt)
{
    Shown shown;
    shown.workspace.project()->apply(history::moveCode(shown.state(), shown.listens, shown.hope, {}));
    pump();
    auto& tree = shown.book().tree();
    const auto item = [&](CodeId code) { return shown.book().model().itemOf(code); };
    click(tree, shown.middle(shown.hope));
    tree.Collapse(item(shown.hope));
    press(WXK_RIGHT);
    BOOST_TEST(tree.IsExpanded(item(shown.hope)));
    press(WXK_RIGHT);
    BOOST_TEST((shown.workspace.selection().code == shown.listens));
    press(WXK_LEFT);
    BOOST_TEST((shown.workspace.selection().code == shown.hope));
    press(WXK_LEFT);
    BOOST_TEST(!tree.IsExpanded(item(shown.hope)));
}

BOOST_AUTO_TEST_CASE(Name_ThatIsCutIsToldBesideTheMouse)
{
    Shown shown;
    codebook::Code code = *shown.state().codebook.find(shown.hope);
    code.name = Wording::both(
        "gives hope that things will be better for all of them in the end, however long it takes");
    shown.workspace.project()->apply(history::changeCode(shown.state(), code));
    pump();
    wxDataViewCtrl& tree = shown.book().tree();
    wxUIActionSimulator mouse;
    mouse.MouseMove(tree.ClientToScreen(shown.middle(shown.hope)));
    BOOST_TEST(until([&] { return tree.GetToolTipText() == gui::toWx(code.name.en); }));
    mouse.MouseMove(tree.ClientToScreen(shown.middle(shown.listens)));
    BOOST_TEST(until([&] { return tree.GetToolTipText().empty(); }));
}

BOOST_AUTO_TEST_CASE(Names_AreInTheLanguageOfTheUser)
{
    Shown shown;
    codebook::Code code = *shown.state().codebook.find(shown.listens);
    code.name = {"luistert", "listens"};
    shown.workspace.project()->apply(history::changeCode(shown.state(), code));
    const auto name = [&] {
        wxVariant value;
        shown.book().model().GetValue(value, shown.book().model().itemOf(shown.listens),
                                      gui::CodebookModel::nameColumn);
        wxDataViewIconText text;
        text << value;
        return text.GetText().utf8_string();
    };
    BOOST_TEST(name() == "listens");
    setUserLanguage(Language::dutch);
    shown.workspace.languageChanged();
    BOOST_TEST(name() == "luistert");
}

BOOST_AUTO_TEST_SUITE_END()
