// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/saturation.h"
#include "report/chapter/making.h"
#include "report/chapter/place_keys.h"

#include <algorithm>

namespace rd::report
{

namespace
{

using analysis::SaturationStep;

constexpr std::size_t mostRows = 20;

/// Some transcripts after each other: one where there are few.
struct Stretch {
    std::string name;
    std::string first; ///< The id of its first transcript.
    std::uint32_t fresh = 0;
    std::uint32_t soFar = 0;
};

std::vector<Stretch> stretchesOf(const Making& making, const std::vector<SaturationStep>& steps)
{
    const std::size_t size = (steps.size() + mostRows - 1) / mostRows;
    const auto name = [&](std::size_t at) { return making.frame().transcripts()[steps[at].transcript].name; };
    std::vector<Stretch> stretches;
    for (std::size_t at = 0; at < steps.size(); at += size) {
        const std::size_t last = std::min(at + size, steps.size()) - 1;
        const auto& first = making.frame().transcripts()[steps[at].transcript];
        Stretch stretch{last == at ? name(at) : name(at) + " – " + name(last), first.id.uuid.toString()};
        for (std::size_t i = at; i <= last; ++i) stretch.fresh += steps[i].fresh;
        stretch.soFar = steps[last].soFar;
        stretches.push_back(std::move(stretch));
    }
    return stretches;
}

std::string lastFreshSentence(const Making& making, const std::vector<SaturationStep>& steps)
{
    const auto last =
        std::find_if(steps.rbegin(), steps.rend(), [](const auto& step) { return step.fresh > 0; });
    const auto without = static_cast<long long>(last - steps.rbegin());
    const std::string name = making.frame().transcripts()[last->transcript].name;
    if (without == 0)
        return say("The last transcript, “{transcript}”, still brought new codes.",
                   fmt::arg("transcript", name));
    return sayn(
        "“{transcript}” was the last that brought new codes; the coded transcript after it brought none.",
        "“{transcript}” was the last that brought new codes; the {count} coded transcripts after it brought "
        "none.",
        without, fmt::arg("transcript", name), fmt::arg("count", without));
}

/// Of what is not in the counts nothing is known yet.
std::string leftOutSentence(std::size_t uncoded)
{
    if (uncoded == 0) return "";
    const auto count = static_cast<long long>(uncoded);
    return " " + sayn("Left out is {count} transcript that nobody has coded yet.",
                      "Left out are {count} transcripts that nobody has coded yet.", count,
                      fmt::arg("count", count));
}

std::string labelKeyOf(const Stretch& stretch)
{
    return placeKey("label", {"saturation", stretch.first, ""});
}

void addSaturationTable(Making& making, const std::vector<Stretch>& stretches)
{
    Grid grid;
    grid.number = ++making.grids;
    grid.caption = tr("new codes by transcript");
    grid.mark = tableMark(grid.number);
    grid.shows = placeKey("table", {"saturation"});
    const auto run = [](const std::string& text, std::string shows, bool strong = false) {
        return Runs{{text, strong, false, {}, std::move(shows)}};
    };
    const auto shown = [](const char* kind, const std::string& of, const char* column) {
        return placeKey(kind, {"saturation", of, column});
    };
    grid.heads = {{run(tr("transcript"), shown("label", "head", "transcript"), true)},
                  {run(tr("new codes"), shown("label", "head", "fresh"), true), true},
                  {run(tr("codes so far"), shown("label", "head", "so far"), true), true}};
    for (const Stretch& one : stretches)
        grid.rows.push_back({{run(one.name, labelKeyOf(one))},
                             {run(std::to_string(one.fresh), shown("figure", one.first, "fresh")), true},
                             {run(std::to_string(one.soFar), shown("figure", one.first, "so far")), true}});
    making.document.blocks.emplace_back(std::move(grid));
}

Chart chartOf(const std::vector<Stretch>& stretches)
{
    Chart chart;
    chart.caption = tr("new codes by transcript");
    chart.shows = placeKey("chart", {"saturation"});
    chart.series = {tr("new codes")};
    for (const Stretch& stretch : stretches) {
        chart.full = std::max(chart.full, static_cast<double>(stretch.fresh));
        chart.rows.push_back({stretch.name,
                              {static_cast<double>(stretch.fresh)},
                              {std::to_string(stretch.fresh)},
                              {labelKeyOf(stretch)}});
    }
    return chart;
}

}

void addSaturation(Making& making, bool withChart)
{
    auto steps = analysis::saturation(making.input.snapshot);
    // where nobody looked nothing is exhausted
    const std::size_t uncoded = std::erase_if(steps, [&](const SaturationStep& step) {
        return making.input.snapshot.chunk(step.transcript).kinds.empty();
    });
    if (steps.size() < 2 || steps.back().soFar == 0) return;
    making.paragraph(
        Paragraph::Look::plain,
        {{tr("How many codes each transcript brought that none before it had, in the order of the "
             "project, shows how far the material was exhausted.") +
          std::string(" ") + lastFreshSentence(making, steps) + leftOutSentence(uncoded)}},
        {}, placeKey("list", {"saturation"}));
    const auto stretches = stretchesOf(making, steps);
    addSaturationTable(making, stretches);
    if (withChart) addCharts(making, {chartOf(stretches)});
}

}
