// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/joiner.h"
#include "merge/joining.h"

namespace rd::merge
{

/// What ours lacks of a thing that is found to be the same in both is taken over, then and not again.

void Joiner::fillCase(CaseId ours, const transcript::Case& theirs)
{
    transcript::Case value = *m_now.cases.find(ours);
    addBelow(value.remark, theirs.remark);
    change(*m_now.cases.find(ours), value);
}

void Joiner::fillAttribute(AttributeId ours, const transcript::Attribute& theirs)
{
    transcript::Attribute value = *m_now.cases.find(ours);
    for (const std::string& moment : theirs.moments) addMissing(value.moments, moment);
    for (const transcript::Choice& choice : theirs.choices) addMissing(value.choices, choice);
    change(*m_now.cases.find(ours), value);
}

void Joiner::fillTranscript(TranscriptId ours, const transcript::Transcript& theirs)
{
    using transcript::Transcript;
    Transcript value = *m_now.transcripts.find(ours);
    const CaseId caseThere = mapped(theirs.caseId);
    if (!value.caseId) value.caseId = caseThere;
    for (const auto field : {&Transcript::date, &Transcript::audio, &Transcript::audioKeeper})
        if ((value.*field).empty()) value.*field = theirs.*field;
    change(*m_now.transcripts.find(ours), value);
    if (!caseThere || value.caseId == caseThere) return;
    const std::string here = m_now.cases.find(value.caseId)->name;
    const std::string there = m_now.cases.find(caseThere)->name;
    find("case-differs",
         say("“{transcript}” is in the case “{here}” here and in “{there}” there; “{here}” "
             "stays.",
             fmt::arg("transcript", value.name), fmt::arg("here", here), fmt::arg("there", there)));
}

}
