// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/chapter.h"

#include "agreement/rounds.h"
#include "agreement/words.h"
#include "analysis/count.h"
#include "analysis/tables/context.h"
#include "base/i18n.h"
#include "errands/counting.h"
#include "errands/who_coded.h"
#include "exchange/docx/refresh/report_file.h"
#include "project/words.h"
#include "report/agreement_rounds.h"
#include "report/renewal/later_parts.h"
#include "report/renewal/origin.h"
#include "text/fold.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace rd::errands
{

namespace
{

std::string shown(const agreement::Value& value)
{
    constexpr int decimals = 2;
    return value.value ? agreement::shownNumber(*value.value, decimals) : "–";
}

/// In the order in which coders are listed everywhere.
std::vector<std::string> namesOf(const history::State& state, const std::vector<CoderId>& coders)
{
    std::vector<std::string> names;
    for (const coding::Coder* coder : state.codersInOrder())
        if (std::find(coders.begin(), coders.end(), coder->id) != coders.end())
            names.push_back(coder->shownName());
    return names;
}

/// "both Joris and Sanne", "each of Joris, Marit and Sanne"
std::string everyOneOf(const std::vector<std::string>& names)
{
    if (names.size() == 2)
        return say("both {one} and {other}", fmt::arg("one", names[0]), fmt::arg("other", names[1]));
    return say("each of {names}", fmt::arg("names", report::inOneSentence(names)));
}

std::string sentenceOf(const agreement::Result& result, const std::string& names)
{
    using agreement::Coefficient;
    const agreement::Row& all = result.rows.overall;
    const auto count = static_cast<long long>(result.transcripts.size());
    const std::string percentage = shown(all.value(Coefficient::percentage));
    const std::string alpha = shown(all.value(Coefficient::alpha));
    return sayn("{count} transcript was coded by {coders}; over all codes and turns their agreement is "
                "{percentage} (share of turns judged alike) and Krippendorff's alpha {alpha}.",
                "{count} transcripts were coded by {coders}; over all codes and turns their agreement is "
                "{percentage} (share of turns judged alike) and Krippendorff's alpha {alpha}.",
                count, fmt::arg("coders", names), fmt::arg("count", count),
                fmt::arg("percentage", percentage), fmt::arg("alpha", alpha));
}

}

report::MethodFacts methodFactsOf(const project::Project& project)
{
    std::vector<project::HistoryEntry> entries = project.history();
    std::reverse(entries.begin(), entries.end());
    std::vector<report::ToldChange> changes;
    for (project::HistoryEntry& entry : entries)
        if (entry.stands)
            changes.push_back({entry.gist, entry.atMs, std::move(entry.author), std::move(entry.description),
                               std::move(entry.reason)});
    return report::methodFactsOf(changes);
}

std::string whoseSentence(const history::State& state, const std::vector<CoderId>& coders)
{
    if (coders.size() == 1 && state.coders.at(coders.front()).agreed)
        return tr(
            "Counted and quoted below is the coding that the team agreed on, not what each coder gave.");
    const std::string names = report::inOneSentence(namesOf(state, coders));
    return say("Counted and quoted below are only the codings by {coders}.", fmt::arg("coders", names));
}

namespace
{

bool severalCoded(const analysis::Snapshot& everyones, analysis::Index transcript)
{
    std::set<analysis::Index> persons;
    for (const auto& kind : everyones.chunk(transcript).kinds)
        if (!everyones.frame().coders()[kind.coder].agreed) persons.insert(kind.coder);
    return persons.size() > 1;
}

}

std::string notCodedSentence(const analysis::Snapshot& counted, const analysis::Snapshot& everyones,
                             const std::vector<std::string>& coders)
{
    std::vector<std::string> names;
    std::vector<std::string> nothingAgreed;
    long long all = 0;
    for (analysis::Index i = 0; i < counted.frame().transcripts().size(); ++i) {
        const analysis::CountedTranscript& one = counted.frame().transcripts()[i];
        if (!counted.frame().counts(one)) continue;
        ++all;
        if (!counted.chunk(i).kinds.empty()) continue;
        const bool looked =
            coders.empty() && severalCoded(everyones, everyones.frame().transcriptIndex(one.id));
        (looked ? nothingAgreed : names).push_back(one.name);
    }
    std::vector<std::string> told;
    const auto count = static_cast<long long>(names.size());
    const std::string list = fmt::format("{}", fmt::join(names, ", "));
    const std::string whose = coders.empty() ? tr("the team") : analysis::joinedByOr(coders);
    if (count > 0)
        told.push_back(sayn(
            "Of the {all} transcripts {count} was not coded by {coders}, so nothing was found there; it "
            "counts "
            "in every n: {names}.",
            "Of the {all} transcripts {count} were not coded by {coders}, so nothing was found there; they "
            "count in every n: {names}.",
            count, fmt::arg("all", all), fmt::arg("count", count), fmt::arg("coders", whose),
            fmt::arg("names", list)));
    const auto without = static_cast<long long>(nothingAgreed.size());
    const std::string those = fmt::format("{}", fmt::join(nothingAgreed, ", "));
    if (without > 0)
        told.push_back(
            sayn("Of the {all} transcripts {count} was coded by several coders who agreed on nothing "
                 "there; it counts in every n: {names}.",
                 "Of the {all} transcripts {count} were coded by several coders who agreed on nothing "
                 "there; they count in every n: {names}.",
                 without, fmt::arg("all", all), fmt::arg("count", without), fmt::arg("names", those)));
    return fmt::format("{}", fmt::join(told, " "));
}

std::vector<TranscriptId> comparedIn(const history::State& state, const std::vector<CoderId>& counted)
{
    std::vector<TranscriptId> transcripts;
    if (counted.size() != 1 || !state.coders.at(counted.front()).agreed) return transcripts;
    for (const auto& [transcript, list] : state.codings.all())
        if (std::any_of(list.begin(), list.end(),
                        [&](const coding::Coding& one) { return one.coder == counted.front(); }))
            transcripts.push_back(transcript);
    return transcripts;
}

std::string agreementSentence(project::Project& project, const analysis::Snapshot& snapshot,
                              const std::vector<TranscriptId>& transcripts)
{
    const history::State& state = project.state();
    agreement::Question question;
    question.transcripts = transcripts;
    question.coders = whoCodedMost(state, agreement::mostCoders, transcripts);
    const auto textOf = [&](TranscriptId id) { return project.text(id); };
    for (; question.coders.size() >= 2; question.coders.pop_back()) {
        try {
            return sentenceOf(agreement::compare({snapshot, state.transcripts, textOf}, question),
                              everyOneOf(namesOf(state, question.coders)));
        } catch (const Refusal&) {
            continue; // there is no transcript that all of them coded: without who coded least
        }
    }
    return {};
}

namespace
{

/// "Krippendorff's alpha over all codes was 0.52 in round 1 (2026-03-01) and 0.71 in round 2."
std::string sentenceOf(const std::vector<agreement::OfRound>& rounds)
{
    using agreement::Coefficient;
    std::string told;
    for (const agreement::OfRound& one : rounds) {
        if (!one.result) continue;
        const std::string value = shown(one.result->rows.overall.value(Coefficient::alpha));
        const std::string name = report::roundName(one.round);
        told += (told.empty() ? "" : ", ") +
                say("{value} in {round}", fmt::arg("value", value), fmt::arg("round", name));
    }
    return say("Round by round Krippendorff's alpha over all codes was {values}.", fmt::arg("values", told));
}

}

std::string roundsSentence(project::Project& project, const analysis::Snapshot& snapshot)
{
    const history::State& state = project.state();
    agreement::Question question;
    question.coders = whoCodedMost(state, agreement::mostCoders);
    if (question.coders.size() < 2 || state.roundsInOrder().empty()) return {};
    const auto textOf = [&](TranscriptId id) { return project.text(id); };
    try {
        return sentenceOf(
            agreement::compareRounds({snapshot, state.transcripts, textOf}, question, state.roundsInOrder()));
    } catch (const Refusal&) {
        return {}; // there is no round in which all of them coded
    }
}

std::vector<std::string> furtherOnMethod(project::Project& project, const analysis::Snapshot& snapshot,
                                         const analysis::Snapshot& counted,
                                         const std::vector<CoderId>& coders)
{
    const history::State& state = project.state();
    std::vector<std::string> further;
    if (!coders.empty()) {
        further.push_back(whoseSentence(state, coders));
        const bool ofTeam = coders.size() == 1 && state.coders.at(coders.front()).agreed;
        const auto names = ofTeam ? std::vector<std::string>() : namesOf(state, coders);
        if (const std::string left = notCodedSentence(counted, snapshot, names); !left.empty())
            further.back() += " " + left;
    }
    const auto compared = comparedIn(state, coders);
    if (std::string agreement = agreementSentence(project, snapshot, compared); !agreement.empty())
        further.push_back(std::move(agreement));
    if (std::string rounds = roundsSentence(project, snapshot); !rounds.empty())
        further.push_back(std::move(rounds));
    return further;
}

report::Document chapterOf(project::Project& project, const analysis::Snapshot& snapshot,
                           const ChapterRequest& request)
{
    const history::State& state = project.state();
    const analysis::Snapshot counted = request.coders.empty() ? snapshot : snapshotOf(state, request.coders);
    std::vector<analysis::Table> tables;
    for (auto& definition :
         report::chapterTables(state.tablesInOrder(), state.codebook, report::groupsOf(state.cases))) {
        if (!request.coders.empty()) definition.coders = request.coders;
        tables.push_back(analysis::count(counted, definition, {userLanguage(), {}, false, false}));
    }
    report::MethodFacts method = methodFactsOf(project);
    method.further = furtherOnMethod(project, snapshot, counted, request.coders);
    report::Document chapter =
        report::makeChapter({state.info.title,
                             counted,
                             tables,
                             project::Words(project),
                             std::move(method),
                             userLanguage(),
                             request.sections,
                             request.quotesPerCase,
                             state.memosInOrder(),
                             analysis::coverage(state.guide, state.raisings, state.transcripts),
                             {},
                             &snapshot,
                             request.searchlights});
    report::Origin origin{state.info.id.uuid,
                          exchange::fileSeenFrom(request.to, project.path()),
                          userLanguage(),
                          {},
                          report::knownIn(chapter),
                          request.coders,
                          request.sections.empty() || request.sections.contains(report::Section::tables)};
    origin.bars = report::barsIn(chapter);
    origin.concludes = request.sections.empty() || request.sections.contains(report::Section::conclusions);
    origin.lacking = report::partsLacking(chapter, request.sections);
    chapter.origin = report::originText(origin);
    return chapter;
}

std::string pagesNote(const report::Document& chapter, const std::filesystem::path& to)
{
    const std::string ending = text::folded(to.extension().string());
    if ((ending != ".docx" && ending != ".odt") || report::contentsOf(chapter).empty()) return {};
    return tr(
        "The list of headings gets its page numbers when your word processor brings it up to date: in Word "
        "with Ctrl+A and F9, in LibreOffice with Tools > Update > Update All.");
}

}
