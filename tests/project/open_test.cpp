// SPDX-License-Identifier: GPL-3.0-or-later
#include "study.h"

#include "base/safe_file.h"
#include "history/text_edits.h"
#include "project/lock_file.h"

#include <boost/test/unit_test.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace fs = std::filesystem;
using rd::project::OpenProblem;
using rd::project::OpenRefusal;
using rd::project::Project;
using rd::test::Study;

namespace
{

std::optional<OpenProblem> problemOf(const fs::path& path)
{
    try {
        Project::open(path);
        return std::nullopt;
    } catch (const OpenRefusal& refusal) {
        BOOST_TEST(refusal.complaint().file == path.string());
        BOOST_TEST(!refusal.complaint().remedy.empty());
        return refusal.problem();
    }
}

std::string outputOf(const std::string& command)
{
    std::string output;
    FILE* pipe = ::popen(command.c_str(), "r");
    BOOST_REQUIRE(pipe != nullptr);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
    ::pclose(pipe);
    return output;
}

}

BOOST_AUTO_TEST_SUITE(Open)

BOOST_AUTO_TEST_CASE(Missing_IsSaid)
{
    const rd::test::TempFolder folder;
    BOOST_CHECK(problemOf(folder / "niets.draad") == OpenProblem::missing);
}

BOOST_AUTO_TEST_CASE(OtherFiles_AreNoProjects)
{
    const rd::test::TempFolder folder;
    rd::writeFile(folder / "leeg.draad", "");
    rd::writeFile(folder / "tekst.draad", std::string(500, 'x'));
    outputOf("sqlite3 '" + (folder / "ander.draad").string() + "' 'CREATE TABLE t(x)'");
    BOOST_CHECK(problemOf(folder / "leeg.draad") == OpenProblem::notAProject);
    BOOST_CHECK(problemOf(folder / "tekst.draad") == OpenProblem::notAProject);
    BOOST_CHECK(problemOf(folder / "ander.draad") == OpenProblem::notAProject);
}

/// Of another program's project it is said how it becomes one, also where it is named as a copy to merge.
BOOST_AUTO_TEST_CASE(ProjectsOfOtherPrograms_AreToBeImported)
{
    const rd::SpeakIn english(rd::Language::english);
    Study study;
    const auto remedyFor = [&](const std::string& name) {
        rd::writeFile(study.folder / name, "PK");
        try {
            study.project->merge({study.folder / name});
        } catch (const OpenRefusal& refusal) {
            BOOST_CHECK(refusal.problem() == OpenProblem::notAProject);
            return refusal.complaint().remedy;
        }
        return std::string("none");
    };
    const std::string byImport = "Make a project of it with “convert”, or take it into one with “import”.";
    BOOST_TEST(remedyFor("van anderen.qdpx") == byImport);
    BOOST_TEST(remedyFor("VAN ANDEREN.QDPX") == byImport);
    BOOST_TEST(remedyFor("tekst.txt") == "Choose a project that this program made.");
}

BOOST_AUTO_TEST_CASE(Newer_IsRefusedInWords)
{
    Study study;
    study.project.reset();
    outputOf("sqlite3 '" + study.path.string() + "' 'PRAGMA user_version = 999'");
    BOOST_CHECK(problemOf(study.path) == OpenProblem::newer);
}

BOOST_AUTO_TEST_CASE(OpenElsewhere_SaysByWhomAndAllowsReading)
{
    Study study;
    BOOST_CHECK(problemOf(study.path) == OpenProblem::locked);
    const auto copy = study.openToRead();
    BOOST_TEST(copy->readOnly());
    BOOST_TEST(copy->state().codebook.inOrder().size() == 4U);
}

