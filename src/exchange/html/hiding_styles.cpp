// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/hiding_styles.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rd::exchange
{

namespace
{

constexpr std::string_view whiteSpace = " \t\n\r\f";
/// More rules that show or hide no page has; without an end a page could keep us busy for hours.
constexpr std::size_t mostRules = 2000;
constexpr int weightOfId = 10'000;
constexpr int weightOfClass = 100;
constexpr int weightOfOwnStyle = 100'000'000;

std::string_view trimmed(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(whiteSpace), text.size()));
    return text.substr(0, text.find_last_not_of(whiteSpace) + 1);
}

/// Without comments, the marks that hide a sheet from old browsers, and what stands in quotes: a brace in one
/// of these is none.
std::string plainSheet(std::string_view sheet)
{
    std::string plain;
    while (!sheet.empty()) {
        const char first = sheet.front();
        std::size_t passed = 0;
        if (sheet.starts_with("/*"))
            passed = std::min(sheet.find("*/", 2), sheet.size() - 2) + 2;
        else if (sheet.starts_with("<!--"))
            passed = 4;
        else if (sheet.starts_with("-->"))
            passed = 3;
        else if (first == '"' || first == '\'')
            passed = std::min(sheet.find_first_of(std::string{first, '\n'}, 1), sheet.size() - 1) + 1;
        if (passed == 0) {
            plain += first;
            passed = 1;
        }
        sheet.remove_prefix(passed);
    }
    return plain;
}

/// Where the brace that is opened at `open` is closed.
std::size_t closing(std::string_view sheet, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < sheet.size(); ++i) {
        if (sheet[i] == '{') ++depth;
        if (sheet[i] == '}' && --depth == 0) return i;
    }
    return sheet.size();
}

bool joinsParts(char c)
{
    return c == '>' || c == '+' || c == '~' || whiteSpace.find(c) != std::string_view::npos;
}

/// Of a selector its last part, which speaks of the element itself.
struct LastPart {
    std::string compound; ///< "p.note#x".
    bool isAll = true;    ///< The selector asks nothing else.
};

/// Some `:` that asks for more than a place among brothers: for a state, or a part that is no element.
bool asksForState(std::string_view selector)
{
    constexpr std::array<std::string_view, 5> places{":not(", ":first-", ":last-", ":nth-", ":only-"};
    for (auto at = selector.find(':'); at != std::string_view::npos; at = selector.find(':', at + 1))
        if (std::none_of(places.begin(), places.end(),
                         [&](std::string_view place) { return selector.substr(at).starts_with(place); }))
            return true;
    return false;
}

LastPart lastPartOf(std::string_view selector)
{
    std::string plain;
    int depth = 0;
    for (const char c : selector) {
        if (c == '[' || c == '(') ++depth;
        if (depth == 0) plain += joinsParts(c) ? ' ' : c;
        if (c == ']' || c == ')') --depth;
    }
    const std::string_view part = std::string_view(plain).substr(plain.rfind(' ') + 1);
    std::string compound(part.substr(0, part.find(':')));
    const bool isAll = compound == selector;
    return {std::move(compound), isAll};
}

/// How much a selector says, as CSS counts it: ids before classes before elements.
int specificityOf(std::string_view selector)
{
    int sum = 0;
    bool begins = true;
    for (const char c : selector) {
        if (c == '#') sum += weightOfId;
        if (c == '.' || c == '[' || c == ':') sum += weightOfClass;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (begins && letter) ++sum;
        begins = joinsParts(c);
    }
    return sum;
}

std::set<std::string_view> wordsOf(std::string_view text)
{
    std::set<std::string_view> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = std::min(text.find_first_of(whiteSpace), text.size());
        words.insert(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

}

bool HidingStyles::Verdict::isEmpty() const
{
    return display.weight == Weight() && visibility.weight == Weight();
}

void HidingStyles::Verdict::add(const Verdict& other)
{
    if (other.display.weight >= display.weight) display = other.display;
    if (other.visibility.weight >= visibility.weight) visibility = other.visibility;
}

bool HidingStyles::Rule::applies(const Names& names) const
{
    return (tag.empty() || tag == names.tag) && (id.empty() || id == names.id) &&
           std::all_of(classes.begin(), classes.end(),
                       [&](const std::string& name) { return names.classes.contains(name); });
}

HidingStyles::Verdict HidingStyles::verdictOf(std::string_view declarations, int specificity,
                                              std::size_t order)
{
    constexpr std::string_view important = "!important";
    std::string plain = text::folded(declarations);
    std::erase_if(plain, [](char c) { return whiteSpace.find(c) != std::string_view::npos; });
    Verdict verdict;
    for (std::string_view rest = plain; !rest.empty();) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        std::string_view declared = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const bool counts = declared.ends_with(important);
        if (counts) declared.remove_suffix(important.size());
        const Weight weight{counts, specificity, order};
        if (declared.starts_with("display:")) verdict.add({{declared == "display:none", weight}, {}});
        if (declared.starts_with("visibility:")) verdict.add({{}, {declared == "visibility:hidden", weight}});
    }
    return verdict;
}

