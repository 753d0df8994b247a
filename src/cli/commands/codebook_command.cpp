// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "exchange/csv/codebook_csv.h"
#include "history/codebook_edits.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct CodebookOptions {
    std::string importFrom;
    std::string exportTo;
};

void importCodebook(const Session& session, const std::string& path)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto import = exchange::readCodebookCsv(readFile(path), shownName(path), state.codebook,
                                                  state.info.language, state.codings);
    const auto count = static_cast<long long>(import.codes.size());
    project->apply(history::importCodes(state, import.codes, shownName(path)), consoleProgress());
    session.tell(sayn("Imported {count} code from {source}; {unchanged} were there like this already.",
                      "Imported {count} codes from {source}; {unchanged} were there like this already.",
                      count, fmt::arg("count", count), fmt::arg("source", shownName(path)),
                      fmt::arg("unchanged", import.unchanged)),
                 import.notes);
}

void exportCodebook(const Session& session, const std::string& path)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    writeFile(path, exchange::writeCodebookCsv(state.codebook, state.info.language));
    const auto count = static_cast<long long>(state.codebook.inOrder().size());
    session.tell(sayn("Exported {count} code to {file}.", "Exported {count} codes to {file}.", count,
                      fmt::arg("count", count), fmt::arg("file", shownName(path))));
}

Json keyOrNull(const codebook::Codebook& codebook, CodeId id)
{
    const codebook::Code* code = codebook.find(id);
    return code == nullptr || code->deleted ? Json(nullptr) : Json(code->key);
}

void listCodes(const Session& session)
{
    const auto project = session.openToRead();
    const codebook::Codebook& codebook = project->state().codebook;
    Listing listing;
    listing.key = "codes";
    listing.empty = tr("The codebook is empty.");
    listing.columns = {{"code", tr("Key")},
                       {"name", tr("Name")},
                       {"parent", tr("Below")},
                       {"level", tr("Level")},
                       {"number", tr("Number")},
                       {"color", tr("Colour")},
                       {"short_key", tr("Short key")},
                       {"codable", tr("Codable")},
                       {"depth", tr("Depth")}};
    for (const codebook::Code* code : codebook.inOrder()) {
        const int depth = codebook.depth(code->id);
        const std::string indent(session.format() == Format::text ? static_cast<std::size_t>(depth) * 2 : 0,
                                 ' ');
        listing.rows.push_back({code->key, indent + code->shownName(userLanguage()),
                                keyOrNull(codebook, code->parent), codebook::codeLevelKey(code->level),
                                code->number, codebook::colorText(code->color), code->shortKey, code->codable,
                                depth});
    }
    session.print(listing);
}

}

void addCodebook(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, session, "codebook", tr("List, import or export the codebook."));
    const auto options = std::make_shared<CodebookOptions>();
    auto* import =
        command->add_option("--import", options->importFrom, tr("Add and change codes from this CSV file."));
    command->add_option("--export", options->exportTo, tr("Write all codes to this CSV file."))
        ->option_text(tr("FILE"))
        ->excludes(import->option_text(tr("FILE")));
    command->callback([&session, options] {
        if (!options->importFrom.empty()) return importCodebook(session, options->importFrom);
        if (!options->exportTo.empty()) return exportCodebook(session, options->exportTo);
        listCodes(session);
    });
}

}
