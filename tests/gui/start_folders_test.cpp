// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/start_folders.h"

#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

using rd::gui::StartFolders;

namespace
{

struct Folders {
    Folders()
    {
        std::filesystem::create_directory(all / "study");
        std::filesystem::create_directory(all / "copies");
        folders.setProjectFolder(all / "study");
        folders.remember("Merge", "copies", all / "copies");
    }
    rd::test::TempFolder all;
    StartFolders folders;
};

}

BOOST_AUTO_TEST_SUITE(FoldersToStartIn)

BOOST_AUTO_TEST_CASE(Window_StartsWhereTheProjectIs)
{
    Folders here;
    BOOST_TEST(here.folders.folderFor("Import", "imports") == here.all / "study");
}

BOOST_AUTO_TEST_CASE(Window_StartsWhereOneOfItsKindWasLeft)
{
    Folders here;
    BOOST_TEST(here.folders.folderFor("Merge", "copies") == here.all / "copies");
}

BOOST_AUTO_TEST_CASE(Window_StartsWhereTheProjectIsWhenTheFolderIsGone)
{
    Folders here;
    std::filesystem::remove(here.all / "copies");
    BOOST_TEST(here.folders.folderFor("Merge", "copies") == here.all / "study");
}

BOOST_AUTO_TEST_CASE(AnotherProject_ForgetsWhereWindowsWereLeft)
{
    Folders here;
    std::filesystem::create_directory(here.all / "other");
    here.folders.setProjectFolder(here.all / "other");
    BOOST_TEST(here.folders.folderFor("Merge", "copies") == here.all / "other");
}

BOOST_AUTO_TEST_CASE(AnotherWindowOfItsKind_StartsThereToo)
{
    Folders here;
    BOOST_TEST(here.folders.folderFor("Hand out", "copies") == here.all / "copies");
}

BOOST_AUTO_TEST_CASE(AfterTheProgramEnded_WindowsStartWhereTheyWereLeft)
{
    Folders here;
    rd::gui::SettingsFile before(here.all / "settings.json");
    rd::gui::Settings settings;
    settings.folders = here.folders.kept();
    before.set(settings);
    StartFolders later;
    later.restore(rd::gui::SettingsFile(here.all / "settings.json").get().folders);
    later.setProjectFolder(here.all / "study");
    BOOST_TEST(later.folderFor("Merge", "copies") == here.all / "copies");
    BOOST_TEST(later.folderFor("Import", "imports") == here.all / "study");
}

BOOST_AUTO_TEST_SUITE_END()
