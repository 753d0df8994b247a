// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/compress.h"

#include <zlib.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace rd::store
{

namespace
{

unsigned char* input(std::string_view bytes)
{
    // zlib's interface takes what it only reads without const.
    return const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(bytes.data()));
}

}

std::string compressed(std::string_view bytes)
{
    z_stream stream{};
    if (deflateInit(&stream, 1) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&deflateEnd)> end(&stream, &deflateEnd);
    stream.next_in = input(bytes);
    std::string result;
    std::array<unsigned char, 65536> buffer{};
    std::size_t left = bytes.size();
    int state = Z_OK;
    while (state != Z_STREAM_END) {
        const auto part = static_cast<unsigned>(std::min<std::size_t>(left, 1U << 30U));
        if (stream.avail_in == 0) {
            stream.avail_in = part;
            left -= part;
        }
        stream.next_out = buffer.data();
        stream.avail_out = buffer.size();
        state = deflate(&stream, left == 0 ? Z_FINISH : Z_NO_FLUSH);
        result.append(reinterpret_cast<const char*>(buffer.data()), buffer.size() - stream.avail_out);
    }
    return result;
}

std::string decompressed(std::string_view bytes, std::size_t limit)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) throw std::bad_alloc();
    const std::unique_ptr<z_stream, decltype(&inflateEnd)> end(&stream, &inflateEnd);
    stream.next_in = input(bytes);
    stream.avail_in = static_cast<unsigned>(bytes.size());
    std::string result;
    std::array<unsigned char, 65536> buffer{};
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = buffer.data();
        stream.avail_out = buffer.size();
        state = inflate(&stream, Z_NO_FLUSH);
        result.append(reinterpret_cast<const char*>(buffer.data()), buffer.size() - stream.avail_out);
        if (result.size() > limit) throw std::runtime_error("too large");
    }
    if (state != Z_STREAM_END) throw std::runtime_error("not a whole zlib stream");
    return result;
}

}
