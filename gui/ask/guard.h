// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/ask/ask.h"
#include "gui/workspace.h"

#include <functional>

namespace rd::gui
{

/// Where everything that the user does ends when it cannot be done: a refusal is told, a cancelling is not,
/// and after anything unforeseen the project is opened anew from its file, which has all that was done
/// before.
class Guard
{
public:
    Guard(Workspace& workspace, Ask& ask) : m_workspace(workspace), m_ask(ask) {}

    /// True when it was done. Never throws.
    bool run(const std::function<void()>& action) noexcept;
    /// The same for the exception that is being handled now.
    void tellCurrent() noexcept;

private:
    void tellUnforeseen();

    Workspace& m_workspace;
    Ask& m_ask;
};

}
