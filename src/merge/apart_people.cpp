// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"
#include "merge/words.h"

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
        if (cameBefore(value->id)) continue;
        if (const transcript::Case* known = m_now.cases.caseByName(value->name)) {
            became(value->id, known->id);
            fillCase(known->id, *value);
        } else {
            make(*value);
        }
    }
    for (const transcript::Respondent* value : theirs.respondents()) {
        if (cameBefore(value->id)) continue;
        transcript::Respondent made = *value;
        made.caseId = mapped(value->caseId);
        if (const auto* known = m_now.cases.respondentByName(made.caseId, value->name))
            became(value->id, known->id);
        else
            make(made);
    }
}

/// Ours that it became, or of its key; made where there is none of the same kind.
const transcript::Attribute& Joiner::attributeFor(const transcript::Attribute& theirs)
{
    if (cameBefore(theirs.id)) return *m_now.cases.find(mapped(theirs.id));
    const transcript::Attribute* known = m_now.cases.attributeLike(theirs.key);
    if (known != nullptr && known->level == theirs.level && known->type == theirs.type) {
        fillAttribute(known->id, theirs);
        return *m_now.cases.find(known->id);
    }
    transcript::Attribute made = theirs;
    for (int i = 2; m_now.cases.attributeLike(made.key) != nullptr; ++i)
        made.key = theirs.key + "_" + std::to_string(i);
    if (known != nullptr)
        find("attribute-key", say("The attribute “{key}” is of another kind there than here; it comes in as "
                                  "“{new}”.",
                                  fmt::arg("key", theirs.key), fmt::arg("new", made.key)));
    make(made);
    return *m_now.cases.find(made.id);
}

/// One that was taken over before, and is of another kind here by now, stays so: their values do not fit it.
void Joiner::takeAttributes()
{
    for (const transcript::Attribute* value : m_theirs.state.cases.attributes()) {
        const transcript::Attribute& ours = attributeFor(*value);
        became(value->id, ours.id);
        if (!ours.deleted && ours.level == value->level && ours.type == value->type)
            takeValues(value->id, ours.id);
    }
}

void Joiner::tellOther(const transcript::AttributeValue& ours, const transcript::AttributeValue& theirs)
{
    std::string whose = subjectName(m_now, ours.subject);
    if (!ours.moment.empty()) whose += ", " + ours.moment;
    find("value-differs",
         say("“{attribute}” of “{whose}” is “{here}” here and “{there}” there; “{here}” stays.",
             fmt::arg("attribute", m_now.cases.find(ours.attribute)->key), fmt::arg("whose", whose),
             fmt::arg("here", valueWords(ours.known, ours.value)),
             fmt::arg("there", valueWords(theirs.known, theirs.value))));
}

/// What is filled in here stays; another value there is told.
void Joiner::takeValues(AttributeId theirs, AttributeId ours)
{
    for (const transcript::AttributeValue* value : m_theirs.state.cases.valuesOf(theirs)) {
        const auto subject = m_ids.find(value->subject);
        if (subject == m_ids.end() || m_byPeople.deleted.contains(value->id.uuid)) continue;
        const transcript::AttributeValue* known = m_now.cases.value(ours, subject->second, value->moment);
        if (known == nullptr || known->moment != value->moment) {
            transcript::AttributeValue made = *value;
            made.attribute = ours;
            made.subject = subject->second;
            make(made);
        } else if (known->value != value->value || known->known != value->known) {
            tellOther(*known, *value);
        }
    }
}

}
