// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs/cases_dialog.h"
#include "gui/dialogs/table_dialog.h"
#include "gui/menus/menu_table.h"
#include "gui/views/passage/passage_view.h"
#include "gui/views/transcript/transcript_view.h"
#include "gui/views/transcripts/transcripts_view.h"
#include "gui/widgets/accessible.h"
#include "gui/widgets/column_heads.h"
#include "gui/widgets/find_bar.h"
#include "gui/wx_text.h"
#include "history/project_edits.h"
#include "text/offset_map.h"
#include "views_sample.h"

#include <libintl.h>

#include <filesystem>
#include <map>
#include <set>

using namespace rd;
using rd::test::on;
using rd::test::Window;

namespace
{

std::string menuTitles(const gui::Frame& frame)
{
    std::string titles;
    for (std::size_t index = 0; index < frame.GetMenuBar()->GetMenuCount(); ++index)
        titles += frame.GetMenuBar()->GetMenuLabelText(index).utf8_string() + " ";
    return titles;
}

void collect(const std::vector<gui::MenuEntry>& entries, std::set<std::string>& names)
{
    for (const gui::MenuEntry& entry : entries) {
        if (entry.action.empty())
            collect(entry.entries, names);
        else if (entry.action != "-")
            BOOST_TEST(names.insert(entry.action).second, entry.action << " stands in the menus twice");
    }
}

void takeLetter(const wxString& label, std::map<wxUniChar, wxString>& letters)
{
    wxString plain = label;
    plain.Replace("&&", "");
    const int place = plain.Find('&');
    if (place == wxNOT_FOUND || static_cast<std::size_t>(place) + 1 >= plain.length()) return;
    const auto [found, fresh] = letters.emplace(wxTolower(plain[static_cast<std::size_t>(place) + 1]), label);
    BOOST_TEST(fresh, label.utf8_string() << " has the letter of " << found->second.utf8_string());
}

/// Of each menu by itself.
void demandLetters(const wxMenu& menu)
{
    std::map<wxUniChar, wxString> letters;
    for (const wxMenuItem* item : menu.GetMenuItems()) {
        if (!item->IsSeparator()) takeLetter(item->GetItemLabel(), letters);
        if (item->GetSubMenu() != nullptr) demandLetters(*item->GetSubMenu());
    }
}

void collectLists(const wxWindow& window, std::vector<const wxDataViewCtrl*>& lists)
{
    for (const wxWindow* child : window.GetChildren()) {
        if (const auto* list = dynamic_cast<const wxDataViewCtrl*>(child)) lists.push_back(list);
        collectLists(*child, lists);
    }
}

/// Not every machine has GTK's Dutch texts.
boost::test_tools::assertion_result gtkSpeaksDutch(boost::unit_test::test_unit_id)
{
    return std::filesystem::exists("/usr/share/locale/nl/LC_MESSAGES/gtk30.mo");
}

std::string classOf(const wxWindow& window)
{
    return gui::fromWx(wxString(window.GetClassInfo()->GetClassName()));
}

std::string listed(const std::vector<const wxWindow*>& windows)
{
    std::string names;
    for (const wxWindow* window : windows)
        names += classOf(*window) + " in " + classOf(*window->GetParent()) + "; ";
    return names;
}

}

BOOST_AUTO_TEST_SUITE(WindowScenarios)

BOOST_AUTO_TEST_CASE(Menus_HaveEveryActionOnce_AndNoKeyTwice)
{
    const gui::Actions actions = gui::allActions();
    std::set<std::string> inMenus;
    for (const gui::Menu& menu : gui::menuTable()) collect(menu.entries, inMenus);
    std::set<std::string> keys;
    for (std::size_t index = 0; index < actions.size(); ++index) {
        const gui::Action& action = actions.at(index);
        BOOST_TEST(inMenus.erase(action.name) == 1U, action.name << " is in no menu");
        if (!action.key.empty())
            BOOST_TEST(keys.insert(action.key).second, action.key << " stands for two actions");
    }
    BOOST_TEST(inMenus.empty());
}

