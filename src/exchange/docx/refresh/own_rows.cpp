// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/own_rows.h"

#include "exchange/docx/refresh/figure_shape.h"
#include "report/chapter/place_keys.h"

#include <algorithm>
#include <utility>

namespace rd::exchange
{

using report::Present;

namespace
{

constexpr std::string_view ownRowKind = "row_";

std::string figureOf(const std::string& line)
{
    return line.substr(0, line.find(": "));
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

}

bool isOwnRow(const std::string& key)
{
    return key.starts_with(ownRowKind);
}

OwnRows::OwnRows(const XmlRanges& xml, std::string where, const Present& present, KnownPlaces& known,
                 Refreshed& result)
    : m_xml(xml), m_where(std::move(where)), m_present(present), m_known(known), m_result(result),
      m_places(placesIn(xml)), m_captions(xml, m_places)
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

/// In the order of the table's rows in words, that of noughts last.
std::vector<const Present::Member*> OwnRows::rowsOf(const std::string& table) const
{
    std::vector<const Present::Member*> rows;
    for (const Present::Member& member : m_present.members())
        if (member.table == table) rows.push_back(&member);
    if (const Present::Noughts* noughts = m_present.noughtsOf(table)) rows.push_back(&noughts->line);
    return rows;
}

/// After the first of its codes, as the table has these.
std::string OwnRows::keyFor(const Placed& place, const std::vector<RowCode>& codes, const RowSaid& said)
{
    if (isOwnRow(place.mark.key)) return place.mark.key;
    const std::string& label = codes[*said.codes.begin()].key;
    return std::string(ownRowKind) + label.substr(label.find('_') + 1);
}

/// Words of the user stand in the row, or beside one of a number that no code has any more.
bool OwnRows::isWrittenIn(const Placed& place) const
{
    if (isOwnRow(place.mark.key)) return true;
    if (!place.mark.key.starts_with("member_")) return false;
    if (place.tracked || textSum(place.text) != place.mark.sum) return true;
    const auto paragraph = m_xml.around(place.element, "p");
    return paragraph && m_present.member(place.mark.key) == nullptr &&
           plainSpaced(textOf(atomsIn(m_xml, m_xml.at(*paragraph).all))) != plainSpaced(place.text);
}

/// Nobody sees where the row of the report began.
bool OwnRows::hasWordsBefore(const Placed& place) const
{
    const auto paragraph = m_xml.around(place.element, "p");
    if (!paragraph) return false;
    const ByteRange before{m_xml.at(*paragraph).all.begin, place.content.begin};
    return !plainSpaced(textOf(atomsIn(m_xml, before))).empty();
}

std::optional<OwnRows::OwnRow> OwnRows::ownRow(const Placed& place)
{
    if (place.fallback || !isWrittenIn(place)) return std::nullopt;
    OwnRow row{&place, tableOf(place), {}, {}, {}, false};
    const auto rows = row.table.empty() ? std::vector<const Present::Member*>() : rowsOf(row.table);
    if (rows.empty()) return std::nullopt;
    const auto codes = codesOf(m_present, row.table);
    RowMemory memory = notedMemory(m_known, place.mark.key, codes);
    if (!memory.known) memory = memoryBelow(m_xml, m_places, place, codes, rows.front()->paragraph.shows);
    const RowSaid said = saidBy(m_xml, place, m_present, codes, memory);
    for (const std::size_t code : said.codes) row.labels.insert(codes[code].label);
    for (const Present::Member* member : rows)
        if (std::any_of(said.codes.begin(), said.codes.end(),
                        [&](std::size_t code) { return codes[code].row == member; }))
            row.now.push_back(member);
    if (row.now.empty() || (!isOwnRow(place.mark.key) && isOfItsNumber(row))) return std::nullopt;
    row.certain = said.certain;
    row.key = keyFor(place, codes, said);
    memory.codes.insert(said.codes.begin(), said.codes.end());
    if (!place.tracked) noteMemory(m_known, row.key, codes, memory);
    return row;
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
    stand(m_result.kept.back(), *row.place);
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
    const bool isSame = row.now.size() == 1 && plainSpaced(before) == plainSpaced(now);
    if (row.certain && isSame) return;
    if (!row.certain || row.now.size() > 1 || shapeOf(plainSpaced(before)) != shapeOf(plainSpaced(now)) ||
        hasWordsBefore(*row.place))
        return keep(row, KeptPlace::Why::ownWords);
    if (!rewrite(m_xml, *row.place, now + row.place->text.substr(before.size()), m_splices))
        return keep(row, KeptPlace::Why::ownWords);
    std::string what;
    for (const std::string& label : row.labels) what += (what.empty() ? "" : "; ") + label;
    m_result.renewed.push_back({RenewedPlace::Kind::changed, m_where, what, plainSpaced(before), now});
    stand(m_result.renewed.back(), *row.place);
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
