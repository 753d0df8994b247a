// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/words.h"

#include "base/i18n.h"

namespace rd::gui
{

namespace
{

void addPart(std::string& words, const std::string& heading, const Wording& part)
{
    const std::string& text = part.in(userLanguage());
    if (text.empty()) return;
    if (!words.empty()) words += "\n\n";
    words += heading + "\n" + text;
}

}

std::string codePath(const codebook::Codebook& codebook, CodeId id)
{
    std::string path;
    for (const codebook::Code* code : codebook.pathTo(id)) {
        if (!path.empty()) path += " › ";
        path += code->shownName(userLanguage());
    }
    return path;
}

std::string codeName(const codebook::Codebook& codebook, CodeId id)
{
    const codebook::Code* code = codebook.find(id);
    return code == nullptr ? std::string{} : code->shownName(userLanguage());
}

std::string numberedName(const codebook::Code& code)
{
    const std::string& name = code.shownName(userLanguage());
    return code.number.empty() ? name : code.number + "  " + name;
}

std::string coderName(const history::State& state, CoderId id)
{
    const auto found = state.coders.find(id);
    return found == state.coders.end() ? std::string{} : found->second.name;
}

std::string turnName(const history::State& state, TranscriptId transcript, text::Offset point)
{
    const transcript::Turn* turn = state.transcripts.turnAt(transcript, point);
    if (turn == nullptr) return {};
    const transcript::Speaker* speaker = state.transcripts.find(turn->speaker);
    if (speaker == nullptr) return say("turn {number}", fmt::arg("number", turn->number));
    return say("turn {number}, {speaker}", fmt::arg("number", turn->number),
               fmt::arg("speaker", speaker->label));
}

std::string codingWords(const history::State& state, const coding::Coding& coding)
{
    std::string words = codePath(state.codebook, coding.code);
    if (coding.qualifier)
        words +=
            "\n" + say("Qualifier: {name}", fmt::arg("name", codeName(state.codebook, coding.qualifier)));
    words += "\n" + say("Coder: {name}", fmt::arg("name", coderName(state, coding.coder)));
    if (!coding.memo.empty()) words += "\n" + say("Memo: {memo}", fmt::arg("memo", coding.memo));
    return words;
}

std::string definitionWords(const codebook::Code& code)
{
    std::string words;
    addPart(words, tr("Meaning"), code.definition.meaning);
    addPart(words, tr("When to use"), code.definition.whenToUse);
    addPart(words, tr("When not"), code.definition.whenNot);
    addPart(words, tr("Example"), code.definition.example);
    return words;
}

}
