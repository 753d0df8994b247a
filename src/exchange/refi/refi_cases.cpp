// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reading.h"

#include "base/i18n.h"
#include "text/numbers.h"

namespace rd::exchange::refi
{

namespace
{

using transcript::ValueType;

ValueType typeOf(const std::string& name)
{
    if (name == "Integer" || name == "Float") return ValueType::number;
    if (name == "Boolean") return ValueType::yesNo;
    return name == "Date" ? ValueType::date : ValueType::text;
}

/// The value's element, whatever its type.
pugi::xml_node valueNode(pugi::xml_node value)
{
    for (const pugi::xml_node child : value.children())
        if (std::string_view(child.name()).ends_with("Value")) return child;
    return {};
}

/// As it is stored here; nothing when it does not fit the type.
std::optional<std::string> storedValue(const std::string& said, ValueType type)
{
    if (type == ValueType::number) return text::plainNumber(said, '.');
    if (type == ValueType::date) return text::isIsoDate(said) ? std::optional(said) : std::nullopt;
    if (type != ValueType::yesNo) return said;
    if (said == "true" || said == "1") return "yes";
    if (said == "false" || said == "0") return "no";
    return std::nullopt;
}

class CaseReader
{
public:
    explicit CaseReader(Reading& reading) : m_reading(reading)
    {
        for (std::size_t i = 0; i < reading.made.transcripts.size(); ++i)
            m_places[reading.made.transcripts[i].transcript.id.uuid] = i;
    }

    void readVariables(pugi::xml_node project)
    {
        for (const pugi::xml_node node : project.child("Variables").children("Variable")) {
            transcript::Attribute made;
            made.id = {guidIn(node, "guid")};
            made.key = node.attribute("name").value();
            made.name = m_reading.wording(made.key);
            const std::string type = node.attribute("typeOfVariable").value();
            made.type = typeOf(type);
            pugi::xml_document rest;
            pugi::xml_node variable = rest.append_child("Variable");
            if (type == "Integer" || type == "DateTime")
                variable.append_attribute("typeOfVariable") = type.c_str();
            if (node.child("Description").first_child()) variable.append_copy(node.child("Description"));
            m_reading.keepRest(variable, "Variable", made.id.uuid);
            m_attributes[made.id.uuid] = m_reading.made.attributes.size();
            m_reading.made.attributes.push_back(std::move(made));
        }
    }

    /// An attribute with a value that is not of its type becomes one of text.
    void settleTypes(pugi::xml_node project)
    {
        const auto look = [&](pugi::xml_node holder) {
            for (const pugi::xml_node value : holder.children("VariableValue")) {
                const auto place = m_attributes.find(guidIn(value.child("VariableRef"), "targetGUID"));
                if (place == m_attributes.end()) continue;
                transcript::Attribute& attribute = m_reading.made.attributes[place->second];
                const std::string said = textIn(valueNode(value));
                if (!said.empty() && !storedValue(said, attribute.type)) attribute.type = ValueType::text;
            }
        };
        for (const pugi::xml_node one : project.child("Cases").children("Case")) look(one);
        for (const ReadText& text : m_reading.texts) look(text.node);
    }

    void readCase(pugi::xml_node node)
    {
        transcript::Case made;
        made.id = {guidIn(node, "guid")};
        m_reading.cases.insert(made.id.uuid);
        made.remark = textIn(node.child("Description"));
        pugi::xml_document rest;
        pugi::xml_node left = rest.append_child("Case");
        for (const pugi::xml_node child : node.children("CodeRef")) left.append_copy(child);
        std::string source;
        for (const pugi::xml_node child : node.children("SourceRef"))
            if (const std::string name = takeSource(child, made.id, left); source.empty()) source = name;
        for (const pugi::xml_node child : node.children("SelectionRef")) left.append_copy(child);
        made.name = node.attribute("name").value();
        if (made.name.empty()) made.name = source;
        if (made.name.empty()) made.name = say("Case {n}", fmt::arg("n", m_reading.made.cases.size() + 1));
        for (const pugi::xml_node value : node.children("VariableValue"))
            if (!takeValue(value, made.id)) left.append_copy(value);
        m_reading.keepRest(left, "Case", made.id.uuid);
        m_reading.made.cases.push_back(std::move(made));
    }

    /// Values of a text belong to its case here; one that has another value already keeps it.
    void readSourceValues(ReadText& text)
    {
        transcript::Transcript& transcript = m_reading.made.transcripts[m_places.at(text.id.uuid)].transcript;
        for (pugi::xml_node value = text.node.child("VariableValue"); value;) {
            const pugi::xml_node next = value.next_sibling("VariableValue");
            if (!transcript.caseId) addCaseOf(transcript);
            if (takeValue(value, transcript.caseId))
                text.node.remove_child(value);
            else
                m_reading.made.report.kept.push_back(
                    say("{text}: a value of its own beside that of its case.", fmt::arg("text", text.name)));
            value = next;
        }
    }

private:
    /// The name of the transcript that the reference gives to the case.
    std::string takeSource(pugi::xml_node reference, CaseId id, pugi::xml_node left)
    {
        const auto place = m_places.find(guidIn(reference, "targetGUID"));
        if (place == m_places.end()) {
            left.append_copy(reference);
            return {};
        }
        transcript::Transcript& transcript = m_reading.made.transcripts[place->second].transcript;
        if (transcript.caseId && transcript.caseId != id) {
            left.append_copy(reference);
            m_reading.made.report.kept.push_back(
                say("{text} belongs to a second case, which is kept for export.",
                    fmt::arg("text", transcript.name)));
        } else {
            transcript.caseId = id;
        }
        return transcript.name;
    }

    void addCaseOf(transcript::Transcript& transcript)
    {
        transcript::Case made;
        made.id = {idFrom("case of " + transcript.id.uuid.toString())};
        made.name = transcript.name;
        transcript.caseId = made.id;
        m_reading.made.report.notes.push_back(
            say("{text} has values of its own, and got a case of its own for them.",
                fmt::arg("text", transcript.name)));
        m_reading.made.cases.push_back(std::move(made));
    }

    bool takeValue(pugi::xml_node node, CaseId subject)
    {
        const Uuid variable = guidIn(node.child("VariableRef"), "targetGUID");
        const auto place = m_attributes.find(variable);
        if (place == m_attributes.end()) return false;
        const transcript::Attribute& attribute = m_reading.made.attributes[place->second];
        const pugi::xml_node said = valueNode(node);
        transcript::AttributeValue made;
        made.id = {idFrom("value " + variable.toString() + subject.uuid.toString())};
        made.attribute = attribute.id;
        made.subject = subject.uuid;
        made.known = said ? transcript::Known::known : transcript::Known::unknown;
        made.value = storedValue(textIn(said), attribute.type).value_or("");
        if (said && made.value.empty()) return true;
        const auto [held, fresh] = m_values.try_emplace(made.id.uuid, made.value);
        if (!fresh) return held->second == made.value;
        m_reading.made.values.push_back(std::move(made));
        return true;
    }

    Reading& m_reading;
    std::unordered_map<Uuid, std::size_t> m_places;     ///< Of transcripts.
    std::unordered_map<Uuid, std::size_t> m_attributes; ///< Their places.
    std::unordered_map<Uuid, std::string> m_values;
};

}

void readCases(Reading& reading, pugi::xml_node project)
{
    CaseReader reader(reading);
    reader.readVariables(project);
    reader.settleTypes(project);
    for (const pugi::xml_node one : project.child("Cases").children("Case")) reader.readCase(one);
    for (ReadText& text : reading.texts) reader.readSourceValues(text);
}

}
