// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "cli/templates.h"
#include "errands/lookup.h"
#include "exchange/csv/codebook_csv.h"
#include "history/codebook_edits.h"
#include "text/fold.h"
#include "text/normalise.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct NewOptions {
    std::string templateName;
    std::string codebook;
    std::string unit, unitNl, unitEn;
    std::string title;
};

void setUnit(const std::string& option, const std::string& words, Language language,
             project::Project::NewProject& made)
{
    if (words.empty()) return;
    const auto comma = words.find(',');
    const std::string one = text::trimmedText(words.substr(0, comma));
    const std::string many = comma == std::string::npos ? "" : text::trimmedText(words.substr(comma + 1));
    if (one.empty() || many.empty())
        throw UsageError(say(
            "{option} needs the word for one and for many, such as {example}.", fmt::arg("option", option),
            fmt::arg("example", language == Language::dutch ? "cliëntsysteem,cliëntsystemen"
                                                            : "\"client system,client systems\"")));
    made.unitOne.slot(language) = one;
    made.unitMany.slot(language) = many;
}

project::Project::NewProject described(const Session& session, const NewOptions& options)
{
    project::Project::NewProject made;
    made.language = userLanguage();
    made.title = options.title.empty() ? text::normalised(std::filesystem::path(session.file).stem().string())
                                       : options.title;
    if (options.unit.empty() && options.unitNl.empty() && options.unitEn.empty()) {
        made.unitOne = {"cliëntsysteem", "client system"};
        made.unitMany = {"cliëntsystemen", "client systems"};
    }
    setUnit("--unit", options.unit, made.language, made);
    setUnit("--unit-nl", options.unitNl, Language::dutch, made);
    setUnit("--unit-en", options.unitEn, Language::english, made);
    return made;
}

/// The codebook is read before the file is made, so that a bad one leaves no project behind.
void makeProject(const Session& session, const NewOptions& options)
{
    demandEnding(session.file, {".draad"});
    const auto made = described(session, options);
    std::string path = options.codebook;
    if (!options.templateName.empty()) path = templatePath(options.templateName).string();
    exchange::CodebookImport codes;
    if (!path.empty()) codes = exchange::readCodebookCsv(readFile(path), shownName(path), {}, made.language);
    const auto project = project::Project::create(session.file, made, session.openOptions(false));
    const auto count = static_cast<long long>(codes.codes.size());
    if (count > 0)
        project->apply(history::importCodes(project->state(), codes.codes, shownName(path)),
                       consoleProgress());
    session.tell(sayn("Made {file} with {count} code.", "Made {file} with {count} codes.", count,
                      fmt::arg("file", shownName(session.file)), fmt::arg("count", count)),
                 codes.notes);
}

}

void addNew(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "new", tr("Make a project; --lang is also the language of the project."));
    const auto options = std::make_shared<NewOptions>();
    auto* codebook =
        command->add_option("--codebook", options->codebook, tr("Start with the codes of this CSV file."));
    command
        ->add_option("--template", options->templateName,
                     say("Start with a ready-made codebook: {names}.",
                         fmt::arg("names", errands::listed(templateNames()))))
        ->option_text(tr("NAME"))
        ->excludes(codebook->option_text(tr("FILE")));
    const std::string pair = tr("ONE,MANY");
    command
        ->add_option("--unit", options->unit, tr("What is counted, one and many, in the project's language."))
        ->option_text(pair);
    command->add_option("--unit-nl", options->unitNl, tr("The same in Dutch."))->option_text(pair);
    command->add_option("--unit-en", options->unitEn, tr("The same in English."))->option_text(pair);
    command
        ->add_option("--title", options->title, tr("The project's title; by default the name of the file."))
        ->option_text(tr("TEXT"));
    command->callback([&session, options] { makeProject(session, *options); });
}

}
