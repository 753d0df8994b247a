// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chapter/chapter.h"

#include "report/chapter/care.h"
#include "report/chapter/making.h"
#include "report/renewal/reported_table.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace rd::report
{

namespace
{

using analysis::Index;

bool wants(const ChapterInput& input, Section section)
{
    return input.sections.empty() || input.sections.contains(section);
}

/// The theme that a table is about; `none` for one about several.
Index themeOf(const analysis::Frame& frame, const analysis::Table& table)
{
    const Index code = frame.codeIndex(table.definition.theme);
    if (!table.definition.theme || code == analysis::none) return analysis::none;
    const codebook::Code* theme = frame.codebook().themeOf(frame.code(code).id);
    return theme == nullptr ? analysis::none : frame.codeIndex(theme->id);
}

/// The themes in codebook order, each with its tables.
class Themes
{
public:
    explicit Themes(const ChapterInput& input) : m_input(input)
    {
        const analysis::Frame& frame = input.snapshot.frame();
        for (const codebook::Code* theme : frame.codebook().themes()) {
            const Index at = frame.codeIndex(theme->id);
            if (at != analysis::none) m_themes.push_back(at);
        }
        for (std::size_t i = 0; i < input.tables.size(); ++i)
            (isTheme(themeOf(frame, input.tables[i])) ? m_own : m_others).push_back(i);
    }

    [[nodiscard]] const std::vector<Index>& all() const { return m_themes; }
    [[nodiscard]] std::vector<std::size_t> tablesOf(Index theme) const
    {
        std::vector<std::size_t> tables;
        for (const std::size_t i : m_own)
            if (themeOf(m_input.snapshot.frame(), m_input.tables[i]) == theme) tables.push_back(i);
        return tables;
    }
    /// Tables about several themes, or none.
    [[nodiscard]] const std::vector<std::size_t>& others() const { return m_others; }
    /// Whose codings, and which turns, the account of a theme tells of: as its first table counts them.
    [[nodiscard]] analysis::Filter filterOf(Index theme) const
    {
        const auto tables = tablesOf(theme);
        if (tables.empty()) return {};
        const auto& definition = m_input.tables[tables.front()].definition;
        return {definition.coders, definition.turns, definition.part, {}};
    }

private:
    [[nodiscard]] bool isTheme(Index code) const
    {
        return std::find(m_themes.begin(), m_themes.end(), code) != m_themes.end();
    }

    const ChapterInput& m_input;
    std::vector<Index> m_themes;
    std::vector<std::size_t> m_own;
    std::vector<std::size_t> m_others;
};

/// Each table, with its charts behind it.
void addTables(Making& making, const std::vector<std::size_t>& tables)
{
    for (const std::size_t table : tables) {
        if (wants(making.input, Section::tables)) addTable(making, table);
        if (wants(making.input, Section::charts)) addCharts(making, chartsOf(making.input.tables[table]));
    }
}

bool wantsTables(const ChapterInput& input)
{
    return wants(input, Section::tables) || wants(input, Section::charts);
}

bool hasRows(const analysis::Table& table)
{
    return std::any_of(table.parts.begin(), table.parts.end(),
                       [](const analysis::Part& part) { return !part.rows.empty(); });
}

/// A heading with nothing below it says nothing.
void dropEmptyHeading(Document& document)
{
    if (std::holds_alternative<Heading>(document.blocks.back())) document.blocks.pop_back();
}

void addThemes(Making& making, const Themes& themes)
{
    const ChapterInput& input = making.input;
    for (const Index theme : themes.all()) {
        auto tables = themes.tablesOf(theme);
        const analysis::Filter filter = themes.filterOf(theme);
        const codebook::Code& code = making.frame().code(theme);
        if (tables.empty() && !hasConclusions(making, &code) &&
            placesOf(input.snapshot, theme, filter).empty())
            continue;
        if (isUncoded(making, theme))
            std::erase_if(tables, [&](std::size_t i) { return !hasRows(input.tables[i]); });
        if (wants(input, Section::themes))
            addTheme(making, theme, filter);
        else if ((wantsTables(input) && !tables.empty()) ||
                 (wants(input, Section::conclusions) && hasConclusions(making, &code)))
            addThemeHeading(making, code);
        addTables(making, tables);
        if (wants(input, Section::themes) && input.searchlights.contains(code.id))
            addKeyMoments(making, theme, filter);
        if (wants(input, Section::conclusions))
            addConclusions(making, &code, 3 + making.frame().codebook().depth(code.id));
    }
}

void addTogether(Making& making, const std::vector<std::size_t>& tables)
{
    const bool shown = wantsTables(making.input) && !tables.empty();
    const bool concluded = wants(making.input, Section::conclusions) && hasConclusions(making, nullptr);
    if (!shown && !concluded) return;
    making.heading(2, tr("All themes together"), "together");
    addTables(making, tables);
    if (concluded) addConclusions(making, nullptr, 3);
}

/// What the words of memos cite that is no longer there.
void warnOfDeadReferences(Document& document, const Citations& citations)
{
    for (const DeadReference& dead : citations.dead())
        document.warnings.push_back(deadReferenceText(citations, dead));
    for (const DeadReference& untrue : citations.untrueWords())
        document.warnings.push_back(deadReferenceText(citations, untrue));
}

/// The tables that stand in the chapter, in their order. What is renewed has its tables elsewhere.
std::vector<std::size_t> tablesStanding(const ChapterInput& input, const Themes& themes)
{
    std::vector<std::size_t> tables;
    if (!input.numbers.byKey.empty()) {
        tables.resize(input.tables.size());
        std::iota(tables.begin(), tables.end(), std::size_t{0});
        return tables;
    }
    if (!wants(input, Section::tables)) return tables;
    for (const Index theme : themes.all())
        for (const std::size_t table : themes.tablesOf(theme)) tables.push_back(table);
    tables.insert(tables.end(), themes.others().begin(), themes.others().end());
    return tables;
}

/// To which entries a number can lead; a report that is renewed has those that it was written with.
void findLists(Making& making)
{
    const ChapterInput& input = making.input;
    const bool renewed = !input.numbers.byKey.empty();
    making.listsFigures = wants(input, Section::figures) && !making.evidence.figuresInOrder().empty() &&
                          (!renewed || input.numbers.lastFigure > 0);
    making.listsQuotes = wants(input, Section::quotes) && !making.evidence.quotes().empty() &&
                         (!renewed || input.numbers.lastQuote > 0);
}

/// A part that was not asked for leaves nothing to lead to.
void dropDeadLinks(Document& document)
{
    std::set<std::string> marks;
    eachPlace(document, [&](const std::string& mark) { marks.insert(mark); });
    eachRun(document, [&](Run& run) {
        if (!marks.contains(run.target)) run.target.clear();
    });
}

}

std::string sectionKey(Section section)
{
    static const std::vector<std::string> keys{"method",   "themes", "tables",   "charts",  "conclusions",
                                               "codebook", "guide",  "profiles", "figures", "quotes"};
    return keys.at(static_cast<std::size_t>(section));
}

const std::vector<Section>& allSections()
{
    static const std::vector<Section> all{
        Section::method,   Section::themes, Section::tables,   Section::charts,  Section::conclusions,
        Section::codebook, Section::guide,  Section::profiles, Section::figures, Section::quotes};
    return all;
}

std::vector<coding::TableDefinition> chapterTables(const std::vector<const coding::TableDefinition*>& saved,
                                                   const codebook::Codebook& codebook, AttributeId groups)
{
    std::vector<coding::TableDefinition> definitions;
    for (const coding::TableDefinition* table : saved) definitions.push_back(*table);
    for (const codebook::Code* theme : codebook.themes()) {
        const bool told = std::any_of(saved.begin(), saved.end(), [&](const auto* table) {
            return table->kind == coding::TableKind::xOfN && table->shown.empty() &&
                   (table->theme == theme->id || table->theme.isNull());
        });
        if (told) continue;
        coding::TableDefinition table;
        table.theme = theme->id;
        table.groupBy = groups;
        definitions.push_back(identified({table}).definition);
    }
    return definitions;
}

namespace
{

/// Two values or more that several cases have: what a table says of one case alone is no group's.
bool makesGroups(const transcript::Cases& cases, AttributeId attribute)
{
    std::map<std::string, int> sizes;
    for (const transcript::AttributeValue* value : cases.valuesOf(attribute))
        if (value->known == transcript::Known::known) ++sizes[value->value];
    return std::count_if(sizes.begin(), sizes.end(), [](const auto& size) { return size.second > 1; }) > 1;
}

}

AttributeId groupsOf(const transcript::Cases& cases)
{
    for (const transcript::Attribute* one : cases.attributes()) {
        const std::string key = text::folded(one->key);
        const bool named = key == "groep" || key == "group" || !one->allLabel.empty();
        if (named && one->level == transcript::Level::caseLevel && makesGroups(cases, one->id))
            return one->id;
    }
    return {};
}

Document tableDocument(const analysis::Table& table)
{
    const SpeakIn speak(table.language);
    const std::vector<analysis::Table> tables{table};
    const ChapterInput input{"", table.snapshot, tables, {}, {}, table.language, {}, 0, {}};
    Document document{table.language, table.title, {}};
    const Evidence none({}, {}, {}, {});
    const Citations nothing(table.snapshot, {}, {}, table.language);
    Making making{input, none, nothing, document};
    addTable(making, 0);
    return document;
}

Document makeChapter(const ChapterInput& input)
{
    const SpeakIn speak(input.language);
    const Themes themes(input);
    const bool concluding = wants(input, Section::conclusions);
    const Citations citations(input.snapshot, concluding ? input.memos : std::vector<const coding::Memo*>(),
                              input.words, input.language, false);
    Evidence evidence(input.tables, tablesStanding(input, themes), citations.figures(), input.numbers);
    evidence.add(citations.quotes());
    if (wants(input, Section::themes))
        for (const Index theme : themes.all())
            evidence.add(placesOf(input.snapshot, theme, themes.filterOf(theme)));
    evidence.number(input.snapshot);
    Document document{input.language, input.title, {}};
    document.warnings = careWarnings(input.snapshot, input.tables);
    warnOfDeadReferences(document, citations);
    Making making{input, evidence, citations, document};
    findLists(making);
    document.blocks.emplace_back(Contents{});
    if (wants(input, Section::method)) {
        addMethod(making);
        addSaturation(making, wants(input, Section::charts));
    }
    making.heading(1, tr("Results"), "results");
    addThemes(making, themes);
    addTogether(making, themes.others());
    dropEmptyHeading(document);
    if (concluding) {
        addQuestions(making);
        addRecommendations(making);
    }
    if (wants(input, Section::codebook)) addCodebook(making);
    if (wants(input, Section::guide)) addGuide(making);
    if (input.sections.contains(Section::profiles)) addProfiles(making);
    if (wants(input, Section::figures)) addFigures(making);
    if (wants(input, Section::quotes)) addQuotes(making);
    dropDeadLinks(document);
    return document;
}

}
