// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/refi/refi_reading.h"

#include "base/i18n.h"
#include "text/numbers.h"

#include <algorithm>

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
            const Uuid id = guidIn(node, "guid");
            if (id == respondentVariable() || id == voiceVariable() || id == dateVariable()) continue;
            transcript::Attribute made;
            made.id = {id};
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

    /// Persons that this program wrote as cases are persons again.
    void readAll(pugi::xml_node cases)
    {
        std::vector<pugi::xml_node> persons;
        for (const pugi::xml_node one : cases.children("Case"))
            if (caseNamedBy(one).empty())
                readCase(one);
            else
                persons.push_back(one);
        for (const pugi::xml_node person : persons) readPerson(person);
        settleLevels();
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
            if (!takeValue(value, made.id.uuid)) keepValue(value, made.name, left);
        m_reading.keepRest(left, "Case", made.id.uuid);
        m_reading.made.cases.push_back(std::move(made));
    }

    void tellEmpty()
    {
        if (m_empty > 0)
            m_reading.made.report.losses.push_back(sayn("{n} value with nothing in it was left out.",
                                                        "{n} values with nothing in them were left out.",
                                                        m_empty, fmt::arg("n", m_empty)));
    }

    /// Values of a text belong to its case here; one that has another value already keeps it.
    void readSourceValues(ReadText& text)
    {
        transcript::Transcript& transcript = m_reading.made.transcripts[m_places.at(text.id.uuid)].transcript;
        for (pugi::xml_node value = text.node.child("VariableValue"); value;) {
            const pugi::xml_node next = value.next_sibling("VariableValue");
            const bool isDate = guidIn(value.child("VariableRef"), "targetGUID") == dateVariable();
            if (isDate) transcript.date = textIn(valueNode(value));
            if (!isDate && !transcript.caseId) addCaseOf(transcript);
            if (isDate || takeValue(value, transcript.caseId.uuid))
                text.node.remove_child(value);
            else
                m_reading.made.report.kept.push_back(
                    say("{text}: a value of its own beside that of its case.", fmt::arg("text", text.name)));
            value = next;
        }
    }

