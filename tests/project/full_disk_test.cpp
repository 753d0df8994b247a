// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/merged_copy.h"
#include "study.h"

#include <boost/test/unit_test.hpp>

#include <sys/resource.h>

#include <csignal>

using rd::test::Study;

namespace
{

/// No file of this process may grow past `bytes`: how a full disk feels.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

}

BOOST_AUTO_TEST_SUITE(FullDiskSuite)

BOOST_AUTO_TEST_CASE(FullDisk_IsToldLosesNothingAndWorkGoesOnWhenThereIsRoom)
{
    Study study;
    study.codePassage({20, 24}, "listens");
    {
        const FullDisk full(300'000);
        const rd::SpeakIn english(rd::Language::english);
        rd::history::NewTranscript large;
        large.transcript.name = "lang gesprek";
        large.body = std::string(2'000'000, 'a');
        large.source = {"x", "lang.txt", large.body};
        const auto edit = rd::history::importTranscripts(study.state(), {large});
        try {
            study.project->apply(edit);
            BOOST_ERROR("a full disk went unnoticed");
        } catch (const rd::Refusal& refusal) {
            BOOST_TEST(refusal.complaint().what.find("disk is full") != std::string::npos);
        }
        BOOST_TEST(study.state().transcripts.list().size() == 1U);
    }
    study.codePassage({25, 30}, "calm");
    study.reopen();
    BOOST_TEST(study.codings() == 2U);
    BOOST_TEST(study.project->check().empty());
}

BOOST_AUTO_TEST_CASE(FullDiskUnderAMergeIntoANewFile_IsToldOfThatFile)
{
    Study study;
    study.project.reset();
    const auto copy = study.folder / "copy.draad";
    std::filesystem::copy_file(study.path, copy);
    const auto merged = study.folder / "merged.draad";
    const FullDisk full(20'000);
    const rd::SpeakIn english(rd::Language::english);
    try {
        rd::project::mergeToNew(merged, study.path, {copy}, {}, {});
        BOOST_ERROR("a full disk went unnoticed");
    } catch (const rd::Refusal& refusal) {
        BOOST_TEST(refusal.complaint().file == merged.string());
        BOOST_TEST(refusal.complaint().what.find("disk is full") != std::string::npos);
    }
    BOOST_TEST(!std::filesystem::exists(merged));
}

BOOST_AUTO_TEST_SUITE_END()
