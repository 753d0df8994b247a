// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/data/findings.h"

#include "analysis/count.h"

#include <algorithm>
#include <map>
#include <utility>

namespace rd::report
{

namespace
{

using analysis::Index;
using coding::TableKind;

using Thing = std::pair<Index, Index>; ///< Qualifier (`none` sorts last) and code.

/// Of the first `count`.
std::vector<bool> flagsOf(const analysis::Bits& bits, std::size_t count)
{
    std::vector<bool> flags(count);
    for (const Index i : bits.members())
        if (i < count) flags[i] = true;
    return flags;
}

class FindingsMaker
{
public:
    FindingsMaker(const analysis::Snapshot& snapshot, const FindingsQuestion& question)
        : m_snapshot(snapshot), m_frame(snapshot.frame()), m_question(question)
    {
    }

    Findings make()
    {
        for (Index i = 0; i < m_frame.countedCases(); ++i)
            m_findings.cases.push_back(m_frame.unitName(coding::CountUnit::cases, i));
        const analysis::Table all = counted(TableKind::xOfN, {});
        m_findings.notes = all.notes;
        addVariables(std::get<analysis::XOfN>(all.answer));
        addGroups(all, {});
        for (const AttributeId attribute : m_question.groupings)
            addGroups(counted(TableKind::xOfN, attribute), attribute);
        addCodings();
        return std::move(m_findings);
    }

private:
    [[nodiscard]] analysis::Table counted(TableKind kind, AttributeId attribute) const
    {
        coding::TableDefinition definition;
        definition.kind = kind;
        definition.coders = m_question.coders;
        definition.turns = m_question.turns;
        definition.groupBy = attribute;
        return analysis::count(m_snapshot, definition, {m_question.language, {}, true});
    }

    void addVariables(const analysis::XOfN& answer)
    {
        std::map<std::pair<bool, Thing>, const analysis::XOfN::Row*> rows;
        for (const auto& row : answer.groups.front().rows)
            rows[{row.qualifier != analysis::none, {row.qualifier, row.code}}] = &row;
        for (const auto& [place, row] : rows) {
            m_places[place.second] = m_findings.variables.size();
            Findings::Variable variable{
                m_frame.code(row->code).key,
                {},
                fmt::format("{}", fmt::join(m_frame.path(row->code, m_question.language), " › ")),
                flagsOf(row->cases, m_findings.cases.size()),
                {}};
            if (place.first) {
                const codebook::Code& qualifier = m_frame.code(row->qualifier);
                variable.qualifier = qualifier.key;
                variable.label += ": " + qualifier.shownName(m_question.language);
            }
            m_findings.variables.push_back(std::move(variable));
        }
    }

    void addGroups(const analysis::Table& table, AttributeId id)
    {
        const auto* attribute = id ? m_frame.attributes().find(id) : nullptr;
        for (const auto& of : std::get<analysis::XOfN>(table.answer).groups) {
            const analysis::Group& group = table.grouping.groups[of.group];
            if (group.all != (attribute == nullptr)) continue;
            Findings::Group made{{},          group.name,
                                 group.label, flagsOf(group.cases, m_findings.cases.size()),
                                 of.n,        std::vector<std::uint32_t>(m_places.size())};
            if (attribute != nullptr) {
                made.attribute = attribute->key;
                made.label = analysis::attributeName(*attribute, m_question.language) + ": " + group.label;
            }
            for (const auto& row : of.rows)
                if (const auto place = m_places.find({row.qualifier, row.code}); place != m_places.end())
                    made.x[place->second] = row.x;
            m_findings.groups.push_back(std::move(made));
        }
    }

    void addCodings()
    {
        const auto table = counted(TableKind::matrix, {});
        const auto& grid = std::get<analysis::Grid>(table.answer);
        for (std::size_t c = 0; c < grid.columns.size(); ++c) {
            const auto place = m_places.find({analysis::none, grid.columns[c]});
            if (place == m_places.end()) continue;
            auto& codings = m_findings.variables[place->second].codings;
            codings.resize(m_findings.cases.size());
            for (std::size_t r = 0; r < grid.rows.size(); ++r) codings[grid.rows[r]] = grid.numbers[r][c];
        }
    }

    const analysis::Snapshot& m_snapshot;
    const analysis::Frame& m_frame;
    const FindingsQuestion& m_question;
    Findings m_findings;
    std::map<Thing, std::size_t> m_places;
};

}

Findings findingsOf(const analysis::Snapshot& snapshot, const FindingsQuestion& question)
{
    return FindingsMaker(snapshot, question).make();
}

std::vector<AttributeId> groupingAttributes(const analysis::Frame& frame)
{
    using transcript::ValueType;
    std::vector<AttributeId> ids;
    for (const transcript::Attribute* attribute : frame.attributes().attributes())
        if (attribute->type == ValueType::choice || attribute->type == ValueType::choices ||
            attribute->type == ValueType::yesNo)
            ids.push_back(attribute->id);
    return ids;
}

}