bool HidingStyles::isForScreens(std::string_view media)
{
    while (!media.empty()) {
        const std::size_t end = std::min(media.find(','), media.size());
        const std::string medium = text::folded(media.substr(0, end));
        if (medium == "screen" || medium == "all" || medium == "only screen") return true;
        media.remove_prefix(std::min(end + 1, media.size()));
    }
    return false;
}

void HidingStyles::add(std::string_view sheet)
{
    addRules(plainSheet(sheet), true);
}

void HidingStyles::addRules(std::string_view rules, bool outermost)
{
    constexpr std::string_view mediaRule = "@media";
    for (std::size_t at = 0; at < rules.size();) {
        const std::size_t open = rules.find_first_of("{;}", at);
        if (open == std::string_view::npos) return;
        const std::string_view prelude = trimmed(rules.substr(at, open - at));
        at = open + 1;
        if (rules[open] != '{') continue;
        const std::size_t close = closing(rules, open);
        const std::string_view body = rules.substr(open + 1, close - open - 1);
        at = close + 1;
        const bool ofMedia = prelude.starts_with(mediaRule);
        if (ofMedia && outermost && isForScreens(prelude.substr(mediaRule.size()))) addRules(body, false);
        if (!prelude.starts_with('@')) addRule(prelude, body);
    }
}

void HidingStyles::addRule(std::string_view selectors, std::string_view declarations)
{
    if (verdictOf(declarations, 0, 1).isEmpty()) return;
    while (!selectors.empty()) {
        const std::size_t end = std::min(selectors.find(','), selectors.size());
        const std::string_view selector = trimmed(selectors.substr(0, end));
        selectors.remove_prefix(std::min(end + 1, selectors.size()));
        if (!selector.empty() && !asksForState(selector)) addSelector(selector, declarations);
    }
}

void HidingStyles::addSelector(std::string_view selector, std::string_view declarations)
{
    if (m_count == mostRules) return;
    const LastPart part = lastPartOf(selector);
    Rule rule;
    rule.verdict = verdictOf(declarations, specificityOf(selector), ++m_count);
    if (!part.isAll && rule.verdict.display.hides) rule.verdict.display = {};
    if (!part.isAll && rule.verdict.visibility.hides) rule.verdict.visibility = {};
    if (rule.verdict.isEmpty()) return;
    for (std::string_view rest = part.compound; !rest.empty();) {
        const std::size_t end = std::min(rest.find_first_of(".#", 1), rest.size());
        const std::string word(rest.substr(0, end));
        rest.remove_prefix(end);
        if (word.front() == '#')
            rule.id = word.substr(1);
        else if (word.front() == '.')
            rule.classes.push_back(word.substr(1));
        else if (word != "*")
            rule.tag = text::folded(word);
    }
    const std::string key = !rule.id.empty()        ? "#" + rule.id
                            : !rule.classes.empty() ? "." + rule.classes.front()
                            : !rule.tag.empty()     ? rule.tag
                                                    : "*";
    m_rules[key].push_back(std::move(rule));
}

void HidingStyles::judge(const std::string& key, const Names& names, Verdict& verdict) const
{
    const auto found = m_rules.find(key);
    if (found == m_rules.end()) return;
    for (const Rule& rule : found->second)
        if (rule.applies(names)) verdict.add(rule.verdict);
}

bool HidingStyles::hides(const StyledElement& element) const
{
    Verdict verdict = verdictOf(element.style, weightOfOwnStyle, 1);
    if (!m_rules.empty() && element.name != "html" && element.name != "body") {
        const Names names{element.name, element.id, wordsOf(element.classes)};
        judge("*", names, verdict);
        judge(std::string(names.tag), names, verdict);
        judge("#" + std::string(names.id), names, verdict);
        for (const std::string_view name : names.classes) judge("." + std::string(name), names, verdict);
    }
    return verdict.display.hides || verdict.visibility.hides;
}

}
