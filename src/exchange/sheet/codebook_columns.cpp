// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheet/codebook_columns.h"

#include "base/i18n.h"
#include "exchange/sheet/code_numbers.h"
#include "exchange/sheet/level_columns.h"
#include "text/fold.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

namespace rd::exchange
{

namespace
{

/// Names of columns, folded, with the field that they stand for. `use`, `not` and `example` are those of the
/// project's language.
const std::map<std::string, std::string, std::less<>>& knownNames()
{
    static const std::map<std::string, std::string, std::less<>> names = [] {
        const std::vector<std::pair<const char*, std::vector<const char*>>> fields{
            {"name", {"naam",     "name",      "code name",  "codenaam",    "codename",   "naam code",
                      "label",    "tag",       "node",       "titel",       "title",      "codes",
                      "labels",   "tags",      "nodes",      "codenamen",   "code names", "codeboek",
                      "codebook", "code tree", "codesystem", "code system", "codesysteem"}},
            {"code", {"code", "sleutel", "key", "code id", "id"}},
            {"parent", {"parent",    "parent code", "parent name",  "parent_code", "bovenliggende code",
                        "hoofdcode", "ouder",       "oudercode",    "valt onder",  "onder",
                        "obercode",  "category",    "categorie",    "categories",  "thema",
                        "theme",     "code group",  "code group 1", "codegroep",   "groep",
                        "group",     "hoort bij",   "hoort onder",  "belongs to",  "falls under",
                        "below"}},
            {"path",
             {"path", "pad", "codepad", "code path", "hierarchical name", "hierarchy", "hierarchie",
              "hierarchische naam"}},
            {"depth", {"depth", "diepte", "laag", "level", "niveau"}},
            {"color", {"color", "colour", "kleur", "code color", "farbe"}},
            {"definition",
             {"definition", "definitie", "description", "omschrijving", "beschrijving", "comment",
              "opmerking", "memo", "code memo", "toelichting", "betekenis", "meaning", "uitleg"}},
            {"use",
             {"when to use", "wanneer gebruiken", "wanneer wel", "wel gebruiken", "inclusie", "inclusion",
              "inclusion criteria", "inclusiecriteria"}},
            {"not",
             {"when not", "when not to use", "wanneer niet", "niet gebruiken", "exclusie", "exclusion",
              "exclusion criteria", "exclusiecriteria"}},
            {"example",
             {"example", "voorbeeld", "voorbeelden", "examples", "citaat", "quote", "example quote",
              "voorbeeldcitaat", "ankervoorbeeld", "anchor example"}},
            {"number", {"number", "nummer", "nr", "nr.", "volgnummer"}},
            {"source", {"source", "bron"}},
            {"short_key", {"short key", "sneltoets"}}};
        std::map<std::string, std::string, std::less<>> all;
        for (const auto& [field, list] : fields)
            for (const char* name : list) all.emplace(text::folded(name), field);
        for (const std::string& field : codebookFields()) all.emplace(text::folded(field), field);
        return all;
    }();
    return names;
}

class ColumnFinder
{
public:
    ColumnFinder(const CodebookWish& wish, SheetTable& table, Language language)
        : m_wish(wish), m_table(table), m_suffix(language == Language::dutch ? "_nl" : "_en")
    {
    }

