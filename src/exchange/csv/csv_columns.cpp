// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csv_columns.h"

#include "base/i18n.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}

CsvColumns::CsvColumns(const CsvReader& reader) : m_reader(&reader)
{
    for (const std::string& name : reader.header()) m_names.push_back(text::folded(name));
}

void CsvColumns::demand(std::initializer_list<std::string_view> names) const
{
    std::vector<std::string> missing;
    for (const std::string_view name : names)
        if (std::find(m_names.begin(), m_names.end(), name) == m_names.end()) missing.emplace_back(name);
    if (missing.empty()) return;
    m_reader->refuse(m_reader->headerLine(),
                     sayn("The column {columns} is missing.", "The columns {columns} are missing.",
                          static_cast<long long>(missing.size()), fmt::arg("columns", listed(missing))),
                     say("Give the file a first row with at least {columns}.",
                         fmt::arg("columns", listed(std::vector<std::string>(names.begin(), names.end())))));
}

int CsvColumns::find(std::string_view name)
{
    const auto found = std::find(m_names.begin(), m_names.end(), name);
    if (found == m_names.end()) return -1;
    const int column = static_cast<int>(found - m_names.begin());
    m_asked.insert(column);
    return column;
}

std::vector<int> CsvColumns::others() const
{
    std::vector<int> columns;
    for (int column = 0; column < static_cast<int>(m_names.size()); ++column)
        if (!m_asked.contains(column) && !m_names[static_cast<std::size_t>(column)].empty())
            columns.push_back(column);
    return columns;
}

std::vector<std::string> CsvColumns::passedOver() const
{
    std::vector<std::string> notes;
    for (const int column : others())
        notes.push_back(say("The column “{column}” is not known and was passed over.",
                            fmt::arg("column", m_reader->header()[static_cast<std::size_t>(column)])));
    return notes;
}

const std::string& cellAt(const CsvRecord& record, int column)
{
    static const std::string nothing;
    return column < 0 ? nothing : record.cells[static_cast<std::size_t>(column)];
}

std::optional<bool> yesOrNo(const std::string& cell)
{
    constexpr std::array yes{"yes", "y", "ja", "j", "true", "waar", "1", "x"};
    constexpr std::array no{"no", "n", "nee", "false", "onwaar", "0"};
    const std::string word = text::folded(cell);
    if (std::find(yes.begin(), yes.end(), word) != yes.end()) return true;
    if (std::find(no.begin(), no.end(), word) != no.end()) return false;
    return std::nullopt;
}

std::vector<std::string> splitList(std::string_view text)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        if (const auto part = trimmedCell(text.substr(0, end)); !part.empty()) parts.emplace_back(part);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::vector<std::string> splitEscaped(std::string_view text, char separator)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            parts.back() += text[i];
            parts.back() += text[++i];
        } else if (text[i] == separator) {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
        }
    }
    for (std::string& part : parts) part = std::string(trimmedCell(part));
    std::erase(parts, std::string());
    return parts;
}

std::string escaped(std::string_view text, std::string_view special)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\' || special.find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        result += text[i];
    }
    return result;
}

std::size_t findUnescaped(std::string_view text, char wanted)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == wanted) return i;
        if (text[i] == '\\') ++i;
    }
    return std::string_view::npos;
}

}
