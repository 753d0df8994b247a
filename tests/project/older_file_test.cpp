// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/coding_edits.h"
#include "project/project.h"
#include "store/sqlite/database.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

namespace fs = std::filesystem;
using namespace rd::project;

namespace
{

/// A project with one coder, as the program that knew schema 1 would have left it.
struct OlderFile {
    rd::test::TempFolder folder;
    fs::path path = folder / "a.draad";

    OlderFile()
    {
        Project::create(path, {"Study", rd::Language::english, {}, {}})->ensureCoder("Marit");
        rd::store::Database database(path, rd::store::Database::Mode::readWrite);
        for (const char* view : {"v_code", "v_code_above", "v_transcript", "v_turn", "v_coding", "v_case",
                                 "v_respondent", "v_attribute", "v_x_of_n"})
            database.run(std::string("DROP VIEW ") + view);
        database.run("CREATE VIEW v_turn AS SELECT number FROM turn");
        for (const char* table : {"memo", "guide_item", "raising", "foreign_part", "assignment",
                                  "coding_round", "resolution", "text_edit", "shown_text", "shown_place"})
            database.run(std::string("DROP TABLE ") + table);
        for (const char* column :
             {"coder DROP COLUMN initials", "coder DROP COLUMN agreed", "coding DROP COLUMN made_ms",
              "coding DROP COLUMN quote", "coding DROP COLUMN quote_text", "transcript DROP COLUMN date",
              "table_definition DROP COLUMN of_asked"})
            database.run(std::string("ALTER TABLE ") + column);
        database.run("PRAGMA user_version = 1");
    }
};

}

BOOST_AUTO_TEST_SUITE(OlderFiles)

BOOST_AUTO_TEST_CASE(AnOlderFile_IsReadWithoutBeingChanged)
{
    const OlderFile file;
    const auto before = fs::last_write_time(file.path);
    {
        OpenOptions options;
        options.readOnly = true;
        const auto project = Project::open(file.path, options);
        BOOST_TEST(project->state().coderByName("Marit") != nullptr);
        BOOST_TEST(project->state().memos.empty());
        BOOST_TEST(project->check().empty());
    }
    BOOST_CHECK(fs::last_write_time(file.path) == before);
    rd::store::Database database(file.path, rd::store::Database::Mode::readOnly);
    BOOST_TEST(database.number("PRAGMA user_version") == 1);
}

BOOST_AUTO_TEST_CASE(AnOlderFile_IsBroughtUpToDateAndStillAgreesWithItsHistory)
{
    const OlderFile file;
    const auto project = Project::open(file.path);
    BOOST_TEST(project->state().coderByName("Marit") != nullptr);
    BOOST_TEST(project->check().empty());
    BOOST_TEST(fs::exists(file.folder / "a.before-v2.draad"));
    rd::store::Database database(file.path, rd::store::Database::Mode::readOnly);
    BOOST_TEST(database.number("SELECT count(*) FROM v_coding") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
