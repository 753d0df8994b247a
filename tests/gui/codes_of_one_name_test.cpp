// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/code_dialog.h"
#include "gui/dialogs/code_finder.h"
#include "history/codebook_edits.h"
#include "window.h"

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

/// The codebook has "listens" at the top, and another below "team".
struct TwoOfOneName : Window {
    TwoOfOneName()
    {
        makeProject();
        addTranscript();
        const CodeId team = add("team", {});
        other = add("listens", team);
    }

    CodeId add(const std::string& name, CodeId parent)
    {
        codebook::Code code;
        code.id = CodeId::make();
        code.name = Wording::both(name);
        code.parent = parent;
        workspace.project()->apply(history::addCode(state(), code));
        return code.id;
    }

    CodeId other;
};

std::string textOf(wxDataViewListCtrl& list, unsigned int row)
{
    wxVariant cell;
    list.GetValue(cell, row, 0);
    wxDataViewIconText shown;
    shown << cell;
    return shown.GetText().utf8_string();
}

}

BOOST_AUTO_TEST_SUITE(CodesOfOneName)

BOOST_AUTO_TEST_CASE(Finder_ShowsWhatTheyStandBelow)
{
    TwoOfOneName window;
    window.mark("luisterde");
    window.ask.dialogs.push_back(on<gui::CodeFinder>([&](gui::CodeFinder& finder) {
        finder.typed().SetValue("listens");
        BOOST_TEST_REQUIRE(finder.list().GetItemCount() == 2);
        BOOST_TEST(textOf(finder.list(), 0) == "listens");
        BOOST_TEST(textOf(finder.list(), 1) == "team › listens");
        finder.typed().SetValue("gives hope"); // the only one of its name
        BOOST_TEST(textOf(finder.list(), 0) == "gives hope");
        finder.typed().SetValue("listens");
        finder.list().SelectRow(1);
        BOOST_TEST(finder.accept());
    }));
    BOOST_TEST(window.frame->run("coding/name"));
    BOOST_TEST(window.workspace.project()->undoText().value() ==
               "Gave “team › listens” to a passage of “interview 1”");
}

BOOST_AUTO_TEST_CASE(New_OfANameThatExists_SaysSoAndIsMade)
{
    TwoOfOneName window;
    const std::size_t before = window.state().codebook.inOrder().size();
    window.ask.dialogs.push_back(on<gui::CodeDialog>([](gui::CodeDialog& dialog) {
        dialog.nameIn(Language::english).SetValue("Gives hope");
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("code/add"));
    BOOST_TEST(window.state().codebook.inOrder().size() == before + 1);
    BOOST_TEST_REQUIRE(window.ask.informed.size() == 1U);
    BOOST_TEST(window.ask.informed.back().starts_with("There is another code of this name: “Gives hope”."));
    BOOST_TEST(window.ask.informedLines == std::vector<std::string>{"gives hope"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
