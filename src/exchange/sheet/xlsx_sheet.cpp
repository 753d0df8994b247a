// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/xlsx_sheet.h"

#include "base/i18n.h"
#include "exchange/package/zip_package.h"
#include "text/normalise.h"
#include "text/utf16.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

namespace rd::exchange
{

namespace
{

constexpr int mostRows = 1'048'576;

template <class Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number value{};
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    return trouble == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// What "_x000D_" stands for: a character that XML cannot hold.
std::string unescapedText(const std::string& text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        unsigned unit = 0;
        const bool escape =
            text.compare(i, 2, "_x") == 0 && i + 7 <= text.size() && text[i + 6] == '_' &&
            std::from_chars(text.data() + i + 2, text.data() + i + 6, unit, 16).ptr == text.data() + i + 6;
        if (!escape) {
            result += text[i++];
            continue;
        }
        const auto character = static_cast<char16_t>(unit);
        result += text::utf8OfUtf16({&character, 1});
        i += 7;
    }
    return result;
}

/// The text of a shared or inline string: its runs, without what is only for reading Japanese aloud.
std::string stringOf(pugi::xml_node node)
{
    std::string text;
    for (const pugi::xml_node part : node.children()) {
        if (localName(part) == "t") text += part.text().get();
        if (localName(part) == "r") text += childNamed(part, "t").text().get();
    }
    return text::normalised(unescapedText(text));
}

std::size_t columnOf(std::string_view reference)
{
    std::size_t column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z' || column > mostColumns) break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    return column;
}

int rowOf(std::string_view reference)
{
    const auto digits = std::min(reference.find_first_of("0123456789"), reference.size());
    return numberIn<int>(reference.substr(digits)).value_or(0);
}

bool isOn(std::string_view value)
{
    return value == "1" || value == "true";
}

/// Of each column, from 1, whether it is hidden. Ranges may overlap, and are many in a hostile file.
std::vector<bool> hiddenColumnsOf(pugi::xml_node root)
{
    std::vector<int> changes(mostColumns + 2);
    for (const pugi::xml_node range : childNamed(root, "cols").children()) {
        const auto first = numberIn<std::size_t>(attributeNamed(range, "min")).value_or(0);
        const auto last = numberIn<std::size_t>(attributeNamed(range, "max")).value_or(0);
        if (!isOn(attributeNamed(range, "hidden")) || first < 1 || last < first || last > mostColumns)
            continue;
        ++changes[first];
        --changes[last + 1];
    }
    std::vector<bool> hidden(mostColumns + 1);
    int open = 0;
    for (std::size_t i = 1; i <= mostColumns; ++i) hidden[i] = (open += changes[i]) > 0;
    return hidden;
}

/// The text of a cell, trimmed; the spaces before it count as indent.
void setText(SheetCell& cell, std::string_view text)
{
    const auto spaces = std::min(text.find_first_not_of(' '), text.size());
    if (spaces < text.size()) cell.indent += static_cast<int>(std::min<std::size_t>(spaces, 100));
    cell.text = trimmedCell(text);
}

class WorksheetReader
{
public:
    WorksheetReader(XlsxContext& context) : m_context(context) {}

    Sheet read(pugi::xml_node root)
    {
        m_hiddenColumns = hiddenColumnsOf(root);
        for (const pugi::xml_node row : childNamed(root, "sheetData").children()) readRow(row);
        std::sort(m_sheet.rows.begin(), m_sheet.rows.end(),
                  [](const SheetRow& a, const SheetRow& b) { return a.number < b.number; });
        for (const pugi::xml_node merged : childNamed(root, "mergeCells").children())
            fillDown(attributeNamed(merged, "ref"));
        return std::move(m_sheet);
    }

private:
    void readRow(pugi::xml_node node)
    {
        const std::string_view number = attributeNamed(node, "r");
        m_number = number.empty() ? m_number + 1 : numberIn<int>(number).value_or(0);
        if (m_number < 1 || m_number > mostRows) refuseDamaged(m_context.file, place());
        SheetRow row{m_number, {}};
        std::size_t column = 0;
        for (const pugi::xml_node cell : node.children()) {
            const std::string_view reference = attributeNamed(cell, "r");
            column = reference.empty() ? column + 1 : columnOf(reference);
            if (column < 1 || column > mostColumns) refuseDamaged(m_context.file, place());
            SheetCell value = valueOf(cell);
            if (value.text.empty() && isUnreckoned(cell))
                m_sheet.unreckoned.push_back(columnLetters(column - 1) + std::to_string(m_number));
            if (value.text.empty()) continue;
            if (m_hiddenColumns[column]) {
                m_sheet.hiddenColumns.emplace(column - 1, value.text);
                continue;
            }
            if (row.cells.size() < column) grow(row, column);
            count(value);
            row.cells[column - 1] = std::move(value);
        }
        if (row.cells.empty()) return;
        if (isOn(attributeNamed(node, "hidden")))
            ++m_sheet.hiddenRows;
        else
            m_sheet.rows.push_back(std::move(row));
    }

