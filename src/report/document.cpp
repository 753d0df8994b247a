// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

namespace rd::report
{

namespace
{

template <class... Functions>
struct Cases : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Cases(Functions...) -> Cases<Functions...>; // clang 14 does not find it by itself

void eachOf(Runs& runs, const std::function<void(Run&)>& take)
{
    for (Run& run : runs) take(run);
}

}

std::string wordsOf(const Runs& runs)
{
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

std::string gridName(int number, Language language)
{
    const SpeakIn speak(language);
    return say("Table {number}", fmt::arg("number", number));
}

std::vector<const Heading*> contentsOf(const Document& document)
{
    std::vector<const Heading*> found;
    for (const Block& block : document.blocks)
        if (const auto* heading = std::get_if<Heading>(&block);
            heading != nullptr && heading->level <= contentsLevels)
            found.push_back(heading);
    return found;
}

void eachPlace(const Document& document, const std::function<void(const std::string&)>& take)
{
    const auto name = [&](const std::string& mark) {
        if (!mark.empty()) take(mark);
    };
    for (const Block& block : document.blocks)
        std::visit(Cases{[&](const Heading& heading) { name(heading.mark); },
                         [&](const Paragraph& paragraph) { name(paragraph.mark); },
                         [&](const Grid& grid) { name(grid.mark); }, [](const Contents&) {},
                         [&](const Chart& chart) { name(chart.mark); }},
                   block);
}

void eachMark(Document& document, const std::function<void(std::string&)>& take)
{
    for (Block& block : document.blocks)
        std::visit(Cases{[&](Heading& heading) { take(heading.mark); },
                         [&](Paragraph& paragraph) { take(paragraph.mark); },
                         [&](Grid& grid) { take(grid.mark); }, [&](Chart& chart) { take(chart.mark); },
                         [](Contents&) {}},
                   block);
}

void eachRun(Document& document, const std::function<void(Run&)>& take)
{
    const auto inGrid = [&](Grid& grid) {
        for (Grid::Cell& head : grid.heads) eachOf(head.runs, take);
        for (auto& row : grid.rows)
            for (Grid::Cell& cell : row) eachOf(cell.runs, take);
    };
    for (Block& block : document.blocks)
        std::visit(Cases{[](Heading&) {}, [&](Paragraph& paragraph) { eachOf(paragraph.runs, take); }, inGrid,
                         [](Contents&) {}, [](Chart&) {}},
                   block);
}

}
