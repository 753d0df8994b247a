// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/batch_edits.h"

#include "base/i18n.h"
#include "history/edit_parts.h"
#include "history/people_of_speakers.h"
#include "text/fold.h"

#include <algorithm>
#include <map>
#include <optional>

namespace rd::history
{

namespace
{

using transcript::Attribute;
using transcript::AttributeValue;
using transcript::Case;
using transcript::Known;
using transcript::Level;
using transcript::Respondent;
using transcript::Role;
using transcript::Speaker;

/// Makes the cases, respondents and groups of transcripts that are not imported yet.
class Placing
{
public:
    Placing(const State& state, const std::string& groupAttribute)
        : m_state(state), m_casePosition(nextPosition(state.cases.cases()))
    {
        if (const Attribute* known = state.cases.attributeByKey(groupAttribute)) {
            m_group = *known;
            m_groupIsKnown = true;
            return;
        }
        m_group.id = AttributeId::make();
        m_group.key = groupAttribute;
        m_group.type = transcript::ValueType::choice;
        m_group.position = nextPosition(state.cases.attributes());
    }

    void place(PlacedTranscript& placed)
    {
        demandCase(placed);
        if (placed.caseName.empty()) return;
        placed.made.transcript.caseId = caseOf(placed.caseName);
        std::vector<RespondentId> people;
        for (const std::string& name : placed.respondents)
            people.push_back(respondentOf(placed.made.transcript.caseId, name));
        giveSpeakers(placed, people);
        if (!placed.group.empty())
            m_grouped.push_back({placed.made.transcript.caseId, people, placed.group, placed.caseName,
                                 placed.made.transcript.name});
    }

    std::vector<Row> rows()
    {
        if (!m_grouped.empty()) giveGroups();
        return std::move(m_rows);
    }

private:
    struct Grouped {
        CaseId caseId;
        std::vector<RespondentId> people;
        std::string group;
        std::string caseName;
        std::string transcript;
    };

    static void demandCase(const PlacedTranscript& placed)
    {
        if (!placed.caseName.empty() || (placed.respondents.empty() && placed.group.empty())) return;
        throw Refusal({placed.made.transcript.sourceName, "",
                       tr("Respondents and a group belong to a case, and none is named."),
                       tr("Name a case, or leave respondent and group empty.")});
    }

    CaseId caseOf(const std::string& name)
    {
        if (const Case* known = m_state.cases.caseByName(name)) return known->id;
        const auto [place, isNew] = m_cases.try_emplace(name, CaseId{});
        if (isNew) {
            place->second = CaseId::make();
            m_rows.emplace_back(Case{place->second, name, {}, m_casePosition++, false});
        }
        return place->second;
    }

    RespondentId respondentOf(CaseId caseId, const std::string& name)
    {
        if (const Respondent* known = m_state.cases.respondentByName(caseId, name)) return known->id;
        const auto [place, isNew] = m_people.try_emplace({caseId, name}, RespondentId{});
        if (isNew) {
            place->second = RespondentId::make();
            double& last = m_lastPerson[caseId];
            if (last == 0) last = nextPosition(m_state.cases.respondentsOf(caseId)) - 1;
            m_rows.emplace_back(Respondent{place->second, caseId, name, ++last, false});
        }
        return place->second;
    }

    static void giveSpeakers(PlacedTranscript& placed, const std::vector<RespondentId>& people)
    {
        std::vector<Speaker*> speakers;
        std::vector<std::string> labels;
        for (Speaker& speaker : placed.made.speakers) {
            if (speaker.role != Role::respondent) continue;
            speakers.push_back(&speaker);
            labels.push_back(speaker.label);
        }
        const auto found = speakersOfPeople(placed.respondents, labels);
        for (std::size_t i = 0; i < found.size(); ++i)
            if (found[i]) speakers[*found[i]]->respondent = people[i];
    }

    void giveGroups()
    {
        if (!m_groupIsKnown && firstCaseInTwo()) m_group.level = Level::respondentLevel;
        if (!m_groupIsKnown) m_rows.emplace_back(m_group);
        for (const Grouped& grouped : m_grouped) {
            if (m_group.level == Level::caseLevel) {
                give(grouped.caseId.uuid, grouped);
                continue;
            }
            if (grouped.people.empty()) refuseNobody(grouped);
            for (const RespondentId person : grouped.people) give(person.uuid, grouped);
        }
    }

