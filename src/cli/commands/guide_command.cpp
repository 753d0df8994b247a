// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "cli/guide_listing.h"
#include "errands/guide.h"
#include "errands/lookup.h"
#include "exchange/reader.h"
#include "history/guide_edits.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct GuideOptions {
    std::string importFrom, exportTo;
    bool coverage = false;
    bool match = false;
    bool accept = false;
    std::optional<double> least;
    std::string asked, unasked, notRaised, unmark, about;
    std::string theme;
    std::string transcript;
    int turn = 0;
};

void importGuide(const Session& session, const std::string& path)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto read =
        exchange::readGuide(exchange::readTextFile(path), shownName(path), errands::guideContext(state));
    const history::Edit edit = history::importGuide(state, read.items, shownName(path));
    const auto count = static_cast<long long>(edit.rows.size());
    project->apply(edit, consoleProgress());
    session.tell(sayn("Imported from {source}: {count} item is new or changed.",
                      "Imported from {source}: {count} items are new or changed.", count,
                      fmt::arg("source", shownName(path)), fmt::arg("count", count)),
                 read.notes);
}

void exportGuide(const Session& session, const std::string& path)
{
    demandEnding(path, {".csv"});
    const auto project = session.openToRead();
    writeFile(path, exchange::writeGuideCsv(errands::guideContext(project->state())));
    const auto count = static_cast<long long>(transcript::guideOrder(project->state().guide).size());
    session.tell(sayn("Exported {count} item to {file}.", "Exported {count} items to {file}.", count,
                      fmt::arg("count", count), fmt::arg("file", shownName(path))));
}

std::vector<const transcript::Transcript*> chosen(const history::State& state, const std::string& name)
{
    if (name.empty()) return state.transcripts.list();
    return {&errands::transcriptNamed(state, name)};
}

void matchGuide(const Session& session, const GuideOptions& options)
{
    const auto project = options.accept ? session.openToWrite() : session.openToRead();
    const history::State& state = project->state();
    const auto proposed = errands::proposedRaisings(*project, chosen(state, options.transcript),
                                                    options.least.value_or(errands::likelyMatch));
    Listing listing = matchListing(state, proposed);
    if (options.accept) {
        std::vector<transcript::Raising> raisings;
        for (const errands::ProposedRaising& one : proposed) raisings.push_back(one.raising);
        project->apply(history::setRaisings(state, raisings), consoleProgress());
        const auto count = static_cast<long long>(raisings.size());
        listing.notes.push_back(sayn("{count} turn is marked so.", "{count} turns are marked so.", count,
                                     fmt::arg("count", count)));
    }
    session.print(listing);
}

void mark(const Session& session, const GuideOptions& options)
{
    if (options.transcript.empty()) throw UsageError(tr("Say in which --transcript."));
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto& transcript = errands::transcriptNamed(state, options.transcript);
    const TurnId turn = errands::turnNumbered(state, transcript, options.turn);
    const auto set = [&](const std::string& word, transcript::RaisedBy by) {
        if (!word.empty())
            project->apply(
                history::setRaising(state, guideItemNamed(state, word).id, transcript.id, turn, by));
    };
    set(options.asked, transcript::RaisedBy::asked);
    set(options.unasked, transcript::RaisedBy::unasked);
    set(options.notRaised, transcript::RaisedBy::notRaised);
    if (!options.unmark.empty())
        project->apply(
            history::clearRaising(state, guideItemNamed(state, options.unmark).id, transcript.id, turn));
    session.print(coverageListing(state, session.format()));
}

void setTheme(const Session& session, const GuideOptions& options)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    transcript::GuideItem item = guideItemNamed(state, options.about);
    item.theme = options.theme.empty() ? CodeId{} : errands::codeNamed(state, options.theme).id;
    project->apply(history::changeGuideItem(state, item));
    session.print(guideListing(state, session.format()));
}

void listGuide(const Session& session, bool coverage)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    session.print(coverage ? coverageListing(state, session.format())
                           : guideListing(state, session.format()));
}

