// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::store
{

/// zlib streams (RFC 1950), so that R and Python read them.
std::string compressed(std::string_view bytes);
/// Throws std::runtime_error for what is no whole zlib stream, or would be larger than `limit`.
std::string decompressed(std::string_view bytes, std::size_t limit = std::size_t{4} << 30U);

}
