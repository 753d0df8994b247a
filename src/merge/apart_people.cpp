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

void Joiner::takeCases()
{
    const auto& theirs = m_theirs.state.cases;
    for (const transcript::Case* value : theirs.cases()) {
        const transcript::Case* known = m_now.cases.caseByName(value->name);
        if (known != nullptr)
            same(value->id.uuid, known->id.uuid);
        else
            make(*value);
    }
    for (const transcript::Respondent* value : theirs.respondents()) {
        const CaseId owner = mapped(value->caseId);
        const transcript::Respondent* known = m_now.cases.respondentByName(owner, value->name);
        if (known != nullptr) {
            same(value->id.uuid, known->id.uuid);
            continue;
        }
        transcript::Respondent made = *value;
        made.caseId = owner;
        make(made);
    }
}

void Joiner::takeAttributes()
{
    for (const transcript::Attribute* value : m_theirs.state.cases.attributes()) {
        const transcript::Attribute* known = m_now.cases.attributeLike(value->key);
        if (known == nullptr || known->level != value->level || known->type != value->type) {
            transcript::Attribute made = *value;
            for (int i = 2; m_now.cases.attributeLike(made.key) != nullptr; ++i)
                made.key = value->key + "_" + std::to_string(i);
            make(made);
            known = m_now.cases.find(made.id);
        }
        same(value->id.uuid, known->id.uuid);
        takeValues(value->id, known->id);
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
