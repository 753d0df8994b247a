// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "errands/chapter.h"
#include "errands/counting.h"
#include "errands/lookup.h"
#include "exchange/docx/docx_template.h"
#include "exchange/docx/refresh/report_file.h"
#include "exchange/write_document.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace rd::cli
{

namespace
{

struct ReportOptions {
    std::vector<std::string> sections;
    int quotes = 1;
    std::string templateFile;
    std::vector<std::string> coders;
    std::vector<std::string> searchlights;
};

std::string inTemplate(const report::Document& chapter, const std::string& path, const std::string& from)
{
    if (!exchange::isWord(path))
        throw UsageError(tr("A template goes with a report in Word: -o results.docx."));
    return exchange::docxInTemplate(chapter, {readFile(from), shownName(from)});
}

std::set<CodeId> themesNamed(const history::State& state, const std::vector<std::string>& words)
{
    std::set<CodeId> themes;
    for (const std::string& word : words) {
        const codebook::Code& code = errands::codeNamed(state, word);
        const codebook::Code* theme = state.codebook.themeOf(code.id);
        if (theme != &code)
            throw UsageError(say("“{code}” is no theme, and has no account in a report.",
                                 fmt::arg("code", code.shownName(userLanguage()))));
        themes.insert(code.id);
    }
    return themes;
}

std::set<report::Section> sectionsNamed(const std::vector<std::string>& words)
{
    std::set<report::Section> sections;
    for (const report::Section section : report::allSections())
        if (std::find(words.begin(), words.end(), report::sectionKey(section)) != words.end())
            sections.insert(section);
    return sections;
}

void writeReport(const Session& session, const ReportOptions& options)
{
    if (session.file.empty()) throw UsageError(tr("Name the project file."));
    if (session.output.empty()) throw UsageError(tr("Say where the report goes: -o results.docx."));
    const auto project = session.openToRead();
    const report::Document chapter =
        errands::chapterOf(*project, errands::snapshotOf(project->state()),
                           {session.output, sectionsNamed(options.sections), options.quotes,
                            errands::codersListed(project->state(), options.coders),
                            themesNamed(project->state(), options.searchlights)});
    const std::string bytes = options.templateFile.empty()
                                  ? exchange::documentBytes(chapter, session.output)
                                  : inTemplate(chapter, session.output, options.templateFile);
    const auto copy = exchange::writeReport(session.output, bytes);
    for (const std::string& warning : chapter.warnings) std::cerr << warning << "\n"; // of what is there now
    if (copy) std::cout << exchange::toldOfCopy(*copy) << "\n";
    if (const std::string note = errands::pagesNote(chapter, session.output); !note.empty())
        std::cout << note << "\n";
}

}

void addReport(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, session, "report",
                                   tr("Write the results chapter, with every figure leading to its quotes."));
    const auto options = std::make_shared<ReportOptions>();
    std::vector<std::string> keys;
    for (const report::Section section : report::allSections()) keys.push_back(report::sectionKey(section));
    command
        ->add_option(
            "--sections", options->sections,
            say("Only these parts, with commas between: {names}.", fmt::arg("names", errands::listed(keys))))
        ->option_text(tr("NAMES"))
        ->delimiter(',')
        ->check(oneOf(keys));
    command
        ->add_option("--quotes", options->quotes, tr("How many quotes stand with each case; by default 1."))
        ->option_text(tr("NUMBER"))
        ->check(wholeNumber(0));
    command
        ->add_option("--template", options->templateFile,
                     tr("Let headings, tables, page and all else look as in this Word document or template."))
        ->option_text(tr("FILE"));
    addSeveral(*command, "--coders", options->coders, tr("NAME,NAME"),
               tr("Count and quote only their codings, or what the team agreed on (Agreed)."));
    addSeveral(*command, "--searchlight", options->searchlights, tr("CODE,CODE"),
               tr("Of the passages of these themes, such as key moments, also tell with which other codes "
                  "they were coded, and which still wait for one."));
    const CLI::App* refresh = addReportRefresh(*command, session);
    for (CLI::Option* option : command->get_options())
        if (option->get_positional()) option->required(false);
    command->callback([&session, options, refresh] {
        if (!refresh->parsed()) writeReport(session, *options);
    });
}

}
