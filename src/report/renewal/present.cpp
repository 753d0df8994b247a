// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/renewal/present.h"

#include "analysis/count.h"
#include "base/i18n.h"
#include "coding/memo_numbers.h"
#include "report/chapter/care.h"
#include "report/chapter/place_keys.h"
#include "report/renewal/later_parts.h"

#include <algorithm>
#include <utility>

namespace rd::report
{

namespace
{

/// What the numbers of a row are about: its label, the first run of its first cell of words.
std::string labelOf(const std::vector<Grid::Cell>& row)
{
    for (const Grid::Cell& cell : row)
        if (!cell.runs.empty() && cell.runs.front().shows.starts_with("label_"))
            return cell.runs.front().text;
    return {};
}

/// "listens", or "listens, group A" where several columns have numbers.
std::string whatOf(const Grid& grid, const std::vector<Grid::Cell>& row, std::size_t column)
{
    const auto figures = std::count_if(grid.heads.begin(), grid.heads.end(), [&](const Grid::Cell& head) {
        return !head.runs.empty() && head.runs.front().shows.starts_with("label_");
    });
    const std::string label = labelOf(row);
    const bool isLabel = row[column].runs.empty() || row[column].runs.front().text == label;
    if (figures <= 2 || isLabel || column >= grid.heads.size()) return label;
    return label + ", " + wordsOf(grid.heads[column].runs);
}

/// The key of the first figure of a row; empty where it has none.
std::string figureOf(const std::vector<Grid::Cell>& row)
{
    for (const Grid::Cell& cell : row)
        if (!cell.runs.empty() && cell.runs.front().shows.starts_with("figure_"))
            return cell.runs.front().shows;
    return {};
}

std::vector<ReportedTable> allTables(const PresentInput& input, const codebook::Codebook& codebook)
{
    std::vector<ReportedTable> tables;
    const auto add = [&](ReportedTable table) {
        const bool known = std::any_of(tables.begin(), tables.end(), [&](const ReportedTable& one) {
            return one.definition.id == table.definition.id;
        });
        if (!input.coders.empty()) table.definition.coders = input.coders;
        if (!known) tables.push_back(std::move(table));
    };
    for (const coding::TableDefinition* saved : input.saved) add({*saved});
    for (const auto& table : chapterTables({}, codebook, input.groups)) add({table});
    for (const auto& table : chapterTables({}, codebook))
        add({table}); // of a report from before there were groups
    for (const ReportedTable& table : input.unsaved)
        if (!table.saved) add(table);
    return tables;
}

/// Whose codings and which turns the account of each theme tells of: as its first table counts them.
std::map<CodeId, analysis::Filter> accountFilters(const std::vector<ReportedTable>& tables)
{
    std::map<CodeId, analysis::Filter> filters;
    for (const ReportedTable& table : tables)
        if (const auto& definition = table.definition; definition.theme)
            filters.try_emplace(definition.theme,
                                analysis::Filter{definition.coders, definition.turns, definition.part, {}});
    return filters;
}

/// With every part and row that it could have.
analysis::Table unabridged(const analysis::Snapshot& snapshot, ReportedTable table, Language language)
{
    table.definition.zeroRows = true;
    table.definition.hidden.clear();
    table.definition.shown.clear();
    return analysis::count(snapshot, table.definition,
                           {language, table.mustAddUpTo, table.numbers, false, true});
}

/// "conclusion 1a", or where it stands among the answers too which of the two is told of.
std::string nameOf(const Paragraph& memo, const std::vector<Present::Member>& members)
{
    if (memo.name.empty() || memo.shows != placeKey("list", {"questions"})) return memo.name;
    const bool again = std::any_of(members.begin(), members.end(), [&](const Present::Member& one) {
        return one.paragraph.name == memo.name && one.list != memo.shows;
    });
    if (!again) return memo.name;
    return say("{memo} among the answers", fmt::arg("memo", memo.name));
}

}

analysis::Table counted(const analysis::Snapshot& snapshot, const ReportedTable& table, Language language)
{
    return analysis::count(snapshot, table.definition, {language, table.mustAddUpTo, table.numbers, false});
}

void Present::takeRuns(const Runs& runs, const std::string& what)
{
    for (const Run& run : runs) {
        if (run.shows.empty()) continue;
        m_places.try_emplace(run.shows, Place{run.text, what});
        if (!run.target.empty()) m_targets.try_emplace(run.shows, run.target);
    }
}

void Present::takeParagraph(const Paragraph& paragraph, const std::string& what)
{
    for (const Run& run : paragraph.runs)
        if (!run.shows.empty()) m_places.try_emplace(run.shows, Place{run.text, what, true});
}

void Present::takeTable(const Grid& grid)
{
    Table table;
    table.of = m_taken;
    table.key = grid.shows;
    table.caption = grid.caption;
    m_places.try_emplace(captionKey(grid.shows), Place{grid.caption, ""});
    for (const Grid::Cell& head : grid.heads) {
        takeRuns(head.runs, "");
        table.heads.push_back({head.runs.empty() ? "" : head.runs.front().shows, wordsOf(head.runs)});
    }
    for (const auto& cells : grid.rows) {
        Row row;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            row.depth = std::max(row.depth, cells[column].depth);
            takeRuns(cells[column].runs, whatOf(grid, cells, column));
            row.cells.emplace_back();
            for (const Run& run : cells[column].runs) {
                if (run.shows.empty()) continue;
                m_rows.try_emplace(run.shows, Standing{m_tables.size(), table.rows.size()});
                row.cells.back().push_back(run.shows);
            }
        }
        table.rows.push_back(std::move(row));
    }
    takeWordsOf(grid);
    m_tables.push_back(std::move(table));
}

