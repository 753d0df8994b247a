// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rd::exchange
{

/// A file that is only in memory, for a library that writes nowhere but to a name: nothing confidential is
/// left on a disk. Throws Refusal when it cannot be had.
class MemoryFile
{
public:
    MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile();

    /// A name under which this process can open it.
    [[nodiscard]] std::string path() const;
    /// All that was written to it.
    [[nodiscard]] std::string bytes() const;

private:
    int m_descriptor;
};

}
