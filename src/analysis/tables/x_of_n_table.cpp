// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"
#include "analysis/tables/unit_counts.h"

#include <algorithm>

namespace rd::analysis
{

namespace
{

class XOfNMaker
{
public:
    explicit XOfNMaker(Context& context) : m_context(context), m_counts(context) {}

    void make()
    {
        auto& groups = m_context.table.grouping.groups;
        for (std::size_t g = 0; g < groups.size(); ++g) groups[g].n = m_counts.n(g);
        m_context.table.answer = answer();
        for (const Section& section : sections(m_context)) addSection(section);
        if (!m_empty.empty())
            m_context.table.notes.push_back(
                say("No codings in: {themes}.", fmt::arg("themes", joined(m_empty))));
    }

private:
    XOfN answer() const
    {
        XOfN result;
        const auto codes = scope(m_context);
        for (Index g = 0; g < m_counts.groupCount(); ++g) {
            XOfN::OfGroup group{g, m_counts.n(g), answerRows(g, UnitCounts::ordinary, codes)};
            for (Index q = 0; q < m_context.frame.qualifiers().size(); ++q)
                for (auto& row : answerRows(g, q, codes)) group.rows.push_back(std::move(row));
            result.groups.push_back(std::move(group));
        }
        return result;
    }

    std::vector<XOfN::Row> answerRows(Index group, Index qualifier, const std::vector<Index>& codes) const
    {
        std::vector<XOfN::Row> rows;
        const bool plain = qualifier == UnitCounts::ordinary;
        for (const Index code : codes) {
            const RowCode row{code, false};
            const std::uint32_t x = m_counts.x(group, qualifier, row);
            if (!plain && x == 0) continue;
            rows.push_back({code, plain ? none : m_context.frame.qualifiers()[qualifier], x,
                            m_counts.cases(group, qualifier, row)});
        }
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.x > b.x; });
        return rows;
    }

    void addSection(const Section& section)
    {
        std::vector<Part> parts;
        for (Index g = 0; g < m_counts.groupCount(); ++g)
            parts.push_back(part(section, g, UnitCounts::ordinary));
        for (Index q = 0; q < m_context.frame.qualifiers().size(); ++q)
            if (m_context.frame.countsApart(m_context.frame.qualifiers()[q])) addApart(parts, section, q);
        const bool any =
            std::any_of(parts.begin(), parts.end(), [](const Part& p) { return !p.rows.empty(); });
        if (!any && section.theme != none && !m_context.definition.theme && !section.rows.empty())
            return m_empty.push_back(section.heading);
        if (!any && (section.theme == none || (section.rows.empty() && section.hidden.empty()))) return;
        for (Part& p : parts) m_context.table.parts.push_back(std::move(p));
        nameHidden(section);
    }

    /// Rows of a qualifier stand after those of every group, so that the ordinary rows stay together.
    void addApart(std::vector<Part>& parts, const Section& section, Index qualifier)
    {
        if (!m_context.definition.qualifiers) return;
        for (Index g = 0; g < m_counts.groupCount(); ++g) {
            Part made = part(section, g, qualifier);
            if (!m_context.options.everyPart)
                std::erase_if(made.rows, [](const Row& row) { return row.cells.front().value == 0.0; });
            if (!made.rows.empty()) parts.push_back(std::move(made));
        }
    }

    Part part(const Section& section, Index group, Index qualifier) const
    {
        Part result;
        result.heading = section.heading;
        // What was not done does not complete the sentence of what was.
        if (qualifier == UnitCounts::ordinary) result.lead = section.lead;
        result.group = m_context.table.grouping.groups[group].label;
        result.n = m_counts.n(group);
        result.theme = section.theme == none ? CodeId{} : m_context.code(section.theme).id;
        result.rowHead = tr("code");
        result.notCoded = notCoded(m_context, m_context.table.grouping.groups[group]);
        result.columns.push_back({head(result), false, opening()});
        result.pick = opening();
        result.pick.group = group;
        result.pick.qualified = Qualified::ordinary;
        if (qualifier != UnitCounts::ordinary) {
            const codebook::Code& code = m_context.code(m_context.frame.qualifiers()[qualifier]);
            result.qualifier = code.shownName(m_context.language());
            result.pick.qualified = Qualified::with;
            result.pick.qualifier = code.id;
        }
        addRows(result, section, group, qualifier);
        return result;
    }

    /// "client systems (n = 5)", and how many of these nobody coded who is counted.
    [[nodiscard]] std::string head(const Part& part) const
    {
        const std::string unitNames = m_context.many(); // fmt::arg only refers to it
        const auto units = fmt::arg("units", unitNames);
        const auto n = fmt::arg("n", *part.n);
        if (part.notCoded == 0) return say("{units} (n = {n})", units, n);
        return say("{units} (n = {n}, {count} not coded)", units, n, fmt::arg("count", part.notCoded));
    }

    void addRows(Part& part, const Section& section, Index group, Index qualifier) const
    {
        const bool percent = m_context.definition.rowPercent || m_context.definition.columnPercent;
        for (const RowCode& code : section.rows) {
            const std::uint32_t x = m_counts.x(group, qualifier, code);
            if (x == 0 && !showsZero(code)) continue;
            Row row = rowOf(m_context, code);
            row.strong = false;
            row.cells.push_back({xOfNText(x, *part.n, percent, m_context.language()), x});
            part.rows.push_back(std::move(row));
        }
        std::stable_sort(part.rows.begin(), part.rows.end(), [](const Row& a, const Row& b) {
            return *a.cells.front().value > *b.cells.front().value;
        });
    }

    [[nodiscard]] bool showsZero(const RowCode& code) const
    {
        return m_context.options.everyPart || (m_context.definition.zeroRows && !code.own);
    }

    void nameHidden(const Section& section)
    {
        std::vector<std::string> named;
        for (const Index code : section.hidden) {
            std::vector<std::string> figures;
            for (std::size_t g = 0; m_context.options.figuresOfHidden && g < m_counts.groupCount(); ++g)
                if (const auto x = m_counts.x(g, UnitCounts::ordinary, {code, false}); x > 0)
                    figures.push_back(xOfNText(x, m_counts.n(g), false, m_context.language()));
            const std::string name = labelOf(m_context, {code, false});
            named.push_back(figures.empty() ? name : name + " (" + joined(figures) + ")");
        }
        if (!named.empty())
            m_context.table.notes.push_back(
                say("Hidden on purpose: {codes}.", fmt::arg("codes", joined(named, "; "))));
    }

    Context& m_context;
    UnitCounts m_counts;
    std::vector<std::string> m_empty;
};

}

void makeXOfN(Context& context)
{
    XOfNMaker(context).make();
}

}
