// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/rounds.h"

#include "agreement/remarks.h"
#include "agreement/words.h"
#include "base/error.h"
#include "base/i18n.h"
#include "text/numbers.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace rd::agreement
{

namespace
{

constexpr int decimalsOfRounds = 2;

std::vector<TranscriptId> askedIn(const coding::Round& round, const Question& question)
{
    std::vector<TranscriptId> ids;
    for (const TranscriptId id : round.transcripts)
        if (question.transcripts.empty() ||
            std::find(question.transcripts.begin(), question.transcripts.end(), id) !=
                question.transcripts.end())
            ids.push_back(id);
    return ids;
}

/// Of the transcripts that were asked for; empty where none is there.
std::string whoCodedThem(const analysis::Snapshot& snapshot, const Question& question)
{
    std::vector<Index> transcripts;
    const auto& all = snapshot.frame().transcripts();
    for (Index i = 0; i < all.size(); ++i)
        if (std::find(question.transcripts.begin(), question.transcripts.end(), all[i].id) !=
            question.transcripts.end())
            transcripts.push_back(i);
    return transcripts.empty() ? std::string() : whoCoded(snapshot, question.coders, transcripts) + ".";
}

OfRound compareRound(const Source& source, Question question, const coding::Round& round,
                     const BootstrapOptions& options, Progress& progress)
{
    OfRound one{round, std::nullopt, ""};
    question.transcripts = askedIn(round, question);
    if (question.transcripts.empty()) {
        one.why = tr("None of its transcripts was asked for.");
        return one;
    }
    try {
        one.result = compare(source, question, options, progress);
    } catch (const Refusal& refusal) {
        one.why = refusal.complaint().what + " " + whoCodedThem(source.snapshot, question);
    }
    return one;
}

/// In the order of a table: by code, the theme before the code itself.
std::tuple<Index, int, Index> placeOf(const Subject& subject)
{
    const int kind = subject.kind == Subject::Kind::theme ? 0 : subject.kind == Subject::Kind::code ? 1 : 2;
    return {subject.code, kind, subject.qualifier};
}

const std::optional<Interval>& intervalOf(const Row& row, Coefficient coefficient)
{
    static const Intervals unknown{};
    return (row.intervals ? *row.intervals : unknown).at(static_cast<std::size_t>(coefficient));
}

std::string rounded(double value)
{
    return shownNumber(value, decimalsOfRounds);
}

std::string inPercent(double share)
{
    constexpr double edge = 0.0005; // with one decimal, what is nearer to all or nothing reads as that
    const bool nearly = (share > 0 && share < edge) || (share < 1 && share >= 1 - edge);
    return text::formatNumber(100 * share, nearly ? 3 : 1, userLanguage()) + "%";
}

/// What the intervals say of a change; empty without.
std::string chanceSentence(const Result& before, const Result& after, Coefficient coefficient)
{
    const auto& first = intervalOf(before.rows.overall, coefficient);
    const auto& second = intervalOf(after.rows.overall, coefficient);
    if (!first || !second) return {};
    const bool apart = first->high < second->low || second->high < first->low;
    if (!apart) return " " + tr("The intervals overlap: it may be chance.");
    return " " + (std::min(before.units, after.units) < fewUnits
                      ? tr("The intervals lie apart, but they are drawn from few units: it may be chance.")
                      : tr("The intervals lie apart: more than chance."));
}

/// Of one of the two at least.
bool isDefinedOverall(const OfRound& before, const OfRound& after, Coefficient coefficient)
{
    return before.result->rows.overall.value(coefficient).value ||
           after.result->rows.overall.value(coefficient).value;
}

std::string changeSentence(const OfRound& before, const OfRound& after, Coefficient coefficient)
{
    const Row& first = before.result->rows.overall;
    const Row& second = after.result->rows.overall;
    const std::string from = shownValue(&first, coefficient);
    const std::string to = shownValue(&second, coefficient);
    const std::string name = coefficientName(coefficient);
    return say("From “{first}” to “{second}”: {coefficient} over all codes together from {from} to {to}.",
               fmt::arg("first", before.round.name), fmt::arg("second", after.round.name),
               fmt::arg("coefficient", name), fmt::arg("from", from), fmt::arg("to", to)) +
           chanceSentence(*before.result, *after.result, coefficient);
}

}

std::vector<OfRound> compareRounds(const Source& source, const Question& question,
                                   const std::vector<const coding::Round*>& rounds,
                                   const BootstrapOptions& options, Progress& progress)
{
    if (rounds.empty())
        throw Refusal({"", "", tr("The project has no rounds of coding."),
                       tr("Make a round: a name, and the transcripts that were coded in it.")});
    std::vector<OfRound> all;
    for (const coding::Round* round : rounds)
        all.push_back(compareRound(source, question, *round, options, progress));
    if (std::none_of(all.begin(), all.end(), [](const OfRound& one) { return one.result.has_value(); }))
        (void)compare(source, question, {}, progress); // the coders may be what is wrong
    if (std::none_of(all.begin(), all.end(), [](const OfRound& one) { return one.result.has_value(); }))
        throw Refusal({"", "", all.front().why, tr("Choose other coders, or other rounds.")});
    return all;
}

std::vector<RoundLine> linesOf(const std::vector<OfRound>& rounds)
{
    std::map<std::tuple<Index, int, Index>, RoundLine> lines;
    RoundLine overall{{}, std::vector<const Row*>(rounds.size(), nullptr)};
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        if (!rounds[i].result) continue;
        const Rows& rows = rounds[i].result->rows;
        for (const auto* list : {&rows.themes, &rows.codes, &rows.qualified})
            for (const Row& row : *list) {
                RoundLine& line = lines[placeOf(row.subject)];
                line.subject = row.subject;
                line.rows.resize(rounds.size(), nullptr);
                line.rows[i] = &row;
            }
        overall.rows[i] = &rows.overall;
    }
    std::vector<RoundLine> result;
    for (auto& [place, line] : lines) result.push_back(std::move(line));
    result.push_back(std::move(overall));
    return result;
}

