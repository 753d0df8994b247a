// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/agreement_options.h"
#include "cli/commands/commands.h"
#include "errands/lookup.h"
#include "history/consensus_edits.h"

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
};

history::ConsensusRule ruleOf(const std::string& key)
{
    if (key == "majority") return history::ConsensusRule::majority;
    return key == "resolver" ? history::ConsensusRule::resolver : history::ConsensusRule::all;
}

void makeConsensus(const Session& session, const ConsensusOptions& options)
{
    if (options.rule == "resolver" && !options.coders.empty())
        throw UsageError(tr("--rule resolver takes the resolver's word alone: leave out --coders, or choose "
                            "the rule all or majority."));
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    history::Consensus consensus;
    consensus.rule = ruleOf(options.rule);
    consensus.coders = codersListed(state, options.coders);
    if (!options.resolver.empty())
        consensus.resolver = errands::codersNamed(state, {options.resolver}).front();
    consensus.transcripts = transcriptsNamed(state, options.transcripts);
    consensus.into = options.into;
    consensus.replace = options.replace;
    consensus.textOf = [&](TranscriptId id) { return project->text(id); };
    const auto edit = history::consensusEdit(state, consensus);
    project->apply(edit, consoleProgress());
    session.tell(edit.empty() ? tr("There is nothing new that these coders agree on.")
                              : history::describe(edit.kind, edit.args) + ".");
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
    addCoders(*command, options->coders)->required(false); // the rule resolver needs none
    command
        ->add_option("--resolver", options->resolver,
                     tr("Whose codings also count where the rule does not decide."))
        ->option_text(tr("NAME"));
    command->add_option("--into", options->into, tr("Name of the agreed coder; “Agreed” without it."))
        ->option_text(tr("NAME"));
    addTranscriptChoice(*command, options->transcripts);
    command->add_flag("--replace", options->replace,
                      tr("Take away what was agreed before, but for codings with a note."));
    command->callback([&session, options] { makeConsensus(session, *options); });
}

}
