// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/gone_quotes.h"

#include "base/i18n.h"
#include "exchange/docx/place_mark.h"
#include "exchange/docx/refresh/placed.h"

#include <algorithm>
#include <optional>

namespace rd::exchange
{

namespace
{

constexpr std::string_view opened = "“";
constexpr std::string_view closed = "” (";

struct Quote {
    std::string words;
    std::string place; ///< "interview 3, turn 14"
};

/// Of a paragraph such as "“words” (interview 3, turn 14)".
std::optional<Quote> quoteOf(const std::string& paragraph)
{
    const std::size_t end = paragraph.rfind(closed);
    if (!paragraph.starts_with(opened) || !paragraph.ends_with(')') || end == std::string::npos) return {};
    const std::size_t place = end + closed.size();
    return Quote{paragraph.substr(opened.size(), end - opened.size()),
                 paragraph.substr(place, paragraph.size() - place - 1)};
}

/// The mark of the heading of a theme; within a template another word stands before it.
bool isMarkOfTheme(std::string_view bookmark)
{
    if (bookmark.starts_with("rd")) bookmark.remove_prefix(bookmark.find('_') + 1);
    return bookmark.starts_with("theme_");
}

/// Reads the paragraphs of a part one after the other.
class Accounts
{
public:
    Accounts(const XmlRanges& xml, std::string where, const report::Quotable& quotable, Refreshed& result)
        : m_xml(xml), m_where(std::move(where)), m_quotable(quotable), m_result(result)
    {
    }

    void tell()
    {
        for (std::size_t i = 0; i < m_xml.elements().size(); ++i)
            if (m_xml.at(i).local == "p" && !m_xml.isWithin(i, "tbl")) read(i);
        endAccount();
    }

private:
    void read(std::size_t paragraph)
    {
        if (holds(paragraph, [](std::string_view name) { return isMarkOfTheme(name); })) {
            endAccount();
            m_theme = textIn(paragraph);
            m_case.clear();
        }
        if (m_theme.empty() || holds(paragraph, [](std::string_view name) { return placeMarkFrom(name); }))
            return;
        if (isBold(paragraph)) {
            endAccount();
            m_case = textIn(paragraph);
        }
        const std::string text = textIn(paragraph);
        if (m_quotable.nothing.contains(text) && hasSomethingToTell())
            m_result.kept.push_back({KeptPlace::Why::untrue, m_where, account(), text, ""});
        const auto quote = quoteOf(text);
        if (quote && !report::isThere(m_quotable, quote->place, quote->words))
            m_gone += (m_gone.empty() ? "" : "; ") + quote->place;
    }

    void endAccount()
    {
        if (m_gone.empty()) return;
        m_result.kept.push_back({KeptPlace::Why::goneQuote, m_where, account(), m_gone, ""});
        m_gone.clear();
    }

    /// The account, or below the heading of a theme any of it.
    [[nodiscard]] bool hasSomethingToTell() const
    {
        if (!m_case.empty()) return m_quotable.told.contains({m_theme, m_case});
        const auto first = m_quotable.told.lower_bound({m_theme, {}});
        return first != m_quotable.told.end() && first->first == m_theme;
    }

    [[nodiscard]] std::string account() const
    {
        if (m_case.empty()) return m_theme;
        return say("the account of “{case}” in “{theme}”", fmt::arg("case", m_case),
                   fmt::arg("theme", m_theme));
    }

    template <class Is>
    [[nodiscard]] bool holds(std::size_t paragraph, Is is) const
    {
        for (std::size_t i = paragraph; i < m_xml.at(paragraph).after; ++i)
            if (m_xml.at(i).local == "bookmarkStart" && is(m_xml.value(i, "name"))) return true;
        return false;
    }

    /// As the names of cases above what they say.
    [[nodiscard]] bool isBold(std::size_t paragraph) const
    {
        bool any = false;
        for (std::size_t i = paragraph; i < m_xml.at(paragraph).after; ++i) {
            if (m_xml.at(i).local != "t" || m_xml.text(m_xml.at(i).inside).empty()) continue;
            const auto looks = m_xml.child(m_xml.at(i).parent, "rPr");
            if (!looks || !m_xml.child(*looks, "b")) return false;
            any = true;
        }
        return any;
    }

    [[nodiscard]] std::string textIn(std::size_t paragraph) const
    {
        return plainSpaced(textOf(atomsIn(m_xml, m_xml.at(paragraph).all)));
    }

    const XmlRanges& m_xml;
    std::string m_where;
    const report::Quotable& m_quotable;
    Refreshed& m_result;
    std::string m_theme;
    std::string m_case;
    std::string m_gone; ///< Places of quotes.
};

}

void tellGoneQuotes(const XmlRanges& xml, const std::string& where, const report::Quotable& quotable,
                    Refreshed& result)
{
    Accounts(xml, where, quotable, result).tell();
}

}
