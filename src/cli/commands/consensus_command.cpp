// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/agreement_options.h"
#include "cli/commands/commands.h"
#include "errands/consensus.h"
#include "errands/lookup.h"
#include "project/words.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct ConsensusOptions {
    std::string rule;
    std::string resolver;
    std::string into;
    std::vector<std::string> coders;
    std::vector<std::string> transcripts;
    bool replace = false;
    bool replaceDecisions = false;
    bool dryRun = false;
};

history::ConsensusRule ruleOf(const std::string& key)
{
    if (key == "majority") return history::ConsensusRule::majority;
    return key == "resolver" ? history::ConsensusRule::resolver : history::ConsensusRule::all;
}

history::Consensus consensusOf(project::Project& project, const ConsensusOptions& options)
{
    const history::State& state = project.state();
    history::Consensus consensus;
    consensus.rule = ruleOf(options.rule);
    if (consensus.rule != history::ConsensusRule::resolver)
        consensus.coders = codersAsked(state, options.coders);
    if (!options.resolver.empty())
        consensus.resolver = errands::codersNamed(state, {options.resolver}).front();
    consensus.transcripts = errands::transcriptsListed(state, options.transcripts);
    consensus.into = options.into;
    consensus.replace = options.replace || options.replaceDecisions;
    consensus.replaceDecisions = options.replaceDecisions;
    consensus.textOf = [&](TranscriptId id) { return project.text(id); };
    return consensus;
}

/// What would be made and what would be taken away.
Listing changeListing(project::Project& project, const history::Consensus& consensus,
                      const history::ConsensusChange& change, bool forPeople)
{
    const history::State& state = project.state();
    project::Words words(project);
    Listing listing;
    listing.key = "changes";
    listing.empty = errands::toldNothingNew(state, consensus);
    listing.columns = {{"change", tr("Change")}, {"document", tr("Transcript")}, {"turn", tr("Turn"), true},
                       {"code", tr("Code")},     {"qualifier", tr("Qualifier")}, {"start", tr("Start"), true},
                       {"end", tr("End"), true}, {"text", tr("Words")},          {"memo", tr("Memo")}};
    const auto nameOf = [&](CodeId id) {
        const codebook::Code* code = state.codebook.find(id);
        if (code == nullptr) return Json(nullptr);
        return Json(forPeople ? code->shownName(userLanguage()) : code->key);
    };
    const auto add = [&](const std::string& what, const coding::Coding& coding) {
        const auto* turn = state.transcripts.turnAt(coding.transcript, coding.span.start);
        listing.rows.push_back({what, state.transcripts.find(coding.transcript)->name,
                                turn == nullptr ? Json(nullptr) : Json(turn->number), nameOf(coding.code),
                                nameOf(coding.qualifier), coding.span.start, coding.span.end,
                                words(coding.transcript, coding.span), coding.memo});
    };
    for (const coding::Coding& coding : change.gone) add(forPeople ? tr("is taken away") : "gone", coding);
    for (const coding::Coding& coding : change.made) add(forPeople ? tr("is new") : "made", coding);
    for (std::string& told : errands::toldWithin(project, change, change.within.size()))
        listing.notes.push_back(std::move(told));
    for (std::string& told : errands::toldRuledOut(project, change)) listing.notes.push_back(std::move(told));
    for (std::string& told : errands::toldWidened(project, change)) listing.notes.push_back(std::move(told));
    if (auto told = errands::toldCodedByOne(state, change); !told.empty()) listing.notes.push_back(told);
    if (auto told = errands::toldLeftAlone(state, consensus); !told.empty()) listing.notes.push_back(told);
    if (auto told = errands::toldOverruled(change); !told.empty()) listing.notes.push_back(told);
    return listing;
}

void makeConsensus(const Session& session, const ConsensusOptions& options)
{
    if (options.rule == "resolver" && !options.coders.empty())
        throw UsageError(tr("--rule resolver takes the resolver's word alone: leave out --coders, or choose "
                            "the rule all or majority."));
    const auto project = options.dryRun ? session.openToRead() : session.openToWrite();
    const auto consensus = namingFile(session, [&] { return consensusOf(*project, options); });
    const auto change =
        namingFile(session, [&] { return history::consensusChange(project->state(), consensus); });
    if (options.dryRun) return session.print(changeListing(*project, consensus, change, session.forPeople()));
    std::vector<std::string> notes;
    for (const std::string& gone : errands::inWords(*project, change.gone, change.gone.size()))
        notes.push_back(say("Taken away: {coding}", fmt::arg("coding", gone)));
    for (std::string& told : errands::toldWithin(*project, change, change.within.size()))
        notes.push_back(std::move(told));
    for (std::string& told : errands::toldRuledOut(*project, change)) notes.push_back(std::move(told));
    for (std::string& told : errands::toldWidened(*project, change)) notes.push_back(std::move(told));
    if (auto told = errands::toldCodedByOne(project->state(), change); !told.empty()) notes.push_back(told);
    if (auto told = errands::toldLeftAlone(project->state(), consensus); !told.empty()) notes.push_back(told);
    project->apply(change.edit, consoleProgress());
    session.tell(change.edit.empty() ? errands::toldNothingNew(project->state(), consensus)
                                     : history::describe(change.edit.kind, change.edit.args) + ".",
                 notes);
}

}

void addConsensus(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "consensus", tr("Make the team's codings from those of several coders."));
    const auto options = std::make_shared<ConsensusOptions>();
    addChoice(
        *command, "--rule", options->rule, {"all", "majority", "resolver"},
        tr("Whose codings become the team's: what all gave, what most gave, or what the resolver gave."))
        ->required();
    addCoders(*command, options->coders);
    command
        ->add_option("--resolver", options->resolver,
                     tr("Whose codings also count where the rule does not decide."))
        ->option_text(tr("NAME"));
    command
        ->add_option("--into", options->into,
                     tr("What the agreed coder is called, where the project has none yet."))
        ->option_text(tr("NAME"));
    addTranscriptChoice(*command, options->transcripts);
    command->add_flag(
        "--replace", options->replace,
        tr("Take away what was agreed before and is no more, but for decisions and codings with a note, and "
           "what only others than these coders coded."));
    command->add_flag("--replace-decisions", options->replaceDecisions,
                      tr("The same, and also decisions and codings with a note."));
    command->add_flag("--dry-run", options->dryRun,
                      tr("Change nothing; list what would be made, and what would be taken away."));
    command->callback([&session, options] { makeConsensus(session, *options); });
}

}
