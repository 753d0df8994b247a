// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/tables/context.h"
#include "analysis/tables/notes.h"
#include "text/numbers.h"

#include <algorithm>
#include <cmath>

namespace rd::analysis
{

namespace
{

Pick casesOf(std::optional<Index> group)
{
    Pick pick = opening();
    pick.casesOnly = true;
    pick.group = group;
    return pick;
}

/// How many it needs, of two at most.
int decimalsOf(double value)
{
    const long long hundredths = std::llround(value * 100);
    return hundredths % 100 == 0 ? 0 : hundredths % 10 == 0 ? 1 : 2;
}

class SummaryMaker
{
public:
    explicit SummaryMaker(Context& context)
        : m_context(context),
          m_unit(context.definition.unit == coding::CountUnit::respondents ? coding::CountUnit::respondents
                                                                           : coding::CountUnit::cases)
    {
        m_answer.unit = m_unit;
        m_answer.mustAddUpTo = context.options.mustAddUpTo;
        if (!m_answer.mustAddUpTo && context.definition.addsUpTo != 0)
            m_answer.mustAddUpTo = context.definition.addsUpTo;
        m_units = Bits(context.frame.unitCount(m_unit));
        for (Index u = 0; u < m_units.size(); ++u)
            if (context.table.within.test(context.frame.caseOf(m_unit, u))) m_units.set(u);
        for (const AttributeId id : context.definition.summarised) {
            const auto* attribute = context.frame.attributes().find(id);
            if (attribute == nullptr || attribute->deleted) continue;
            m_attributes.push_back(attribute);
            m_answer.values.push_back(
                numberValues(context.snapshot, id, m_unit, context.definition.moment, &m_units));
        }
    }

    void make()
    {
        for (Index g = 0; g < m_context.table.grouping.groups.size(); ++g) addGroup(g);
        addValues();
        sayMeans();
        for (const auto* attribute : m_attributes) addMomentNote(m_context, *attribute);
        for (std::size_t a = 0; a < m_attributes.size(); ++a) sayMissing(a);
        if (m_answer.mustAddUpTo) saySums();
        m_context.table.answer = std::move(m_answer);
    }

private:
    static constexpr std::size_t median = 2;
    static constexpr std::size_t lowest = 4;
    static constexpr std::size_t highest = 5;

    /// The numbers of a column with as many decimals as the one that needs most.
    void writeAlike(Part& part, std::size_t column) const
    {
        int decimals = 0;
        for (const Row& row : part.rows)
            if (const auto& value = row.cells[column].value)
                decimals = std::max(decimals, decimalsOf(*value));
        for (Row& row : part.rows)
            if (auto& cell = row.cells[column]; cell.value)
                cell.text = text::formatNumber(*cell.value, decimals, m_context.language());
    }

    void addGroup(Index g)
    {
        const Group& group = m_context.table.grouping.groups[g];
        Summary::OfGroup answer{g, {}};
        Part part;
        part.group = group.label;
        part.rowHead = tr("attribute");
        part.pick = casesOf(g);
        const std::string one = m_context.frame.unitOne(m_unit, m_context.language());
        const Pick pick = opening();
        part.columns = {
            {"n", true, pick},          {say("mean per {unit}", fmt::arg("unit", one)), true, pick},
            {tr("median"), true, pick}, {tr("standard deviation"), true, pick},
            {tr("lowest"), true, pick}, {tr("highest"), true, pick}};
        for (std::size_t a = 0; a < m_attributes.size(); ++a) {
            std::vector<double> numbers;
            for (const Index u : group.units.members())
                if (const auto& value = m_answer.values[a].values[u]) numbers.push_back(*value);
            answer.attributes.push_back(described(std::move(numbers)));
            part.rows.push_back(row(*m_attributes[a], answer.attributes.back()));
        }
        for (const std::size_t column : {median, lowest, highest}) writeAlike(part, column);
        m_answer.groups.push_back(std::move(answer));
        m_context.table.parts.push_back(std::move(part));
    }

