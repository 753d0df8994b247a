// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace rd
{

/// Keeps a listener listening for as long as it lives. Must be stored; may outlive its signal.
class [[nodiscard]] Connection
{
public:
    Connection() = default;
    explicit Connection(std::shared_ptr<void> token) : m_token(std::move(token)) {}

private:
    std::shared_ptr<void> m_token;
};

/// Tells its listeners, in the order in which they connected. A listener may connect or disconnect listeners
/// while it is told; one that is new hears from the next time. For one thread.
template <class... Args>
class Signal
{
public:
    using Listener = std::function<void(Args...)>;

    Connection connect(Listener listener)
    {
        auto token = std::make_shared<Listener>(std::move(listener));
        m_listeners.push_back(token);
        return Connection(token);
    }

    void operator()(Args... args)
    {
        const auto listeners = m_listeners;
        for (const auto& weak : listeners)
            if (const auto listener = weak.lock()) (*listener)(args...);
        std::erase_if(m_listeners, [](const auto& weak) { return weak.expired(); });
    }

private:
    std::vector<std::weak_ptr<Listener>> m_listeners;
};

}
