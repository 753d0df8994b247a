// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/forms.h"

namespace rd::report
{

namespace
{

using analysis::Index;
using analysis::none;
using analysis::Table;

class JsonMaker
{
public:
    explicit JsonMaker(const Table& table) : m_table(table), m_frame(table.snapshot.frame()) {}

    Json operator()(const analysis::XOfN& answer) const
    {
        Json groups = Json::array();
        for (const auto& group : answer.groups) {
            Json rows = Json::array();
            for (const auto& row : group.rows)
                rows.push_back(
                    {{"code", key(row.code)},
                     {"path", path(row.code)},
                     {"x", row.x},
                     {"cases", caseNames(row.cases.members())},
                     {"qualifier", row.qualifier == none ? Json(nullptr) : Json(key(row.qualifier))}});
            groups.push_back({{"name", m_table.grouping.groups[group.group].name},
                              {"n", group.n},
                              {"rows", std::move(rows)}});
        }
        return {{"unit", unit(m_table.definition.unit)}, {"groups", std::move(groups)}};
    }

    Json operator()(const analysis::Frequencies& answer) const
    {
        Json rows = Json::array();
        for (const Index code : answer.codes) {
            const auto& frequency = answer.perCode[code];
            Json units = Json::object();
            for (const auto& [u, n] : frequency.units) units[m_frame.unitName(answer.unit, u)] = n;
            rows.push_back({{"code", key(code)},
                            {"total", frequency.total},
                            {"total_with_descendants", frequency.totalWithDescendants},
                            {coding::countUnitKey(answer.unit), std::move(units)}});
        }
        return {{"rows", std::move(rows)}};
    }

    Json operator()(const analysis::CoOccurrence& answer) const
    {
        Json pairs = Json::array();
        for (const auto& pair : answer.pairs)
            pairs.push_back(
                {{"a", key(pair.a)}, {"b", key(pair.b)}, {"overlaps", pair.overlaps}, {"cases", pair.cases}});
        return {{"pairs", std::move(pairs)}};
    }

    Json operator()(const analysis::Grid& answer) const
    {
        if (m_table.definition.kind == coding::TableKind::matrix) return matrix(answer);
        return m_table.definition.columns ? byAttribute(answer) : byThemes(answer);
    }

    Json operator()(const analysis::Poles& answer) const
    {
        Json rows = Json::array();
        for (const auto& row : answer.rows) {
            Json codes = Json::object();
            for (std::size_t p = 0; p < row.codes.size(); ++p)
                codes[key(answer.poles[p])] = keys(row.codes[p]);
            rows.push_back({{"theme", row.theme == none ? Json(nullptr) : Json(key(row.theme))},
                            {"case", m_frame.unitName(coding::CountUnit::cases, row.caseIndex)},
                            {"codes", std::move(codes)}});
        }
        return {{"poles", keys(answer.poles)}, {"rows", std::move(rows)}};
    }

    Json operator()(const analysis::Summary& answer) const
    {
        Json groups = Json::array();
        for (const auto& group : answer.groups) {
            Json list = Json::array();
            for (std::size_t a = 0; a < group.attributes.size(); ++a)
                list.push_back(described(attributeKey(answer.values[a].attribute), group.attributes[a]));
            const auto& of = m_table.grouping.groups[group.group];
            groups.push_back({{"name", of.name}, {"n", of.n}, {"attributes", std::move(list)}});
        }
        Json json{{"unit", unit(answer.unit)}, {"groups", std::move(groups)}, {"values", values(answer)}};
        if (answer.mustAddUpTo) {
            json["adds_up_to"] = *answer.mustAddUpTo;
            json["wrong_sums"] = Json::array();
            for (const Index u : answer.wrongSums)
                json["wrong_sums"].push_back(m_frame.unitName(answer.unit, u));
        }
        return json;
    }

private:
    [[nodiscard]] const std::string& key(Index code) const { return m_frame.code(code).key; }
    [[nodiscard]] Json path(Index code) const { return m_frame.path(code, m_table.language); }
    [[nodiscard]] Json keys(const std::vector<Index>& codes) const
    {
        Json list = Json::array();
        for (const Index code : codes) list.push_back(key(code));
        return list;
    }
    [[nodiscard]] Json caseNames(const std::vector<Index>& cases) const
    {
        Json list = Json::array();
        for (const Index i : cases) list.push_back(m_frame.unitName(coding::CountUnit::cases, i));
        return list;
    }
    [[nodiscard]] Json unit(coding::CountUnit unit) const
    {
        return {{"one", m_frame.unitOne(unit, m_table.language)},
                {"many", m_frame.unitMany(unit, m_table.language)}};
    }
    [[nodiscard]] std::string attributeKey(AttributeId id) const
    {
        const auto* attribute = m_frame.attributes().find(id);
        return attribute == nullptr ? std::string{} : attribute->key;
    }

