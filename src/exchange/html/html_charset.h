// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// The encoding that a page names in its head, where its bytes do not tell theirs (a byte order mark, UTF-16,
/// valid UTF-8): what is named there is wrong more often than the bytes are. Nothing when there is no name or
/// one that nobody knows.
std::optional<std::string> declaredEncoding(std::string_view bytes);

}
