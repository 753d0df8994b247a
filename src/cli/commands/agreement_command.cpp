// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "cli/agreement_listing.h"
#include "cli/agreement_options.h"
#include "cli/commands/commands.h"
#include "errands/counting.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

void tellAgreement(const Session& session, const AgreementOptions& options)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    const AgreementQuestion asked = agreementQuestion(options, state);
    const auto snapshot = errands::snapshotOf(state);
    const auto textOf = [&](TranscriptId id) { return project->text(id); };
    const auto result = agreement::compare({snapshot, state.transcripts, textOf}, asked.question,
                                           {options.draws}, consoleProgress());
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
