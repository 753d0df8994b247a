// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/count.h"
#include "base/safe_file.h"
#include "exchange/write_document.h"
#include "gui/actions/action.h"
#include "gui/counts.h"
#include "gui/dialogs/table_dialog.h"
#include "history/project_edits.h"
#include "project/words.h"
#include "report/chapter/chapter.h"
#include "report/writers.h"

namespace rd::gui
{

namespace
{

using coding::TableDefinition;

void editDefinition(Context& context, const TableDefinition& definition)
{
    TableDialog dialog(context.ask.window(), context.state(), definition, [&](const TableDefinition& table) {
        (void)history::saveTable(context.state(), table);
    });
    context.ask.show(dialog);
    TableDefinition table = dialog.value();
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
    const std::string ending = path.extension().string();
    if (ending == ".csv") return report::Form::csv;
    if (ending == ".json") return report::Form::json;
    if (ending == ".html" || ending == ".htm") return report::Form::html;
    return report::Form::text;
}

/// A title as a file name that every system and stick takes.
std::string fileNameOf(const std::string& title)
{
    std::string name = title;
    std::erase_if(name,
                  [](char c) { return std::string_view("<>:\"/\\|?*").find(c) != std::string_view::npos; });
    return name;
}

FileKind wordKind()
{
    return {tr("Word document (*.docx)"), "*.docx"};
}

void exportTable(Context& context)
{
    const auto& snapshot = context.workspace.counts().snapshot();
    if (!snapshot) return;
    const analysis::Table table = analysis::count(*snapshot, *context.workspace.table());
    const auto path = context.ask.saveFile({tr("Save the table"),
                                            {wordKind(),
                                             {tr("Web page (*.html)"), "*.html"},
                                             {tr("Spreadsheet (*.csv)"), "*.csv"},
                                             {tr("Text (*.txt)"), "*.txt"},
                                             {tr("JSON (*.json)"), "*.json"}},
                                            fileNameOf(table.title) + ".docx",
                                            ".docx"});
    writeFile(path, path.extension() == ".docx" ? exchange::documentBytes(report::tableDocument(table), path)
                                                : report::write(table, formOf(path)));
}

void writeReport(Context& context)
{
    const auto& snapshot = context.workspace.counts().snapshot();
    if (!snapshot) return;
    const history::State& state = context.state();
    const auto path = context.ask.saveFile({tr("Write the report"),
                                            {wordKind(),
                                             {tr("OpenDocument text (*.odt)"), "*.odt"},
                                             {tr("Web page (*.html)"), "*.html"},
                                             {tr("Markdown (*.md)"), "*.md"},
                                             {tr("LaTeX (*.tex)"), "*.tex"}},
                                            fileNameOf(state.info.title) + ".docx",
                                            ".docx"});
    const auto method = report::methodFactsOf(context.project().kindsOfChanges());
    std::vector<std::string> warnings;
    context.ask.work(tr("Writing the report…"), [&](Progress&) {
        std::vector<analysis::Table> tables;
        for (const auto& definition : report::chapterTables(state.tablesInOrder(), state.codebook))
            tables.push_back(analysis::count(*snapshot, definition));
        const report::Document chapter = report::makeChapter({state.info.title,
                                                              *snapshot,
                                                              tables,
                                                              project::Words(context.project()),
                                                              method,
                                                              userLanguage(),
                                                              {},
                                                              1,
                                                              state.memosInOrder()});
        warnings = chapter.warnings;
        writeFile(path, exchange::documentBytes(chapter, path));
    });
    context.ask.inform(say("The report stands in {file}.", fmt::arg("file", path.filename().string())),
                       warnings);
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
    actions.add({"table/delete", mark("&Delete the table…"), mark("Delete the saved table; nothing else."),
                 "", deleteTable, canDeleteTable});
    actions.add({"table/export", mark("E&xport the table…"),
                 mark("Save the table as a Word, web, text, CSV or JSON file."), "Ctrl+Shift+E", exportTable,
                 hasTable});
    actions.add({"table/report", mark("&Write the report…"),
                 mark("Write the results chapter, every figure with its quotes, as a Word file."),
                 "Ctrl+Shift+R", writeReport, hasProject});
}

}
