// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/own_rows.h"

#include "report/chapter/place_keys.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace rd::exchange
{

using report::Present;

namespace
{

constexpr std::string_view ownRowKind = "row_";

/// "# of # families", to know a figure with another number by.
std::string shapeOf(const std::string& figure)
{
    std::string shape;
    for (const char c : figure) {
        const bool digit = std::isdigit(static_cast<unsigned char>(c)) != 0;
        if (!digit)
            shape += c;
        else if (shape.empty() || shape.back() != '#')
            shape += '#';
    }
    return shape;
}

std::string figureOf(const std::string& line)
{
    return line.substr(0, line.find(": "));
}

bool endsThere(const std::string& text, std::size_t at)
{
    return at == text.size() || std::string_view(" ;,.:()").find(text[at]) != std::string_view::npos;
}

/// The longest of the labels that stands behind the colon or a semicolon there.
std::string labelAt(const std::string& text, std::size_t at, const std::vector<std::string>& labels)
{
    std::string longest;
    for (const std::string& label : labels)
        if (label.size() > longest.size() && text.compare(at, label.size(), label) == 0 &&
            endsThere(text, at + label.size()))
            longest = label;
    return longest;
}

std::set<std::string> labelsIn(const std::string& text, const std::vector<std::string>& labels)
{
    std::set<std::string> found;
    for (const char* before : {": ", "; "})
        for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + 1))
            if (std::string label = labelAt(text, at + 2, labels); !label.empty())
                found.insert(std::move(label));
    return found;
}

/// Of the line of all that is 0 only these codes.
std::string noughtOf(const Present::Member& line, const std::set<std::string>& labels)
{
    std::string words = line.paragraph.runs.front().text;
    std::string before = ": ";
    for (const std::string& label : report::labelsInWords(line.paragraph))
        if (labels.contains(label)) words += std::exchange(before, "; ") + label;
    return words + ".";
}

bool namesAny(const Present::Member& member, const std::set<std::string>& labels)
{
    const auto own = report::labelsInWords(member.paragraph);
    return std::any_of(own.begin(), own.end(), [&](const std::string& one) { return labels.contains(one); });
}

}

bool isOwnRow(const std::string& key)
{
    return key.starts_with(ownRowKind);
}

OwnRows::OwnRows(const XmlRanges& xml, std::string where, const Present& present, KnownPlaces& known,
                 Refreshed& result)
    : m_xml(xml), m_where(std::move(where)), m_present(present), m_known(known), m_result(result),
      m_places(placesIn(xml))
{
}

/// The key of the one of which the caption stands below the row, also of one without rows by now.
std::string OwnRows::tableOf(const Placed& place) const
{
    const auto paragraph = m_xml.around(place.element, "p");
    const std::string caption = paragraph ? captionBelow(m_xml, m_places, *paragraph) : std::string();
    for (const Present::Table& table : m_present.tables())
        if (report::captionKey(table.key) == caption) return table.key;
    const Present::EmptyTable* empty = m_present.emptyTable(caption);
    return empty == nullptr ? std::string() : empty->key;
}

std::vector<const Present::Member*> OwnRows::rowsOf(const std::string& table) const
{
    std::vector<const Present::Member*> rows;
    for (const Present::Member& member : m_present.members())
        if (member.table == table) rows.push_back(&member);
    if (const Present::Noughts* noughts = m_present.noughtsOf(table)) rows.push_back(&noughts->line);
    return rows;
}

/// After the first of its codes that the table has or leaves out; empty: there is none.
std::string OwnRows::keyFor(const OwnRow& row) const
{
    const auto keyOf = [](const std::string& label) {
        return std::string(ownRowKind) + label.substr(label.find('_') + 1);
    };
    for (const Present::Table& table : m_present.tables()) {
        if (table.key != row.table) continue;
        for (const Present::Row& line : table.rows)
            for (const auto& cell : line.cells)
                for (const std::string& key : cell)
                    if (key.starts_with("label_") && row.labels.contains(m_present.find(key)->text))
                        return keyOf(key);
    }
    if (const Present::Noughts* noughts = m_present.noughtsOf(row.table))
        for (const auto& [label, key] : noughts->labels)
            if (row.labels.contains(label)) return keyOf(key);
    return {};
}

