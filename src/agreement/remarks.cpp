// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/remarks.h"

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

void addReasonsOf(std::vector<std::string>& reasons, const std::vector<Row>& rows,
                  const std::vector<Coefficient>& shown)
{
    for (const Row& row : rows)
        for (const Coefficient coefficient : shown)
            if (const std::string reason = reasonFor(row.value(coefficient).why);
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

/// The first few, and how many there are more; which they are is in the table.
std::string someOf(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 5;
    std::string some; // names hold commas
    for (std::size_t i = 0; i < names.size() && i < most; ++i) some += (i == 0 ? "" : "; ") + names[i];
    if (names.size() <= most) return some;
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

std::string setValue(const Value& value)
{
    constexpr int decimals = 3;
    return value.value ? shownNumber(*value.value, decimals) : "– (" + reasonFor(value.why) + ")";
}

}

std::vector<std::string> reasonsOf(const std::vector<const Result*>& results,
                                   const std::vector<Coefficient>& shown)
{
    std::vector<std::string> reasons;
    for (const Result* result : results) {
        for (const auto* rows : {&result->rows.codes, &result->rows.themes, &result->rows.qualified})
            addReasonsOf(reasons, *rows, shown);
        for (const OfTranscript& one : result->perTranscript) addReasonsOf(reasons, one.rows.codes, shown);
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
    for (const Result* result : results) {
        if (result->draws == 0 || result->units < 2) continue;
        addReasonsForNoInterval(reasons, result->rows, result->units, shown);
        for (const OfPair& pair : result->pairs)
            addReasonsForNoInterval(reasons, pair.rows, pair.units, shown);
        ofPairs = ofPairs || !result->pairs.empty();
        ofTranscripts = ofTranscripts || !result->perTranscript.empty();
    }
    std::vector<std::string> notes;
    for (const std::string& reason : reasons)
        notes.push_back(
            say("A figure without brackets has no interval. {reason}", fmt::arg("reason", reason)));
    if (ofPairs) notes.push_back(tr("A mean over pairs of coders has no interval."));
    if (ofTranscripts)
        notes.push_back(tr("A figure of one transcript has no interval, nor has a mean over transcripts."));
    return notes;
}

std::string pooledNote(const Result& result)
{
    const std::string pooled = setValue(result.rows.pooled);
    return say("Pooled kappa over the codes: {value}.", fmt::arg("value", pooled));
}

std::vector<std::string> setNotes(const Result& result)
{
    const analysis::Frame& frame = result.snapshot.frame();
    std::vector<std::string> notes;
    for (const SetAlpha& set : result.sets.sets) {
        const std::string name = frame.code(set.theme).shownName(userLanguage());
        const std::string value = setValue(set.alpha);
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
    const std::string between = setValue(result.sets.between);
    notes.push_back(say("Cu-alpha between themes: {value}.", fmt::arg("value", between)));
    return notes;
}

std::vector<std::string> remarksOf(const Result& result, const std::vector<Coefficient>& shown)
{
    std::vector<std::string> notes = reasonsOf({&result}, shown);
    for (std::string& note : noIntervalNotes({&result}, shown)) notes.push_back(std::move(note));
    addCautions(notes, result);
    for (const Coefficient coefficient : shown)
        notes.push_back(coefficientName(coefficient) + ": " + meaningOf(coefficient));
    return notes;
}

}