BOOST_AUTO_TEST_CASE(LockOfAProgramThatCrashed_IsTakenOver)
{
    Study study;
    study.project.reset();
    const pid_t child = ::fork();
    if (child == 0) {
        const auto held = Project::open(study.path, study.options());
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    BOOST_TEST(fs::exists(study.folder / ".mijn studie.draad.lock"));
    study.reopen();
    BOOST_TEST(!study.project->readOnly());
}

BOOST_AUTO_TEST_CASE(LockOfAProgramWhoseNumberIsAnothersNow_IsTakenOver)
{
    Study study;
    study.project.reset();
    const rd::project::LockHolder self = rd::project::thisProcess(0);
    BOOST_TEST(self.started != 0);
    BOOST_TEST(self.boot != "");
    const auto isHeldBy = [&](const std::string& more) {
        rd::writeFile(study.folder / ".mijn studie.draad.lock",
                      R"({"user":"ik","host":")" + self.host + R"(","process":)" +
                          std::to_string(self.process) + more + "}");
        return problemOf(study.path) == OpenProblem::locked;
    };
    const std::string boot = R"(,"boot":")" + self.boot + "\"";
    const std::string started = ",\"started\":" + std::to_string(self.started);
    BOOST_TEST(isHeldBy(""));
    BOOST_TEST(isHeldBy(boot + started));
    BOOST_TEST(!isHeldBy(started + R"(,"boot":"before")"));
    BOOST_TEST(!isHeldBy(boot + ",\"started\":1"));
}

BOOST_AUTO_TEST_CASE(LockIsWhole_WhenOthersSeeIt)
{
    Study study;
    study.project.reset();
    const auto lock = rd::project::LockFile::pathFor(study.path);
    std::atomic<bool> done = false;
    std::atomic<int> empty = 0;
    std::thread watcher([&] {
        std::error_code error;
        while (!done)
            if (fs::file_size(lock, error) == 0 && !error) ++empty;
    });
    for (int i = 0; i < 2000; ++i) {
        rd::project::LockHolder holder;
        BOOST_REQUIRE(rd::project::LockFile::take(study.path, rd::project::thisProcess(0), holder));
    }
    done = true;
    watcher.join();
    BOOST_TEST(empty == 0);
}

BOOST_AUTO_TEST_CASE(Closed_LeavesASingleFile)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    study.project.reset();
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(study.folder.path())) files += entry.exists() ? 1 : 0;
    BOOST_TEST(files == 1U);
}

BOOST_AUTO_TEST_CASE(Settled_CanBeCopiedWhileItIsOpen)
{
    Study study;
    study.addCode("hopeful", study.code("relation"));
    study.project->settle();
    const fs::path copy = study.folder / "kopie.draad";
    fs::copy_file(study.path, copy);
    BOOST_TEST(Project::open(copy)->state().codebook.byKey("hopeful") != nullptr);
}

BOOST_AUTO_TEST_CASE(LookedIntoByAFileChooser_IsReadByAnotherProgramWithoutLosingItsLog)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    const auto countedBySqlite = [&] {
        return outputOf("sqlite3 '" + study.path.string() + "' 'SELECT count(*) FROM coding'");
    };
    BOOST_TEST(std::ifstream(study.path).get() == 'S'); // its end drops all locks of this program on the file
    BOOST_TEST(countedBySqlite() == "1\n");
    study.codePassage({25, 30}, "calm");
    BOOST_TEST(countedBySqlite() == "2\n");
}

BOOST_AUTO_TEST_CASE(ReadOnly_RefusesToWriteAndCounts)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    study.project.reset();
    study.project = study.openToRead();
    BOOST_TEST(study.codings() == 1U);
    BOOST_CHECK_THROW(study.codePassage({25, 30}, "calm"), rd::Refusal);
    BOOST_CHECK_THROW(study.project->undo(), rd::Refusal);
    BOOST_TEST(study.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(ReadOnly_CanBeSavedAsACopy)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    study.project.reset();
    study.project = study.openToRead();
    study.project->copyTo(study.folder / "kopie.draad");
    study.project = Project::open(study.folder / "kopie.draad", study.options());
    BOOST_TEST(study.codings() == 1U);
}

BOOST_AUTO_TEST_CASE(WhatTheProgramWritesElse_NeverTakesThePlaceOfAProject)
{
    Study study;
    study.project.reset();
    const std::string before = rd::readFile(study.path);
    BOOST_CHECK_THROW(rd::writeFile(study.path, "code,label\n"), rd::Refusal);
    BOOST_TEST((rd::readFile(study.path) == before));
}

