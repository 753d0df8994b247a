// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/codebook_csv_reader.h"

#include "codebook/code_colors.h"
#include "text/fold.h"

#include <algorithm>
#include <set>

namespace rd::exchange
{

namespace
{

using codebook::Code;
using codebook::CodeLevel;

std::optional<CodeLevel> levelOf(const std::string& cell)
{
    static const std::map<std::string, CodeLevel> words{
        {"theme", CodeLevel::theme},         {"thema", CodeLevel::theme},
        {"factor", CodeLevel::factor},       {"code", CodeLevel::factor},
        {"qualifier", CodeLevel::qualifier}, {"kwalificatie", CodeLevel::qualifier}};
    const auto found = words.find(text::folded(cell));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::optional<codebook::Origin> originOf(const std::string& cell)
{
    using codebook::Origin;
    static const std::map<std::string, Origin> words{{"", Origin::unsaid},
                                                     {"literature", Origin::literature},
                                                     {"literatuur", Origin::literature},
                                                     {"interviews", Origin::interviews},
                                                     {"interview", Origin::interviews}};
    const auto found = words.find(text::folded(cell));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

}

CodebookCsvReader::CodebookCsvReader(CsvReader reader, const codebook::Codebook& existing, Language language,
                                     const coding::Codings& codings)
    : m_reader(std::move(reader)), m_columns(m_reader), m_existing(existing), m_language(language),
      m_codings(codings)
{
    m_columns.demand({"code"});
    findColumns();
    if (!has(m_name) && !has(m_names.nl) && !has(m_names.en)) m_columns.demand({"code", "name"});
}

void CodebookCsvReader::findColumns()
{
    const auto at = [this](const char* name) { return m_columns.find(name); };
    m_code = at("code");
    m_name = at("name");
    m_parent = at("parent");
    m_color = at("color");
    m_level = at("level");
    m_codable = at("codable");
    m_qualifier = at("qualifier");
    m_ownTable = at("own_table");
    m_poleOf = at("pole_of");
    m_number = at("number");
    m_shortKey = at("short_key");
    m_definition = at("definition");
    m_origin = at("origin");
    m_source = at("source");
    m_names = {at("name_nl"), at("name_en")};
    m_phrases = {at("phrase_nl"), at("phrase_en")};
    m_meanings = {at("meaning_nl"), at("meaning_en")};
    m_uses = {at("use_nl"), at("use_en")};
    m_nots = {at("not_nl"), at("not_en")};
    m_examples = {at("example_nl"), at("example_en")};
}

CodebookImport CodebookCsvReader::read()
{
    readRows();
    resolveParents();
    resolvePoles();
    refuseCycles();
    refuseTakenShortKeys();
    placeCodes();
    CodebookImport result;
    result.notes = m_columns.passedOver();
    for (Row& row : m_rows) {
        const Code* before = m_existing.find(row.code.id);
        if (before != nullptr && *before == row.code)
            ++result.unchanged;
        else
            result.codes.push_back(std::move(row.code));
    }
    return result;
}

void CodebookCsvReader::readRows()
{
    CsvRecord record;
    while (m_reader.next(record)) {
        Row row;
        row.record = record;
        readRow(row);
        const auto [known, fresh] = m_byKey.emplace(row.code.key, m_rows.size());
        if (!fresh)
            m_reader.refuse(record.line,
                            say("The key “{key}” stands twice, also in line {line}.",
                                fmt::arg("key", row.code.key),
                                fmt::arg("line", m_rows[known->second].record.line)),
                            tr("Give each code its own key."));
        m_byId[row.code.id] = m_rows.size();
        m_rows.push_back(std::move(row));
    }
}

void CodebookCsvReader::readRow(Row& row)
{
    const std::string& key = cellAt(row.record, m_code);
    if (key.empty())
        m_reader.refuse(row.record.line, tr("This row has no key in the column code."),
                        tr("Give each code a key."));
    const Code* known = m_existing.byKey(key);
    row.isNew = known == nullptr;
    row.code = row.isNew ? Code{} : *known;
    if (row.isNew) row.code.id = CodeId::make();
    row.code.key = key;
    readTexts(row);
    readLevel(row);
    if (known != nullptr && known->isQualifier() != row.code.isQualifier()) demandKindStays(row, *known);
    readMarks(row);
    if (row.code.name.empty())
        m_reader.refuse(row.record.line, say("The code “{key}” has no name.", fmt::arg("key", key)),
                        tr("Give it a name in at least one language."));
}

/// A column for both languages (`name`, `definition`) counts for the project's language, unless that language
/// has its own column and a text in one of the two is given there.
void CodebookCsvReader::fill(Wording& wording, const Row& row, Pair columns, int shared) const
{
    if (has(columns.nl)) wording.nl = cellAt(row.record, columns.nl);
    if (has(columns.en)) wording.en = cellAt(row.record, columns.en);
    const bool ownColumn = has(m_language == Language::dutch ? columns.nl : columns.en);
    if (!cellAt(row.record, shared).empty() && (!ownColumn || wording.empty()))
        wording.slot(m_language) = cellAt(row.record, shared);
}

void CodebookCsvReader::readTexts(Row& row) const
{
    const Wording nameBefore = row.code.name;
    fill(row.code.name, row, m_names, m_name);
    if (row.code.name.empty()) row.code.name = nameBefore;
    fill(row.code.phrase, row, m_phrases, -1);
    fill(row.code.definition.meaning, row, m_meanings, m_definition);
    fill(row.code.definition.whenToUse, row, m_uses, -1);
    fill(row.code.definition.whenNot, row, m_nots, -1);
    fill(row.code.definition.example, row, m_examples, -1);
    if (has(m_number)) row.code.number = cellAt(row.record, m_number);
    if (has(m_source)) row.code.source = cellAt(row.record, m_source);
    if (has(m_shortKey)) row.code.shortKey = cellAt(row.record, m_shortKey);
}

void CodebookCsvReader::readLevel(Row& row) const
{
    const std::string& qualifier = cellAt(row.record, m_qualifier);
    const std::string word = text::folded(qualifier);
    const auto marked = word == "apart" || word == "along" ? std::optional(true) : yesOrNo(qualifier);
    if (!qualifier.empty() && !marked)
        m_reader.refuse(row.record.line,
                        say("“{word}” says nothing of a qualifier.", fmt::arg("word", qualifier)),
                        tr("Write apart, along, or nothing in the column qualifier."));
    const std::string& level = cellAt(row.record, m_level);
    if (!level.empty()) {
        const auto known = levelOf(level);
        if (!known)
            m_reader.refuse(row.record.line, say("“{word}” is not a level.", fmt::arg("word", level)),
                            tr("Write theme, factor or qualifier in the column level."));
        row.code.level = *known;
    } else if (marked.value_or(false)) {
        row.code.level = CodeLevel::qualifier;
    } else if (row.isNew) {
        row.code.level = cellAt(row.record, m_parent).empty() ? CodeLevel::theme : CodeLevel::factor;
    }
    if (marked.value_or(false) && row.code.level != CodeLevel::qualifier)
        m_reader.refuse(row.record.line,
                        say("The code “{key}” counts as a qualifier but is not of that level.",
                            fmt::arg("key", row.code.key)),
                        tr("Make its level qualifier, or empty the column qualifier."));
    if (!qualifier.empty())
        row.code.counting =
            word == "along" ? codebook::QualifierCounting::along : codebook::QualifierCounting::apart;
}

/// What codings use stays a code, or a qualifier.
void CodebookCsvReader::demandKindStays(const Row& row, const Code& before) const
{
    for (const auto& [transcript, list] : m_codings.all())
        for (const coding::Coding& coding : list) {
            if (coding.code == before.id)
                m_reader.refuse(row.record.line,
                                say("The code “{key}” has codings and cannot become a qualifier.",
                                    fmt::arg("key", before.key)),
                                tr("Move its codings to another code first, or make a new qualifier."));
            if (coding.qualifier == before.id)
                m_reader.refuse(row.record.line,
                                say("Codings carry the qualifier “{key}”, so it cannot become a code.",
                                    fmt::arg("key", before.key)),
                                tr("Take it off those codings first, or make a new code."));
        }
}

void CodebookCsvReader::readMarks(Row& row) const
{
    const auto mark = [&](int column, bool& value, bool whenEmpty) {
        const std::string& cell = cellAt(row.record, column);
        if (!has(column)) return;
        const auto read = cell.empty() ? std::optional(whenEmpty) : yesOrNo(cell);
        if (!read)
            m_reader.refuse(row.record.line, say("“{word}” is neither yes nor no.", fmt::arg("word", cell)),
                            tr("Write yes or no."));
        value = *read;
    };
    mark(m_codable, row.code.codable, true);
    mark(m_ownTable, row.code.ownTable, false);
    const std::string& color = cellAt(row.record, m_color);
    if (!color.empty() && !codebook::parseColor(color, row.code.color))
        m_reader.refuse(row.record.line, say("“{word}” is not a colour.", fmt::arg("word", color)),
                        tr("Write it as #RRGGBB, such as #3366AA."));
    const std::string& origin = cellAt(row.record, m_origin);
    const auto known = originOf(origin);
    if (!known)
        m_reader.refuse(row.record.line, say("“{word}” is not an origin.", fmt::arg("word", origin)),
                        tr("Write literature, interviews, or nothing in the column origin."));
    if (has(m_origin)) row.code.origin = *known;
}

CodeId CodebookCsvReader::keyToId(const Row& row, const std::string& key, const std::string& unknown) const
{
    if (const auto inFile = m_byKey.find(key); inFile != m_byKey.end()) return m_rows[inFile->second].code.id;
    if (const Code* known = m_existing.byKey(key); known != nullptr) return known->id;
    m_reader.refuse(row.record.line, unknown, tr("Use the key of a code in this file or in the project."));
}

void CodebookCsvReader::resolveParents()
{
    if (!has(m_parent)) return;
    for (Row& row : m_rows) {
        const std::string& key = cellAt(row.record, m_parent);
        row.code.parent =
            key.empty() ? CodeId{}
                        : keyToId(row, key, say("The parent “{key}” is not known.", fmt::arg("key", key)));
        if (row.code.parent == row.code.id)
            m_reader.refuse(row.record.line,
                            say("The code “{key}” is its own parent.", fmt::arg("key", row.code.key)),
                            tr("Choose another parent, or none."));
    }
}

void CodebookCsvReader::resolvePoles()
{
    if (!has(m_poleOf)) return;
    for (Row& row : m_rows) {
        const std::string& key = cellAt(row.record, m_poleOf);
        row.code.poleOf =
            key.empty()
                ? CodeId{}
                : keyToId(row, key, say("The code “{key}” in pole_of is not known.", fmt::arg("key", key)));
    }
}

void CodebookCsvReader::refuseCycles() const
{
    const auto parentOf = [this](CodeId id) {
        if (const auto row = m_byId.find(id); row != m_byId.end()) return m_rows[row->second].code.parent;
        const Code* known = m_existing.find(id);
        return known == nullptr || known->deleted ? CodeId{} : known->parent;
    };
    for (const Row& row : m_rows) {
        std::set<CodeId> seen{row.code.id};
        for (CodeId above = row.code.parent; above; above = parentOf(above)) {
            if (above == row.code.id)
                m_reader.refuse(row.record.line,
                                say("The code “{key}” stands below itself.", fmt::arg("key", row.code.key)),
                                tr("Correct the column parent of these codes."));
            if (!seen.insert(above).second) break;
        }
    }
}

void CodebookCsvReader::refuseTakenShortKeys() const
{
    if (!has(m_shortKey)) return;
    std::map<std::string, std::string> taken;
    for (const Code* code : m_existing.inOrder())
        if (!m_byId.contains(code->id) && !code->shortKey.empty()) taken[code->shortKey] = code->key;
    for (const Row& row : m_rows) {
        if (row.code.shortKey.empty()) continue;
        const auto [other, fresh] = taken.emplace(row.code.shortKey, row.code.key);
        if (!fresh)
            m_reader.refuse(row.record.line,
                            say("The short key “{key}” already codes “{code}”.",
                                fmt::arg("key", row.code.shortKey), fmt::arg("code", other->second)),
                            tr("Choose another short key, or none."));
    }
}

/// Positions in the order of the file after what is there; colours that no cell gives.
void CodebookCsvReader::placeCodes()
{
    std::map<CodeId, double> last;
    for (const Code* code : m_existing.inOrder())
        last[code->parent] = std::max(last[code->parent], code->position);
    std::size_t themes = m_existing.children({}).size();
    for (Row& row : m_rows) {
        const Code* before = m_existing.find(row.code.id);
        if (before == nullptr || before->parent != row.code.parent)
            row.code.position = last[row.code.parent] += 1;
        if (before == nullptr && !row.code.parent && cellAt(row.record, m_color).empty() &&
            !row.code.isQualifier())
            row.code.color = codebook::codeColor(themes++);
    }
    for (Row& row : m_rows)
        if (row.isNew && row.code.parent && cellAt(row.record, m_color).empty())
            row.code.color = colorAbove(row.code);
}

/// That of the nearest code above that has one of its own.
std::uint32_t CodebookCsvReader::colorAbove(const Code& code) const
{
    std::uint32_t color = code.color;
    for (CodeId above = code.parent; above;) {
        const auto found = m_byId.find(above);
        if (found == m_byId.end()) {
            const Code* parent = m_existing.find(above);
            return parent == nullptr ? color : parent->color;
        }
        const Row& row = m_rows[found->second];
        color = row.code.color;
        if (!row.isNew || !cellAt(row.record, m_color).empty()) break;
        above = row.code.parent;
    }
    return color;
}

}
