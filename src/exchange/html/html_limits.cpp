// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_limits.h"

#include "exchange/package/zip_package.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

constexpr int mostAttributes = 400;

bool beginsTag(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool partsTag(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Walks over the tags of a page.
class Tags
{
public:
    explicit Tags(std::string_view html) : m_html(html) {}

    /// The most attributes that a tag can have, by the spaces and quotes that part them.
    int most()
    {
        int most = 0;
        while ((m_at = m_html.find('<', m_at)) < m_html.size()) {
            ++m_at;
            if (m_html.substr(m_at).starts_with("!--"))
                skipTo("-->");
            else if (m_at < m_html.size() && beginsTag(m_html[m_at]))
                most = std::max(most, tag());
        }
        return most;
    }

private:
    void skipTo(std::string_view end) { m_at = std::min(m_html.find(end, m_at), m_html.size()); }

    [[nodiscard]] bool isNamed(std::string_view name, std::size_t at) const
    {
        const std::string_view tag = m_html.substr(at, name.size());
        return std::equal(name.begin(), name.end(), tag.begin(), tag.end(),
                          [](char lower, char c) { return lower == c || lower == c + 32; });
    }

    int tag()
    {
        const std::size_t start = m_at;
        int attributes = 0;
        char before = '\0';
        for (; m_at < m_html.size() && m_html[m_at] != '>'; ++m_at) {
            const char c = m_html[m_at];
            const bool quoted = before == '=' && (c == '"' || c == '\'');
            if (quoted) m_at = std::min(m_html.find(c, m_at + 1), m_html.size() - 1);
            if (quoted || (partsTag(c) && !partsTag(m_html[m_at - 1]))) ++attributes;
            if (!partsTag(c)) before = c;
        }
        // What stands in these is no tag, however much it looks like one.
        if (isNamed("script", start) || isNamed("style", start)) skipTo("</");
        return attributes;
    }

    std::string_view m_html;
    std::size_t m_at = 0;
};

}

void checkTags(std::string_view html, const std::string& file)
{
    if (Tags(html).most() > mostAttributes) refuseDamaged(file);
}

}