std::optional<OwnRows::OwnRow> OwnRows::ownRow(const Placed& place) const
{
    const bool isOwn = isOwnRow(place.mark.key);
    if (place.fallback || textSum(place.text) == place.mark.sum ||
        !(isOwn || place.mark.key.starts_with("member_")))
        return std::nullopt;
    OwnRow row{&place, tableOf(place), {}, {}, {}};
    if (row.table.empty()) return std::nullopt;
    const auto rows = rowsOf(row.table);
    std::vector<std::string> all;
    for (const Present::Member* member : rows)
        for (std::string& label : report::labelsInWords(member->paragraph)) all.push_back(std::move(label));
    row.labels = labelsIn(plainSpaced(place.text), all);
    for (const Present::Member* member : rows)
        if (namesAny(*member, row.labels)) row.now.push_back(member);
    if (row.now.empty() || (!isOwn && isOfItsNumber(row))) return std::nullopt;
    row.key = keyFor(row);
    return row.key.empty() ? std::nullopt : std::optional(row);
}

/// Its number is still that of its codes, so that it is told of as any other text of the user's.
bool OwnRows::isOfItsNumber(const OwnRow& row) const
{
    return row.now.size() == 1 && row.now.front()->key == row.place->mark.key;
}

void OwnRows::keep(const OwnRow& row, KeptPlace::Why why)
{
    std::string now;
    for (const Present::Member* member : row.now) {
        const bool nought = member->paragraph.member == report::wordsMember(0);
        const std::string line =
            nought ? noughtOf(*member, row.labels) : report::wordsOf(member->paragraph.runs);
        now += (now.empty() ? "" : " ") + plainSpaced(line);
    }
    m_result.kept.push_back({why, m_where, "", plainSpaced(row.place->text), now});
    m_result.kept.back().at = row.place->content.begin;
}

void OwnRows::renew(const OwnRow& row)
{
    m_said.emplace_back(row.table, row.labels);
    m_known.tellOf(row.key);
    m_known.tellOf(row.place->mark.key);
    if (row.place->tracked) return keep(row, KeptPlace::Why::tracked);
    if (row.place->mark.key.starts_with("member_")) m_known.drop(row.place->mark.key);
    remark(*row.place, {row.key, row.place->mark.sum}, m_splices);
    const std::string before = figureOf(row.place->text);
    const std::string now = figureOf(report::wordsOf(row.now.front()->paragraph.runs));
    if (row.now.size() > 1 || shapeOf(plainSpaced(before)) != shapeOf(plainSpaced(now)))
        return keep(row, KeptPlace::Why::ownWords);
    if (plainSpaced(before) == plainSpaced(now)) return;
    if (!rewrite(m_xml, *row.place, now + row.place->text.substr(before.size()), m_splices))
        return keep(row, KeptPlace::Why::ownWords);
    std::string what;
    for (const std::string& label : row.labels) what += (what.empty() ? "" : "; ") + label;
    m_result.renewed.push_back({RenewedPlace::Kind::changed, m_where, what, plainSpaced(before), now});
    m_result.renewed.back().at = row.place->content.begin;
}

std::string OwnRows::renewed()
{
    if (m_known.remembers())
        for (const Placed& place : m_places)
            if (const auto row = ownRow(place)) renew(*row);
    return m_splices.applied(m_xml.xml());
}

std::optional<Present> OwnRows::remaining() const
{
    if (m_said.empty()) return std::nullopt;
    Present present = m_present;
    for (const auto& [table, labels] : m_said) present.dropWords(table, labels);
    return present;
}

}