    [[nodiscard]] Json byAttribute(const analysis::Grid& grid) const
    {
        Json columns = Json::array();
        for (const Index g : grid.columns)
            columns.push_back(
                {{"name", m_table.grouping.groups[g].name}, {"n", m_table.grouping.groups[g].n}});
        Json rows = Json::array();
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const Index qualifier = grid.qualifiers[r];
            rows.push_back({{"code", key(grid.rows[r])},
                            {"path", path(grid.rows[r])},
                            {"counts", grid.numbers[r]},
                            {"qualifier", qualifier == none ? Json(nullptr) : Json(key(qualifier))}});
        }
        return {{"unit", unit(m_table.definition.unit)},
                {"attribute", attributeKey(m_table.definition.columns)},
                {"columns", std::move(columns)},
                {"rows", std::move(rows)}};
    }

    [[nodiscard]] Json byThemes(const analysis::Grid& grid) const
    {
        Json json{{"unit", unit(m_table.definition.unit)},
                  {"codes", keys(grid.rows)},
                  {"same_passage", grid.samePassage}};
        if (m_table.definition.unit != coding::CountUnit::passages) json["same_unit"] = grid.numbers;
        return json;
    }

    [[nodiscard]] Json matrix(const analysis::Grid& grid) const
    {
        const auto counted = m_table.definition.unit == coding::CountUnit::passages ? coding::CountUnit::cases
                                                                                    : m_table.definition.unit;
        Json rows = Json::array();
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            const Index owner = m_frame.caseOf(counted, grid.rows[r]);
            rows.push_back({{"name", m_frame.unitName(counted, grid.rows[r])},
                            {"case", m_frame.unitName(coding::CountUnit::cases, owner)},
                            {"values", grid.numbers[r]}});
        }
        return {{"unit", unit(counted)}, {"codes", keys(grid.columns)}, {"rows", std::move(rows)}};
    }

    [[nodiscard]] static Json described(const std::string& attribute, const analysis::Described& what)
    {
        Json json{{"attribute", attribute}, {"n", what.n}};
        const auto put = [&](const char* name, double value) {
            json[name] = what.n == 0 ? Json(nullptr) : Json(value);
        };
        put("mean", what.mean);
        put("median", what.median);
        json["sd"] = what.sd ? Json(*what.sd) : Json(nullptr);
        put("min", what.min);
        put("max", what.max);
        return json;
    }

    [[nodiscard]] Json values(const analysis::Summary& answer) const
    {
        Json list = Json::array();
        const auto total = answer.values.empty() ? std::size_t{0} : answer.values.front().values.size();
        for (Index u = 0; u < total; ++u) {
            if (!m_table.within.test(m_frame.caseOf(answer.unit, u))) continue;
            Json numbers = Json::object();
            for (const auto& of : answer.values)
                numbers[attributeKey(of.attribute)] = of.values[u] ? Json(*of.values[u]) : Json(nullptr);
            list.push_back({{"name", m_frame.unitName(answer.unit, u)}, {"values", std::move(numbers)}});
        }
        return list;
    }

    const Table& m_table;
    const analysis::Frame& m_frame;
};

}

Json jsonOf(const Table& table)
{
    Json json = std::visit(JsonMaker(table), table.answer);
    json["notes"] = table.notes;
    return json;
}

std::string dump(const Json& json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}
