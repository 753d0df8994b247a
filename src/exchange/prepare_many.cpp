// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <thread>

namespace rd::exchange
{

namespace
{

/// What several threads do to the places of one list, from its front. A place that throws stops the rest;
/// every place before it has then been taken already, so that the first failure is the same each time.
class SharedWork
{
public:
    SharedWork(std::size_t size, const std::function<void(std::size_t)>& work)
        : m_work(work), m_failures(size)
    {
    }

    void run(Progress& progress)
    {
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min(cores, m_failures.size()); ++i)
            helpers.emplace_back([this] {
                while (doNext()) {
                }
            });
        try {
            do progress.step(begun(), m_failures.size(), tr("Reading files"));
            while (doNext());
        } catch (...) {
            m_stopped = true;
            throw; // the helpers end with their file before this goes on
        }
        helpers.clear();
        for (const std::exception_ptr& failure : m_failures)
            if (failure) std::rethrow_exception(failure);
    }

private:
    /// False when there is nothing left to do.
    bool doNext()
    {
        if (m_stopped) return false;
        const std::size_t at = m_next++;
        if (at >= m_failures.size()) return false;
        try {
            m_work(at);
        } catch (...) {
            m_failures[at] = std::current_exception();
            m_stopped = true;
        }
        return true;
    }
    [[nodiscard]] std::size_t begun() const { return std::min<std::size_t>(m_next, m_failures.size()); }

    const std::function<void(std::size_t)>& m_work;
    std::vector<std::exception_ptr> m_failures;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stopped = false;
};

void eachInTurn(std::size_t size, Progress& progress, const std::function<void(std::size_t)>& work)
{
    SharedWork(size, work).run(progress);
}

}

std::vector<PreparedTranscript> prepareTranscripts(const std::vector<std::filesystem::path>& paths,
                                                   const std::optional<std::string>& encoding,
                                                   Language otherwise, Progress& progress)
{
    std::vector<PreparedTranscript> prepared(paths.size());
    eachInTurn(paths.size(), progress,
               [&](std::size_t at) { prepared[at] = prepareTranscript(paths[at], encoding, otherwise); });
    return prepared;
}

std::vector<PreparedFile> prepareEach(const std::vector<std::filesystem::path>& paths,
                                      const std::optional<std::string>& encoding, Language otherwise,
                                      Progress& progress)
{
    std::vector<PreparedFile> files(paths.size());
    eachInTurn(paths.size(), progress, [&](std::size_t at) {
        try {
            files[at].prepared = prepareTranscript(paths[at], encoding, otherwise);
        } catch (const Refusal& refusal) {
            files[at].problem = refusal.complaint();
        }
    });
    return files;
}

}