BOOST_AUTO_TEST_CASE(Menus_HaveNoLetterTwice)
{
    Window window;
    window.makeProject();
    for (const char* language : {"view/english", "view/dutch"}) {
        window.frame->run(language);
        const wxMenuBar& bar = *window.frame->GetMenuBar();
        std::map<wxUniChar, wxString> titles;
        for (std::size_t index = 0; index < bar.GetMenuCount(); ++index) {
            takeLetter(bar.GetMenuLabel(index), titles);
            demandLetters(*bar.GetMenu(index));
        }
    }
}

BOOST_AUTO_TEST_CASE(Language_SwitchesMenusAtOnce_AndIsRemembered)
{
    Window window;
    BOOST_TEST(menuTitles(*window.frame).find("Coding") != std::string::npos);
    BOOST_TEST(window.frame->run("view/dutch"));
    BOOST_TEST(menuTitles(*window.frame).find("Beeld") != std::string::npos);
    BOOST_TEST((window.settings.get().language == Language::dutch));
    const int id = window.frame->GetMenuBar()->FindMenuItem(wxString::FromUTF8("Beeld"), "Normale tekst");
    BOOST_TEST(id != wxNOT_FOUND);
    BOOST_TEST(window.frame->run("view/english"));
    BOOST_TEST(menuTitles(*window.frame).find("View") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(Language_IsThatOfFileDialogsToo, *boost::unit_test::precondition(gtkSpeaksDutch))
{
    Window window;
    const auto said = [] { return std::string(dgettext("gtk30", "_Cancel")); };
    BOOST_TEST(window.frame->run("view/dutch"));
    BOOST_TEST(said() == "_Annuleren");
    BOOST_TEST(window.frame->run("view/english"));
    BOOST_TEST(said() == "_Cancel");
}

BOOST_AUTO_TEST_CASE(WithoutProject_OnlyWhatMakesSenseIsEnabled)
{
    Window window;
    for (const char* name : {"project/new", "project/open", "project/quit", "view/dutch", "help/keys"})
        BOOST_TEST(window.frame->isEnabled(name), name);
    for (const char* name : {"project/close", "transcript/import", "code/add", "coding/name", "edit/undo",
                             "edit/history", "table/new", "case/window"})
        BOOST_TEST(!window.frame->isEnabled(name), name);
}

BOOST_AUTO_TEST_CASE(FocusableControls_HaveNames)
{
    Window window;
    BOOST_TEST(gui::namelessControls(*window.frame).empty(), listed(gui::namelessControls(*window.frame)));
    window.makeProject();
    window.addTranscript();
    window.mark("luisterde");
    BOOST_TEST(window.frame->run("edit/find"));
    test::pump();
    BOOST_TEST(gui::namelessControls(*window.frame).empty(), listed(gui::namelessControls(*window.frame)));
}

BOOST_AUTO_TEST_CASE(FocusableControlsOfDialogs_HaveNames)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    window.mark("luisterde");
    for (const char* name :
         {"project/new", "project/properties", "code/add", "code/theme", "coding/name", "edit/history",
          "table/new", "case/window", "coding/coder", "transcript/speakers", "help/keys"}) {
        window.ask.dialogs.push_back([name](wxDialog& dialog) {
            BOOST_TEST(gui::namelessControls(dialog).empty(),
                       name << ": " << listed(gui::namelessControls(dialog)));
        });
        window.frame->run(name);
    }
    BOOST_TEST(window.ask.dialogs.empty());
}

BOOST_AUTO_TEST_CASE(Dialogs_FitASmallScreenInBothLanguages)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    window.mark("luisterde");
    for (const Language language : {Language::english, Language::dutch}) {
        setUserLanguage(language);
        for (const char* name : {"project/new", "project/properties", "code/add", "coding/name",
                                 "edit/history", "table/new", "case/window", "help/keys"}) {
            window.ask.dialogs.push_back([name](wxDialog& dialog) {
                BOOST_TEST(dialog.GetSize().x <= 1000, name << " is " << dialog.GetSize().x << " wide");
                BOOST_TEST(dialog.GetSize().y <= 640, name << " is " << dialog.GetSize().y << " high");
            });
            window.frame->run(name);
        }
    }
}

