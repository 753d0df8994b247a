// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "gui/dialogs/guide_item_form.h"
#include "gui/dialogs/pick_dialog.h"
#include "gui/views/guide/guide_view.h"
#include "window.h"

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

enum Shown : unsigned int { item, theme, asked, unasked, firstInterview };

void importGuide(Window& window, const char* text)
{
    const auto path = window.folder / "leidraad.md";
    writeFile(path, text);
    window.ask.files.push_back({{path}});
    BOOST_TEST(window.frame->run("guide/import"));
}

}

BOOST_AUTO_TEST_SUITE(GuideScenarios)

BOOST_AUTO_TEST_CASE(Item_IsMadeChangedMovedAndDeleted)
{
    Window window;
    window.makeProject();
    auto& view = window.view<gui::GuideView>();
    for (const char* words : {"Did she listen?", "Was there hope?"}) {
        window.ask.dialogs.push_back(on<gui::GuideItemForm>([words](gui::GuideItemForm& form) {
            BOOST_TEST(!form.accept()); // an item without words
            form.words().SetValue(words);
            BOOST_TEST(form.accept());
        }));
        BOOST_TEST(window.frame->run("guide/add"));
    }
    BOOST_TEST(view.cell(1, item) == "Was there hope?");
    window.ask.dialogs.push_back(on<gui::GuideItemForm>([](gui::GuideItemForm& form) {
        form.number().SetValue("2");
        BOOST_TEST(form.theme().SetStringSelection("gives hope"));
        BOOST_TEST(form.accept());
    }));
    BOOST_TEST(window.frame->run("guide/edit")); // what was just made is chosen
    BOOST_TEST(view.cell(1, item) == "2 Was there hope?");
    BOOST_TEST(view.cell(1, theme) == "gives hope");
    BOOST_TEST(window.frame->run("guide/up"));
    BOOST_TEST(view.cell(0, item) == "2 Was there hope?");
    BOOST_TEST(window.frame->run("guide/down"));
    BOOST_TEST(view.cell(1, item) == "2 Was there hope?");
    BOOST_TEST(window.frame->run("guide/delete"));
    BOOST_TEST(view.cell(1, item).empty());
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(view.cell(1, item) == "2 Was there hope?");
}

BOOST_AUTO_TEST_CASE(NewQuestion_StandsBelowTheChosenTopic)
{
    Window window;
    window.makeProject();
    importGuide(window, "# Relatie\n1. Hoe ging het toen?\n");
    auto& view = window.view<gui::GuideView>();
    view.select(0);
    window.ask.dialogs.push_back(on<gui::GuideItemForm>([](gui::GuideItemForm& form) {
        BOOST_TEST(form.above().GetStringSelection() == "Relatie");
        form.words().SetValue("En nu?");
        BOOST_TEST(form.accept());
    }));
    BOOST_TEST(window.frame->run("guide/add"));
    BOOST_TEST(view.cell(2, item) == "    En nu?");
}

BOOST_AUTO_TEST_CASE(FoundTurns_AreTiedOnlyWhereTheTickWasLeft)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    importGuide(window, "1. Hoe ging het toen?\n2. En daarna?\n");
    auto& view = window.view<gui::GuideView>();
    window.ask.dialogs.push_back(on<gui::PickDialog>([](gui::PickDialog& dialog) {
        dialog.choose(1, false);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("guide/match"));
    BOOST_TEST(view.cell(0, firstInterview) == "asked");
    BOOST_TEST(view.cell(0, asked) == "1");
    BOOST_TEST(view.cell(1, firstInterview) == "–");
    BOOST_TEST(window.frame->run("edit/undo"));
    BOOST_TEST(view.cell(0, firstInterview) == "–");
}

BOOST_AUTO_TEST_CASE(TurnAtTheCaret_IsTiedAndTheCellLeadsBackToIt)
{
    Window window;
    window.makeProject();
    const TranscriptId transcript = window.addTranscript();
    importGuide(window, "1. Was er hoop?\n");
    auto& view = window.view<gui::GuideView>();
    view.select(0);
    window.mark("hoop");
    BOOST_TEST(window.frame->run("guide/unasked"));
    BOOST_TEST(view.cell(0, firstInterview) == "unasked");
    BOOST_TEST(view.here().find("1 Was er hoop? (unasked)") != std::string::npos);
    window.workspace.select({transcript, {}, {}, {}});
    BOOST_TEST(view.here().find("(unasked)") == std::string::npos);
    view.open(0, firstInterview);
    const auto& turns = window.state().transcripts.turnsOf(transcript);
    BOOST_TEST(window.workspace.selection().span.start == turns[1].span.start);
    BOOST_TEST(window.frame->run("guide/untie"));
    BOOST_TEST(view.cell(0, firstInterview) == "–");
}

BOOST_AUTO_TEST_CASE(WholeInterview_IsToldInItsCell)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    window.addTranscript("interview 2");
    importGuide(window, "1. Was er hoop?\n");
    auto& view = window.view<gui::GuideView>();
    view.tell(0, firstInterview, transcript::RaisedBy::notRaised);
    view.tell(0, firstInterview + 1, transcript::RaisedBy::asked);
    BOOST_TEST(view.cell(0, firstInterview) == "not raised");
    BOOST_TEST(view.cell(0, firstInterview + 1) == "asked");
    view.tell(0, firstInterview + 1, std::nullopt);
    BOOST_TEST(view.cell(0, firstInterview + 1) == "–");
    BOOST_TEST(view.cell(0, asked) == "0");
}

BOOST_AUTO_TEST_SUITE_END()
