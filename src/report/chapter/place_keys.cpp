// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/place_keys.h"

#include "base/sha256.h"

#include <fmt/format.h>

#include <algorithm>

namespace rd::report
{

namespace
{

using analysis::Pick;
using analysis::Table;

constexpr const char* between = "\x1f"; // a unit separator, which no name holds

template <class Tag>
std::string named(Id<Tag> id)
{
    return id ? id.uuid.toString() : std::string();
}

/// A case that is a transcript has no id; its name must do.
std::string unitNamed(const Table& table, analysis::Index unit)
{
    const analysis::Frame& frame = table.snapshot.frame();
    switch (table.definition.unit) {
    case coding::CountUnit::respondents:
        return named(frame.respondents()[unit].id);
    case coding::CountUnit::transcripts:
        return named(frame.transcripts()[unit].id);
    case coding::CountUnit::cases:
    case coding::CountUnit::passages:
        break;
    }
    const analysis::CountedCase& one = frame.cases()[unit];
    return one.id ? named(one.id) : one.name;
}

/// All that a pick says, without places in lists, which change.
std::string identityOf(const Table& table, const Pick& pick)
{
    std::string text = named(pick.code) + between + named(pick.other) + between + named(pick.qualifier);
    text += between + std::to_string(static_cast<int>(pick.qualified)) +
            std::to_string(static_cast<int>(pick.together)) + (pick.below ? "b" : "o");
    if (pick.group) text += between + table.grouping.groups[*pick.group].name;
    if (pick.unit) text += between + unitNamed(table, *pick.unit);
    return text;
}

std::string identityOf(const Table& table, const analysis::Part& part)
{
    return named(part.theme) + between + identityOf(table, part.pick);
}

bool picksNothing(Pick pick)
{
    pick.opens = false;
    return pick == Pick{};
}

/// Rows and columns that pick nothing are known by their words.
template <class Line>
std::string identityOf(const Table& table, const Line& line, const std::string& words)
{
    std::string text = line.key + between + identityOf(table, line.pick);
    if (picksNothing(line.pick)) text += between + words;
    return text;
}

/// Those that are alike are told apart by their order.
void tellApart(std::vector<std::string>& identities)
{
    const std::vector<std::string> all = identities;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (const auto before = std::count(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), all[i]);
            before > 0)
            identities[i] += between + std::to_string(before);
}

}

std::string placeKey(std::string_view kind, const std::vector<std::string>& of)
{
    constexpr std::size_t digits = 16;
    std::string text(kind);
    for (const std::string& one : of) text += between + one;
    return std::string(kind) + "_" + sha256Hex(text).substr(0, digits);
}

std::string lineKey(const std::string& list, std::size_t number)
{
    return placeKey("line", {list, std::to_string(number)});
}

std::string memberKey(const std::string& list, const std::string& member)
{
    return placeKey("member", {list, member});
}

std::string entryKey(const std::string& list, const std::string& entry)
{
    return placeKey("entry", {list, entry});
}

std::string wordsMember(double number)
{
    return fmt::format("words_{:g}", number);
}

bool isInWords(const Paragraph& member)
{
    return member.member.starts_with("words_");
}

std::vector<std::string> labelsInWords(const Paragraph& member)
{
    std::vector<std::string> labels;
    for (std::size_t i = 2; i < member.runs.size(); i += 2) labels.push_back(member.runs[i].text);
    return labels;
}

std::string keyOf(const Paragraph& member)
{
    return member.name.empty() ? entryKey(member.shows, member.member)
                               : memberKey(member.shows, member.member);
}

std::string keyOf(const Heading& entry)
{
    return entryKey(entry.shows, entry.member);
}

std::string figuresList()
{
    return placeKey("list", {"figures"});
}

std::string quotesList()
{
    return placeKey("list", {"quotes"});
}

std::string codesKey(CodeId theme)
{
    return placeKey("codes", {named(theme)});
}

std::string captionKey(const std::string& table)
{
    return placeKey("caption", {table});
}

Paragraph withoutRows(const std::string& table, const std::string& words)
{
    return {Paragraph::Look::plain, {{words, false, false, {}, table}}};
}

bool isWithoutRows(const Paragraph& paragraph)
{
    return !paragraph.runs.empty() && paragraph.runs.front().shows.starts_with("table_");
}

PlaceKeys::PlaceKeys(const Table& table, std::size_t part) : m_table(named(table.definition.id))
{
    std::vector<std::string> parts;
    for (const analysis::Part& one : table.parts) parts.push_back(identityOf(table, one));
    tellApart(parts);
    m_part = parts[part];
    for (const analysis::Row& row : table.parts[part].rows)
        m_rows.push_back(identityOf(table, row, row.label));
    for (const analysis::Column& column : table.parts[part].columns)
        m_columns.push_back(identityOf(table, column, ""));
    tellApart(m_rows);
    tellApart(m_columns);
}

std::string PlaceKeys::key(std::string_view kind, const std::vector<std::string>& further) const
{
    std::vector<std::string> of{m_table, m_part};
    of.insert(of.end(), further.begin(), further.end());
    return placeKey(kind, of);
}

std::string PlaceKeys::figure(std::size_t row, std::size_t column) const
{
    return key("figure", {m_rows[row], m_columns[column]});
}

std::string PlaceKeys::label(std::size_t row) const
{
    return key("label", {"row", m_rows[row]});
}

std::string PlaceKeys::explanation(std::size_t row) const
{
    return key("label", {"explanation", m_rows[row]});
}

std::string PlaceKeys::head(std::size_t column) const
{
    return key("label", {"head", m_columns[column]});
}

std::string chartKey(const Table& table, const analysis::Part& part, std::size_t page)
{
    analysis::Part whole;
    whole.theme = part.theme;
    whole.pick = part.pick;
    whole.pick.group.reset();
    return placeKey("chart", {named(table.definition.id), identityOf(table, whole), std::to_string(page)});
}

std::string notesKey(const Table& table)
{
    return placeKey("list", {named(table.definition.id), "notes"});
}

}
