// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passages.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/counting.h"
#include "errands/counting.h"
#include "errands/lookup.h"
#include "history/coding_edits.h"
#include "history/edit.h"
#include "project/words.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace rd::cli
{

namespace
{

struct PassagesOptions {
    std::string code;
    std::string caseName;
    std::string qualifier;
    std::string turns = "all";
    std::string part = "whole";
    std::vector<std::string> coders;
    bool exact = false;
    std::vector<std::size_t> choose;
    std::vector<std::size_t> unchoose;
    std::string quoteAs;
    std::vector<std::size_t> remove;
    std::vector<std::size_t> paged;
    std::optional<std::string> page;
};

analysis::PassageQuestion questionBy(const PassagesOptions& options, const history::State& state)
{
    analysis::PassageQuestion question;
    question.code = errands::codeNamed(state, options.code).id;
    question.below = !options.exact;
    question.filter.coders = errands::codersListed(state, options.coders);
    question.filter.turns = coding::turnChoiceFromKey(options.turns);
    question.filter.part = coding::interviewPartFromKey(options.part);
    if (!options.qualifier.empty()) {
        question.qualified = analysis::Qualified::with;
        question.qualifier = errands::codeNamed(state, options.qualifier).id;
        history::demandQualifier(state, question.qualifier);
    }
    return question;
}

std::vector<analysis::Passage> passagesBy(project::Project& project, const PassagesOptions& options)
{
    const history::State& state = project.state();
    auto question = questionBy(options, state);
    const auto snapshot = errands::snapshotOf(state);
    analysis::Bits cases(snapshot.frame().cases().size());
    if (!options.caseName.empty()) {
        cases.set(errands::caseNamed(snapshot.frame(), options.caseName));
        question.cases = &cases;
    }
    auto passages = analysis::describe(snapshot, analysis::findPassages(snapshot, question), userLanguage());
    analysis::fillTexts(passages, project::Words(project));
    return passages;
}

/// By their places in the list, from 1.
std::vector<CodingId> codingsAt(const std::vector<analysis::Passage>& passages,
                                const std::vector<std::size_t>& places)
{
    std::vector<CodingId> ids;
    for (const std::size_t place : places) {
        if (passages.empty())
            throw UsageError(
                say("The list has no passages, so none is number {number}.", fmt::arg("number", place)));
        if (place == 0 || place > passages.size())
            throw UsageError(say("The list has passages 1 to {count}, not {number}.",
                                 fmt::arg("count", passages.size()), fmt::arg("number", place)));
        ids.push_back(passages[place - 1].coding);
    }
    return ids;
}

/// Which of the passages stand in a report, and how.
void chooseQuotes(const Session& session, const PassagesOptions& options)
{
    if (!options.quoteAs.empty() && options.choose.size() != 1)
        throw UsageError(tr("--quote-as goes with --choose of one passage."));
    const auto project = session.openToWrite();
    const auto passages = passagesBy(*project, options);
    const auto chosen = codingsAt(passages, options.choose);
    const auto left = codingsAt(passages, options.unchoose);
    const auto apply = [&](const history::Edit& edit) {
        if (!edit.empty()) project->apply(edit);
    };
    apply(history::chooseQuotes(project->state(), left, false));
    if (options.quoteAs.empty())
        apply(history::chooseQuotes(project->state(), chosen, true));
    else
        apply(history::setQuoteText(project->state(), chosen.front(), options.quoteAs,
                                    passages[options.choose.front() - 1].text));
    std::size_t count = 0;
    for (const analysis::Passage& passage : passages)
        count += project->state().codings.find(passage.transcript, passage.coding)->quote ? 1 : 0;
    session.tell(sayn("{count} of these passages is chosen as a quote.",
                      "{count} of these passages are chosen as quotes.", static_cast<long long>(count),
                      fmt::arg("count", count)));
}

/// On which page of their source the passages stand.
void tellPages(const Session& session, const PassagesOptions& options)
{
    if (!options.page || options.paged.empty())
        throw UsageError(tr("Say which passages stand on which page: --on 2,3 --page 12."));
    const auto project = session.openToWrite();
    const auto passages = passagesBy(*project, options);
    const bool changed = project->apply(
        history::setPages(project->state(), codingsAt(passages, options.paged), *options.page));
    session.tell(changed ? tr("Changed.") : tr("It was like this already."));
}

void removeCodings(const Session& session, const PassagesOptions& options)
{
    const auto project = session.openToWrite();
    const auto ids = codingsAt(passagesBy(*project, options), options.remove);
    const history::Edit edit = history::removeCodings(project->state(), {ids.begin(), ids.end()});
    project->apply(edit);
    session.tell(history::describe(edit.kind, edit.args) + ".");
}

void listPassages(const Session& session, const PassagesOptions& options)
{
    const auto project = session.openToRead();
    session.print(report::write(passagesBy(*project, options), formOf(session.format()), userLanguage()));
}

void addRemove(CLI::App& command, PassagesOptions& options)
{
    command
        .add_option("--remove", options.remove,
                    tr("Remove the codings of these places in the list, from 1; undo takes it back."))
        ->option_text(tr("NUMBERS"))
        ->delimiter(',');
}

void addQuoteOptions(CLI::App& command, PassagesOptions& options)
{
    auto* choose = command.add_option(
        "--choose", options.choose,
        tr("Choose the passages of these places in the list, from 1, as quotes for a report."));
    choose->option_text(tr("NUMBERS"))->delimiter(',');
    command.add_option("--unchoose", options.unchoose, tr("Take that choice back."))
        ->option_text(tr("NUMBERS"))
        ->delimiter(',')
        ->excludes(choose);
    command
        .add_option("--on", options.paged,
                    tr("The passages of these places in the list, from 1, that stand on --page."))
        ->option_text(tr("NUMBERS"))
        ->delimiter(',');
    command
        .add_option("--page", options.page,
                    tr("The page of the source on which the passages of --on stand; empty: not told."))
        ->option_text(tr("TEXT"));
    command
        .add_option("--quote-as", options.quoteAs,
                    tr("With --choose: quote it so, shortened with (…) or explained in brackets."))
        ->option_text(tr("TEXT"));
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
    addSeveral(*command, "--coder", options->coders, tr("NAME"),
               tr("Only codings by this coder. May be repeated."));
    command->add_option("--qualifier", options->qualifier, tr("Only codings with this qualifier."))
        ->option_text(tr("CODE"));
    addChoice(*command, "--turns", options->turns, {"all", "without-interviewer"},
              tr("Whether codings in the interviewer's turns count; by default they do."));
    addChoice(*command, "--part", options->part, {"whole", "open", "topics"},
              tr("Only of the open part of the interviews, or of the topic part."));
    addRemove(*command, *options);
    addQuoteOptions(*command, *options);
    command->callback([&session, options] {
        if (!options->remove.empty()) return removeCodings(session, *options);
        if (!options->choose.empty() || !options->unchoose.empty() || !options->quoteAs.empty())
            return chooseQuotes(session, *options);
        if (options->page || !options->paged.empty()) return tellPages(session, *options);
        listPassages(session, *options);
    });
}

}
