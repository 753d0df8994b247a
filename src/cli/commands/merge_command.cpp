// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "cli/merge_forms.h"
#include "cli/merge_listing.h"
#include "errands/merge_mapping.h"
#include "project/merged_copy.h"

#include <CLI/CLI.hpp>

#include <iostream>

namespace rd::cli
{

namespace
{

struct MergeWords {
    std::vector<std::string> copies;
    bool into = false;
    bool dryRun = false;
    bool join = false;
    std::string clashesTo;
    std::string choices;
    std::string mapping;
    [[nodiscard]] bool writesMapping() const
    {
        return dryRun && !mapping.empty() && !std::filesystem::exists(mapping);
    }
};

void demandOnePlace(const Session& session, const MergeWords& words)
{
    const int places = (words.into ? 1 : 0) + (words.dryRun ? 1 : 0) + (session.output.empty() ? 0 : 1);
    if (places > 1) throw UsageError(tr("Say one of -o, --into and --dry-run, not several."));
    if (places < 1)
        throw UsageError(
            tr("Say where the merged project goes: -o NEW.draad, --into (the first file itself), or "
               "--dry-run to see what would be done."));
}

merge::Report merged(const Session& session, const MergeWords& words)
{
    project::MergeOptions options;
    options.joinSameNames = words.join;
    if (!words.choices.empty()) {
        Choices choices = readChoices(readFile(words.choices), shownName(words.choices));
        options.keepHere = std::move(choices.keepHere);
        options.choiceLines = std::move(choices.lines);
        options.choicesFile = shownName(words.choices);
    }
    if (!words.mapping.empty() && !words.writesMapping()) {
        merge::Mapping mapping = errands::readMapping(readFile(words.mapping), shownName(words.mapping));
        options.mapping = std::move(mapping.codes);
        options.transcripts = std::move(mapping.transcripts);
        options.codeLines = std::move(mapping.codeLines);
        options.transcriptLines = std::move(mapping.transcriptLines);
        options.mappingFile = shownName(words.mapping);
    }
    const std::vector<std::filesystem::path> copies(words.copies.begin(), words.copies.end());
    if (words.into) {
        session.wrote = true;
        return project::mergeInto(session.file, copies, options, session.openOptions(false));
    }
    if (words.dryRun) return project::tryMerge(session.file, copies, options, session.openOptions(false));
    return project::mergeToNew(session.output, session.file, copies, options, session.openOptions(false));
}

void demandPlaceForForm(const std::string& file)
{
    demandEnding(file, {".csv"});
    demandPlaceToWrite(file);
}

/// What was chosen in an earlier form of that name, which the new one keeps.
std::map<project::ClashPlace, bool> choicesIn(const std::string& file)
{
    if (file.empty() || !std::filesystem::exists(file)) return {};
    return readChoices(readFile(file), shownName(file)).keepHere;
}

/// A form that cannot be written is no reason to believe that nothing was merged.
void writeForm(const std::string& file, const std::string& form, const MergeWords& words)
{
    try {
        writeFile(file, form);
    } catch (const Refusal& refusal) {
        if (words.dryRun) throw;
        Complaint complaint = refusal.complaint();
        complaint.remedy += " " + tr("The merge itself was done.");
        throw Refusal(std::move(complaint));
    }
}

void merge(Session& session, const MergeWords& words)
{
    demandOnePlace(session, words);
    if (!session.output.empty()) demandEnding(session.output, {".draad"});
    if (!words.clashesTo.empty()) demandPlaceForForm(words.clashesTo);
    const auto chosen = choicesIn(words.clashesTo);
    const bool writesMapping = words.writesMapping();
    if (writesMapping) demandPlaceForForm(words.mapping);
    const merge::Report report = merged(session, words);
    if (!words.clashesTo.empty()) writeForm(words.clashesTo, choicesForm(report, chosen), words);
    if (writesMapping) writeForm(words.mapping, errands::mappingForm(report), words);
    session.output.clear(); // it named the new project
    const Listing listing = mergeListing(report, words.dryRun);
    session.print(listing);
    if (session.format() == Format::csv) // has room for the table only
        for (const std::string& note : listing.notes) std::cerr << note << "\n";
}

}

void addMerge(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "merge", tr("Merge copies of a project that were worked in apart."));
    const auto words = std::make_shared<MergeWords>();
    command->add_option(tr("COPY"), words->copies, tr("The copies to merge with the first."))
        ->required()
        ->option_text(" ");
    command->add_flag("--into", words->into, tr("Merge into the first file itself; undo takes it back."));
    command->add_flag("--dry-run", words->dryRun, tr("Tell what would be done, and do nothing."));
    command->add_flag("--join-same-names", words->join,
                      tr("Make one of codes, and of cases, that were made apart and are called the same, and "
                         "of interviews imported twice."));
    command
        ->add_option("--clashes", words->clashesTo,
                     tr("Write what both sides wrote to this CSV file, to choose in it."))
        ->option_text(tr("FILE"));
    command->add_option("--choose", words->choices, tr("Choose as this CSV file says."))
        ->option_text(tr("FILE"));
    command
        ->add_option("--mapping", words->mapping,
                     tr("Of a project without common history, what its codes and transcripts become (CSV); "
                        "--dry-run makes the "
                        "file where it is not there."))
        ->option_text(tr("FILE"));
    command->callback([&session, words] { merge(session, *words); });
}

}
