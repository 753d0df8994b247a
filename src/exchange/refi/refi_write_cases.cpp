// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "exchange/foreign_project/imported_project.h"
#include "exchange/refi/refi_reading.h"
#include "exchange/refi/refi_values.h"
#include "exchange/refi/refi_writing.h"
#include "text/numbers.h"

#include <algorithm>
#include <optional>

namespace rd::exchange::refi
{

namespace
{

using transcript::Attribute;
using transcript::AttributeValue;
using transcript::Known;
using transcript::ValueType;

bool isDecimal(const std::string& text)
{
    return text::plainNumber(text, '.') == text;
}

bool fits(const std::string& value, const std::string& type)
{
    if (type == "Integer") return isValueOf(ValueKind::integer, value);
    if (type == "Float") return isDecimal(value);
    if (type == "Date") return text::isIsoDate(value);
    if (type == "DateTime") return timeOf(value).has_value();
    if (type == "Boolean") return value == "yes" || value == "no";
    return true;
}

std::string usualType(ValueType type)
{
    if (type == ValueType::number) return "Float";
    if (type == ValueType::date) return "Date";
    return type == ValueType::yesNo ? "Boolean" : "Text";
}

std::vector<std::string> momentsOf(const Attribute& attribute)
{
    return attribute.moments.empty() ? std::vector<std::string>{""} : attribute.moments;
}

/// The type that all values have: the one that was kept or the usual one, else text.
std::string typeOf(Writing& writing, const Attribute& attribute)
{
    const pugi::xml_node kept = writing.kept.first("Variable", attribute.id.uuid);
    const std::string own = kept.attribute("typeOfVariable").value();
    const auto values = writing.state().cases.valuesOf(attribute.id);
    for (const std::string& type : {own.empty() ? usualType(attribute.type) : own, usualType(attribute.type)})
        if (std::all_of(values.begin(), values.end(), [&](const AttributeValue* value) {
                return value->known != Known::known || fits(value->value, type);
            }))
            return type;
    return "Text";
}

/// Whose values a case has: its own, and those of its respondent when there is only one.
std::vector<Uuid> subjectsOf(const history::State& state, CaseId id)
{
    std::vector<Uuid> subjects{id.uuid};
    const auto respondents = state.cases.respondentsOf(id);
    if (respondents.size() == 1) subjects.push_back(respondents.front()->id.uuid);
    return subjects;
}

class CaseWriter
{
public:
    explicit CaseWriter(Writing& writing) : m_writing(writing)
    {
        for (const Attribute* attribute : writing.state().cases.attributes()) {
            m_types[attribute->id] = typeOf(writing, *attribute);
            for (const AttributeValue* value : writing.state().cases.valuesOf(attribute->id))
                m_values[{attribute->id, value->subject, value->moment}] = value;
        }
    }

    void write(pugi::xml_node parent, const transcript::Case& one)
    {
        pugi::xml_node node = start(parent, one.id.uuid, one.name, one.remark);
        for (const Uuid& subject : subjectsOf(m_writing.state(), one.id)) writeValues(node, subject);
        end(node, one);
    }

    /// A person of a case is a case of its own in the format, which names the case it is of.
    void write(pugi::xml_node parent, const transcript::Respondent& respondent, const transcript::Case& of)
    {
        pugi::xml_node node = start(parent, respondent.id.uuid, respondent.name, "");
        writeText(node, respondentVariable(), of.name);
        if (const std::string voices = voicesOf(respondent, of); !voices.empty())
            writeText(node, voiceVariable(), voices);
        writeValues(node, respondent.id.uuid);
        end(node, of, respondent.id.uuid);
    }

private:
    pugi::xml_node start(pugi::xml_node parent, const Uuid& id, const std::string& name,
                         const std::string& remark)
    {
        pugi::xml_node node = parent.append_child("Case");
        setId(node, "guid", id);
        setText(node, "name", name);
        addText(node, "Description", remark);
        addChildren(node, m_writing.kept.first("Case", id), "CodeRef");
        return node;
    }

    static void writeText(pugi::xml_node node, const Uuid& variable, const std::string& text)
    {
        pugi::xml_node said = node.append_child("VariableValue");
        addReference(said, "VariableRef", variable);
        said.append_child("TextValue").text() = forXml(text).c_str();
    }

