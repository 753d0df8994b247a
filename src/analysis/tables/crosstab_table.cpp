// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"
#include "analysis/tables/unit_counts.h"
#include "analysis/theme_overlap.h"

#include <algorithm>
#include <optional>

namespace rd::analysis
{

namespace
{

/// "4", or with percentages "4 (80.0% of 5; 66.7% of 6)": first of the column's n, then of the row's.
/// Without percentages where there is no n.
Cell countCell(const Context& context, std::uint32_t x, std::optional<std::uint32_t> columnN,
               std::optional<std::uint32_t> rowN)
{
    std::vector<std::string> shares;
    const auto share = [&](std::uint32_t n) {
        shares.push_back(say("{percent} of {n}", fmt::arg("percent", percentText(x, n, context.language())),
                             fmt::arg("n", n)));
    };
    if (context.definition.columnPercent && columnN) share(*columnN);
    if (context.definition.rowPercent && rowN) share(*rowN);
    std::string text = std::to_string(x);
    if (!shares.empty()) text += " (" + joined(shares, "; ") + ")";
    return {text, x};
}

/// A row by the code's name, as columns are: its phrase would complete a lead-in, which is not here.
Row namedRow(const Context& context, const RowCode& code)
{
    Row row = rowOf(context, code);
    if (!code.own) row.label = context.code(code.code).shownName(context.language());
    return row;
}

/// Codes of one table by the groups of an attribute.
class ByAttribute
{
public:
    explicit ByAttribute(Context& context) : m_context(context), m_counts(context) {}

    void make()
    {
        auto& groups = m_context.table.grouping.groups;
        for (std::size_t g = 0; g < groups.size(); ++g) groups[g].n = m_counts.n(g);
        addPart(UnitCounts::ordinary);
        for (Index q = 0; q < m_context.frame.qualifiers().size(); ++q)
            if (m_context.definition.qualifiers &&
                m_context.frame.countsApart(m_context.frame.qualifiers()[q]))
                addPart(q);
        Grid grid;
        for (Index g = 0; g < m_counts.groupCount(); ++g) grid.columns.push_back(g);
        addNumbers(grid, UnitCounts::ordinary);
        for (Index q = 0; q < m_context.frame.qualifiers().size(); ++q) addNumbers(grid, q);
        m_context.table.answer = std::move(grid);
    }

private:
    void addNumbers(Grid& grid, Index qualifier) const
    {
        const bool plain = qualifier == UnitCounts::ordinary;
        for (const Index code : scope(m_context)) {
            const RowCode row{code, false};
            if (!plain && m_counts.x(m_counts.all(), qualifier, row) == 0) continue;
            grid.rows.push_back(code);
            grid.qualifiers.push_back(plain ? none : m_context.frame.qualifiers()[qualifier]);
            grid.numbers.emplace_back();
            for (const Index g : grid.columns) grid.numbers.back().push_back(m_counts.x(g, qualifier, row));
        }
    }

    void addPart(Index qualifier)
    {
        Part part;
        part.rowHead = tr("code");
        part.pick = opening();
        part.pick.qualified = Qualified::ordinary;
        if (qualifier != UnitCounts::ordinary) {
            const codebook::Code& code = m_context.code(m_context.frame.qualifiers()[qualifier]);
            part.qualifier = code.shownName(m_context.language());
            part.pick.qualified = Qualified::with;
            part.pick.qualifier = code.id;
        }
        addColumns(part);
        for (const Section& section : sections(m_context)) addSection(part, section, qualifier);
        if (qualifier == UnitCounts::ordinary || !part.rows.empty())
            m_context.table.parts.push_back(std::move(part));
    }

    void addColumns(Part& part) const
    {
        for (Index g = 0; g < m_counts.groupCount(); ++g) {
            Pick pick = opening();
            pick.group = g;
            part.columns.push_back(
                {say("{group} (n = {n})", fmt::arg("group", m_context.table.grouping.groups[g].label),
                     fmt::arg("n", m_counts.n(g))),
                 true, pick, m_counts.n(g)});
        }
    }

    /// The theme, then its codes a step in, in codebook order.
    void addSection(Part& part, const Section& section, Index qualifier) const
    {
        std::vector<RowCode> rows = section.rows;
        const RowCode own{section.theme, true};
        const auto whole = std::find(rows.begin(), rows.end(), own);
        if (section.theme != none && whole != rows.end()) {
            rows.erase(whole);
            rows.insert(rows.begin(), {section.theme, false});
        }
        const int base =
            section.theme == none ? 0 : m_context.frame.codebook().depth(m_context.code(section.theme).id);
        for (const RowCode& code : rows) addRow(part, code, base, qualifier);
    }

