// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid_table.h"
#include "exchange/foreign_project/imported_project.h"
#include "exchange/package/xml_part.h"
#include "exchange/refi/refi_elements.h"
#include "exchange/refi/refi_schema.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::exchange::refi
{

namespace
{

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

const ElementAttribute* attributeOf(const Element& element, std::string_view name)
{
    const auto found = std::find_if(element.attributes.begin(), element.attributes.end(),
                                    [&](const ElementAttribute& one) { return one.name == name; });
    return found == element.attributes.end() ? nullptr : &*found;
}

class Tidier
{
public:
    explicit Tidier(std::string_view prefixOfRoot) : m_prefix(prefixOfRoot) {}

    void walk(pugi::xml_node node)
    {
        const auto known = schema().find(std::string_view(node.name()));
        if (known == schema().end()) return;
        const Element& element = known->second;
        if (element.isReference) mendReference(node);
        if (isTypedValue(node.name())) mendValue(node);
        mendAttributes(node, element);
        if (element.hasGuid) mendGuid(node, element);
        mendChildren(node, element);
        for (pugi::xml_node child : node.children())
            if (child.type() == pugi::node_element) walk(child);
    }

    Tidied result()
    {
        m_tidied.spelling = m_spelled.result();
        return std::move(m_tidied);
    }

private:
    /// Members of sets name their GUID in three ways.
    static void mendReference(pugi::xml_node node)
    {
        if (node.attribute("targetGUID")) return;
        std::string target = node.attribute("guid").value();
        if (target.empty()) target = textIn(node);
        node.append_attribute("targetGUID") = target.c_str();
    }

    /// A value that is none of its type is a text.
    static void mendValue(pugi::xml_node node)
    {
        if (!isContentOf(node.name(), textIn(node))) node.set_name("TextValue");
    }

    void mendAttributes(pugi::xml_node node, const Element& element)
    {
        for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
            const pugi::xml_attribute next = attribute.next_attribute();
            mendAttribute(node, element, attribute);
            attribute = next;
        }
        for (const ElementAttribute& known : element.attributes)
            if (known.needed && known.name != "guid" && known.name != "targetGUID" &&
                !node.attribute(known.name.c_str()))
                node.append_attribute(known.name.c_str()) = defaultOf(node.name(), known.kind).c_str();
    }

    void mendAttribute(pugi::xml_node node, const Element& element, pugi::xml_attribute attribute)
    {
        const std::string_view name = attribute.name();
        const bool declares = name.starts_with("xmlns") || name.starts_with("xsi:");
        const ElementAttribute* known =
            declares ? nullptr : attributeOf(element, localName(attribute.name()));
        if (known == nullptr) {
            if (!declares && !element.isReference) ++m_tidied.strangers;
            node.remove_attribute(attribute);
        } else if (known->name == "basePath" || known->name == "currentPath") {
            if (*attribute.value() != '\0') ++m_tidied.folders;
            node.remove_attribute(attribute);
        } else {
            mendAttributeValue(node, *known, attribute);
        }
    }

    void mendAttributeValue(pugi::xml_node node, const ElementAttribute& known, pugi::xml_attribute attribute)
    {
        const std::string_view value = attribute.value();
        if (known.kind == ValueKind::guid) return mendId(node, known, attribute);
        if (known.kind == ValueKind::text) {
            if (!isForXml(value)) attribute = forXml(value).c_str();
            return;
        }
        const std::string color =
            known.kind == ValueKind::color ? mendedColor(std::string(value)) : std::string();
        if (!color.empty())
            attribute = color.c_str();
        else if (!isValueOf(known.kind, value))
            removeBad(node, attribute);
    }

    void mendId(pugi::xml_node node, const ElementAttribute& known, pugi::xml_attribute attribute)
    {
        const auto id = Uuid::parse(attribute.value());
        if (!id) return nameId(node, attribute);
        // Own ids are in capitals anyway, so that only the spelling of others is remembered.
        const bool inCapitals = known.name == "guid" && m_spelled.add(*id, attribute.value());
        if (!inCapitals) attribute = capitals(*id).c_str();
    }

    /// What refers to it by that name still finds it.
    void nameId(pugi::xml_node node, pugi::xml_attribute attribute)
    {
        if (*attribute.value() == '\0') return removeBad(node, attribute);
        ++m_tidied.named;
        attribute = capitals(idFrom(std::string("no guid but ") + attribute.value())).c_str();
    }

    void removeBad(pugi::xml_node node, pugi::xml_attribute attribute)
    {
        if (*attribute.value() != '\0') ++m_tidied.badValues;
        node.remove_attribute(attribute);
    }

    void mendGuid(pugi::xml_node node, const Element& element)
    {
        Uuid id = guidIn(node, "guid");
        if (id.isNull()) {
            id = idFrom("no guid " + std::to_string(++m_made) + node.name());
        } else if (!isFirst(id, element)) {
            ++m_tidied.doubles;
            id = idFrom("double " + std::to_string(++m_made) + node.name() + id.toString());
            isFirst(id, element);
        } else {
            return;
        }
        node.remove_attribute("guid");
        node.prepend_attribute("guid") = capitals(id).c_str();
    }

    /// Notes it. False when another of its kind has that id.
    bool isFirst(const Uuid& id, const Element& element)
    {
        const auto [kind, isNew] = m_kinds.tryEmplace(id, &element);
        return isNew || (*kind != &element && m_furtherKinds.emplace(id, &element).second);
    }

    void mendChildren(pugi::xml_node node, const Element& element)
    {
        const bool holdsText = element.children.empty() && element.attributes.empty();
        bool sorted = true;
        int last = 0;
        for (pugi::xml_node child = node.first_child(); child;) {
            const pugi::xml_node next = child.next_sibling();
            if (child.type() != pugi::node_element) {
                mendText(node, child, holdsText);
            } else if (const int place = ours(child) ? placeOf(element, localName(child)) : -1; place < 0) {
                ++m_tidied.strangers;
                node.remove_child(child);
            } else {
                const std::string_view name = localName(child);
                if (name != child.name()) child.set_name(std::string(name).c_str());
                sorted = sorted && place >= last;
                last = place;
            }
            child = next;
        }
        if (!sorted) sortChildren(node, element);
    }

    static void mendText(pugi::xml_node node, pugi::xml_node child, bool holdsText)
    {
        if (!holdsText || (child.type() != pugi::node_pcdata && child.type() != pugi::node_cdata))
            node.remove_child(child);
        else if (!isForXml(child.value()))
            child.set_value(forXml(child.value()).c_str());
    }

    static void sortChildren(pugi::xml_node node, const Element& element)
    {
        std::vector<std::pair<int, pugi::xml_node>> children;
        for (const pugi::xml_node child : node.children())
            children.emplace_back(placeOf(element, child.name()), child);
        std::stable_sort(children.begin(), children.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [place, child] : children) node.append_move(child);
    }

    /// False for elements of another namespace.
    [[nodiscard]] bool ours(pugi::xml_node node) const
    {
        const std::string_view name = node.name();
        const auto colon = name.find(':');
        if (colon != std::string_view::npos && name.substr(0, colon) != m_prefix) return false;
        const std::string_view declared = node.attribute("xmlns").value();
        return declared.empty() || declared.find("QDA-XML") != std::string_view::npos;
    }

    Tidied m_tidied;
    std::string m_prefix; ///< Of the root; empty for none.
    SpellingVotes m_spelled;
    UuidTable<const Element*> m_kinds;                        ///< Of what has the id first.
    std::set<std::pair<Uuid, const Element*>> m_furtherKinds; ///< Of others that have it too, as they may.
    int m_made = 0;
};

}

Tidied tidy(pugi::xml_node root)
{
    const std::string name = root.name();
    const auto colon = name.find(':');
    if (colon != std::string::npos) root.set_name(std::string(localName(root)).c_str());
    Tidier tidier(colon == std::string::npos ? std::string() : name.substr(0, colon));
    tidier.walk(root);
    return tidier.result();
}

}