BOOST_AUTO_TEST_CASE(Create_DoesNotReplaceAFile)
{
    const rd::test::TempFolder folder;
    rd::writeFile(folder / "a.draad", "kostbaar");
    BOOST_CHECK_THROW(Project::create(folder / "a.draad", {}), rd::Refusal);
    BOOST_TEST(rd::readFile(folder / "a.draad") == "kostbaar");
}

BOOST_AUTO_TEST_CASE(OtherPrograms_ReadAPassageWithSubstr)
{
    Study study;
    study.codePassage({25, 35}, "listens");
    study.project.reset();
    const std::string sql =
        "SELECT substr(body, start + 1, \"end\" - start) FROM coding "
        "JOIN transcript_text ON transcript_text.id = coding.transcript WHERE NOT deleted";
    BOOST_TEST(outputOf("sqlite3 '" + study.path.string() + "' '" + sql + "'") == "zé luister\n");
    BOOST_TEST(outputOf("python3 -c \"import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("
                        "'SELECT passage FROM v_coding').fetchone()[0])\" '" +
                        study.path.string() + "'") == "zé luister\n");
}

BOOST_AUTO_TEST_CASE(Damaged_IsSaidAndRescuedAsFarAsItCanBeRead)
{
    Study study;
    for (int i = 0; i < 40; ++i) study.import("gesprek " + std::to_string(i), std::string(3000, 'a'));
    study.codePassage({20, 24}, "listens");
    study.project.reset();
    std::string bytes = rd::readFile(study.path);
    const auto root = std::stoll(outputOf("sqlite3 '" + study.path.string() +
                                          "' \"SELECT rootpage FROM sqlite_schema WHERE name = 'turn'\""));
    const std::size_t page = 4096;
    for (const long long at : {root - 1, static_cast<long long>(bytes.size() / page) / 2})
        bytes.replace(static_cast<std::size_t>(at) * page, page, std::string(page, '\x5A'));
    fs::remove(study.path);
    rd::writeFile(study.path, bytes);
    BOOST_CHECK(problemOf(study.path) == OpenProblem::damaged);
    const fs::path saved = study.folder / "gered.draad";
    const rd::SpeakIn dutch(rd::Language::dutch);
    const auto losses = Project::rescue(study.path, saved);
    BOOST_REQUIRE(!losses.empty());
    BOOST_TEST(losses.front().find("beurten") != std::string::npos, losses.front());
    const auto rescued = Project::open(saved, study.options());
    BOOST_TEST(rescued->state().codings.size() == 1U);
    BOOST_TEST(rescued->state().transcripts.list().size() > 30U);
    BOOST_TEST(rescued->state().codebook.inOrder().size() == 4U);
}

/// What belongs to a text that is lost goes with it.
BOOST_AUTO_TEST_CASE(Rescue_LeavesNothingOfALostText)
{
    Study study;
    study.codePassage({25, 35}, "listens");
    const auto id = study.interview();
    study.project->apply(rd::history::correctTurn(study.state(),
                                                  {study.project->sourceText(id), *study.project->text(id)},
                                                  id, 2, "Goed, zij luisterde 🙂 echt.")
                             .edit);
    study.project.reset();
    outputOf("sqlite3 '" + study.path.string() + "' 'DELETE FROM transcript_text'");
    const fs::path saved = study.folder / "gered.draad";
    Project::rescue(study.path, saved);
    for (const char* table : {"transcript", "turn", "speaker", "coding", "text_edit"})
        BOOST_TEST(outputOf("sqlite3 '" + saved.string() + "' 'SELECT count(*) FROM " + table + "'") == "0\n",
                   table);
}

BOOST_AUTO_TEST_CASE(RescueOfWhatIsNoProject_IsRefusedAndLeavesNothing)
{
    const rd::test::TempFolder folder;
    const fs::path saved = folder / "gered.draad";
    for (const std::string& bytes :
         {std::string(), std::string("code,name\na,b\n"), std::string(50000, 'x')}) {
        rd::writeFile(folder / "fout.draad", bytes);
        BOOST_CHECK_THROW(Project::rescue(folder / "fout.draad", saved), rd::Refusal);
        BOOST_TEST(!fs::exists(saved));
    }
}

BOOST_AUTO_TEST_SUITE_END()