    void addRow(Part& part, const RowCode& code, int base, Index qualifier) const
    {
        const std::uint32_t total = m_counts.x(m_counts.all(), qualifier, code);
        const bool showsZero = m_context.definition.zeroRows && qualifier == UnitCounts::ordinary;
        if (total == 0 && !showsZero && !m_context.options.everyPart) return;
        Row row = namedRow(m_context, code);
        row.n = total;
        row.depth = std::max(0, m_context.frame.codebook().depth(m_context.code(code.code).id) - base);
        for (std::size_t g = 0; g < m_counts.groupCount(); ++g)
            row.cells.push_back(countCell(m_context, m_counts.x(g, qualifier, code), m_counts.n(g), total));
        part.rows.push_back(std::move(row));
    }

    Context& m_context;
    UnitCounts m_counts;
};

/// Themes (or the codes of one theme) by each other.
class ByThemes
{
public:
    explicit ByThemes(Context& context)
        : m_context(context), m_codes(codes()),
          m_overlap(themeOverlap(context.snapshot, context.table.filter, m_codes, context.definition.unit)),
          m_presence(presence(context.snapshot, context.table.filter, context.wholeUnit()))
    {
    }

    void make()
    {
        const bool passages = countsPassages();
        Grid grid{m_codes, m_codes, {}, {}, {}};
        for (std::size_t a = 0; a < m_codes.size(); ++a) {
            grid.numbers.emplace_back();
            grid.samePassage.emplace_back();
            for (std::size_t b = 0; b < m_codes.size(); ++b) {
                grid.numbers.back().push_back(together(a, b));
                grid.samePassage.back().push_back(overlapping(a, b));
            }
        }
        addPart(passages ? tr("In the same passage: pairs of codings that share text")
                         : say("In the same passage: {units} with codings that share text",
                               fmt::arg("units", m_context.many())),
                Together::samePassage, grid.samePassage);
        if (!passages)
            addPart(say("Anywhere in the text of the same {unit}", fmt::arg("unit", m_context.one())),
                    Together::sameUnit, grid.numbers);
        m_context.table.answer = std::move(grid);
    }

private:
    [[nodiscard]] std::vector<Index> codes() const
    {
        std::vector<Index> result;
        const auto inScope = scope(m_context);
        const auto& codebook = m_context.frame.codebook();
        const auto rows =
            m_context.definition.theme ? codebook.rowsOf(m_context.definition.theme) : codebook.themes();
        for (const codebook::Code* code : rows) {
            const Index at = m_context.frame.codeIndex(code->id);
            if (std::find(inScope.begin(), inScope.end(), at) != inScope.end()) result.push_back(at);
        }
        return result;
    }

    [[nodiscard]] bool countsPassages() const
    {
        return m_context.definition.unit == coding::CountUnit::passages;
    }
    /// Pairs of passages are a share of nothing.
    [[nodiscard]] std::optional<std::uint32_t> baseOf(Index code) const
    {
        if (countsPassages()) return std::nullopt;
        return m_presence.ordinary[code].count();
    }

    [[nodiscard]] std::uint32_t together(std::size_t a, std::size_t b) const
    {
        return m_presence.ordinary[m_codes[a]].countBoth(m_presence.ordinary[m_codes[b]]);
    }
    [[nodiscard]] std::uint32_t overlapping(std::size_t a, std::size_t b) const
    {
        const ThemeOverlap::Cell& cell = m_overlap.at(a, b);
        return countsPassages() ? cell.overlaps : cell.units.count();
    }

    void addPart(const std::string& heading, Together how,
                 const std::vector<std::vector<std::uint32_t>>& numbers)
    {
        Part part;
        part.heading = heading;
        part.rowHead = m_context.definition.theme ? tr("code") : tr("theme");
        part.pick = opening();
        part.pick.together = how;
        part.pick.qualified = Qualified::ordinary;
        for (const Index code : m_codes) {
            Pick pick = opening();
            pick.other = m_context.code(code).id;
            part.columns.push_back({m_context.code(code).shownName(m_context.language()), true, pick,
                                    baseOf(code), m_context.code(code).key});
        }
        for (std::size_t a = 0; a < m_codes.size(); ++a) {
            Row row = namedRow(m_context, {m_codes[a], false});
            row.n = baseOf(m_codes[a]);
            for (std::size_t b = 0; b < m_codes.size(); ++b)
                row.cells.push_back(countCell(m_context, numbers[a][b], part.columns[b].n, row.n));
            part.rows.push_back(std::move(row));
        }
        m_context.table.parts.push_back(std::move(part));
    }

    Context& m_context;
    std::vector<Index> m_codes;
    ThemeOverlap m_overlap;
    Presence m_presence;
};

}

void makeCrosstab(Context& context)
{
    if (context.definition.columns)
        ByAttribute(context).make();
    else
        ByThemes(context).make();
}

}