bool marks(const GuideOptions& options)
{
    return !options.asked.empty() || !options.unasked.empty() || !options.notRaised.empty() ||
           !options.unmark.empty();
}

/// An option that says nothing of what is asked for is no option to pass over.
void demandFitting(const GuideOptions& options)
{
    if (options.accept && !options.match) throw UsageError(tr("--accept goes with --match."));
    if (options.least && !options.match) throw UsageError(tr("--least goes with --match."));
    if (options.least && !(*options.least >= 0 && *options.least <= 1))
        throw UsageError(tr("--least is a number from 0 to 1."));
    if (!options.theme.empty() && options.about.empty()) throw UsageError(tr("--theme goes with --item."));
    if (options.turn != 0 && !marks(options))
        throw UsageError(tr("--turn goes with --asked, --unasked, --not-raised or --unmark."));
    if (!options.transcript.empty() && !options.match && !marks(options))
        throw UsageError(tr("--transcript goes with --match, --asked, --unasked, --not-raised or --unmark."));
}

void runGuide(const Session& session, const GuideOptions& options)
{
    demandFitting(options);
    if (!options.importFrom.empty()) return importGuide(session, options.importFrom);
    if (!options.exportTo.empty()) return exportGuide(session, options.exportTo);
    if (options.match) return matchGuide(session, options);
    if (!options.about.empty()) return setTheme(session, options);
    if (marks(options)) return mark(session, options);
    listGuide(session, options.coverage);
}

/// Of these options only one is given at a time.
void exclude(const std::vector<CLI::Option*>& options)
{
    for (std::size_t i = 0; i < options.size(); ++i)
        for (std::size_t j = i + 1; j < options.size(); ++j) options[i]->excludes(options[j]);
}

}

void addGuide(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(
        app, session, "guide",
        tr("List, import or export the interview guide, and say what of it came up in which interview."));
    const auto options = std::make_shared<GuideOptions>();
    const auto word = [&](const char* name, std::string& value, const std::string& shown,
                          const std::string& help) {
        CLI::Option* option = command->add_option(name, value, help);
        option->option_text(shown);
        return option;
    };
    auto* import = word("--import", options->importFrom, tr("FILE"),
                        tr("Add and change items from this file: txt, md, docx or csv."));
    auto* out = word("--export", options->exportTo, tr("FILE"), tr("Write the guide to this CSV file."));
    auto* coverage = command->add_flag("--coverage", options->coverage,
                                       tr("Which item came up in which transcript, asked or unasked."));
    auto* match = command->add_flag("--match", options->match,
                                    tr("Propose which turns of the interviewer ask which item."));
    command->add_flag("--accept", options->accept, tr("Mark the turns as --match proposes."));
    command
        ->add_option("--least", options->least, tr("The least confidence of a proposal, from 0 to 1; 0.5."))
        ->option_text(tr("NUMBER"));
    auto* asked = word("--asked", options->asked, tr("ITEM"), tr("Mark the item as asked."));
    auto* unasked = word("--unasked", options->unasked, tr("ITEM"),
                         tr("Mark that the respondent came up with the item."));
    auto* notRaised = word("--not-raised", options->notRaised, tr("ITEM"),
                           tr("Mark that the item did not come up, or that the turn does not ask it."));
    auto* unmark = word("--unmark", options->unmark, tr("ITEM"), tr("Take away what was marked."));
    auto* about = word("--item", options->about, tr("ITEM"), tr("The item that gets the --theme."));
    word("--theme", options->theme, tr("CODE"), tr("The theme that the item asks about."));
    word("--transcript", options->transcript, tr("NAME"), tr("In this transcript."));
    command->add_option("--turn", options->turn, tr("In the turn of this number."))
        ->option_text(tr("NUMBER"));
    exclude({import, out, coverage, match, asked, unasked, notRaised, unmark, about});
    command->callback([&session, options] { runGuide(session, *options); });
}

}