/// The lines that stand before the table name its rows one after the other.
void Present::takeWordsOf(const Grid& grid)
{
    std::size_t row = 0;
    for (Member& member : m_members) {
        if (!isInWords(member.paragraph) || !member.table.empty()) continue;
        member.table = grid.shows;
        const std::size_t labels = labelsInWords(member.paragraph).size();
        for (std::size_t i = 0; i < labels && row < grid.rows.size(); ++i, ++row)
            member.figures.push_back(figureOf(grid.rows[row]));
    }
}

void Present::takeEmptyTable(const Paragraph& line, Language language)
{
    const Run& run = line.runs.front();
    m_places.try_emplace(run.shows, Place{run.text, "", true});
    m_emptyTables.try_emplace(captionKey(run.shows), EmptyTable{run.shows, line, language});
}

/// Lines that it had once are known as its own too, so that they can go.
void Present::endList(const std::string& list)
{
    constexpr std::size_t further = 200;
    const std::size_t count = m_lists.back().size();
    for (std::size_t i = count; i < count + further; ++i)
        m_lines.try_emplace(lineKey(list, i), Standing{m_lists.size() - 1, count});
}

void Present::takeMember(const Paragraph& paragraph, int heading)
{
    const std::string key = keyOf(paragraph);
    const std::string name = nameOf(paragraph, m_members);
    m_places.try_emplace(key, Place{wordsOf(paragraph.runs), name});
    takeRuns(paragraph.runs, name);
    if (paragraph.member.starts_with("figure_")) m_targets.try_emplace(paragraph.member, paragraph.mark);
    if (!m_memberAt.try_emplace(key, m_members.size()).second) return;
    m_members.push_back({paragraph.shows, key, paragraph, heading});
}

void Present::expect()
{
    m_expected.insert(m_taken);
    m_expectedCharts.insert(m_charts.size() - 1);
}

void Present::takeLaterParts(const Document& chapter)
{
    m_laterParts.merge(laterPartsIn(chapter));
}

void Present::takeCharts(const std::vector<Chart>& charts, const std::vector<std::string>& further)
{
    for (const std::string& key : further)
        for (const std::string& one : {key, captionKey(key)}) m_further.emplace(one, m_charts.size());
    for (const Chart& chart : charts)
        if (!chart.shows.empty()) m_places.try_emplace(captionKey(chart.shows), Place{chart.caption, ""});
    m_charts.push_back(charts);
    m_chartsOf.push_back(m_taken);
}

/// To which table a block belongs: what stands before a table, or the notes behind it.
void Present::takeBlock(const Block& block, const std::string& closing, Document& before)
{
    const auto* paragraph = std::get_if<Paragraph>(&block);
    if (const auto* grid = std::get_if<Grid>(&block)) {
        takeTable(*grid);
        m_tables.back().block = std::exchange(before, Document{before.language, "", {}});
        m_tables.back().block.blocks.push_back(block);
    } else if (paragraph == nullptr || isWithoutRows(*paragraph)) {
        before.blocks.clear();
    } else if (paragraph->look != Paragraph::Look::note) {
        before.blocks.push_back(block);
    } else if (!m_tables.empty() && m_tables.back().of == m_taken && paragraph->shows != closing &&
               paragraph->member.empty()) {
        Table& table = m_tables.back();
        table.notes.push_back(lineKey(paragraph->shows, table.notes.size()));
        table.block.blocks.push_back(block);
    }
}

