// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <future>
#include <string>
#include <string_view>

namespace rd
{

/// Packs bytes by "deflate" (RFC 1951) as they are added; many of them in blocks, in other threads meanwhile.
class Deflater
{
public:
    enum class Checksum { adler32, crc32 }; ///< As zlib streams (RFC 1950) and zip files have them.
    struct Deflated {
        std::string bytes;
        std::uint32_t checksum = 0; ///< Of what was packed.
        std::size_t size = 0;       ///< Likewise.
    };

    /// `level` as zlib has it: 1 is quick, 9 packs most.
    Deflater(int level, Checksum checksum) : m_level(level), m_checksum(checksum) {}

    void add(std::string_view bytes);
    /// True while less than a block was added, so that finish() does all the work.
    [[nodiscard]] bool isSmall() const { return m_working.empty() && m_done.size == 0; }
    /// What was added and is not being packed yet.
    [[nodiscard]] const std::string& waiting() const { return m_waiting; }
    Deflated finish();

private:
    [[nodiscard]] Deflated packed(std::string_view bytes, bool last) const;
    void packAside();
    void take(const Deflated& block);

    int m_level;
    Checksum m_checksum;
    std::string m_waiting;
    std::deque<std::future<Deflated>> m_working;
    Deflated m_done;
};

}
