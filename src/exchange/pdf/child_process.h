// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace rd::exchange
{

/// How much a child process may use before it is stopped.
struct ChildLimits {
    std::size_t memory; ///< Bytes, besides what this process has already.
    unsigned processorSeconds;
    unsigned seconds;   ///< By the clock on the wall.
    std::size_t answer; ///< Bytes of the answer.
};

/// What became of the work.
struct ChildAnswer {
    enum class End {
        done,
        overLimit,
        failed,     ///< It crashed, or threw something.
        notStarted, ///< The machine has no room for another process.
    };
    End end = End::failed;
    std::string bytes; ///< The answer, when done.
};

/// Does the work in a copy of this process and hands back what it returns. For foreign libraries that read
/// files of strangers and can be limited in no other way: what they use too much, print, leave behind or
/// crash stays in the child. The work may change nothing that matters outside it. May be called from several
/// threads.
ChildAnswer runInChild(const ChildLimits& limits, const std::function<std::string()>& work);

}