void Present::take(const Document& document, const std::string& closing)
{
    std::string list;
    bool hasTable = false;
    Document before{document.language, "", {}};
    ++m_taken;
    for (const Block& block : document.blocks) {
        const auto* paragraph = std::get_if<Paragraph>(&block);
        const bool isMember = paragraph != nullptr && !paragraph->member.empty();
        if (isMember) takeMember(*paragraph);
        if (paragraph != nullptr && isWithoutRows(*paragraph)) takeEmptyTable(*paragraph, document.language);
        if (const auto* heading = std::get_if<Heading>(&block);
            heading != nullptr && !heading->member.empty())
            takeMember(
                {Paragraph::Look::plain, {{heading->text}}, heading->mark, heading->shows, heading->member},
                heading->level);
        if (const auto* chart = std::get_if<Chart>(&block)) takeCharts({*chart});
        const std::string now = paragraph == nullptr || isMember ? std::string() : paragraph->shows;
        if (now != list && !list.empty()) endList(list);
        hasTable = hasTable || std::holds_alternative<Grid>(block) ||
                   (paragraph != nullptr && isWithoutRows(*paragraph));
        if (now != list && !now.empty()) m_lists.emplace_back();
        if (!now.empty() && now == closing && !hasTable) m_ofNoTable.insert(m_lists.size() - 1);
        list = now;
        if (!now.empty()) {
            const std::size_t line = m_lists.back().size();
            m_lists.back().push_back(lineKey(now, line));
            m_lines[m_lists.back().back()] = {m_lists.size() - 1, line};
            m_places.try_emplace(m_lists.back().back(), Place{wordsOf(paragraph->runs), ""});
        }
        takeBlock(block, closing, before);
    }
    if (!list.empty()) endList(list);
}

bool Present::hasTable(const std::string& key) const
{
    return std::any_of(m_tables.begin(), m_tables.end(), [&](const Table& one) { return one.key == key; });
}

const Present::EmptyTable* Present::emptyTable(const std::string& caption) const
{
    const auto found = m_emptyTables.find(caption);
    return found == m_emptyTables.end() ? nullptr : &found->second;
}

const Present::Place* Present::find(const std::string& key) const
{
    if (const auto found = m_places.find(key); found != m_places.end()) return &found->second;
    const auto found = m_unshown.find(key);
    return found == m_unshown.end() ? nullptr : &found->second;
}

const Present::DeadFigure* Present::dead(const std::string& figure) const
{
    const auto found = m_dead.find(figure);
    return found == m_dead.end() ? nullptr : &found->second;
}

const Present::Member* Present::member(const std::string& key) const
{
    const auto found = m_memberAt.find(key);
    return found == m_memberAt.end() ? nullptr : &m_members[found->second];
}

std::string Present::targetOf(const std::string& figure) const
{
    const auto found = m_targets.find(figure);
    return found == m_targets.end() ? std::string() : found->second;
}

std::vector<std::string> Present::figuresOf(const std::string& mark) const
{
    std::vector<std::string> figures;
    for (const auto& [figure, target] : m_targets)
        if (target == mark)
            if (const Place* place = find(figure)) figures.push_back(place->text);
    return figures;
}

const Chart* Present::chart(const std::string& key) const
{
    for (const auto& charts : m_charts)
        for (const Chart& one : charts)
            if (one.shows == key) return &one;
    return nullptr;
}

