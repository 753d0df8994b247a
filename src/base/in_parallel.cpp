// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace rd
{

namespace
{

/// A place that throws stops the rest; every place before it has then been taken already.
class SharedWork
{
public:
    SharedWork(std::size_t size, const PlaceWork& work) : m_work(work), m_failures(size) {}

    void run(const PlaceWork& tellBegun)
    {
        const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> helpers;
        for (std::size_t i = 1; i < std::min(cores, m_failures.size()); ++i)
            helpers.emplace_back([this] {
                while (doNext()) {
                }
            });
        try {
            do
                if (tellBegun) tellBegun(begun());
            while (doNext());
        } catch (...) {
            m_stopped = true;
            throw; // the helpers end with their place before this goes on
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

    const PlaceWork& m_work;
    std::vector<std::exception_ptr> m_failures;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_stopped = false;
};

}

void inParallel(std::size_t size, const PlaceWork& work, const PlaceWork& tellBegun)
{
    SharedWork(size, work).run(tellBegun);
}

}
