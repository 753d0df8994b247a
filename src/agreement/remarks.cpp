// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/remarks.h"

#include "agreement/means.h"
#include "agreement/pairs.h"
#include "agreement/words.h"
#include "base/i18n.h"
#include "text/numbers.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::agreement
{

namespace
{

void addReasonsOf(std::vector<std::string>& reasons, const Result& result, const std::vector<Row>& rows,
                  const std::vector<Coefficient>& shown)
{
    for (const Row& row : rows)
        for (const Coefficient coefficient : shown)
            if (const std::string reason = reasonFor(row.value(coefficient), result);
                !reason.empty() && std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
                reasons.push_back(reason);
}

/// Only of values: for a dash there is a reason already.
void addReasonsForNoInterval(std::set<std::string>& reasons, const Rows& rows, std::size_t units,
                             const std::vector<Coefficient>& shown)
{
    for (const Row* row : inOrder(rows))
        for (const Coefficient coefficient : shown) {
            const Value& value = row->value(coefficient);
            const auto place = static_cast<std::size_t>(coefficient);
            if (!row->intervals || row->intervals->at(place) || !value.value) continue;
            reasons.insert(reasonForNoInterval(value, units, row->intervals->alwaysSame[place]));
        }
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string all; // names hold commas
    for (const std::string& part : parts) all += (all.empty() ? "" : "; ") + part;
    return all;
}

/// The first few, and how many there are more; which they are is in the table.
std::string someOf(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 5;
    if (names.size() <= most) return joined(names);
    const std::string some = joined({names.begin(), names.begin() + most});
    const auto more = static_cast<long long>(names.size() - most);
    return some + " " + sayn("and {count} more", "and {count} more", more, fmt::arg("count", more));
}

/// Each caution with the codes that it is about.
void addCautions(std::vector<std::string>& notes, const Result& result)
{
    std::map<std::string, std::vector<std::string>> about;
    for (const auto* rows : {&result.rows.codes, &result.rows.themes, &result.rows.qualified})
        for (const Row& row : *rows)
            for (const std::string& caution : cautionsOf(row, result.question))
                about[caution].push_back(subjectName(result.snapshot.frame(), row.subject));
    for (const auto& [caution, names] : about) notes.push_back(someOf(names) + ": " + caution);
}

constexpr int decimalsOfNotes = 3;

/// In a sentence that goes on, so without the stop of the reason.
std::string valueOrWhy(const Value& value, const Result& result)
{
    if (value.value) return shownNumber(*value.value, decimalsOfNotes);
    std::string reason = reasonFor(value, result);
    if (reason.ends_with('.')) reason.pop_back();
    return "– (" + reason + ")";
}

/// Of more than two coders which of these are means; of passages that is told with the pairs.
std::string meansOverPairsNote(const Result& result, const std::vector<Coefficient>& shown)
{
    using C = Coefficient;
    if (result.question.coders.size() == 2 || isByPairs(result.question)) return {};
    std::string names;
    for (const C one : shown)
        if (one == C::cohen || one == C::scott || one == C::holsti || one == C::jaccard)
            names += (names.empty() ? "" : ", ") + coefficientName(one);
    if (names.empty()) return {};
    return say("Of more than two coders this is the mean over the pairs: {names}.", fmt::arg("names", names));
}

/// Over how many transcripts the means of a coefficient are, where it differs code by code.
std::string meansNote(const Result& result, const std::vector<Mean>& means, Coefficient coefficient)
{
    const std::size_t all = result.perTranscript.size();
    const std::string name = coefficientHead(coefficient, result.question);
    std::vector<std::string> over;
    bool everywhere = true;
    for (const Mean& mean : means) {
        const std::size_t count = mean.over.at(static_cast<std::size_t>(coefficient));
        everywhere = everywhere && count == all;
        const std::string code = subjectName(result.snapshot.frame(), mean.subject);
        over.push_back(say("{code} {count} of {all}", fmt::arg("code", code), fmt::arg("count", count),
                           fmt::arg("all", all)));
    }
    if (everywhere)
        return say("{coefficient}: means are over all {count} transcripts.", fmt::arg("coefficient", name),
                   fmt::arg("count", all));
    const std::string codes = joined(over);
    return say("{coefficient}: means are over the transcripts where it is defined: {codes}.",
               fmt::arg("coefficient", name), fmt::arg("codes", codes));
}

void addMeansNotes(std::vector<std::string>& notes, const Result& result,
                   const std::vector<Coefficient>& shown)
{
    if (std::string note = meansOverPairsNote(result, shown); !note.empty()) notes.push_back(std::move(note));
    if (result.perTranscript.empty()) return;
    const auto means = meansOf(result);
    for (const Coefficient coefficient : shown)
        if (isDefinedIn({&result}, coefficient)) notes.push_back(meansNote(result, means, coefficient));
}

}

bool isDefinedIn(const std::vector<const Result*>& results, Coefficient coefficient)
{
    return std::any_of(results.begin(), results.end(), [&](const Result* result) {
        const auto rows = inOrder(result->rows);
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Row* row) { return row->value(coefficient).value.has_value(); });
    });
}

