// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passages.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/counting.h"
#include "cli/lookup.h"
#include "history/coding_edits.h"
#include "project/words.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct PassagesOptions {
    std::string code;
    std::string caseName;
    std::string qualifier;
    std::string turns = "all";
    std::vector<std::string> coders;
    bool exact = false;
};

analysis::PassageQuestion questionBy(const PassagesOptions& options, const history::State& state)
{
    analysis::PassageQuestion question;
    question.code = codeNamed(state, options.code).id;
    question.below = !options.exact;
    question.filter.coders = codersNamed(state, options.coders);
    question.filter.turns = coding::turnChoiceFromKey(options.turns);
    if (!options.qualifier.empty()) {
        question.qualified = analysis::Qualified::with;
        question.qualifier = codeNamed(state, options.qualifier).id;
        history::demandQualifier(state, question.qualifier);
    }
    return question;
}

void listPassages(const Session& session, const PassagesOptions& options)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    auto question = questionBy(options, state);
    const auto snapshot = snapshotOf(state);
    analysis::Bits cases(snapshot.frame().cases().size());
    if (!options.caseName.empty()) {
        cases.set(caseNamed(snapshot.frame(), options.caseName));
        question.cases = &cases;
    }
    auto passages = analysis::describe(snapshot, analysis::findPassages(snapshot, question), userLanguage());
    analysis::fillTexts(passages, project::Words(*project));
    session.print(report::write(passages, formOf(session.format()), userLanguage()));
}

}

void addPassages(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "passages", tr("List the passages of a code, in their own words."));
    const auto options = std::make_shared<PassagesOptions>();
    command->add_option("--code", options->code, tr("The code, by key or name; with the codes below it."))
        ->required()
        ->option_text(tr("CODE"));
    command->add_flag("--exact", options->exact, tr("Only this code, without those below it."));
    command->add_option("--case", options->caseName, tr("Only of this case."))->option_text(tr("NAME"));
    command->add_option("--coder", options->coders, tr("Only codings by this coder. May be repeated."))
        ->option_text(tr("NAME"))
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--qualifier", options->qualifier, tr("Only codings with this qualifier."))
        ->option_text(tr("CODE"));
    addChoice(*command, "--turns", options->turns, {"all", "without-interviewer"},
              tr("Whether codings in the interviewer's turns count; by default they do."));
    command->callback([&session, options] { listPassages(session, *options); });
}

}
