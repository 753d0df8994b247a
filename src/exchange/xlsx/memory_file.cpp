// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xlsx/memory_file.h"

#include "base/error.h"
#include "base/i18n.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>

namespace rd::exchange
{

MemoryFile::MemoryFile() : m_descriptor(::memfd_create("rodedraad", MFD_CLOEXEC))
{
    if (m_descriptor < 0)
        throw Refusal(
            {"", "", tr("There is no memory for this file."), tr("Close other programs and try again.")});
}

MemoryFile::~MemoryFile()
{
    ::close(m_descriptor);
}

std::string MemoryFile::path() const
{
    return "/proc/self/fd/" + std::to_string(m_descriptor);
}

std::string MemoryFile::bytes() const
{
    std::string bytes;
    std::array<char, 1U << 16U> block{};
    for (off_t at = 0;;) {
        const ssize_t count = ::pread(m_descriptor, block.data(), block.size(), at);
        if (count <= 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(count));
        at += count;
    }
}

}
