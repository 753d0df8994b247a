// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/clash_words.h"

#include "base/i18n.h"
#include "codebook/code.h"
#include "project/row_names.h"

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
    const auto coder = state.coders.find(CoderId{id});
    return coder == state.coders.end() ? id.toString() : coder->second.shownName();
}

struct ValueTeller {
    const history::State& state;
    const std::string& column;

    std::string operator()(std::monostate /*nothing*/) const { return ""; }
    std::string operator()(const Uuid& id) const { return nameOf(state, id); }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const
    {
        if (column == "color") return codebook::colorText(static_cast<std::uint32_t>(number));
        if (column == "deleted") return number != 0 ? tr("deleted") : tr("there");
        return std::to_string(number);
    }
    std::string operator()(double number) const { return fmt::format("{}", number); }
};

/// The thing whose cell it is.
std::string thingOf(const history::State& state, const std::string& table, const Uuid& row)
{
    if (table == "coding") {
        if (const auto* coding = state.codings.find(CodingId{row})) return rowName(state, *coding);
        return tr("a coding that was removed");
    }
    if (table == "table_definition") {
        const auto found = state.tables.find(TableId{row});
        if (found != state.tables.end()) return rowName(state, found->second);
    }
    if (table == "memo") {
        const auto found = state.memos.find(MemoId{row});
        if (found != state.memos.end()) return found->second.title.in(userLanguage());
    }
    if (table == "attribute")
        if (const auto* attribute = state.cases.find(AttributeId{row})) return attribute->key;
    if (table == "text_edit") {
        const auto* edit = state.textEdits.find(transcript::TextEditId{row});
        return edit == nullptr ? tr("a correction that was taken back") : rowName(state, *edit);
    }
    if (table == "project_info") return tr("the project");
    return nameOf(state, row);
}

}

std::string clashId(const store::CellName& cell)
{
    const auto& [table, row, column] = cell;
    return table + "/" + row.toString() + "/" + column;
}

std::string valueInWords(const history::State& state, const std::string& column,
                         const store::CellValue& value)
{
    return std::visit(ValueTeller{state, column}, value);
}

merge::Clash clashInWords(const history::State& state, const store::CellClash& clash)
{
    const auto& [table, row, column] = clash.cell;
    merge::Clash words;
    words.id = clashId(clash.cell);
    words.what = thingOf(state, table, row);
    words.column = column;
    words.here = valueInWords(state, column, clash.here);
    words.there = valueInWords(state, column, clash.there);
    words.hereBy = clash.hereBy.author;
    words.thereBy = clash.thereBy.author;
    words.hereAtMs = clash.hereBy.atMs;
    words.thereAtMs = clash.thereBy.atMs;
    words.thereStands = clash.thereStands;
    return words;
}

}
