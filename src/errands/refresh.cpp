// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/refresh.h"

#include "base/i18n.h"
#include "errands/chapter.h"
#include "errands/counting.h"
#include "exchange/docx/refresh/caption_language.h"
#include "exchange/docx/refresh/entry_numbers.h"
#include "exchange/docx/refresh/report_file.h"
#include "project/words.h"

#include <algorithm>

namespace rd::errands
{

namespace
{

/// Without its coder every figure of the report would become 0.
void demandCoders(const std::string& file, const history::State& state, const std::vector<CoderId>& coders)
{
    for (const CoderId id : coders)
        if (const auto found = state.coders.find(id); found == state.coders.end() || found->second.deleted)
            throw Refusal({file, "",
                           tr("This report is about the codings of a coder who is no longer there."),
                           tr("Write a new report, from the codings of another coder.")});
}

/// Of a report that does not say any more where it came from. `language`: that of its captions.
void tellLost(exchange::Refreshed& refreshed, std::optional<Language> language)
{
    if (refreshed.places == 0) return;
    const bool isDutch = language.value_or(userLanguage()) == Language::dutch;
    const std::string name = isDutch ? tr("Dutch") : tr("English");
    const std::string said =
        language
            ? say("Its captions tell its language: {language}.", fmt::arg("language", name))
            : say("Its captions do not tell its language either: what is new in it is in the language of "
                  "the program, {language}.",
                  fmt::arg("language", name));
    refreshed.kept.push_back({exchange::KeptPlace::Why::noOrigin, tr("text"), "", "", said});
}

std::vector<std::string> furtherIn(Language language, project::Project& project,
                                   const analysis::Snapshot& snapshot, const analysis::Snapshot& counted,
                                   const std::vector<CoderId>& coders)
{
    const SpeakIn speak(language);
    return furtherOnMethod(project, snapshot, counted, coders);
}

}

exchange::Refreshed renewed(project::Project& project, const analysis::Snapshot& snapshot,
                            const exchange::InputFile& report)
{
    exchange::demandPlaces(report);
    const history::State& state = project.state();
    const auto origin = exchange::originOf(report);
    exchange::demandSameProject(report.name, origin, state.info.id.uuid);
    const std::vector<CoderId> coders = origin ? origin->coders : std::vector<CoderId>();
    demandCoders(report.name, state, coders);
    const analysis::Snapshot counted = coders.empty() ? snapshot : snapshotOf(state, coders);
    const auto language = exchange::languageOf(report, origin);
    report::PresentInput input{counted, state.tablesInOrder(), methodFactsOf(project),
                               language.value_or(userLanguage())};
    input.method.further = furtherIn(input.language, project, snapshot, counted, coders);
    input.coders = coders;
    input.everyones = &snapshot;
    input.groups = report::groupsOf(state.cases);
    if (origin) input.unsaved = origin->tables;
    if (origin) input.known = origin->known;
    for (const std::string& table : exchange::emptyTablesOf(report))
        input.known.insert(report::knownAs(table));
    input.numbers = exchange::entryNumbersOf(report);
    if (origin) input.numbers.lastFigure = std::max(input.numbers.lastFigure, origin->lastFigure);
    if (origin) input.numbers.lastQuote = std::max(input.numbers.lastQuote, origin->lastQuote);
    input.memos = state.memosInOrder();
    input.words = project::Words(project);
    input.guide = analysis::coverage(state.guide, state.raisings, state.transcripts);
    exchange::Refreshed refreshed = exchange::refreshDocx(report, report::presentOf(input));
    refreshed.warnings = report::careWarningsOf(input, refreshed.tables);
    if (!origin) tellLost(refreshed, language);
    return refreshed;
}

std::vector<std::string> sentencesOf(const exchange::Refreshed& refreshed)
{
    std::vector<std::string> sentences;
    for (const auto& one : refreshed.kept) sentences.push_back(exchange::textOf(one));
    for (const auto& one : refreshed.renewed) sentences.push_back(exchange::textOf(one));
    if (refreshed.entries.all() > 0) sentences.push_back(exchange::textOf(refreshed.entries));
    if (const std::string left = exchange::notRenewed(refreshed); !left.empty()) sentences.push_back(left);
    sentences.insert(sentences.end(), refreshed.warnings.begin(), refreshed.warnings.end());
    return sentences;
}

}
