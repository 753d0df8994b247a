// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/safe_file.h"
#include "exchange/batch/found_files.h"
#include "support/temp_folder.h"

#include <boost/test/unit_test.hpp>

namespace fs = std::filesystem;
using rd::exchange::filesIn;

namespace
{

/// Two folders with interviews, and what lies among them.
struct Folder {
    rd::test::TempFolder temp;

    Folder()
    {
        fs::create_directories(temp / "groep A");
        for (const char* name : {"interview 10.txt", "interview 2.txt", "groep A/interview 3.txt",
                                 ".verborgen.txt", "~$terview 2.docx", "geluid.mp3"})
            rd::writeFile(temp / name, "I: Hoe?\nR: Zo.\n");
    }
    [[nodiscard]] std::vector<std::string> names(bool recursive) const
    {
        std::vector<std::string> names;
        for (const auto& file : filesIn({temp.path()}, recursive).files)
            names.push_back((file.folder.empty() ? "" : file.folder + ": ") + file.path.filename().string());
        return names;
    }
};

}

BOOST_AUTO_TEST_SUITE(BatchFiles)

BOOST_AUTO_TEST_CASE(Folder_GivesItsInterviewsInOrder)
{
    const Folder folder;
    BOOST_TEST(folder.names(false) == (std::vector<std::string>{"interview 2.txt", "interview 10.txt"}),
               boost::test_tools::per_element());
    BOOST_TEST(folder.names(true) == (std::vector<std::string>{"interview 2.txt", "interview 10.txt",
                                                               "groep A: interview 3.txt"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(OtherKinds_AreNamed)
{
    const Folder folder;
    BOOST_TEST(filesIn({folder.temp.path()}, true).passedOver == std::vector<std::string>{"geluid.mp3"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(FoldersBelowThatWereNotLookedInto_AreNamed)
{
    const Folder folder;
    BOOST_TEST(filesIn({folder.temp.path()}, false).foldersBelow == std::vector<std::string>{"groep A"},
               boost::test_tools::per_element());
    BOOST_TEST(filesIn({folder.temp.path()}, true).foldersBelow.empty());
}

BOOST_AUTO_TEST_CASE(TablesAndProjectsInAFolder_AreToldAsWhatTheyAre)
{
    using rd::exchange::passedOverText;
    BOOST_TEST(passedOverText("enquete.XLSX").find("is a table") != std::string::npos);
    BOOST_TEST(passedOverText("onderzoek.qdpx").find("another program's project") != std::string::npos);
    BOOST_TEST(passedOverText("geluid.mp3") == "Passed over: geluid.mp3 is no kind that is read.");
}

BOOST_AUTO_TEST_CASE(FileThatIsNamedTwice_IsTakenOnce)
{
    const Folder folder;
    const auto one = folder.temp / "interview 2.txt";
    BOOST_TEST(filesIn({one, folder.temp / "groep A" / ".." / "interview 2.txt"}, false).files.size() == 1U);
}

BOOST_AUTO_TEST_CASE(LinkBackToTheFolder_IsNotFollowed)
{
    const Folder folder;
    fs::create_directory_symlink(folder.temp.path(), folder.temp / "groep A" / "rond");
    BOOST_TEST(folder.names(true).size() == 3U);
}

BOOST_AUTO_TEST_CASE(NothingToRead_IsRefusedByName)
{
    const rd::test::TempFolder empty;
    const auto isNamed = [](const char* name) {
        return [name](const rd::Refusal& refusal) {
            return refusal.complaint().file.find(name) != std::string::npos;
        };
    };
    fs::create_directory(empty / "leeg");
    BOOST_CHECK_EXCEPTION(filesIn({empty / "leeg"}, true), rd::Refusal, isNamed("leeg"));
    BOOST_CHECK_EXCEPTION(filesIn({empty / "weg.txt"}, true), rd::Refusal, isNamed("weg.txt"));
}

BOOST_AUTO_TEST_SUITE_END()