namespace
{

bool hasIntervals(const OfRound& one)
{
    return one.result && one.result->draws > 0 && one.result->units > 1;
}

/// What they are, where some round has any.
void addBrackets(std::vector<std::string>& notes, const std::vector<OfRound>& rounds)
{
    const auto drawn = std::find_if(rounds.begin(), rounds.end(), hasIntervals);
    if (drawn != rounds.end()) notes.push_back(drawsNote(*drawn->result));
}

std::vector<const Result*> resultsOf(const std::vector<OfRound>& rounds)
{
    std::vector<const Result*> results;
    for (const OfRound& one : rounds)
        if (one.result) results.push_back(&*one.result);
    return results;
}

/// How all was compared: what is so of any round, once.
std::vector<std::string> notesOfAny(const std::vector<OfRound>& rounds)
{
    std::vector<std::string> notes;
    for (const Result* result : resultsOf(rounds))
        for (std::string& note : notesOfAll(*result))
            if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
    return notes;
}

/// What is said of that round by its name.
std::vector<std::string> notesOfOne(const OfRound& one)
{
    std::vector<std::string> notes;
    if (std::string why = one.result ? leftOutNote(*one.result) : one.why; !why.empty())
        notes.push_back(std::move(why));
    if (!one.result) return notes;
    for (std::string& note : countNotes(*one.result)) notes.push_back(std::move(note));
    if (one.result->units < fewUnits) notes.push_back(fewUnitsCaution());
    if (!hasIntervals(one) && one.result->draws > 0) notes.push_back(drawsNote(*one.result));
    return notes;
}

/// What a dash and an empty place mean, where there are such.
void addMarks(std::vector<std::string>& notes, const std::vector<OfRound>& rounds, Coefficient coefficient)
{
    const auto results = resultsOf(rounds);
    for (std::string& reason : reasonsOf(results, {coefficient})) notes.push_back(std::move(reason));
    for (std::string& reason : noIntervalNotes(results, {coefficient})) notes.push_back(std::move(reason));
    const auto lines = linesOf(rounds);
    const bool holes = std::any_of(lines.begin(), lines.end(), [&](const RoundLine& line) {
        for (std::size_t i = 0; i < rounds.size(); ++i)
            if (rounds[i].result && line.rows[i] == nullptr) return true;
        return false;
    });
    if (holes)
        notes.push_back(
            tr("An empty place: in that round no coder gave the code in the transcripts that are compared."));
}

}

std::vector<std::string> notesOf(const std::vector<OfRound>& rounds, Coefficient coefficient)
{
    const auto found =
        std::find_if(rounds.begin(), rounds.end(), [](const OfRound& one) { return one.result.has_value(); });
    std::vector<std::string> notes = notesOfAny(rounds);
    addBrackets(notes, rounds);
    const OfRound* before = nullptr;
    for (const OfRound& one : rounds) {
        for (const std::string& note : notesOfOne(one)) notes.push_back("“" + one.round.name + "”: " + note);
        if (!one.result) continue;
        if (before != nullptr && isDefinedOverall(*before, one, coefficient))
            notes.push_back(changeSentence(*before, one, coefficient));
        before = &one;
    }
    addMarks(notes, rounds, coefficient);
    if (isDefinedIn(resultsOf(rounds), coefficient))
        notes.push_back(coefficientHead(coefficient, found->result->question) + ": " +
                        meaningOf(coefficient, found->result->question));
    return notes;
}

std::string shownValue(const Row* row, Coefficient coefficient)
{
    if (row == nullptr) return {};
    const Value& value = row->value(coefficient);
    if (!value.value) return "–";
    const auto& interval = intervalOf(*row, coefficient);
    if (!interval) return rounded(*value.value);
    return rounded(*value.value) + " [" + rounded(interval->low) + "; " + rounded(interval->high) + "]";
}

std::string shownPercentage(const Row& row)
{
    const Value& value = row.value(Coefficient::percentage);
    if (!value.value) return "–";
    const auto& interval = intervalOf(row, Coefficient::percentage);
    if (!interval) return inPercent(*value.value);
    return inPercent(*value.value) + " [" + inPercent(interval->low) + "; " + inPercent(interval->high) + "]";
}

const analysis::Frame& frameOf(const std::vector<OfRound>& rounds)
{
    return std::find_if(rounds.begin(), rounds.end(),
                        [](const OfRound& one) { return one.result.has_value(); })
        ->result->snapshot.frame();
}

}