    CodebookColumns find()
    {
        takeWishes();
        if (!m_columns.levels.empty() || m_columns.path >= 0 || (!findNumbered() && !findLadder()))
            takeNames();
        if (m_columns.levels.size() == 1) m_columns.levels.clear();
        if (m_columns.name < 0 && m_columns.path < 0 && m_columns.levels.empty())
            std::swap(m_columns.name, m_columns.key);
        if (m_columns.name < 0 && m_columns.path < 0 && m_columns.levels.empty()) refuseNameless();
        if (m_columns.name >= 0 && !m_wished.contains("name") && m_columns.path < 0) lookForPaths();
        const bool treeIsTold = m_columns.parent >= 0 || m_columns.depth >= 0 || m_columns.nameIsPath;
        if (m_columns.name >= 0 && m_columns.levels.empty() && !treeIsTold)
            lookForNumbers(m_columns, m_table, m_wished.contains("name"));
        if (m_columns.depth >= 0) demandDepths();
        tell();
        return m_columns;
    }

private:
    void takeWishes()
    {
        std::map<int, int> levels;
        for (const auto& [field, column] : m_wish.columns) {
            const auto& fields = codebookFields();
            const bool numbered = field.starts_with("level") && numberedLevel(field) > 0;
            if (!numbered && std::find(fields.begin(), fields.end(), field) == fields.end())
                m_table.refuse(0, say("“{field}” is nothing that a code has.", fmt::arg("field", field)),
                               say("Choose from {fields}.", fmt::arg("fields", allFields())));
            const int at = m_table.demand(column);
            m_taken.insert(at);
            m_wished.insert(field);
            if (numbered)
                levels[numberedLevel(field)] = at;
            else
                put(field, at);
        }
        for (const auto& [level, column] : levels) m_columns.levels.push_back(column);
    }

    static std::string allFields()
    {
        std::string text;
        for (const std::string& field : codebookFields()) text += (text.empty() ? "" : ", ") + field;
        return text;
    }

    void put(const std::string& field, int column)
    {
        if (field == "code")
            m_columns.key = column;
        else if (field == "name")
            m_columns.name = column;
        else if (field == "parent")
            m_columns.parent = column;
        else if (field == "path")
            m_columns.path = column;
        else if (field == "depth")
            m_columns.depth = column;
        else
            m_columns.further[field] = column;
    }

    [[nodiscard]] bool isSet(const std::string& field) const
    {
        if (field == "code") return m_columns.key >= 0;
        if (field == "name") return m_columns.name >= 0;
        if (field == "parent") return m_columns.parent >= 0;
        if (field == "path") return m_columns.path >= 0;
        if (field == "depth") return m_columns.depth >= 0;
        return m_columns.further.contains(field);
    }

    bool findNumbered()
    {
        std::map<int, int> levels;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            if (const int level = numberedLevel(text::folded(m_table.columns[i])); level > 0 && isFree(i))
                levels.emplace(level, static_cast<int>(i));
        return takeLevels(levels);
    }

    bool findLadder()
    {
        if (m_columns.name >= 0 || m_columns.parent >= 0) return false;
        std::map<int, int> levels;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const std::string folded = text::folded(m_table.columns[i]);
            const auto known = knownNames().find(folded);
            const auto rank = levelRank(folded);
            if (!rank && known != knownNames().end() &&
                (known->second == "name" || known->second == "parent"))
                return false;
            if (rank && isFree(i)) levels.emplace(*rank, static_cast<int>(i));
        }
        return findParents(levels) || takeLevels(levels);
    }

    /// One of the columns names for each code the code above it, rather than a depth of the tree.
    bool findParents(const std::map<int, int>& levels)
    {
        for (const auto& [upper, parent] : levels)
            for (const auto& [lower, name] : levels) {
                const bool behind = levels.size() == 2 && upper < lower && parent > name;
                if (parent == name || !namesParents(parent, name, behind)) continue;
                put("parent", parent);
                m_taken.insert(parent);
                takeNames();
                if (m_columns.name < 0 && isFree(static_cast<std::size_t>(name))) {
                    put("name", name);
                    m_taken.insert(name);
                }
                return true;
            }
        return false;
    }

    /// Every row has a name and none is its own parent; what is named as a parent is a name too. A column
    /// behind that of the names may also name parents without a row: nobody reads an empty cell there as the
    /// one above.
    [[nodiscard]] bool namesParents(int parent, int name, bool behind) const
    {
        const auto wordIn = [](const SheetRow& row, int column) {
            return text::folded(row.cells[static_cast<std::size_t>(column)].text);
        };
        std::set<std::string> names;
        for (const SheetRow& row : m_table.rows) names.insert(wordIn(row, name));
        bool any = false;
        for (const SheetRow& row : m_table.rows) {
            const std::string above = wordIn(row, parent);
            if (wordIn(row, name).empty() || above == wordIn(row, name)) return false;
            if (above.empty()) continue;
            if (!behind && !names.contains(above)) return false;
            any = true;
        }
        return any;
    }

