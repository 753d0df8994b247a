// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/agreement_listing.h"
#include "cli/agreement_options.h"
#include "cli/commands/commands.h"
#include "cli/rounds_listing.h"
#include "errands/counting.h"
#include "exchange/write_document.h"
#include "report/agreement_rounds.h"
#include "text/fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rd::cli
{

namespace
{

/// The coefficient of the rounds: the one that is asked for, else what most studies report.
agreement::Coefficient oneOf(const AgreementOptions& options, const AgreementQuestion& asked)
{
    if (!options.coefficients.empty() || !options.preset.empty()) return asked.shown.front();
    return agreement::usualCoefficient(asked.question);
}

void writeRounds(const Session& session, const std::vector<agreement::OfRound>& rounds,
                 agreement::Coefficient coefficient)
{
    const std::string ending = text::folded(std::filesystem::path(session.output).extension().string());
    if (ending == ".svg")
        return writeFile(session.output, report::svgFileOf({report::roundsChart(rounds, coefficient)}));
    const auto& endings = exchange::documentEndings();
    if (std::find(endings.begin(), endings.end(), ending) != endings.end())
        return writeFile(session.output, exchange::documentBytes(report::roundsDocument(rounds, coefficient),
                                                                 session.output));
    session.print(roundsListing(rounds, coefficient, session.format() != Format::csv),
                  {".docx", ".odt", ".md", ".tex", ".svg"});
}

void tellAgreement(const Session& session, const AgreementOptions& options)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    const AgreementQuestion asked = namingFile(session, [&] { return agreementQuestion(options, state); });
    const auto snapshot = errands::snapshotOf(state);
    const auto textOf = [&](TranscriptId id) { return project->text(id); };
    const agreement::Source source{snapshot, state.transcripts, textOf};
    if (options.rounds)
        return writeRounds(session,
                           namingFile(session,
                                      [&] {
                                          return agreement::compareRounds(source, asked.question,
                                                                          state.roundsInOrder(),
                                                                          {options.draws}, consoleProgress());
                                      }),
                           oneOf(options, asked));
    const auto result = namingFile(session, [&] {
        return agreement::compare(source, asked.question, {options.draws}, consoleProgress());
    });
    session.print(agreementListing(result, asked, session.format() != Format::csv));
}

}

void addAgreement(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "agreement", tr("Tell how far coders agree, per code and theme."));
    const auto options = std::make_shared<AgreementOptions>();
    addAgreementOptions(*command, *options);
    command->callback([&session, options] { tellAgreement(session, *options); });
}

}
