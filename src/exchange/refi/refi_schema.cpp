// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_schema.h"

#include "exchange/foreign_project/imported_project.h"
#include "exchange/package/xml_part.h"
#include "exchange/refi/refi_elements.h"
#include "exchange/refi/refi_values.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <unordered_set>

namespace rd::exchange::refi
{

namespace
{

bool isReference(std::string_view name)
{
    return name.ends_with("Ref") || name.starts_with("Member");
}

/// The place of a child in the order of its siblings; -1 when it does not belong there.
int placeOf(const Element& parent, std::string_view child)
{
    for (std::size_t i = 0; i < parent.children.size(); ++i) {
        const std::string_view names = parent.children[i];
        if (names == child) return static_cast<int>(i);
        if (names.find('|') != std::string_view::npos && names.find(child) != std::string_view::npos)
            return static_cast<int>(i);
    }
    return -1;
}

/// As the schema has them: 8-4-4-4-12, in braces or not.
bool isWithHyphens(std::string_view spelled, const Uuid& id)
{
    if (spelled.starts_with('{') && spelled.ends_with('}')) spelled = spelled.substr(1, spelled.size() - 2);
    return text::folded(std::string(spelled)) == id.toString();
}

class Tidier
{
public:
    Tidied tidied;

    void walk(pugi::xml_node node)
    {
        const auto known = schema().find(std::string_view(node.name()));
        if (known == schema().end()) return;
        mendReference(node);
        mendValue(node);
        mendAttributes(node, known->second);
        mendGuid(node);
        mendChildren(node, known->second);
        for (pugi::xml_node child : node.children())
            if (child.type() == pugi::node_element) walk(child);
    }

    void chooseSpelling()
    {
        std::map<std::string, std::size_t> votes;
        for (const char* style : {"upper", "lower", "{upper}", "{lower}"}) {
            Spelling candidate;
            candidate.usual = style;
            for (const auto& [id, spelled] : m_spelled) votes[style] += candidate.of(id) == spelled ? 1 : 0;
        }
        Spelling& spelling = tidied.spelling;
        for (const auto& [style, count] : votes)
            if (count > votes[spelling.usual]) spelling.usual = style;
        for (const auto& [id, spelled] : m_spelled)
            if (spelling.of(id) != spelled && isWithHyphens(spelled, id))
                spelling.others.emplace(id, spelled);
    }

private:
    /// Members of sets name their GUID in three ways.
    static void mendReference(pugi::xml_node node)
    {
        if (!isReference(node.name()) || node.attribute("targetGUID")) return;
        std::string target = node.attribute("guid").value();
        if (target.empty()) target = textIn(node);
        node.append_attribute("targetGUID") = target.c_str();
    }

    /// A value that is none of its type is a text.
    static void mendValue(pugi::xml_node node)
    {
        const std::string_view name = node.name();
        if (isTypedValue(name) && !isContentOf(name, textIn(node))) node.set_name("TextValue");
    }

    void mendAttributes(pugi::xml_node node, const Element& known)
    {
        for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
            const pugi::xml_attribute next = attribute.next_attribute();
            const std::string name(localName(attribute.name()));
            const auto& may = known.attributes;
            const bool declares = std::string_view(attribute.name()).starts_with("xmlns") ||
                                  std::string_view(attribute.name()).starts_with("xsi:");
            if (std::find(may.begin(), may.end(), name) == may.end() || declares) {
                if (!declares && !isReference(node.name())) ++tidied.strangers;
                node.remove_attribute(attribute);
            } else if (name == "basePath" || name == "currentPath") {
                if (!std::string_view(attribute.value()).empty()) ++tidied.folders;
                node.remove_attribute(attribute);
            } else if (const std::string color = mendedColor(name, attribute.value()); !color.empty()) {
                attribute = color.c_str();
            } else if (!isValueOf(name, attribute.value())) {
                if (!std::string_view(attribute.value()).empty()) ++tidied.badValues;
                node.remove_attribute(attribute);
            } else if (kindOfValue(name) == ValueKind::guid) {
                const Uuid id = Uuid::parse(attribute.value()).value_or(Uuid());
                if (name == "guid") note(id, attribute.value());
                attribute = capitals(id).c_str();
            } else if (const std::string clean = forXml(attribute.value()); clean != attribute.value()) {
                attribute = clean.c_str();
            }
            attribute = next;
        }
        for (const std::string& needed : known.needed)
            if (!node.attribute(needed.c_str()) && needed != "guid" && needed != "targetGUID")
                node.append_attribute(needed.c_str()) = defaultOf(node.name(), needed).c_str();
    }

