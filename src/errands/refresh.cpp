// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/refresh.h"

#include "errands/chapter.h"
#include "exchange/docx/refresh/entry_numbers.h"
#include "exchange/docx/refresh/report_file.h"
#include "project/words.h"

namespace rd::errands
{

exchange::Refreshed renewed(project::Project& project, const analysis::Snapshot& snapshot,
                            const exchange::InputFile& report)
{
    const history::State& state = project.state();
    const auto origin = exchange::originOf(report);
    exchange::demandSameProject(report.name, origin, state.info.id.uuid);
    report::PresentInput input{snapshot, state.tablesInOrder(), methodFactsOf(project),
                               origin ? origin->language : userLanguage()};
    if (origin) input.unsaved = origin->tables;
    if (origin) input.known = origin->known;
    input.numbers = exchange::entryNumbersOf(report);
    input.memos = state.memosInOrder();
    input.words = project::Words(project);
    return exchange::refreshDocx(report, report::presentOf(input));
}

std::vector<std::string> sentencesOf(const exchange::Refreshed& refreshed)
{
    std::vector<std::string> sentences;
    for (const auto& one : refreshed.renewed) sentences.push_back(exchange::textOf(one));
    if (refreshed.entries.all() > 0) sentences.push_back(exchange::textOf(refreshed.entries));
    for (const auto& one : refreshed.kept) sentences.push_back(exchange::textOf(one));
    if (!refreshed.renewed.empty()) sentences.push_back(exchange::notRenewed());
    return sentences;
}

}
