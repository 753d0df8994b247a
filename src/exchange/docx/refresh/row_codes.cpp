// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/row_codes.h"

#include "report/chapter/place_keys.h"

#include <algorithm>
#include <cctype>

namespace rd::exchange
{

using report::Present;

namespace
{

constexpr std::size_t mostCodes = 500; ///< In one row.

std::string noteOf(const std::string& row, const std::string& of, const std::string& what)
{
    return report::placeKey("of", {row, of, what});
}

/// "3" of "3 of 5 families"; nothing where no whole number stands first.
std::optional<double> numberOf(const std::string& figure)
{
    const auto end = std::min(figure.find_first_not_of("0123456789"), figure.size());
    const bool isBroken = end + 1 < figure.size() && (figure[end] == ',' || figure[end] == '.') &&
                          std::isdigit(static_cast<unsigned char>(figure[end + 1])) != 0;
    constexpr std::size_t digits = 9;
    if (end == 0 || end > digits || isBroken) return std::nullopt;
    return std::stod(figure.substr(0, end));
}

/// The table behind the caption that stands below the row and further ones.
std::optional<std::size_t> tableBelow(const XmlRanges& xml, const std::vector<Placed>& places,
                                      std::size_t paragraph)
{
    bool passed = false; // the caption
    for (const std::size_t sibling : xml.children(xml.at(paragraph).parent)) {
        if (sibling <= paragraph) continue;
        if (xml.at(sibling).local == "p") {
            if (passed) return std::nullopt;
            passed = std::any_of(places.begin(), places.end(), [&](const Placed& place) {
                return place.mark.key.starts_with("caption_") && xml.at(sibling).all.holds(place.content);
            });
            continue;
        }
        for (std::size_t i = sibling; passed && i < xml.at(sibling).after; ++i)
            if (xml.at(i).local == "tbl") return i;
        if (passed) return std::nullopt;
    }
    return std::nullopt;
}

/// A row of a table in the document: the key of its label, and its first number.
struct TableRow {
    std::string label;
    std::string figure;
};

std::vector<TableRow> rowsIn(const XmlRanges& xml, const std::vector<Placed>& places, std::size_t table)
{
    std::vector<TableRow> rows;
    for (std::size_t i = table; i < xml.at(table).after; ++i) {
        if (xml.at(i).local != "tr") continue;
        TableRow row;
        for (const Placed& place : places) {
            if (!xml.at(i).all.holds(place.content)) continue;
            if (row.label.empty() && place.mark.key.starts_with("label_")) row.label = place.mark.key;
            if (row.figure.empty() && place.mark.key.starts_with("figure_"))
                row.figure = plainSpaced(place.text);
        }
        if (!row.label.empty() && !row.figure.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

const Present::Member* rowNaming(const Present& present, const std::string& table, const std::string& label)
{
    for (const Present::Member& member : present.members()) {
        if (member.table != table) continue;
        const auto labels = report::labelsInWords(member.paragraph);
        if (std::find(labels.begin(), labels.end(), label) != labels.end()) return &member;
    }
    return nullptr;
}

std::optional<RowCode> codeOf(const Present& present, const Present::Table& table, const Present::Row& row)
{
    RowCode code;
    for (const auto& cell : row.cells)
        for (const std::string& key : cell) {
            if (code.key.empty() && key.starts_with("label_")) code.key = key;
            if (code.target.empty() && key.starts_with("figure_")) code.target = present.targetOf(key);
        }
    if (code.key.empty()) return std::nullopt;
    code.label = present.find(code.key)->text;
    code.row = rowNaming(present, table.key, code.label);
    return code.row == nullptr ? std::nullopt : std::optional(code);
}

}

std::vector<RowCode> codesOf(const Present& present, const std::string& table)
{
    std::vector<RowCode> codes;
    for (const Present::Table& one : present.tables())
        for (const Present::Row& row : one.rows)
            if (one.key == table)
                if (auto code = codeOf(present, one, row)) codes.push_back(std::move(*code));
    if (const Present::Noughts* noughts = present.noughtsOf(table)) {
        const auto labels = report::labelsInWords(noughts->line.paragraph);
        for (const auto& [label, key] : noughts->labels)
            if (std::find(labels.begin(), labels.end(), label) != labels.end())
                codes.push_back({label, key, &noughts->line, {}});
    }
    return codes;
}

RowMemory memoryBelow(const XmlRanges& xml, const std::vector<Placed>& places, const Placed& row,
                      const std::vector<RowCode>& codes, const std::string& list)
{
    RowMemory memory;
    const auto paragraph = xml.around(row.element, "p");
    const auto table = paragraph ? tableBelow(xml, places, *paragraph) : std::nullopt;
    if (!table) return memory;
    const auto own = numberOf(plainSpaced(row.text));
    for (const TableRow& one : rowsIn(xml, places, *table)) {
        const auto number = numberOf(one.figure);
        const bool isOfRow =
            row.mark.key.starts_with("member_")
                ? number && report::memberKey(list, report::wordsMember(*number)) == row.mark.key
                : number && number == own;
        if (!isOfRow) continue;
        memory.known = true;
        const auto code = std::find_if(codes.begin(), codes.end(),
                                       [&](const RowCode& known) { return known.key == one.label; });
        if (code == codes.end())
            ++memory.gone;
        else
            memory.codes.insert(static_cast<std::size_t>(code - codes.begin()));
    }
    return memory;
}

RowMemory notedMemory(const KnownPlaces& known, const std::string& row, const std::vector<RowCode>& codes)
{
    RowMemory memory;
    for (std::size_t i = 0; i < codes.size(); ++i)
        if (known.has(noteOf(row, "code", codes[i].key))) memory.codes.insert(i);
    for (std::size_t count = mostCodes; count > 0 && !memory.known; --count) {
        memory.known = known.has(noteOf(row, "count", std::to_string(count)));
        if (memory.known && count > memory.codes.size()) memory.gone = count - memory.codes.size();
    }
    return memory;
}

void noteMemory(KnownPlaces& known, const std::string& row, const std::vector<RowCode>& codes,
                const RowMemory& memory)
{
    const RowMemory before = notedMemory(known, row, codes);
    if (before.known) known.drop(noteOf(row, "count", std::to_string(before.codes.size() + before.gone)));
    for (const std::size_t i : memory.codes) known.add(noteOf(row, "code", codes[i].key));
    std::set<std::size_t> all = before.codes;
    all.insert(memory.codes.begin(), memory.codes.end());
    known.add(noteOf(row, "count", std::to_string(all.size() + std::max(before.gone, memory.gone))));
}

namespace
{

/// Where a label stands in the words of a row.
struct Hit {
    ByteRange at;
    std::set<std::size_t> codes; ///< That are called so.
    bool first = false;          ///< Of what stands between two semicolons.
};

/// What stands between two semicolons.
struct Item {
    ByteRange at;
    std::set<std::size_t> codes; ///< That it names.
    bool begins = false;         ///< With the label of a code.
    bool alone = false;          ///< Nothing else stands in it.
};

bool beginsThere(const std::string& text, std::size_t at)
{
    return at == 0 || std::string_view(" (/\"'-").find(text[at - 1]) != std::string_view::npos ||
           std::string_view(text).substr(0, at).ends_with("“");
}

bool endsThere(const std::string& text, std::size_t at)
{
    return at == text.size() || std::string_view(" ;,.:()/?!\"'").find(text[at]) != std::string_view::npos ||
           text.compare(at, std::string_view("”").size(), "”") == 0;
}

/// The longest of the labels that stands there.
Hit hitAt(const std::string& text, std::size_t at, const std::vector<RowCode>& codes)
{
    Hit hit{{at, at}, {}};
    if (!beginsThere(text, at)) return hit;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::string& label = codes[i].label;
        const std::size_t end = at + label.size();
        if (label.empty() || end < hit.at.end || text.compare(at, label.size(), label) != 0 ||
            !endsThere(text, end))
            continue;
        if (end > hit.at.end) hit.codes.clear();
        hit.at.end = end;
        hit.codes.insert(i);
    }
    return hit;
}

/// Reads the words behind the colon, or all where there is none.
class RowReader
{
public:
    RowReader(const std::string& text, const std::vector<RowCode>& codes) : m_text(text), m_codes(codes) {}

    void read()
    {
        const std::size_t colon = m_text.find(": ");
        std::size_t from = colon == std::string::npos ? 0 : colon + 2;
        m_last = m_text.ends_with('.') ? m_text.size() - 1 : m_text.size();
        bool starts = true;
        for (std::size_t at = from; at < m_last;) {
            if (m_text.compare(at, 2, "; ") == 0) {
                end(from, at);
                from = at += 2;
                starts = true;
                continue;
            }
            Hit hit = hitAt(m_text, at, m_codes);
            hit.first = starts;
            starts = false;
            at = hit.codes.empty() ? at + 1 : hit.at.end;
            if (!hit.codes.empty()) m_hits.push_back(std::move(hit));
        }
        end(from, m_last);
    }

    /// Of a code that no memory knows the name in the midst of other words may be one of these.
    std::vector<Item> items(const std::set<std::size_t>& expected) const
    {
        std::vector<Item> items;
        for (const ByteRange range : m_ranges) {
            Item item{range, {}};
            for (const Hit& hit : m_hits) {
                if (!range.holds(hit.at)) continue;
                for (const std::size_t code : hit.codes)
                    if (hit.first || expected.contains(code)) item.codes.insert(code);
                item.begins = item.begins || hit.first;
                item.alone = item.alone || (hit.first && hit.at.end == range.end);
            }
            items.push_back(std::move(item));
        }
        return items;
    }

private:
    void end(std::size_t from, std::size_t to) { m_ranges.push_back({from, to}); }

    const std::string& m_text;
    const std::vector<RowCode>& m_codes;
    std::size_t m_last = 0;
    std::vector<Hit> m_hits;
    std::vector<ByteRange> m_ranges;
};

/// Where links in the row lead.
struct Links {
    std::set<std::size_t> codes;
    bool lost = false; ///< One leads to a figure that is not there any more.
};

Links linksIn(const XmlRanges& xml, ByteRange content, const Present& present,
              const std::vector<RowCode>& codes)
{
    Links links;
    std::set<std::string> entries;
    for (const Present::Member& member : present.members())
        if (member.isEntry()) entries.insert(member.paragraph.mark);
    for (std::size_t i = xml.firstFrom(content.begin); i < xml.firstFrom(content.end); ++i) {
        const std::string anchor = xml.at(i).local == "hyperlink" ? xml.value(i, "anchor") : std::string();
        if (anchor.empty()) continue;
        for (std::size_t code = 0; code < codes.size(); ++code)
            if (codes[code].target == anchor) links.codes.insert(code);
        const auto mark = entryMarkFrom(anchor);
        links.lost = links.lost || (mark && !mark->quote && !entries.empty() && !entries.contains(anchor));
    }
    return links;
}

bool isWithin(const std::set<std::size_t>& part, const std::set<std::size_t>& all)
{
    return std::includes(all.begin(), all.end(), part.begin(), part.end());
}

}

RowSaid saidBy(const XmlRanges& xml, const Placed& row, const Present& present,
               const std::vector<RowCode>& codes, const RowMemory& memory)
{
    const std::string text = plainSpaced(row.text);
    RowReader reader(text, codes);
    reader.read();
    const Links links = linksIn(xml, row.content, present, codes);
    std::set<std::size_t> expected = memory.codes;
    expected.insert(links.codes.begin(), links.codes.end());
    const auto items = reader.items(expected);
    const auto all = [&](const auto& is) { return std::all_of(items.begin(), items.end(), is); };
    std::set<std::size_t> named;
    for (const Item& item : items) named.insert(item.codes.begin(), item.codes.end());
    const bool plain = all([](const Item& item) { return item.alone; });
    const bool remembered = memory.known ? memory.gone == 0 && isWithin(memory.codes, named)
                                         : all([](const Item& item) { return item.begins; });
    RowSaid said{named, false};
    said.certain = !links.lost && isWithin(links.codes, named) &&
                   all([](const Item& item) { return !item.codes.empty(); }) && (plain || remembered);
    said.codes.insert(links.codes.begin(), links.codes.end());
    if (!plain) said.codes.insert(memory.codes.begin(), memory.codes.end());
    return said;
}

}
