// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/groups.h"

#include <optional>
#include <vector>

namespace rd::analysis
{

/// Numbers described. With no numbers n is 0 and the others are 0; the standard deviation is of a sample
/// (squared distances from the mean, divided by n - 1; see docs/counting.md) and absent below n = 2; the
/// median of an even number of values is the mean of the middle two.
struct Described {
    std::uint32_t n = 0;
    double mean = 0;
    double median = 0;
    std::optional<double> sd;
    double min = 0;
    double max = 0;
};
Described described(std::vector<double> values);

/// The value of one number attribute per unit; nothing where it is unknown or not applicable.
struct UnitValues {
    AttributeId attribute;
    std::vector<std::optional<double>> values;
    std::uint32_t unknown = 0;
    std::uint32_t notApplicable = 0;
};

/// Per case (unit cases, also for transcripts and passages) or per respondent. Per case an attribute of
/// respondents is first averaged over the case's respondents who have a value; per respondent an attribute of
/// cases is the value of the respondent's case. A moment "then>now" gives the difference now - then. A moment
/// that the attribute does not have is taken as empty. `units`: only of these; null: all.
UnitValues numberValues(const Snapshot& snapshot, AttributeId attribute, coding::CountUnit unit,
                        const std::string& moment, const Bits* units = nullptr);

}
