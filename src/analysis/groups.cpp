// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/groups.h"

#include "text/fold.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::analysis
{

namespace
{

using transcript::Attribute;
using transcript::Known;

constexpr auto allName = "all";

struct Subject {
    std::vector<std::string> values;
    bool notApplicable = false;
};

bool isChange(const Attribute& attribute, std::string_view moment)
{
    const auto place = moment.find('>');
    const auto has = [&](std::string_view part) {
        return std::find(attribute.moments.begin(), attribute.moments.end(), part) != attribute.moments.end();
    };
    return place != std::string_view::npos && has(moment.substr(0, place)) && has(moment.substr(place + 1));
}

std::vector<std::string> split(const std::string& value, bool several)
{
    if (!several) return {value};
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= value.size();) {
        const std::size_t end = std::min(value.find(';', start), value.size());
        auto part = text::trimmedText(std::string_view(value).substr(start, end - start));
        if (!part.empty()) parts.push_back(std::move(part));
        start = end + 1;
    }
    return parts;
}

Uuid subjectId(const Frame& frame, transcript::Level level, Index i)
{
    return level == transcript::Level::caseLevel ? frame.cases()[i].id.uuid : frame.respondents()[i].id.uuid;
}

bool notApplicable(const transcript::Cases& cases, const Attribute& attribute, Uuid subject,
                   std::string_view moment)
{
    const auto when = isChange(attribute, moment) ? moment.substr(moment.find('>') + 1) : moment;
    const auto* value = cases.value(attribute.id, subject, when);
    return value != nullptr && value->known == Known::notApplicable;
}

std::vector<Subject> readSubjects(const Frame& frame, const Attribute& attribute, std::string_view moment)
{
    const bool ofCases = attribute.level == transcript::Level::caseLevel;
    std::vector<Subject> subjects(ofCases ? frame.cases().size() : frame.respondents().size());
    for (Index i = 0; i < subjects.size(); ++i) {
        const Uuid id = subjectId(frame, attribute.level, i);
        if (id.isNull()) continue;
        subjects[i].values = valuesOf(frame.attributes(), attribute, id, moment);
        subjects[i].notApplicable = notApplicable(frame.attributes(), attribute, id, moment);
    }
    return subjects;
}

/// Changes stand in the order of the earlier value, then of the later one.
std::vector<std::string> orderedChanges(const transcript::Cases& cases, const Attribute& attribute,
                                        std::string_view moment)
{
    std::vector<std::string> result;
    const auto place = moment.find('>');
    for (const auto& then : cases.distinctValues(attribute.id, moment.substr(0, place)))
        for (const auto& now : cases.distinctValues(attribute.id, moment.substr(place + 1)))
            result.push_back(then + " → " + now);
    return result;
}

std::vector<std::string> orderedValues(const transcript::Cases& cases, const Attribute& attribute,
                                       std::string_view moment)
{
    return isChange(attribute, moment) ? orderedChanges(cases, attribute, moment)
                                       : cases.distinctValues(attribute.id, moment);
}

class GroupMaker
{
public:
    GroupMaker(const Snapshot& snapshot, const GroupingQuestion& question)
        : m_frame(snapshot.frame()), m_question(question),
          m_attribute(m_frame.attributes().find(question.attribute)),
          m_within(question.within == nullptr ? allCases() : *question.within)
    {
        if (m_attribute != nullptr && m_attribute->deleted) m_attribute = nullptr;
        m_grouping.unit = question.unit;
    }

    Grouping make()
    {
        if (m_attribute != nullptr) addValues();
        addAll();
        if (!m_question.only.empty())
            std::erase_if(m_grouping.groups, [&](const Group& group) { return !isAsked(group); });
        return std::move(m_grouping);
    }

private:
    [[nodiscard]] Bits allCases() const
    {
        Bits bits(m_frame.cases().size());
        bits.setAll();
        return bits;
    }

    /// A value that is called as the group of all is not meant by that name.
    [[nodiscard]] bool isAsked(const Group& group) const
    {
        const auto& only = m_question.only;
        return group.all == (group.name == allName) &&
               std::find(only.begin(), only.end(), group.name) != only.end();
    }

    Group emptyGroup(const std::string& name, const std::string& label)
    {
        return {name, label, false, Bits(m_frame.cases().size()), Bits(m_frame.respondents().size()), {}, 0};
    }

    void addValues()
    {
        m_grouping.byRespondent = m_attribute->level == transcript::Level::respondentLevel;
        const auto subjects = readSubjects(m_frame, *m_attribute, m_question.moment);
        std::map<std::string, std::vector<Index>> byValue;
        for (Index i = 0; i < subjects.size(); ++i)
            for (const std::string& value : subjects[i].values) byValue[value].push_back(i);
        for (const auto& value : orderedValues(m_frame.attributes(), *m_attribute, m_question.moment)) {
            const auto found = byValue.find(value);
            if (found == byValue.end()) continue;
            Group group = emptyGroup(value, valueLabel(*m_attribute, value, m_question.language));
            for (const Index subject : found->second) addSubject(group, subject);
            finish(group);
        }
        countUnknown(subjects);
    }

    void addSubject(Group& group, Index subject)
    {
        if (!m_grouping.byRespondent) {
            group.cases.set(subject);
            for (const Index person : m_frame.cases()[subject].respondents) group.respondents.set(person);
            return;
        }
        group.respondents.set(subject);
        group.cases.set(m_frame.respondents()[subject].caseIndex);
    }

    void addAll()
    {
        const SpeakIn speak(m_question.language);
        const bool named = m_attribute != nullptr && !m_attribute->allLabel.empty();
        Group group = emptyGroup(allName, named ? m_attribute->allLabel.in(m_question.language) : tr("all"));
        group.all = true;
        group.cases.setAll();
        group.respondents.setAll();
        finish(group);
    }

    void finish(Group& group)
    {
        group.cases &= m_within;
        for (Index i = 0; i < m_frame.respondents().size(); ++i)
            if (group.respondents.test(i) && m_within.test(m_frame.respondents()[i].caseIndex))
                m_kept.push_back(i);
        group.respondents = Bits(m_frame.respondents().size());
        for (const Index i : m_kept) group.respondents.set(i);
        m_kept.clear();
        group.units = unitsOf(group);
        group.n = group.units.count();
        m_grouping.groups.push_back(std::move(group));
    }

    [[nodiscard]] Bits unitsOf(const Group& group) const
    {
        if (m_question.unit == coding::CountUnit::cases) return group.cases;
        if (m_question.unit == coding::CountUnit::respondents) return group.respondents;
        Bits bits(m_frame.unitCount(m_question.unit));
        for (Index i = 0; i < bits.size(); ++i)
            if (group.cases.test(m_frame.transcripts()[i].caseIndex)) bits.set(i);
        return bits;
    }

    /// Of units without a value: not applicable when that is said of every subject of theirs.
    void countUnknown(const std::vector<Subject>& subjects)
    {
        const auto unit =
            m_question.unit == coding::CountUnit::passages ? coding::CountUnit::cases : m_question.unit;
        for (Index u = 0; u < m_frame.unitCount(unit); ++u) {
            if (!m_within.test(m_frame.caseOf(unit, u))) continue;
            const auto mine = subjectsOf(unit, u);
            const auto has = [&](auto test) { return std::any_of(mine.begin(), mine.end(), test); };
            if (has([&](Index s) { return !subjects[s].values.empty(); })) continue;
            const bool unknown = mine.empty() || has([&](Index s) { return !subjects[s].notApplicable; });
            ++(unknown ? m_grouping.unknown : m_grouping.notApplicable);
        }
    }

    [[nodiscard]] std::vector<Index> subjectsOf(coding::CountUnit unit, Index u) const
    {
        const Index owner = m_frame.caseOf(unit, u);
        if (!m_grouping.byRespondent) return {owner};
        if (unit == coding::CountUnit::respondents) return {u};
        return m_frame.cases()[owner].respondents;
    }

    const Frame& m_frame;
    const GroupingQuestion& m_question;
    const Attribute* m_attribute;
    Bits m_within;
    Grouping m_grouping;
    std::vector<Index> m_kept;
};

}

