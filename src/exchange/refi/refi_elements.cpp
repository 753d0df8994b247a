// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_elements.h"

#include <sstream>

namespace rd::exchange::refi
{

namespace
{

#define RD_MADE " creatingUser creationDateTime"
#define RD_BOTH RD_MADE " modifyingUser modifiedDateTime"
#define RD_CORNERS " firstX! firstY! secondX! secondY!"

/// Names of elements that have the same parts, their attributes ("!" where needed) and their children.
struct Row {
    const char* names;
    const char* attributes;
    const char* children;
};

constexpr Row rows[] = {
    {"Project", "name! origin creatingUserGUID creationDateTime modifyingUserGUID modifiedDateTime basePath",
     "Users CodeBook Variables Cases Sources Notes Links Sets Graphs Description NoteRef"},
    {"CodeBook", "origin", "Codes Sets"},
    {"Users", "", "User"},
    {"User", "guid! name id", ""},
    {"Codes", "", "Code"},
    {"Code", "guid! name! isCodable! color", "Description NoteRef Code"},
    {"Variables", "", "Variable"},
    {"Variable", "guid! name! typeOfVariable!", "Description"},
    {"Cases", "", "Case"},
    {"Case", "guid! name", "Description CodeRef VariableValue SourceRef SelectionRef"},
    {"VariableValue", "",
     "VariableRef TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue"},
    {"Sources", "", "TextSource|PictureSource|PDFSource|AudioSource|VideoSource"},
    {"TextSource Note TextDescription Representation", "guid! name richTextPath plainTextPath" RD_BOTH,
     "Description PlainTextContent PlainTextSelection Coding NoteRef VariableValue"},
    {"PlainTextSelection", "guid! name startPosition! endPosition!" RD_BOTH, "Description Coding NoteRef"},
    {"PictureSource", "guid! name path currentPath" RD_BOTH,
     "Description TextDescription PictureSelection Coding NoteRef VariableValue"},
    {"PictureSelection", "guid! name" RD_CORNERS RD_BOTH, "Description Coding NoteRef"},
    {"PDFSource", "guid! name path currentPath" RD_BOTH,
     "Description PDFSelection Representation Coding NoteRef VariableValue"},
    {"PDFSelection", "guid! name page!" RD_CORNERS RD_BOTH, "Description Representation Coding NoteRef"},
    {"AudioSource", "guid! name path currentPath" RD_BOTH,
     "Description Transcript AudioSelection Coding NoteRef VariableValue"},
    {"VideoSource", "guid! name path currentPath" RD_BOTH,
     "Description Transcript VideoSelection Coding NoteRef VariableValue"},
    {"AudioSelection VideoSelection", "guid! name begin! end!" RD_BOTH, "Description Coding NoteRef"},
    {"Transcript", "guid! name richTextPath plainTextPath" RD_BOTH,
     "Description PlainTextContent SyncPoint TranscriptSelection NoteRef"},
    {"TranscriptSelection", "guid! name fromSyncPoint toSyncPoint" RD_BOTH, "Description Coding NoteRef"},
    {"SyncPoint", "guid! timeStamp position", ""},
    {"Coding", "guid!" RD_MADE, "CodeRef NoteRef"},
    {"Notes", "", "Note"},
    {"Links", "", "Link"},
    {"Link", "guid! name direction color originGUID targetGUID", "NoteRef"},
    {"Sets", "", "Set"},
    {"Set", "guid! name!", "Description MemberCode MemberSource MemberNote"},
    {"Graphs", "", "Graph"},
    {"Graph", "guid! name", "Vertex Edge"},
    {"Vertex", "guid! representedGUID name firstX! firstY! secondX secondY shape color", ""},
    {"Edge", "guid! representedGUID name sourceVertex! targetVertex! color direction lineStyle", ""},
    {"NoteRef CodeRef SourceRef SelectionRef VariableRef MemberCode MemberSource MemberNote", "targetGUID!",
     ""},
    {"Description PlainTextContent TextValue BooleanValue IntegerValue FloatValue DateValue DateTimeValue",
     "", ""},
};

#undef RD_MADE
#undef RD_BOTH
#undef RD_CORNERS

std::vector<std::string> wordsIn(const char* text)
{
    std::istringstream in(text);
    std::vector<std::string> list;
    for (std::string word; in >> word;) list.push_back(word);
    return list;
}

Element elementOf(const Row& row, const std::string& name)
{
    Element made{{}, wordsIn(row.children), false, isReference(name)};
    for (std::string& word : wordsIn(row.attributes)) {
        const bool needed = word.back() == '!';
        if (needed) word.pop_back();
        made.hasGuid = made.hasGuid || (needed && word == "guid");
        made.attributes.push_back({word, kindOfValue(word), needed});
    }
    return made;
}

}

bool isReference(std::string_view element)
{
    return element.ends_with("Ref") || element.starts_with("Member");
}

const std::map<std::string, Element, std::less<>>& schema()
{
    static const std::map<std::string, Element, std::less<>> all = [] {
        std::map<std::string, Element, std::less<>> made;
        for (const Row& row : rows)
            for (const std::string& name : wordsIn(row.names)) made[name] = elementOf(row, name);
        return made;
    }();
    return all;
}

}
