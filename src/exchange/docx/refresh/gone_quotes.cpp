// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/gone_quotes.h"

#include "base/i18n.h"
#include "exchange/docx/place_mark.h"
#include "exchange/docx/refresh/placed.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>

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

/// The mark of a heading of that kind; within a template another word stands before it.
bool isMarkOf(std::string_view kind, std::string_view bookmark)
{
    if (bookmark.starts_with("rd")) bookmark.remove_prefix(bookmark.find('_') + 1);
    return bookmark.starts_with(kind);
}

/// What a searchlight says below its heading.
struct Moments {
    std::string heading;
    std::set<std::string> lines;
    std::size_t at = 0; ///< The paragraph of the heading.
};

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
        end();
        tellMissing();
    }

private:
    void keep(KeptPlace kept, std::size_t paragraph)
    {
        kept.at = m_xml.at(paragraph).all.begin;
        m_result.kept.push_back(std::move(kept));
    }

    /// The same case, with or without a remark.
    static bool areOfOneCase(const std::string& one, const std::string& other)
    {
        return one == other || one.starts_with(other + " (") || other.starts_with(one + " (");
    }

    /// Whether the theme tells of the case under a shorter name too.
    [[nodiscard]] bool isWithRemark(const report::AccountName& account) const
    {
        return std::any_of(m_quotable.told.begin(), m_quotable.told.end(), [&](const auto& other) {
            return other.first.first == account.first &&
                   account.second.starts_with(other.first.second + " (");
        });
    }

    /// Cases of which a report written now would have accounts, and this one has none.
    void tellMissing()
    {
        const bool hasAccounts = std::any_of(m_named.begin(), m_named.end(), [&](const std::string& name) {
            return m_quotable.cases.contains(name);
        });
        std::map<std::string, std::string> themes; // by the case
        const auto isNamed = [this](const std::string& account) {
            return std::any_of(m_named.begin(), m_named.end(),
                               [&](const std::string& name) { return areOfOneCase(name, account); });
        };
        for (const auto& [account, lines] : m_quotable.told)
            if (hasAccounts && m_themes.contains(account.first) && !isWithRemark(account) &&
                !isNamed(account.second)) {
                std::string& all = themes[account.second];
                all += (all.empty() ? "“" : "; “") + account.first + "”";
            }
        std::string cases;
        for (const auto& [name, in] : themes) cases += (cases.empty() ? "" : "; ") + name + " (" + in + ")";
        if (!cases.empty()) keep({KeptPlace::Why::noAccount, m_where, "", cases, ""}, m_account);
    }

    void read(std::size_t paragraph)
    {
        if (begins(paragraph, {"theme_"})) {
            end();
            m_theme = textIn(paragraph);
            m_account = paragraph;
            m_themes.insert(m_theme);
        }
        if (m_theme.empty() || holds(paragraph, [](std::string_view name) { return placeMarkFrom(name); }))
            return;
        if (begins(paragraph, {"conclusions_", "together", "codebook", "guide", "profiles"})) end();
        if (begins(paragraph, {"moments_"})) {
            end();
            m_moments = Moments{textIn(paragraph), {}, paragraph};
        } else if (m_moments) {
            m_moments->lines.insert(textIn(paragraph));
        } else {
            readAccount(paragraph);
        }
    }

    void readAccount(std::size_t paragraph)
    {
        if (isBold(paragraph)) {
            endAccount();
            m_case = textIn(paragraph);
            m_account = paragraph;
            m_named.insert(m_case);
        }
        const std::string text = textIn(paragraph);
        if (m_quotable.nothing.contains(text) && hasSomethingToTell())
            keep({KeptPlace::Why::untrue, m_where, account(), text, ""}, m_account);
        if (const auto quote = quoteOf(text)) m_quotes.push_back(*quote);
        if (isUntrueLine(text)) m_lines.push_back(text);
    }

    void end()
    {
        endAccount();
        m_case.clear();
        if (m_moments && !isSo(*m_moments))
            keep({KeptPlace::Why::stale, m_where,
                  say("“{heading}” of “{theme}”", fmt::arg("heading", m_moments->heading),
                      fmt::arg("theme", m_theme)),
                  "", ""},
                 m_moments->at);
        m_moments.reset();
    }

    /// All that a searchlight says now stands there, and no passage that it does not have.
    [[nodiscard]] bool isSo(const Moments& moments) const
    {
        const auto found = m_quotable.moments.find(m_theme);
        if (found == m_quotable.moments.end()) return true; // a heading of the user's
        std::set<std::string> now;
        for (const std::string& line : found->second) now.insert(plainSpaced(line));
        const auto isOld = [&](const std::string& line) {
            return line.starts_with(opened) && !now.contains(line);
        };
        return std::none_of(moments.lines.begin(), moments.lines.end(), isOld) &&
               std::includes(moments.lines.begin(), moments.lines.end(), now.begin(), now.end());
    }

    /// By the passages of its theme, where that is one of the project.
    void tellQuote(const Quote& quote, const std::set<std::string>& quoted)
    {
        using Standing = report::QuoteNow::Standing;
        const auto theme = m_quotable.ofThemes.find(m_theme);
        auto now = report::quoteNow(m_quotable.all, quote.place, quote.words, quoted);
        const bool isGone = now.standing == Standing::gone;
        if (!isGone && theme != m_quotable.ofThemes.end()) {
            const bool isThere = now.standing == Standing::there;
            now = report::quoteNow(theme->second, quote.place, quote.words, quoted);
            if ((isThere && now.standing == Standing::otherwise) || (isKnown() && !hasSomethingToTell()))
                now.standing = Standing::gone;
        }
        std::string& places = isGone ? m_gone : m_others;
        if (now.standing == Standing::gone) places += (places.empty() ? "" : "; ") + quote.place;
        if (now.standing != Standing::part && now.standing != Standing::otherwise) return;
        const auto why =
            now.standing == Standing::part ? KeptPlace::Why::partQuote : KeptPlace::Why::oldQuote;
        m_inOtherWords.push_back({why, m_where, account(), quote.place, now.words});
    }

    void tellQuotes()
    {
        std::set<std::string> quoted;
        for (const Quote& quote : m_quotes) quoted.insert(quote.words);
        for (const Quote& quote : m_quotes) tellQuote(quote, quoted);
        m_quotes.clear();
    }

    /// Theme and case are called so in the project.
    [[nodiscard]] bool isKnown() const
    {
        return m_quotable.ofThemes.contains(m_theme) && m_quotable.cases.contains(m_case);
    }

    /// Lists codes of the case that are not its codes now.
    [[nodiscard]] bool isUntrueLine(const std::string& text) const
    {
        const bool lists = m_quotable.codeHeads.contains(text.substr(0, text.find(": ")));
        if (!lists || !isKnown()) return false;
        const auto lines = linesNow();
        return std::none_of(lines.begin(), lines.end(),
                            [&](const std::string& line) { return plainSpaced(line) == text; });
    }

    [[nodiscard]] std::vector<std::string> linesNow() const
    {
        const auto account = m_quotable.told.find({m_theme, m_case});
        return account == m_quotable.told.end() ? std::vector<std::string>() : account->second;
    }

    void endAccount()
    {
        using Why = KeptPlace::Why;
        tellQuotes();
        if (!m_gone.empty()) keep({Why::goneQuote, m_where, account(), m_gone, ""}, m_account);
        if (!m_others.empty()) keep({Why::othersQuote, m_where, account(), m_others, ""}, m_account);
        for (KeptPlace& one : m_inOtherWords) keep(std::move(one), m_account);
        for (const std::string& line : m_lines)
            keep({Why::untrueCodes, m_where, account(), line, lineNow(line)}, m_account);
        m_inOtherWords.clear();
        m_gone.clear();
        m_others.clear();
        m_lines.clear();
    }

    /// What the account says now of what that line is about; empty: nothing.
    [[nodiscard]] std::string lineNow(const std::string& line) const
    {
        const std::string head = line.substr(0, line.find(": ") + 2);
        for (const std::string& now : linesNow())
            if (now.starts_with(head)) return plainSpaced(now);
        return {};
    }

    /// The account, or below the heading of a theme any of it.
    [[nodiscard]] bool hasSomethingToTell() const
    {
        if (!m_case.empty()) return m_quotable.told.contains({m_theme, m_case});
        const auto first = m_quotable.told.lower_bound({m_theme, {}});
        return first != m_quotable.told.end() && first->first.first == m_theme;
    }

    [[nodiscard]] std::string account() const
    {
        if (m_case.empty()) return m_theme;
        return say("the account of “{case}” in “{theme}”", fmt::arg("case", m_case),
                   fmt::arg("theme", m_theme));
    }

    [[nodiscard]] bool begins(std::size_t paragraph, std::initializer_list<std::string_view> kinds) const
    {
        return holds(paragraph, [&](std::string_view name) {
            return std::any_of(kinds.begin(), kinds.end(),
                               [&](std::string_view kind) { return isMarkOf(kind, name); });
        });
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
    std::size_t m_account = 0;        ///< The paragraph of the name of the case, or of the theme.
    std::set<std::string> m_themes;   ///< That have a part with accounts.
    std::set<std::string> m_named;    ///< What stands above accounts.
    std::vector<Quote> m_quotes;      ///< Of the account that is read.
    std::optional<Moments> m_moments; ///< While these are read.
    std::string m_gone;               ///< Places of quotes.
    std::string m_others;             ///< Likewise, of what is of other themes by now.
    std::vector<KeptPlace> m_inOtherWords;
    std::vector<std::string> m_lines; ///< That list codes.
};

}

void tellGoneQuotes(const XmlRanges& xml, const std::string& where, const report::Quotable& quotable,
                    Refreshed& result)
{
    Accounts(xml, where, quotable, result).tell();
}

}
