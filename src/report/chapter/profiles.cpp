// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/groups.h"
#include "analysis/tables/context.h"
#include "report/chapter/making.h"
#include "text/numbers.h"

#include <algorithm>

namespace rd::report
{

namespace
{

using transcript::Attribute;
using transcript::AttributeValue;

/// As many as were filled in; a number is kept with a point.
int decimalsOf(const std::string& number)
{
    const std::size_t point = number.find('.');
    return point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

/// The form of one case: a row for each attribute of it and of its respondents, a column for each moment,
/// before these one for attributes without moments.
class Profile
{
public:
    Profile(Making& making, const analysis::CountedCase& one) : m_making(making), m_case(one)
    {
        for (const Attribute* attribute : cases().attributes()) {
            m_undated = m_undated || attribute->moments.empty();
            for (const std::string& moment : attribute->moments)
                if (std::find(m_moments.begin(), m_moments.end(), moment) == m_moments.end())
                    m_moments.push_back(moment);
        }
    }

    void write()
    {
        Grid grid;
        grid.caption = say("profile of {name}", fmt::arg("name", m_case.name));
        grid.heads = {{{{tr("attribute"), true}}}};
        if (m_undated) grid.heads.push_back({{{m_moments.empty() ? tr("value") : tr("at no moment"), true}}});
        for (const std::string& moment : m_moments) grid.heads.push_back({{{moment, true}}});
        addSubject(grid, transcript::Level::caseLevel, m_case.id.uuid, {});
        for (const analysis::Index person : m_case.respondents) {
            const auto& respondent = m_making.frame().respondents()[person];
            addSubject(grid, transcript::Level::respondentLevel, respondent.id.uuid, respondent.name);
        }
        if (grid.rows.empty()) return;
        grid.number = ++m_making.grids;
        grid.mark = tableMark(grid.number);
        m_making.document.blocks.emplace_back(std::move(grid));
    }

private:
    [[nodiscard]] const transcript::Cases& cases() const { return m_making.frame().attributes(); }

    [[nodiscard]] std::size_t width() const { return 1 + (m_undated ? 1 : 0) + m_moments.size(); }

    void addSubject(Grid& grid, transcript::Level level, Uuid subject, const std::string& name)
    {
        bool first = true;
        for (const Attribute* attribute : cases().attributes()) {
            if (attribute->level != level || !isFilledIn(*attribute, subject)) continue;
            if (first && !name.empty()) grid.rows.push_back(nameRow(name));
            first = false;
            grid.rows.push_back(row(*attribute, subject, name.empty() ? 0 : 1));
        }
    }

    [[nodiscard]] std::vector<Grid::Cell> nameRow(const std::string& name) const
    {
        std::vector<Grid::Cell> row{{{{name, true}}, false, 0, true}};
        row.resize(width());
        return row;
    }

    [[nodiscard]] bool isFilledIn(const Attribute& attribute, Uuid subject) const
    {
        if (attribute.moments.empty()) return cases().value(attribute.id, subject) != nullptr;
        return std::any_of(attribute.moments.begin(), attribute.moments.end(),
                           [&](const std::string& moment) {
                               return cases().value(attribute.id, subject, moment) != nullptr;
                           });
    }

    [[nodiscard]] std::vector<Grid::Cell> row(const Attribute& attribute, Uuid subject, int depth) const
    {
        const std::string name = analysis::attributeName(attribute, m_making.input.language);
        std::vector<Grid::Cell> cells{{{{name}}, false, depth, true}};
        if (attribute.moments.empty()) {
            cells.push_back({{{shown(attribute, cases().value(attribute.id, subject))}}});
            cells.resize(width());
            return cells;
        }
        if (m_undated) cells.emplace_back();
        for (const std::string& moment : m_moments)
            cells.push_back({{{shown(attribute, cases().value(attribute.id, subject, moment))}}});
        return cells;
    }

    [[nodiscard]] std::string shown(const Attribute& attribute, const AttributeValue* value) const
    {
        if (value == nullptr) return {};
        if (value->known == transcript::Known::unknown) return tr("unknown");
        if (value->known == transcript::Known::notApplicable) return tr("not applicable");
        if (const auto number = attribute.type == transcript::ValueType::number
                                    ? text::parseNumber(value->value)
                                    : std::nullopt)
            return text::formatNumber(*number, decimalsOf(value->value), m_making.input.language);
        std::string text;
        for (const std::string& one : analysis::valuesOf(cases(), attribute, value->subject, value->moment))
            text +=
                (text.empty() ? "" : "; ") + analysis::valueLabel(attribute, one, m_making.input.language);
        return text;
    }

    Making& m_making;
    const analysis::CountedCase& m_case;
    std::vector<std::string> m_moments; ///< Of all attributes, in their order.
    bool m_undated = false;             ///< Whether some attribute has no moments.
};

}

void addProfiles(Making& making)
{
    if (making.frame().attributes().attributes().empty()) return;
    making.heading(1, tr("Appendix: profiles"), "profiles");
    const std::size_t before = making.document.blocks.size();
    for (analysis::Index i = 0; i < making.frame().countedCases(); ++i)
        Profile(making, making.frame().cases()[i]).write();
    if (making.document.blocks.size() == before) making.document.blocks.pop_back();
}

}
