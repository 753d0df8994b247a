// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/edit_parts.h"
#include "history/project_edits.h"
#include "text/fold.h"
#include "text/numbers.h"

#include <algorithm>

namespace rd::history
{

namespace
{

using transcript::Attribute;
using transcript::AttributeValue;
using transcript::Case;
using transcript::Known;
using transcript::Respondent;
using transcript::ValueType;

void demandName(const std::string& name)
{
    if (name.empty()) refuse(tr("A name is needed here."), tr("Type a name."));
}

const Respondent& presentRespondent(const State& state, RespondentId id)
{
    const Respondent* found = state.cases.find(id);
    if (found == nullptr || found->deleted)
        refuse(tr("This respondent is no longer in the project."),
               tr("Undo the deletion to bring the respondent back."));
    return *found;
}

const Attribute& presentAttribute(const State& state, AttributeId id)
{
    const Attribute* found = state.cases.find(id);
    if (found == nullptr || found->deleted)
        refuse(tr("This attribute is no longer in the project."), tr("Undo its deletion to bring it back."));
    return *found;
}

void demandFreeCaseName(const State& state, const std::string& name, CaseId self)
{
    demandName(name);
    const Case* other = state.cases.caseByName(name);
    if (other != nullptr && other->id != self)
        refuse(say("There is a case called “{name}” already.", fmt::arg("name", name)),
               tr("Choose another name."));
}

void demandFreeRespondentName(const State& state, const Respondent& respondent)
{
    demandName(respondent.name);
    const Respondent* other = state.cases.respondentByName(respondent.caseId, respondent.name);
    if (other != nullptr && other->id != respondent.id)
        refuse(say("This case has a respondent called “{name}” already.", fmt::arg("name", respondent.name)),
               tr("Choose another name."));
}

void demandFreeAttributeKey(const State& state, const Attribute& attribute)
{
    demandName(attribute.key);
    const Attribute* other = state.cases.attributeByKey(attribute.key);
    if (other != nullptr && other->id != attribute.id)
        refuse(say("There is an attribute “{key}” already.", fmt::arg("key", attribute.key)),
               tr("Choose another name."));
}

/// A value in the form in which it is stored, or a refusal that says what form was expected.
std::string storedValue(const Attribute& attribute, const std::string& value)
{
    const auto refuseValue = [&](std::string expected) {
        refuse(say("“{value}” does not fit the attribute “{attribute}”.", fmt::arg("value", value),
                   fmt::arg("attribute", attribute.key)),
               std::move(expected));
    };
    if (attribute.type == ValueType::number) {
        const auto number = text::parseNumber(value);
        if (!number) refuseValue(tr("Type a number, or ? when it is not known."));
        return fmt::format("{}", *number);
    }
    if (attribute.type == ValueType::date && !text::isIsoDate(value))
        refuseValue(tr("Type a date as 2026-03-01, or ? when it is not known."));
    if (attribute.type == ValueType::yesNo && value != "yes" && value != "no")
        refuseValue(tr("Choose yes or no, or ? when it is not known."));
    return value;
}

void demandMoment(const Attribute& attribute, const std::string& moment)
{
    const auto& moments = attribute.moments;
    if (moments.empty() ? moment.empty() : std::find(moments.begin(), moments.end(), moment) != moments.end())
        return;
    refuse(say("“{moment}” is not a moment of the attribute “{attribute}”.", fmt::arg("moment", moment),
               fmt::arg("attribute", attribute.key)),
           tr("Choose one of the attribute's moments."));
}

std::string subjectName(const State& state, Uuid subject)
{
    if (const Case* found = state.cases.find(CaseId{subject})) return found->name;
    const Respondent* respondent = state.cases.find(RespondentId{subject});
    return respondent == nullptr ? std::string() : respondent->name;
}

/// Speakers of the case's transcripts that have the respondent's name and are nobody's yet are this one.
void giveSpeakersCalledSo(const State& state, const Respondent& value, Edit& edit)
{
    for (const transcript::Transcript* transcript : state.transcripts.ofCase(value.caseId))
        for (const transcript::Speaker* speaker : state.transcripts.speakersOf(transcript->id)) {
            if (speaker->role != transcript::Role::respondent || speaker->respondent) continue;
            if (text::folded(speaker->label) != text::folded(value.name)) continue;
            transcript::Speaker given = *speaker;
            given.respondent = value.id;
            edit.rows.emplace_back(std::move(given));
        }
}

void deleteValuesOf(const State& state, Uuid subject, std::vector<Row>& rows)
{
    for (const Attribute* attribute : state.cases.attributes())
        for (const AttributeValue* value : state.cases.valuesOf(attribute->id)) {
            if (value->subject != subject) continue;
            AttributeValue gone = *value;
            gone.deleted = true;
            rows.emplace_back(gone);
        }
}

void deleteRespondentInto(const State& state, Respondent gone, std::vector<Row>& rows)
{
    gone.deleted = true;
    deleteValuesOf(state, gone.id.uuid, rows);
    for (const transcript::Transcript* transcript : state.transcripts.list())
        for (const transcript::Speaker* speaker : state.transcripts.speakersOf(transcript->id)) {
            if (speaker->respondent != gone.id) continue;
            transcript::Speaker freed = *speaker;
            freed.respondent = {};
            rows.emplace_back(freed);
        }
    rows.emplace_back(std::move(gone));
}

}

Edit addCase(const State& state, Case value)
{
    demandFreeCaseName(state, value.name, value.id);
    if (!value.id) value.id = CaseId::make();
    if (value.position == 0) value.position = nextPosition(state.cases.cases());
    return makeEdit("case.add", {{"case", value.name}}, {value});
}

Edit changeCase(const State& state, const Case& value)
{
    if (presentCase(state, value.id) == value) return {};
    demandFreeCaseName(state, value.name, value.id);
    return makeEdit("case.change", {{"case", value.name}}, {value});
}

Edit deleteCase(const State& state, CaseId id)
{
    Case gone = presentCase(state, id);
    gone.deleted = true;
    std::vector<Row> rows;
    deleteValuesOf(state, id.uuid, rows);
    for (const Respondent* respondent : state.cases.respondentsOf(id))
        deleteRespondentInto(state, *respondent, rows);
    for (const transcript::Transcript* transcript : state.transcripts.ofCase(id)) {
        transcript::Transcript freed = *transcript;
        freed.caseId = {};
        rows.emplace_back(freed);
    }
    rows.emplace_back(gone);
    return makeEdit("case.delete", {{"case", gone.name}}, std::move(rows));
}

Edit addRespondent(const State& state, Respondent value)
{
    presentCase(state, value.caseId);
    demandFreeRespondentName(state, value);
    if (!value.id) value.id = RespondentId::make();
    if (value.position == 0) value.position = nextPosition(state.cases.respondentsOf(value.caseId));
    Edit edit = makeEdit("respondent.add", {{"respondent", value.name}}, {value});
    giveSpeakersCalledSo(state, value, edit);
    return edit;
}

Edit changeRespondent(const State& state, const Respondent& value)
{
    if (presentRespondent(state, value.id) == value) return {};
    presentCase(state, value.caseId);
    demandFreeRespondentName(state, value);
    return makeEdit("respondent.change", {{"respondent", value.name}}, {value});
}

Edit deleteRespondent(const State& state, RespondentId id)
{
    const Respondent& respondent = presentRespondent(state, id);
    std::vector<Row> rows;
    deleteRespondentInto(state, respondent, rows);
    return makeEdit("respondent.delete", {{"respondent", respondent.name}}, std::move(rows));
}

Edit addAttribute(const State& state, Attribute value)
{
    demandFreeAttributeKey(state, value);
    if (!value.id) value.id = AttributeId::make();
    if (value.position == 0) value.position = nextPosition(state.cases.attributes());
    return makeEdit("attribute.add", {{"attribute", value.key}}, {value});
}

Edit changeAttribute(const State& state, const Attribute& value)
{
    const Attribute& before = presentAttribute(state, value.id);
    if (before == value) return {};
    demandFreeAttributeKey(state, value);
    const auto values = state.cases.valuesOf(value.id);
    if (value.level != before.level && !values.empty())
        refuse(tr("This attribute has values, so it cannot go from cases to respondents or back."),
               tr("Make a new attribute, or clear the values first."));
    for (const AttributeValue* held : values) {
        if (held->known == Known::known && value.type != before.type &&
            storedValue(value, held->value) != held->value)
            refuse(say("“{value}” does not fit the new type.", fmt::arg("value", held->value)),
                   tr("Correct that value first, or choose the type text."));
        demandMoment(value, held->moment);
    }
    return makeEdit("attribute.change", {{"attribute", value.key}}, {value});
}

Edit deleteAttribute(const State& state, AttributeId id)
{
    Attribute gone = presentAttribute(state, id);
    gone.deleted = true;
    std::vector<Row> rows;
    for (const AttributeValue* value : state.cases.valuesOf(id)) {
        AttributeValue goneValue = *value;
        goneValue.deleted = true;
        rows.emplace_back(goneValue);
    }
    rows.emplace_back(gone);
    return makeEdit("attribute.delete", {{"attribute", gone.key}}, std::move(rows));
}

Edit setValue(const State& state, AttributeId attribute, Uuid subject, const std::string& moment, Known known,
              const std::string& typed)
{
    const std::string value = text::trimmedText(typed); // a space behind it makes no other group
    const Attribute& asked = presentAttribute(state, attribute);
    demandMoment(asked, moment);
    const AttributeValue* before = nullptr;
    for (const AttributeValue* held : state.cases.valuesOf(attribute))
        if (held->subject == subject && held->moment == moment) before = held;
    const bool clear = known == Known::known && value.empty();
    if (clear && before == nullptr) return {};
    AttributeValue after =
        before != nullptr ? *before : AttributeValue{state.cases.idForValue(attribute, subject, moment),
                                                     attribute,
                                                     subject,
                                                     moment,
                                                     {},
                                                     {},
                                                     false};
    after.deleted = clear;
    if (!clear) {
        const bool other = before == nullptr || before->value != value;
        if (known == Known::known && asked.type == ValueType::number && other && text::readsTwoWays(value))
            refuse(say("“{value}” can be read in two ways.", fmt::arg("value", value)),
                   tr("Write 1500 for fifteen hundred, or 1,5 for one and a half."));
        after.known = known;
        after.value = known == Known::known ? storedValue(asked, value) : std::string();
    }
    if (before != nullptr && *before == after) return {};
    return makeEdit("value.set", {{"attribute", asked.key}, {"subject", subjectName(state, subject)}},
                    {after});
}

Edit importCases(std::vector<Row> rows, const std::string& source)
{
    nlohmann::json args{{"source", source}};
    return makeEdit("case.import", std::move(args), std::move(rows));
}

}
