// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <mutex>
#include <string>

namespace rd::gui
{

/// How far work in another thread is; any thread may ask and tell.
class SharedProgress : public Progress
{
public:
    struct State {
        std::size_t done = 0;
        std::size_t total = 0;
        std::string what;
    };
    void report(std::size_t done, std::size_t total, const std::string& what) override;
    [[nodiscard]] bool cancelled() const override { return m_cancelled; }
    void cancel() { m_cancelled = true; }
    [[nodiscard]] State state() const;

private:
    mutable std::mutex m_mutex;
    State m_state;
    std::atomic<bool> m_cancelled = false;
};

/// Work that has begun in a thread of its own. Its end waits for the thread.
class BackgroundWork
{
public:
    explicit BackgroundWork(std::function<void(Progress&)> work);

    [[nodiscard]] SharedProgress& progress() { return m_progress; }
    [[nodiscard]] bool finishedWithin(std::chrono::milliseconds time) const;
    /// Waits, and throws what the work threw.
    void finish() { m_future.get(); }

private:
    SharedProgress m_progress;
    std::future<void> m_future;
};

}
