// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/find_all.h"

#include "text/fold.h"

#include <string>
#include <unordered_map>

namespace rd::text
{

namespace
{

/// A text as it is compared, with the code point that each byte of it came from.
class FoldedText
{
public:
    explicit FoldedText(std::string_view text)
    {
        m_folded.reserve(text.size());
        m_origins.reserve(text.size());
        Offset point = 0;
        for (std::size_t at = 0; at < text.size(); ++point) {
            const std::size_t size = sizeAt(text, at);
            append(text.substr(at, size), point);
            at += size;
        }
        m_origins.push_back(point);
    }

    [[nodiscard]] const std::string& folded() const { return m_folded; }
    [[nodiscard]] Span spanOf(std::size_t start, std::size_t size) const
    {
        return {m_origins[start], m_origins[start + size - 1] + 1};
    }

private:
    static std::size_t sizeAt(std::string_view text, std::size_t at)
    {
        std::size_t size = 1;
        while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0U) == 0x80U)
            ++size;
        return size;
    }

    void append(std::string_view character, Offset point)
    {
        const auto [known, isNew] = m_known.try_emplace(std::string(character));
        if (isNew) known->second = trimmedText(character).empty() ? " " : text::folded(character);
        if (known->second == " " && !m_folded.empty() && m_folded.back() == ' ') return;
        m_folded += known->second;
        m_origins.resize(m_folded.size(), point);
    }

    std::string m_folded;
    std::vector<Offset> m_origins;
    std::unordered_map<std::string, std::string> m_known;
};

}

std::vector<Span> findAll(std::string_view text, std::string_view words)
{
    std::vector<Span> found;
    const std::string wanted = text::folded(words);
    if (wanted.empty()) return found;
    const FoldedText in(text);
    for (std::size_t at = in.folded().find(wanted); at != std::string::npos;
         at = in.folded().find(wanted, at + wanted.size()))
        found.push_back(in.spanOf(at, wanted.size()));
    return found;
}

}
