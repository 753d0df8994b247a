// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rtf/rtf_tokens.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace rd::exchange
{

namespace
{

using Kind = RtfToken::Kind;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool meansNothing(char c)
{
    return c == '\n' || c == '\r' || c == '\0';
}

RtfToken byteToken(char byte)
{
    return {Kind::byte, {}, {}, byte};
}

}

RtfToken RtfTokens::next()
{
    while (m_at < m_bytes.size() && meansNothing(m_bytes[m_at])) ++m_at;
    if (m_at >= m_bytes.size()) return {};
    const char c = m_bytes[m_at++];
    if (c == '{') return {Kind::open, {}, {}, c};
    if (c == '}') return {Kind::close, {}, {}, c};
    if (c == '\t') return {Kind::word, "tab", {}, c};
    return c == '\\' ? control() : byteToken(c);
}

RtfToken RtfTokens::control()
{
    if (m_at >= m_bytes.size()) return {};
    const char c = m_bytes[m_at];
    if (isLetter(c)) return controlWord();
    ++m_at;
    switch (c) {
    case '\\':
    case '{':
    case '}':
        return byteToken(c);
    case '\'':
        return hexadecimal();
    case '\r':
        if (m_at < m_bytes.size() && m_bytes[m_at] == '\n') ++m_at;
        return {Kind::word, "par", {}, c};
    case '\n':
        return {Kind::word, "par", {}, c};
    case '\t':
        return {Kind::word, "tab", {}, c};
    default:
        return {Kind::word, m_bytes.substr(m_at - 1, 1), {}, c};
    }
}

RtfToken RtfTokens::controlWord()
{
    const std::size_t start = m_at;
    while (m_at < m_bytes.size() && isLetter(m_bytes[m_at])) ++m_at;
    RtfToken token{Kind::word, m_bytes.substr(start, m_at - start), number(), '\0'};
    if (m_at < m_bytes.size() && m_bytes[m_at] == ' ') ++m_at;
    if (token.word == "bin" && token.number.value_or(0) > 0)
        m_at += std::min(static_cast<std::size_t>(*token.number), m_bytes.size() - m_at);
    return token;
}

/// One that is too large for an int is the largest there is: as large as it can matter.
std::optional<int> RtfTokens::number()
{
    int value = 0;
    const char* const first = m_bytes.data() + m_at;
    const auto [end, error] = std::from_chars(first, m_bytes.data() + m_bytes.size(), value);
    m_at += static_cast<std::size_t>(end - first);
    if (error == std::errc::result_out_of_range) return std::numeric_limits<int>::max();
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

RtfToken RtfTokens::hexadecimal()
{
    unsigned value = 0;
    const char* const first = m_bytes.data() + m_at;
    const char* const last = first + std::min<std::size_t>(2, m_bytes.size() - m_at);
    const auto [end, error] = std::from_chars(first, last, value, 16);
    if (error != std::errc{} || end != first + 2) return {Kind::word, "'", {}, '\0'};
    m_at += 2;
    return byteToken(static_cast<char>(value));
}

}
