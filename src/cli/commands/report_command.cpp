// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/counting.h"
#include "cli/lookup.h"
#include "exchange/write_document.h"
#include "project/words.h"
#include "report/chapter/chapter.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace rd::cli
{

namespace
{

struct ReportOptions {
    std::vector<std::string> sections;
    int quotes = 1;
};

std::set<report::Section> sectionsNamed(const std::vector<std::string>& words)
{
    std::set<report::Section> sections;
    for (const report::Section section : report::allSections())
        if (std::find(words.begin(), words.end(), report::sectionKey(section)) != words.end())
            sections.insert(section);
    return sections;
}

void writeReport(const Session& session, const ReportOptions& options)
{
    if (session.output.empty()) throw UsageError(tr("Say where the report goes: -o results.docx."));
    const auto project = session.openToRead();
    const history::State& state = project->state();
    const auto snapshot = snapshotOf(state);
    std::vector<analysis::Table> tables;
    for (const auto& definition : report::chapterTables(state.tablesInOrder(), state.codebook))
        tables.push_back(analysis::count(snapshot, definition, {userLanguage(), {}, false}));
    const report::Document chapter =
        report::makeChapter({state.info.title, snapshot, tables, project::Words(*project),
                             report::methodFactsOf(project->kindsOfChanges()), userLanguage(),
                             sectionsNamed(options.sections), options.quotes, state.memosInOrder()});
    for (const std::string& warning : chapter.warnings) std::cerr << warning << "\n";
    writeFile(session.output, exchange::documentBytes(chapter, session.output));
}

}

void addReport(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, session, "report",
                                   tr("Write the results chapter, with every figure leading to its quotes."));
    const auto options = std::make_shared<ReportOptions>();
    std::vector<std::string> keys;
    for (const report::Section section : report::allSections()) keys.push_back(report::sectionKey(section));
    command
        ->add_option("--sections", options->sections,
                     say("Only these parts, with commas between: {names}.", fmt::arg("names", listed(keys))))
        ->option_text(tr("NAMES"))
        ->delimiter(',')
        ->check(oneOf(keys));
    command
        ->add_option("--quotes", options->quotes, tr("How many quotes stand with each case; by default 1."))
        ->option_text(tr("NUMBER"))
        ->check(CLI::NonNegativeNumber);
    command->callback([&session, options] { writeReport(session, *options); });
}

}
