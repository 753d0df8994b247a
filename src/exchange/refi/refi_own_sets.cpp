// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_own_sets.h"

#include "base/i18n.h"

#include <array>
#include <sstream>

namespace rd::exchange::refi
{

namespace
{

using codebook::Code;
using codebook::CodeLevel;

/// Codes that have something in common.
struct OwnSet {
    const char* guid; ///< Is made of these words.
    const char* name;
    bool (*holds)(const Code&);
    void (*give)(Code&);
};

const std::array<OwnSet, 3>& ownSets()
{
    static const std::array<OwnSet, 3> sets{
        {{"rode draad codes with own table", mark("Codes with a table of their own"),
          [](const Code& code) { return code.ownTable; }, [](Code& code) { code.ownTable = true; }},
         {"rode draad themes below", mark("Themes below another code"),
          [](const Code& code) { return code.isTheme() && code.parent; },
          [](Code& code) { code.level = CodeLevel::theme; }},
         {"rode draad factors at the top", mark("Factors below no theme"),
          [](const Code& code) { return code.level == CodeLevel::factor && !code.parent; },
          [](Code& code) { code.level = CodeLevel::factor; }}}};
    return sets;
}

pugi::xml_node addSet(pugi::xml_node parent, const Uuid& guid, const std::string& name)
{
    pugi::xml_node set = groupIn(parent, "Sets").append_child("Set");
    setId(set, "guid", guid);
    setText(set, "name", name);
    return set;
}

void writeSet(Writing& writing, pugi::xml_node parent, const OwnSet& own)
{
    pugi::xml_node set;
    for (const Code* code : writing.state().codebook.inOrder()) {
        if (!own.holds(*code)) continue;
        if (!set) set = addSet(parent, idFrom(own.guid), tr(own.name));
        addReference(set, "MemberCode", code->id.uuid);
    }
}

/// A word of each code, which stands in the description of a set, a line for each of its codes in order.
struct WordSet {
    const char* guid; ///< Is made of these words.
    const char* name;
    std::string (*wordOf)(const Code&, Language);
    void (*give)(Code&, const std::string&);
};

/// A key that a reader would make of the name needs no place.
std::string ownKeyOf(const Code& code, Language language)
{
    const std::string made = codebook::Codebook().freeKey(code.name.in(language));
    return code.key == made ? std::string() : code.key;
}

const std::array<WordSet, 2>& wordSets()
{
    static const std::array<WordSet, 2> sets{
        {{"rode draad numbers of codes", mark("Codes with a number"),
          [](const Code& code, Language) { return code.number; },
          [](Code& code, const std::string& word) { code.number = word; }},
         {"rode draad keys of codes", mark("Codes with a key"), ownKeyOf,
          [](Code& code, const std::string& word) { code.key = word; }}}};
    return sets;
}

void writeWords(Writing& writing, pugi::xml_node parent, const WordSet& own)
{
    std::vector<const Code*> codes;
    std::string words;
    for (const Code* code : writing.state().codebook.inOrder())
        if (const std::string word = own.wordOf(*code, writing.language()); !word.empty()) {
            codes.push_back(code);
            words += (words.empty() ? "" : "\n") + word;
        }
    if (codes.empty()) return;
    const pugi::xml_node set = addSet(parent, idFrom(own.guid), tr(own.name));
    addText(set, "Description", words);
    for (const Code* code : codes) addReference(set, "MemberCode", code->id.uuid);
}

Uuid unitSet()
{
    return idFrom("rode draad counted unit");
}

/// "nl: gezin; gezinnen", a line for each language.
void takeUnit(Reading& reading, const std::string& description)
{
    std::istringstream in(description);
    for (std::string line; std::getline(in, line);) {
        const auto between = line.find("; ");
        const auto language = languageFromCode(line.substr(0, line.find(':')));
        const auto begin = line.find(": ");
        if (!language || begin == std::string::npos || between == std::string::npos) continue;
        reading.made.unitOne.slot(*language) = line.substr(begin + 2, between - begin - 2);
        reading.made.unitMany.slot(*language) = line.substr(between + 2);
    }
}

using CodesById = std::unordered_map<Uuid, Code*>;

CodesById codesOf(Reading& reading)
{
    CodesById codes;
    for (Code& code : reading.made.codes) codes[code.id.uuid] = &code;
    return codes;
}

Code* codeIn(const CodesById& codes, const Uuid& id)
{
    const auto found = codes.find(id);
    return found == codes.end() ? nullptr : found->second;
}

std::vector<Code*> membersOf(const CodesById& codes, pugi::xml_node set)
{
    std::vector<Code*> members;
    for (const pugi::xml_node member : set.children("MemberCode"))
        members.push_back(codeIn(codes, guidIn(member, "targetGUID")));
    return members;
}

/// Nothing when another program put codes in or took some out: then it is not known whose each word is.
void takeWords(const std::vector<Code*>& members, const std::string& words, const WordSet& own)
{
    std::vector<std::string> lines;
    std::istringstream in(words);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    if (lines.size() != members.size()) return;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (members[i] != nullptr) own.give(*members[i], lines[i]);
}

/// False for a set of somebody else's.
bool takeSet(Reading& reading, const CodesById& codes, pugi::xml_node set)
{
    const Uuid guid = guidIn(set, "guid");
    if (guid == unitSet()) {
        takeUnit(reading, textIn(set.child("Description")));
        return true;
    }
    for (const WordSet& own : wordSets()) {
        if (guid != idFrom(own.guid)) continue;
        takeWords(membersOf(codes, set), textIn(set.child("Description")), own);
        return true;
    }
    for (const OwnSet& own : ownSets()) {
        if (guid != idFrom(own.guid)) continue;
        for (Code* code : membersOf(codes, set))
            if (code != nullptr && !code->isQualifier()) own.give(*code);
        return true;
    }
    return false;
}

}

void writeOwnSets(Writing& writing, pugi::xml_node parent)
{
    for (const OwnSet& own : ownSets()) writeSet(writing, parent, own);
    for (const WordSet& own : wordSets()) writeWords(writing, parent, own);
}

void writeUnit(Writing& writing, pugi::xml_node project)
{
    const history::ProjectInfo& info = writing.state().info;
    std::string words;
    for (const Language language : {Language::dutch, Language::english}) {
        Wording one = info.unitOne;
        Wording many = info.unitMany;
        if (one.slot(language).empty() && many.slot(language).empty()) continue;
        words += (words.empty() ? "" : "\n") + std::string(languageCode(language)) + ": " +
                 one.slot(language) + "; " + many.slot(language);
    }
    if (words.empty()) return;
    addText(addSet(project, unitSet(), tr("What is counted")), "Description", words);
}

void takeOwnSets(Reading& reading, pugi::xml_node sets)
{
    const CodesById codes = codesOf(reading);
    for (pugi::xml_node set = sets.child("Set"); set;) {
        const pugi::xml_node next = set.next_sibling("Set");
        if (takeSet(reading, codes, set)) sets.remove_child(set);
        set = next;
    }
}

void writePoles(Writing& writing, pugi::xml_node project)
{
    for (const Code* code : writing.state().codebook.inOrder()) {
        const Code* opposite = writing.state().codebook.find(code->poleOf);
        if (opposite == nullptr || opposite->deleted) continue;
        pugi::xml_node link = groupIn(project, "Links").append_child("Link");
        setId(link, "guid", linkIdOf(code->id.uuid));
        setText(link, "name", tr("is the opposite of"));
        link.append_attribute("direction") = "OneWay";
        setId(link, "originGUID", code->id.uuid);
        setId(link, "targetGUID", opposite->id.uuid);
    }
}

void takePoles(Reading& reading, pugi::xml_node links)
{
    const CodesById codes = codesOf(reading);
    for (pugi::xml_node link = links.child("Link"); link;) {
        const pugi::xml_node next = link.next_sibling("Link");
        const Uuid origin = guidIn(link, "originGUID");
        Code* code = guidIn(link, "guid") == linkIdOf(origin) ? codeIn(codes, origin) : nullptr;
        if (const Uuid target = guidIn(link, "targetGUID");
            code != nullptr && codeIn(codes, target) != nullptr) {
            code->poleOf = {target};
            links.remove_child(link);
        }
        link = next;
    }
}

}
