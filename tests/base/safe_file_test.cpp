// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"

#include "base/error.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <sys/resource.h>

#include <csignal>
#include <iterator>

namespace fs = std::filesystem;

namespace
{

auto filesIn(const fs::path& folder)
{
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

/// Files of this process may not grow past `bytes`: how a full disk feels.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

}

BOOST_AUTO_TEST_SUITE(SafeFile)

BOOST_AUTO_TEST_CASE(Write_ReplacesTheWholeFileAndLeavesNoOther)
{
    const rd::test::TempFolder folder;
    rd::writeFile(folder / "tabel.csv", "a much longer first version");
    rd::writeFile(folder / "tabel.csv", "short");
    BOOST_TEST(rd::readFile(folder / "tabel.csv") == "short");
    BOOST_TEST(filesIn(folder.path()) == 1);
}

BOOST_AUTO_TEST_CASE(Write_LeavesTheOldFileWhenTheDiskIsFull)
{
    const rd::test::TempFolder folder;
    rd::writeFile(folder / "tabel.csv", "old");
    {
        const FileSizeLimit limit(100);
        BOOST_CHECK_THROW(rd::writeFile(folder / "tabel.csv", std::string(10000, 'x')), rd::Refusal);
    }
    BOOST_TEST(rd::readFile(folder / "tabel.csv") == "old");
    BOOST_TEST(filesIn(folder.path()) == 1);
}

BOOST_AUTO_TEST_CASE(Write_RefusesAFolderThatIsNotThere)
{
    const rd::test::TempFolder folder;
    BOOST_CHECK_THROW(rd::writeFile(folder.path() / "no" / "a.csv", "x"), rd::Refusal);
}

BOOST_AUTO_TEST_CASE(Read_RefusesMissingFolderAndTooLarge)
{
    const rd::test::TempFolder folder;
    rd::writeFile(folder / "a.txt", "123456");
    BOOST_CHECK_THROW(rd::readFile(folder / "none.txt"), rd::Refusal);
    BOOST_CHECK_THROW(rd::readFile(folder.path()), rd::Refusal);
    BOOST_CHECK_THROW(rd::readFile(folder / "a.txt", 5), rd::Refusal);
    BOOST_TEST(rd::readFile(folder / "a.txt", 6) == "123456");
}

BOOST_AUTO_TEST_SUITE_END()
