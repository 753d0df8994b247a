// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"

namespace rd::merge
{

void Joiner::takePeople()
{
    takeCases();
    takeAttributes();
}

namespace
{

/// What was taken over before and is there, whatever it is called by now; else null.
template <class Id>
auto present(const transcript::Cases& cases, Id id) -> decltype(cases.find(id))
{
    const auto* known = cases.find(id);
    return known == nullptr || known->deleted ? nullptr : known;
}

}

void Joiner::takeCases()
{
    const auto& theirs = m_theirs.state.cases;
    for (const transcript::Case* value : theirs.cases()) {
        const transcript::Case* known = present(m_now.cases, value->id);
        if (known == nullptr) known = m_now.cases.caseByName(value->name);
        if (known != nullptr)
            same(value->id.uuid, known->id.uuid);
        else
            make(*value);
    }
    for (const transcript::Respondent* value : theirs.respondents()) {
        transcript::Respondent made = *value;
        made.caseId = mapped(value->caseId);
        const transcript::Respondent* known = present(m_now.cases, value->id);
        if (known == nullptr) known = m_now.cases.respondentByName(made.caseId, value->name);
        if (known != nullptr)
            same(value->id.uuid, known->id.uuid);
        else
            make(made);
    }
}

/// Ours of that id or key; made where there is none of the same kind.
const transcript::Attribute& Joiner::attributeFor(const transcript::Attribute& theirs)
{
    if (const transcript::Attribute* known = present(m_now.cases, theirs.id)) return *known;
    const transcript::Attribute* known = m_now.cases.attributeLike(theirs.key);
    if (known != nullptr && known->level == theirs.level && known->type == theirs.type) return *known;
    transcript::Attribute made = theirs;
    for (int i = 2; m_now.cases.attributeLike(made.key) != nullptr; ++i)
        made.key = theirs.key + "_" + std::to_string(i);
    make(made);
    return *m_now.cases.find(made.id);
}

/// One that was taken over before, and is of another kind here by now, stays so: their values do not fit it.
void Joiner::takeAttributes()
{
    for (const transcript::Attribute* value : m_theirs.state.cases.attributes()) {
        const transcript::Attribute& ours = attributeFor(*value);
        same(value->id.uuid, ours.id.uuid);
        if (ours.level == value->level && ours.type == value->type) takeValues(value->id, ours.id);
    }
}

/// What is filled in here stays; another value there is told.
void Joiner::takeValues(AttributeId theirs, AttributeId ours)
{
    for (const transcript::AttributeValue* value : m_theirs.state.cases.valuesOf(theirs)) {
        const auto subject = m_ids.find(value->subject);
        if (subject == m_ids.end()) continue;
        const transcript::AttributeValue* known = m_now.cases.value(ours, subject->second, value->moment);
        if (known == nullptr || known->moment != value->moment) {
            transcript::AttributeValue made = *value;
            made.attribute = ours;
            made.subject = subject->second;
            make(made);
        } else if (known->value != value->value || known->known != value->known) {
            const std::string key = m_now.cases.find(ours)->key;
            find("value-differs", say("“{attribute}” is “{here}” here and “{there}” there; “{here}” stays.",
                                      fmt::arg("attribute", key), fmt::arg("here", known->value),
                                      fmt::arg("there", value->value)));
        }
    }
}

}
