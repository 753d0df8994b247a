// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/edit.h"

#include "base/i18n.h"
#include "base/wording.h"
#include "history/describe_parts.h"

#include <functional>
#include <unordered_map>

namespace rd::history
{

namespace
{

using nlohmann::json;

/// A sentence whose places are a name, and that with which it became one.
using NamedSentence = std::pair<const char*, const char*>; // English sentence with {name}, argument

std::string named(const char* sentence, const json& args, const char* argument)
{
    return say(sentence, fmt::arg("name", textOf(args, argument)), fmt::arg("into", textOf(args, "into")));
}

const std::unordered_map<std::string, NamedSentence>& namedSentences()
{
    static const std::unordered_map<std::string, NamedSentence> sentences{
        {"coder.add", {mark("Added the coder “{name}”"), "name"}},
        {"coder.change", {mark("Changed the coder “{name}”"), "name"}},
        {"coder.join", {mark("Made one coder of “{name}” and “{into}”"), "name"}},
        {"round.add", {mark("Made the round “{name}”"), "name"}},
        {"round.change", {mark("Changed the round “{name}”"), "name"}},
        {"round.delete", {mark("Deleted the round “{name}”"), "name"}},
        {"code.add", {mark("Added the code “{name}”"), "code"}},
        {"code.in-vivo", {mark("Made the code “{name}” of words in the text"), "code"}},
        {"code.recolor", {mark("Gave “{name}” another colour"), "code"}},
        {"code.change", {mark("Changed the code “{name}”"), "code"}},
        {"transcript.join", {mark("Made “{name}” one with “{into}”"), "name"}},
        {"transcript.language", {mark("Changed the language of “{name}”"), "transcript"}},
        {"transcript.date", {mark("Changed the date of “{name}”"), "transcript"}},
        {"transcript.facts", {mark("Changed what is told of “{name}”"), "transcript"}},
        {"transcript.delete", {mark("Deleted the transcript “{name}” and its codings"), "transcript"}},
        {"text.setback", {mark("Set words of “{name}” back as they were imported"), "transcript"}},
        {"text.stand", {mark("Chose between corrections of “{name}”"), "transcript"}},
        {"case.add", {mark("Added the case “{name}”"), "case"}},
        {"case.change", {mark("Changed the case “{name}”"), "case"}},
        {"case.delete", {mark("Deleted the case “{name}”"), "case"}},
        {"case.join", {mark("Made one case of “{name}” and “{into}”"), "case"}},
        {"answers.import", {mark("Imported the answers in {name}"), "source"}},
        {"case.import", {mark("Imported cases and attributes from {name}"), "source"}},
        {"respondent.add", {mark("Added the respondent “{name}”"), "respondent"}},
        {"respondent.change", {mark("Changed the respondent “{name}”"), "respondent"}},
        {"respondent.delete", {mark("Deleted the respondent “{name}”"), "respondent"}},
        {"attribute.add", {mark("Added the attribute “{name}”"), "attribute"}},
        {"attribute.change", {mark("Changed the attribute “{name}”"), "attribute"}},
        {"attribute.delete", {mark("Deleted the attribute “{name}”"), "attribute"}},
        {"project.change", {mark("Changed the project's properties"), "title"}},
        {"project.create", {mark("Made the project “{name}”"), "title"}},
        {"project.import", {mark("Imported the project {name}"), "source"}},
        {"project.rescue", {mark("Rescued what could be read of “{name}”"), "title"}},
        {"table.add", {mark("Saved the table “{name}”"), "table"}},
        {"table.change", {mark("Changed the table “{name}”"), "table"}},
        {"guide.add", {mark("Added “{name}” to the interview guide"), "item"}},
        {"guide.change", {mark("Changed “{name}” in the interview guide"), "item"}},
        {"guide.move", {mark("Moved “{name}” in the interview guide"), "item"}},
        {"guide.delete", {mark("Deleted “{name}” from the interview guide"), "item"}},
        {"table.delete", {mark("Deleted the table “{name}”"), "table"}},
        {"memo.add", {mark("Wrote the memo “{name}”"), "memo"}},
        {"memo.change", {mark("Changed the memo “{name}”"), "memo"}},
        {"memo.move", {mark("Moved the memo “{name}”"), "memo"}},
        {"memo.delete", {mark("Deleted the memo “{name}”"), "memo"}},
    };
    return sentences;
}

std::string inTranscript(const char* sentence, const json& args)
{
    return say(sentence, fmt::arg("code", textOf(args, "code")),
               fmt::arg("transcript", textOf(args, "transcript")));
}

std::string addedCoding(const json& args)
{
    const std::string qualifier = textOf(args, "qualifier");
    if (qualifier.empty()) return inTranscript(mark("Gave “{code}” to a passage of “{transcript}”"), args);
    return say("Gave “{code}” ({qualifier}) to a passage of “{transcript}”",
               fmt::arg("code", textOf(args, "code")), fmt::arg("qualifier", qualifier),
               fmt::arg("transcript", textOf(args, "transcript")));
}

std::string agreedCoding(const json& args)
{
    const std::string qualifier = textOf(args, "qualifier");
    if (qualifier.empty())
        return inTranscript(mark("Agreed on “{code}” for a passage of “{transcript}”"), args);
    return say("Agreed on “{code}” ({qualifier}) for a passage of “{transcript}”",
               fmt::arg("code", textOf(args, "code")), fmt::arg("qualifier", qualifier),
               fmt::arg("transcript", textOf(args, "transcript")));
}

/// Changes of before name no code.
std::string agreedOnNone(const json& args)
{
    if (!args.contains("code"))
        return named(mark("Agreed on no code for a passage of “{name}”"), args, "transcript");
    if (!args.contains("other"))
        return inTranscript(mark("Agreed not to give “{code}” to a passage of “{transcript}”"), args);
    return say("Agreed to give neither “{code}” nor “{other}” to a passage of “{transcript}”",
               fmt::arg("code", textOf(args, "code")), fmt::arg("other", textOf(args, "other")),
               fmt::arg("transcript", textOf(args, "transcript")));
}

std::string codedFound(const json& args)
{
    const long long count = numberOf(args, "count");
    return sayn("Coded {count} found passage with “{code}”", "Coded {count} found passages with “{code}”",
                count, fmt::arg("count", count), fmt::arg("code", textOf(args, "code")));
}

std::string importedTranscripts(const json& args)
{
    const auto names = args.find("names");
    const long long count = numberOf(args, "count");
    if (count == 1 && names != args.end() && names->is_array() && !names->empty() &&
        names->front().is_string())
        return say("Imported “{name}”", fmt::arg("name", names->front().get<std::string>()));
    return sayn("Imported {count} transcript", "Imported {count} transcripts", count,
                fmt::arg("count", count));
}

std::string movedCode(const json& args)
{
    const std::string parent = textOf(args, "parent");
    if (parent.empty()) return say("Moved “{code}” among the themes", fmt::arg("code", textOf(args, "code")));
    return say("Moved “{code}” below “{parent}”", fmt::arg("code", textOf(args, "code")),
               fmt::arg("parent", parent));
}

std::string deletedCode(const json& args)
{
    const long long codings = numberOf(args, "codings");
    if (codings == 0) return named(mark("Deleted the code “{name}”"), args, "code");
    return sayn("Deleted the code “{code}” and {count} coding",
                "Deleted the code “{code}” and {count} codings", codings,
                fmt::arg("code", textOf(args, "code")), fmt::arg("count", codings));
}

std::string restoredCode(const json& args)
{
    const long long codings = numberOf(args, "codings");
    if (codings == 0) return named(mark("Restored the code “{name}”"), args, "code");
    return sayn("Restored the code “{code}” and {count} coding",
                "Restored the code “{code}” and {count} codings", codings,
                fmt::arg("code", textOf(args, "code")), fmt::arg("count", codings));
}

std::string splitCode(const json& args)
{
    return say("Split “{made}” off from “{code}”", fmt::arg("made", textOf(args, "made")),
               fmt::arg("code", textOf(args, "code")));
}

std::string mergedCode(const json& args)
{
    return say("Merged “{code}” into “{into}”", fmt::arg("code", textOf(args, "code")),
               fmt::arg("into", textOf(args, "into")));
}

/// A name as it was or is in that language.
std::string nameIn(const json& args, const char* name, Language language)
{
    const auto found = args.find(name);
    if (found == args.end()) return {};
    if (found->is_object()) return Wording{textOf(*found, "nl"), textOf(*found, "en")}.in(language);
    return textOf(args, name);
}

/// Where the name that the reader sees stayed, the one in the other language is told.
std::string renamedInOther(const json& args)
{
    const Language other = userLanguage() == Language::dutch ? Language::english : Language::dutch;
    const std::string before = nameIn(args, "before", other);
    const std::string after = nameIn(args, "code", other);
    if (before == after)
        return say("Gave “{code}” its name in both languages", fmt::arg("code", textOf(args, "code")));
    if (other == Language::english)
        return say("Renamed “{before}” to “{code}” in English", fmt::arg("before", before),
                   fmt::arg("code", after));
    return say("Renamed “{before}” to “{code}” in Dutch", fmt::arg("before", before),
               fmt::arg("code", after));
}

std::string renamedCode(const json& args)
{
    if (textOf(args, "before") == textOf(args, "code")) return renamedInOther(args);
    return say("Renamed “{before}” to “{code}”", fmt::arg("before", textOf(args, "before")),
               fmt::arg("code", textOf(args, "code")));
}

std::string renamedTranscript(const json& args)
{
    return say("Renamed the transcript “{before}” to “{name}”", fmt::arg("before", textOf(args, "before")),
               fmt::arg("name", textOf(args, "transcript")));
}

std::string importedFrom(const char* one, const char* many, const json& args)
{
    const long long count = numberOf(args, "count");
    return sayn(one, many, count, fmt::arg("count", count), fmt::arg("source", textOf(args, "source")));
}

std::string removedCodings(const json& args)
{
    const long long count = numberOf(args, "count");
    return sayn("Removed {count} coding", "Removed {count} codings", count, fmt::arg("count", count));
}

std::string importedCodings(const json& args)
{
    if (numberOf(args, "count") == 0 && args.contains("memos"))
        return say("Imported memos of codings from {source}", fmt::arg("source", textOf(args, "source")));
    return importedFrom("Imported {count} coding from {source}", "Imported {count} codings from {source}",
                        args);
}

/// With the codes that it gave another name: whoever reads on must know them again.
std::string importedCodes(const json& args)
{
    std::string text =
        importedFrom("Imported {count} code from {source}", "Imported {count} codes from {source}", args);
    const auto renamed = args.find("renamed");
    if (renamed == args.end() || !renamed->is_array()) return text;
    for (const json& one : *renamed)
        if (const std::string before = textOf(one, "before"); before != textOf(one, "code"))
            text += "; " + say("“{before}” is now “{code}”", fmt::arg("before", before),
                               fmt::arg("code", textOf(one, "code")));
    return text;
}

std::string importedTables(const json& args)
{
    return importedFrom("Imported {count} table from {source}", "Imported {count} tables from {source}",
                        args);
}

std::string toldPages(const json& args)
{
    const long long count = numberOf(args, "count");
    if (count > 1)
        return sayn("Told the page of {count} passage", "Told the page of {count} passages", count,
                    fmt::arg("count", count));
    return inTranscript(mark("Told the page of a passage of “{transcript}” with “{code}”"), args);
}

std::string choseQuotes(const json& args, bool chosen)
{
    const long long count = numberOf(args, "count");
    if (count > 1)
        return chosen ? sayn("Chose {count} quote", "Chose {count} quotes", count, fmt::arg("count", count))
                      : sayn("Took back the choice of {count} quote",
                             "Took back the choice of {count} quotes", count, fmt::arg("count", count));
    return inTranscript(chosen ? mark("Chose a passage of “{transcript}” with “{code}” as a quote")
                               : mark("No longer quotes a passage of “{transcript}” with “{code}”"),
                        args);
}

std::string correctedTurn(const json& args)
{
    return say("Corrected the text of turn {turn} of “{transcript}”",
               fmt::arg("turn", numberOf(args, "turn")), fmt::arg("transcript", textOf(args, "transcript")));
}

std::string replacedWords(const json& args)
{
    const long long count = numberOf(args, "count");
    return sayn("Replaced words at {count} place in the texts",
                "Replaced words at {count} places in the texts", count, fmt::arg("count", count));
}

std::string transcriptCase(const json& args)
{
    if (textOf(args, "case").empty()) return named(mark("Took “{name}” out of its case"), args, "transcript");
    return say("Gave “{transcript}” to the case “{case}”", fmt::arg("transcript", textOf(args, "transcript")),
               fmt::arg("case", textOf(args, "case")));
}

std::string changedSpeaker(const json& args)
{
    return say("Changed the speaker “{speaker}” of “{transcript}”",
               fmt::arg("speaker", textOf(args, "speaker")),
               fmt::arg("transcript", textOf(args, "transcript")));
}

std::string setValueText(const json& args)
{
    return say("Filled in “{attribute}” of “{subject}”", fmt::arg("attribute", textOf(args, "attribute")),
               fmt::arg("subject", textOf(args, "subject")));
}

std::string raised(const json& args)
{
    static const std::unordered_map<std::string, const char*> sentences{
        {"asked", mark("Marked “{item}” as asked in “{transcript}”")},
        {"unasked", mark("Marked “{item}” as raised unasked in “{transcript}”")},
        {"not_raised", mark("Marked “{item}” as not raised in “{transcript}”")}};
    const auto sentence = sentences.find(textOf(args, "by"));
    return say(sentence == sentences.end() ? mark("Took away where “{item}” came up in “{transcript}”")
                                           : sentence->second,
               fmt::arg("item", textOf(args, "item")), fmt::arg("transcript", textOf(args, "transcript")));
}

std::string acceptedRaisings(const json& args)
{
    const long long count = numberOf(args, "count");
    return sayn("Accepted that {count} turn asks a question of the interview guide",
                "Accepted that {count} turns ask a question of the interview guide", count,
                fmt::arg("count", count));
}

std::string reverted(const char* sentence, const json& args)
{
    const auto of = args.find("of");
    if (of == args.end() || !of->is_object()) return say(sentence, fmt::arg("change", ""));
    return say(sentence,
               fmt::arg("change", describe(textOf(*of, "kind"), of->value("args", json::object()))));
}

/// Of what was done to one passage: {code} and {transcript}.
const std::unordered_map<std::string, const char*>& passageSentences()
{
    static const std::unordered_map<std::string, const char*> sentences{
        {"coding.remove", mark("Removed “{code}” from a passage of “{transcript}”")},
        {"coding.resize", mark("Changed the extent of a passage with “{code}” in “{transcript}”")},
        {"coding.recode", mark("Gave a passage of “{transcript}” the code “{code}” instead")},
        {"coding.qualifier", mark("Changed the qualifier of “{code}” in “{transcript}”")},
        {"coding.memo", mark("Changed the memo of “{code}” in “{transcript}”")},
    };
    return sentences;
}

/// Of a change whose words were left out: what it was about.
std::string withoutWords(const std::string& kind)
{
    static const std::vector<std::pair<std::string, const char*>> topics{
        {"coding.", mark("Coded, or changed codings")}, {"code.", mark("Changed the codebook")},
        {"transcript.", mark("Changed transcripts")},   {"memo.", mark("Wrote or changed memos")},
        {"table.", mark("Saved or changed tables")},
    };
    for (const auto& [start, sentence] : topics)
        if (kind.starts_with(start)) return tr(sentence);
    return tr("A change whose words were left out");
}

const Tellers& tellers()
{
    static const Tellers all{
        {"coding.add", addedCoding},
        {"coding.agree", agreedCoding},
        {"coding.agree-none", agreedOnNone},
        {"coding.quote", [](const json& a) { return choseQuotes(a, true); }},
        {"coding.unquote", [](const json& a) { return choseQuotes(a, false); }},
        {"coding.page", toldPages},
        {"coding.import", importedCodings},
        {"coding.found", codedFound},
        {"code.import", importedCodes},
        {"table.import", importedTables},
        {"memo.import",
         [](const json& a) {
             return importedFrom("Imported {count} memo from {source}",
                                 "Imported {count} memos from {source}", a);
         }},
        {"guide.import",
         [](const json& a) {
             return importedFrom("Imported {count} item of the interview guide from {source}",
                                 "Imported {count} items of the interview guide from {source}", a);
         }},
        {"raising.set", raised},
        {"raising.clear", raised},
        {"raising.import", acceptedRaisings},
        {"code.rename", renamedCode},
        {"code.move", movedCode},
        {"code.merge", mergedCode},
        {"code.split", splitCode},
        {"code.delete", deletedCode},
        {"code.restore", restoredCode},
        {"transcript.import", importedTranscripts},
        {"text.correct", correctedTurn},
        {"codings.remove", removedCodings},
        {"text.replace", replacedWords},
        {"transcript.rename", renamedTranscript},
        {"transcript.case", transcriptCase},
        {"speaker.change", changedSpeaker},
        {"value.set", setValueText},
        {"undo", [](const json& a) { return reverted(mark("Undid: {change}"), a); }},
        {"redo", [](const json& a) { return reverted(mark("Redid: {change}"), a); }},
    };
    return all;
}

}

std::string describe(const std::string& kind, const json& args)
{
    if (args.is_object() && args.contains("left_out")) return withoutWords(kind);
    if (const auto sentence = namedSentences().find(kind); sentence != namedSentences().end())
        return named(sentence->second.first, args, sentence->second.second);
    if (const auto sentence = passageSentences().find(kind); sentence != passageSentences().end())
        return inTranscript(sentence->second, args);
    for (const Tellers* known : {&tellers(), &teamTellers()})
        if (const auto teller = known->find(kind); teller != known->end()) return teller->second(args);
    return kind;
}

}