    bool takeLevels(const std::map<int, int>& levels)
    {
        if (levels.size() < 2) return false;
        for (const auto& [level, column] : levels) {
            m_columns.levels.push_back(column);
            m_taken.insert(column);
        }
        takeNames();
        refuseLevelsBehindUnknown();
        return true;
    }

    /// A column before the levels that is filled where the first level is left empty is one above it, as it
    /// seems: without it, codes would stand below those of another row.
    void refuseLevelsBehindUnknown() const
    {
        const int first = m_columns.levels.front();
        for (int column = 0; column < first; ++column) {
            if (!isFree(static_cast<std::size_t>(column)) || isFilledEverywhere(column)) continue;
            for (const SheetRow& row : m_table.rows)
                if (isFilled(row, column) && !isFilled(row, first) && isFilled(row, m_columns.levels.back()))
                    refuseUnknownLevel(column, row.number);
        }
    }

    static bool isFilled(const SheetRow& row, int column)
    {
        return !row.cells[static_cast<std::size_t>(column)].text.empty();
    }

    [[nodiscard]] bool isFilledEverywhere(int column) const
    {
        return std::all_of(m_table.rows.begin(), m_table.rows.end(),
                           [&](const SheetRow& row) { return isFilled(row, column); });
    }

    [[noreturn]] void refuseUnknownLevel(int column, int row) const
    {
        std::string levels = "level1=" + m_table.columns[static_cast<std::size_t>(column)];
        for (std::size_t i = 0; i < m_columns.levels.size(); ++i)
            levels += ",level" + std::to_string(i + 2) + "=" +
                      m_table.columns[static_cast<std::size_t>(m_columns.levels[i])];
        m_table.refuse(row,
                       say("The column “{column}” seems to be a level above the others, but is not known.",
                           fmt::arg("column", m_table.columns[static_cast<std::size_t>(column)])),
                       say("Say it with --map {map}, or name the columns Level 1, Level 2 and so on.",
                           fmt::arg("map", levels)));
    }

    [[nodiscard]] bool isFree(std::size_t column) const
    {
        return !m_taken.contains(static_cast<int>(column));
    }

    void takeNames()
    {
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            const auto known = knownNames().find(text::folded(m_table.columns[i]));
            if (known == knownNames().end() || !isFree(i)) continue;
            std::string field = known->second;
            if (field == "use" || field == "not" || field == "example") field += m_suffix;
            if (field == "depth" && !holdsNumbers(i)) field = "level";
            const bool ofTree = field == "parent" || field == "path" || field == "depth" || field == "name";
            if (isSet(field) || (ofTree && !m_columns.levels.empty())) continue;
            put(field, static_cast<int>(i));
            m_taken.insert(static_cast<int>(i));
        }
    }

    [[nodiscard]] bool holdsNumbers(std::size_t column) const
    {
        return std::all_of(m_table.rows.begin(), m_table.rows.end(), [&](const SheetRow& row) {
            const std::string& text = row.cells[column].text;
            return text.size() <= 2 && text.find_first_not_of("0123456789") == std::string::npos;
        });
    }

    void demandDepths()
    {
        for (const SheetRow& row : m_table.rows) {
            const std::string& depth = row.cells[static_cast<std::size_t>(m_columns.depth)].text;
            const std::string number = codeNumber(depth);
            if (number.find('.') != std::string::npos) m_columns.depthIsNumber = true;
            if (!depth.empty() && (number.empty() || (numberAbove(number).empty() && number.size() > 2)))
                m_table.refuse(row.number, say("“{word}” is not a depth.", fmt::arg("word", depth)),
                               tr("Write 1 for a code at the top, 2 for one below it, and so on."));
        }
    }

