// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/pairs.h"

#include <algorithm>
#include <tuple>

namespace rd::agreement
{

namespace
{

using RowsOfKind = std::vector<Row> Rows::*;

bool isBefore(const Subject& a, const Subject& b)
{
    return std::tie(a.qualifier, a.code) < std::tie(b.qualifier, b.code);
}

/// Every subject that some pair has a row of, in the order of Subjects.
std::vector<Subject> subjectsOf(const std::vector<const Rows*>& pairs, RowsOfKind kind)
{
    std::vector<Subject> subjects;
    for (const Rows* rows : pairs)
        for (const Row& row : rows->*kind) subjects.push_back(row.subject);
    std::sort(subjects.begin(), subjects.end(), isBefore);
    subjects.erase(std::unique(subjects.begin(), subjects.end()), subjects.end());
    return subjects;
}

bool markedNothing(Undefined why)
{
    return why == Undefined::noUnits || why == Undefined::notUsed;
}

/// Of one coefficient. Where no pair has it, the reason that they have, or of several the weightiest.
Value meanOfPairs(const std::vector<Value>& values)
{
    double sum = 0;
    double defined = 0;
    Undefined why = Undefined::notUsed;
    for (const Value& value : values) {
        if (value.value) {
            sum += *value.value;
            ++defined;
        } else if (!markedNothing(value.why)) {
            why = value.why;
        }
    }
    if (defined == 0) return Value::none(why);
    return markedNothing(why) ? Value::of(sum / defined) : Value::none(Undefined::ofPairs);
}

Row meanRow(const Subject& subject, const std::vector<const Row*>& pairs)
{
    Row mean;
    mean.subject = subject;
    for (const Row* row : pairs) {
        mean.all += row->all;
        mean.some += row->some;
        mean.none += row->none;
    }
    for (std::size_t i = 0; i < mean.values.size(); ++i) {
        std::vector<Value> values;
        for (const Row* row : pairs) values.push_back(row->values[i]);
        mean.values[i] = meanOfPairs(values);
    }
    return mean;
}

}

bool isByPairs(const Question& question)
{
    return question.level == Level::segment && question.coders.size() > 2;
}

const Row* rowAbout(const Rows& rows, const Subject& subject)
{
    if (subject.code == analysis::none) return &rows.overall;
    for (const auto* list : {&rows.codes, &rows.themes, &rows.qualified})
        for (const Row& row : *list)
            if (row.subject == subject) return &row;
    return nullptr;
}

Rows meanOverPairs(const std::vector<const Rows*>& pairs)
{
    Rows mean;
    for (const RowsOfKind kind : {&Rows::codes, &Rows::themes, &Rows::qualified})
        for (const Subject& subject : subjectsOf(pairs, kind)) {
            std::vector<const Row*> rows;
            for (const Rows* pair : pairs)
                if (const Row* row = rowAbout(*pair, subject)) rows.push_back(row);
            (mean.*kind).push_back(meanRow(subject, rows));
        }
    std::vector<const Row*> overall;
    std::vector<Value> pooled;
    for (const Rows* pair : pairs) {
        overall.push_back(&pair->overall);
        pooled.push_back(pair->pooled);
    }
    mean.overall = meanRow({}, overall);
    mean.pooled = meanOfPairs(pooled);
    return mean;
}

std::string pairName(const analysis::Frame& frame, const OfPair& pair)
{
    const auto nameOf = [&](CoderId id) { return frame.coders()[frame.coderIndex(id)].shownName(); };
    return nameOf(pair.first) + ", " + nameOf(pair.second);
}

}
