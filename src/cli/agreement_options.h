// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"
#include "base/error.h"
#include "cli/session.h"
#include "history/state.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace CLI
{
class App;
}

namespace rd::cli
{

/// What the options of agreement say, before it is known whether the project has such things.
struct AgreementOptions {
    std::string level;
    std::string preset;
    std::vector<std::string> coefficients;
    std::vector<std::string> coders;
    std::vector<std::string> codes;
    std::vector<std::string> themes;
    std::vector<std::string> transcripts;
    std::string documents = "coded-by-all";
    std::string turns = "all";
    std::string qualifiers = "apart";
    std::optional<double> threshold;
    std::uint32_t draws = 0;
    bool perTranscript = false;
    bool rounds = false; ///< Each round of coding by itself.
};

void addAgreementOptions(CLI::App& command, AgreementOptions& options);

/// What is asked, and which coefficients are shown in tables.
struct AgreementQuestion {
    agreement::Question question;
    std::vector<agreement::Coefficient> shown;
    bool pooled = true;
    bool sets = true;
};
/// Throws UsageError for options that do not go together, Refusal for names that the project does not have.
AgreementQuestion agreementQuestion(const AgreementOptions& options, const history::State& state);

/// The coders to compare; without names the two that coded. Throws Refusal where it is not clear who.
std::vector<CoderId> codersAsked(const history::State& state, const std::vector<std::string>& lists);
/// Gives what `work` gives; where it refuses something about the project, the refusal names its file.
template <class Work>
auto namingFile(const Session& session, Work work)
{
    try {
        return work();
    } catch (const Refusal& refusal) {
        if (!refusal.complaint().file.empty()) throw;
        Complaint complaint = refusal.complaint();
        complaint.file = shownName(session.file);
        throw Refusal(std::move(complaint));
    }
}

/// An option with the coders to compare, for codersAsked().
void addCoders(CLI::App& command, std::vector<std::string>& coders);
/// An option with transcripts, which may be repeated.
void addTranscriptChoice(CLI::App& command, std::vector<std::string>& transcripts);

}
