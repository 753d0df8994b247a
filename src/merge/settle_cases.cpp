// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "codebook/joined_code.h"
#include "merge/joining.h"
#include "merge/settler.h"
#include "merge/words.h"
#include "text/fold.h"

#include <algorithm>
#include <tuple>

namespace rd::merge
{

namespace
{

using transcript::Attribute;
using transcript::AttributeValue;

void moveValues(Gathering& all, AttributeId from, AttributeId into)
{
    std::vector<AttributeValue> values;
    for (const AttributeValue* value : all.state().cases.valuesOf(from)) values.push_back(*value);
    for (AttributeValue& value : values) {
        value.attribute = into;
        all.put(value.id.uuid, value);
    }
}

/// A value stands once, whatever the other called it.
void joinChoice(std::vector<transcript::Choice>& choices, const transcript::Choice& more,
                std::vector<codebook::LeftOut>& leftOut)
{
    const auto known = std::find_if(choices.begin(), choices.end(),
                                    [&](const auto& choice) { return choice.value == more.value; });
    if (known == choices.end())
        choices.push_back(more);
    else
        for (auto label : {&Wording::nl, &Wording::en})
            codebook::joinValue(known->label.*label, more.label.*label, "choices", leftOut);
}

/// Two attributes of one key are one, when they hold the same kind of thing; else the later gets another key.
void joinAttribute(Gathering& all, Attribute first, Attribute later)
{
    if (first.level != later.level || first.type != later.type) {
        const std::string key = later.key;
        for (int i = 2; all.state().cases.attributeLike(later.key) != nullptr; ++i)
            later.key = key + "_" + std::to_string(i);
        all.put(later.id.uuid, later);
        return all.find("attribute-key", {later.id.uuid},
                        say("The attribute “{key}” was made twice, and not in the same way; one "
                            "is “{new}” now.",
                            fmt::arg("key", key), fmt::arg("new", later.key)));
    }
    const Attribute before = first;
    std::vector<codebook::LeftOut> leftOut;
    codebook::joinWording(first.name, later.name, "name", leftOut);
    codebook::joinWording(first.allLabel, later.allLabel, "all_label", leftOut);
    for (const std::string& moment : later.moments) addMissing(first.moments, moment);
    for (const transcript::Choice& choice : later.choices) joinChoice(first.choices, choice, leftOut);
    if (first != before) all.put(first.id.uuid, first);
    moveValues(all, later.id, first.id);
    later.deleted = true;
    all.put(later.id.uuid, later);
    all.find("attribute-joined", {later.id.uuid},
             withLeftOut(say("The attribute “{key}” was made in both copies and is one now.",
                             fmt::arg("key", later.key)),
                         leftOut));
}

std::vector<Attribute> attributesById(const history::State& state)
{
    std::vector<Attribute> list;
    for (const Attribute* attribute : state.cases.attributes()) list.push_back(*attribute);
    std::sort(list.begin(), list.end(), [](const Attribute& a, const Attribute& b) { return a.id < b.id; });
    return list;
}

/// One subject has one value at one moment: the last that was filled in stands.
void settleValues(Gathering& all, const Attribute& attribute)
{
    std::map<std::tuple<Uuid, std::string>, std::vector<AttributeValue>> slots;
    for (const AttributeValue* value : all.state().cases.valuesOf(attribute.id))
        slots[{value->subject, value->moment}].push_back(*value);
    for (auto& [slot, values] : slots) {
        if (values.size() < 2) continue;
        std::sort(values.begin(), values.end(),
                  [](const AttributeValue& a, const AttributeValue& b) { return a.id < b.id; });
        const AttributeValue last = values.back();
        values.pop_back();
        for (AttributeValue& value : values) {
            value.deleted = true;
            all.put(value.id.uuid, value);
            if (value.value == last.value && value.known == last.known) continue;
            const std::string subject = subjectName(all.state(), last.subject);
            all.find("value-twice", {value.id.uuid},
                     say("“{attribute}” of “{subject}” was filled in twice: “{other}” and “{value}”; "
                         "the last stands.",
                         fmt::arg("attribute", attribute.key), fmt::arg("subject", subject),
                         fmt::arg("other", value.value), fmt::arg("value", last.value)));
        }
        all.put(last.id.uuid, last);
    }
}

}

void settleAttributes(Gathering& all)
{
    std::map<std::string, AttributeId> first;
    for (const Attribute& attribute : attributesById(all.state())) {
        const auto [known, fresh] = first.emplace(text::folded(attribute.key), attribute.id);
        if (!fresh) joinAttribute(all, *all.state().cases.find(known->second), attribute);
    }
    for (const Attribute& attribute : attributesById(all.state())) settleValues(all, attribute);
}

/// A case is there as long as a transcript or respondent of it is.
void settleCases(Gathering& all)
{
    std::set<CaseId> used = all.state().cases.owners();
    for (const transcript::Transcript* transcript : all.state().transcripts.list())
        used.insert(transcript->caseId);
    for (const CaseId id : used) {
        const transcript::Case* known = all.state().cases.find(id);
        if (known == nullptr || !known->deleted) continue;
        transcript::Case back = *known;
        back.deleted = false;
        all.put(id.uuid, back);
        all.find("case-restored", {id.uuid},
                 say("The case “{case}” was deleted in one copy and used in another; it is "
                     "back.",
                     fmt::arg("case", back.name)));
    }
}

}