    /// A group of respondents, and no respondent.
    void refuseNobody(const Grouped& grouped) const
    {
        if (const auto two = m_groupIsKnown ? std::nullopt : firstCaseInTwo())
            refuseTwo(*two->first, *two->second);
        refuse(say("The group of “{case}” is one of respondents, and none is named.",
                   fmt::arg("case", grouped.caseName)),
               tr("Name the respondent, or leave the group empty."));
    }

    [[noreturn]] static void refuseTwo(const Grouped& one, const Grouped& other)
    {
        refuse(say("“{case}” would be in two groups: {one} by “{first}” and {other} by “{second}”.",
                   fmt::arg("case", one.caseName), fmt::arg("one", one.group),
                   fmt::arg("first", one.transcript), fmt::arg("other", other.group),
                   fmt::arg("second", other.transcript)),
               tr("Give it one group, or two names if they are two cases; one case can be in two groups with "
                  "other respondents in each."));
    }

    /// Two transcripts that put one case in two groups.
    [[nodiscard]] std::optional<std::pair<const Grouped*, const Grouped*>> firstCaseInTwo() const
    {
        std::map<CaseId, const Grouped*> seen;
        for (const Grouped& grouped : m_grouped) {
            const Grouped* first = seen.try_emplace(grouped.caseId, &grouped).first->second;
            if (first->group != grouped.group) return std::pair(first, &grouped);
        }
        return std::nullopt;
    }

    void give(Uuid subject, const Grouped& grouped)
    {
        if (text::folded(grouped.group) == "all")
            refuse(tr("A group cannot be called all, as tables call the group of all so."),
                   tr("Give it another name."));
        const auto [place, isNew] = m_given.try_emplace(subject, &grouped);
        const std::string moment = m_group.moments.empty() ? std::string() : m_group.moments.back();
        const AttributeValue* held =
            m_groupIsKnown ? m_state.cases.value(m_group.id, subject, moment) : nullptr;
        const std::string before =
            held != nullptr && held->known == Known::known ? held->value : std::string();
        if (!isNew && place->second->group != grouped.group) refuseTwo(*place->second, grouped);
        if (!before.empty() && before != grouped.group)
            refuse(say("“{case}” would be in two groups: {one} and {other}.",
                       fmt::arg("case", grouped.caseName), fmt::arg("one", before),
                       fmt::arg("other", grouped.group)),
                   tr("Give it one group, or leave the group empty."));
        if (!isNew || !before.empty()) return;
        if (m_groupIsKnown)
            for (Row& row : setValue(m_state, m_group.id, subject, moment, Known::known, grouped.group).rows)
                m_rows.push_back(std::move(row));
        else
            m_rows.emplace_back(AttributeValue{ValueId::make(), m_group.id, subject, moment, Known::known,
                                               grouped.group, false});
    }

    const State& m_state;
    double m_casePosition;
    Attribute m_group;
    bool m_groupIsKnown = false;
    std::vector<Row> m_rows;
    std::map<std::string, CaseId> m_cases;
    std::map<std::pair<CaseId, std::string>, RespondentId> m_people;
    std::map<CaseId, double> m_lastPerson;
    std::map<Uuid, const Grouped*> m_given;
    std::vector<Grouped> m_grouped;
};

}

Edit importPlaced(const State& state, std::vector<PlacedTranscript> transcripts,
                  const std::string& groupAttribute)
{
    Placing placing(state, groupAttribute);
    std::vector<NewTranscript> made;
    made.reserve(transcripts.size());
    for (PlacedTranscript& placed : transcripts) {
        placing.place(placed);
        made.push_back(std::move(placed.made));
    }
    Edit edit = importTranscripts(state, std::move(made));
    std::vector<Row> rows = placing.rows();
    rows.reserve(rows.size() + edit.rows.size());
    std::move(edit.rows.begin(), edit.rows.end(), std::back_inserter(rows));
    edit.rows = std::move(rows);
    return edit;
}

}
