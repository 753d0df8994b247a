// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/codebook_table.h"

#include "base/i18n.h"
#include "exchange/csv/codebook_csv_reader.h"
#include "exchange/csv/csv_writer.h"
#include "exchange/sheet/code_numbers.h"
#include "exchange/sheet/codebook_columns.h"
#include "exchange/sheet/xlsx_reader.h"
#include "text/fold.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace rd::exchange
{

namespace
{

using codebook::Code;

constexpr std::size_t mostCodes = 20'000;
constexpr std::size_t deepest = 50;

using Path = std::vector<std::string>;

/// A code of the table, or one above it that has no row of its own.
struct Draft {
    Path path;       ///< Names from the top to its own.
    std::string key; ///< Empty until it is known or made.
    const SheetRow* row = nullptr;
};

std::string firstOf(const std::vector<std::string>& words)
{
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i) text += (i == 0 ? "" : ", ") + words[i];
    return text + (words.size() > most ? ", …" : "");
}

/// The work of readCodebookTable() for a table in another form than ours.
class CodebookTableReader
{
public:
    CodebookTableReader(SheetTable& table, const CodebookColumns& columns, const codebook::Codebook& existing,
                        Language language)
        : m_table(table), m_columns(columns), m_existing(existing), m_language(language)
    {
    }

    /// The table in our own form.
    CsvTable form()
    {
        if (m_table.rows.size() > mostCodes)
            m_table.refuse(0, tr("The table is larger than can be read."),
                           tr("Take only the columns and rows that you need."));
        for (const SheetRow& row : m_table.rows)
            if (Path path = pathOf(row); !path.empty()) add(std::move(path), &row);
        makeKeys();
        CsvTable form{m_table.file, {"code", "name", "parent"}, m_table.headerRow, {}};
        for (const auto& [field, column] : m_columns.further) form.header.push_back(field);
        if (addsNumbers()) form.header.emplace_back("number");
        for (const Draft& draft : m_drafts)
            if (draft.row != nullptr || m_existing.byKey(draft.key) == nullptr)
                form.records.push_back(recordOf(draft));
        tellMade();
        return form;
    }

private:
    [[nodiscard]] const std::string& cell(const SheetRow& row, int column) const
    {
        static const std::string nothing;
        return column < 0 ? nothing : row.cells[static_cast<std::size_t>(column)].text;
    }

    Path pathOf(const SheetRow& row)
    {
        Path path = !m_columns.levels.empty()           ? byLevels(row)
                    : m_columns.path >= 0               ? byPath(row)
                    : cell(row, m_columns.name).empty() ? Path{}
                    : m_columns.numbers >= 0            ? byNumber(row)
                    : m_columns.nameIsPath              ? partsOfPath(cell(row, m_columns.name), false)
                    : m_columns.parent >= 0             ? byParent(row)
                                                        : byDepth(row);
        if (path.size() > deepest)
            m_table.refuse(row.number, tr("This code stands deeper than a codebook can be."),
                           tr("Check the column that says what stands below what."));
        return path;
    }

    /// An empty cell before the last one is that of the row above as long as the cells before it are so too;
    /// a level that was passed over there stays so.
    Path byLevels(const SheetRow& row)
    {
        std::size_t last = m_columns.levels.size();
        while (last > 0 && cell(row, m_columns.levels[last - 1]).empty()) --last;
        std::vector<std::string> cells(last);
        bool asAbove = true;
        for (std::size_t i = 0; i < last; ++i) {
            const std::string above = i < m_above.size() ? m_above[i] : std::string();
            cells[i] = cell(row, m_columns.levels[i]);
            if (cells[i].empty() && asAbove) cells[i] = above;
            asAbove = asAbove && cells[i] == above;
        }
        if (last > 0) m_above = cells;
        std::erase(cells, std::string());
        return cells;
    }

    /// A column of names has the last say on what each code of a path is called.
    Path byPath(const SheetRow& row)
    {
        Path path = partsOfPath(cell(row, m_columns.path), true);
        if (m_columns.name < 0 || path.size() > deepest) return path;
        if (m_namesByPath.empty()) listPaths();
        Path above;
        for (std::string& part : path) {
            above.push_back(part);
            if (const auto named = m_namesByPath.find(above); named != m_namesByPath.end())
                part = cell(*named->second, m_columns.name);
        }
        return path;
    }

    void listPaths()
    {
        for (const SheetRow& row : m_table.rows) {
            if (cell(row, m_columns.name).empty()) continue;
            const auto [known, fresh] =
                m_namesByPath.emplace(partsOfPath(cell(row, m_columns.path), true), &row);
            if (!fresh) refuseTwice(cell(row, m_columns.path), row, *known->second);
        }
    }

    Path byNumber(const SheetRow& row)
    {
        if (m_namesByNumber.empty())
            for (const SheetRow& any : m_table.rows)
                if (!cell(any, m_columns.name).empty()) {
                    NumberedName code = numberedCode(m_columns, any);
                    m_namesByNumber.emplace(std::move(code.number), std::move(code.name));
                }
        Path path;
        for (std::string number = numberedCode(m_columns, row).number; !number.empty();
             number = numberAbove(number))
            path.insert(path.begin(), m_namesByNumber.at(number));
        return path;
    }

    /// By a number, or by how far the name is indented.
    Path byDepth(const SheetRow& row)
    {
        int depth = row.cells[static_cast<std::size_t>(m_columns.name)].indent;
        const std::string& number = cell(row, m_columns.depth);
        if (m_columns.depthIsNumber && !number.empty())
            depth = 1 + static_cast<int>(std::count(number.begin(), number.end(), '.'));
        else if (m_columns.depth >= 0)
            std::from_chars(number.data(), number.data() + number.size(), depth);
        while (!m_depths.empty() && m_depths.back() >= depth) {
            m_depths.pop_back();
            m_above.pop_back();
        }
        m_depths.push_back(depth);
        m_above.push_back(cell(row, m_columns.name));
        return m_above;
    }

    /// The parent may be named by its key, its name (the last one before this row, else any) or its path.
    Path byParent(const SheetRow& row)
    {
        const std::string& parent = cell(row, m_columns.parent);
        Path path = parent.empty() ? Path{} : pathNamed(parent, row);
        path.push_back(cell(row, m_columns.name));
        return path;
    }

    Path pathNamed(const std::string& parent, const SheetRow& below)
    {
        if (m_rowsByWord.empty()) listRows();
        const SheetRow* found = nullptr;
        const auto range = m_rowsByWord.equal_range(text::folded(parent));
        for (auto at = range.first; at != range.second; ++at)
            if (at->second != &below && (found == nullptr || at->second->number < below.number))
                found = at->second;
        if (found == nullptr) return partsOfPath(parent, false);
        if (!m_open.insert(found).second || m_open.size() > deepest)
            m_table.refuse(
                below.number,
                say("The code “{key}” stands below itself.", fmt::arg("key", cell(below, m_columns.name))),
                tr("Correct the column parent of these codes."));
        Path path = byParent(*found);
        m_open.erase(found);
        return path;
    }

    void listRows()
    {
        for (const SheetRow& row : m_table.rows) {
            const std::string& name = cell(row, m_columns.name);
            const std::string& key = cell(row, m_columns.key);
            if (!name.empty()) m_rowsByWord.emplace(text::folded(name), &row);
            if (!key.empty() && key != name) m_rowsByWord.emplace(text::folded(key), &row);
        }
    }

    void add(Path path, const SheetRow* row)
    {
        Path above(path.begin(), path.end() - 1);
        if (!above.empty() && !m_byPath.contains(above)) add(std::move(above), nullptr);
        const auto [known, fresh] = m_byPath.emplace(path, m_drafts.size());
        if (fresh) {
            m_drafts.push_back(
                {std::move(path), row == nullptr ? std::string() : cell(*row, m_columns.key), row});
            return;
        }
        Draft& draft = m_drafts[known->second];
        if (row == nullptr) return;
        if (draft.row != nullptr) refuseTwice(path.back(), *row, *draft.row);
        draft.row = row;
        draft.key = cell(*row, m_columns.key);
    }

    [[noreturn]] void refuseTwice(const std::string& name, const SheetRow& row, const SheetRow& before) const
    {
        m_table.refuse(row.number,
                       say("The code “{name}” stands twice, also in line {line}.", fmt::arg("name", name),
                           fmt::arg("line", before.number)),
                       tr("Give each code one row, or name the column of the code above it."));
    }

    /// Keys that the file does not give: of the code of that name at that place, else a new one.
    void makeKeys()
    {
        std::set<std::string> taken;
        for (const Draft& draft : m_drafts) taken.insert(draft.key);
        for (Draft& draft : m_drafts) {
            if (!draft.key.empty()) continue;
            if (const Code* known = existingAt(draft.path); known != nullptr && !taken.contains(known->key)) {
                draft.key = known->key;
            } else {
                const std::string plain = m_existing.freeKey(draft.path.back());
                draft.key = plain;
                for (int n = 2; taken.contains(draft.key) || m_existing.freeKey(draft.key) != draft.key; ++n)
                    draft.key = plain + "_" + std::to_string(n);
            }
            taken.insert(draft.key);
        }
    }

    [[nodiscard]] const Code* existingAt(const Path& path) const
    {
        const Code* found = nullptr;
        for (const std::string& name : path) {
            const auto& below = m_existing.children(found == nullptr ? CodeId{} : found->id);
            const auto at = std::find_if(below.begin(), below.end(), [&](const Code* code) {
                return text::folded(code->name.in(m_language)) == text::folded(name);
            });
            if (at == below.end()) return nullptr;
            found = *at;
        }
        return found;
    }

    CsvRecord recordOf(const Draft& draft)
    {
        const Path above(draft.path.begin(), draft.path.end() - 1);
        CsvRecord record{
            draft.row == nullptr ? m_table.headerRow : draft.row->number,
            {draft.key, draft.path.back(), above.empty() ? "" : m_drafts[m_byPath.at(above)].key}};
        for (const auto& [field, column] : m_columns.further) {
            std::string value = draft.row == nullptr ? std::string() : cell(*draft.row, column);
            std::uint32_t color = 0;
            if (field == "color" && !value.empty() && !codebook::parseColor(value, color)) {
                m_noColors.push_back(
                    say("“{word}” in row {row}", fmt::arg("word", value), fmt::arg("row", record.line)));
                value.clear();
            }
            record.cells.push_back(std::move(value));
        }
        if (addsNumbers())
            record.cells.push_back(draft.row == nullptr ? "" : numberedCode(m_columns, *draft.row).number);
        return record;
    }

    /// Numbers that tell the tree are kept as those of the codes, also where no column of numbers has them.
    [[nodiscard]] bool addsNumbers() const
    {
        return m_columns.numbers >= 0 && !m_columns.further.contains("number");
    }

    void tellMade()
    {
        const auto made = std::count_if(m_drafts.begin(), m_drafts.end(),
                                        [](const Draft& draft) { return draft.row == nullptr; });
        if (made > 0)
            m_table.notes.push_back(
                sayn("{count} code that is only named as standing above others was made.",
                     "{count} codes that are only named as standing above others were made.", made,
                     fmt::arg("count", made)));
        if (!m_noColors.empty())
            m_table.notes.push_back(sayn("{count} colour could not be read and was left out: {words}.",
                                         "{count} colours could not be read and were left out: {words}.",
                                         static_cast<long long>(m_noColors.size()),
                                         fmt::arg("count", m_noColors.size()),
                                         fmt::arg("words", firstOf(m_noColors))));
    }

    SheetTable& m_table;
    const CodebookColumns& m_columns;
    const codebook::Codebook& m_existing;
    Language m_language;
    std::vector<Draft> m_drafts;
    std::map<Path, std::size_t> m_byPath;
    Path m_above; ///< Of the row above; of levels with an empty one for each that was passed over.
    std::vector<int> m_depths;
    std::map<Path, const SheetRow*> m_namesByPath;
    std::map<std::string, std::string> m_namesByNumber;
    std::multimap<std::string, const SheetRow*> m_rowsByWord;
    std::set<const SheetRow*> m_open;
    std::vector<std::string> m_noColors; ///< In words, with their rows.
};

/// `code` and a name by the words of our own form.
bool isOurForm(const std::vector<std::string>& columns)
{
    const auto has = [&](const char* name) {
        return std::any_of(columns.begin(), columns.end(),
                           [&](const std::string& column) { return text::folded(column) == name; });
    };
    return has("code") && (has("name") || has("name_nl") || has("name_en"));
}

CsvTable asForm(const SheetTable& table)
{
    CsvTable form{table.file, table.columns, table.headerRow, {}};
    for (const SheetRow& row : table.rows) {
        form.records.push_back({row.number, {}});
        for (const SheetCell& cell : row.cells) form.records.back().cells.push_back(cell.text);
    }
    return form;
}

/// That make formulas harmless in a codebook of ours, which may have been changed in a spreadsheet program.
void takeOffApostrophes(SheetTable& table)
{
    for (SheetRow& row : table.rows)
        for (SheetCell& cell : row.cells)
            if (isMadeHarmless(cell.text)) cell.text.erase(0, 1);
}

}

CodebookImport readCodebookTable(std::string_view bytes, const std::string& file, const CodebookWish& wish,
                                 const codebook::Codebook& existing, Language language,
                                 const coding::Codings& codings)
{
    if (wish.empty() && !isXlsx(bytes)) {
        const auto rows = CsvReader::rowsOf(bytes, file).records;
        if (!rows.empty() && isOurForm(rows.front().cells))
            return readCodebookCsv(bytes, file, existing, language, codings);
    }
    SheetTable table = tableOf(bytes, file, wish.table);
    if (table.sheet.empty()) takeOffApostrophes(table);
    if (wish.columns.empty() && isOurForm(table.columns))
        return CodebookCsvReader(CsvReader(asForm(table)), existing, language, codings).read();
    const CodebookColumns columns = codebookColumns(wish, table, language);
    CsvTable form = CodebookTableReader(table, columns, existing, language).form();
    auto import = CodebookCsvReader(CsvReader(std::move(form)), existing, language, codings).read();
    import.notes.insert(import.notes.begin(), table.notes.begin(), table.notes.end());
    return import;
}

}
