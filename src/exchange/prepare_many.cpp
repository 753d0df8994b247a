// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace rd::exchange
{

namespace
{

/// Files that several threads take from the front of one list. What fails stops the rest; every file before
/// it has then been taken already, so that the first failure is the same each time.
class Preparing
{
public:
    Preparing(const std::vector<std::filesystem::path>& paths, const std::optional<std::string>& encoding,
              Language otherwise)
        : m_paths(paths), m_encoding(encoding), m_otherwise(otherwise), m_prepared(paths.size()),
          m_failures(paths.size())
    {
    }

    /// False when there is nothing left to do.
    bool prepareNext()
    {
        if (m_stopped) return false;
        const std::size_t at = m_next++;
        if (at >= m_paths.size()) return false;
        try {
            m_prepared[at] = prepareTranscript(m_paths[at], m_encoding, m_otherwise);
        } catch (...) {
            m_failures[at] = std::current_exception();
            m_stopped = true;
        }
        return true;
    }
    void stop() { m_stopped = true; }
    [[nodiscard]] std::size_t begun() const { return std::min<std::size_t>(m_next, m_paths.size()); }

    std::vector<PreparedTranscript> result()
    {
        for (const std::exception_ptr& failure : m_failures)
            if (failure) std::rethrow_exception(failure);
        return std::move(m_prepared);
    }

private:
    const std::vector<std::filesystem::path>& m_paths;
    const std::optional<std::string>& m_encoding;
    Language m_otherwise;
    std::vector<PreparedTranscript> m_prepared;
    std::vector<std::exception_ptr> m_failures;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stopped = false;
};

}

std::vector<PreparedTranscript> prepareTranscripts(const std::vector<std::filesystem::path>& paths,
                                                   const std::optional<std::string>& encoding,
                                                   Language otherwise, Progress& progress)
{
    Preparing preparing(paths, encoding, otherwise);
    {
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min(cores, paths.size()); ++i)
            helpers.emplace_back([&] {
                while (preparing.prepareNext()) {
                }
            });
        try {
            do progress.step(preparing.begun(), paths.size(), tr("Reading files"));
            while (preparing.prepareNext());
        } catch (...) {
            preparing.stop();
            throw; // the helpers end with their file before this goes on
        }
    }
    return preparing.result();
}

}