BOOST_AUTO_TEST_CASE(ColumnHeads_AreReadInASmallWindowInBothLanguages)
{
    Window window;
    window.frame->setFirstSize(wxSize(1024, 640));
    window.makeProject();
    window.addTranscript();
    window.mark("luisterde");
    for (const char* language : {"view/dutch", "view/english"}) {
        window.frame->run(language);
        test::pump();
        std::vector<const wxDataViewCtrl*> lists;
        collectLists(*window.frame, lists);
        BOOST_TEST(lists.size() >= 5U);
        for (const wxDataViewCtrl* list : lists)
            for (unsigned int column = 0; column < list->GetColumnCount(); ++column) {
                const wxString title = list->GetColumn(column)->GetTitle();
                BOOST_TEST(list->GetColumn(column)->GetMinWidth() >= gui::boldWidth(*list, title),
                           title.utf8_string());
            }
    }
}

BOOST_AUTO_TEST_CASE(CtrlY_DoesAgainWhatWasTakenBack)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    BOOST_TEST_REQUIRE(window.frame->run("edit/undo"));
    BOOST_TEST_REQUIRE(window.state().transcripts.list().empty());
    wxKeyEvent key(wxEVT_CHAR_HOOK);
    key.m_keyCode = 'Y';
    key.SetControlDown(true);
    window.frame->ProcessWindowEvent(key);
    BOOST_TEST(window.state().transcripts.list().size() == 1U);
}

BOOST_AUTO_TEST_CASE(TranscriptNames_HaveTheRoomThatTheirCasesDoNotNeed)
{
    Window window;
    window.makeProject();
    const std::string name = "Interview 1 Fatima";
    window.addTranscript(name);
    wxDataViewCtrl& list = window.view<gui::TranscriptsView>().list();
    BOOST_TEST(list.GetColumn(0)->GetWidth() >= gui::boldWidth(list, gui::toWx(name)));
}

BOOST_AUTO_TEST_CASE(Panes_AreHiddenAndShown_AndPutBack)
{
    Window window;
    BOOST_TEST(window.frame->paneShown("codebook"));
    BOOST_TEST(window.frame->run("view/pane/codebook"));
    BOOST_TEST(!window.frame->paneShown("codebook"));
    BOOST_TEST(window.frame->run("view/panes"));
    BOOST_TEST(window.frame->paneShown("codebook"));
}

/// The toolkit gives a window nearly no size before it gives it its own; panes that were then laid out again
/// for ever kept the window from coming.
BOOST_AUTO_TEST_CASE(Panes_ComeToRestInAWindowOfAnySize)
{
    Window window;
    window.makeProject();
    wxWindow* centre = window.view<gui::TranscriptView>().GetParent();
    int layouts = 0;
    constexpr int forEver = 100;
    centre->Bind(wxEVT_SIZE, [&](wxSizeEvent& event) { event.Skip(++layouts < forEver); });
    for (const int width : {1, 20, 150, 250, 350, 450, 600, 1024})
        for (const int height : {1, 20, 150, 250, 350, 640}) {
            layouts = 0;
            centre->GetParent()->SetSize(0, 0, width, height);
            rd::test::pump();
            BOOST_TEST(layouts < forEver, width << " by " << height);
        }
}

BOOST_AUTO_TEST_CASE(F6_GoesToTheNextPaneAndShiftF6ToTheOneBefore)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    auto& book = window.view<gui::CodebookView>().tree();
    auto& text = window.view<gui::TranscriptView>().text();
    book.SetFocus();
    BOOST_TEST_REQUIRE(test::until([&] { return book.HasFocus(); }));
    test::press(WXK_F6);
    BOOST_TEST(test::until([&] { return text.HasFocus(); }));
    test::press(WXK_F6, wxMOD_SHIFT);
    BOOST_TEST(test::until([&] { return book.HasFocus(); }));
}

BOOST_AUTO_TEST_CASE(F6_PassesOverAHiddenPaneAndGoesRoundTheWindow)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    BOOST_TEST(window.frame->run("view/pane/results"));
    auto& text = window.view<gui::TranscriptView>().text();
    text.SetFocus();
    BOOST_TEST_REQUIRE(test::until([&] { return text.HasFocus(); }));
    test::press(WXK_F6);
    BOOST_TEST(test::until([&] { return window.view<gui::PassageView>().list().HasFocus(); }));
    test::press(WXK_F6);
    BOOST_TEST(test::until([&] { return window.view<gui::TranscriptsView>().list().HasFocus(); }));
}

