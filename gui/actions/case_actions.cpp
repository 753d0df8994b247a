// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/edits.h"
#include "gui/actions/pick.h"
#include "gui/dialogs/cases_dialog.h"
#include "gui/views/common/words.h"
#include "text/fold.h"

namespace rd::gui
{

namespace
{

void showCases(Context& context)
{
    CasesDialog dialog(context.ask.window(), context);
    context.ask.show(dialog);
}

void apply(Context& context, const exchange::CasesImport& import, const std::string& file)
{
    context.project().apply(errands::editOf(import, file));
    const auto count = static_cast<long long>(import.cases.size() + import.respondents.size() +
                                              import.values.size() + import.attributes.size());
    context.ask.inform(sayn("{count} thing of {file} was new or changed.",
                            "{count} things of {file} were new or changed.", count, fmt::arg("count", count),
                            fmt::arg("file", file)),
                       import.notes);
}

void importCases(Context& context)
{
    const ReadFile file = askForFile(context, tr("Import cases"), csvKind());
    apply(context,
          exchange::readCasesCsv(file.bytes, file.name, context.state().cases, context.state().transcripts,
                                 context.state().info.language),
          file.name);
}

void importAttributes(Context& context)
{
    const ReadFile file = askForFile(context, tr("Import attributes"), csvKind());
    apply(context,
          exchange::readAttributesCsv(file.bytes, file.name, context.state().cases,
                                      context.state().info.language),
          file.name);
}

void exportCases(Context& context)
{
    saveBytes(context, tr("Export the cases"), csvKind(), tr("cases") + ".csv",
              exchange::writeCasesCsv(context.state().cases, context.state().transcripts,
                                      context.state().info.language));
}

void exportAttributes(Context& context)
{
    saveBytes(context, tr("Export the attributes"), csvKind(), tr("attributes") + ".csv",
              exchange::writeAttributesCsv(context.state().cases));
}

/// By the project's own noun for cases.
void addNamed(Actions& actions, Action action)
{
    action.shown = [label = action.label](const Context& context) {
        const std::string units = literally(casesWord(context.workspace.state()));
        return text::capitalised(say(label, fmt::arg("units", units)), userLanguage());
    };
    actions.add(std::move(action));
}

}

void addCaseActions(Actions& actions)
{
    addNamed(actions,
             {"case/window", mark("{units} and &respondents…"),
              mark("Who was interviewed, and what is known of them."), "Ctrl+E", showCases, hasProject});
    addNamed(actions, {"case/import", mark("&Import {units}…"),
                       mark("Add or change cases, respondents and values from a CSV file."), "", importCases,
                       canWrite});
    addNamed(actions,
             {"case/export", mark("E&xport {units}…"),
              mark("Save cases, respondents and values as a CSV file."), "", exportCases, hasProject});
    actions.add({"case/attributes/import", mark("Import &attributes…"),
                 mark("Add or change attributes and their choices from a CSV file."), "", importAttributes,
                 canWrite});
    actions.add({"case/attributes/export", mark("Export a&ttributes…"),
                 mark("Save the attributes and their choices as a CSV file."), "", exportAttributes,
                 hasProject});
}

}
