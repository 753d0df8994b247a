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

Uuid numberSet()
{
    return idFrom("rode draad numbers of codes");
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

/// Their numbers stand in its description, a line for each code in order.
void writeNumbers(Writing& writing, pugi::xml_node parent)
{
    std::vector<const Code*> numbered;
    std::string numbers;
    for (const Code* code : writing.state().codebook.inOrder())
        if (!code->number.empty()) {
            numbered.push_back(code);
            numbers += (numbers.empty() ? "" : "\n") + code->number;
        }
    if (numbered.empty()) return;
    const pugi::xml_node set = addSet(parent, numberSet(), tr("Codes with a number"));
    addText(set, "Description", numbers);
    for (const Code* code : numbered) addReference(set, "MemberCode", code->id.uuid);
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

/// Nothing when another program put codes in or took some out: then it is not known whose each number is.
void takeNumbers(const std::vector<Code*>& members, const std::string& numbers)
{
    std::vector<std::string> lines;
    std::istringstream in(numbers);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    if (lines.size() != members.size()) return;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (members[i] != nullptr) members[i]->number = lines[i];
}

/// False for a set of somebody else's.
bool takeSet(const CodesById& codes, pugi::xml_node set)
{
    const Uuid guid = guidIn(set, "guid");
    if (guid == numberSet()) {
        takeNumbers(membersOf(codes, set), textIn(set.child("Description")));
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
    writeNumbers(writing, parent);
}

void takeOwnSets(Reading& reading, pugi::xml_node sets)
{
    const CodesById codes = codesOf(reading);
    for (pugi::xml_node set = sets.child("Set"); set;) {
        const pugi::xml_node next = set.next_sibling("Set");
        if (takeSet(codes, set)) sets.remove_child(set);
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
