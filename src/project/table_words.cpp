// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/table_words.h"

#include "base/i18n.h"
#include "coding/table_names.h"
#include "merge/words.h"
#include "project/cell_words.h"

#include <set>

namespace rd::project
{

namespace
{

bool saysNothing(const store::CellValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return std::holds_alternative<std::monostate>(value) || (text != nullptr && text->empty());
}

/// Of what an empty value leaves open every one counts; what else is empty is not there.
std::string emptyWords(const std::string& column)
{
    static const std::set<std::string> every{"theme", "coders", "groups", "shown"};
    return every.contains(column) ? tr("all") : tr("none");
}

std::string keyWords(const history::State& state, const std::string& column, const std::string& key)
{
    if (column == "kind") return coding::tableKindName(coding::tableKindFromKey(key));
    if (column == "turns") return coding::turnChoiceName(coding::turnChoiceFromKey(key));
    if (column == "part") return coding::interviewPartName(coding::interviewPartFromKey(key));
    const coding::CountUnit unit = coding::countUnitFromKey(key);
    const std::string& cases = state.info.unitMany.in(userLanguage());
    return unit == coding::CountUnit::cases && !cases.empty() ? cases : coding::countUnitName(unit);
}

std::string valueWords(const history::State& state, const std::string& column, const store::CellValue& value)
{
    static const std::set<std::string> keys{"kind", "turns", "part", "unit"};
    if (saysNothing(value)) return emptyWords(column);
    if (keys.contains(column)) return keyWords(state, column, std::get<std::string>(value));
    return cellWords(state, column, value);
}

/// Also a "no", and no number.
bool asksNothing(const store::CellValue& value)
{
    return saysNothing(value) || value == store::CellValue(std::int64_t{0}) || value == store::CellValue(0.0);
}

bool isTold(const std::string& column, const store::CellValue& value, const TwoTables& two)
{
    const auto here = two.here.find(column);
    const auto there = two.there.find(column);
    if (here == two.here.end() || there == two.there.end()) return !asksNothing(value);
    return here->second != there->second || here->second != value;
}

}

std::string tableWords(const history::State& state, const store::Cells& cells, const TwoTables& two)
{
    std::string all;
    for (const std::string& column :
         store::columnsOfValue("table_definition", std::string(store::tableValue))) {
        const auto found = cells.find(column);
        if (found == cells.end() || !isTold(column, found->second, two)) continue;
        const std::string name = merge::columnName(column);
        all += (all.empty() ? "" : "; ") + say("{column}: {value}", fmt::arg("column", name),
                                               fmt::arg("value", valueWords(state, column, found->second)));
    }
    return all;
}

}
