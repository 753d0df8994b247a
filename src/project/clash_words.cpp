// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/clash_words.h"

#include "base/i18n.h"
#include "codebook/code.h"
#include "merge/words.h"
#include "project/cell_words.h"
#include "project/row_names.h"
#include "project/table_words.h"

#include <optional>

namespace rd::project
{

namespace
{

/// Behind which of the codes beside it a code stands.
std::string placeBelow(const history::State& state, CodeId parent, CodeId id, double position)
{
    const codebook::Code* before = nullptr;
    for (const codebook::Code* one : state.codebook.children(parent))
        if (one->id != id && one->position < position) before = one;
    if (before == nullptr) return tr("at the beginning");
    return say("behind ‘{code}’", fmt::arg("code", before->shownName(userLanguage())));
}

CodeId parentIn(const store::Cells& cells)
{
    const auto found = cells.find("parent");
    const auto* id = found == cells.end() ? nullptr : std::get_if<Uuid>(&found->second);
    return id == nullptr ? CodeId{} : CodeId{*id};
}

/// Both sides say a place in one list.
bool isInOneList(const store::CellClash& clash)
{
    return std::get<2>(clash.cell) == store::placeValue && clash.here.contains("parent") &&
           clash.there.contains("parent") && parentIn(clash.here) == parentIn(clash.there);
}

/// The column in which a code is named.
std::string codeColumn(const store::CellClash& clash)
{
    const std::string& column = std::get<2>(clash.cell);
    return column == store::placeValue ? "parent" : column;
}

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

/// "interviewer", or "respondent, Mrs Bos"
std::string speakerWords(const history::State& state, const store::Cells& cells)
{
    std::string words;
    if (cells.contains("role")) words = merge::roleName(transcript::roleFromKey(textIn(cells, "role")));
    const auto found = cells.find("respondent");
    const auto* person = found == cells.end() ? nullptr : std::get_if<Uuid>(&found->second);
    if (person == nullptr || person->isNull()) return words;
    return (words.empty() ? "" : words + ", ") + idName(state, *person);
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
    if (!row) return idName(m_state, id);
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
    words.column = isInOneList(clash) ? "position" : column;
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
    if (column == store::placeValue) return place(clash, cells);
    if (column == store::tableValue) return tableWords(m_state, cells, {clash.here, clash.there});
    if (column == store::quoteValue && cells.contains("quote_text")) return quoteWords(cells);
    if (column == store::attributeValue && cells.contains("known")) return attributeWords(cells);
    if (column == store::speakerValue) return speakerWords(m_state, cells);
    return withKey(clash, cells, cellWords(m_state, column, cells.at(column)));
}

/// Of a code whose name does not tell it from the other its key too.
std::string ClashWords::withKey(const store::CellClash& clash, const store::Cells& cells,
                                const std::string& otherwise) const
{
    const codebook::Code* code = codeIn(cells, codeColumn(clash));
    if (code == nullptr || !isOneOfTwoNamed(clash)) return otherwise;
    return fmt::format("{} ({})", code->shownName(userLanguage()), code->key);
}

/// In one list what it stands behind, else below what.
std::string ClashWords::place(const store::CellClash& clash, const store::Cells& cells) const
{
    const CodeId parent = parentIn(cells);
    const auto position = cells.find("position");
    if (isInOneList(clash) && parent == parentIn(clash.here) && position != cells.end())
        return placeBelow(m_state, parent, CodeId{std::get<1>(clash.cell)},
                          std::get<double>(position->second));
    const codebook::Code* above = m_state.codebook.find(parent);
    if (above == nullptr) return tr("at the top of the codebook");
    const std::string name = withKey(clash, cells, above->shownName(userLanguage()));
    return say("below “{code}”", fmt::arg("code", name));
}

const codebook::Code* ClashWords::codeIn(const store::Cells& cells, const std::string& column) const
{
    const auto found = cells.find(column);
    const auto* id = found == cells.end() ? nullptr : std::get_if<Uuid>(&found->second);
    return id == nullptr ? nullptr : m_state.codebook.find(CodeId{*id});
}

/// Both sides say a code, and the two are called the same, so that their keys tell which.
bool ClashWords::isOneOfTwoNamed(const store::CellClash& clash) const
{
    const std::string column = codeColumn(clash);
    const codebook::Code* here = codeIn(clash.here, column);
    const codebook::Code* there = codeIn(clash.there, column);
    return here != nullptr && there != nullptr && here != there &&
           here->shownName(userLanguage()) == there->shownName(userLanguage());
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
