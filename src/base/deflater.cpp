// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/deflater.h"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <new>
#include <thread>
#include <utility>

namespace rd
{

namespace
{

constexpr std::size_t blockSize = 1U << 20U;
constexpr int rawDeflate = -15; // without header and checksum
constexpr int mostMemory = 9;

}

void Deflater::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::string_view part = bytes.substr(0, blockSize - m_waiting.size());
        m_waiting += part;
        bytes.remove_prefix(part.size());
        if (m_waiting.size() == blockSize) packAside();
    }
}

void Deflater::packAside()
{
    if (m_working.size() > std::thread::hardware_concurrency()) {
        take(m_working.front().get());
        m_working.pop_front();
    }
    m_working.push_back(std::async(
        std::launch::async, [this, block = std::exchange(m_waiting, {})] { return packed(block, false); }));
}

Deflater::Deflated Deflater::finish()
{
    const Deflated last = packed(m_waiting, true);
    m_waiting.clear();
    for (auto& working : m_working) take(working.get());
    m_working.clear();
    take(last);
    return std::exchange(m_done, {});
}

void Deflater::take(const Deflated& block)
{
    const auto size = static_cast<z_off_t>(block.size);
    if (m_done.size == 0)
        m_done.checksum = block.checksum;
    else if (m_checksum == Checksum::adler32)
        m_done.checksum = static_cast<std::uint32_t>(adler32_combine(m_done.checksum, block.checksum, size));
    else
        m_done.checksum = static_cast<std::uint32_t>(crc32_combine(m_done.checksum, block.checksum, size));
    m_done.bytes += block.bytes;
    m_done.size += block.size;
}

Deflater::Deflated Deflater::packed(std::string_view bytes, bool last) const
{
    z_stream stream{};
    if (deflateInit2(&stream, m_level, Z_DEFLATED, rawDeflate, mostMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> end(&stream, &deflateEnd);
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto size = static_cast<unsigned>(bytes.size());
    Deflated block;
    block.size = bytes.size();
    block.checksum = static_cast<std::uint32_t>(
        m_checksum == Checksum::adler32 ? adler32(adler32(0, nullptr, 0), data, size) : crc32(0, data, size));
    stream.next_in = const_cast<unsigned char*>(data); // zlib takes what it only reads without const
    stream.avail_in = size;
    constexpr std::size_t forMark = 64; // that a block ends with, so that the next begins at a whole byte
    block.bytes.resize(deflateBound(&stream, size) + forMark);
    stream.next_out = reinterpret_cast<unsigned char*>(block.bytes.data());
    stream.avail_out = static_cast<unsigned>(block.bytes.size());
    deflate(&stream, last ? Z_FINISH : Z_SYNC_FLUSH);
    block.bytes.resize(block.bytes.size() - stream.avail_out);
    return block;
}

}
