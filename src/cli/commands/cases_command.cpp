// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "errands/edits.h"
#include "errands/lookup.h"
#include "history/joining_cases.h"

#include <CLI/CLI.hpp>

#include <array>

namespace rd::cli
{

namespace
{

struct CasesOptions {
    std::string importFrom;
    std::string exportTo;
    std::string join;
    std::string into;
};

std::string newOrChanged(const exchange::CasesImport& import, const std::string& source)
{
    const auto size = [](const auto& list) { return static_cast<long long>(list.size()); };
    const auto numbers = std::array{size(import.cases), size(import.respondents), size(import.attributes),
                                    size(import.values)};
    const std::string cases =
        sayn("{count} case", "{count} cases", numbers[0], fmt::arg("count", numbers[0]));
    const std::string respondents =
        sayn("{count} respondent", "{count} respondents", numbers[1], fmt::arg("count", numbers[1]));
    const std::string attributes =
        sayn("{count} attribute", "{count} attributes", numbers[2], fmt::arg("count", numbers[2]));
    const std::string values =
        sayn("{count} value", "{count} values", numbers[3], fmt::arg("count", numbers[3]));
    return say("Imported from {source}; new or changed: {cases}, {respondents}, {attributes} and {values}.",
               fmt::arg("source", source), fmt::arg("cases", cases), fmt::arg("respondents", respondents),
               fmt::arg("attributes", attributes), fmt::arg("values", values));
}

void importCases(const Session& session, const std::string& path)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto import = exchange::readCasesCsv(readFile(path), shownName(path), state.cases,
                                               state.transcripts, state.info.language);
    project->apply(errands::editOf(import, shownName(path)), consoleProgress());
    session.tell(newOrChanged(import, shownName(path)), import.notes);
}

void exportCases(const Session& session, const std::string& path)
{
    demandEnding(path, {".csv"});
    const auto project = session.openToRead();
    const history::State& state = project->state();
    writeFile(path, exchange::writeCasesCsv(state.cases, state.transcripts, state.info.language));
    const auto count = static_cast<long long>(state.cases.cases().size());
    session.tell(sayn("Exported {count} case to {file}.", "Exported {count} cases to {file}.", count,
                      fmt::arg("count", count), fmt::arg("file", shownName(path))));
}

void joinCases(const Session& session, const CasesOptions& options)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const CaseId from = errands::caseNamed(state, options.join).id;
    const history::JoinedCases joined =
        history::joinCases(state, from, errands::caseNamed(state, options.into).id);
    project->apply(joined.edit);
    session.tell(history::describe(joined.edit.kind, joined.edit.args), joined.told);
}

void listCases(const Session& session)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    Listing listing;
    listing.key = "cases";
    listing.empty = tr("There are no cases yet.");
    listing.columns = {{"case", tr("Case")},
                       {"documents", tr("Transcripts")},
                       {"persons", tr("Respondents")},
                       {"remark", tr("Remark")}};
    for (const transcript::Case* value : state.cases.cases()) {
        Json documents = Json::array();
        Json persons = Json::array();
        for (const auto* document : state.transcripts.ofCase(value->id)) documents.push_back(document->name);
        for (const auto* person : state.cases.respondentsOf(value->id)) persons.push_back(person->name);
        listing.rows.push_back({value->name, documents, persons, value->remark});
    }
    session.print(listing);
}

}

void addCases(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(
        app, session, "cases", tr("List, import, export or join cases, respondents and their attributes."));
    const auto options = std::make_shared<CasesOptions>();
    auto* import =
        command->add_option("--import", options->importFrom,
                            tr("Add and change cases, respondents and values from this CSV file."));
    auto* exported =
        command->add_option("--export", options->exportTo, tr("Write all cases to this CSV file."))
            ->option_text(tr("FILE"))
            ->excludes(import->option_text(tr("FILE")));
    auto* join =
        command
            ->add_option("--join", options->join,
                         tr("Make this case one with that of --into, which gets what belongs to it."))
            ->option_text(tr("NAME"))
            ->excludes(import)
            ->excludes(exported);
    join->needs(command->add_option("--into", options->into, tr("The case that stays."))
                    ->option_text(tr("NAME"))
                    ->needs(join));
    command->callback([&session, options] {
        if (!options->join.empty()) return joinCases(session, *options);
        if (!options->importFrom.empty()) return importCases(session, options->importFrom);
        if (!options->exportTo.empty()) return exportCases(session, options->exportTo);
        listCases(session);
    });
}

}
