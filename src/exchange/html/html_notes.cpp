// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_notes.h"

#include "exchange/reader.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace rd::exchange
{

namespace
{

bool hasClass(std::string_view classes, std::string_view name)
{
    for (std::size_t at = classes.find(name); at != std::string_view::npos; at = classes.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        const bool begins = at == 0 || classes[at - 1] == ' ';
        if (begins && (end == classes.size() || classes[end] == ' ')) return true;
    }
    return false;
}

template <std::size_t Count>
bool hasOneOf(std::string_view classes, const std::array<std::string_view, Count>& names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return hasClass(classes, name); });
}

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "fn1", "fn:1", "user-content-fn-1": as programs for Markdown call notes.
bool isNoteOfMarkdown(std::string_view target)
{
    for (const std::string_view start : {"user-content-fn-", "fn:"})
        if (target.starts_with(start)) return target.size() > start.size();
    return target.starts_with("fn") && isNumber(target.substr(target.starts_with("fn-") ? 3 : 2));
}

/// "sdfootnote1sym", "sdendnote1sym"
bool isNoteOfLibreOffice(std::string_view target)
{
    return (target.starts_with("sdfootnote") || target.starts_with("sdendnote")) && target.ends_with("sym");
}

/// The signs that lead back, of a link that nothing else tells.
std::string withoutArrows(std::string words)
{
    for (bool more = true; more;) {
        more = false;
        words = text::trimmedText(words);
        for (const std::string_view sign : {"\u21A9", "\uFE0E"})
            if (words.ends_with(sign)) {
                words.resize(words.size() - sign.size());
                more = true;
            }
    }
    return words;
}

bool isWordReference(std::string_view target)
{
    const bool note = target.starts_with("_ftn") || target.starts_with("_edn");
    return note && target.size() > 4 && target[4] >= '0' && target[4] <= '9';
}

}

std::string noteOfLink(const HtmlMarks& link)
{
    constexpr std::array<std::string_view, 3> classes{"footnote-ref", "sdfootnoteanc", "sdendnoteanc"};
    constexpr std::string_view libreOffice = "sym";
    if (!link.href.starts_with('#')) return {};
    std::string_view target = link.href.substr(1);
    if (isWordReference(target))
        return std::string(target.substr(1)); // #_ftn1 leads to a name in <div id=ftn1>
    const bool named = isNoteOfMarkdown(target) || isNoteOfLibreOffice(target);
    if (!named && link.role != "doc-noteref" && !hasOneOf(link.classes, classes)) return {};
    if (target.starts_with("sd") && target.ends_with(libreOffice)) target.remove_suffix(libreOffice.size());
    return std::string(target);
}

bool leadsBack(const HtmlMarks& link)
{
    constexpr std::array<std::string_view, 5> classes{
        "footnote-back", "footnote-backref", "data-footnote-backref", "sdfootnotesym", "sdendnotesym"};
    return link.role == "doc-backlink" || hasOneOf(link.classes, classes) ||
           link.href.starts_with("#_ftnref") || link.href.starts_with("#_ednref");
}

std::string HtmlNotes::refer(std::string note)
{
    const std::size_t number = m_references.size();
    const auto known = m_firsts.emplace(std::move(note), number).first;
    m_references.push_back({{}, known->second, {}});
    return sign + std::to_string(number) + sign;
}

void HtmlNotes::add(std::string_view note, std::string words)
{
    const auto first = m_firsts.find(note);
    if (first == m_firsts.end()) return;
    std::replace(words.begin(), words.end(), '\n', ' ');
    words = withoutArrows(std::move(words));
    std::string& known = m_references[first->second].words;
    if (words.empty()) return;
    m_count += known.empty() ? 1 : 0;
    known += (known.empty() ? "" : " ") + words;
}

int HtmlNotes::repeated() const
{
    int count = 0;
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        const std::size_t first = m_references[i].first;
        count += first != i && !m_references[first].words.empty() ? 1 : 0;
    }
    return count;
}

std::string HtmlNotes::settle(std::string_view text) const
{
    std::string settled;
    std::size_t at = 0;
    for (auto begin = text.find(sign); begin != std::string_view::npos; begin = text.find(sign, at)) {
        const std::size_t end = std::min(text.find(sign, begin + 1), text.size());
        settled += text.substr(at, begin - at);
        at = std::min(end + 1, text.size());
        std::size_t number = 0;
        std::from_chars(text.data() + begin + 1, text.data() + end, number);
        if (number >= m_references.size()) continue;
        const Reference& reference = m_references[number];
        const bool tooLong = reference.first != number && settled.size() > fileLimit;
        const std::string& words = tooLong ? reference.words : m_references[reference.first].words;
        const bool apart = !settled.empty() && settled.back() != ' ' && settled.back() != '\n';
        settled += words.empty() ? reference.shown : (apart ? " [" : "[") + words + "]";
    }
    settled += text.substr(at);
    return settled;
}

}
