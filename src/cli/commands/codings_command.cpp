// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "errands/edits.h"
#include "history/coding_edits.h"

#include <CLI/CLI.hpp>

#include <set>

namespace rd::cli
{

namespace
{

struct CodingsOptions {
    std::string importFrom;
    std::string exportTo;
};

void importCodings(const Session& session, const std::string& path)
{
    const auto project = session.openToWrite();
    auto import =
        exchange::readCodingsCsv(readFile(path), shownName(path), errands::codingsContext(*project));
    auto notes = import.notes;
    const auto all = static_cast<long long>(import.codings.size());
    history::Edit edit =
        history::addCodings(project->state(), std::move(import.codings), shownName(path), import.coders);
    const auto count = edit.args.value("count", 0LL);
    if (auto memos = history::toldMemos(edit); !memos.empty()) notes.push_back(std::move(memos));
    project->apply(edit, consoleProgress());
    session.tell(sayn("Imported {count} coding from {source}; {known} were there already.",
                      "Imported {count} codings from {source}; {known} were there already.", count,
                      fmt::arg("count", count), fmt::arg("source", shownName(path)),
                      fmt::arg("known", all - count)),
                 notes);
}

void exportCodings(const Session& session, const std::string& path)
{
    demandEnding(path, {".csv"});
    const auto project = session.openToRead();
    const history::State& state = project->state();
    writeFile(path, exchange::writeCodingsCsv(state.codings, errands::codingsContext(*project)));
    const auto count = static_cast<long long>(state.codings.size());
    session.tell(sayn("Exported {count} coding to {file}.", "Exported {count} codings to {file}.", count,
                      fmt::arg("count", count), fmt::arg("file", shownName(path))));
}

/// How many codings each coder made, and in how many transcripts.
void listWhoCoded(const Session& session)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    std::map<CoderId, long long> counts;
    std::map<CoderId, std::set<TranscriptId>> transcripts;
    for (const auto& [transcript, list] : state.codings.all())
        for (const coding::Coding& coding : list) {
            ++counts[coding.coder];
            transcripts[coding.coder].insert(transcript);
        }
    Listing listing;
    listing.key = "coders";
    listing.empty = tr("Nothing was coded yet.");
    listing.columns = {
        {"coder", tr("Coder")}, {"codings", tr("Codings")}, {"transcripts", tr("Transcripts")}};
    for (const coding::Coder* coder : state.codersInOrder())
        listing.rows.push_back({coder->shownName(), counts[coder->id], transcripts[coder->id].size()});
    session.print(listing);
}

}

void addCodings(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, session, "codings",
                                   tr("Import or export codings; without either, count them by coder."));
    const auto options = std::make_shared<CodingsOptions>();
    auto* import =
        command->add_option("--import", options->importFrom, tr("Add the codings of this CSV file."));
    command->add_option("--export", options->exportTo, tr("Write all codings to this CSV file."))
        ->option_text(tr("FILE"))
        ->excludes(import->option_text(tr("FILE")));
    command->callback([&session, options] {
        if (!options->importFrom.empty()) return importCodings(session, options->importFrom);
        if (!options->exportTo.empty()) return exportCodings(session, options->exportTo);
        listWhoCoded(session);
    });
}

}
