// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"

#include "base/error.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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

BOOST_AUTO_TEST_CASE(Write_BehindALink_LeavesTheLink)
{
    const rd::test::TempFolder folder;
    rd::writeFile(folder / "tabel.csv", "before");
    fs::create_symlink(folder / "tabel.csv", folder / "link.csv");
    rd::writeFile(folder / "link.csv", "after");
    BOOST_TEST(fs::is_symlink(folder / "link.csv"));
    BOOST_TEST(rd::readFile(folder / "tabel.csv") == "after");
}

BOOST_AUTO_TEST_CASE(Write_ToAPipe_GivesItTheBytesAndLeavesIt)
{
    const rd::test::TempFolder folder;
    const fs::path pipe = folder / "pipe";
    BOOST_TEST_REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const int reading = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    rd::writeFile(pipe, "a,b");
    std::array<char, 8> bytes{};
    const ssize_t count = ::read(reading, bytes.data(), bytes.size());
    ::close(reading);
    BOOST_TEST(std::string_view(bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0))) ==
               "a,b");
    BOOST_TEST(fs::is_fifo(pipe));
}

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
