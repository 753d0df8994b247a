// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/table_definition.h"

#include "base/keys.h"

#include <array>
#include <string_view>
#include <utility>

namespace rd::coding
{

namespace
{

using namespace std::string_view_literals;

constexpr std::array kinds{
    std::pair{TableKind::xOfN, "x-of-n"sv},       std::pair{TableKind::frequencies, "frequencies"sv},
    std::pair{TableKind::crosstab, "crosstab"sv}, std::pair{TableKind::coOccurrence, "co-occurrence"sv},
    std::pair{TableKind::matrix, "matrix"sv},     std::pair{TableKind::poles, "poles"sv},
    std::pair{TableKind::summary, "summary"sv},
};
constexpr std::array units{
    std::pair{CountUnit::cases, "cases"sv},
    std::pair{CountUnit::respondents, "respondents"sv},
    std::pair{CountUnit::transcripts, "transcripts"sv},
    std::pair{CountUnit::passages, "passages"sv},
};
constexpr std::array interviewParts{
    std::pair{InterviewPart::whole, "whole"sv},
    std::pair{InterviewPart::open, "open"sv},
    std::pair{InterviewPart::topics, "topics"sv},
};
constexpr std::array turnChoices{
    std::pair{TurnChoice::all, "all"sv},
    std::pair{TurnChoice::withoutInterviewer, "without-interviewer"sv},
};

}

std::string tableKindKey(TableKind kind)
{
    return keyOf(kinds, kind);
}

std::string countUnitKey(CountUnit unit)
{
    return keyOf(units, unit);
}

std::string interviewPartKey(InterviewPart part)
{
    return keyOf(interviewParts, part);
}

InterviewPart interviewPartFromKey(const std::string& key)
{
    return valueOfKey(interviewParts, key);
}

std::string turnChoiceKey(TurnChoice turns)
{
    return keyOf(turnChoices, turns);
}

TableKind tableKindFromKey(const std::string& key)
{
    return valueOfKey(kinds, key);
}

CountUnit countUnitFromKey(const std::string& key)
{
    return valueOfKey(units, key);
}

TurnChoice turnChoiceFromKey(const std::string& key)
{
    return valueOfKey(turnChoices, key);
}

}
