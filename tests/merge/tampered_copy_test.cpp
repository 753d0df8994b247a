// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/told.h"
#include "team.h"

#include <boost/test/unit_test.hpp>
#include <sqlite3.h>

using rd::test::Team;
using rd::test::told;

namespace
{

/// Does with the file what another program might.
void writeInto(const std::filesystem::path& path, const std::string& sql)
{
    sqlite3* file = nullptr;
    BOOST_REQUIRE_EQUAL(sqlite3_open(path.c_str(), &file), SQLITE_OK);
    BOOST_REQUIRE_EQUAL(sqlite3_exec(file, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(file);
}

/// Two copies, of which the second did three things that the first has not; then `sql` is done to it.
struct Tampered {
    explicit Tampered(const std::string& sql)
    {
        team.codePassage(1, {0, 4}, "calm");
        const auto made = team.addCode(1, "hoop");
        team.codePassage(1, {5, 9}, team.at(1).state().codebook.find(made)->key);
        team.at(1).project.reset();
        writeInto(team.at(1).path, sql);
    }
    void demandRefused(std::size_t into, const std::vector<std::size_t>& from, std::size_t which)
    {
        const std::string before = told(team.at(into).state());
        try {
            team.mergeFrom(into, from);
            BOOST_ERROR("it was merged");
        } catch (const rd::Refusal& refusal) {
            BOOST_TEST(refusal.complaint().file == team.at(which).path.string());
            BOOST_TEST(!refusal.complaint().remedy.empty());
        }
        BOOST_TEST((told(team.at(into).state()) == before));
    }
    Team team{{0, 0}};
};

constexpr const char* secondLast = "(SELECT max(seq) - 1 FROM change)";
constexpr const char* last = "(SELECT max(seq) FROM change)";

}

/// A copy whose history is not whole is refused, and nothing of it comes in.
BOOST_AUTO_TEST_SUITE(TamperedCopy)

BOOST_AUTO_TEST_CASE(ChangeTakenOutOfTheMiddle_IsRefusedAndFound)
{
    Tampered copy(std::string("DELETE FROM change WHERE seq = ") + secondLast);
    copy.demandRefused(0, {1}, 1);
    BOOST_TEST(copy.team.at(0).project->check().empty());
    copy.team.open(1);
    BOOST_TEST(!copy.team.at(1).project->check().empty());
    copy.demandRefused(1, {0}, 1); // nor is anything merged into it
}

BOOST_AUTO_TEST_CASE(LastChangeTakenOut_WithWhatItWrote_IsRefused)
{
    Tampered copy(std::string("DELETE FROM coding WHERE start = 5; DELETE FROM change WHERE seq = ") + last);
    copy.demandRefused(0, {1}, 1);
    copy.team.open(1);
    BOOST_TEST(copy.team.at(1).project->check().size() == 1U);
}

BOOST_AUTO_TEST_CASE(ValueThatNoChangeWrote_IsRefused)
{
    Tampered copy("UPDATE code SET name_nl = 'wanhoop' WHERE name_nl = 'hoop'");
    copy.demandRefused(0, {1}, 1);
}

BOOST_AUTO_TEST_CASE(RowThatIsGone_AndNoChangeDeleted_IsRefused)
{
    Tampered copy("DELETE FROM coding");
    copy.demandRefused(0, {1}, 1);
}

BOOST_AUTO_TEST_SUITE_END()