    [[nodiscard]] std::string voicesOf(const transcript::Respondent& respondent,
                                       const transcript::Case& of) const
    {
        std::string lines;
        const transcript::Transcripts& transcripts = m_writing.state().transcripts;
        for (const transcript::Transcript* text : transcripts.ofCase(of.id))
            for (const transcript::Speaker* speaker : transcripts.speakersOf(text->id))
                if (speaker->respondent == respondent.id)
                    lines += (lines.empty() ? "" : "\n") + voiceOf(*text, *speaker);
        return lines;
    }

    void writeValues(pugi::xml_node node, const Uuid& subject)
    {
        for (const Attribute* attribute : m_writing.state().cases.attributes())
            for (const std::string& moment : momentsOf(*attribute))
                writeValue(node, *attribute, subject, moment);
    }

    /// What was kept of another program is that of the case, or of the person.
    void end(pugi::xml_node node, const transcript::Case& one, const std::optional<Uuid>& person = {})
    {
        const pugi::xml_node rest = m_writing.kept.first("Case", person.value_or(one.id.uuid));
        addChildren(node, rest, "VariableValue");
        for (const transcript::Transcript* transcript : m_writing.state().transcripts.ofCase(one.id))
            addReference(node, "SourceRef", transcript->id.uuid);
        addChildren(node, rest, "SourceRef");
        addChildren(node, rest, "SelectionRef");
    }

    void writeValue(pugi::xml_node node, const Attribute& attribute, const Uuid& subject,
                    const std::string& moment)
    {
        const auto found = m_values.find({attribute.id, subject, moment});
        if (found == m_values.end()) return;
        const AttributeValue& value = *found->second;
        pugi::xml_node said = node.append_child("VariableValue");
        addReference(said, "VariableRef", momentId(attribute.id, moment));
        if (value.known == Known::notApplicable) ++m_writing.withoutOwn;
        if (value.known != Known::known) return;
        const std::string& type = m_types.at(attribute.id);
        const bool flag = type == "Boolean";
        said.append_child((type + "Value").c_str()).text() =
            forXml(flag ? (value.value == "yes" ? "true" : "false") : value.value).c_str();
    }

    Writing& m_writing;
    std::map<AttributeId, std::string> m_types;
    std::map<std::tuple<AttributeId, Uuid, std::string>, const AttributeValue*> m_values;
};

void addTextVariable(pugi::xml_node project, const Uuid& id, const std::string& name)
{
    pugi::xml_node node = groupIn(project, "Variables").append_child("Variable");
    setId(node, "guid", id);
    setText(node, "name", name);
    node.append_attribute("typeOfVariable") = "Text";
}

}

void writeVariables(Writing& writing, pugi::xml_node project)
{
    for (const Attribute* attribute : writing.state().cases.attributes())
        for (const std::string& moment : momentsOf(*attribute)) {
            pugi::xml_node node = groupIn(project, "Variables").append_child("Variable");
            const std::string name =
                attribute->name.empty() ? attribute->key : attribute->name.in(writing.language());
            setId(node, "guid", momentId(attribute->id, moment));
            setText(node, "name", moment.empty() ? name : name + " @" + moment);
            node.append_attribute("typeOfVariable") = typeOf(writing, *attribute).c_str();
            addChildren(node, writing.kept.first("Variable", attribute->id.uuid), "Description");
        }
    const auto transcripts = writing.state().transcripts.list();
    if (std::any_of(transcripts.begin(), transcripts.end(),
                    [](const auto* one) { return !one->date.empty(); }))
        addTextVariable(project, dateVariable(), tr("Date of the interview"));
    if (writing.state().cases.respondents().empty()) return;
    addTextVariable(project, respondentVariable(), tr("Respondent of"));
    addTextVariable(project, voiceVariable(), tr("Speaks as"));
}

void writeCases(Writing& writing, pugi::xml_node project)
{
    const auto cases = writing.state().cases.cases();
    if (cases.empty()) return;
    CaseWriter writer(writing);
    for (const transcript::Case* one : cases) writer.write(groupIn(project, "Cases"), *one);
    for (const transcript::Case* one : cases)
        for (const transcript::Respondent* respondent : writing.state().cases.respondentsOf(one->id))
            writer.write(groupIn(project, "Cases"), *respondent, *one);
}

}
