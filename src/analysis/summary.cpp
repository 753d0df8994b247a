// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/summary.h"

#include "analysis/groups.h"
#include "text/numbers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rd::analysis
{

namespace
{

using transcript::Attribute;
using transcript::Known;

/// A value as it stands: a number, or why there is none.
struct Reading {
    std::optional<double> number;
    bool notApplicable = false;
};

Reading readAt(const transcript::Cases& cases, const Attribute& attribute, Uuid subject,
               std::string_view moment)
{
    const auto* value = cases.value(attribute.id, subject, moment);
    if (value == nullptr || value->deleted) return {};
    if (value->known != Known::known) return {std::nullopt, value->known == Known::notApplicable};
    return {text::parseNumber(value->value), false};
}

Reading readNumber(const transcript::Cases& cases, const Attribute& attribute, Uuid subject,
                   std::string_view moment)
{
    const auto place = moment.find('>');
    if (place == std::string_view::npos || momentOf(attribute, std::string(moment)).empty())
        return readAt(cases, attribute, subject, momentOf(attribute, std::string(moment)));
    const auto then = moment.substr(0, place);
    const auto now = moment.substr(place + 1);
    const Reading before = readAt(cases, attribute, subject, then);
    const Reading after = readAt(cases, attribute, subject, now);
    if (before.number && after.number) return {*after.number - *before.number, false};
    return {std::nullopt, before.notApplicable || after.notApplicable};
}

/// The subjects whose values make up the value of one unit.
std::vector<Uuid> subjectsOf(const Frame& frame, const Attribute& attribute, coding::CountUnit unit, Index u)
{
    const bool ofCases = attribute.level == transcript::Level::caseLevel;
    if (unit == coding::CountUnit::respondents)
        return {ofCases ? frame.cases()[frame.respondents()[u].caseIndex].id.uuid
                        : frame.respondents()[u].id.uuid};
    if (ofCases) return {frame.cases()[u].id.uuid};
    std::vector<Uuid> people;
    for (const Index person : frame.cases()[u].respondents)
        people.push_back(frame.respondents()[person].id.uuid);
    return people;
}

double meanOf(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}

Described described(std::vector<double> values)
{
    Described result;
    result.n = static_cast<std::uint32_t>(values.size());
    if (values.empty()) return result;
    std::sort(values.begin(), values.end());
    result.mean = meanOf(values);
    result.min = values.front();
    result.max = values.back();
    const std::size_t half = values.size() / 2;
    result.median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    if (values.size() < 2) return result;
    double squares = 0;
    for (const double value : values) squares += (value - result.mean) * (value - result.mean);
    result.sd = std::sqrt(squares / static_cast<double>(values.size() - 1));
    return result;
}

UnitValues numberValues(const Snapshot& snapshot, AttributeId attribute, coding::CountUnit unit,
                        const std::string& moment, const Bits* units)
{
    const Frame& frame = snapshot.frame();
    UnitValues result{attribute, {}, 0, 0};
    const Attribute* asked = frame.attributes().find(attribute);
    if (unit != coding::CountUnit::respondents) unit = coding::CountUnit::cases;
    result.values.resize(frame.unitCount(unit));
    if (asked == nullptr || asked->deleted) return result;
    for (Index u = 0; u < result.values.size(); ++u) {
        if (units != nullptr && !units->test(u)) continue;
        std::vector<double> numbers;
        const auto subjects = subjectsOf(frame, *asked, unit, u);
        bool every = !subjects.empty();
        for (const Uuid& subject : subjects) {
            const Reading reading =
                subject.isNull() ? Reading{} : readNumber(frame.attributes(), *asked, subject, moment);
            if (reading.number) numbers.push_back(*reading.number);
            every = every && reading.notApplicable;
        }
        if (!numbers.empty())
            result.values[u] = meanOf(numbers);
        else
            ++(every ? result.notApplicable : result.unknown);
    }
    return result;
}

}
