// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_notes.h"

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

bool hasOneOf(std::string_view classes, const std::array<std::string_view, 3>& names)
{
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return hasClass(classes, name); });
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
    if (link.role != "doc-noteref" && !hasOneOf(link.classes, classes)) return {};
    if (target.starts_with("sd") && target.ends_with(libreOffice)) target.remove_suffix(libreOffice.size());
    return std::string(target);
}

bool leadsBack(const HtmlMarks& link)
{
    constexpr std::array<std::string_view, 3> classes{"footnote-back", "sdfootnotesym", "sdendnotesym"};
    return link.role == "doc-backlink" || hasOneOf(link.classes, classes) ||
           link.href.starts_with("#_ftnref") || link.href.starts_with("#_ednref");
}

std::string HtmlNotes::refer(std::string note)
{
    const std::size_t number = m_references.size();
    m_references.emplace_back();
    m_firsts.emplace(std::move(note), number);
    return sign + std::to_string(number) + sign;
}

void HtmlNotes::add(std::string_view note, std::string words)
{
    const auto first = m_firsts.find(note);
    if (first == m_firsts.end()) return;
    std::replace(words.begin(), words.end(), '\n', ' ');
    words = text::trimmedText(words);
    std::string& known = m_references[first->second].words;
    if (words.empty()) return;
    m_count += known.empty() ? 1 : 0;
    known += (known.empty() ? "" : " ") + words;
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
        const bool apart = !settled.empty() && settled.back() != ' ' && settled.back() != '\n';
        settled += reference.words.empty() ? reference.shown : (apart ? " [" : "[") + reference.words + "]";
    }
    settled += text.substr(at);
    return settled;
}

}
