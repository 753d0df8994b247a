// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_schema.h"

#include "exchange/refi/refi_elements.h"
#include "exchange/refi/refi_values.h"

#include <sstream>
#include <unordered_set>

namespace rd::exchange::refi
{

namespace
{

void collect(pugi::xml_node node, GuidsIn& guids)
{
    if (const Uuid id = guidIn(node, "guid"); !id.isNull()) guids.things.insert(id);
    if (std::string_view(node.name()) == "Coding")
        guids.codesOfCodings.insert(guidIn(node.child("CodeRef"), "targetGUID"));
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_element) collect(child, guids);
}

/// True when the element has to go, as it leads nowhere.
bool leadsNowhere(pugi::xml_node node, const UuidSet& guids)
{
    const std::string_view name = node.name();
    if (isReference(name)) return !guids.contains(guidIn(node, "targetGUID"));
    if (name == "Coding") return !node.child("CodeRef");
    if (name == "VariableValue") return !node.child("VariableRef");
    if (name == "Edge")
        return !guids.contains(guidIn(node, "sourceVertex")) || !guids.contains(guidIn(node, "targetVertex"));
    if (name != "Link") return false;
    const auto gone = [&](const char* end) {
        return node.attribute(end) && !guids.contains(guidIn(node, end));
    };
    return gone("originGUID") || gone("targetGUID");
}

void prune(pugi::xml_node node, const UuidSet& guids, std::unordered_map<std::string, int>& gone)
{
    for (pugi::xml_node child = node.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        if (child.type() == pugi::node_element) {
            prune(child, guids, gone);
            if (leadsNowhere(child, guids)) {
                ++gone[child.name()];
                node.remove_child(child);
            }
        }
        child = next;
    }
}

}

GuidsIn guidsIn(pugi::xml_node root)
{
    GuidsIn guids;
    collect(root, guids);
    return guids;
}

std::unordered_set<Uuid> unknownCodes(const GuidsIn& guids)
{
    std::unordered_set<Uuid> unknown = guids.codesOfCodings;
    std::erase_if(unknown, [&](const Uuid& id) { return id.isNull() || guids.things.contains(id); });
    return unknown;
}

std::unordered_map<std::string, int> pruneReferences(pugi::xml_node root, const UuidSet& things)
{
    std::unordered_map<std::string, int> gone;
    prune(root, things, gone);
    return gone;
}

void spell(pugi::xml_node node, const Spelling& spelling)
{
    for (pugi::xml_attribute attribute : node.attributes())
        if (kindOfValue(attribute.name()) == ValueKind::guid)
            if (const auto id = Uuid::parse(attribute.value())) attribute = spelling.of(*id).c_str();
    for (const pugi::xml_node child : node.children()) spell(child, spelling);
}

std::string textIn(pugi::xml_node node)
{
    std::string text;
    for (const pugi::xml_node child : node.children())
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
    return text;
}

std::string xmlOf(pugi::xml_node node)
{
    std::ostringstream out;
    node.print(out, "", pugi::format_raw);
    return out.str();
}

Uuid guidIn(pugi::xml_node node, const char* attribute)
{
    return Uuid::parse(node.attribute(attribute).value()).value_or(Uuid());
}

}
