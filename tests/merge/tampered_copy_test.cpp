// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/told.h"
#include "team.h"

#include <boost/test/unit_test.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <cstdint>

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
    explicit Tampered(const std::string& sql, std::size_t letters = 0)
    {
        if (letters > 0) importLetters(letters);
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
    /// A text that takes about as much in the history, because it cannot be packed.
    void importLetters(std::size_t count)
    {
        rd::history::NewTranscript made;
        made.transcript.name = "letters";
        std::uint32_t random = 1;
        for (std::size_t i = 0; i < count; ++i) {
            random = random * 1664525 + 1013904223; // Numerical Recipes, 2nd ed., 7.1
            made.body += static_cast<char>('!' + (random >> 24) % 90);
        }
        std::replace(made.body.begin(), made.body.end(), '<', ' ');
        team.at(1).project->apply(rd::history::importTranscripts(team.at(1).state(), {made}));
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

BOOST_AUTO_TEST_CASE(ClockThatCannotBe_IsRefusedAndFound)
{
    Tampered study("UPDATE change SET hlc = 9223372036854775000 WHERE kind = 'code.add' AND seq = "
                   "(SELECT max(seq) FROM change WHERE kind = 'code.add')");
    study.demandRefused(0, {1}, 1);
    study.team.open(1);
    study.demandRefused(1, {0}, 1); // nor is anything merged into it
    const auto findings = study.team.at(1).project->check();
    BOOST_TEST(std::any_of(findings.begin(), findings.end(), [](const auto& finding) {
        return finding.what.starts_with("1 change has a clock that cannot be");
    }));
}

BOOST_AUTO_TEST_CASE(RowThatIsGone_AndNoChangeDeleted_IsRefused)
{
    Tampered copy("DELETE FROM coding");
    copy.demandRefused(0, {1}, 1);
}

/// Of more history than is folded while a merge waits.
BOOST_AUTO_TEST_CASE(RowsThatALargeHistoryDoesNotHave_AreFound)
{
    constexpr std::size_t large = 6'000'000;
    Tampered more("INSERT INTO code(id, key) VALUES(randomblob(16), 'extra')", large);
    more.demandRefused(0, {1}, 1);
    Tampered less("DELETE FROM coding", large);
    less.demandRefused(0, {1}, 1);
    Tampered none("SELECT 1", large);
    BOOST_TEST(none.team.mergeFrom(0, {1}).changed);
}

BOOST_AUTO_TEST_SUITE_END()