    /// Own ids are in capitals anyway, so that only the spelling of others is remembered.
    void note(const Uuid& id, const char* spelled) { m_spelled.try_emplace(id, spelled); }

    void mendGuid(pugi::xml_node node)
    {
        const auto& needed = schema().find(std::string_view(node.name()))->second.needed;
        if (needed.empty() || needed.front() != "guid") return;
        Uuid id = guidIn(node, "guid");
        if (id.isNull()) {
            id = idFrom(std::string("no guid ") + std::to_string(++m_made) + node.name());
        } else if (!m_seen.insert(id.toString() + node.name()).second) {
            ++tidied.doubles;
            id = idFrom(std::string("double ") + std::to_string(++m_made) + node.name() + id.toString());
            m_seen.insert(id.toString() + node.name());
        } else {
            return;
        }
        node.remove_attribute("guid");
        node.prepend_attribute("guid") = capitals(id).c_str();
    }

    void mendChildren(pugi::xml_node node, const Element& known)
    {
        const bool holdsText = known.children.empty() && known.attributes.empty();
        bool sorted = true;
        int last = 0;
        for (pugi::xml_node child = node.first_child(); child;) {
            const pugi::xml_node next = child.next_sibling();
            if (child.type() != pugi::node_element) {
                if (!holdsText || (child.type() != pugi::node_pcdata && child.type() != pugi::node_cdata))
                    node.remove_child(child);
                else if (const std::string clean = forXml(child.value()); clean != child.value())
                    child.set_value(clean.c_str());
            } else {
                const int place = ours(child) ? placeOf(known, localName(child)) : -1;
                if (place < 0) {
                    ++tidied.strangers;
                    node.remove_child(child);
                } else {
                    const std::string name(localName(child));
                    if (name != child.name()) child.set_name(name.c_str());
                    sorted = sorted && place >= last;
                    last = place;
                }
            }
            child = next;
        }
        if (!sorted) sortChildren(node, known);
    }

    static void sortChildren(pugi::xml_node node, const Element& known)
    {
        std::vector<std::pair<int, pugi::xml_node>> children;
        for (const pugi::xml_node child : node.children())
            children.emplace_back(placeOf(known, child.name()), child);
        std::stable_sort(children.begin(), children.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [place, child] : children) node.append_move(child);
    }

    /// False for elements of another namespace.
    bool ours(pugi::xml_node node) const
    {
        const std::string_view name = node.name();
        const auto colon = name.find(':');
        if (colon != std::string_view::npos && name.substr(0, colon) != prefix) return false;
        const std::string_view declared = node.attribute("xmlns").value();
        return declared.empty() || declared.find("QDA-XML") != std::string_view::npos;
    }

public:
    std::string prefix; ///< Of the root; empty for none.

private:
    std::unordered_map<Uuid, std::string> m_spelled;
    std::unordered_set<std::string> m_seen;
    int m_made = 0;
};

}

std::string Spelling::of(const Uuid& id) const
{
    if (const auto other = others.find(id); other != others.end()) return other->second;
    const bool own = (id.bytes[6] >> 4U) == 7;
    if (own || usual == "upper") return capitals(id);
    if (usual == "lower") return id.toString();
    return "{" + (usual == "{upper}" ? capitals(id) : id.toString()) + "}";
}

Tidied tidy(pugi::xml_node root)
{
    Tidier tidier;
    const std::string_view name = root.name();
    if (const auto colon = name.find(':'); colon != std::string_view::npos) {
        tidier.prefix = name.substr(0, colon);
        root.set_name(std::string(localName(root)).c_str());
    }
    tidier.walk(root);
    tidier.chooseSpelling();
    return tidier.tidied;
}

namespace
{

void collectGuids(pugi::xml_node node, std::unordered_set<Uuid>& guids)
{
    if (const Uuid id = guidIn(node, "guid"); !id.isNull()) guids.insert(id);
    for (const pugi::xml_node child : node.children()) collectGuids(child, guids);
}

/// True when the element has to go, as it leads nowhere.
bool leadsNowhere(pugi::xml_node node, const std::unordered_set<Uuid>& guids)
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

void prune(pugi::xml_node node, const std::unordered_set<Uuid>& guids,
           std::unordered_map<std::string, int>& gone)
{
    for (pugi::xml_node child = node.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        prune(child, guids, gone);
        if (child.type() == pugi::node_element && leadsNowhere(child, guids)) {
            ++gone[child.name()];
            node.remove_child(child);
        }
        child = next;
    }
}

}

std::unordered_map<std::string, int> pruneReferences(pugi::xml_node root)
{
    std::unordered_set<Uuid> guids;
    collectGuids(root, guids);
    std::unordered_map<std::string, int> gone;
    prune(root, guids, gone);
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
