// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/tally.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <span>

namespace rd::agreement
{

namespace
{

/// Of a range of a row's cells; `total` as in Tally::units, 0 where it is the sum of the cells.
template <class Cells, class Times>
Tally added(const Sheet& sheet, const Cells& cells, double total, Times times)
{
    Tally tally;
    tally.byPattern.assign(std::size_t{1} << sheet.coders, 0);
    double given = 0;
    for (const Cell& cell : cells) {
        const double weight = static_cast<double>(cell.weight) * times(cell.block);
        tally.byPattern[cell.pattern] += weight;
        given += weight;
    }
    tally.units = sheet.neitherKnown ? total : given;
    tally.byPattern[0] = tally.units - given;
    return tally;
}

Value meanOverPairs(const Tally& tally, std::size_t coders, const std::function<Value(const FourField&)>& of)
{
    if (coders == 2) return of(fieldOf(tally, 0, 1));
    double sum = 0;
    double pairs = 0;
    for (std::size_t i = 0; i < coders; ++i)
        for (std::size_t j = i + 1; j < coders; ++j) {
            const Value value = of(fieldOf(tally, i, j));
            if (!value.value) return Value::noneOfPair(value.why, i, j);
            sum += *value.value;
            ++pairs;
        }
    return Value::of(sum / pairs);
}

Value& at(Values& values, Coefficient coefficient)
{
    return values[static_cast<std::size_t>(coefficient)];
}

}

Tally& Tally::operator+=(const Tally& other)
{
    units += other.units;
    byPattern.resize(std::max(byPattern.size(), other.byPattern.size()), 0);
    for (std::size_t i = 0; i < other.byPattern.size(); ++i) byPattern[i] += other.byPattern[i];
    return *this;
}

double totalOf(const Sheet& sheet, const Draw& draw)
{
    double total = 0;
    for (std::size_t i = 0; i < sheet.blocks.size(); ++i)
        total += sheet.blocks[i].weight * (draw.empty() ? 1.0 : draw[i]);
    return total;
}

Tally tallyOf(const Sheet& sheet, std::size_t subject, double total, const Draw& draw)
{
    if (draw.empty()) return added(sheet, sheet.cells[subject], total, [](std::uint32_t) { return 1.0; });
    return added(sheet, sheet.cells[subject], total,
                 [&](std::uint32_t block) { return static_cast<double>(draw[block]); });
}

Tally tallyIn(const Sheet& sheet, std::size_t subject, Index transcript)
{
    const auto& blocks = sheet.blocks;
    const auto first = std::partition_point(blocks.begin(), blocks.end(),
                                            [&](const Sheet::Block& b) { return b.transcript < transcript; });
    const auto last = std::partition_point(first, blocks.end(),
                                           [&](const Sheet::Block& b) { return b.transcript == transcript; });
    double total = 0;
    for (auto block = first; block != last; ++block) total += block->weight;
    const auto& cells = sheet.cells[subject];
    const auto before = [&](auto place) {
        return std::partition_point(cells.begin(), cells.end(),
                                    [&](const Cell& cell) { return cell.block < place - blocks.begin(); });
    };
    return added(sheet, std::span(before(first), before(last)), total, [](std::uint32_t) { return 1.0; });
}

Judgements judgementsOf(const Tally& tally, std::size_t coders)
{
    Judgements judged;
    judged.units = tally.units;
    judged.coders = static_cast<double>(coders);
    for (std::size_t pattern = 1; pattern < tally.byPattern.size(); ++pattern) {
        const double gave = std::popcount(pattern);
        judged.given += tally.byPattern[pattern] * gave;
        judged.differences += tally.byPattern[pattern] * gave * (judged.coders - gave);
    }
    return judged;
}

FourField fieldOf(const Tally& tally, std::size_t first, std::size_t second)
{
    FourField field;
    for (std::size_t pattern = 0; pattern < tally.byPattern.size(); ++pattern) {
        const bool one = ((pattern >> first) & 1U) != 0;
        const bool other = ((pattern >> second) & 1U) != 0;
        (one ? (other ? field.both : field.onlyFirst) : (other ? field.onlySecond : field.neither)) +=
            tally.byPattern[pattern];
    }
    return field;
}

Values valuesOf(const Tally& tally, std::size_t coders, const Reading& reading)
{
    Values values;
    const Judgements judged = judgementsOf(tally, coders);
    values.fill(Value::none(judged.units == 0 ? Undefined::noUnits : Undefined::notBinary));
    at(values, Coefficient::percentage) = percentage(judged);
    if (!reading.binary || judged.units == 0) return values;
    at(values, Coefficient::brennanPrediger) = brennanPrediger(judged, reading.categories);
    const bool segments = !reading.neitherKnown;
    at(values, Coefficient::holsti) = meanOverPairs(tally, coders, segments ? holstiOfSegments : holsti);
    at(values, Coefficient::jaccard) = meanOverPairs(tally, coders, segments ? jaccardOfSegments : jaccard);
    const auto needsNeither = [&](Coefficient coefficient, const std::function<Value()>& compute) {
        at(values, coefficient) = reading.neitherKnown ? compute() : Value::none(Undefined::noNeither);
    };
    needsNeither(Coefficient::cohen, [&] {
        return meanOverPairs(tally, coders, [](const FourField& field) { return cohen(field); });
    });
    needsNeither(Coefficient::scott, [&] {
        return meanOverPairs(tally, coders,
                             [](const FourField& field) { return scott(judgementsOf(field)); });
    });
    needsNeither(Coefficient::fleiss, [&] { return scott(judged); });
    needsNeither(Coefficient::ac1, [&] { return gwet(judged); });
    needsNeither(Coefficient::alpha, [&] { return krippendorff(judged); });
    return values;
}

}
