// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/lookup.h"

#include "analysis/groups.h"
#include "base/error.h"
#include "base/i18n.h"
#include "errands/who_coded.h"
#include "text/fold.h"
#include "text/names.h"

#include <algorithm>

namespace rd::errands
{

namespace
{

constexpr std::size_t namesShown = 30;
constexpr std::size_t likelyShown = 5;

[[noreturn]] void refuse(std::string what, std::string remedy)
{
    throw Refusal({"", "", std::move(what), std::move(remedy)});
}

/// Advice that lists what there is to choose from.
std::string chooseFrom(std::vector<std::string> names)
{
    if (names.empty()) return tr("The project has none yet.");
    const bool more = names.size() > namesShown;
    if (more) names.resize(namesShown);
    return say("Choose from: {names}.", fmt::arg("names", listed(names) + (more ? ", …" : "")));
}

[[noreturn]] void refuseCase(const std::string& name, const std::vector<std::string>& known)
{
    refuse(say("There is no case called “{name}”.", fmt::arg("name", name)), chooseFrom(known));
}

/// Keys of codes whose key or name holds the word or is held in it.
std::vector<std::string> keysLike(const codebook::Codebook& codebook, const std::string& word)
{
    const std::string wanted = text::folded(word);
    std::vector<std::string> keys;
    for (const codebook::Code* code : codebook.inOrder())
        for (const std::string* name : {&code->key, &code->name.nl, &code->name.en}) {
            const std::string folded = text::folded(*name);
            if (folded.empty() || wanted.empty()) continue;
            if (folded.find(wanted) == std::string::npos && wanted.find(folded) == std::string::npos)
                continue;
            keys.push_back(code->key);
            break;
        }
    if (keys.size() > likelyShown) keys.resize(likelyShown);
    return keys;
}

}

std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

const codebook::Code& codeNamed(const history::State& state, const std::string& word)
{
    const auto found = state.codebook.called(word);
    if (found.size() == 1) return *found.front();
    std::vector<std::string> keys;
    for (const codebook::Code* code : found) keys.push_back(code->key);
    if (!found.empty())
        refuse(say("Several codes are called “{word}”.", fmt::arg("word", word)),
               say("Give the key of the one you mean: {names}.", fmt::arg("names", listed(keys))));
    for (const std::string& key : keysLike(state.codebook, word)) keys.push_back("“" + key + "”");
    refuse(say("The code “{word}” is not in the codebook.", fmt::arg("word", word)),
           keys.empty() ? tr("The command codebook lists the keys.")
                        : say("Did you mean {names}? The command codebook lists the keys.",
                              fmt::arg("names", listed(keys))));
}

std::vector<CoderId> codersNamed(const history::State& state, const std::vector<std::string>& names)
{
    std::vector<CoderId> ids;
    for (const std::string& name : names) {
        const coding::Coder* coder = state.coderByName(name);
        if (coder == nullptr) {
            std::vector<std::string> known;
            for (const coding::Coder* other : state.codersInOrder()) known.push_back(other->shownName());
            refuse(say("There is no coder called “{name}”.", fmt::arg("name", name)), chooseFrom(known));
        }
        if (std::find(ids.begin(), ids.end(), coder->id) == ids.end()) ids.push_back(coder->id);
    }
    return ids;
}

std::vector<CoderId> codersListed(const history::State& state, const std::vector<std::string>& lists)
{
    return codersNamed(state, text::namesIn(lists, [&](const std::string& name) {
                           return state.coderByName(name) != nullptr;
                       }));
}

std::vector<CoderId> bothWhoCoded(const history::State& state)
{
    const auto coded = codingsByCoder(state);
    std::vector<CoderId> persons;
    std::vector<std::string> names;
    for (const coding::Coder* coder : state.codersInOrder()) {
        if (coder->agreed || !coded.contains(coder->id)) continue;
        persons.push_back(coder->id);
        names.push_back(coder->name);
    }
    if (persons.size() == 2) return persons;
    if (persons.empty())
        refuse(tr("Nobody coded in this project yet."), tr("Two coders are needed to compare."));
    const auto count = static_cast<long long>(persons.size());
    refuse(sayn("{count} coder coded in this project; two are needed to compare.",
                "{count} coders coded in this project, so it is not clear which are compared.", count,
                fmt::arg("count", count)),
           persons.size() < 2
               ? tr("Merge the copy of another coder first.")
               : say("Name them with --coders, of: {names}.", fmt::arg("names", listed(names))));
}

const transcript::Attribute& attributeNamed(const history::State& state, const std::string& word)
{
    if (const transcript::Attribute* known = state.cases.attributeByKey(word)) return *known;
    std::vector<std::string> keys;
    for (const transcript::Attribute* attribute : state.cases.attributes()) {
        keys.push_back(attribute->key);
        for (const std::string* name : {&attribute->key, &attribute->name.nl, &attribute->name.en})
            if (!name->empty() && text::folded(*name) == text::folded(word)) return *attribute;
    }
    refuse(say("There is no attribute “{word}”.", fmt::arg("word", word)), chooseFrom(keys));
}

const transcript::Case& caseNamed(const history::State& state, const std::string& name)
{
    if (const transcript::Case* known = state.cases.caseByName(name)) return *known;
    std::vector<std::string> names;
    for (const transcript::Case* other : state.cases.cases()) names.push_back(other->name);
    refuseCase(name, names);
}

analysis::Index caseNamed(const analysis::Frame& frame, const std::string& name)
{
    std::vector<std::string> names;
    for (analysis::Index i = 0; i < frame.cases().size(); ++i) {
        names.push_back(frame.unitName(coding::CountUnit::cases, i));
        if (names.back() == name) return i;
    }
    refuseCase(name, names);
}

const transcript::Transcript& transcriptNamed(const history::State& state, const std::string& name)
{
    for (const std::string& wanted :
         {name, text::trimmedText(name)}) // of a list with a space behind the comma
        if (const transcript::Transcript* known = state.transcripts.byName(wanted)) return *known;
    std::vector<std::string> names;
    for (const transcript::Transcript* other : state.transcripts.list()) names.push_back(other->name);
    refuse(say("There is no transcript called “{name}”.", fmt::arg("name", name)), chooseFrom(names));
}

std::vector<TranscriptId> transcriptsListed(const history::State& state,
                                            const std::vector<std::string>& lists)
{
    std::vector<TranscriptId> ids;
    for (const std::string& name : text::namesIn(
             lists, [&](const std::string& one) { return state.transcripts.byName(one) != nullptr; })) {
        const TranscriptId id = transcriptNamed(state, name).id;
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
    return ids;
}

const coding::Round& roundNamed(const history::State& state, const std::string& name)
{
    if (const coding::Round* known = state.roundByName(name)) return *known;
    std::vector<std::string> names;
    for (const coding::Round* round : state.roundsInOrder()) names.push_back(round->name);
    refuse(say("There is no round “{name}”.", fmt::arg("name", name)), chooseFrom(names));
}

const coding::TableDefinition& tableNamed(const history::State& state, const std::string& title)
{
    std::vector<std::string> titles;
    for (const coding::TableDefinition* table : state.tablesInOrder()) {
        titles.push_back(table->title.in(userLanguage()));
        if (table->title.nl == title || table->title.en == title) return *table;
    }
    refuse(say("There is no saved table “{title}”.", fmt::arg("title", title)), chooseFrom(titles));
}

TurnId turnNumbered(const history::State& state, const transcript::Transcript& transcript, int number)
{
    if (number == 0) return {};
    for (const transcript::Turn& turn : state.transcripts.turnsOf(transcript.id))
        if (turn.number == number) return turn.id;
    throw Refusal({"", "",
                   say("“{transcript}” has no turn {number}.", fmt::arg("transcript", transcript.name),
                       fmt::arg("number", number)),
                   tr("See passages and the window for the numbers of turns.")});
}

std::string momentNamed(const std::vector<const transcript::Attribute*>& attributes,
                        const std::string& moment)
{
    if (moment.empty()) return moment;
    std::vector<std::string> moments;
    std::vector<std::string> keys;
    for (const transcript::Attribute* attribute : attributes) {
        if (!analysis::momentOf(*attribute, moment).empty()) return moment;
        keys.push_back(attribute->key);
        for (const std::string& one : attribute->moments)
            if (std::find(moments.begin(), moments.end(), one) == moments.end()) moments.push_back(one);
    }
    refuse(say("“{moment}” is not a moment of the attribute “{attribute}”.", fmt::arg("moment", moment),
               fmt::arg("attribute", listed(keys))),
           moments.empty() ? tr("It was asked once; leave --moment out.") : chooseFrom(moments));
}

}
