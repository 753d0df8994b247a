// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/taguette/taguette_text.h"

#include "exchange/html/html_elements.h"
#include "exchange/html/html_parser.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

/// Hears the page: all words, and where a line has to end.
class WordsOfPage : public HtmlListener
{
public:
    std::string text{};
    std::int64_t length = 0;
    std::vector<std::int64_t> breaks{};

    void begin(std::string_view name, bool /*hidden*/) override { edge(name); }
    void end(std::string_view name) override { edge(name); }
    void words(std::string_view utf8) override
    {
        if (m_owed && length > 0) {
            text += '\n';
            breaks.push_back(length);
        }
        m_owed = false;
        text += utf8;
        length += static_cast<std::int64_t>(utf8.size());
    }

private:
    void edge(std::string_view name)
    {
        const HtmlKind kind = htmlElement(name).kind;
        if (kind != HtmlKind::inText && kind != HtmlKind::skipped && !text.ends_with('\n')) m_owed = true;
    }

    bool m_owed = false;
};

}

TaguetteText::TaguetteText(const std::string& html, const std::string& name)
{
    WordsOfPage page;
    parseHtml(html, name, page);
    m_text = std::move(page.text);
    m_length = page.length;
    m_breaks = std::move(page.breaks);
}

std::int64_t TaguetteText::startOf(std::int64_t byte) const
{
    return byte + (std::upper_bound(m_breaks.begin(), m_breaks.end(), byte) - m_breaks.begin());
}

std::int64_t TaguetteText::endOf(std::int64_t byte) const
{
    return byte + (std::lower_bound(m_breaks.begin(), m_breaks.end(), byte) - m_breaks.begin());
}

}
