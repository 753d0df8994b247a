// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/in_vivo.h"

#include "base/error.h"
#include "base/i18n.h"
#include "codebook/code_colors.h"
#include "history/coding_edits.h"
#include "history/team_edits.h"
#include "text/offset_map.h"
#include "text/word_walk.h"

namespace rd::errands
{

namespace
{

codebook::Code codeCalled(const history::State& state, const std::string& name, CodeId under,
                          Language language)
{
    codebook::Code code;
    code.id = CodeId::make();
    code.name.slot(language) = name;
    code.parent = under;
    code.origin = codebook::Origin::interviews;
    code.color = codebook::freeCodeColor(state.codebook);
    const codebook::Code* above = state.codebook.find(under);
    if (above == nullptr) return code;
    if (above->isQualifier())
        throw Refusal({"", "",
                       say("“{code}” is a qualifier, and has no codes below it.",
                           fmt::arg("code", above->shownName(userLanguage()))),
                       tr("Choose a theme or a code.")});
    return code;
}

/// What both mark; empty where they lie apart.
text::Span sharedOf(text::Span one, text::Span other)
{
    const text::Offset start = std::max(one.start, other.start);
    return {start, std::max(start, std::min(one.end, other.end))};
}

/// The coder of that name for all passages; the rows of one who is new.
std::vector<coding::Coder> giveCoder(const history::State& state, std::vector<coding::Coding>& passages,
                                     const std::string& name)
{
    history::Edit made;
    const CoderId coder = history::coderCalled(state, name, made);
    for (coding::Coding& passage : passages) passage.coder = coder;
    std::vector<coding::Coder> coders;
    for (const history::Row& row : made.rows) coders.push_back(std::get<coding::Coder>(row));
    return coders;
}

}

std::string inVivoName(std::string_view words)
{
    constexpr text::Offset longest = 60;
    const text::OffsetMap map(words);
    const auto found = text::foldedWords(words);
    if (found.empty()) return {};
    const text::Offset start = found.front().span.start;
    text::Offset end = std::min(found.front().span.end, start + longest);
    for (const text::FoldedWord& word : found)
        if (word.span.end - start <= longest) end = word.span.end;
    std::string name;
    for (const char c : map.slice({start, end})) {
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        if (!blank)
            name += c;
        else if (!name.ends_with(' '))
            name += ' ';
    }
    return end < found.back().span.end ? name + "…" : name;
}

Said saidIn(const history::State& state, TranscriptId transcript, std::string_view body, text::Span marked)
{
    const text::OffsetMap map(body);
    Said said{{}, {}};
    for (const transcript::Turn& turn : state.transcripts.turnsOf(transcript)) {
        const text::Span part = sharedOf(marked, {turn.textStart, turn.span.end});
        if (part.empty()) continue;
        said.span = said.words.empty() ? part : text::Span{said.span.start, part.end};
        said.words += (said.words.empty() ? "" : " ") + std::string(map.slice(part));
    }
    return said.words.empty() ? Said{marked, {}} : said;
}

/// The only code of that name, where it may be coded with.
const codebook::Code* codeOfWords(const history::State& state, std::string_view words)
{
    const std::string name = inVivoName(words);
    const codebook::Code* code = name.empty() ? nullptr : state.codebook.lookUp(name);
    return code != nullptr && code->codable && !code->isQualifier() ? code : nullptr;
}

InVivo codeInVivo(const history::State& state, std::string_view words, CodeId under, Language language,
                  std::vector<coding::Coding> passages, const std::string& coder)
{
    const std::string name = inVivoName(words);
    if (name.empty())
        throw Refusal({"", "", tr("There are no words to call the code by."), tr("Mark at least one word.")});
    if (const codebook::Code* known = codeOfWords(state, words))
        return {codeEach(state, std::move(passages), known->id, {}, coder), known->id, false};
    const codebook::Code code = codeCalled(state, name, under, language);
    const auto coders = giveCoder(state, passages, coder);
    return {history::codeInVivo(state, code, std::move(passages), coders), code.id, true};
}

history::Edit codeEach(const history::State& state, std::vector<coding::Coding> passages, CodeId code,
                       CodeId qualifier, const std::string& coder)
{
    for (coding::Coding& passage : passages) {
        passage.code = code;
        passage.qualifier = qualifier;
    }
    const auto coders = giveCoder(state, passages, coder);
    return history::codePassages(state, std::move(passages), coders);
}

}
