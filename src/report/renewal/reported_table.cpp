// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/renewal/reported_table.h"

#include "base/sha256.h"

#include <stdexcept>

namespace rd::report
{

namespace
{

using coding::TableDefinition;
using Object = nlohmann::json;

/// Writes what differs from the usual.
class Teller
{
public:
    explicit Teller(Object& json) : m_json(json) {}

    template <class Tag>
    void id(const char* key, Id<Tag>& value)
    {
        if (value) m_json[key] = value.uuid.toString();
    }
    template <class Tag>
    void ids(const char* key, std::vector<Id<Tag>>& values)
    {
        for (const auto& value : values) m_json[key].push_back(value.uuid.toString());
    }
    template <class Value>
    void plain(const char* key, Value& value)
    {
        if (value != Value{}) m_json[key] = value;
    }
    template <class Value>
    void word(const char* key, Value& value, std::string (*say)(Value),
              Value (* /*read*/)(const std::string&))
    {
        if (value != Value{}) m_json[key] = say(value);
    }

private:
    Object& m_json;
};

/// Reads the same; throws std::exception for what is not what it should be.
class Asker
{
public:
    explicit Asker(const Object& json) : m_json(json) {}

    template <class Tag>
    void id(const char* key, Id<Tag>& value) const
    {
        if (m_json.contains(key)) value = idOf<Tag>(m_json.at(key));
    }
    template <class Tag>
    void ids(const char* key, std::vector<Id<Tag>>& values) const
    {
        if (m_json.contains(key))
            for (const Object& one : m_json.at(key)) values.push_back(idOf<Tag>(one));
    }
    template <class Value>
    void plain(const char* key, Value& value) const
    {
        if (m_json.contains(key)) value = m_json.at(key).get<Value>();
    }
    template <class Value>
    void word(const char* key, Value& value, std::string (* /*say*/)(Value),
              Value (*read)(const std::string&)) const
    {
        if (m_json.contains(key)) value = read(m_json.at(key).get<std::string>());
    }

private:
    template <class Tag>
    static Id<Tag> idOf(const Object& json)
    {
        const auto uuid = Uuid::parse(json.get<std::string>());
        if (!uuid) throw std::invalid_argument("id");
        return Id<Tag>{*uuid};
    }

    const Object& m_json;
};

/// Every field that says what is counted, in one place for writing and reading. Those that are mostly true
/// are told as their opposite.
template <class Visitor>
void visitFields(Visitor& visitor, ReportedTable& table)
{
    TableDefinition& definition = table.definition;
    visitor.id("id", definition.id);
    visitor.word("kind", definition.kind, coding::tableKindKey, coding::tableKindFromKey);
    visitor.id("theme", definition.theme);
    visitor.word("unit", definition.unit, coding::countUnitKey, coding::countUnitFromKey);
    visitor.ids("coders", definition.coders);
    visitor.word("turns", definition.turns, coding::turnChoiceKey, coding::turnChoiceFromKey);
    visitor.word("part", definition.part, coding::interviewPartKey, coding::interviewPartFromKey);
    visitor.id("group", definition.groupBy);
    visitor.plain("groups", definition.groups);
    visitor.plain("moment", definition.moment);
    visitor.id("columns", definition.columns);
    visitor.ids("summarised", definition.summarised);
    visitor.ids("shown", definition.shown);
    visitor.ids("hidden", definition.hidden);
    visitor.id("within", definition.within);
    visitor.plain("zero_rows", definition.zeroRows);
    bool without = !definition.qualifiers;
    visitor.plain("no_qualifiers", without);
    definition.qualifiers = !without;
    visitor.plain("row_percent", definition.rowPercent);
    visitor.plain("column_percent", definition.columnPercent);
    visitor.plain("numbers", table.numbers);
    bool unsaved = !table.saved;
    visitor.plain("unsaved", unsaved);
    table.saved = !unsaved;
}

}

nlohmann::json jsonOf(const ReportedTable& table)
{
    Object json = Object::object();
    ReportedTable copy = table;
    Teller teller(json);
    visitFields(teller, copy);
    if (table.mustAddUpTo) json["adds_up_to"] = *table.mustAddUpTo;
    return json;
}

std::optional<ReportedTable> tableFrom(const nlohmann::json& json)
{
    try {
        ReportedTable table;
        Asker asker(json);
        visitFields(asker, table);
        if (json.contains("adds_up_to")) table.mustAddUpTo = json.at("adds_up_to").get<double>();
        if (!table.definition.id) return std::nullopt;
        return table;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

ReportedTable identified(ReportedTable table)
{
    constexpr std::size_t digits = 32;
    if (table.definition.id && !table.numbers && !table.mustAddUpTo) return table;
    table.saved = false;
    const auto uuid = Uuid::parse(sha256Hex(jsonOf(table).dump()).substr(0, digits));
    table.definition.id = TableId{uuid.value_or(Uuid{})};
    return table;
}

}