BOOST_AUTO_TEST_CASE(Layout_IsRememberedWhenTheWindowCloses)
{
    test::TempFolder folder;
    test::ScriptedAsk ask;
    gui::SettingsFile settings(folder / "settings.json");
    for (const bool shown : {true, false}) {
        gui::Workspace workspace;
        auto* frame = new gui::Frame(workspace, settings, ask);
        frame->Show();
        BOOST_TEST(frame->paneShown("passage") == shown);
        if (shown) frame->run("view/pane/passage");
        frame->run("view/larger");
        BOOST_TEST(workspace.zoom() == (shown ? 1 : 2));
        frame->Close();
        test::pump();
    }
    BOOST_TEST(gui::SettingsFile(folder / "settings.json").get().zoom == 2);
}

/// The screen of these tests is 1600 by 1000.
BOOST_AUTO_TEST_CASE(Size_IsNeverLargerThanTheScreen_AndThatAskedForWins)
{
    test::TempFolder folder;
    test::ScriptedAsk ask;
    gui::SettingsFile settings(folder / "settings.json");
    gui::Settings kept;
    kept.width = 4000;
    kept.height = 3000;
    settings.set(kept);
    gui::Workspace workspace;
    auto* frame = new gui::Frame(workspace, settings, ask);
    BOOST_TEST(frame->GetSize().x <= 1600);
    BOOST_TEST(frame->GetSize().y <= 1000);
    frame->Close();
    test::pump();
    kept.maximised = true;
    settings.set(kept);
    frame = new gui::Frame(workspace, settings, ask);
    frame->setFirstSize(wxSize(900, 600));
    frame->Show();
    test::pump();
    BOOST_TEST(!frame->IsMaximized());
    BOOST_TEST(frame->GetSize().x == 900);
    frame->Close();
    test::pump();
}

BOOST_AUTO_TEST_CASE(Find_MarksTheNextPlace_WithoutAccentsAndCapitals)
{
    Window window;
    window.makeProject();
    const TranscriptId id = window.addTranscript();
    BOOST_TEST(window.frame->run("edit/find"));
    auto& bar = window.view<gui::FindBar>();
    bar.words().SetValue("DAARNA");
    bar.go(1);
    const auto body = window.workspace.project()->text(id);
    const text::OffsetMap map(*body);
    const auto marked = [&] { return std::string(map.slice(window.workspace.selection().span)); };
    BOOST_TEST(marked() == "daarna");
    BOOST_TEST(window.frame->run("edit/next"));
    BOOST_TEST(marked() == "Daarna");
    BOOST_TEST(window.frame->run("edit/next"));
    BOOST_TEST(marked() == "daarna", "after the last place comes the first");
    BOOST_TEST(window.frame->run("edit/previous"));
    BOOST_TEST(marked() == "Daarna");
}

BOOST_AUTO_TEST_CASE(Find_IsClosedByEscapeFromTheTextToo_AndStartsAnewInAnotherTranscript)
{
    Window window;
    window.makeProject();
    window.addTranscript();
    BOOST_TEST(window.frame->run("edit/find"));
    auto& bar = window.view<gui::FindBar>();
    bar.words().SetValue("daarna");
    bar.go(1);
    BOOST_TEST_REQUIRE(test::until([&] { return window.view<gui::TextPane>().HasFocus(); }));
    test::press(WXK_ESCAPE);
    BOOST_TEST(test::until([&] { return !bar.IsShown(); }));
    BOOST_TEST(window.view<gui::TextPane>().HasFocus());
    BOOST_TEST(window.frame->run("edit/find"));
    window.addTranscript("interview 2");
    BOOST_TEST(bar.words().IsEmpty());
}

BOOST_AUTO_TEST_CASE(EmptyProject_SaysWhatToDo)
{
    Window window;
    window.makeProject();
    const auto said = [&] { return gui::fromWx(window.view<gui::TranscriptView>().title().GetLabel()); };
    BOOST_TEST(said() == "Import transcripts (Ctrl+I), or drop files here.");
    window.addTranscript();
    BOOST_TEST(said() == "interview 1");
    window.workspace.setProject(nullptr);
    BOOST_TEST(said() == "No transcript is open.");
}

