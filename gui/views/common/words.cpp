// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/words.h"

#include "base/i18n.h"
#include "codebook/shared_names.h"
#include "text/fold.h"

namespace rd::gui
{

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
    if (code == nullptr) return {};
    return codebook::sharesName(codebook, *code, userLanguage()) ? codePath(codebook, id)
                                                                 : code->shownName(userLanguage());
}

std::string qualified(const codebook::Codebook& codebook, const std::string& name, CodeId qualifier)
{
    return qualifier ? name + " (" + codeName(codebook, qualifier) + ")" : name;
}

std::string numberedName(const codebook::Code& code)
{
    const std::string& name = code.shownName(userLanguage());
    return code.number.empty() ? name : code.number + "  " + name;
}

std::string numberedName(const codebook::Codebook& codebook, const codebook::Code& code)
{
    const std::string name = codeName(codebook, code.id);
    return code.number.empty() ? name : code.number + "  " + name;
}

std::string coderName(const history::State& state, CoderId id)
{
    const auto found = state.coders.find(id);
    return found == state.coders.end() ? std::string{} : found->second.shownName();
}

std::string initialsOf(const history::State& state, CoderId id)
{
    const auto found = state.coders.find(id);
    if (found == state.coders.end()) return {};
    return found->second.initials.empty() ? text::initials(found->second.shownName())
                                          : found->second.initials;
}

std::map<CoderId, std::string> shortNames(const history::State& state, const std::set<CoderId>& coders)
{
    std::map<std::string, int> with;
    for (const CoderId coder : coders) ++with[initialsOf(state, coder)];
    std::map<CoderId, std::string> names;
    for (const CoderId coder : coders) {
        const std::string initials = initialsOf(state, coder);
        names[coder] = with[initials] > 1 ? coderName(state, coder) : initials;
    }
    return names;
}

std::string caseWord(const history::State* state)
{
    const std::string unit = state == nullptr ? std::string{} : state->info.unitOne.in(userLanguage());
    return unit.empty() ? tr("case") : unit;
}

std::string casesWord(const history::State* state)
{
    const std::string units = state == nullptr ? std::string{} : state->info.unitMany.in(userLanguage());
    return units.empty() ? tr("cases") : units;
}

std::string caseHead(const history::State* state)
{
    return text::capitalised(caseWord(state), userLanguage());
}

std::string casesHead(const history::State* state)
{
    return text::capitalised(casesWord(state), userLanguage());
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

std::vector<std::pair<std::string, std::string>> definitionParts(const codebook::Code& code)
{
    const codebook::Definition& definition = code.definition;
    std::vector<std::pair<std::string, std::string>> parts{
        {tr("Meaning"), definition.meaning.in(userLanguage())},
        {tr("When to use"), definition.whenToUse.in(userLanguage())},
        {tr("When not"), definition.whenNot.in(userLanguage())},
        {tr("Example"), definition.example.in(userLanguage())}};
    std::erase_if(parts, [](const auto& part) { return part.second.empty(); });
    return parts;
}

}
