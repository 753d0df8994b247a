// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/memo_text.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rd::coding
{

namespace
{

using Kind = MemoPiece::Kind;
using namespace std::string_view_literals;

constexpr std::array pieceKinds{std::pair{"x"sv, Kind::figure}, std::pair{"memo"sv, Kind::memo},
                                std::pair{"quote"sv, Kind::quote}};
constexpr std::size_t longestReference = 2000; // bytes; a brace that closes later than that belongs to no one

/// The words between braces: apart by spaces, and together within quotation marks (\" for one of these).
class Words
{
public:
    explicit Words(std::string_view text) : m_text(text) {}

    /// Nothing at the end.
    std::optional<std::string> next()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at])) ++m_at;
        if (m_at == m_text.size()) return std::nullopt;
        std::string word;
        bool quoted = false;
        for (; m_at < m_text.size() && (quoted || !isSpace(m_text[m_at])); ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                word += m_text[++m_at];
            else if (m_text[m_at] == '"')
                quoted = !quoted;
            else
                word += m_text[m_at];
        }
        return word;
    }

private:
    static bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\t'; }

    std::string_view m_text;
    std::size_t m_at = 0;
};

/// Where the brace that opens at `start` closes; nothing where it does not. One within quotation marks is a
/// sign like any other.
std::optional<std::size_t> closing(std::string_view text, std::size_t start)
{
    bool quoted = false;
    for (std::size_t i = start + 1; i < text.size() && i < start + longestReference; ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (!quoted && text[i] == '}')
            return i;
        else if (!quoted && text[i] == '{')
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<MemoPiece> referenceAt(std::string_view text, std::size_t start)
{
    const auto end = closing(text, start);
    if (!end) return std::nullopt;
    Words words(text.substr(start + 1, *end - start - 1));
    const auto kind = words.next();
    const auto name = words.next();
    if (!kind || !name) return std::nullopt;
    for (const auto& [word, value] : pieceKinds) {
        if (*kind != word) continue;
        MemoPiece piece{value, std::string(text.substr(start, *end + 1 - start)), *name};
        while (const auto option = words.next()) {
            const auto equals = option->find('=');
            if (equals == std::string::npos && piece.options.empty()) {
                piece.name += " " + *option; // a name of several words needs no quotation marks
                continue;
            }
            piece.options[option->substr(0, equals)] =
                equals == std::string::npos ? std::string() : option->substr(equals + 1);
        }
        return piece;
    }
    return std::nullopt;
}

std::string quotedWord(std::string_view word)
{
    std::string result = "\"";
    for (const char c : word) {
        if (c == '"' || c == '\\') result += '\\';
        result += c;
    }
    return result + "\"";
}

}

std::vector<MemoPiece> memoPieces(std::string_view text)
{
    std::vector<MemoPiece> pieces;
    std::string words;
    const auto endWords = [&] {
        if (!words.empty()) pieces.push_back({Kind::words, std::exchange(words, {}), {}});
    };
    for (std::size_t at = 0; at < text.size();) {
        std::optional<MemoPiece> reference;
        if (text[at] == '{') reference = referenceAt(text, at);
        if (!reference) {
            words += text[at++];
            continue;
        }
        endWords();
        at += reference->text.size();
        pieces.push_back(std::move(*reference));
    }
    endWords();
    return pieces;
}

std::vector<std::string> unclosed(std::string_view words)
{
    constexpr int told = 40; // letters
    std::vector<std::string> found;
    for (std::size_t at = words.find('{'); at != std::string_view::npos; at = words.find('{', at + 1)) {
        const std::string_view rest = words.substr(at + 1);
        for (const auto& [word, kind] : pieceKinds) {
            if (!rest.starts_with(word) || rest.substr(word.size(), 1) != " " || closing(words, at)) continue;
            const std::size_t end = std::min(rest.find_first_of(" \n", word.size() + 1), rest.size());
            found.push_back(text::shortened(words.substr(at, end + 1), told));
        }
    }
    return found;
}

std::string renamed(const MemoPiece& piece, std::string_view name)
{
    for (const auto& [word, kind] : pieceKinds) {
        if (kind != piece.kind) continue;
        std::string text = "{" + std::string(word) + " " + std::string(name);
        for (const auto& [option, value] : piece.options) text += " " + option + "=" + quotedWord(value);
        return text + "}";
    }
    return piece.text;
}

std::string withoutGroupsOf(std::string_view text, std::string_view attribute)
{
    const std::string groups = std::string(attribute) + "=";
    std::string without;
    for (MemoPiece& piece : memoPieces(text)) {
        const auto group = piece.options.find("group");
        if (piece.kind != Kind::figure || group == piece.options.end() ||
            !group->second.starts_with(groups)) {
            without += piece.text;
            continue;
        }
        group->second = groups + "…";
        without += renamed(piece, piece.name);
    }
    return without;
}

std::string recounted(std::string_view text, const std::string& code, const std::string& otherwise)
{
    std::string told;
    for (const MemoPiece& piece : memoPieces(text)) {
        MemoPiece made = piece;
        bool names = false;
        const auto name = [&](std::string& word) {
            if (piece.kind != Kind::figure || word != code) return;
            word = otherwise;
            names = true;
        };
        name(made.name);
        for (auto& [option, value] : made.options)
            if (option == "within" || option == "qualifier") name(value);
        told += names ? renamed(made, made.name) : piece.text;
    }
    return told;
}

}
