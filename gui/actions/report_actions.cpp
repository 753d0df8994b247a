// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "errands/chapter.h"
#include "errands/refresh.h"
#include "exchange/docx/docx_template.h"
#include "exchange/docx/refresh/report_file.h"
#include "exchange/write_document.h"
#include "gui/actions/action.h"
#include "gui/actions/report_names.h"
#include "gui/counts.h"

namespace rd::gui
{

namespace
{

/// `make` gives the bytes of the file.
template <class Make>
void writeChapter(Context& context, const std::vector<FileKind>& kinds, Make make)
{
    const auto& snapshot = context.workspace.counts().snapshot();
    if (!snapshot) return;
    const auto path = context.ask.saveFile(
        {tr("Write the report"), kinds, fileNameOf(context.state().info.title) + ".docx", ".docx"});
    std::vector<std::string> warnings;
    context.ask.work(tr("Writing the report…"), [&](Progress&) {
        const report::Document chapter = errands::chapterOf(context.project(), *snapshot, {path, {}, 1});
        warnings = chapter.warnings;
        writeFile(path, make(chapter, path));
    });
    context.ask.inform(say("The report stands in {file}.", fmt::arg("file", path.filename().string())),
                       warnings);
}

void writeReport(Context& context)
{
    writeChapter(context,
                 {wordKind(),
                  {tr("OpenDocument text (*.odt)"), "*.odt"},
                  {tr("Web page (*.html)"), "*.html"},
                  {tr("Markdown (*.md)"), "*.md"},
                  {tr("LaTeX (*.tex)"), "*.tex"}},
                 exchange::documentBytes);
}

void writeInTemplate(Context& context)
{
    const auto from = context.ask.openFile({tr("Choose the template of the report"),
                                            {{tr("Word documents and templates"), "*.dotx;*.docx"}},
                                            "",
                                            ""});
    const std::string bytes = readFile(from);
    writeChapter(context, {wordKind()},
                 [&](const report::Document& chapter, const std::filesystem::path& /*path*/) {
                     return exchange::docxInTemplate(chapter, {bytes, from.filename().string()});
                 });
}

exchange::Refreshed refreshed(Context& context, const exchange::InputFile& file)
{
    exchange::Refreshed result;
    context.ask.work(tr("Renewing the report…"), [&](Progress&) {
        result = errands::renewed(context.project(), *context.workspace.counts().snapshot(), file);
    });
    return result;
}

void refreshReport(Context& context)
{
    if (!context.workspace.counts().snapshot()) return;
    const auto path = context.ask.openFile({tr("Renew a report"), {wordKind()}, "", ""});
    exchange::demandClosed(path);
    const std::string bytes = readFile(path);
    const exchange::Refreshed now = refreshed(context, {bytes, path.filename().string()});
    const auto details = errands::sentencesOf(now);
    if (now.bytes == bytes) return context.ask.inform(tr("Nothing has changed."), details);
    const std::string copy = exchange::replaceReport(path, bytes, now.bytes).filename().string();
    const auto count = static_cast<long long>(now.renewed.size());
    context.ask.inform(sayn("{count} place was renewed; the report as it was stands in {file}.",
                            "{count} places were renewed; the report as it was stands in {file}.", count,
                            fmt::arg("count", count), fmt::arg("file", copy)),
                       details);
}

}

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

void addReportActions(Actions& actions)
{
    actions.add({"table/report", mark("&Write the report…"),
                 mark("Write the results chapter, every figure with its quotes, as a Word file."),
                 "Ctrl+Shift+R", writeReport, hasProject});
    actions.add({"table/report-template", mark("Write the report in a te&mplate…"),
                 mark("Write the results chapter with the styles and pages of a Word document of your own."),
                 "", writeInTemplate, hasProject});
    actions.add({"table/refresh", mark("&Refresh a report…"),
                 mark("Renew tables, charts, conclusions and numbers of a written report, and leave all else "
                      "as it is."),
                 "", refreshReport, hasProject});
}

}
