// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/table_names.h"

#include "base/i18n.h"

namespace rd::coding
{

std::string tableKindName(TableKind kind)
{
    switch (kind) {
    case TableKind::xOfN:
        return tr("x of n");
    case TableKind::frequencies:
        return tr("Frequencies");
    case TableKind::crosstab:
        return tr("Cross-table");
    case TableKind::coOccurrence:
        return tr("Occurring together");
    case TableKind::matrix:
        return tr("Codes by case");
    case TableKind::poles:
        return tr("Positive and negative");
    case TableKind::summary:
        break;
    }
    return tr("Numbers");
}

std::string countUnitName(CountUnit unit)
{
    switch (unit) {
    case CountUnit::respondents:
        return tr("respondents");
    case CountUnit::transcripts:
        return tr("transcripts");
    case CountUnit::passages:
        return tr("passages");
    case CountUnit::cases:
        break;
    }
    return tr("cases");
}

std::string turnChoiceName(TurnChoice turns)
{
    return turns == TurnChoice::all ? tr("All turns") : tr("Without the interviewer's");
}

std::string interviewPartName(InterviewPart part)
{
    switch (part) {
    case InterviewPart::open:
        return tr("the open part");
    case InterviewPart::topics:
        return tr("the topics");
    case InterviewPart::whole:
        break;
    }
    return tr("the whole interview");
}

}
