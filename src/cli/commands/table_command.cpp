// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count.h"
#include "base/error.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/counting.h"
#include "cli/table_options.h"
#include "errands/counting.h"
#include "errands/lookup.h"
#include "exchange/docx/refresh/report_file.h"
#include "exchange/write_document.h"
#include "report/renewal/present.h"
#include "text/fold.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct PrintOptions {
    TableOptions table;
    std::string saved;
    bool allSaved = false;
    bool numbers = false;
    std::optional<double> addsUpTo;
};

analysis::CountOptions countOptions(const PrintOptions& options)
{
    analysis::CountOptions how;
    how.numbers = options.numbers;
    how.mustAddUpTo = options.addsUpTo;
    return how;
}

/// A saved table says all of it itself.
void demandNone(const std::vector<const CLI::Option*>& defining, const char* saved)
{
    for (const CLI::Option* option : defining)
        if (option->count() > 0)
            throw UsageError(say("{one} and {other} do not go together.", fmt::arg("one", saved),
                                 fmt::arg("other", option->get_name())));
}

/// The ending of the file's name, in small letters.
std::string endingOf(const std::string& path)
{
    return text::folded(std::filesystem::path(path).extension().string());
}

std::string chartOf(const analysis::Table& table)
{
    const auto charts = report::chartsOf(table);
    if (charts.empty())
        throw Refusal({"", "", tr("There is no chart of this table."),
                       tr("Charts are made of x of n and of cross-tables with codings, of up to 6 groups.")});
    return report::svgFileOf(charts);
}

/// The table as a Word document that says where it came from, so that it can be renewed.
std::string wordOf(const Session& session, const project::Project& project, const PrintOptions& options,
                   const coding::TableDefinition& definition)
{
    const history::State& state = project.state();
    const report::ReportedTable asked =
        report::identified({definition, options.numbers, options.addsUpTo, !options.saved.empty()});
    report::Document document =
        report::tableDocument(report::counted(errands::snapshotOf(state), asked, userLanguage()));
    document.origin = report::originText({state.info.id.uuid,
                                          exchange::fileSeenFrom(session.output, project.path()),
                                          userLanguage(),
                                          {asked},
                                          report::knownIn(document)});
    return exchange::documentBytes(document, session.output);
}

void printTable(const Session& session, const PrintOptions& options)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    const coding::TableDefinition definition = options.saved.empty()
                                                   ? definitionOf(options.table, state)
                                                   : errands::tableNamed(state, options.saved);
    demandKind(options.numbers, "--numbers", definition.kind, {coding::TableKind::matrix});
    demandKind(options.addsUpTo.has_value(), "--adds-up-to", definition.kind, {coding::TableKind::summary});
    if (exchange::isWord(session.output))
        return writeFile(session.output, wordOf(session, *project, options, definition));
    const std::string ending = endingOf(session.output);
    analysis::CountOptions how = countOptions(options);
    how.figuresOfHidden = ending != ".odt" && ending != ".tex"; // as in the document for Word
    const auto table = analysis::count(errands::snapshotOf(state), definition, how);
    if (ending == ".svg") return writeFile(session.output, chartOf(table));
    if (ending == ".odt" || ending == ".tex")
        return writeFile(session.output,
                         exchange::documentBytes(report::tableDocument(table), session.output));
    session.print(report::write(table, formOf(session.format()), {true, true, session.width()}),
                  {".docx", ".odt", ".tex", ".svg"});
}

void printSaved(const Session& session, const PrintOptions& options)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    const auto snapshot = errands::snapshotOf(state);
    std::vector<analysis::Table> tables;
    for (const coding::TableDefinition* definition : state.tablesInOrder())
        tables.push_back(analysis::count(snapshot, *definition, countOptions(options)));
    if (tables.empty())
        throw Refusal({shownName(session.file), "", tr("The project has no saved tables."),
                       tr("Save one with the command tables, or name a kind of table.")});
    session.print(report::write(tables, formOf(session.format()), {true, true, session.width()}));
}

}

void addTable(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, session, "table", tr("Count, and print a table."));
    const auto options = std::make_shared<PrintOptions>();
    const std::size_t common = command->get_options().size();
    CLI::Option* kind = addTableOptions(*command, options->table);
    const auto all = command->get_options();
    const std::vector<const CLI::Option*> defining(all.begin() + static_cast<std::ptrdiff_t>(common),
                                                   all.end());
    CLI::Option* saved =
        command->add_option("--saved", options->saved, tr("Print the saved table of this title."));
    saved->option_text(tr("TITLE"))->excludes(kind);
    command->add_flag("--all-saved", options->allSaved, tr("Print all saved tables."))
        ->excludes(kind)
        ->excludes(saved);
    command->add_flag("--numbers", options->numbers, tr("In a matrix, how many codings instead of 0 and 1."));
    command
        ->add_option("--adds-up-to", options->addsUpTo,
                     tr("In a summary, check that the numbers of each unit add up to this."))
        ->option_text(tr("NUMBER"));
    command->callback([&session, options, defining] {
        if (options->allSaved || !options->saved.empty())
            demandNone(defining, options->allSaved ? "--all-saved" : "--saved");
        if (options->allSaved) return printSaved(session, *options);
        if (options->saved.empty() && options->table.kind.empty())
            throw UsageError(tr("Name the kind of table, --saved or --all-saved."));
        printTable(session, *options);
    });
}

}
