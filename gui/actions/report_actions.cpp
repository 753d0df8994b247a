// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "errands/chapter.h"
#include "errands/refresh.h"
#include "errands/who_coded.h"
#include "exchange/docx/docx_template.h"
#include "exchange/docx/refresh/report_file.h"
#include "exchange/write_document.h"
#include "gui/actions/pick.h"
#include "gui/actions/report_names.h"
#include "gui/counts.h"

namespace rd::gui
{

namespace
{

/// Whose codings the report counts, where that can be asked: empty for what each table says.
std::vector<CoderId> pickWhose(Context& context)
{
    const history::State& state = context.state();
    const auto coded = errands::codingsByCoder(state);
    std::vector<CoderId> coders;
    PickQuestion question{tr("Write the report"),
                          tr("Whose codings are counted and quoted?"),
                          tr("Go on"),
                          {},
                          {{tr("As each table says; else all coders together")}},
                          false,
                          {}};
    for (const coding::Coder* coder : state.codersInOrder()) {
        if (!coded.contains(coder->id)) continue;
        coders.push_back(coder->id);
        question.rows.push_back({coder->shownName()});
    }
    if (coders.size() < 2) return {};
    const std::size_t line = pickOne(context, question);
    return line == 0 ? std::vector<CoderId>() : std::vector{coders.at(line - 1)};
}

/// `make` gives the bytes of the file.
template <class Make>
void writeChapter(Context& context, const std::vector<FileKind>& kinds, Make make,
                  const std::set<report::Section>& sections = {}, const std::set<CodeId>& searchlights = {})
{
    context.workspace.counts().demandSeeing();
    const auto& snapshot = context.workspace.counts().snapshot();
    if (!snapshot) return;
    const auto coders = pickWhose(context);
    const auto path = context.ask.saveFile(
        {tr("Write the report"), kinds, fileNameOf(context.state().info.title) + ".docx", ".docx"});
    std::vector<std::string> warnings;
    context.ask.work(tr("Writing the report…"), [&](Progress&) {
        const report::Document chapter =
            errands::chapterOf(context.project(), *snapshot, {path, sections, 1, coders, searchlights});
        warnings = chapter.warnings;
        if (std::string note = errands::pagesNote(chapter, path); !note.empty())
            warnings.push_back(std::move(note));
        const std::string bytes = make(chapter, path);
        if (const auto copy = exchange::writeReport(path, bytes))
            warnings.push_back(exchange::toldOfCopy(*copy));
    });
    context.ask.inform(say("The report stands in {file}.", fmt::arg("file", path.filename().string())),
                       warnings);
}

void writeReport(Context& context)
{
    writeChapter(context, documentKinds(), exchange::documentBytes);
}

/// In the order of report::allSections().
std::vector<std::string> sectionNames()
{
    return {tr("Method"),
            tr("Accounts of each case, per theme"),
            tr("Tables"),
            tr("Charts"),
            tr("Conclusions, answers and recommendations"),
            tr("Appendix: codebook"),
            tr("Appendix: interview guide"),
            tr("Appendix: profiles (says much of few people)"),
            tr("Appendix: from figures to quotes"),
            tr("Appendix: quotes")};
}

void writeParts(Context& context)
{
    PickQuestion question{tr("Write parts of the report"), "", tr("Go on"), {}, {}, true, {}};
    for (const std::string& name : sectionNames()) {
        if (report::allSections().at(question.rows.size()) != report::Section::profiles)
            question.chosen.push_back(question.rows.size());
        question.rows.push_back({name});
    }
    const std::size_t parts = question.rows.size();
    const auto themes = context.state().codebook.themes();
    for (const codebook::Code* theme : themes)
        question.rows.push_back({say("Which other codes the passages of “{theme}” have",
                                     fmt::arg("theme", theme->shownName(userLanguage())))});
    std::set<report::Section> sections;
    std::set<CodeId> searchlights;
    for (const std::size_t row : pick(context, question))
        if (row < parts)
            sections.insert(report::allSections().at(row));
        else
            searchlights.insert(themes.at(row - parts)->id);
    if (!searchlights.empty()) sections.insert(report::Section::themes); // among whose accounts it stands
    writeChapter(context, documentKinds(), exchange::documentBytes, sections, searchlights);
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

/// Where some of it was left.
std::string leftFirst(const exchange::Refreshed& refreshed)
{
    if (refreshed.kept.empty()) return "";
    const auto count = static_cast<long long>(refreshed.kept.size());
    return " " + sayn("{count} place was left as it is and may say what is not so any more; it stands first.",
                      "{count} places were left as they are and may say what is not so any more; they stand "
                      "first.",
                      count, fmt::arg("count", count));
}

void refreshReport(Context& context)
{
    context.workspace.counts().demandSeeing();
    if (!context.workspace.counts().snapshot()) return;
    const auto path = context.ask.openFile({tr("Renew a report"), {wordKind()}, "", ""});
    exchange::demandClosed(path);
    const std::string bytes = readFile(path);
    const exchange::Refreshed now = refreshed(context, {bytes, path.filename().string()});
    const auto details = errands::sentencesOf(now);
    if (now.bytes == bytes) return context.ask.inform(tr("Nothing has changed.") + leftFirst(now), details);
    const std::string copy = exchange::replaceReport(path, bytes, now.bytes).filename().string();
    const auto count = static_cast<long long>(now.renewed.size() + now.entries.all());
    context.ask.inform(sayn("{count} place was renewed; the report as it was stands in {file}.",
                            "{count} places were renewed; the report as it was stands in {file}.", count,
                            fmt::arg("count", count), fmt::arg("file", copy)) +
                           leftFirst(now),
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

std::vector<FileKind> documentKinds()
{
    return {wordKind(),
            {tr("OpenDocument text (*.odt)"), "*.odt"},
            {tr("Web page (*.html)"), "*.html"},
            {tr("Markdown (*.md)"), "*.md"},
            {tr("LaTeX (*.tex)"), "*.tex"}};
}

void addReportActions(Actions& actions)
{
    actions.add({"table/report", mark("&Write the report…"),
                 mark("Write the results chapter, every figure with its quotes, as a Word file."),
                 "Ctrl+Shift+R", writeReport, hasProject});
    actions.add({"table/report-parts", mark("Write &parts of the report…"),
                 mark("Choose which parts of the results chapter are written, such as the profiles."), "",
                 writeParts, hasProject});
    actions.add({"table/report-template", mark("Write the report in a te&mplate…"),
                 mark("Write the results chapter with the styles and pages of a Word document of your own."),
                 "", writeInTemplate, hasProject});
    actions.add({"table/refresh", mark("&Refresh a report…"),
                 mark("Renew tables, charts, conclusions and numbers of a written report, and leave all else "
                      "as it is."),
                 "", refreshReport, hasProject});
}

}
