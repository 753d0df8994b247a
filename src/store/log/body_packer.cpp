// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/body_packer.h"

#include "store/log/compress.h"

namespace rd::store
{

namespace
{

constexpr std::size_t packAbove = 1024;

}

std::string PackedBody::text() const
{
    return isPacked ? decompressed(bytes) : bytes;
}

PackedBody BodyPacker::finish()
{
    if (m_deflater.isSmall() && m_deflater.waiting().size() <= packAbove)
        return {m_deflater.waiting(), false};
    const Deflater::Deflated body = m_deflater.finish();
    PackedBody stream{"\x78\x01" + body.bytes, true};
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        stream.bytes += static_cast<char>(static_cast<unsigned char>(body.checksum >> shift));
    return stream;
}

}
