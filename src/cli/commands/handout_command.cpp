// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "errands/lookup.h"
#include "project/handing_out.h"
#include "text/fold.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace rd::cli
{

namespace
{

struct HandoutWords {
    std::string coder;
    std::vector<std::string> transcripts;
    bool blind = false;
};

void handOut(Session& session, const HandoutWords& words)
{
    const bool namesNone =
        std::all_of(words.transcripts.begin(), words.transcripts.end(),
                    [](const std::string& name) { return text::trimmedText(name).empty(); });
    if (namesNone || session.output.empty())
        throw UsageError(
            tr("Say what is handed out, and to which file: --transcripts NAME,NAME -o COPY.draad."));
    if (text::trimmedText(words.coder).empty()) throw UsageError(tr("Say for whom it is: --coder NAME."));
    demandEnding(session.output, {".draad"});
    const auto project = session.openToWrite();
    const auto transcripts = errands::transcriptsListed(project->state(), words.transcripts);
    const bool noted = project::handOut(*project, words.coder, transcripts, session.output, words.blind,
                                        systemClock().nowMs());
    const std::string file = shownName(session.output);
    session.output.clear(); // it named the copy
    const auto count = static_cast<long long>(transcripts.size());
    session.tell(sayn("{file} holds {count} transcript for {coder}.",
                      "{file} holds {count} transcripts for {coder}.", count, fmt::arg("file", file),
                      fmt::arg("count", count), fmt::arg("coder", words.coder)),
                 noted ? std::vector<std::string>() : std::vector{project::notNoted(words.coder)});
}

/// Who has which transcript, and how much they coded of it here.
void listHandouts(const Session& session)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    Listing listing;
    listing.key = "handouts";
    listing.empty = tr("Nothing was handed out yet.");
    listing.columns = {{"coder", tr("Coder")},
                       {"transcript", tr("Transcript")},
                       {"since", tr("Since")},
                       {"codings", tr("Codings")}};
    for (const coding::Coder* coder : state.codersInOrder())
        for (const auto& [id, assignment] : state.assignments) {
            const auto* transcript = state.transcripts.find(assignment.transcript);
            if (assignment.deleted || assignment.coder != coder->id || transcript == nullptr) continue;
            long long codings = 0;
            for (const coding::Coding& coding : state.codings.of(assignment.transcript))
                codings += coding.coder == coder->id ? 1 : 0;
            listing.rows.push_back({coder->shownName(), transcript->name,
                                    session.format() == Format::text ? localTime(assignment.sinceMs)
                                                                     : utcTime(assignment.sinceMs),
                                    codings});
        }
    session.print(listing);
}

}

void addHandout(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "handout",
                   tr("Make a copy for one coder with some of the transcripts; or list who has which."));
    const auto words = std::make_shared<HandoutWords>();
    auto* coder =
        command->add_option("--coder", words->coder, tr("For whom; made when there is no such coder."))
            ->option_text(tr("NAME"));
    addSeveral(*command, "--transcripts", words->transcripts, tr("NAME,NAME"),
               tr("The transcripts that are handed out."))
        ->needs(coder);
    command
        ->add_flag("--without-others-codings", words->blind, tr("Leave out the codings and memos of others."))
        ->needs(coder);
    command->callback([&session, words, coder] {
        if (coder->count() == 0) return listHandouts(session);
        handOut(session, *words);
    });
}

}
