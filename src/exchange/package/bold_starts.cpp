// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/bold_starts.h"

#include "exchange/package/text_flow.h"

namespace rd::exchange
{

std::vector<BoldStart> boldStartsIn(std::string& body)
{
    std::vector<BoldStart> starts;
    std::string plain;
    plain.reserve(body.size());
    std::size_t line = 0; // where it begins in the plain text
    bool isFirst = true;
    for (const char c : body) {
        if (c == TextFlow::boldEnd) {
            const std::size_t at = plain.find_first_not_of(" \t", line);
            std::string words = at < plain.size() ? plain.substr(at) : std::string();
            const bool isOfFirstCell = words.find('\t') == std::string::npos;
            if (isFirst && !words.empty() && isOfFirstCell) starts.push_back({at, std::move(words)});
            isFirst = false;
            continue;
        }
        plain += c;
        if (c != '\n') continue;
        line = plain.size();
        isFirst = true;
    }
    body = std::move(plain);
    return starts;
}

}
