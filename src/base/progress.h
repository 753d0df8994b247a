// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rd
{

/// Where long work says how far it is and asks whether to go on. May be called from a worker thread.
class Progress
{
public:
    Progress() = default;
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    virtual ~Progress() = default;

    /// `done` of `total` steps are done (0 <= done <= total; total 0: not known); `what` is text for the
    /// user.
    virtual void report(std::size_t done, std::size_t total, const std::string& what) = 0;
    [[nodiscard]] virtual bool cancelled() const = 0;

    /// report(), then throws Cancelled if the user asked to stop.
    void step(std::size_t done, std::size_t total, const std::string& what);
};

/// Says nothing and never cancels.
Progress& silentProgress();

}
