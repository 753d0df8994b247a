// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/codebook_changes.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "codebook/level_name.h"
#include "exchange/csv/codebook_csv.h"
#include "exchange/sheet/codebook_table.h"
#include "history/codebook_edits.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

namespace rd::cli
{

namespace
{

struct CodebookOptions {
    std::string importFrom;
    std::string exportTo;
    std::vector<std::string> map;
    exchange::TableChoice table;
    CodebookChange change;
};

/// "code=Label,name=Omschrijving"; what has no = belongs to the column before it, whose name has a comma.
std::map<std::string, std::string> mapOf(const std::vector<std::string>& words)
{
    std::map<std::string, std::string> columns;
    for (const std::string& word : words) {
        std::string field;
        for (std::size_t start = 0; start <= word.size();) {
            const auto end = std::min(word.find(',', start), word.size());
            const std::string part = word.substr(start, end - start);
            const auto sign = part.find('=');
            if (sign == std::string::npos && field.empty())
                throw UsageError(tr("Write --map as field=Column, such as name=Label."));
            if (sign == std::string::npos)
                columns[field] += "," + part;
            else
                columns[field = part.substr(0, sign)] = part.substr(sign + 1);
            start = end + 1;
        }
    }
    return columns;
}

void importCodebook(const Session& session, const CodebookOptions& options)
{
    const std::string& path = options.importFrom;
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto import =
        exchange::readCodebookTable(readFile(path), shownName(path), {options.table, mapOf(options.map)},
                                    state.codebook, state.info.language, state.codings);
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
    demandEnding(path, {".csv"});
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
    listing.columns = {{"code", tr("Key in forms")},   {"name", tr("Name")},       {"parent", tr("Below")},
                       {"level", tr("Level")},         {"number", tr("Number")},   {"color", tr("Colour")},
                       {"short_key", tr("Short key")}, {"codable", tr("Codable")}, {"depth", tr("Depth")}};
    const bool people = session.format() == Format::text || session.format() == Format::html;
    for (const codebook::Code* code : codebook.inOrder()) {
        const int depth = codebook.depth(code->id);
        const std::string indent(session.format() == Format::text ? static_cast<std::size_t>(depth) * 2 : 0,
                                 ' ');
        listing.rows.push_back(
            {code->key, indent + code->shownName(userLanguage()), keyOrNull(codebook, code->parent),
             people ? codebook::codeLevelName(code->level) : codebook::codeLevelKey(code->level),
             code->number, codebook::colorText(code->color), code->shortKey, code->codable, depth});
    }
    session.print(listing);
}

}

void addCodebook(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "codebook", tr("List, change, import or export the codebook."));
    const auto options = std::make_shared<CodebookOptions>();
    auto* import = command->add_option("--import", options->importFrom,
                                       tr("Add and change codes from this CSV file or Excel workbook."));
    command->add_option("--export", options->exportTo, tr("Write all codes to this CSV file."))
        ->option_text(tr("FILE"))
        ->excludes(import->option_text(tr("FILE")));
    command
        ->add_option(
            "--map", options->map,
            tr("Of an import: which column says what (code=Label,name=Title); by default their names "
               "tell."))
        ->option_text(tr("FIELD=COLUMN"))
        ->allow_extra_args(false)
        ->needs(import);
    command
        ->add_option("--sheet", options->table.sheet, tr("Of a workbook: the sheet; by default the first."))
        ->option_text(tr("NAME"))
        ->needs(import);
    command
        ->add_option("--header-row", options->table.headerRow,
                     tr("Of a table: the row with the names of the columns; by default it is found."))
        ->option_text(tr("NUMBER"))
        ->check(wholeNumber(1))
        ->needs(import);
    addCodebookChanges(*command, options->change);
    command->callback([&session, options] {
        if (options->change.asked()) return changeCodebook(session, options->change);
        if (!options->importFrom.empty()) return importCodebook(session, *options);
        if (!options->exportTo.empty()) return exportCodebook(session, options->exportTo);
        listCodes(session);
    });
}

}
