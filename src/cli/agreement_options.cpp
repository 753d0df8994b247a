// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/agreement_options.h"

#include "base/i18n.h"
#include "cli/session.h"
#include "errands/lookup.h"
#include "text/names.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

using agreement::Coefficient;
using agreement::Level;

std::vector<std::string> coefficientKeys()
{
    std::vector<std::string> keys;
    for (const Coefficient coefficient : agreement::allCoefficients)
        keys.push_back(agreement::coefficientKey(coefficient));
    return keys;
}

std::vector<std::string> presetKeys()
{
    std::vector<std::string> keys;
    for (const agreement::Preset& preset : agreement::presets()) keys.push_back(preset.key);
    return keys;
}

std::vector<Coefficient> coefficientsOf(const std::vector<std::string>& lists)
{
    const auto known = coefficientKeys();
    std::vector<Coefficient> shown;
    for (const std::string& list : lists)
        for (const std::string& key : text::namesIn(list)) {
            if (const std::string fault = oneOf(known)(key); !fault.empty()) throw UsageError(fault);
            shown.push_back(agreement::coefficientFromKey(key));
        }
    return shown;
}

void readPreset(const std::string& key, AgreementQuestion& asked)
{
    const agreement::Preset* preset = agreement::presetCalled(key);
    if (preset == nullptr) return;
    asked.question.level = preset->level;
    asked.question.equalCounts = preset->equalCounts;
    asked.question.perTranscript = preset->perTranscript;
    asked.shown = preset->shown;
    asked.pooled = preset->pooled;
    asked.sets = preset->sets;
}

/// Without Fleiss' kappa between two coders, where it is Scott's pi.
std::vector<Coefficient> allShown(std::size_t coders)
{
    std::vector<Coefficient> shown(agreement::allCoefficients.begin(), agreement::allCoefficients.end());
    if (coders == 2) std::erase(shown, Coefficient::fleiss);
    return shown;
}

}

void addCoders(CLI::App& command, std::vector<std::string>& coders)
{
    addSeveral(command, "--coders", coders, tr("NAME,NAME"),
               tr("The coders that are compared, with commas between; not needed where two coded."));
}

void addTranscriptChoice(CLI::App& command, std::vector<std::string>& transcripts)
{
    addSeveral(command, "--transcript", transcripts, tr("NAME"),
               tr("Only this transcript. May be repeated."));
}

void addAgreementOptions(CLI::App& command, AgreementOptions& options)
{
    addCoders(command, options.coders);
    addChoice(command, "--level", options.level,
              {"turn", "sentence", "paragraph", "character", "segment", "transcript", "case", "excerpt"},
              tr("What is compared; by default whether a code is in the turn."));
    auto* preset = addChoice(command, "--preset", options.preset, presetKeys(),
                             tr("Compare as that program does, in place of --level."));
    preset->excludes("--level");
    addSeveral(command, "--coefficient", options.coefficients, tr("NAME"),
               say("Only show these, of {names}; JSON has all.",
                   fmt::arg("names", errands::listed(coefficientKeys()))));
    addSeveral(command, "--code", options.codes, tr("CODE"), tr("Only this code. May be repeated."));
    addSeveral(command, "--theme", options.themes, tr("CODE"),
               tr("Only this code and those below it. May be repeated."));
    addTranscriptChoice(command, options.transcripts);
    addChoice(command, "--documents", options.documents, {"coded-by-all", "coded-by-any"},
              tr("Only transcripts that all of them coded (so by default), or that any of them did."));
    addChoice(command, "--turns", options.turns, {"all", "without-interviewer"},
              tr("Whether the interviewer's turns count; by default they do."));
    addChoice(command, "--qualifiers", options.qualifiers, {"apart", "ignored"},
              tr("Whether a qualifier that counts apart makes another answer; by default it does."));
    command
        .add_option("--threshold", options.threshold,
                    tr("Of segments: from how many percent in common two passages are the same; 90 without "
                       "it."))
        ->option_text(tr("PERCENT"));
    command
        .add_option("--bootstrap", options.draws,
                    tr("Intervals from that many drawings of the units, such as 1000."))
        ->option_text(tr("NUMBER"));
    command.add_flag("--per-transcript", options.perTranscript, tr("Also each transcript by itself."));
    command.add_flag("--rounds", options.rounds,
                     tr("Each round of coding by itself (see the command rounds), as a table or with -o as a "
                        "chart or document: .svg, .docx, .odt, .html, .md, .tex."));
}

std::vector<CoderId> codersAsked(const history::State& state, const std::vector<std::string>& lists)
{
    return lists.empty() ? errands::bothWhoCoded(state) : errands::codersListed(state, lists);
}

namespace
{

/// What would pass without doing anything is refused.
void demandFitting(const AgreementOptions& options, const agreement::Question& question)
{
    if (options.threshold && question.level != Level::segment)
        throw UsageError(tr("--threshold goes with --level segment: elsewhere passages are not compared."));
    if (options.perTranscript && question.level == Level::caseUnit)
        throw UsageError(tr("--per-transcript does not go with --level case."));
    if (options.rounds && options.perTranscript)
        throw UsageError(tr("--per-transcript and --rounds do not go together."));
}

}

AgreementQuestion agreementQuestion(const AgreementOptions& options, const history::State& state)
{
    constexpr std::uint32_t mostDraws = 10'000;
    constexpr std::uint32_t fewestDraws = 100;
    constexpr double allOfIt = 100;
    if (options.threshold && !(*options.threshold >= 0 && *options.threshold <= allOfIt))
        throw UsageError(tr("--threshold is a percentage, from 0 to 100."));
    if (options.draws > mostDraws) throw UsageError(tr("--bootstrap takes at most 10000 drawings."));
    if (options.draws > 0 && options.draws < fewestDraws)
        throw UsageError(
            tr("--bootstrap takes at least 100 drawings: fewer give no interval of 95 percent."));
    AgreementQuestion asked;
    asked.question.coders = codersAsked(state, options.coders);
    asked.shown = allShown(asked.question.coders.size());
    if (!options.level.empty()) asked.question.level = agreement::levelFromKey(options.level);
    if (!options.preset.empty()) readPreset(options.preset, asked);
    if (!options.coefficients.empty()) asked.shown = coefficientsOf(options.coefficients);
    if (options.rounds && !options.coefficients.empty() && asked.shown.size() > 1)
        throw UsageError(tr("--rounds shows one coefficient."));
    agreement::Question& question = asked.question;
    question.transcripts = errands::transcriptsListed(state, options.transcripts);
    for (const std::string& code : options.codes)
        question.codes.push_back(errands::codeNamed(state, code).id);
    for (const std::string& theme : options.themes)
        question.themes.push_back(errands::codeNamed(state, theme).id);
    question.documents = options.documents == "coded-by-any" ? agreement::Documents::codedByAny
                                                             : agreement::Documents::codedByAll;
    question.turns = coding::turnChoiceFromKey(options.turns);
    question.qualifiers =
        options.qualifiers == "ignored" ? agreement::Qualifiers::ignored : agreement::Qualifiers::apart;
    if (options.threshold) question.threshold = *options.threshold / allOfIt;
    question.perTranscript = question.perTranscript || options.perTranscript;
    demandFitting(options, question);
    return asked;
}

}
