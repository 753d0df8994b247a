// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/left_quotes.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace rd::exchange
{

namespace
{

constexpr std::string_view quoteReference = "{quote ";
constexpr std::string_view quoteOpened = "“";
constexpr std::string_view quoteClosed = "” (";
constexpr std::string_view figureDigits = "0123456789";

/// The words just before a place that a figure in them does not change.
std::string_view wordsBeforeQuote(std::string_view text)
{
    if (const auto digit = text.find_last_of(figureDigits); digit != std::string_view::npos)
        text.remove_prefix(digit + 1);
    if (const auto brace = text.rfind('}'); brace != std::string_view::npos) text.remove_prefix(brace + 1);
    return text;
}

std::string_view wordsBehindQuote(std::string_view text)
{
    return text.substr(0, text.find_first_of("0123456789{"));
}

struct QuoteStretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The quote of the old text, from there on, between these words; `isLast`: nothing stands behind these.
std::optional<QuoteStretch> quoteBetween(const std::string& before, std::size_t from, std::string_view words,
                                         std::string_view behind, bool isLast)
{
    for (auto at = before.find(quoteOpened, from); at != std::string::npos;
         at = before.find(quoteOpened, at + 1)) {
        if (!std::string_view(before).substr(0, at).ends_with(words)) continue;
        const auto place = before.find(quoteClosed, at);
        for (auto end = place == std::string::npos ? place : before.find(')', place);
             end != std::string::npos; end = before.find(')', end + 1))
            if (before.compare(end + 1, isLast ? std::string::npos : behind.size(), behind) == 0)
                return QuoteStretch{at, end + 1};
    }
    return std::nullopt;
}

}

std::string withQuotesLeft(const std::string& before, std::string now)
{
    std::size_t from = 0; // of the old text
    for (auto at = now.find(quoteReference); at != std::string::npos; at = now.find(quoteReference, at + 1)) {
        const auto end = now.find('}', at);
        if (end == std::string::npos) break;
        const std::string_view text = now;
        const std::string_view behind = wordsBehindQuote(text.substr(end + 1));
        const auto quote = quoteBetween(before, from, wordsBeforeQuote(text.substr(0, at)), behind,
                                        end + 1 + behind.size() == now.size());
        if (!quote) continue;
        const std::string words = before.substr(quote->begin, quote->end - quote->begin);
        now.replace(at, end + 1 - at, words);
        at += words.size() - 1;
        from = quote->end;
    }
    return now;
}

}
