// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/package/xml_ranges.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <tuple>
#include <utility>

namespace rd::exchange
{

namespace
{

constexpr std::string_view spaces = " \t\r\n";

/// Where the tag that begins at `at` ends; '>' may stand in the value of an attribute.
std::size_t endOfTag(std::string_view xml, std::size_t at)
{
    char quote = 0;
    for (std::size_t i = at; i < xml.size(); ++i) {
        const char c = xml[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

std::size_t past(std::string_view xml, std::string_view mark, std::size_t from)
{
    const std::size_t found = xml.find(mark, from);
    return found == std::string_view::npos ? found : found + mark.size();
}

/// Where what begins with "<?" or "<!" ends; `at` itself for an element.
std::size_t pastOther(std::string_view xml, std::size_t at)
{
    const std::string_view rest = xml.substr(at);
    if (rest.starts_with("<!--")) return past(xml, "-->", at + 4);
    if (rest.starts_with("<![CDATA[")) return past(xml, "]]>", at);
    if (rest.starts_with("<?")) return past(xml, "?>", at);
    if (rest.starts_with("<!")) return endOfTag(xml, at);
    return at;
}

std::string_view localOf(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// At most as many elements as there are.
std::size_t openingTags(std::string_view xml)
{
    std::size_t count = 0;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1))
        if (at + 1 < xml.size() && xml[at + 1] != '/') ++count;
    return count;
}

void addCodePoint(std::string& text, std::uint32_t code)
{
    if (code < 0x80U) {
        text += static_cast<char>(code);
    } else if (code < 0x800U) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code < 0x10000U) {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code < 0x110000U) {
        text += static_cast<char>(0xF0U | (code >> 18U));
        text += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

/// The entity without & and ;. One that is not known stays as it is.
void addEntity(std::string& text, std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, char>, 5> known{
        {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [word, sign] : known)
        if (name == word) {
            text += sign;
            return;
        }
    if (name.starts_with('#')) {
        const bool hexadecimal = name.starts_with("#x");
        const std::string_view digits = name.substr(hexadecimal ? 2 : 1);
        std::uint32_t code = 0;
        const auto read =
            std::from_chars(digits.data(), digits.data() + digits.size(), code, hexadecimal ? 16 : 10);
        if (read.ec == std::errc{}) return addCodePoint(text, code);
    }
    text += "&" + std::string(name) + ";";
}

}

std::optional<XmlRanges> XmlRanges::of(std::string_view xml)
{
    XmlRanges ranges;
    ranges.m_xml = xml;
    std::vector<std::size_t> open;
    auto& elements = ranges.m_elements;
    elements.reserve(openingTags(xml));
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at)) {
        if (const std::size_t other = pastOther(xml, at); other != at) {
            if (other == std::string_view::npos) return std::nullopt;
            at = other;
            continue;
        }
        const std::size_t end = endOfTag(xml, at);
        if (end == std::string_view::npos) return std::nullopt;
        const bool closing = xml[at + 1] == '/';
        const std::size_t nameAt = at + (closing ? 2 : 1);
        const std::size_t nameEnd = std::min(xml.find_first_of(" \t\r\n/>", nameAt), end - 1);
        const std::string_view name = xml.substr(nameAt, nameEnd - nameAt);
        if (closing) {
            if (open.empty() || elements[open.back()].name != name) return std::nullopt;
            XmlElement& element = elements[open.back()];
            element.inside.end = at;
            element.all.end = end;
            element.after = elements.size();
            open.pop_back();
        } else {
            const std::size_t own = elements.size();
            if (open.empty() && own > 0) return std::nullopt;
            elements.push_back(
                {name, localOf(name), {at, end}, {end, end}, open.empty() ? own : open.back(), own + 1});
            if (xml[end - 2] != '/') open.push_back(own);
        }
        at = end;
    }
    if (!open.empty() || elements.empty()) return std::nullopt;
    return ranges;
}

std::size_t XmlRanges::firstFrom(std::size_t position) const
{
    const auto found =
        std::lower_bound(m_elements.begin(), m_elements.end(), position,
                         [](const XmlElement& one, std::size_t where) { return one.all.begin < where; });
    return static_cast<std::size_t>(found - m_elements.begin());
}

bool XmlRanges::isEmptyTag(std::size_t i) const
{
    return m_elements[i].inside.begin == m_elements[i].all.end;
}

ByteRange XmlRanges::startTag(std::size_t i) const
{
    return {m_elements[i].all.begin, m_elements[i].inside.begin};
}

std::vector<std::size_t> XmlRanges::children(std::size_t i) const
{
    std::vector<std::size_t> list;
    for (std::size_t c = i + 1; c < m_elements[i].after; c = m_elements[c].after) list.push_back(c);
    return list;
}

std::optional<std::size_t> XmlRanges::child(std::size_t i, std::string_view local) const
{
    for (std::size_t c = i + 1; c < m_elements[i].after; c = m_elements[c].after)
        if (m_elements[c].local == local) return c;
    return std::nullopt;
}

std::optional<std::size_t> XmlRanges::around(std::size_t i, std::string_view local) const
{
    while (m_elements[i].parent != i) {
        i = m_elements[i].parent;
        if (m_elements[i].local == local) return i;
    }
    return std::nullopt;
}

std::optional<ByteRange> XmlRanges::attribute(std::size_t i, std::string_view local) const
{
    const ByteRange tag = startTag(i);
    std::size_t at = tag.begin + 1 + m_elements[i].name.size();
    for (;;) {
        at = m_xml.find_first_not_of(spaces, at);
        const std::size_t equals = m_xml.find('=', at);
        if (at >= tag.end || equals >= tag.end) return std::nullopt;
        const std::size_t quote = m_xml.find_first_of("\"'", equals);
        if (quote >= tag.end) return std::nullopt;
        const std::size_t end = m_xml.find(m_xml[quote], quote + 1);
        if (end >= tag.end) return std::nullopt;
        std::string_view name = m_xml.substr(at, equals - at);
        name = name.substr(0, name.find_last_not_of(spaces) + 1);
        if (localOf(name) == local) return ByteRange{quote + 1, end};
        at = end + 1;
    }
}

std::string XmlRanges::value(std::size_t i, std::string_view local) const
{
    const auto range = attribute(i, local);
    return range ? decodedXml(text(*range)) : std::string();
}

std::string XmlRanges::prefix(std::size_t i) const
{
    const XmlElement& element = m_elements[i];
    return std::string(element.name.substr(0, element.name.size() - element.local.size()));
}

std::string decodedXml(std::string_view raw)
{
    std::string text;
    for (std::size_t at = 0; at < raw.size();) {
        const std::string_view rest = raw.substr(at);
        if (rest.starts_with("<![CDATA[")) {
            const std::size_t end = rest.find("]]>");
            if (end == std::string_view::npos) break;
            text += rest.substr(9, end - 9);
            at += end + 3;
        } else if (rest.front() == '<') {
            at = std::min(pastOther(raw, at) == at ? endOfTag(raw, at) : pastOther(raw, at), raw.size());
        } else if (const std::size_t end = rest.find(';'); rest.front() == '&' && end != rest.npos) {
            addEntity(text, rest.substr(1, end - 1));
            at += end + 1;
        } else {
            text += rest.front();
            ++at;
        }
    }
    return text;
}

bool Splices::touches(ByteRange range) const
{
    return std::any_of(m_changes.begin(), m_changes.end(),
                       [&](const Change& one) { return range.holds(one.range); });
}

std::string Splices::applied(std::string_view text, ByteRange range) const
{
    std::vector<const Change*> within;
    for (const Change& change : m_changes)
        if (range.holds(change.range) && !(change.range == range)) within.push_back(&change);
    // what is put in stands before what goes; of two that begin together, the outer one comes first
    const auto order = [](const Change* one) {
        const bool insertion = one->range.begin == one->range.end;
        return std::tuple(one->range.begin, !insertion, ~one->range.end);
    };
    std::stable_sort(within.begin(), within.end(),
                     [&](const Change* a, const Change* b) { return order(a) < order(b); });
    std::string result;
    std::size_t size = range.end - range.begin;
    for (const Change* change : within) size += change->text.size();
    result.reserve(size);
    std::size_t at = range.begin;
    for (const Change* change : within) {
        if (change->range.begin < at) continue;
        result += text.substr(at, change->range.begin - at);
        result += change->text;
        at = change->range.end;
    }
    result += text.substr(at, range.end - at);
    return result;
}

void setInside(const XmlRanges& xml, std::size_t element, const std::string& inside, Splices& splices)
{
    const XmlElement& one = xml.at(element);
    if (!xml.isEmptyTag(element)) return splices.add(one.inside, inside);
    splices.add({one.all.end - 2, one.all.end}, ">" + inside + "</" + std::string(one.name) + ">");
}

}
