// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count.h"
#include "base/safe_file.h"
#include "errands/table_titles.h"
#include "exchange/docx/refresh/report_file.h"
#include "exchange/write_document.h"
#include "gui/actions/action.h"
#include "gui/actions/report_names.h"
#include "gui/counts.h"
#include "gui/dialogs/table_dialog.h"
#include "history/project_edits.h"
#include "report/renewal/present.h"
#include "report/writers.h"
#include "text/fold.h"

namespace rd::gui
{

namespace
{

using coding::TableDefinition;

const TableDefinition* savedTable(const Context& context, TableId id)
{
    const auto found = context.state().tables.find(id);
    return found == context.state().tables.end() || found->second.deleted ? nullptr : &found->second;
}

/// A saved table that is shown otherwise now: whether that changes it, or becomes another.
void askWhich(Context& context, TableDefinition& table)
{
    const TableDefinition* saved = savedTable(context, table.id);
    if (saved == nullptr || *saved == table) return;
    const std::string title = saved->title.in(userLanguage());
    const std::size_t answer =
        context.ask.choose({tr("Save the table"),
                            say("“{title}” is shown otherwise than it was saved.", fmt::arg("title", title)),
                            tr("Saved tables stand in the report as they were saved."),
                            {tr("Save as a new table"), say("Change “{title}”", fmt::arg("title", title))}});
    if (answer != 0) return;
    table.id = {};
    table.position = 0;
    table.title = {};
}

/// What the table would be called as it is counted now.
std::string countedTitle(Context& context, const TableDefinition& table)
{
    const auto& snapshot = context.workspace.counts().snapshot();
    return snapshot ? analysis::proposedTitle(*snapshot, table, userLanguage()) : std::string();
}

void saveShown(Context& context)
{
    TableDefinition table = *context.workspace.table();
    askWhich(context, table);
    if (savedTable(context, table.id) == nullptr) {
        table.title = Wording::both(context.ask.text(
            {tr("Save the table"), tr("Title of the table:"), countedTitle(context, table)}));
        if (!table.id) table.id = TableId::make();
    }
    context.project().apply(history::saveTable(context.state(), table));
    context.workspace.showTable(context.state().tables.at(table.id));
}

bool canSaveShown(const Context& context)
{
    if (!canWrite(context) || !context.workspace.table()) return false;
    const TableDefinition* saved = savedTable(context, context.workspace.table()->id);
    return saved == nullptr || *saved != *context.workspace.table();
}

void editDefinition(Context& context, TableDefinition definition)
{
    askWhich(context, definition);
    TableDialog dialog(context.ask.window(), context.state(), definition, [&](const TableDefinition& table) {
        (void)history::saveTable(context.state(), table);
    });
    context.ask.show(dialog);
    TableDefinition table = dialog.value();
    if (const auto& snapshot = context.workspace.counts().snapshot())
        table.title = errands::titleAfter(*snapshot, definition, table);
    if (!table.id) table.id = TableId::make();
    context.project().apply(history::saveTable(context.state(), table));
    context.workspace.showTable(context.state().tables.at(table.id));
}

void newTable(Context& context)
{
    TableDefinition definition;
    const codebook::Code* chosen = context.state().codebook.themeOf(context.workspace.selection().code);
    if (chosen != nullptr) definition.theme = chosen->id;
    editDefinition(context, definition);
}

void deleteTable(Context& context)
{
    const TableDefinition table = *context.workspace.table();
    confirm(context.ask, tr("Delete a table"),
            say("Delete the table “{title}”?", fmt::arg("title", table.title.in(userLanguage()))),
            tr("Delete"), tr("No codings go with it; undo brings it back."));
    context.project().apply(history::deleteTable(context.state(), table.id));
    context.workspace.showTable(std::nullopt);
}

report::Form formOf(const std::filesystem::path& path)
{
    const std::string ending = text::folded(path.extension().string());
    if (ending == ".csv") return report::Form::csv;
    if (ending == ".json") return report::Form::json;
    if (ending == ".html" || ending == ".htm") return report::Form::html;
    if (ending == ".txt") return report::Form::text;
    throw Refusal(
        {path.filename().string(), "", tr("What is written there is no file of this kind."),
         say("Let its name end in {endings}.", fmt::arg("endings", ".docx, .html, .csv, .txt, .json"))});
}

/// With an id also when it was not saved.
report::ReportedTable askedTable(const Context& context)
{
    const TableDefinition& table = *context.workspace.table();
    return report::identified({table, false, {}, context.state().tables.contains(table.id)});
}

/// As a Word document that says where it came from, so that it can be renewed.
std::string wordOf(Context& context, const report::ReportedTable& asked, const analysis::Table& table,
                   const std::filesystem::path& path)
{
    report::Document document = report::tableDocument(table);
    document.origin = report::originText({context.state().info.id.uuid,
                                          exchange::fileSeenFrom(path, context.project().path()),
                                          userLanguage(),
                                          {asked},
                                          report::knownIn(document)});
    return exchange::documentBytes(document, path);
}

void exportTable(Context& context)
{
    const auto& snapshot = context.workspace.counts().snapshot();
    if (!snapshot) return;
    const report::ReportedTable asked = askedTable(context);
    analysis::Table table = report::counted(*snapshot, asked, userLanguage());
    context.workspace.counts().tellBlind(table);
    const auto path = context.ask.saveFile({tr("Save the table"),
                                            {wordKind(),
                                             {tr("Web page (*.html)"), "*.html"},
                                             {tr("Spreadsheet (*.csv)"), "*.csv"},
                                             {tr("Text (*.txt)"), "*.txt"},
                                             {tr("JSON (*.json)"), "*.json"}},
                                            fileNameOf(table.title) + ".docx",
                                            ".docx"});
    writeFile(path, exchange::isWord(path) ? wordOf(context, asked, table, path)
                                           : report::write(table, formOf(path)));
}

bool hasTable(const Context& context)
{
    return hasProject(context) && context.workspace.table().has_value();
}

bool canWriteTable(const Context& context)
{
    return canWrite(context) && hasTable(context);
}

bool canDeleteTable(const Context& context)
{
    return canWriteTable(context) && context.state().tables.contains(context.workspace.table()->id);
}

}

void addTableActions(Actions& actions)
{
    actions.add({"table/new", mark("New &table…"), mark("Make a table, such as “x of n” of a theme."),
                 "Ctrl+T", newTable, canWrite});
    actions.add({"table/edit", mark("&Edit the table…"), mark("Change what the table counts and shows."), "",
                 [](Context& context) { editDefinition(context, *context.workspace.table()); },
                 canWriteTable});
    actions.add({"table/save", mark("&Save the table…"),
                 mark("Keep the table as it is shown, as the saved one or as a new one."), "", saveShown,
                 canSaveShown});
    actions.add({"table/delete", mark("&Delete the table…"), mark("Delete the saved table; nothing else."),
                 "", deleteTable, canDeleteTable});
    actions.add({"table/export", mark("E&xport the table…"),
                 mark("Save the table as a Word, web, text, CSV or JSON file."), "Ctrl+Shift+E", exportTable,
                 hasTable});
}

}
