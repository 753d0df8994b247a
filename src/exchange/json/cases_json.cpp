// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/json/json_parts.h"

#include <charconv>

namespace rd::exchange
{

namespace
{

using transcript::Attribute;
using transcript::AttributeValue;
using transcript::Known;

/// Numbers as numbers, yes and no as true and false; null where it is not known.
Json valueJson(const Attribute& attribute, const AttributeValue& value)
{
    if (value.known != Known::known) return nullptr;
    if (attribute.type == transcript::ValueType::yesNo) return value.value == "yes";
    if (attribute.type != transcript::ValueType::number) return value.value;
    double number = 0;
    const char* end = value.value.data() + value.value.size();
    const auto read = std::from_chars(value.value.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? Json(number) : Json(value.value);
}

/// Every value of one subject.
Json valuesJson(const transcript::Cases& cases, transcript::Level level, Uuid subject)
{
    Json list = Json::array();
    for (const Attribute* attribute : cases.attributes()) {
        if (attribute->level != level) continue;
        auto moments = attribute->moments;
        if (moments.empty()) moments.emplace_back();
        for (const std::string& moment : moments)
            if (const AttributeValue* value = cases.value(attribute->id, subject, moment))
                list.push_back({{"attribute", attribute->key},
                                {"moment", moment.empty() ? Json(nullptr) : Json(moment)},
                                {"known", transcript::knownKey(value->known)},
                                {"value", valueJson(*attribute, *value)}});
    }
    return list;
}

}

Json attributesJson(const transcript::Cases& cases)
{
    Json list = Json::array();
    for (const Attribute* attribute : cases.attributes()) {
        Json choices = Json::array();
        for (const transcript::Choice& choice : attribute->choices)
            choices.push_back({{"value", choice.value}, {"label", wordingJson(choice.label)}});
        list.push_back({{"attribute", attribute->key},
                        {"name", wordingJson(attribute->name)},
                        {"level", transcript::levelKey(attribute->level)},
                        {"type", transcript::valueTypeKey(attribute->type)},
                        {"moments", attribute->moments},
                        {"choices", std::move(choices)},
                        {"all", wordingJson(attribute->allLabel)}});
    }
    return list;
}

Json casesJson(const transcript::Cases& cases)
{
    Json list = Json::array();
    for (const transcript::Case* one : cases.cases()) {
        Json respondents = Json::array();
        for (const transcript::Respondent* person : cases.respondentsOf(one->id))
            respondents.push_back(
                {{"id", idJson(person->id)},
                 {"person", person->name},
                 {"values", valuesJson(cases, transcript::Level::respondentLevel, person->id.uuid)}});
        list.push_back({{"id", idJson(one->id)},
                        {"case", one->name},
                        {"remark", one->remark},
                        {"values", valuesJson(cases, transcript::Level::caseLevel, one->id.uuid)},
                        {"respondents", std::move(respondents)}});
    }
    return list;
}

}
