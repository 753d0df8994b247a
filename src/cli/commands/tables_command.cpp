// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "cli/table_options.h"
#include "errands/counting.h"
#include "errands/lookup.h"
#include "errands/table_json.h"
#include "history/project_edits.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace rd::cli
{

namespace
{

struct TablesOptions {
    std::string add;
    std::string remove;
    std::string importFrom;
    std::string exportTo;
    TableOptions table;
    double addsUpTo = 0;
};

Json tablesJson(const history::State& state)
{
    Json list = Json::array();
    for (const coding::TableDefinition* table : state.tablesInOrder())
        list.push_back(errands::toJson(*table, state));
    return {{"tables", std::move(list)}};
}

/// A group that is gone would be missed only where its table is counted.
std::vector<std::string> notesOnGroups(const history::State& state)
{
    std::vector<std::string> notes;
    std::optional<analysis::Snapshot> snapshot;
    for (const coding::TableDefinition* table : state.tablesInOrder()) {
        if (table->groups.empty()) continue;
        if (!snapshot) snapshot = errands::snapshotOf(state);
        const analysis::Table counted = analysis::count(*snapshot, *table, {userLanguage(), {}, false});
        for (const std::string& note : counted.gone) notes.push_back(counted.title + ": " + note);
    }
    return notes;
}

void listTables(const Session& session)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    Listing listing;
    listing.key = "tables";
    listing.empty = tr("There are no saved tables yet.");
    listing.columns = {
        {"title", tr("Title")}, {"kind", tr("Kind")}, {"theme", tr("Theme")}, {"group", tr("Group")}};
    for (const coding::TableDefinition* table : state.tablesInOrder()) {
        const codebook::Code* theme = state.codebook.find(table->theme);
        const transcript::Attribute* group =
            state.cases.find(table->groupBy ? table->groupBy : table->columns);
        listing.rows.push_back({table->title.in(userLanguage()), coding::tableKindKey(table->kind),
                                theme == nullptr ? Json(nullptr) : Json(theme->shownName(userLanguage())),
                                group == nullptr ? Json(nullptr) : Json(group->key)});
    }
    listing.notes = notesOnGroups(state);
    listing.json = tablesJson(state);
    session.print(listing);
}

/// A table with this title is changed; else one is added.
void saveTable(const Session& session, const TablesOptions& options)
{
    if (options.table.kind.empty()) throw UsageError(tr("Name the kind of table to save, such as x-of-n."));
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    coding::TableDefinition table = definitionOf(options.table, state);
    demandKind(options.addsUpTo != 0, "--adds-up-to", table.kind, {coding::TableKind::summary});
    table.addsUpTo = options.addsUpTo;
    table.title.slot(userLanguage()) = options.add;
    for (const coding::TableDefinition* known : state.tablesInOrder())
        if (known->title.nl == options.add || known->title.en == options.add) {
            table.id = known->id;
            table.position = known->position;
            table.title = known->title;
            table.explanations = known->explanations;
        }
    project->apply(history::saveTable(state, table));
    session.tell(say("Saved the table “{title}”.", fmt::arg("title", options.add)));
}

void removeTable(const Session& session, const std::string& title)
{
    const auto project = session.openToWrite();
    project->apply(history::deleteTable(project->state(), errands::tableNamed(project->state(), title).id));
    session.tell(say("Removed the table “{title}”.", fmt::arg("title", title)));
}

void importTables(const Session& session, const std::string& path)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto edit = history::importTables(
        state, errands::tablesFromJson(readFile(path), shownName(path), state), shownName(path));
    const auto count = static_cast<long long>(edit.rows.size());
    project->apply(edit);
    session.tell(sayn("Imported {count} table from {source}.", "Imported {count} tables from {source}.",
                      count, fmt::arg("count", count), fmt::arg("source", shownName(path))));
}

void exportTables(const Session& session, const std::string& path)
{
    demandEnding(path, {".json"});
    const auto project = session.openToRead();
    writeFile(path, dump(tablesJson(project->state())));
    const auto count = static_cast<long long>(project->state().tablesInOrder().size());
    session.tell(sayn("Exported {count} table to {file}.", "Exported {count} tables to {file}.", count,
                      fmt::arg("count", count), fmt::arg("file", shownName(path))));
}

}

void addTables(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "tables", tr("List, save, remove, import or export saved tables."));
    const auto options = std::make_shared<TablesOptions>();
    auto* add = command->add_option("--add", options->add,
                                    tr("Save the table of KIND and its options by this title."));
    auto* remove =
        command->add_option("--remove", options->remove, tr("Remove the saved table of this title."));
    auto* import = command->add_option("--import", options->importFrom,
                                       tr("Add and change tables from this JSON file."));
    auto* out =
        command->add_option("--export", options->exportTo, tr("Write all saved tables to this JSON file."));
    add->option_text(tr("TITLE"))->excludes(remove)->excludes(import)->excludes(out);
    remove->option_text(tr("TITLE"))->excludes(import)->excludes(out);
    import->option_text(tr("FILE"))->excludes(out);
    out->option_text(tr("FILE"));
    addTableOptions(*command, options->table);
    command
        ->add_option("--adds-up-to", options->addsUpTo,
                     tr("In a summary, check that the numbers of each unit add up to this."))
        ->option_text(tr("NUMBER"))
        ->needs(add);
    command->callback([&session, options] {
        if (!options->add.empty()) return saveTable(session, *options);
        if (!options->table.kind.empty())
            throw UsageError(tr("KIND goes with --add; see the command table to print one."));
        if (!options->remove.empty()) return removeTable(session, options->remove);
        if (!options->importFrom.empty()) return importTables(session, options->importFrom);
        if (!options->exportTo.empty()) return exportTables(session, options->exportTo);
        listTables(session);
    });
}

}
