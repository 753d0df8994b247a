// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace rd::exchange
{

/// The text of a document of Taguette, which is a page of HTML. Its highlights count the bytes of the words
/// alone; to be read, paragraphs need line ends between them.
class TaguetteText
{
public:
    /// Throws Refusal, naming `name`, for a page that cannot be read.
    TaguetteText(const std::string& html, const std::string& name);

    [[nodiscard]] const std::string& text() const { return m_text; }
    /// Bytes of the words alone.
    [[nodiscard]] std::int64_t length() const { return m_length; }
    /// Where the byte of the words that begins (or ends) a highlight is in text(): behind (before) a line
    /// end.
    [[nodiscard]] std::int64_t startOf(std::int64_t byte) const;
    [[nodiscard]] std::int64_t endOf(std::int64_t byte) const;

private:
    std::string m_text;
    std::int64_t m_length = 0;
    std::vector<std::int64_t> m_breaks; ///< Bytes of words before each line end that was put in.
};

}
