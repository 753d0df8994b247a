// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

using namespace rd;
using rd::test::until;

namespace
{

/// A window with the settings that an earlier one left, and a project in it.
struct Again {
    test::ScriptedAsk ask;
    gui::Workspace workspace;
    gui::Frame* frame;

    Again(gui::SettingsFile& settings, const std::filesystem::path& folder)
        : frame(new gui::Frame(workspace, settings, ask))
    {
        workspace.setProject(
            project::Project::create(folder / "studie.draad", {"Study", Language::english, {}, {}}));
        frame->Show();
        BOOST_TEST_REQUIRE(until([this] { return frame->IsShownOnScreen(); }));
        test::pump();
    }
    Again(const Again&) = delete;
    Again& operator=(const Again&) = delete;
    ~Again()
    {
        frame->Close(true);
        test::pump();
    }
};

/// As a window of that size leaves them, in which one pane was closed.
void leaveLayout(gui::SettingsFile& settings, wxSize size)
{
    test::ScriptedAsk ask;
    gui::Workspace workspace;
    auto* frame = new gui::Frame(workspace, settings, ask);
    frame->setFirstSize(size);
    frame->Show();
    test::pump();
    frame->showPane("passage", false);
    frame->Close(true);
    test::pump();
}

}

BOOST_AUTO_TEST_SUITE(LayoutScenarios)

BOOST_AUTO_TEST_CASE(Layout_OfAWindowOfThatSize_IsTakenAgain)
{
    test::TempFolder folder;
    gui::SettingsFile settings(folder / "settings.json");
    leaveLayout(settings, wxSize(1024, 640));
    gui::SettingsFile read(folder / "settings.json");
    const Again again(read, folder / ".");
    BOOST_TEST(!again.frame->paneShown("passage"));
}

BOOST_AUTO_TEST_CASE(Layout_OfAMuchLargerWindow_GivesWayToTheFirstOne)
{
    test::TempFolder folder;
    gui::SettingsFile settings(folder / "settings.json");
    leaveLayout(settings, wxSize(1440, 900));
    gui::Settings kept = settings.get();
    BOOST_TEST(kept.layoutWidth >= 1440);
    kept.width = 1024; // as on a smaller screen
    kept.height = 640;
    settings.set(kept);
    const Again again(settings, folder / ".");
    BOOST_TEST(again.frame->GetSize().x <= 1100);
    BOOST_TEST(again.frame->paneShown("passage"));
}

BOOST_AUTO_TEST_SUITE_END()
