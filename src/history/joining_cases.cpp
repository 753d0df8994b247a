// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/joining_cases.h"

#include "base/i18n.h"
#include "history/edit_parts.h"

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

std::string shownValue(const AttributeValue& value)
{
    if (value.known == Known::unknown) return tr("unknown");
    return value.known == Known::notApplicable ? tr("not applicable") : value.value;
}

/// Makes one case of two, row by row.
class Joining
{
public:
    Joining(const State& state, const Case& from, const Case& into)
        : m_state(state), m_from(from), m_into(into)
    {
    }

    JoinedCases run()
    {
        for (const transcript::Transcript* one : m_state.transcripts.ofCase(m_from.id)) {
            transcript::Transcript moved = *one;
            moved.caseId = m_into.id;
            m_rows.emplace_back(std::move(moved));
        }
        double position = nextPosition(m_state.cases.respondentsOf(m_into.id));
        for (const Respondent* one : m_state.cases.respondentsOf(m_from.id)) takeRespondent(*one, position++);
        takeValues(m_from.id.uuid, m_into.id.uuid, m_into.name);
        takeMemos(m_from.id.uuid, m_into.id.uuid);
        takeRemark();
        Case gone = m_from;
        gone.deleted = true;
        m_rows.emplace_back(std::move(gone));
        nlohmann::json args{
            {"case", m_from.name}, {"into", m_into.name}, {"stays", m_into.id.uuid.toString()}};
        return {makeEdit("case.join", std::move(args), std::move(m_rows)), std::move(m_told)};
    }

private:
    void takeRespondent(Respondent value, double position)
    {
        const Respondent* same = m_state.cases.respondentByName(m_into.id, value.name);
        if (same == nullptr) {
            value.caseId = m_into.id;
            value.position = position;
            m_rows.emplace_back(std::move(value));
            return;
        }
        takeValues(value.id.uuid, same->id.uuid, same->name);
        takeMemos(value.id.uuid, same->id.uuid);
        for (const transcript::Transcript* transcript : m_state.transcripts.list())
            for (const transcript::Speaker* speaker : m_state.transcripts.speakersOf(transcript->id)) {
                if (speaker->respondent != value.id) continue;
                transcript::Speaker given = *speaker;
                given.respondent = same->id;
                m_rows.emplace_back(std::move(given));
            }
        value.deleted = true;
        m_rows.emplace_back(std::move(value));
    }

    void takeValues(const Uuid& from, const Uuid& into, const std::string& whose)
    {
        for (const Attribute* attribute : m_state.cases.attributes()) {
            const auto values = m_state.cases.valuesOf(attribute->id);
            for (const AttributeValue* value : values) {
                if (value->subject != from) continue;
                const auto own = std::find_if(values.begin(), values.end(), [&](const AttributeValue* one) {
                    return one->subject == into && one->moment == value->moment;
                });
                AttributeValue moved = *value;
                if (own == values.end())
                    moved.subject = into;
                else
                    moved.deleted = true;
                if (moved.deleted && shownValue(**own) != shownValue(*value))
                    tell(*attribute, whose, **own, *value);
                m_rows.emplace_back(std::move(moved));
            }
        }
    }

    void tell(const Attribute& attribute, const std::string& whose, const AttributeValue& stays,
              const AttributeValue& gone)
    {
        const std::string when = stays.moment.empty() ? whose : whose + ", " + stays.moment;
        m_told.push_back(say("“{attribute}” of “{whose}” stays “{stays}”; the other had “{gone}”.",
                             fmt::arg("attribute", attribute.key), fmt::arg("whose", when),
                             fmt::arg("stays", shownValue(stays)), fmt::arg("gone", shownValue(gone))));
    }

    void takeMemos(const Uuid& from, const Uuid& into)
    {
        for (const auto& [id, memo] : m_state.memos) {
            if (memo.deleted || memo.subject != from) continue;
            coding::Memo moved = memo;
            moved.subject = into;
            m_rows.emplace_back(std::move(moved));
        }
    }

    void takeRemark()
    {
        if (m_from.remark.empty() || m_into.remark.find(m_from.remark) != std::string::npos) return;
        Case stays = m_into;
        stays.remark += (stays.remark.empty() ? "" : "\n") + m_from.remark;
        m_rows.emplace_back(std::move(stays));
    }

    const State& m_state;
    const Case& m_from;
    const Case& m_into;
    std::vector<Row> m_rows;
    std::vector<std::string> m_told;
};

}

JoinedCases joinCases(const State& state, CaseId from, CaseId into)
{
    const Case& gone = presentCase(state, from);
    const Case& stays = presentCase(state, into);
    if (from == into) refuse(tr("A case cannot be joined with itself."), tr("Choose another case."));
    return Joining(state, gone, stays).run();
}

}
