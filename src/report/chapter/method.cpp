// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "report/chapter/making.h"
#include "report/chapter/place_keys.h"
#include "text/shown_date.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace rd::report
{

namespace
{

using coding::CountUnit;

std::string counted(std::size_t count, const std::string& one, const std::string& many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// How many count: literature is told apart.
std::size_t countOf(const analysis::Frame& frame, CountUnit unit)
{
    const auto& transcripts = frame.transcripts();
    if (unit == CountUnit::cases) return frame.countedCases();
    if (unit != CountUnit::transcripts) return frame.unitCount(unit);
    return static_cast<std::size_t>(std::count_if(transcripts.begin(), transcripts.end(),
                                                  [&](const auto& one) { return frame.counts(one); }));
}

std::string counted(const Making& making, CountUnit unit)
{
    return counted(countOf(making.frame(), unit), making.frame().unitOne(unit, making.input.language),
                   making.frame().unitMany(unit, making.input.language));
}

bool hasOneRespondentEach(const analysis::Frame& frame)
{
    return std::all_of(frame.cases().begin(),
                       frame.cases().begin() + static_cast<std::ptrdiff_t>(frame.countedCases()),
                       [](const analysis::CountedCase& one) { return one.respondents.size() == 1; });
}

std::string materialSentence(const Making& making)
{
    const std::string transcripts = counted(making, CountUnit::transcripts);
    const std::string cases = counted(making, CountUnit::cases);
    const std::size_t respondents = countOf(making.frame(), CountUnit::respondents);
    if (countOf(making.frame(), CountUnit::transcripts) == 0) return tr("There are no transcripts yet.");
    if (respondents == 0)
        return say("The material is {transcripts}, of {cases}.", fmt::arg("transcripts", transcripts),
                   fmt::arg("cases", cases));
    if (respondents > 1 && hasOneRespondentEach(making.frame()))
        return say("The material is {transcripts}, of {cases} with one respondent each.",
                   fmt::arg("transcripts", transcripts), fmt::arg("cases", cases));
    return say("The material is {transcripts}, of {cases} with {respondents}.",
               fmt::arg("transcripts", transcripts), fmt::arg("cases", cases),
               fmt::arg("respondents", counted(making, CountUnit::respondents)));
}

/// " There is a recording of 7 transcripts, kept by Marit."; empty without recordings.
std::string recordingSentence(const Making& making)
{
    long long count = 0;
    std::set<std::string> keepers;
    for (const analysis::CountedTranscript& one : making.frame().transcripts()) {
        if (!one.recorded) continue;
        ++count;
        if (!one.keeper.empty()) keepers.insert(one.keeper);
    }
    if (count == 0) return {};
    if (keepers.empty())
        return " " + sayn("There is a recording of {count} transcript.",
                          "There are recordings of {count} transcripts.", count, fmt::arg("count", count));
    const std::string names = inOneSentence({keepers.begin(), keepers.end()});
    return " " + sayn("There is a recording of {count} transcript, kept by {names}.",
                      "There are recordings of {count} transcripts, kept by {names}.", count,
                      fmt::arg("count", count), fmt::arg("names", names));
}

/// " Literature that was coded: Wampold, 2015; Duncan, 2010."; empty without literature.
std::string literatureSentence(const Making& making)
{
    std::set<std::string> sources;
    for (const analysis::CountedTranscript& one : making.frame().transcripts())
        if (!one.cited.empty()) sources.insert(one.cited);
    if (sources.empty()) return {};
    return " " + say("Literature that was coded: {sources}.",
                     fmt::arg("sources", fmt::format("{}", fmt::join(sources, "; "))));
}

/// " Codes were added (2) and merged (1)."; each change is in it.
std::string kindsOfChanges(std::map<std::string, std::size_t> counts)
{
    const std::vector<std::pair<const char*, std::string>> kinds{
        {"code.add", tr("added")},
        {"code.in-vivo", tr("made of words of the texts")},
        {"code.rename", tr("renamed")},
        {"code.change", tr("revised")},
        {"code.move", tr("moved")},
        {"code.merge", tr("merged")},
        {"code.split", tr("split")},
        {"code.delete", tr("deleted")},
        {"code.restore", tr("brought back")},
        {"code.import", tr("imported")}};
    std::vector<std::string> told;
    const auto tell = [&](const std::string& what, std::size_t count) {
        told.push_back(say("{what} ({count}×)", fmt::arg("what", what), fmt::arg("count", count)));
    };
    for (const auto& [kind, word] : kinds)
        if (const auto found = counts.find(kind); found != counts.end()) {
            tell(word, found->second);
            counts.erase(found);
        }
    std::size_t others = 0;
    for (const auto& [kind, count] : counts) others += count;
    if (others > 0) tell(tr("otherwise changed"), others);
    return told.empty() ? std::string()
                        : " " + say("Codes were {changes}.", fmt::arg("changes", inOneSentence(told)));
}

std::string sizeOfCodebook(std::size_t themes, std::size_t factors)
{
    if (themes + factors == 0) return tr("The codebook has no codes yet.");
    const std::string named = counted(themes, tr("theme"), tr("themes"));
    if (factors == 0) return say("The codebook has {themes}.", fmt::arg("themes", named));
    if (themes == 0)
        return say("The codebook has {codes}.", fmt::arg("codes", counted(factors, tr("code"), tr("codes"))));
    const std::string codes = themes == 1 ? counted(factors, tr("code below it"), tr("codes below it"))
                                          : counted(factors, tr("code below them"), tr("codes below them"));
    return say("The codebook has {themes} and {codes}.", fmt::arg("themes", named), fmt::arg("codes", codes));
}

std::string codebookSentence(const Making& making)
{
    std::size_t themes = 0;
    std::size_t factors = 0;
    for (const codebook::Code* code : making.frame().codes()) {
        themes += code->isTheme() ? 1 : 0;
        factors += code->isTheme() || code->isQualifier() ? 0 : 1;
    }
    std::string text = sizeOfCodebook(themes, factors);
    const auto changes = static_cast<long long>(making.input.method.codebookChanges);
    if (changes > 0)
        text += " " +
                sayn("It was changed once while coding.", "It was changed {count} times while coding.",
                     changes, fmt::arg("count", changes)) +
                kindsOfChanges(making.input.method.changesByKind);
    return text;
}

/// "Marit (12) and Joost (3)"; the number of one coder alone is said already.
std::string codersOf(const std::vector<std::pair<std::string, std::size_t>>& made)
{
    if (made.size() == 1) return made.front().first;
    std::vector<std::string> names;
    for (const auto& [coder, count] : made)
        names.push_back(say("{coder} ({count})", fmt::arg("coder", coder), fmt::arg("count", count)));
    return inOneSentence(names);
}

/// Who coded how much, and when.
std::string codingSentence(const Making& making)
{
    const ChapterInput& input = making.input;
    const analysis::Snapshot& snapshot = input.everyones == nullptr ? input.snapshot : *input.everyones;
    const auto& coders = snapshot.frame().coders();
    std::vector<std::size_t> codings(coders.size());
    for (const auto& chunk : snapshot.chunks())
        for (const analysis::Index coder : chunk->coder) ++codings[coder];
    std::vector<std::pair<std::string, std::size_t>> made; // by whom, how many
    std::size_t all = 0;
    long long agreed = 0;
    for (std::size_t i = 0; i < codings.size(); ++i) {
        if (codings[i] == 0) continue;
        if (coders[i].agreed) {
            agreed += static_cast<long long>(codings[i]);
            continue;
        }
        all += codings[i];
        made.push_back({coders[i].name, codings[i]});
    }
    if (all == 0) return tr("Nothing was coded yet.");
    const auto count = static_cast<long long>(all);
    std::string text = sayn("{count} coding was made by {coders}", "{count} codings were made by {coders}",
                            count, fmt::arg("count", count), fmt::arg("coders", codersOf(made)));
    const MethodFacts& method = making.input.method;
    const std::string first = text::dateInWords(method.codedFrom);
    const std::string last = text::dateInWords(method.codedTo);
    if (!first.empty())
        text += first == last
                    ? say(", on {day}", fmt::arg("day", first))
                    : say(", from {first} to {last}", fmt::arg("first", first), fmt::arg("last", last));
    text += ".";
    if (agreed > 0)
        text += " " + sayn("The coders agreed on {count} coding.", "The coders agreed on {count} codings.",
                           agreed, fmt::arg("count", agreed));
    return text;
}

/// "2026-03-01" of "2026-03-01 14:05:09".
std::string dayOf(std::int64_t ms)
{
    return localTime(ms).substr(0, 10);
}

}

MethodFacts methodFactsOf(const std::vector<ToldChange>& changes)
{
    MethodFacts facts;
    for (const ToldChange& change : changes) {
        if (change.kind == "coding.add" || change.kind == "coding.import") {
            facts.codedTo = dayOf(change.atMs);
            if (facts.codedFrom.empty()) facts.codedFrom = facts.codedTo;
        }
        if (!change.kind.starts_with("code.") || change.kind == "code.recolor" || facts.codedFrom.empty())
            continue; // a colour says nothing of what a code means
        ++facts.codebookChanges;
        ++facts.changesByKind[change.kind];
        std::string told = text::shortDate(dayOf(change.atMs)) + ", " + change.author + ": ";
        told += change.description;
        if (!change.reason.empty()) told += " " + say("Why: {reason}", fmt::arg("reason", change.reason));
        facts.log.push_back(std::move(told));
    }
    return facts;
}

void addMethod(Making& making)
{
    making.heading(1, tr("Method of analysis"), "method");
    making.paragraph(Paragraph::Look::plain,
                     {{materialSentence(making) + recordingSentence(making) + literatureSentence(making) +
                       " " + codebookSentence(making) + " " + codingSentence(making)}},
                     {}, placeKey("list", {"method"}));
    const std::string counting = placeKey("list", {"counting"});
    const std::string one = making.frame().unitOne(CountUnit::cases, making.input.language);
    making.paragraph(
        Paragraph::Look::plain,
        {{say("Counted is, unless a table says otherwise, in how many of the {units} a code or "
              "one below it was found; each {unit} counts "
              "once, however often a thing is said. What was counted stands under each table.",
              fmt::arg("units", making.frame().unitMany(CountUnit::cases, making.input.language)),
              fmt::arg("unit", one))}},
        {}, counting);
    for (const std::string& words : making.input.method.further)
        making.paragraph(Paragraph::Look::plain, {{words}}, {}, counting);
}

std::string sentenceOf(std::string words)
{
    std::string_view end = words;
    for (const std::string_view quote : {"”", "’", "\"", ")"})
        if (end.ends_with(quote)) end.remove_suffix(quote.size());
    for (const std::string_view mark : {".", "?", "!", "…", ":"})
        if (end.ends_with(mark)) return words;
    return words + ".";
}

std::string inOneSentence(const std::vector<std::string>& words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) text += i + 1 == words.size() ? " " + tr("and") + " " : ", ";
        text += words[i];
    }
    return text;
}

}