std::vector<std::string> reasonsOf(const std::vector<const Result*>& results,
                                   const std::vector<Coefficient>& shown)
{
    std::vector<std::string> reasons;
    for (const Result* result : results) {
        for (const auto* rows : {&result->rows.codes, &result->rows.themes, &result->rows.qualified})
            addReasonsOf(reasons, *result, *rows, shown);
        for (const OfTranscript& one : result->perTranscript)
            addReasonsOf(reasons, *result, one.rows.codes, shown);
    }
    for (std::string& reason : reasons)
        reason = say("– is not defined: {reason}", fmt::arg("reason", reason));
    return reasons;
}

std::vector<std::string> noIntervalNotes(const std::vector<const Result*>& results,
                                         const std::vector<Coefficient>& shown)
{
    std::set<std::string> reasons;
    bool ofPairs = false;
    bool ofTranscripts = false;
    bool ofOneUnit = false; // which is told of each
    for (const Result* result : results) {
        ofOneUnit = ofOneUnit || (result->draws > 0 && result->units < 2);
        if (result->draws == 0 || result->units < 2) continue;
        addReasonsForNoInterval(reasons, result->rows, result->units, shown);
        for (const OfPair& pair : result->pairs)
            addReasonsForNoInterval(reasons, pair.rows, pair.units, shown);
        ofPairs = ofPairs || !result->pairs.empty();
        ofTranscripts = ofTranscripts || !result->perTranscript.empty();
    }
    std::vector<std::string> notes;
    const bool one = reasons.size() == 1 && !ofOneUnit;
    for (const std::string& reason : reasons)
        notes.push_back(say(one ? mark("A figure without brackets has no interval. {reason}")
                                : mark("Why a figure without brackets may have no interval: {reason}"),
                            fmt::arg("reason", reason)));
    if (ofPairs) notes.push_back(tr("A mean over pairs of coders has no interval."));
    if (ofTranscripts)
        notes.push_back(tr("A figure of one transcript has no interval, nor has a mean over transcripts."));
    return notes;
}

std::string pooledNote(const Result& result, const std::vector<Coefficient>& shown)
{
    const Value& value = result.rows.pooled;
    const auto told = reasonsOf({&result}, shown);
    const std::string reason = reasonFor(value, result);
    const bool repeats =
        std::any_of(told.begin(), told.end(), [&](const std::string& one) { return one.ends_with(reason); });
    const std::string pooled = !value.value && repeats ? "–" : valueOrWhy(value, result);
    return say("Pooled kappa over the codes: {value}.", fmt::arg("value", pooled));
}

std::vector<std::string> setNotes(const Result& result)
{
    const analysis::Frame& frame = result.snapshot.frame();
    std::vector<std::string> notes;
    for (const SetAlpha& set : result.sets.sets) {
        const std::string name = frame.code(set.theme).shownName(userLanguage());
        const std::string value = valueOrWhy(set.alpha, result);
        const std::string compared = text::formatNumber(set.compared, 0, userLanguage());
        notes.push_back(
            say("cu-alpha of “{theme}” (which of its codes, where both coded): {value}, over {count} "
                "characters.",
                fmt::arg("theme", name), fmt::arg("value", value), fmt::arg("count", compared)));
        if (set.several > 0)
            notes.push_back(
                say("In “{theme}” codes do not exclude each other; several codes together are an answer of "
                    "their own.",
                    fmt::arg("theme", name)));
    }
    if (result.sets.sets.empty()) return notes;
    const std::string between = valueOrWhy(result.sets.between, result);
    notes.push_back(say("Cu-alpha between themes: {value}.", fmt::arg("value", between)));
    return notes;
}

std::vector<std::string> remarksOf(const Result& result, const std::vector<Coefficient>& shown)
{
    std::vector<std::string> notes = reasonsOf({&result}, shown);
    for (std::string& note : noIntervalNotes({&result}, shown)) notes.push_back(std::move(note));
    addMeansNotes(notes, result, shown);
    addCautions(notes, result);
    for (const Coefficient coefficient : shown)
        if (isDefinedIn({&result}, coefficient))
            notes.push_back(coefficientHead(coefficient, result.question) + ": " +
                            meaningOf(coefficient, result.question));
    return notes;
}

}
