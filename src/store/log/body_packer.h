// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/deflater.h"

#include <string>
#include <string_view>

namespace rd::store
{

/// The body of a change as the file keeps it: as it is, or as a zlib stream when above 1 KB.
struct PackedBody {
    std::string bytes;
    bool isPacked = false;

    [[nodiscard]] bool empty() const { return bytes.empty(); }
    /// The JSON Lines.
    [[nodiscard]] std::string text() const;
};

/// Packs a body while it is written, so that a large one is never held whole.
class BodyPacker
{
public:
    void add(std::string_view lines) { m_deflater.add(lines); }
    PackedBody finish();

private:
    Deflater m_deflater{1, Deflater::Checksum::adler32};
};

}
