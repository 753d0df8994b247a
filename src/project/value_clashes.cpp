// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/value_clashes.h"

#include "base/i18n.h"
#include "merge/words.h"
#include "project/row_names.h"
#include "text/fold.h"

#include <map>
#include <tuple>

namespace rd::project
{

namespace
{

using transcript::Attribute;
using transcript::AttributeValue;

bool saySame(const AttributeValue& one, const AttributeValue& other)
{
    return one.known == other.known && one.value == other.value;
}

/// By what two attributes become one.
std::string knownBy(const Attribute& attribute)
{
    return text::folded(attribute.key) + "/" + levelKey(attribute.level) + "/" + valueTypeKey(attribute.type);
}

/// The value that is there, whichever of the attributes of that key it is of by now.
const AttributeValue* standing(const history::State& state, const ValueClash& clash)
{
    const Attribute* attribute = state.cases.attributeLike(clash.key);
    return attribute == nullptr ? nullptr
                                : state.cases.value(attribute->id, clash.here.subject, clash.here.moment);
}

}

std::string ValueClash::id() const
{
    return "value/" + text::folded(key) + "/" + here.subject.toString() + "/" + here.moment;
}

std::vector<ValueClash> valueClashes(const history::State& state, const std::vector<history::Row>& came)
{
    std::set<ValueId> cameIn;
    for (const history::Row& row : came)
        if (const auto* value = std::get_if<AttributeValue>(&row)) cameIn.insert(value->id);
    if (cameIn.empty()) return {};
    struct Sides {
        const AttributeValue* here = nullptr;
        const AttributeValue* there = nullptr;
        std::string key;
    };
    std::map<std::tuple<std::string, Uuid, std::string>, Sides> filledIn;
    for (const Attribute* attribute : state.cases.attributes())
        for (const AttributeValue* value : state.cases.valuesOf(attribute->id)) {
            Sides& sides = filledIn[{knownBy(*attribute), value->subject, value->moment}];
            sides.key = attribute->key;
            const AttributeValue*& side = cameIn.contains(value->id) ? sides.there : sides.here;
            if (side == nullptr || side->id < value->id) side = value;
        }
    std::vector<ValueClash> clashes;
    for (const auto& [slot, sides] : filledIn)
        if (sides.here != nullptr && sides.there != nullptr && !saySame(*sides.here, *sides.there))
            clashes.push_back({*sides.here, *sides.there, sides.key});
    return clashes;
}

merge::Clash inWords(const history::State& state, const ValueClash& clash, store::ProjectStore& /*store*/,
                     const Makers& makers)
{
    merge::Clash told;
    told.id = clash.id();
    told.what = rowName(state, clash.here);
    told.column = "value";
    told.here = merge::valueWords(clash.here.known, clash.here.value);
    told.there = merge::valueWords(clash.there.known, clash.there.value);
    tellMakers(told, makers, clash.here.id.uuid, clash.there.id.uuid);
    return told;
}

std::vector<history::Row> withoutSide(const history::State& /*state*/, const ValueClash& clash, bool here)
{
    AttributeValue gone = here ? clash.here : clash.there;
    gone.deleted = true;
    return {gone};
}

std::set<Uuid> sidesOf(const ValueClash& clash)
{
    return {clash.here.id.uuid, clash.there.id.uuid};
}

Uuid hereOf(const ValueClash& clash)
{
    return clash.here.id.uuid;
}

void tellStanding(const history::State& state, const ValueClash& clash, store::ProjectStore& /*store*/,
                  merge::Clash& told)
{
    const AttributeValue* value = standing(state, clash);
    told.thereStands = value != nullptr && saySame(*value, clash.there);
    told.stands = value == nullptr ? std::string() : merge::valueWords(value->known, value->value);
    told.otherStands = value != nullptr && !told.thereStands && !saySame(*value, clash.here);
}

}
