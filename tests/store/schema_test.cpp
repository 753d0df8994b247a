// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/project_store.h"
#include "store/schema/schema.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

namespace fs = std::filesystem;
using namespace rd::store;

namespace
{

/// The steps of a later program: one more that adds a column.
std::vector<SchemaStep> laterSteps(bool failing = false)
{
    auto steps = schemaSteps();
    steps.push_back({schemaVersion + 1, [failing](Database& database) {
                         database.run("ALTER TABLE coder ADD COLUMN nickname TEXT NOT NULL DEFAULT ''");
                         if (failing) database.run("this is no SQL");
                     }});
    return steps;
}

struct Project {
    rd::test::TempFolder folder;
    fs::path path = folder / "a.draad";
    Database database{path, Database::Mode::create};

    Project()
    {
        upgrade(database, schemaSteps());
        database.run("INSERT INTO coder(id, name) VALUES(randomblob(16), 'Marit')");
    }
    std::int64_t version() { return database.number("PRAGMA user_version"); }
    bool hasNickname()
    {
        return database.number("SELECT count(*) FROM pragma_table_info('coder') WHERE name = 'nickname'") ==
               1;
    }
    [[nodiscard]] fs::path copy() const
    {
        return folder.path() / ("a.before-v" + std::to_string(schemaVersion + 1) + ".draad");
    }
};

}

BOOST_AUTO_TEST_SUITE(Schema)

BOOST_AUTO_TEST_CASE(Upgrade_RunsTheStepsThatAreMissingAfterPuttingACopyBeside)
{
    Project project;
    upgradeKeepingCopy(project.database, laterSteps());
    BOOST_TEST(project.version() == schemaVersion + 1);
    BOOST_TEST(project.hasNickname());
    Database copy(project.copy(), Database::Mode::readOnly);
    BOOST_TEST(copy.number("PRAGMA user_version") == schemaVersion);
    BOOST_TEST(copy.text("SELECT name FROM coder") == "Marit");
}

BOOST_AUTO_TEST_CASE(Upgrade_OfACurrentFileDoesNothingAndMakesNoCopy)
{
    Project project;
    upgradeKeepingCopy(project.database, schemaSteps());
    BOOST_TEST(project.version() == schemaVersion);
    BOOST_TEST(!fs::exists(project.copy()));
}

BOOST_AUTO_TEST_CASE(Upgrade_ThatFailsLeavesTheFileAsItWas)
{
    Project project;
    BOOST_CHECK_THROW(upgradeKeepingCopy(project.database, laterSteps(true)), rd::Refusal);
    BOOST_TEST(project.version() == schemaVersion);
    BOOST_TEST(!project.hasNickname());
    BOOST_TEST(project.database.text("SELECT name FROM coder") == "Marit");
}

BOOST_AUTO_TEST_CASE(FileThatLacksAColumnOfItsSchema_IsAnotherVersions_AndCanBeRescued)
{
    Project project;
    project.database.run("ALTER TABLE resolution DROP COLUMN note");
    for (const auto access : {ProjectStore::Access::read, ProjectStore::Access::write}) {
        try {
            ProjectStore::open(project.path, access);
            BOOST_ERROR("it was opened");
        } catch (const StoreRefusal& refusal) {
            BOOST_TEST((refusal.trouble() == Trouble::otherVersion));
            BOOST_TEST(refusal.complaint().file == project.path.string());
        }
    }
    const fs::path rescued = project.folder / "rescued.draad";
    rescueProject(project.path, rescued, [](const std::string& table) { return table; });
    BOOST_TEST(ProjectStore::open(rescued, ProjectStore::Access::read)->readState().coders.size() == 1U);
}

BOOST_AUTO_TEST_CASE(Header_SaysThatItIsAProject)
{
    Project project;
    BOOST_TEST(project.database.number("PRAGMA application_id") == 0x44726161);
}

BOOST_AUTO_TEST_SUITE_END()
