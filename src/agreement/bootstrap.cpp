// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/bootstrap.h"

#include "base/i18n.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>

namespace rd::agreement
{

namespace
{

/// Below `n` (which is below 2³²), every number as likely. Spelled out, because the standard library's
/// distributions differ from one machine to the next.
std::uint32_t drawnBelow(std::mt19937_64& random, std::uint64_t n)
{
    return static_cast<std::uint32_t>(((random() >> 32U) * n) >> 32U);
}

Draw drawn(std::mt19937_64& random, const std::vector<std::uint32_t>& compared, std::size_t blocks)
{
    Draw draw(blocks, 0);
    for (std::size_t i = 0; i < compared.size(); ++i) ++draw[compared[drawnBelow(random, compared.size())]];
    return draw;
}

/// The values that one coefficient of one row took.
class Samples
{
public:
    void take(const Value& value)
    {
        if (value.value) m_values.push_back(*value.value);
    }
    [[nodiscard]] std::optional<Interval> interval(std::uint32_t draws)
    {
        if (m_values.empty() || m_values.size() * 10 < std::size_t{draws} * 9) return std::nullopt;
        std::sort(m_values.begin(), m_values.end());
        return Interval{at(0.025), at(0.975)};
    }
    /// And not all or nothing, which is what few units may well come to. Of what interval() looked through.
    [[nodiscard]] bool isAlwaysSame() const
    {
        const double value = m_values.front();
        return value == m_values.back() && value != 0 && value != 1;
    }

private:
    /// The smallest value that at least this share of the values does not exceed.
    [[nodiscard]] double at(double share) const
    {
        const double n = static_cast<double>(m_values.size());
        return m_values[static_cast<std::size_t>(std::max(0.0, std::ceil(share * n) - 1))];
    }
    std::vector<double> m_values;
};
using RowSamples = std::array<Samples, allCoefficients.size()>;

void takeValues(RowSamples& samples, const Values& values)
{
    for (std::size_t i = 0; i < values.size(); ++i) samples[i].take(values[i]);
}

Intervals intervalsOf(RowSamples& samples, std::uint32_t draws, std::size_t coded)
{
    Intervals intervals;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        intervals[i] = samples[i].interval(draws);
        if (coded >= fewCoded || !intervals[i] || !samples[i].isAlwaysSame()) continue;
        intervals[i].reset();
        intervals.alwaysSame.set(i);
    }
    return intervals;
}

/// How many blocks got one of these rows' codes from anybody.
std::size_t codedIn(const Sheet& sheet, const std::vector<std::size_t>& rows)
{
    std::set<std::uint32_t> blocks;
    for (const std::size_t row : rows)
        for (const Cell& cell : sheet.cells[row]) blocks.insert(cell.block);
    return blocks.size();
}

}

BootstrapResult bootstrap(const Sheet& sheet, const std::vector<std::size_t>& overall, const Reading& reading,
                          const BootstrapOptions& options, Progress& progress)
{
    std::vector<std::uint32_t> compared;
    for (std::uint32_t i = 0; i < sheet.blocks.size(); ++i)
        if (sheet.blocks[i].weight > 0) compared.push_back(i);
    if (compared.size() < 2) return {std::vector<Intervals>(sheet.subjects.size()), {}};
    std::vector<RowSamples> samples(sheet.subjects.size() + 1);
    std::mt19937_64 random(options.seed);
    std::vector<Tally> tallies(sheet.subjects.size());
    for (std::uint32_t i = 0; i < options.draws; ++i) {
        progress.step(i, options.draws, tr("Drawing units anew"));
        const Draw draw = drawn(random, compared, sheet.blocks.size());
        const double total = totalOf(sheet, draw);
        for (std::size_t row = 0; row < tallies.size(); ++row) {
            tallies[row] = tallyOf(sheet, row, total, draw);
            takeValues(samples[row], valuesOf(tallies[row], sheet.coders, reading));
        }
        Tally sum;
        for (const std::size_t row : overall) sum += tallies[row];
        if (!overall.empty()) takeValues(samples.back(), valuesOf(sum, sheet.coders, reading));
    }
    progress.step(options.draws, options.draws, tr("Drawing units anew"));
    BootstrapResult result;
    for (std::size_t row = 0; row < tallies.size(); ++row)
        result.subjects.push_back(intervalsOf(samples[row], options.draws, codedIn(sheet, {row})));
    result.overall = intervalsOf(samples.back(), options.draws, codedIn(sheet, overall));
    return result;
}

}
