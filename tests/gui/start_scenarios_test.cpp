// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/program_files.h"
#include "gui/dialogs/cases_dialog.h"
#include "gui/dialogs/history_dialog.h"
#include "gui/dialogs/manual_window.h"
#include "gui/menus/menu_table.h"
#include "gui/views/start/start_page.h"
#include "gui/views/transcript/transcript_view.h"
#include "gui/wx_text.h"
#include "views_sample.h"

#include <regex>
#include <set>

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

/// All ways through the menus, as the manual writes them: "Edit > Undo".
void collectWays(const wxMenu& menu, const wxString& before, std::set<std::string>& ways)
{
    for (const wxMenuItem* item : menu.GetMenuItems()) {
        if (item->IsSeparator()) continue;
        const wxString way = before + " > " + item->GetItemLabelText();
        ways.insert(way.utf8_string());
        if (item->GetSubMenu() != nullptr) collectWays(*item->GetSubMenu(), way, ways);
    }
}

std::set<std::string> waysOf(const wxMenuBar& bar)
{
    std::set<std::string> ways;
    for (std::size_t place = 0; place < bar.GetMenuCount(); ++place)
        collectWays(*bar.GetMenu(place), bar.GetMenuLabelText(place), ways);
    return ways;
}

gui::ManualWindow* manualWindow()
{
    for (wxWindow* one : wxTopLevelWindows)
        if (auto* manual = dynamic_cast<gui::ManualWindow*>(one))
            if (!manual->IsBeingDeleted()) return manual;
    return nullptr;
}

bool startsWith(const wxString& text, const char* words)
{
    return text.StartsWith(gui::toWx(words));
}

}

/// The page to start from, the manual, and what is called by the project's own noun.
BOOST_AUTO_TEST_SUITE(StartScenarios)

BOOST_AUTO_TEST_CASE(StartPage_StandsThereWhileNoProjectIsOpen)
{
    Window window;
    auto& page = window.view<gui::StartPage>();
    auto& text = window.view<gui::TranscriptView>();
    BOOST_TEST(page.IsShownOnScreen());
    BOOST_TEST(!text.IsShownOnScreen());
    window.makeProject();
    BOOST_TEST(!page.IsShownOnScreen());
    BOOST_TEST(text.IsShownOnScreen());
    BOOST_TEST(window.frame->run("project/close"));
    BOOST_TEST(page.IsShownOnScreen());
}

BOOST_AUTO_TEST_CASE(StartPage_OpensAProjectThatWasOpenedBefore)
{
    Window window;
    window.makeProject();
    const auto path = window.workspace.project()->path();
    window.settings.remember(path);
    BOOST_TEST(window.frame->run("project/close"));
    auto& page = window.view<gui::StartPage>();
    BOOST_TEST_REQUIRE(test::until([&] { return page.recent().size() == 1U; }));
    BOOST_TEST(startsWith(page.recent().front()->GetLabelText(), "studie één"));
    BOOST_TEST(test::until([&] { return page.recent().front()->HasFocus(); }));
    wxCommandEvent pressed(wxEVT_BUTTON, page.recent().front()->GetId());
    pressed.SetEventObject(page.recent().front());
    page.recent().front()->ProcessWindowEvent(pressed);
    BOOST_TEST_REQUIRE(window.workspace.project() != nullptr);
    BOOST_TEST(window.workspace.project()->path() == path);
}

BOOST_AUTO_TEST_CASE(Panes_KeepTheirSizeWhileTheStartPageStandsThere)
{
    Window window;
    window.makeProject();
    test::pump();
    const wxSize before = window.view<gui::CodebookView>().GetSize();
    const auto path = window.workspace.project()->path();
    BOOST_TEST(window.frame->run("project/close"));
    window.frame->openProject(path);
    test::pump();
    BOOST_TEST(window.view<gui::CodebookView>().GetSize().x == before.x);
    BOOST_TEST(before.x > 200);
}