    /// Programs that write workbooks without reckoning leave results out; that of a text may be empty.
    static bool isUnreckoned(pugi::xml_node cell)
    {
        return childNamed(cell, "f") && attributeNamed(cell, "t") != std::string_view("str");
    }

    [[nodiscard]] std::string place() const
    {
        return say("sheet “{sheet}”, line {line}", fmt::arg("sheet", m_context.sheet),
                   fmt::arg("line", m_number));
    }

    void count(const SheetCell& cell)
    {
        m_context.bytes += cell.text.size();
        if (m_context.bytes > fileLimit) refuseTooLarge(m_context.file, place());
    }

    void grow(SheetRow& row, std::size_t width)
    {
        m_context.cells += width - row.cells.size();
        if (m_context.cells > mostCells) refuseTooLarge(m_context.file);
        row.cells.resize(width);
    }

    [[nodiscard]] XlsxContext::Style styleOf(pugi::xml_node cell) const
    {
        const auto index = numberIn<std::size_t>(attributeNamed(cell, "s")).value_or(0);
        return index < m_context.styles.size() ? m_context.styles[index] : XlsxContext::Style{};
    }

    [[nodiscard]] SheetCell valueOf(pugi::xml_node node) const
    {
        SheetCell cell;
        const std::string_view type = attributeNamed(node, "t");
        const std::string raw = childNamed(node, "v").text().get();
        const auto style = styleOf(node);
        cell.indent = style.indent;
        if (type == "s") {
            const auto index = numberIn<std::size_t>(raw);
            if (!index || *index >= m_context.strings.size()) refuseDamaged(m_context.file, place());
            setText(cell, m_context.strings[*index]);
        } else if (type == "inlineStr") {
            setText(cell, stringOf(childNamed(node, "is")));
        } else if (type == "str" || type == "d" || type == "e") {
            setText(cell, text::normalised(unescapedText(raw)));
            cell.isError = type == "e";
        } else if (type == "b") {
            cell.text = isOn(raw) ? tr("TRUE") : tr("FALSE");
        } else if (const auto number = numberIn<double>(raw)) {
            cell.text = shownNumber(*number, style.shape, m_context.from1904);
            cell.isNumber = true;
        } else {
            setText(cell, text::normalised(raw));
        }
        return cell;
    }

    /// The text of a cell that is merged with those below it counts for each of their rows.
    void fillDown(std::string_view range)
    {
        const auto colon = range.find(':');
        if (colon == std::string_view::npos) return;
        const std::string_view top = range.substr(0, colon);
        const std::size_t column = columnOf(top);
        const int last = rowOf(range.substr(colon + 1));
        const auto first =
            std::lower_bound(m_sheet.rows.begin(), m_sheet.rows.end(), rowOf(top),
                             [](const SheetRow& row, int number) { return row.number < number; });
        if (first == m_sheet.rows.end() || column < 1 || first->number != rowOf(top) ||
            first->cells.size() < column)
            return;
        for (auto row = first + 1; row < m_sheet.rows.end() && row->number <= last; ++row) {
            if (++m_context.cells > mostCells) refuseTooLarge(m_context.file);
            if (row->cells.size() < column) grow(*row, column);
            if (!row->cells[column - 1].text.empty()) continue;
            count(first->cells[column - 1]);
            row->cells[column - 1] = first->cells[column - 1];
            ++m_sheet.filledDown;
        }
    }

    XlsxContext& m_context;
    Sheet m_sheet;
    std::vector<bool> m_hiddenColumns;
    int m_number = 0;
};

}

void readSharedStrings(pugi::xml_node root, XlsxContext& context)
{
    for (const pugi::xml_node item : root.children()) context.strings.push_back(stringOf(item));
}

void readStyles(pugi::xml_node root, XlsxContext& context)
{
    std::map<int, std::string> codes;
    for (const pugi::xml_node format : childNamed(root, "numFmts").children())
        codes[numberIn<int>(attributeNamed(format, "numFmtId")).value_or(0)] =
            attributeNamed(format, "formatCode");
    for (const pugi::xml_node style : childNamed(root, "cellXfs").children()) {
        const int format = numberIn<int>(attributeNamed(style, "numFmtId")).value_or(0);
        const auto code = codes.find(format);
        const pugi::xml_node alignment = childNamed(style, "alignment");
        context.styles.push_back(
            {shapeOf(format, code == codes.end() ? std::string() : code->second),
             std::clamp(numberIn<int>(attributeNamed(alignment, "indent")).value_or(0), 0, 100)});
    }
}

Sheet readWorksheet(pugi::xml_node root, XlsxContext& context)
{
    return WorksheetReader(context).read(root);
}

}
