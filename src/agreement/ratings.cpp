// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/ratings.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace rd::agreement
{

namespace
{

using Shares = std::map<int, double>;

/// How many coders gave each category; without those who did not judge.
Shares countsIn(const Rated& rated)
{
    Shares counts;
    for (const int value : rated.values)
        if (value != notJudged) counts[value] += 1;
    return counts;
}

double sumOf(const Shares& shares)
{
    double sum = 0;
    for (const auto& [category, share] : shares) sum += share;
    return sum;
}

/// Of units that all coders judged: the share of pairs that agree, and of each category among all judgements.
struct Complete {
    double units = 0;
    double observed = 0;
    Shares shares;
};

Complete completeOf(const Ratings& ratings)
{
    Complete complete;
    for (const Rated& rated : ratings) {
        const Shares counts = countsIn(rated);
        const double m = sumOf(counts);
        if (m < 2 || m < static_cast<double>(rated.values.size())) continue;
        double agreeing = 0;
        for (const auto& [category, count] : counts) {
            agreeing += count * (count - 1);
            complete.shares[category] += rated.weight * count / m;
        }
        complete.observed += rated.weight * agreeing / (m * (m - 1));
        complete.units += rated.weight;
    }
    if (complete.units == 0) return complete;
    complete.observed /= complete.units;
    for (auto& [category, share] : complete.shares) share /= complete.units;
    return complete;
}

Value corrected(double observed, double chance)
{
    return Value::of((observed - chance) / (1 - chance));
}

}

Value krippendorff(const Ratings& ratings)
{
    Shares totals;
    double n = 0;
    double differing = 0;
    for (const Rated& rated : ratings) {
        const Shares counts = countsIn(rated);
        const double m = sumOf(counts);
        if (m < 2) continue;
        n += rated.weight * m;
        for (const auto& [category, count] : counts) {
            totals[category] += rated.weight * count;
            differing += rated.weight * count * (m - count) / (m - 1);
        }
    }
    if (n == 0) return Value::none(Undefined::noUnits);
    if (totals.size() < 2) return Value::none(Undefined::oneValue);
    double expected = 0;
    for (const auto& [category, total] : totals) expected += total * (n - total);
    return Value::of(1 - (n - 1) * differing / expected);
}

Value cohen(const Ratings& ratings)
{
    Shares first;
    Shares second;
    double n = 0;
    double same = 0;
    for (const Rated& rated : ratings) {
        if (rated.values.size() != 2 || rated.values[0] == notJudged || rated.values[1] == notJudged)
            continue;
        first[rated.values[0]] += rated.weight;
        second[rated.values[1]] += rated.weight;
        n += rated.weight;
        if (rated.values[0] == rated.values[1]) same += rated.weight;
    }
    if (n == 0) return Value::none(Undefined::noUnits);
    if (same == n && first.size() == 1) return Value::none(Undefined::oneValue);
    double chance = 0;
    for (const auto& [category, count] : first)
        if (const auto other = second.find(category); other != second.end()) chance += count * other->second;
    return corrected(same / n, chance / (n * n));
}

Value fleiss(const Ratings& ratings)
{
    const Complete complete = completeOf(ratings);
    if (complete.units == 0) return Value::none(Undefined::noUnits);
    if (complete.shares.size() < 2) return Value::none(Undefined::oneValue);
    double chance = 0;
    for (const auto& [category, share] : complete.shares) chance += share * share;
    return corrected(complete.observed, chance);
}

Value gwet(const Ratings& ratings, int categories)
{
    const Complete complete = completeOf(ratings);
    if (complete.units == 0) return Value::none(Undefined::noUnits);
    if (categories < 2) return Value::none(Undefined::oneCategory);
    double chance = 0;
    for (const auto& [category, share] : complete.shares) chance += share * (1 - share);
    return corrected(complete.observed, chance / (categories - 1));
}

}