BOOST_AUTO_TEST_CASE(Cases_AreEditedInPlace_AndWhatDoesNotFitIsTold)
{
    Window window;
    window.makeProject();
    window.ask.dialogs.push_back(on<gui::CasesDialog>([&](gui::CasesDialog& dialog) {
        transcript::Case one;
        one.name = "gezin A";
        window.workspace.project()->apply(history::addCase(window.state(), one));
        transcript::Attribute age;
        age.key = "kinderen";
        age.type = transcript::ValueType::number;
        window.workspace.project()->apply(history::addAttribute(window.state(), age));
        BOOST_TEST(test::until([&] { return dialog.list().GetColumnCount() == 3U; }));
        const wxDataViewItem item = dialog.model().cases().front();
        BOOST_TEST(dialog.model().setCell(item, gui::CasesModel::firstAttribute, "3"));
        BOOST_TEST(dialog.model().cell(item, gui::CasesModel::firstAttribute) == "3");
        BOOST_TEST(!dialog.model().setCell(item, gui::CasesModel::firstAttribute, "drie"));
        BOOST_TEST(window.ask.told.size() == 1U);
        BOOST_TEST(dialog.model().cell(item, gui::CasesModel::firstAttribute) == "3");
        BOOST_TEST(dialog.model().setCell(item, gui::CasesModel::nameColumn, "gezin B"));
    }));
    window.frame->run("case/window");
    BOOST_TEST((window.state().cases.caseByName("gezin B") != nullptr));
}

BOOST_AUTO_TEST_CASE(Table_IsMadeShownAndDeleted)
{
    Window window;
    window.makeProject();
    window.ask.dialogs.push_back(on<gui::TableDialog>([](gui::TableDialog& dialog) {
        BOOST_TEST(!dialog.accept(), "it has no title");
        dialog.titleIn(Language::english).SetValue("All codes");
        dialog.codes().SetToggleValue(false, 0, 0);
        BOOST_TEST(dialog.accept());
    }));
    BOOST_TEST(window.frame->run("table/new"));
    BOOST_TEST_REQUIRE(window.state().tablesInOrder().size() == 1U);
    BOOST_TEST(window.state().tablesInOrder().front()->hidden.size() == 1U);
    BOOST_TEST_REQUIRE(window.workspace.table().has_value());
    window.ask.choices.emplace_back(0);
    BOOST_TEST(window.frame->run("table/delete"));
    BOOST_TEST(window.state().tablesInOrder().empty());
}

/// Looking at a saved table in another way changes it only for who says so.
BOOST_AUTO_TEST_CASE(Table_IsSavedAsANewOneUnlessItIsToBeChanged)
{
    Window window;
    window.makeProject();
    window.workspace.showTable(coding::TableDefinition{});
    window.ask.texts.emplace_back("First");
    BOOST_TEST(window.frame->run("table/save"));
    BOOST_TEST(!window.frame->isEnabled("table/save")); // nothing was changed since
    const auto show = [&](coding::TableKind kind) {
        coding::TableDefinition table = *window.state().tablesInOrder().front();
        table.kind = kind;
        window.workspace.showTable(table);
    };
    show(coding::TableKind::matrix);
    window.ask.choices.emplace_back(0U); // the first answer leaves the saved one as it is
    window.ask.texts.emplace_back("Second");
    BOOST_TEST(window.frame->run("table/save"));
    BOOST_TEST_REQUIRE(window.state().tablesInOrder().size() == 2U);
    BOOST_TEST((window.state().tablesInOrder().front()->kind == coding::TableKind::xOfN));
    BOOST_TEST(window.state().tablesInOrder().back()->title.in(Language::english) == "Second");
    show(coding::TableKind::frequencies);
    window.ask.choices.emplace_back(1U);
    BOOST_TEST(window.frame->run("table/save"));
    BOOST_TEST((window.state().tablesInOrder().front()->kind == coding::TableKind::frequencies));
    BOOST_TEST(window.state().tablesInOrder().front()->title.in(Language::english) == "First");
}

BOOST_AUTO_TEST_SUITE_END()
