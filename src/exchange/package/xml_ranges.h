// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// A stretch of bytes, half-open.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool holds(ByteRange other) const { return begin <= other.begin && other.end <= end; }
    bool operator==(const ByteRange&) const = default;
};

struct XmlElement {
    std::string_view name;  ///< With its prefix.
    std::string_view local; ///< Without it.
    ByteRange all;          ///< With its tags.
    ByteRange inside;       ///< Between its tags; empty, at the end of the tag, for <a/>.
    std::size_t parent = 0; ///< The root is its own.
    std::size_t after = 0;  ///< One past the last element within it.
};

/// Where the elements of an XML text stand, so that a change leaves every other byte as it was. The text must
/// outlive it and be UTF-8; XmlPart tells first whether it is sound.
class XmlRanges
{
public:
    /// Nothing for a text whose tags do not fit each other.
    static std::optional<XmlRanges> of(std::string_view xml);

    [[nodiscard]] std::string_view xml() const { return m_xml; }
    [[nodiscard]] const std::vector<XmlElement>& elements() const { return m_elements; } ///< As they begin.
    [[nodiscard]] const XmlElement& at(std::size_t i) const { return m_elements[i]; }
    [[nodiscard]] std::string_view text(ByteRange range) const
    {
        return m_xml.substr(range.begin, range.end - range.begin);
    }
    /// The first element that begins there or later.
    [[nodiscard]] std::size_t firstFrom(std::size_t position) const;
    [[nodiscard]] ByteRange startTag(std::size_t i) const;
    [[nodiscard]] bool isEmptyTag(std::size_t i) const; ///< <a/>

    [[nodiscard]] std::vector<std::size_t> children(std::size_t i) const;
    /// The first child of that local name.
    [[nodiscard]] std::optional<std::size_t> child(std::size_t i, std::string_view local) const;
    /// The nearest element around it of that local name.
    [[nodiscard]] std::optional<std::size_t> around(std::size_t i, std::string_view local) const;
    [[nodiscard]] bool isWithin(std::size_t i, std::string_view local) const
    {
        return around(i, local).has_value();
    }

    /// Where the value of the attribute of that local name stands, without quotation marks.
    [[nodiscard]] std::optional<ByteRange> attribute(std::size_t i, std::string_view local) const;
    /// The value, with entities read; empty when there is none.
    [[nodiscard]] std::string value(std::size_t i, std::string_view local) const;
    /// "w:" of "w:p"; empty without prefix.
    [[nodiscard]] std::string prefix(std::size_t i) const;

private:
    std::string_view m_xml;
    std::vector<XmlElement> m_elements;
};

/// Text between tags as a reader sees it: entities and CDATA read.
std::string decodedXml(std::string_view raw);

/// Changes of a text, each a stretch with what stands there instead.
class Splices
{
public:
    void add(ByteRange range, std::string text) { m_changes.push_back({range, std::move(text)}); }
    void insert(std::size_t at, std::string text) { add({at, at}, std::move(text)); }
    [[nodiscard]] bool empty() const { return m_changes.empty(); }
    [[nodiscard]] bool touches(ByteRange range) const;
    /// The stretch of the text with the changes within it. Of changes within each other the outer one holds.
    [[nodiscard]] std::string applied(std::string_view text, ByteRange range) const;
    [[nodiscard]] std::string applied(std::string_view text) const { return applied(text, {0, text.size()}); }

private:
    struct Change {
        ByteRange range;
        std::string text;
    };
    std::vector<Change> m_changes;
};

/// The element with that between its tags, in place of what stands there; <a/> gets two tags.
void setInside(const XmlRanges& xml, std::size_t element, const std::string& inside, Splices& splices);

}
