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
        folders.remember("Merge", all / "copies");
    }
    rd::test::TempFolder all;
    StartFolders folders;
};

}

BOOST_AUTO_TEST_SUITE(FoldersToStartIn)

BOOST_AUTO_TEST_CASE(Window_StartsWhereTheProjectIs)
{
    Folders here;
    BOOST_TEST(here.folders.folderFor("Import") == here.all / "study");
}

BOOST_AUTO_TEST_CASE(Window_StartsWhereOneOfItsKindWasLeft)
{
    Folders here;
    BOOST_TEST(here.folders.folderFor("Merge") == here.all / "copies");
}

BOOST_AUTO_TEST_CASE(Window_StartsWhereTheProjectIsWhenTheFolderIsGone)
{
    Folders here;
    std::filesystem::remove(here.all / "copies");
    BOOST_TEST(here.folders.folderFor("Merge") == here.all / "study");
}

BOOST_AUTO_TEST_CASE(AnotherProject_ForgetsWhereWindowsWereLeft)
{
    Folders here;
    std::filesystem::create_directory(here.all / "other");
    here.folders.setProjectFolder(here.all / "other");
    BOOST_TEST(here.folders.folderFor("Merge") == here.all / "other");
}

BOOST_AUTO_TEST_SUITE_END()