Grouping grouping(const Snapshot& snapshot, const GroupingQuestion& question)
{
    return GroupMaker(snapshot, question).make();
}

bool holds(const Grouping& grouping, const Group& group, const Chunk& chunk, Index row)
{
    if (!group.cases.test(chunk.caseIndex)) return false;
    if (group.all || !grouping.byRespondent) return true;
    const auto people = chunk.respondentsOf(row);
    return std::any_of(people.begin(), people.end(),
                       [&](Index person) { return group.respondents.test(person); });
}

std::string momentOf(const transcript::Attribute& attribute, const std::string& asked)
{
    const auto& moments = attribute.moments;
    const bool has = std::find(moments.begin(), moments.end(), asked) != moments.end();
    return has || isChange(attribute, asked) ? asked : std::string();
}

std::vector<std::string> valuesOf(const transcript::Cases& cases, const transcript::Attribute& attribute,
                                  Uuid subject, std::string_view moment)
{
    const auto at = [&](std::string_view when) -> std::vector<std::string> {
        const auto* value = cases.value(attribute.id, subject, when);
        if (value == nullptr || value->deleted || value->known != Known::known) return {};
        return split(value->value, attribute.type == transcript::ValueType::choices);
    };
    if (!isChange(attribute, moment)) return at(moment);
    const auto place = moment.find('>');
    std::vector<std::string> changes;
    for (const auto& then : at(moment.substr(0, place)))
        for (const auto& now : at(moment.substr(place + 1))) changes.push_back(then + " → " + now);
    return changes;
}

std::string valueLabel(const transcript::Attribute& attribute, const std::string& value, Language language)
{
    constexpr std::string_view arrow = " → ";
    if (const auto place = value.find(arrow); place != std::string::npos)
        return valueLabel(attribute, value.substr(0, place), language) + std::string(arrow) +
               valueLabel(attribute, value.substr(place + arrow.size()), language);
    for (const transcript::Choice& choice : attribute.choices)
        if (choice.value == value && !choice.label.empty()) return choice.label.in(language);
    const SpeakIn speak(language);
    if (attribute.type == transcript::ValueType::yesNo && value == "yes") return tr("yes");
    if (attribute.type == transcript::ValueType::yesNo && value == "no") return tr("no");
    return value;
}

std::string attributeName(const transcript::Attribute& attribute, Language language)
{
    return attribute.name.empty() ? attribute.key : attribute.name.in(language);
}

}
