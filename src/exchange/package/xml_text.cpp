// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/xml_text.h"

namespace rd::exchange
{

namespace
{

bool xmlAllows(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20U || c == '\t' || c == '\n';
}

}

std::string xmlText(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const std::string_view three = text.substr(i, 3);
        if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
            i += 2; // U+FFFE and U+FFFF are no characters to XML
        } else if (c == '&') {
            result += "&amp;";
        } else if (c == '<') {
            result += "&lt;";
        } else if (c == '>') {
            result += "&gt;";
        } else if (c == '"') {
            result += "&quot;";
        } else if (xmlAllows(c)) {
            result += c;
        }
    }
    return result;
}

}
