// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/table_json.h"

#include "base/error.h"
#include "base/i18n.h"
#include "errands/lookup.h"

#include <functional>
#include <set>
#include <stdexcept>

namespace rd::errands
{

namespace
{

using coding::TableDefinition;

Json wordingJson(const Wording& wording)
{
    return {{"nl", wording.nl}, {"en", wording.en}};
}

Json codeJson(const history::State& state, CodeId id)
{
    const codebook::Code* code = state.codebook.find(id);
    return code == nullptr || code->deleted ? Json(nullptr) : Json(code->key);
}

Json attributeJson(const history::State& state, AttributeId id)
{
    const transcript::Attribute* attribute = state.cases.find(id);
    return attribute == nullptr || attribute->deleted ? Json(nullptr) : Json(attribute->key);
}

template <class Ids, class Name>
Json namesJson(const Ids& ids, const Name& name)
{
    Json list = Json::array();
    for (const auto& id : ids)
        if (Json one = name(id); !one.is_null()) list.push_back(std::move(one));
    return list;
}

/// As the function gives it; an unknown word is thrown as std::invalid_argument of that word alone.
template <class Value>
Value valueOf(Value (*fromKey)(const std::string&), const std::string& word)
{
    try {
        return fromKey(word);
    } catch (const std::invalid_argument&) {
        throw std::invalid_argument(word);
    }
}

/// Reads one table of a file; each key may be missing.
class TableReader
{
public:
    TableReader(const Json& json, const history::State& state) : m_json(json), m_state(state) {}

    /// The key that was read last; empty before the first.
    [[nodiscard]] const std::string& field() const { return m_field; }

    TableDefinition read()
    {
        static const std::set<std::string> known{
            "title",        "kind",   "theme",     "unit",       "coders",      "turns",
            "group",        "groups", "moment",    "columns",    "summarised",  "shown",
            "hidden",       "within", "zero_rows", "qualifiers", "row_percent", "column_percent",
            "explanations", "n",      "part",      "adds_up_to"};
        if (!m_json.is_object()) throw std::invalid_argument("{}");
        for (const auto& [key, value] : m_json.items())
            if (!known.contains(key)) throw std::invalid_argument(key);
        m_table.title = wording("title");
        m_table.kind = valueOf(coding::tableKindFromKey, text("kind", "x-of-n"));
        m_table.unit = valueOf(coding::countUnitFromKey, text("unit", "cases"));
        m_table.turns = valueOf(coding::turnChoiceFromKey, text("turns", "all"));
        m_table.part = valueOf(coding::interviewPartFromKey, text("part", "whole"));
        m_table.coders = codersNamed(m_state, texts("coders"));
        m_table.ofAsked = ofAsked(text("n", "all"));
        readCodes();
        readAttributes();
        if (has("adds_up_to")) m_table.addsUpTo = m_json["adds_up_to"].get<double>();
        m_table.zeroRows = flag("zero_rows", false);
        m_table.qualifiers = flag("qualifiers", true);
        m_table.rowPercent = flag("row_percent", false);
        m_table.columnPercent = flag("column_percent", false);
        return m_table;
    }

private:
    static bool ofAsked(const std::string& word)
    {
        if (word != "all" && word != "asked") throw std::invalid_argument(word);
        return word == "asked";
    }

    void readCodes()
    {
        const auto code = [&](const std::string& key) { return codeNamed(m_state, key).id; };
        if (const auto theme = text("theme"); !theme.empty()) m_table.theme = code(theme);
        if (const auto within = text("within"); !within.empty()) m_table.within = code(within);
        for (const std::string& key : texts("shown")) m_table.shown.push_back(code(key));
        for (const std::string& key : texts("hidden")) m_table.hidden.push_back(code(key));
        if (!has("explanations")) return;
        for (const auto& [key, value] : m_json["explanations"].items())
            m_table.explanations[code(key)] = wordingOf(value);
    }

    void readAttributes()
    {
        const auto attribute = [&](const std::string& key) { return attributeNamed(m_state, key).id; };
        if (const auto group = text("group"); !group.empty()) m_table.groupBy = attribute(group);
        if (const auto columns = text("columns"); !columns.empty()) m_table.columns = attribute(columns);
        for (const std::string& key : texts("summarised")) m_table.summarised.push_back(attribute(key));
        m_table.groups = texts("groups");
        m_table.moment = text("moment");
    }

