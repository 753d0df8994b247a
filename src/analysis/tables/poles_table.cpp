// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/presence.h"
#include "analysis/tables/context.h"

#include <algorithm>

namespace rd::analysis
{

namespace
{

/// Per case and theme the codes of either pole side by side.
class PolesMaker
{
public:
    explicit PolesMaker(Context& context)
        : m_context(context),
          m_presence(presence(context.snapshot, context.table.filter, coding::CountUnit::cases))
    {
        for (Index place = 0; place < context.frame.qualifiers().size(); ++place)
            if (!context.frame.countsApart(context.frame.qualifiers()[place])) m_places.push_back(place);
    }

    void make()
    {
        for (const Index place : m_places) m_answer.poles.push_back(m_context.frame.qualifiers()[place]);
        if (m_places.empty())
            m_context.table.notes.push_back(
                tr("The codebook has no qualifiers that count along, such as positive and negative."));
        else
            for (const Section& section : sections(m_context)) addSection(section);
        m_context.table.answer = std::move(m_answer);
    }

private:
    [[nodiscard]] std::vector<Index> codesOf(const Section& section, Index owner, Index place) const
    {
        std::vector<Index> codes;
        for (const RowCode& row : section.rows)
            if (m_presence.ownQualified[place][row.code].test(owner)) codes.push_back(row.code);
        return codes;
    }

    void addSection(const Section& section)
    {
        Part part;
        part.heading = section.heading;
        part.theme = section.theme == none ? CodeId{} : m_context.code(section.theme).id;
        part.rowHead = m_context.frame.unitOne(coding::CountUnit::cases, m_context.language());
        part.pick = opening();
        part.pick.code = part.theme;
        part.pick.qualified = Qualified::with;
        for (const Index pole : m_answer.poles) {
            Pick pick = opening();
            pick.qualified = Qualified::with;
            pick.qualifier = m_context.code(pole).id;
            part.columns.push_back({m_context.code(pole).shownName(m_context.language()), false, pick});
        }
        bool any = false;
        for (const Index owner : m_context.table.within.members()) any = addRow(part, section, owner) || any;
        if (any || m_context.definition.theme) m_context.table.parts.push_back(std::move(part));
    }

    /// False when the case names nothing; then its row is there all the same, with empty cells.
    bool addRow(Part& part, const Section& section, Index owner)
    {
        Poles::Row answer{owner, section.theme, {}};
        Row row;
        row.label = m_context.frame.unitName(coding::CountUnit::cases, owner);
        row.pick = opening();
        row.pick.unit = owner;
        for (const Index place : m_places) {
            answer.codes.push_back(codesOf(section, owner, place));
            std::vector<std::string> names;
            for (const Index code : answer.codes.back())
                names.push_back(m_context.code(code).rowText(m_context.language()));
            row.cells.push_back({joined(names, "; "), static_cast<double>(names.size())});
        }
        const bool any = std::any_of(answer.codes.begin(), answer.codes.end(),
                                     [](const auto& codes) { return !codes.empty(); });
        if (any || m_context.definition.theme) m_answer.rows.push_back(std::move(answer));
        part.rows.push_back(std::move(row));
        return any;
    }

    Context& m_context;
    Presence m_presence;
    std::vector<Index> m_places; ///< Of the poles, in Frame::qualifiers().
    Poles m_answer;
};

}

void makePoles(Context& context)
{
    PolesMaker(context).make();
}

}