private:
    static std::string saidOf(pugi::xml_node node, const Uuid& variable)
    {
        for (const pugi::xml_node value : node.children("VariableValue"))
            if (guidIn(value.child("VariableRef"), "targetGUID") == variable) return textIn(valueNode(value));
        return {};
    }

    static std::string caseNamedBy(pugi::xml_node node) { return saidOf(node, respondentVariable()); }

    static bool isOfPersons(pugi::xml_node value)
    {
        const Uuid variable = guidIn(value.child("VariableRef"), "targetGUID");
        return variable == respondentVariable() || variable == voiceVariable();
    }

    /// Whose words are that person's.
    void giveVoices(pugi::xml_node node, const transcript::Respondent& person)
    {
        const std::string voices = "\n" + saidOf(node, voiceVariable()) + "\n";
        for (ImportedTranscript& made : m_reading.made.transcripts)
            if (made.transcript.caseId == person.caseId)
                for (transcript::Speaker& speaker : made.speakers)
                    if (voices.find("\n" + voiceOf(made.transcript, speaker) + "\n") != std::string::npos)
                        speaker.respondent = person.id;
    }

    void readPerson(pugi::xml_node node)
    {
        const std::string of = caseNamedBy(node);
        const auto& cases = m_reading.made.cases;
        const auto found =
            std::find_if(cases.begin(), cases.end(), [&](const auto& one) { return one.name == of; });
        if (found == cases.end()) return readCase(node);
        transcript::Respondent made;
        made.id = {guidIn(node, "guid")};
        made.caseId = found->id;
        made.name = node.attribute("name").value();
        made.position = static_cast<double>(m_reading.made.respondents.size());
        m_reading.cases.insert(made.id.uuid);
        pugi::xml_document rest;
        pugi::xml_node left = rest.append_child("Case");
        for (const pugi::xml_node child : node.children("CodeRef")) left.append_copy(child);
        for (const pugi::xml_node value : node.children("VariableValue"))
            if (!takeValue(value, made.id.uuid) && !isOfPersons(value)) keepValue(value, made.name, left);
        giveVoices(node, made);
        for (const pugi::xml_node child : node.children("SelectionRef")) left.append_copy(child);
        m_reading.keepRest(left, "Case", made.id.uuid);
        m_persons[made.caseId].push_back(made.id.uuid);
        m_reading.made.respondents.push_back(std::move(made));
    }

    /// An attribute that a person has a value of is one of persons. The case of a single person was given the
    /// same values, for programs that know no persons; what only the case has becomes that person's.
    void settleLevels()
    {
        std::unordered_set<Uuid> persons;
        for (const auto& [of, list] : m_persons) persons.insert(list.begin(), list.end());
        std::unordered_set<AttributeId> ofPersons;
        std::set<std::pair<AttributeId, Uuid>> held;
        for (const transcript::AttributeValue& value : m_reading.made.values)
            if (persons.contains(value.subject)) {
                ofPersons.insert(value.attribute);
                held.emplace(value.attribute, value.subject);
            }
        for (transcript::Attribute& attribute : m_reading.made.attributes)
            if (ofPersons.contains(attribute.id)) attribute.level = transcript::Level::respondentLevel;
        int lost = 0;
        std::erase_if(m_reading.made.values, [&](transcript::AttributeValue& value) {
            if (!ofPersons.contains(value.attribute) || persons.contains(value.subject)) return false;
            const auto of = m_persons.find(CaseId{value.subject});
            const bool single = of != m_persons.end() && of->second.size() == 1;
            if (single && held.contains({value.attribute, of->second.front()})) return true;
            if (single) value.subject = of->second.front();
            lost += single ? 0 : 1;
            return !single;
        });
        if (lost > 0)
            m_reading.made.report.losses.push_back(
                sayn("{n} value of a case was left out, as it is of an attribute of respondents.",
                     "{n} values of cases were left out, as they are of attributes of respondents.", lost,
                     fmt::arg("n", lost)));
    }

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

    void keepValue(pugi::xml_node value, const std::string& of, pugi::xml_node left)
    {
        left.append_copy(value);
        const auto place = m_attributes.find(guidIn(value.child("VariableRef"), "targetGUID"));
        if (place == m_attributes.end()) return;
        m_reading.made.report.kept.push_back(
            say("{case}: a second value of “{attribute}”, “{value}”.", fmt::arg("case", of),
                fmt::arg("attribute", m_reading.made.attributes[place->second].key),
                fmt::arg("value", textIn(valueNode(value)))));
    }

    bool takeValue(pugi::xml_node node, const Uuid& subject)
    {
        const Uuid variable = guidIn(node.child("VariableRef"), "targetGUID");
        const auto place = m_attributes.find(variable);
        if (place == m_attributes.end()) return false;
        const transcript::Attribute& attribute = m_reading.made.attributes[place->second];
        const pugi::xml_node said = valueNode(node);
        transcript::AttributeValue made;
        made.id = {idFrom("value " + variable.toString() + subject.toString())};
        made.attribute = attribute.id;
        made.subject = subject;
        made.known = said ? transcript::Known::known : transcript::Known::unknown;
        made.value = storedValue(textIn(said), attribute.type).value_or("");
        if (said && made.value.empty()) {
            ++m_empty;
            return true;
        }
        const auto [held, fresh] = m_values.try_emplace(made.id.uuid, made.value);
        if (!fresh) return held->second == made.value;
        m_reading.made.values.push_back(std::move(made));
        return true;
    }

    Reading& m_reading;
    std::unordered_map<Uuid, std::size_t> m_places;     ///< Of transcripts.
    std::unordered_map<Uuid, std::size_t> m_attributes; ///< Their places.
    std::unordered_map<Uuid, std::string> m_values;
    std::unordered_map<CaseId, std::vector<Uuid>> m_persons;
    int m_empty = 0;
};

}

Uuid respondentVariable()
{
    return idFrom("variable: respondent of a case");
}

Uuid voiceVariable()
{
    return idFrom("variable: speakers of a respondent");
}

std::string voiceOf(const transcript::Transcript& text, const transcript::Speaker& speaker)
{
    return text.name + ": " + speaker.label;
}

Uuid dateVariable()
{
    return idFrom("variable: date of a transcript");
}

void readCases(Reading& reading, pugi::xml_node project)
{
    CaseReader reader(reading);
    reader.readVariables(project);
    reader.settleTypes(project);
    reader.readAll(project.child("Cases"));
    for (ReadText& text : reading.texts) reader.readSourceValues(text);
    reader.tellEmpty();
}

}
