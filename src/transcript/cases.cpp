// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/cases.h"

#include "text/fold.h"
#include "text/numbers.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <tuple>

namespace rd::transcript
{

namespace
{

template <class Map, class Key>
const typename Map::mapped_type* lookUp(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
}

template <class Value, class Map>
std::vector<const Value*> present(const Map& map)
{
    std::vector<const Value*> list;
    for (const auto& [id, value] : map)
        if (!value.deleted) list.push_back(&value);
    return list;
}

bool before(const Case* a, const Case* b)
{
    return std::tie(a->position, a->name, a->id) < std::tie(b->position, b->name, b->id);
}

/// The values of a "choices" attribute are joined by semicolons.
std::vector<std::string> parts(const std::string& value, bool several)
{
    if (!several) return {value};
    std::vector<std::string> result;
    for (std::size_t start = 0; start <= value.size();) {
        const std::size_t end = std::min(value.find(';', start), value.size());
        const auto part = text::trimmedText(std::string_view(value).substr(start, end - start));
        if (!part.empty()) result.push_back(part);
        start = end + 1;
    }
    return result;
}

bool beforeInTable(const std::string& a, const std::string& b)
{
    const auto x = text::parseNumber(a);
    const auto y = text::parseNumber(b);
    if (x && y && *x != *y) return *x < *y;
    const int order = text::compare(a, b, Language::dutch);
    return order != 0 ? order < 0 : a < b;
}

}

std::size_t Cases::SlotHash::operator()(const Slot& slot) const
{
    return std::hash<Uuid>{}(slot.attribute.uuid) ^ (std::hash<Uuid>{}(slot.subject) << 1U) ^
           std::hash<std::string>{}(slot.moment);
}

void Cases::put(const Case& value)
{
    m_cases[value.id] = value;
}

void Cases::put(const Respondent& value)
{
    m_respondents[value.id] = value;
}

void Cases::put(const Attribute& value)
{
    m_attributes[value.id] = value;
}

void Cases::put(const AttributeValue& value)
{
    m_values[value.id] = value;
    const Slot slot{value.attribute, value.subject, value.moment};
    const auto held = m_slots.find(slot);
    if (value.deleted) {
        ValueId& cleared = m_cleared[slot];
        cleared = std::max(cleared, value.id);
    }
    if (!value.deleted)
        m_slots[slot] = value.id;
    else if (held != m_slots.end() && held->second == value.id)
        giveSlotToAnother(slot);
}

/// Of copies that are being merged each may have filled it in.
void Cases::giveSlotToAnother(const Slot& slot)
{
    m_slots.erase(slot);
    for (const auto& [id, value] : m_values) {
        if (value.deleted || Slot{value.attribute, value.subject, value.moment} != slot) continue;
        const auto [held, fresh] = m_slots.emplace(slot, id);
        if (!fresh && held->second < id) held->second = id;
    }
}

const Case* Cases::find(CaseId id) const
{
    return lookUp(m_cases, id);
}

const Respondent* Cases::find(RespondentId id) const
{
    return lookUp(m_respondents, id);
}

const Attribute* Cases::find(AttributeId id) const
{
    return lookUp(m_attributes, id);
}

const Case* Cases::caseByName(std::string_view name) const
{
    const auto all = cases();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Case* c) { return c->name == name; });
    return found == all.end() ? nullptr : *found;
}

const Attribute* Cases::attributeByKey(std::string_view key) const
{
    const auto all = attributes();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Attribute* a) { return a->key == key; });
    return found == all.end() ? nullptr : *found;
}

const Attribute* Cases::attributeLike(std::string_view key) const
{
    if (const Attribute* exact = attributeByKey(key)) return exact;
    const std::string wanted = text::folded(key);
    const auto all = attributes();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Attribute* attribute) {
        return text::folded(attribute->key) == wanted;
    });
    return found == all.end() ? nullptr : *found;
}

const Respondent* Cases::respondentByName(CaseId caseId, std::string_view name) const
{
    for (const Respondent* respondent : respondentsOf(caseId))
        if (respondent->name == name) return respondent;
    return nullptr;
}

