// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_charset.h"

#include "base/error.h"
#include "text/encoding.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

constexpr std::size_t searched = 8192;

/// The name behind `key`, which is in lower case and ends with "=".
std::string namedBehind(const std::string& head, std::string_view key)
{
    const std::size_t found = head.find(key);
    if (found == std::string::npos) return {};
    const std::size_t start = head.find_first_not_of(" \"'", found + key.size());
    if (start == std::string::npos) return {};
    return head.substr(start, head.find_first_of(" \"'/>;?", start) - start);
}

bool isKnown(const std::string& encoding)
{
    try {
        (void)text::decodeAs("a", encoding);
        return true;
    } catch (const Refusal&) {
        return false;
    }
}

/// Browsers read these names as the windows-1252 that contains them.
bool meansWindows(const std::string& encoding)
{
    static constexpr std::array<std::string_view, 5> names{"iso-8859-1", "iso8859-1", "latin1", "us-ascii",
                                                           "ascii"};
    return std::find(names.begin(), names.end(), encoding) != names.end();
}

}

std::optional<std::string> declaredEncoding(std::string_view bytes)
{
    const auto found = text::decode(bytes);
    if (found.certain || found.encoding.starts_with("UTF")) return std::nullopt;
    std::string head(bytes.substr(0, searched));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    std::string name = namedBehind(head, "charset=");
    if (name.empty() && head.starts_with("<?xml")) name = namedBehind(head, "encoding=");
    if (name.empty() || name.starts_with("utf-16") || name.starts_with("utf-32")) return std::nullopt;
    if (meansWindows(name)) return "windows-1252";
    return isKnown(name) ? std::optional(name) : std::nullopt;
}

}