    [[nodiscard]] bool has(const char* key)
    {
        m_field = key;
        return m_json.contains(key) && !m_json[key].is_null();
    }
    [[nodiscard]] std::string text(const char* key, const std::string& otherwise = {})
    {
        return has(key) ? m_json[key].get<std::string>() : otherwise;
    }
    [[nodiscard]] std::vector<std::string> texts(const char* key)
    {
        return has(key) ? m_json[key].get<std::vector<std::string>>() : std::vector<std::string>();
    }
    [[nodiscard]] bool flag(const char* key, bool otherwise)
    {
        return has(key) ? m_json[key].get<bool>() : otherwise;
    }
    [[nodiscard]] Wording wording(const char* key) { return has(key) ? wordingOf(m_json[key]) : Wording(); }
    static Wording wordingOf(const Json& json)
    {
        if (json.is_string()) return Wording::both(json.get<std::string>());
        return {json.value("nl", std::string()), json.value("en", std::string())};
    }

    const Json& m_json;
    const history::State& m_state;
    TableDefinition m_table;
    std::string m_field;
};

TableDefinition tableFrom(const Json& json, const std::string& file, std::size_t number,
                          const history::State& state)
{
    TableReader reader(json, state);
    const auto place = [&] {
        if (reader.field().empty()) return say("table {number}", fmt::arg("number", number));
        return say("table {number}, “{field}”", fmt::arg("number", number),
                   fmt::arg("field", reader.field()));
    };
    try {
        return reader.read();
    } catch (const Refusal& refusal) {
        throw Refusal({file, place(), refusal.complaint().what, refusal.complaint().remedy});
    } catch (const std::invalid_argument& word) {
        throw Refusal({file, place(), say("“{word}” is not known here.", fmt::arg("word", word.what())),
                       tr("See docs/cli.md for what a saved table may say.")});
    } catch (const nlohmann::json::exception&) {
        throw Refusal({file, place(), tr("This value is of the wrong kind."),
                       tr("See docs/cli.md for what a saved table may say.")});
    }
}

}

Json toJson(const TableDefinition& table, const history::State& state)
{
    const auto code = [&](CodeId id) { return codeJson(state, id); };
    const auto attribute = [&](AttributeId id) { return attributeJson(state, id); };
    const auto coder = [&](CoderId id) {
        const auto found = state.coders.find(id);
        return found == state.coders.end() ? Json(nullptr) : Json(found->second.shownName());
    };
    Json explanations = Json::object();
    for (const auto& [id, wording] : table.explanations)
        if (const Json key = code(id); !key.is_null())
            explanations[key.get<std::string>()] = wordingJson(wording);
    return {{"title", wordingJson(table.title)},
            {"kind", coding::tableKindKey(table.kind)},
            {"theme", code(table.theme)},
            {"unit", coding::countUnitKey(table.unit)},
            {"coders", namesJson(table.coders, coder)},
            {"turns", coding::turnChoiceKey(table.turns)},
            {"part", coding::interviewPartKey(table.part)},
            {"group", attribute(table.groupBy)},
            {"groups", table.groups},
            {"moment", table.moment},
            {"columns", attribute(table.columns)},
            {"summarised", namesJson(table.summarised, attribute)},
            {"shown", namesJson(table.shown, code)},
            {"hidden", namesJson(table.hidden, code)},
            {"within", code(table.within)},
            {"n", table.ofAsked ? "asked" : "all"},
            {"adds_up_to", table.addsUpTo == 0 ? Json(nullptr) : Json(table.addsUpTo)},
            {"zero_rows", table.zeroRows},
            {"qualifiers", table.qualifiers},
            {"row_percent", table.rowPercent},
            {"column_percent", table.columnPercent},
            {"explanations", std::move(explanations)}};
}

std::vector<TableDefinition> tablesFromJson(const std::string& bytes, const std::string& file,
                                            const history::State& state)
{
    const Json json = Json::parse(bytes, nullptr, false);
    if (json.is_discarded() || !json.is_object() || !json.contains("tables") || !json["tables"].is_array())
        throw Refusal({file, "", tr("This is not a file of saved tables."),
                       tr("Export the tables of a project to see what one looks like.")});
    std::vector<TableDefinition> tables;
    for (const Json& one : json["tables"]) {
        TableDefinition table = tableFrom(one, file, tables.size() + 1, state);
        for (const TableDefinition* known : state.tablesInOrder())
            if (known->title == table.title) {
                table.id = known->id;
                table.position = known->position;
            }
        tables.push_back(std::move(table));
    }
    return tables;
}

}