    [[nodiscard]] Row row(const transcript::Attribute& attribute, const Described& what) const
    {
        Row result;
        result.label = attributeName(attribute, m_context.language());
        result.key = attribute.key;
        result.pick = opening();
        const Language language = m_context.language();
        const auto decimals = [&](double value) {
            return Cell{text::formatNumber(value, 2, language), value};
        };
        result.cells = {{std::to_string(what.n), what.n},
                        {"–", std::nullopt},
                        {"–", std::nullopt},
                        {"–", std::nullopt},
                        {"–", std::nullopt},
                        {"–", std::nullopt}};
        if (what.n == 0) return result;
        result.cells[1] = decimals(what.mean);
        result.cells[2] = numberCell(what.median, language);
        if (what.sd) result.cells[3] = decimals(*what.sd);
        result.cells[4] = numberCell(what.min, language);
        result.cells[5] = numberCell(what.max, language);
        return result;
    }

    /// What each unit filled in, so that the means can be followed.
    void addValues()
    {
        Part part;
        part.heading =
            say("Values per {unit}", fmt::arg("unit", m_context.frame.unitOne(m_unit, m_context.language())));
        part.rowHead = m_context.frame.unitOne(m_unit, m_context.language());
        part.pick = casesOf(std::nullopt);
        for (const auto* attribute : m_attributes)
            part.columns.push_back({attributeName(*attribute, m_context.language()), true, opening()});
        if (m_answer.mustAddUpTo) part.columns.push_back({tr("sum"), true, opening()});
        for (const Index u : m_units.members()) {
            Row row;
            row.label = m_context.frame.unitName(m_unit, u);
            row.pick = opening();
            row.pick.unit = u;
            addUnit(row, u);
            part.rows.push_back(std::move(row));
        }
        for (std::size_t column = 0; column < part.columns.size(); ++column) writeAlike(part, column);
        m_context.table.parts.push_back(std::move(part));
    }

    void addUnit(Row& row, Index u)
    {
        double sum = 0;
        bool any = false;
        for (const UnitValues& values : m_answer.values) {
            const auto& value = values.values[u];
            row.cells.push_back(value ? numberCell(*value, m_context.language()) : Cell{"–", std::nullopt});
            sum += value.value_or(0);
            any = any || value.has_value();
        }
        if (!m_answer.mustAddUpTo) return;
        row.cells.push_back(any ? numberCell(sum, m_context.language()) : Cell{"–", std::nullopt});
        if (any && std::abs(sum - *m_answer.mustAddUpTo) > 0.005) m_answer.wrongSums.push_back(u);
    }

    void sayMeans()
    {
        const std::string unit = m_context.frame.unitOne(m_unit, m_context.language());
        auto& notes = m_context.table.notes;
        notes.push_back(say("Means are per {unit}.", fmt::arg("unit", unit)));
        if (m_unit == coding::CountUnit::cases)
            notes.push_back(say("Of a {unit} with several respondents, their values are averaged first.",
                                fmt::arg("unit", unit)));
        else
            notes.push_back(say(
                "A value of the {unit} counts for each of its respondents.",
                fmt::arg("unit", m_context.frame.unitOne(coding::CountUnit::cases, m_context.language()))));
    }

    void sayMissing(std::size_t a)
    {
        const UnitValues& values = m_answer.values[a];
        const std::string name = attributeName(*m_attributes[a], m_context.language());
        auto& notes = m_context.table.notes;
        if (values.unknown > 0)
            notes.push_back(sayn("{name}: unknown for {count}, which is left out.",
                                 "{name}: unknown for {count}, which are left out.", values.unknown,
                                 fmt::arg("name", name), fmt::arg("count", values.unknown)));
        if (values.notApplicable > 0)
            notes.push_back(sayn("{name}: not applicable to {count}, which is left out.",
                                 "{name}: not applicable to {count}, which are left out.",
                                 values.notApplicable, fmt::arg("name", name),
                                 fmt::arg("count", values.notApplicable)));
    }

    void saySums()
    {
        const std::string wanted = numberText(*m_answer.mustAddUpTo, m_context.language());
        std::vector<std::string> names;
        for (const Index u : m_answer.wrongSums) names.push_back(m_context.frame.unitName(m_unit, u));
        m_context.table.notes.push_back(names.empty()
                                            ? say("All values add up to {sum}.", fmt::arg("sum", wanted))
                                            : say("These do not add up to {sum}: {names}.",
                                                  fmt::arg("sum", wanted), fmt::arg("names", joined(names))));
    }

    Context& m_context;
    coding::CountUnit m_unit;
    Bits m_units;
    std::vector<const transcript::Attribute*> m_attributes;
    Summary m_answer;
};

}

void makeSummary(Context& context)
{
    SummaryMaker(context).make();
}

}
