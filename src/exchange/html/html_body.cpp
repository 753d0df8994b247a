// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/html/html_body.h"

#include "exchange/html/html_elements.h"
#include "exchange/subtitles/cue_times.h"
#include "text/encoding.h"
#include "text/fold.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

namespace rd::exchange
{

namespace
{

bool isWhiteSpace(std::string_view words)
{
    return words.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

/// That of GitHub, which it shows to those who hear the page only.
constexpr std::string_view titleOfNotes = "footnote-label";

/// "text-decoration: line-through", also among others.
bool saysStruck(std::string_view style)
{
    const std::string plain = text::folded(style);
    const auto line = plain.find("line-through");
    const auto property = plain.rfind("text-decoration", line);
    return line != std::string::npos && property != std::string::npos &&
           plain.substr(property, line - property).find(';') == std::string::npos;
}

bool isBold(std::string_view name)
{
    return name == "b" || name == "strong";
}

/// U+0080 to U+009F by number are the signs that Windows has there: so old programs meant them, and so
/// browsers show them.
std::string withoutControls(std::string_view words)
{
    std::string result;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool control =
            words[i] == '\xC2' && i + 1 < words.size() && static_cast<unsigned char>(words[i + 1]) < 0xA0U;
        if (words[i] == HtmlNotes::sign || words[i] == TextFlow::headingEnd || words[i] == TextFlow::boldEnd)
            continue;
        if (control)
            result += text::decodeAs(words.substr(++i, 1), "windows-1252").text;
        else
            result += words[i];
    }
    return result;
}

/// Milliseconds of "ts_62000_64500_S00".
std::optional<std::int64_t> timeOfAnchor(std::string_view name)
{
    constexpr std::string_view start = "ts_";
    constexpr std::int64_t longest = 1000LL * 3600 * 100;
    if (!name.starts_with(start)) return std::nullopt;
    const char* end = name.data() + name.size();
    std::int64_t time = 0;
    const auto read = std::from_chars(name.data() + start.size(), end, time);
    const bool whole = read.ec == std::errc() && read.ptr != end && *read.ptr == '_';
    return whole && time >= 0 && time < longest ? std::optional(time) : std::nullopt;
}

}

void HtmlBody::begin(std::string_view name, bool hidden)
{
    ++m_depth;
    if (m_skipped == 0 && !hidden && beginOfNotes(name)) return;
    HtmlElement element = htmlElement(name);
    if (element.kind != HtmlKind::skipped && saysStruck(m_marks.style)) {
        if (element.kind == HtmlKind::block && m_skipped == 0) endBlock();
        element = {HtmlKind::skipped, Loss::struckWords};
    }
    if (m_skipped == 0 && element.loss && !hidden) m_losses.add(*element.loss);
    if (m_skipped > 0 || hidden || element.kind == HtmlKind::skipped) {
        if (m_skipped++ == 0) m_hidden = hidden && element.kind != HtmlKind::skipped;
        return;
    }
    if (element.kind == HtmlKind::block || element.kind == HtmlKind::kept) endBlock();
    if (isHeading(name)) m_flow.setHeading(true);
    if (element.kind == HtmlKind::kept) ++m_kept;
    m_keptBegins = element.kind == HtmlKind::kept;
    if (element.kind == HtmlKind::lineBreak) ++m_breaks;
    if (element.kind == HtmlKind::tablePart) beginTablePart(name);
    if (isBold(name)) m_flow.setBold(++m_bold > 0);
    if (name == "q") write("“");
}

/// References to notes, the notes themselves, and what leads back from them. True when nothing more is to be
/// done for the element.
bool HtmlBody::beginOfNotes(std::string_view name)
{
    if (m_note && name == "a" && leadsBack(m_marks)) {
        ++m_skipped;
        m_hidden = false;
        return true;
    }
    if (m_note) return false;
    if (m_marks.id == titleOfNotes && m_notes.areReferred()) {
        ++m_skipped;
        m_hidden = false;
        return true;
    }
    std::string note = name == "a" ? noteOfLink(m_marks) : std::string();
    if (!note.empty()) {
        write(m_notes.refer(std::move(note)));
        ++m_skipped;
        m_hidden = false;
        m_inReference = true;
        return true;
    }
    if (m_marks.id.empty() || !m_notes.isReferred(m_marks.id)) return false;
    beginNote();
    return true;
}

void HtmlBody::beginNote()
{
    endBlock();
    m_note = Note{std::string(m_marks.id), m_depth, std::exchange(m_tables, {})};
    m_flow.begin();
}

void HtmlBody::endNote()
{
    endBlock();
    m_notes.add(m_note->id, m_flow.endApart());
    m_tables = std::move(m_note->tables);
    m_note.reset();
    m_breaks = 0;
    m_open = false;
}

std::string HtmlBody::settled(std::string_view written)
{
    m_losses.add(Loss::notes, m_notes.count());
    return m_notes.settle(written);
}

void HtmlBody::end(std::string_view name)
{
    const int depth = m_depth--;
    if (m_skipped > 0) {
        if (--m_skipped == 0) m_inReference = false;
        return;
    }
    if (m_note && m_note->depth == depth) return endNote();
    const HtmlKind kind = htmlElement(name).kind;
    if (kind == HtmlKind::block || kind == HtmlKind::kept) endBlock();
    if (isHeading(name)) m_flow.setHeading(false);
    if (kind == HtmlKind::kept) --m_kept;
    if (kind == HtmlKind::tablePart) endTablePart(name);
    if (isBold(name) && m_bold > 0) m_flow.setBold(--m_bold > 0);
    if (name == "q") write("”");
}

void HtmlBody::anchor(std::string_view name)
{
    if (m_skipped > 0 || m_open) return;
    const auto time = timeOfAnchor(name);
    if (!time) return;
    m_knowsTimes = true;
    if (m_times == PageTimes::written) write(timeMark(*time) + " ");
}

void HtmlBody::words(std::string_view utf8)
{
    if (m_skipped > 0 && m_hidden && !isWhiteSpace(utf8)) {
        m_losses.add(Loss::hiddenWords);
        m_hidden = false;
    }
    const std::string words = m_inReference || m_skipped == 0 ? withoutControls(utf8) : std::string();
    if (m_inReference) m_notes.show(words);
    if (m_skipped > 0) return;
    if (m_kept > 0)
        writeKept(words);
    else
        write(words);
}

void HtmlBody::write(std::string_view words)
{
    if (isWhiteSpace(words) && (!m_open || m_breaks > 0)) return;
    writeBreaks(m_breaks);
    m_open = true;
    m_flow.addCollapsed(words);
}

/// Line ends are kept as line breaks are, so that the one before </pre> adds no line.
void HtmlBody::writeKept(std::string_view words)
{
    const bool passOver = std::exchange(m_keptBegins, false) && words.starts_with('\n');
    for (std::size_t at = passOver ? 1 : 0; at < words.size();) {
        const std::size_t end = std::min(words.find('\n', at), words.size());
        if (end > at) {
            writeBreaks(m_breaks);
            m_open = true;
            m_flow.add(words.substr(at, end - at));
        }
        if (end < words.size()) ++m_breaks;
        at = end + 1;
    }
}

void HtmlBody::writeBreaks(int count)
{
    for (int i = 0; i < count; ++i) m_flow.breakLine();
    m_breaks = 0;
}

void HtmlBody::endBlock()
{
    if (!m_open && m_breaks == 0) return;
    writeBreaks(m_breaks - 1);
    m_flow.endParagraph();
    m_open = false;
}

void HtmlBody::beginTablePart(std::string_view name)
{
    if (name == "table") {
        endBlock();
        m_tables.emplace_back();
    } else if (m_tables.empty()) {
        endBlock();
    } else if (name == "tr") {
        beginRow();
    } else if (name == "td" || name == "th") {
        beginCell();
    } else {
        endRow();
        endBlock();
    }
}

void HtmlBody::endTablePart(std::string_view name)
{
    if (m_tables.empty()) {
        endBlock();
    } else if (name == "td" || name == "th") {
        endCell();
    } else {
        endRow();
        endBlock();
    }
    if (name == "table" && !m_tables.empty()) m_tables.pop_back();
}

void HtmlBody::beginRow()
{
    endRow();
    endBlock();
    m_tables.back().inRow = true;
}

void HtmlBody::beginCell()
{
    if (!m_tables.back().inRow) beginRow();
    endCell();
    Table& table = m_tables.back();
    if (table.cells > 0) m_flow.add("\t");
    table.inCell = true;
    table.began = m_flow.beginCell();
    if (table.cells == 0) table.rowBegan = table.began;
}

void HtmlBody::endCell()
{
    Table& table = m_tables.back();
    if (!table.inCell) return;
    m_flow.endCell(table.began, true);
    m_open = false;
    m_breaks = 0;
    table.inCell = false;
    ++table.cells;
}

void HtmlBody::endRow()
{
    endCell();
    Table& table = m_tables.back();
    if (table.cells > 0 && !m_flow.endRow(table.rowBegan)) m_losses.add(Loss::unpairedLabels);
    table.inRow = false;
    table.cells = 0;
}

}
