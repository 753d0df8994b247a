// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/name_dialog.h"
#include "history/coding_edits.h"
#include "window.h"

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

/// A project of Bram, opened by somebody who goes by the name on this computer and was never asked another.
struct OfColleague : Window {
    OfColleague()
    {
        settings.set({});
        workspace.setCoderName("login");
        makeProject();
        transcript = addTranscript();
        listens = state().codebook.lookUp("listens")->id;
        const CoderId bram = workspace.project()->ensureCoder("Bram");
        workspace.project()->apply(history::addCoding(state(), transcript, {0, 5}, listens, bram));
        mark("luisterde echt");
        gui::Selection selection = workspace.selection();
        selection.code = listens;
        workspace.select(selection);
    }

    void answer(const std::string& name)
    {
        ask.dialogs.push_back(on<gui::NameDialog>([name](gui::NameDialog& dialog) {
            BOOST_TEST(dialog.name().GetValue() == "login");
            BOOST_TEST_REQUIRE(dialog.name().GetCount() == 1U);
            BOOST_TEST(dialog.name().GetString(0) == "Bram");
            dialog.name().SetValue(name);
            BOOST_TEST(dialog.accept());
        }));
    }

    TranscriptId transcript;
    CodeId listens;
};

}

BOOST_AUTO_TEST_SUITE(WhoCodes)

BOOST_AUTO_TEST_CASE(FirstCoding_InAnothersProject_AsksOnceWhoCodes)
{
    OfColleague window;
    window.answer("Anna");
    BOOST_TEST(window.frame->run("coding/add"));
    BOOST_TEST(window.ask.dialogs.empty());
    BOOST_TEST(window.codings() == 2U);
    BOOST_TEST(window.state().coderByName("login") == nullptr);
    BOOST_TEST_REQUIRE(window.state().coderByName("Anna") != nullptr);
    BOOST_TEST(window.settings.get().coderName == "Anna");
    window.mark("dat gaf hoop");
    BOOST_TEST(window.frame->run("coding/add")); // not asked again
    BOOST_TEST(window.codings() == 3U);
}

BOOST_AUTO_TEST_CASE(FirstCoding_WhenItIsCancelled_CodesNothing)
{
    OfColleague window;
    window.ask.dialogs.push_back([](wxDialog&) {}); // is cancelled
    BOOST_TEST(!window.frame->run("coding/add"));
    BOOST_TEST(window.codings() == 1U);
    BOOST_TEST(window.settings.get().coderName.empty());
    window.ask.dialogs.push_back([](wxDialog&) {});
    BOOST_TEST(!window.frame->run("memo/add"));
    BOOST_TEST(window.state().memos.empty());
}

BOOST_AUTO_TEST_CASE(FirstCoding_UnderANameThatIsKnown_AsksNothing)
{
    OfColleague window;
    window.workspace.setCoderName("Bram");
    BOOST_TEST(window.frame->run("coding/add"));
    BOOST_TEST(window.codings() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