BOOST_AUTO_TEST_CASE(Manual_OpensBesideTheWork_JumpsAndFinds)
{
    Window window;
    BOOST_TEST(window.frame->run("help/manual"));
    gui::ManualWindow* manual = manualWindow();
    BOOST_TEST_REQUIRE(manual != nullptr);
    const int code = manual->headings().FindString("Code", true);
    BOOST_TEST_REQUIRE(code != wxNOT_FOUND);
    manual->goTo(static_cast<std::size_t>(code));
    const auto at = static_cast<std::size_t>(manual->text().GetInsertionPoint());
    BOOST_TEST(startsWith(manual->text().GetValue().Mid(at), "Code\n"));
    BOOST_TEST(manual->find("SPSS"));
    BOOST_TEST(manual->text().GetStringSelection() == "SPSS");
    BOOST_TEST(!manual->find("zeppelin"));
    window.frame->run("view/dutch");
    BOOST_TEST(window.frame->run("help/manual"));
    test::pump();
    manual = manualWindow();
    BOOST_TEST_REQUIRE(manual != nullptr);
    BOOST_TEST(startsWith(manual->text().GetValue(), "Werken met Rode Draad"));
    manual->Close();
    test::pump();
}

/// What it sends people to is there, in both languages.
BOOST_AUTO_TEST_CASE(Manual_NamesOnlyMenusThatThereAre)
{
    Window window;
    window.makeProject();
    for (const char* language : {"view/english", "view/dutch"}) {
        window.frame->run(language);
        const std::set<std::string> ways = waysOf(*window.frame->GetMenuBar());
        std::size_t named = 0;
        for (const gui::ManualPart& part : gui::manualParts())
            for (const gui::ManualWords& words : part.words) {
                if (!words.strong || words.text.find(" > ") == std::string::npos) continue;
                ++named;
                BOOST_TEST(ways.contains(words.text), words.text << " is in no menu");
            }
        BOOST_TEST(named > 25U);
    }
}

BOOST_AUTO_TEST_CASE(Example_IsOpenedAsACopyOfTheUsersOwn, *boost::unit_test::precondition([](auto) {
                         return std::filesystem::exists(programFile("projects/school.draad"));
                     }))
{
    Window window;
    const auto path = window.folder / "mine.draad";
    window.ask.saves.emplace_back(path);
    BOOST_TEST(window.frame->run("help/example"));
    BOOST_TEST_REQUIRE(window.workspace.project() != nullptr);
    BOOST_TEST(window.workspace.project()->path() == path);
    BOOST_TEST(!window.state().transcripts.list().empty());
    window.ask.saves.emplace_back(path);
    BOOST_TEST(!window.frame->run("help/example")); // and never over a file that is there
}

BOOST_AUTO_TEST_CASE(Cases_AreCalledByTheProjectsOwnNoun)
{
    Window window;
    const wxMenuBar& before = *window.frame->GetMenuBar();
    BOOST_TEST(before.FindMenu("Cases") != wxNOT_FOUND);
    window.makeProject();
    test::pump();
    const wxMenuBar& bar = *window.frame->GetMenuBar();
    BOOST_TEST(bar.FindMenu("Cases") == wxNOT_FOUND);
    const int place = bar.FindMenu("Families");
    BOOST_TEST_REQUIRE(place != wxNOT_FOUND);
    const auto ways = waysOf(bar);
    for (const char* way : {"Families > Families and respondents…", "Families > Import families…",
                            "Families > Export families…", "Transcript > Give to its family…"})
        BOOST_TEST(ways.contains(way), way);
    window.ask.dialogs.push_back(on<gui::CasesDialog>([](gui::CasesDialog& dialog) {
        BOOST_TEST(dialog.GetTitle() == "Families and respondents");
        BOOST_TEST(dialog.list().GetColumn(0)->GetTitle() == "Family and respondents");
    }));
    window.frame->run("case/window");
}

BOOST_AUTO_TEST_CASE(History_SaysWhenAsPeopleWriteIt)
{
    Window window;
    window.makeProject();
    window.ask.dialogs.push_back(on<gui::HistoryDialog>([](gui::HistoryDialog& dialog) {
        const std::string when = dialog.list().GetTextValue(0, 0).utf8_string();
        BOOST_TEST(
            std::regex_match(when, std::regex("[0-9]{1,2} [A-Z][a-z]{2} 20[0-9]{2} [0-9]{2}:[0-9]{2}")),
            when);
    }));
    window.frame->run("edit/history");
}

BOOST_AUTO_TEST_CASE(Panes_LeaveTheTranscriptRoomHoweverTheDividerIsDragged)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    test::pump();
    wxWindow& middle = *window.view<gui::TranscriptView>().GetParent();
    const wxPoint divider(100, middle.GetSize().y + 2);
    test::drag(middle, divider, wxPoint(100, 5));
    BOOST_TEST(test::until([&] { return middle.GetSize().y >= 110; }));
    BOOST_TEST(middle.GetSize().y < 300); // it was dragged
}

BOOST_AUTO_TEST_SUITE_END()
