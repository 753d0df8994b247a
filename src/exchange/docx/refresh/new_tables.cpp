// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/new_tables.h"

#include "base/i18n.h"
#include "exchange/docx/refresh/caption_numbers.h"
#include "exchange/docx/refresh/copied.h"
#include "exchange/docx/refresh/own_things.h"
#include "report/chapter/place_keys.h"

#include <algorithm>

namespace rd::exchange
{

using report::Present;

NewTables::NewTables(const XmlRanges& xml, const Present& present, KnownPlaces& known,
                     std::function<WordDress()> dress, Refreshed& result)
    : m_xml(xml), m_present(present), m_known(known), m_dressOf(std::move(dress)), m_result(result),
      m_places(placesIn(xml)), m_captions(xml, m_places)
{
}

/// Where the first of each table as it is now stands, by the label of a row; only those in the body itself.
std::map<std::size_t, std::size_t> NewTables::standing() const
{
    std::map<std::size_t, std::size_t> tables;
    for (const Placed& place : m_places) {
        if (!place.mark.key.starts_with("label_")) continue;
        const auto row = m_present.row(place.mark.key);
        const auto table = m_xml.around(place.element, "tbl");
        if (row && table && !m_xml.isWithin(*table, "tbl") && !m_xml.isWithin(*table, "txbxContent"))
            tables.emplace(row->of, *table);
    }
    return tables;
}

bool NewTables::isEmpty(std::size_t paragraph) const
{
    for (std::size_t i = paragraph + 1; i < m_xml.at(paragraph).after; ++i)
        if (const auto local = m_xml.at(i).local; local == "t" || local == "drawing" || local == "sectPr" ||
                                                  local == "pict" || local == "object" || local == "fldChar")
            return false;
    return m_xml.at(paragraph).local == "p";
}

bool NewTables::isNoteOf(std::size_t paragraph, const Present::Table& table) const
{
    return std::any_of(m_places.begin(), m_places.end(), [&](const Placed& place) {
        return m_xml.at(paragraph).all.holds(place.content) &&
               std::find(table.notes.begin(), table.notes.end(), place.mark.key) != table.notes.end();
    });
}

/// Behind the table, the empty paragraph after it, and its notes.
std::optional<std::size_t> NewTables::endOf(std::size_t element, const Present::Table& table) const
{
    while (m_xml.at(m_xml.at(element).parent).local == "sdtContent")
        element = m_xml.at(m_xml.at(element).parent).parent;
    const std::size_t parent = m_xml.at(element).parent;
    if (m_xml.at(parent).local != "body") return std::nullopt;
    std::size_t end = m_xml.at(element).all.end;
    bool first = true;
    for (const std::size_t sibling : m_xml.children(parent)) {
        if (sibling <= element) continue;
        if (!(first && isEmpty(sibling)) && !isNoteOf(sibling, table)) break;
        first = false;
        end = m_xml.at(sibling).all.end;
    }
    return end;
}

std::string NewTables::written(const Present::Table& table, int number)
{
    if (!m_dress) {
        m_dress = m_dressOf();
        m_dress->lastBookmark = lastBookmarkIn(m_xml);
        m_dress->takenBookmarks = bookmarkNamesIn(m_xml);
    }
    report::Document document = table.block;
    report::eachMark(document, [](std::string& mark) { mark.clear(); });
    const auto marks = bookmarkNamesIn(m_xml);
    report::eachRun(document, [&](report::Run& run) {
        if (!marks.contains(run.target)) run.target.clear();
    });
    for (report::Block& block : document.blocks)
        if (auto* grid = std::get_if<report::Grid>(&block)) grid->number = number;
    for (const std::string& known : report::knownIn(document)) m_known.add(known);
    m_known.see(table.key);
    std::string xml = wordBlocks(document, *m_dress);
    const std::string wrapped = "<x>" + xml + "</x>";
    if (const auto ranges = XmlRanges::of(wrapped))
        m_dress->lastBookmark = std::max(m_dress->lastBookmark, lastBookmarkIn(*ranges));
    const std::string where = report::gridName(number, document.language);
    m_result.renewed.push_back({RenewedPlace::Kind::added, where, "", "", table.caption});
    return xml;
}

std::string NewTables::textIn(std::size_t paragraph) const
{
    return plainSpaced(textOf(atomsIn(m_xml, m_xml.at(paragraph).all)));
}

/// Those of the body without places that end in a bracket, by what they say: older reports have no place for
/// the line of a table without rows.
const std::map<std::string, std::size_t>& NewTables::plainParagraphs() const
{
    if (m_plain) return *m_plain;
    m_plain.emplace();
    std::set<std::size_t> placed;
    for (const Placed& place : m_places)
        if (const auto paragraph = m_xml.around(place.element, "p")) placed.insert(*paragraph);
    for (std::size_t i = 0; i < m_xml.elements().size(); ++i) {
        if (m_xml.at(i).local != "p" || m_xml.at(m_xml.at(i).parent).local != "body" || placed.contains(i))
            continue;
        if (std::string text = textIn(i); text.ends_with(')')) m_plain->emplace(std::move(text), i);
    }
    return *m_plain;
}

bool NewTables::isOwn(std::size_t paragraph) const
{
    return m_xml.at(m_xml.at(paragraph).parent).local != "body" ||
           !ownThingsIn(m_xml, m_xml.at(paragraph).all).isNone();
}

std::optional<NewTables::EmptyLine> NewTables::lineOf(const Present::Table& table) const
{
    for (const Placed& place : m_places) {
        const auto paragraph =
            place.mark.key == table.key ? m_xml.around(place.element, "p") : std::optional<std::size_t>();
        if (!paragraph) continue;
        const bool written = !place.tracked && textSum(place.text) == place.mark.sum &&
                             plainSpaced(place.text) == textIn(*paragraph);
        return EmptyLine{*paragraph, !written || isOwn(*paragraph)};
    }
    const SpeakIn speak(table.block.language);
    const std::string said = table.caption + ": " + tr("(no codings)");
    const auto plain = plainParagraphs().find(plainSpaced(said));
    if (plain == plainParagraphs().end()) return std::nullopt;
    return EmptyLine{plain->second, isOwn(plain->second)};
}

/// It is not true any more.
void NewTables::settleLine(const EmptyLine& line, const Present::Table& table, Splices& splices)
{
    const std::string said = textIn(line.paragraph);
    const ByteRange all = m_xml.at(line.paragraph).all;
    if (line.own) {
        const std::string now = say("the table “{caption}”", fmt::arg("caption", table.caption));
        m_result.kept.push_back({KeptPlace::Why::ownWords, tr("text"), "", said, now});
        m_captions.stand(m_result.kept.back(), all.begin);
        return;
    }
    splices.add(all, "");
    m_result.renewed.push_back({RenewedPlace::Kind::removed, tr("text"), "", said, ""});
    m_captions.stand(m_result.renewed.back(), all.begin);
}

/// Of a table that does not stand there; nothing: it is not to come, or nothing of its kind stands there.
std::optional<std::size_t> NewTables::placeFor(const Present::Table& table,
                                               const std::optional<EmptyLine>& line,
                                               const std::optional<Behind>& before) const
{
    if (line && m_xml.at(m_xml.at(line->paragraph).parent).local == "body")
        return line->own ? m_xml.at(line->paragraph).all.end : m_xml.at(line->paragraph).all.begin;
    return before && before->of == table.of && m_known.isNew(table.key) ? before->at : std::nullopt;
}

std::string NewTables::renewed()
{
    if (m_xml.prefix(0) != "w:") return std::string(m_xml.xml());
    const auto there = standing();
    Splices splices;
    std::optional<Behind> before;
    int more = 0; // that were put in so far
    std::string label;
    for (std::size_t i = 0; i < m_present.tables().size(); ++i) {
        const Present::Table& table = m_present.tables()[i];
        const auto found = there.find(i);
        if (found != there.end()) before = Behind{table.of, endOf(found->second, table)};
        const auto line = lineOf(table);
        const bool stands = found != there.end() || m_known.sees(table.key);
        const auto at = stands ? std::nullopt : placeFor(table, line, before);
        if (at) {
            const std::string name = report::gridName(1, table.block.language);
            label = name.substr(0, name.find(' '));
            const int number = captionNumberBefore(m_xml, *at, label) + ++more;
            splices.insert(*at, written(table, number));
            before = Behind{table.of, at};
        }
        if (line) settleLine(*line, table, splices);
    }
    const std::string now = splices.applied(m_xml.xml());
    return more == 0 ? now : withCaptionNumbers(now, label);
}

}
