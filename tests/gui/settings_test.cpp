// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include "base/safe_file.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using gui::Settings;
using gui::SettingsFile;

BOOST_AUTO_TEST_SUITE(SettingsOfTheProgram)

BOOST_AUTO_TEST_CASE(Set_IsReadBack)
{
    const test::TempFolder folder;
    Settings settings;
    settings.language = Language::dutch;
    settings.coderName = "Anna Ø";
    settings.zoom = -2;
    settings.width = 1000;
    settings.height = 700;
    settings.left = 40;
    settings.top = 30;
    settings.maximised = true;
    settings.recent = {"/thuis/één studie.draad"};
    SettingsFile(folder / "map/settings.json").set(settings);
    BOOST_TEST((SettingsFile(folder / "map/settings.json").get() == settings));
}

BOOST_AUTO_TEST_CASE(ADamagedFile_GivesTheDefaults)
{
    const test::TempFolder folder;
    writeFile(folder / "settings.json", "{\"zoom\": \"groot\"");
    BOOST_TEST((SettingsFile(folder / "settings.json").get() == Settings{}));
    writeFile(folder / "settings.json", "{\"zoom\": \"groot\"}");
    BOOST_TEST((SettingsFile(folder / "settings.json").get() == Settings{}));
}

BOOST_AUTO_TEST_CASE(Remember_PutsTheLastFirst_OnceEach_AndNoMoreThanFit)
{
    const test::TempFolder folder;
    SettingsFile settings(folder / "settings.json");
    for (int number = 0; number < 12; ++number)
        settings.remember("/map/" + std::to_string(number) + ".draad");
    settings.remember("/map/5.draad");
    const auto& recent = settings.get().recent;
    BOOST_TEST(recent.size() == SettingsFile::recentLimit);
    BOOST_TEST((recent[0] == "/map/5.draad"));
    BOOST_TEST((recent[1] == "/map/11.draad"));
    BOOST_TEST(std::count(recent.begin(), recent.end(), "/map/5.draad") == 1);
}

BOOST_AUTO_TEST_CASE(AFolderThatCannotBeWritten_IsNoError)
{
    const test::TempFolder folder;
    writeFile(folder / "file", "");
    SettingsFile settings(folder / "file/settings.json");
    Settings changed;
    changed.zoom = 3;
    settings.set(changed);
    BOOST_TEST(settings.get().zoom == 3);
}

BOOST_AUTO_TEST_SUITE_END()