std::optional<Present::Standing> Present::row(const std::string& key) const
{
    const auto found = m_rows.find(key);
    return found == m_rows.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Present::Standing> Present::line(const std::string& key) const
{
    const auto found = m_lines.find(key);
    return found == m_lines.end() ? std::nullopt : std::optional(found->second);
}

namespace
{

/// Whether the report was given some part of the table.
bool isInReport(const analysis::Table& table, const std::set<std::string>& known)
{
    for (std::size_t part = 0; part < table.parts.size(); ++part)
        if (known.contains(knownAs(PlaceKeys(table, part).table()))) return true;
    return false;
}

/// Those that a chapter written now would have.
std::set<TableId> chapterTableIds(const PresentInput& input, const codebook::Codebook& codebook)
{
    std::set<TableId> ids;
    for (const auto& definition : chapterTables(input.saved, codebook, input.groups))
        ids.insert(definition.id);
    return ids;
}

/// What stands in the chapter beside its tables: method, conclusions, and the entries of a report that has
/// any.
Document besideTables(const PresentInput& input, const std::vector<analysis::Table>& tables)
{
    std::set<Section> sections{Section::method, Section::charts, Section::conclusions};
    if (!input.numbers.byKey.empty()) sections.insert({Section::figures, Section::quotes});
    return makeChapter({"",
                        input.snapshot,
                        tables,
                        input.words,
                        input.method,
                        input.language,
                        std::move(sections),
                        0,
                        input.memos,
                        {},
                        input.numbers,
                        input.everyones});
}

/// What no renewal puts in.
Document appendices(const PresentInput& input)
{
    const std::vector<analysis::Table> none;
    return makeChapter({"",
                        input.snapshot,
                        none,
                        {},
                        input.method,
                        input.language,
                        {Section::codebook, Section::guide},
                        0,
                        {},
                        input.guide});
}

/// The line of each theme that names its codes, in the account of the theme.
void takeThemes(Present& present, const PresentInput& input)
{
    const codebook::Codebook& codebook = input.snapshot.frame().codebook();
    for (const codebook::Code* code : codebook.themes())
        present.takeParagraph(codesOfTheme(codebook, *code, input.language),
                              say("codes of {theme}", fmt::arg("theme", code->shownName(input.language))));
}

/// Figures of memos of which the code or the group is gone: a report may have them from before.
void takeDeadFigures(Present& present, const PresentInput& input)
{
    const Citations citations(input.snapshot, input.memos, input.words, input.language, false);
    for (const DeadReference& dead : citations.dead())
        for (const coding::Memo* memo : citations.memos())
            if (memo->id == dead.memo)
                present.takeDead(placeKey("figure", {memo->id.uuid.toString(), dead.reference}),
                                 {coding::memoName(*memo, citations.numbers()), dead.reference, dead.why});
}

}

namespace
{

/// Whether the report was given the memo.
bool showsMemo(const PresentInput& input, MemoId memo)
{
    std::vector<std::string> lists{placeKey("list", {"questions"}), placeKey("list", {"recommendations"}),
                                   placeKey("list", {"conclusions", ""})};
    for (const codebook::Code* theme : input.snapshot.frame().codebook().themes())
        lists.push_back(placeKey("list", {"conclusions", theme->id.uuid.toString()}));
    return std::any_of(lists.begin(), lists.end(), [&](const std::string& list) {
        return input.known.contains(knownAs(memberKey(list, memo.uuid.toString())));
    });
}

/// Of the memos in the report, quotes and memos that they cite and that are not there, and words that stand
/// for a figure and say another thing by now. Figures that cannot be counted are told where they stand.
std::vector<std::string> untrueMemosOf(const PresentInput& input)
{
    std::vector<std::string> told;
    const Citations citations(input.snapshot, input.memos, input.words, input.language, false);
    for (const DeadReference& dead : citations.dead())
        if (!dead.reference.starts_with("{x") && showsMemo(input, dead.memo))
            told.push_back(deadReferenceText(citations, dead));
    for (const DeadReference& untrue : citations.untrueWords())
        if (showsMemo(input, untrue.memo)) told.push_back(deadReferenceText(citations, untrue));
    return told;
}

}

std::vector<std::string> careWarningsOf(const PresentInput& input, const std::set<std::string>& tables)
{
    std::set<std::string> known;
    for (const std::string& key : tables) known.insert(knownAs(key));
    std::vector<analysis::Table> reported;
    for (const ReportedTable& table : allTables(input, input.snapshot.frame().codebook()))
        if (analysis::Table now = counted(input.snapshot, table, input.language); isInReport(now, known))
            reported.push_back(std::move(now));
    auto warnings = careWarnings(input.snapshot, reported);
    for (std::string& untrue : untrueMemosOf(input)) warnings.push_back(std::move(untrue));
    return warnings;
}

Present presentOf(const PresentInput& input)
{
    Present present;
    const auto tables = allTables(input, input.snapshot.frame().codebook());
    const auto expected = chapterTableIds(input, input.snapshot.frame().codebook());
    std::vector<analysis::Table> reported; // that have entries
    for (const ReportedTable& table : tables) {
        analysis::Table now = counted(input.snapshot, table, input.language);
        present.take(tableDocument(now), notesKey(now));
        const analysis::Table whole = unabridged(input.snapshot, table, input.language);
        present.takeCharts(chartsOf(now), furtherChartKeys(now, whole));
        present.takeUnshown(tableDocument(whole));
        if (expected.contains(table.definition.id)) present.expect();
        if (!input.numbers.byKey.empty() && isInReport(now, input.known)) reported.push_back(std::move(now));
    }
    const Document beside = besideTables(input, reported);
    present.take(beside);
    present.takeLaterParts(beside);
    present.takeLaterParts(appendices(input));
    present.leadWords();
    takeThemes(present, input);
    takeDeadFigures(present, input);
    if (input.words)
        present.takeQuotable(
            [&snapshot = input.snapshot, words = input.words, language = input.language,
             filters = accountFilters(tables)] { return quotableOf(snapshot, words, language, filters); });
    return present;
}

}
