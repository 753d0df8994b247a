// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ask/background.h"

namespace rd::gui
{

void SharedProgress::report(std::size_t done, std::size_t total, const std::string& what)
{
    const std::lock_guard lock(m_mutex);
    m_state = {done, total, what};
}

SharedProgress::State SharedProgress::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

BackgroundWork::BackgroundWork(std::function<void(Progress&)> work)
    : m_future(std::async(std::launch::async, [this, work = std::move(work)] { work(m_progress); }))
{
}

bool BackgroundWork::finishedWithin(std::chrono::milliseconds time) const
{
    return m_future.wait_for(time) == std::future_status::ready;
}

}