    /// Half of the names have the same sign between two parts.
    void lookForPaths()
    {
        std::size_t paths = 0;
        std::size_t names = 0;
        for (const SheetRow& row : m_table.rows) {
            const std::string& name = row.cells[static_cast<std::size_t>(m_columns.name)].text;
            if (!name.empty()) ++names;
            if (partsOfPath(name, false).size() > 1) ++paths;
        }
        m_columns.nameIsPath = m_columns.parent < 0 && m_columns.depth < 0 && paths > 0 && paths * 2 >= names;
        if (m_columns.nameIsPath)
            m_table.notes.push_back(
                say("The names were taken as paths of codes above each other; --map name={column} keeps them "
                    "whole.",
                    fmt::arg("column", m_table.columns[static_cast<std::size_t>(m_columns.name)])));
    }

    [[noreturn]] void refuseNameless() const
    {
        std::string columns;
        for (const std::string& column : m_table.columns) columns += (columns.empty() ? "" : ", ") + column;
        m_table.refuse(
            m_table.headerRow, tr("No column holds the names of codes."),
            say("Say which with --map name=COLUMN. There are {columns}.", fmt::arg("columns", columns)));
    }

    void tell()
    {
        std::string told;
        const auto add = [&](const std::string& field, int column) {
            if (column < 0) return;
            told +=
                (told.empty() ? "" : ", ") + field + "=" + m_table.columns[static_cast<std::size_t>(column)];
        };
        add("code", m_columns.key);
        add("name", m_columns.name);
        add("parent", m_columns.parent);
        add("path", m_columns.path);
        add("depth", m_columns.depth);
        for (std::size_t i = 0; i < m_columns.levels.size(); ++i)
            add("level" + std::to_string(i + 1), m_columns.levels[i]);
        for (const auto& [field, column] : m_columns.further) add(field, column);
        m_table.notes.push_back(say("The columns were read as --map {map}.", fmt::arg("map", told)));
        for (std::size_t i = 0; i < m_table.columns.size(); ++i)
            if (isFree(i) && !m_table.isHidden(static_cast<int>(i)))
                m_table.notes.push_back(say("The column “{column}” is not known and was passed over.",
                                            fmt::arg("column", m_table.columns[i])));
    }

    const CodebookWish& m_wish;
    SheetTable& m_table;
    std::string m_suffix;
    CodebookColumns m_columns;
    std::set<int> m_taken;
    std::set<std::string> m_wished;
};

}

const std::vector<std::string>& codebookFields()
{
    static const std::vector<std::string> fields{
        "code",    "name",      "parent",    "path",       "depth",      "color",      "level",
        "codable", "qualifier", "own_table", "pole_of",    "number",     "short_key",  "name_nl",
        "name_en", "phrase_nl", "phrase_en", "meaning_nl", "meaning_en", "definition", "use_nl",
        "use_en",  "not_nl",    "not_en",    "example_nl", "example_en", "origin",     "source"};
    return fields;
}

std::vector<std::string> partsOfPath(const std::string& path, bool slashes)
{
    std::string_view sign;
    for (const std::string_view candidate : {"\\", "::", " > ", "/"})
        if (sign.empty() && path.find(candidate) != std::string::npos && (candidate != "/" || slashes))
            sign = candidate;
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= path.size();) {
        const auto end = sign.empty() ? path.size() : std::min(path.find(sign, start), path.size());
        const auto part = trimmedCell(std::string_view(path).substr(start, end - start));
        if (!part.empty()) parts.emplace_back(part);
        start = end + std::max<std::size_t>(sign.size(), 1);
    }
    return parts;
}

CodebookColumns codebookColumns(const CodebookWish& wish, SheetTable& table, Language language)
{
    return ColumnFinder(wish, table, language).find();
}

}
