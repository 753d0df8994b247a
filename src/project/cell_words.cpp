// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/cell_words.h"

#include "base/i18n.h"
#include "codebook/code.h"
#include "store/rows/json_columns.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <set>

namespace rd::project
{

std::string idName(const history::State& state, const Uuid& id)
{
    if (const auto* code = state.codebook.find(CodeId{id})) return code->shownName(userLanguage());
    if (const auto* value = state.cases.find(CaseId{id})) return value->name;
    if (const auto* respondent = state.cases.find(RespondentId{id})) return respondent->name;
    if (const auto* transcript = state.transcripts.find(TranscriptId{id})) return transcript->name;
    if (const auto* attribute = state.cases.find(AttributeId{id})) return attribute->key;
    if (const auto item = state.guide.find(GuideItemId{id}); item != state.guide.end())
        return item->second.text.in(userLanguage());
    const auto memo = state.memos.find(MemoId{id});
    if (memo != state.memos.end()) return memo->second.title.in(userLanguage());
    const auto coder = state.coders.find(CoderId{id});
    return coder == state.coders.end() ? tr("something that is gone") : coder->second.shownName();
}

namespace
{

/// Of a turn its number; empty for what is none.
std::string turnName(const history::State& state, const Uuid& id)
{
    for (const transcript::Transcript* transcript : state.transcripts.list())
        for (const transcript::Turn& turn : state.transcripts.turnsOf(transcript->id))
            if (turn.id == TurnId{id}) return say("turn {number}", fmt::arg("number", turn.number));
    return {};
}

/// A list that is kept as JSON, of names or of ids, as a sentence says it; nothing for another text.
std::optional<std::string> listInWords(const history::State& state, const std::string& text)
{
    if (!text.starts_with("[")) return std::nullopt;
    const auto list = nlohmann::json::parse(text, nullptr, false);
    if (!list.is_array()) return std::nullopt;
    std::string all;
    for (const auto& one : list) {
        if (!one.is_string()) return std::nullopt;
        const auto id = Uuid::parse(one.get<std::string>());
        all += (all.empty() ? "" : ", ") + (id ? idName(state, *id) : one.get<std::string>());
    }
    return all;
}

bool isList(const std::string& column)
{
    static const std::set<std::string> lists{"answers", "opposes",    "coders", "transcripts", "groups",
                                             "moments", "summarised", "shown",  "hidden"};
    return lists.contains(column);
}

/// The choices of an attribute, as tables show them.
std::string choicesInWords(const std::string& text)
{
    std::string all;
    for (const transcript::Choice& choice : store::choicesOfText(text)) {
        const std::string& label = choice.label.in(userLanguage());
        all += (all.empty() ? "" : ", ") + (label.empty() ? choice.value : label);
    }
    return all;
}

bool isYesOrNo(const std::string& column)
{
    static const std::set<std::string> flags{"agreed",      "codable",   "column_percent",
                                             "of_asked",    "own_table", "qualifiers",
                                             "row_percent", "zero_rows", "quote"};
    return flags.contains(column);
}

/// Also one between two others, into which something was put.
std::string placeInList(double position)
{
    const double whole = std::floor(position);
    const std::string number = fmt::format("{:.0f}", whole);
    const std::string next = fmt::format("{:.0f}", whole + 1);
    if (whole < 1 && whole != position) return say("before place {next}", fmt::arg("next", next));
    if (whole == position) return say("place {number}", fmt::arg("number", number));
    return say("between places {number} and {next}", fmt::arg("number", number), fmt::arg("next", next));
}

struct ValueTeller {
    const history::State& state;
    const std::string& column;

    std::string operator()(std::monostate /*nothing*/) const
    {
        if (column == "merged_into") return tr("by itself");
        return column == "parent" ? tr("the top") : tr("none");
    }
    std::string operator()(const Uuid& id) const
    {
        return column == "topics_from" ? turnName(state, id) : idName(state, id);
    }
    std::string operator()(const std::string& text) const
    {
        if (column == "choices") return choicesInWords(text);
        return isList(column) ? listInWords(state, text).value_or(text) : text;
    }
    std::string operator()(std::int64_t number) const
    {
        if (column == "color") return codebook::colorText(static_cast<std::uint32_t>(number));
        if (column == "deleted") return number != 0 ? tr("deleted") : tr("not deleted");
        if (isYesOrNo(column)) return number != 0 ? tr("yes") : tr("no");
        return std::to_string(number);
    }
    std::string operator()(double number) const
    {
        return column == "position" ? placeInList(number) : fmt::format("{}", number);
    }
};

}

std::string cellWords(const history::State& state, const std::string& column, const store::CellValue& value)
{
    return std::visit(ValueTeller{state, column}, value);
}

}
