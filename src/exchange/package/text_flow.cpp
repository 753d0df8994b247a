// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/text_flow.h"

#include "exchange/package/paired_cells.h"
#include "exchange/package/zip_package.h"
#include "text/fold.h"
#include "text/normalise.h"
#include "transcript/time_mark.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{
constexpr std::string_view softHyphen = "\u00AD";
}

bool hasLetters(std::string_view utf8)
{
    return std::any_of(utf8.begin(), utf8.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
    });
}

std::string_view timeMarkIn(std::string_view text)
{
    constexpr const char* brackets = "#[(";
    for (auto at = text.find_first_of(brackets); at < text.size(); at = text.find_first_of(brackets, at + 1))
        if (const auto mark = transcript::timeMarkAtStart(text.substr(at)))
            return text.substr(at, mark->bytes);
    return {};
}

void TextFlow::check() const
{
    if (m_text.size() + m_aside.size() + m_hidden.size() > fileLimit) refuseTooLarge(m_name);
}

void TextFlow::dropCollapsed()
{
    if (m_space) m_text.pop_back();
    m_space = false;
}

void TextFlow::addHidden(std::string_view utf8)
{
    m_hidden += utf8;
    check();
}

void TextFlow::settleHidden()
{
    if (m_hidden.empty()) return;
    const std::string words = std::exchange(m_hidden, {});
    std::string_view left = words;
    bool lost = false;
    while (!left.empty()) {
        const std::string_view mark = timeMarkIn(left);
        const std::string_view before =
            mark.empty() ? left : left.substr(0, static_cast<std::size_t>(mark.data() - left.data()));
        lost = lost || !text::trimmedText(std::string(before)).empty();
        left.remove_prefix(before.size() + mark.size());
        add(mark);
    }
    m_hiddenParts += lost ? 1 : 0;
}

void TextFlow::addStruck(std::string_view utf8)
{
    if (m_inStruck || text::trimmedText(std::string(utf8)).empty()) return;
    m_inStruck = true;
    ++m_struckParts;
}

/// Of the spaces on either side of what was struck through one is left.
void TextFlow::endStruck(std::string_view& next)
{
    const bool between = std::exchange(m_inStruck, false) && (m_fresh || m_text.ends_with(' '));
    if (between && next.starts_with(' ')) next.remove_prefix(1);
}

/// Before these words are written.
void TextFlow::noteBold(std::string_view utf8)
{
    if (utf8.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    if (m_fresh && m_bold) m_inBold = true;
    if (!m_bold) endBold();
}

void TextFlow::endBold()
{
    if (!std::exchange(m_inBold, false)) return;
    m_text.insert(m_text.find_last_not_of(" \t\n") + 1, 1, boldEnd);
}

/// Of the words up to here, whether the paragraph ends or not.
void TextFlow::endLine()
{
    endBold();
    if (!m_heading || m_text.empty()) return;
    const std::size_t end = m_text.find_last_not_of(" \t") + 1;
    if (end > 0 && m_text[end - 1] != '\n') m_text.insert(end, 1, headingEnd);
}

void TextFlow::add(std::string_view utf8)
{
    if (utf8.find(softHyphen) != std::string_view::npos)
        return add(text::withoutSoftHyphens(std::string(utf8)));
    if (utf8.empty()) return;
    endStruck(utf8);
    settleHidden();
    noteBold(utf8);
    if (utf8 == "\n") endLine();
    m_text += utf8;
    m_space = m_fresh = false;
    check();
}

void TextFlow::addCollapsed(std::string_view utf8)
{
    if (utf8.find(softHyphen) != std::string_view::npos)
        return addCollapsed(text::withoutSoftHyphens(std::string(utf8)));
    if (!utf8.empty()) {
        endStruck(utf8);
        settleHidden();
    }
    noteBold(utf8);
    for (const char c : utf8) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (space && (m_space || m_fresh)) continue;
        m_text += space ? ' ' : c;
        m_space = space;
        m_fresh = false;
    }
    check();
}

void TextFlow::addSpaces(long long count)
{
    constexpr long long most = 4096;
    add(std::string(static_cast<std::size_t>(std::clamp(count, 0LL, most)), ' '));
}

void TextFlow::breakLine()
{
    m_inStruck = false;
    settleHidden();
    dropCollapsed();
    endLine();
    m_text += '\n';
    m_fresh = true;
    check();
}

void TextFlow::endParagraph()
{
    breakLine();
    if (m_outer.empty()) m_text += std::exchange(m_aside, {});
    check();
}

void TextFlow::begin()
{
    settleHidden();
    m_outer.push_back({std::exchange(m_text, {}), m_space, m_fresh, std::exchange(m_inBold, false),
                       std::exchange(m_heading, false)});
    m_space = false;
    m_fresh = true;
}

std::string TextFlow::endApart()
{
    settleHidden();
    dropCollapsed();
    endBold();
    std::string written = std::exchange(m_text, std::move(m_outer.back().text));
    m_space = m_outer.back().space;
    m_fresh = m_outer.back().fresh;
    m_inBold = m_outer.back().inBold;
    m_heading = m_outer.back().heading;
    m_outer.pop_back();
    return written;
}

void TextFlow::endAside()
{
    m_aside += endApart();
    check();
}

void TextFlow::endNote()
{
    std::string words = endApart();
    std::replace(words.begin(), words.end(), '\n', ' ');
    words = text::trimmedText(words);
    add(words.empty() ? "" : " [" + words + "]");
}

std::size_t TextFlow::beginCell()
{
    settleHidden();
    m_fresh = true;
    return m_text.size();
}

/// Before and behind the words of a cell.
void TextFlow::dropEmptyLines(std::size_t began)
{
    constexpr const char* white = " \n";
    const auto first = m_text.find_first_not_of(white, began);
    if (first == std::string::npos) return m_text.resize(began);
    const auto last = m_text.find_last_not_of(white);
    const auto end = m_text.find('\n', last);
    if (end != std::string::npos) m_text.resize(end);
    const auto line = m_text.rfind('\n', first);
    if (line != std::string::npos && line >= began) m_text.erase(began, line + 1 - began);
}

void TextFlow::endCellLine(std::size_t began)
{
    m_inStruck = false;
    settleHidden();
    dropCollapsed();
    endBold();
    if (m_text.size() > began && m_text.back() == '\n') m_text.pop_back();
    if (m_text.size() > began && m_text.back() == headingEnd) m_text.pop_back();
    m_fresh = true;
}

void TextFlow::endCell(std::size_t began, bool last)
{
    endCellLine(began);
    dropEmptyLines(began);
    if (!last) m_text += '\t';
}

bool TextFlow::endRow(std::size_t began)
{
    settleHidden();
    const auto pairs = pairedCells(std::string_view(m_text).substr(std::min(began, m_text.size())));
    if (pairs && pairs->lines) m_text.replace(began, std::string::npos, *pairs->lines);
    endRow();
    return !pairs || pairs->lines.has_value();
}

void TextFlow::endRow()
{
    settleHidden();
    m_text += '\n';
    m_fresh = true;
    check();
}

bool TextFlow::hasLetters() const
{
    return exchange::hasLetters(m_text);
}

std::string TextFlow::take()
{
    settleHidden();
    return m_text + m_aside;
}

}
