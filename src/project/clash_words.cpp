// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/clash_words.h"

#include "base/i18n.h"
#include "codebook/code.h"
#include "merge/words.h"
#include "project/row_names.h"
#include "store/rows/json_columns.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <set>

namespace rd::project
{

namespace
{

/// What an id in a cell stands for; the id itself for what has no name.
std::string nameOf(const history::State& state, const Uuid& id)
{
    if (const auto* code = state.codebook.find(CodeId{id})) return code->shownName(userLanguage());
    if (const auto* value = state.cases.find(CaseId{id})) return value->name;
    if (const auto* respondent = state.cases.find(RespondentId{id})) return respondent->name;
    if (const auto* transcript = state.transcripts.find(TranscriptId{id})) return transcript->name;
    if (const auto* attribute = state.cases.find(AttributeId{id})) return attribute->key;
    const auto memo = state.memos.find(MemoId{id});
    if (memo != state.memos.end()) return memo->second.title.in(userLanguage());
    const auto coder = state.coders.find(CoderId{id});
    return coder == state.coders.end() ? tr("something that is gone") : coder->second.shownName();
}

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
        all += (all.empty() ? "" : ", ") + (id ? nameOf(state, *id) : one.get<std::string>());
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

/// Behind which of the codes beside it a code stands.
std::string placeOfCode(const history::State& state, CodeId id, double position)
{
    const codebook::Code* code = state.codebook.find(id);
    const codebook::Code* before = nullptr;
    if (code != nullptr)
        for (const codebook::Code* one : state.codebook.children(code->parent))
            if (one->id != id && one->position < position) before = one;
    if (before == nullptr) return tr("at the beginning");
    return say("behind ‘{code}’", fmt::arg("code", before->shownName(userLanguage())));
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
        return column == "parent" ? tr("the top of the codebook") : "";
    }
    std::string operator()(const Uuid& id) const
    {
        return column == "topics_from" ? turnName(state, id) : nameOf(state, id);
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

namespace
{

std::string textIn(const store::Cells& cells, const char* column)
{
    const auto* text = std::get_if<std::string>(&cells.at(column));
    return text == nullptr ? std::string() : *text;
}

/// The transcript of a coding, where both sides say which; of a memo it is known by the row.
std::optional<TranscriptId> transcriptIn(const store::Cells& cells)
{
    const auto found = cells.find("transcript");
    const auto* id = found == cells.end() ? nullptr : std::get_if<Uuid>(&found->second);
    return id == nullptr ? std::nullopt : std::optional(TranscriptId{*id});
}

/// "no", "yes", or how a report quotes it.
std::string quoteWords(const store::Cells& cells)
{
    if (cells.at("quote") == store::CellValue(std::int64_t{0})) return tr("no");
    const std::string words = textIn(cells, "quote_text");
    return words.empty() ? tr("yes") : words;
}

std::string attributeWords(const store::Cells& cells)
{
    return merge::valueWords(transcript::knownFromKey(textIn(cells, "known")), textIn(cells, "value"));
}

}

std::string clashId(const store::CellName& cell)
{
    const auto& [table, row, column] = cell;
    return table + "/" + row.toString() + "/" + column;
}

ClashWords::ClashWords(const history::State& state, store::ProjectStore& store)
    : m_state(state), m_store(store), m_words(store)
{
}

/// The thing whose cell it is, also when it is removed.
std::string ClashWords::thing(const std::string& table, const Uuid& id) const
{
    if (table == "project_info") return tr("the project");
    if (table == "text_edit" && m_state.textEdits.find(transcript::TextEditId{id}) == nullptr)
        return tr("a correction that was taken back");
    const auto row = m_store.row(table, id);
    if (!row) return nameOf(m_state, id);
    const auto* coding = std::get_if<coding::Coding>(&*row);
    return coding == nullptr ? rowName(m_state, *row) : codingName(*coding);
}

/// So that it is known from others with the same code.
std::string ClashWords::codingName(const coding::Coding& coding) const
{
    const auto* transcript = m_state.transcripts.find(coding.transcript);
    const auto coder = m_state.coders.find(coding.coder);
    const auto* turn = m_state.transcripts.turnAt(coding.transcript, coding.span.start);
    if (transcript == nullptr || turn == nullptr || coder == m_state.coders.end())
        return rowName(m_state, coding);
    return say("the coding “{code}” of {coder} at ‘{words}’ ({transcript}, turn {turn})",
               fmt::arg("code", codeName(m_state, coding.code)), fmt::arg("coder", coder->second.shownName()),
               fmt::arg("words", quoteOf(m_words(coding.transcript, coding.span))),
               fmt::arg("transcript", transcript->name), fmt::arg("turn", turn->number));
}

merge::Clash ClashWords::inWords(const store::CellClash& clash) const
{
    const auto& [table, row, column] = clash.cell;
    merge::Clash words;
    words.id = clashId(clash.cell);
    words.what = thing(table, row);
    words.column = column;
    words.here = value(clash, clash.here);
    words.there = value(clash, clash.there);
    words.hereBy = clash.hereBy.author;
    words.thereBy = clash.thereBy.author;
    words.hereAtMs = clash.hereBy.atMs;
    words.thereAtMs = clash.thereBy.atMs;
    words.thereStands = clash.thereStands;
    words.neitherLast = clash.made;
    return words;
}

std::string ClashWords::value(const store::CellClash& clash, const store::Cells& cells) const
{
    const std::string& column = std::get<2>(clash.cell);
    if (column == store::passageValue) return passage(transcriptIn(cells).value_or(clash.text), cells);
    if (const auto* place = std::get_if<double>(&cells.begin()->second);
        place != nullptr && column == "position" && std::get<0>(clash.cell) == "code")
        return placeOfCode(m_state, CodeId{std::get<1>(clash.cell)}, *place);
    if (column == store::quoteValue && cells.contains("quote_text")) return quoteWords(cells);
    if (column == store::attributeValue && cells.contains("known")) return attributeWords(cells);
    return std::visit(ValueTeller{m_state, column}, cells.at(column));
}

std::string ClashWords::passage(TranscriptId id, const store::Cells& cells) const
{
    const auto place = [&](const char* at, const char* in) {
        const auto number = [&](const char* column) {
            return static_cast<text::Offset>(std::get<std::int64_t>(cells.at(column)));
        };
        return transcript::Anchor{number(at), number(in)};
    };
    const transcript::Anchor start = place("start", "start_in");
    const transcript::Anchor end = place("end", "end_in");
    const auto* transcript = m_state.transcripts.find(id);
    if (transcript == nullptr || end <= start) return tr("no passage");
    const text::Span span = m_store.shownSpan(id, start, end);
    const std::string words = quoteOf(m_words(id, span));
    const auto* turn = m_state.transcripts.turnAt(id, span.start);
    if (turn == nullptr)
        return say("the words ‘{words}’ of {transcript}", fmt::arg("words", words),
                   fmt::arg("transcript", transcript->name));
    return say("the words ‘{words}’ of {transcript}, turn {turn}", fmt::arg("words", words),
               fmt::arg("transcript", transcript->name), fmt::arg("turn", turn->number));
}

}