std::vector<const Case*> Cases::cases() const
{
    auto list = present<Case>(m_cases);
    std::sort(list.begin(), list.end(), before);
    return list;
}

std::vector<const Respondent*> Cases::respondents() const
{
    auto list = present<Respondent>(m_respondents);
    std::erase_if(list, [this](const Respondent* r) {
        const Case* owner = find(r->caseId);
        return owner == nullptr || owner->deleted;
    });
    std::sort(list.begin(), list.end(), [this](const Respondent* a, const Respondent* b) {
        if (a->caseId != b->caseId) return before(find(a->caseId), find(b->caseId));
        return std::tie(a->position, a->name, a->id) < std::tie(b->position, b->name, b->id);
    });
    return list;
}

std::vector<const Respondent*> Cases::respondentsOf(CaseId id) const
{
    std::vector<const Respondent*> list;
    for (const auto& [key, respondent] : m_respondents)
        if (respondent.caseId == id && !respondent.deleted) list.push_back(&respondent);
    std::sort(list.begin(), list.end(), [](const Respondent* a, const Respondent* b) {
        return std::tie(a->position, a->name, a->id) < std::tie(b->position, b->name, b->id);
    });
    return list;
}

std::set<CaseId> Cases::owners() const
{
    std::set<CaseId> ids;
    for (const auto& [id, respondent] : m_respondents)
        if (!respondent.deleted) ids.insert(respondent.caseId);
    return ids;
}

std::vector<const Attribute*> Cases::attributes() const
{
    auto list = present<Attribute>(m_attributes);
    std::sort(list.begin(), list.end(), [](const Attribute* a, const Attribute* b) {
        return std::tie(a->position, a->key, a->id) < std::tie(b->position, b->key, b->id);
    });
    return list;
}

const AttributeValue* Cases::value(AttributeId attribute, Uuid subject, std::string_view moment) const
{
    const auto at = [&](std::string_view when) -> const AttributeValue* {
        const auto slot = m_slots.find(Slot{attribute, subject, std::string(when)});
        return slot == m_slots.end() ? nullptr : lookUp(m_values, slot->second);
    };
    const Attribute* known = find(attribute);
    if (!moment.empty() || known == nullptr || known->moments.empty()) return at(moment);
    for (auto when = known->moments.rbegin(); when != known->moments.rend(); ++when)
        if (const AttributeValue* found = at(*when)) return found;
    return nullptr;
}

ValueId Cases::idForValue(AttributeId attribute, Uuid subject, const std::string& moment) const
{
    const auto cleared = m_cleared.find(Slot{attribute, subject, moment});
    return cleared != m_cleared.end() && m_values.at(cleared->second).deleted ? cleared->second
                                                                              : ValueId::make();
}

std::vector<const AttributeValue*> Cases::valuesOf(AttributeId attribute) const
{
    auto list = present<AttributeValue>(m_values);
    std::erase_if(list, [&](const AttributeValue* value) { return value->attribute != attribute; });
    return list;
}

std::vector<std::string> Cases::distinctValues(AttributeId attribute, std::string_view moment) const
{
    const Attribute* asked = find(attribute);
    if (asked == nullptr) return {};
    std::set<Uuid> subjects;
    for (const AttributeValue* value : valuesOf(attribute)) subjects.insert(value->subject);
    std::set<std::string> found;
    for (const Uuid& subject : subjects) {
        const AttributeValue* current = value(attribute, subject, moment);
        if (current == nullptr || current->known != Known::known) continue;
        for (auto& part : parts(current->value, asked->type == ValueType::choices))
            found.insert(std::move(part));
    }
    std::vector<std::string> result;
    for (const Choice& choice : asked->choices)
        if (found.erase(choice.value) > 0) result.push_back(choice.value);
    std::vector<std::string> others(found.begin(), found.end());
    std::sort(others.begin(), others.end(), beforeInTable);
    result.insert(result.end(), others.begin(), others.end());
    return result;
}

}
