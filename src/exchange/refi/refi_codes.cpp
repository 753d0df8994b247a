// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_own_sets.h"
#include "exchange/refi/refi_reading.h"

#include "base/i18n.h"

namespace rd::exchange::refi
{

namespace
{

bool isTrue(pugi::xml_node node, const char* attribute)
{
    const std::string_view value = node.attribute(attribute).value();
    return value != "false" && value != "0";
}

class CodeReader
{
public:
    CodeReader(Reading& reading, const std::unordered_set<Uuid>& cases) : m_reading(reading), m_cases(cases)
    {
    }

    void readBelow(pugi::xml_node parent, CodeId above)
    {
        for (const pugi::xml_node node : parent.children("Code")) {
            const Uuid id = guidIn(node, "guid");
            if (m_cases.contains(id)) {
                keepCase(node, id);
                readBelow(node, above);
            } else {
                read(node, id, above);
                readBelow(node, {id});
            }
        }
    }

private:
    void read(pugi::xml_node node, const Uuid& id, CodeId above)
    {
        codebook::Code code;
        code.id = {id};
        code.parent = above;
        code.name = m_reading.wording(node.attribute("name").value());
        code.definition.meaning = m_reading.wording(textIn(node.child("Description")));
        code.codable = isTrue(node, "isCodable");
        codebook::parseColor(node.attribute("color").value(), code.color);
        code.level = above ? codebook::CodeLevel::factor : codebook::CodeLevel::theme;
        if (const auto found = m_reading.qualifiers.find(id); found != m_reading.qualifiers.end()) {
            code.level = codebook::CodeLevel::qualifier;
            code.counting = found->second;
        }
        m_reading.codes.insert(id);
        m_reading.takeNotes(node, id);
        keepReferences(node, id);
        m_reading.made.codes.push_back(std::move(code));
    }

    void keepReferences(pugi::xml_node node, const Uuid& id)
    {
        pugi::xml_document rest;
        pugi::xml_node code = rest.append_child("Code");
        for (const pugi::xml_node note : node.children("NoteRef")) code.append_copy(note);
        m_reading.keepRest(code, "Code", id);
    }

    /// NVivo writes a case twice, the second time as a code whose codings say which passages are the case's.
    void keepCase(pugi::xml_node node, const Uuid& id)
    {
        pugi::xml_document copy;
        pugi::xml_node code = copy.append_copy(node);
        while (code.child("Code")) code.remove_child("Code");
        m_reading.caseCodes.insert(id);
        m_reading.keep("CaseCode", id, node.attribute("name").value(), xmlOf(code));
    }

    Reading& m_reading;
    const std::unordered_set<Uuid>& m_cases;
};

void readQualifiers(Reading& reading, pugi::xml_node sets)
{
    using codebook::QualifierCounting;
    for (const auto counting : {QualifierCounting::apart, QualifierCounting::along})
        for (pugi::xml_node set = sets.child("Set"); set;) {
            const pugi::xml_node next = set.next_sibling("Set");
            if (guidIn(set, "guid") == qualifierSet(counting)) {
                for (const pugi::xml_node member : set.children("MemberCode"))
                    reading.qualifiers[guidIn(member, "targetGUID")] = counting;
                sets.remove_child(set);
            }
            set = next;
        }
}

}

void readUsers(Reading& reading, pugi::xml_node project)
{
    for (const pugi::xml_node user : project.child("Users").children("User"))
        reading.users[guidIn(user, "guid")] = user.attribute("name").value();
}

void readCodes(Reading& reading, pugi::xml_node codebook, pugi::xml_node sets,
               const std::unordered_set<Uuid>& cases)
{
    readQualifiers(reading, sets);
    CodeReader(reading, cases).readBelow(codebook.child("Codes"), {});
    takeOwnSets(reading, sets);
}

}
