// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/means.h"

#include <algorithm>
#include <functional>

namespace rd::agreement
{

namespace
{

Value meanOver(const Result& result, std::size_t code, std::size_t coefficient,
               const std::function<double(const OfTranscript&)>& weight)
{
    double sum = 0;
    double weights = 0;
    Undefined why = Undefined::noUnits;
    for (const OfTranscript& one : result.perTranscript) {
        const Value& value = one.rows.codes[code].values[coefficient];
        why = value.why;
        if (!value.value) continue;
        sum += *value.value * weight(one);
        weights += weight(one);
    }
    return weights == 0 ? Value::none(why) : Value::of(sum / weights);
}

}

std::vector<Mean> meansOf(const Result& result)
{
    std::vector<Mean> means;
    for (std::size_t code = 0; code < result.rows.codes.size(); ++code) {
        Mean mean{result.rows.codes[code].subject, {}, {}, {}};
        for (std::size_t i = 0; i < mean.plain.size(); ++i) {
            mean.over[i] = static_cast<std::size_t>(std::count_if(
                result.perTranscript.begin(), result.perTranscript.end(),
                [&](const OfTranscript& one) { return one.rows.codes[code].values[i].value.has_value(); }));
            mean.plain[i] = meanOver(result, code, i, [](const OfTranscript&) { return 1.0; });
            mean.weighted[i] = meanOver(result, code, i, [](const OfTranscript& one) { return one.length; });
        }
        means.push_back(mean);
    }
    return means;
}

}
