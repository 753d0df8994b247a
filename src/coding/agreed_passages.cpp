// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/agreed_passages.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace rd::coding
{

namespace
{

using Spans = std::vector<text::Span>;

/// Spans by start without overlap: what overlaps or touches becomes one.
Spans joinedSpans(Spans spans)
{
    std::sort(spans.begin(), spans.end());
    Spans joined;
    for (const text::Span span : spans) {
        if (!joined.empty() && span.start <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

/// Where at least `needed` of the coders' joined spans cover the text.
Spans coveredBy(const std::map<CoderId, Spans>& perCoder, std::size_t needed)
{
    std::map<text::Offset, int> steps;
    for (const auto& [coder, spans] : perCoder)
        for (const text::Span span : joinedSpans(spans)) {
            ++steps[span.start];
            --steps[span.end];
        }
    Spans covered;
    int depth = 0;
    text::Offset start = 0;
    for (const auto& [at, step] : steps) {
        const bool before = depth >= static_cast<int>(needed);
        depth += step;
        const bool now = depth >= static_cast<int>(needed);
        if (!before && now) start = at;
        if (before && !now) covered.push_back({start, at});
    }
    return covered;
}

}

std::vector<AgreedPassage> agreedPassages(const Codings::List& codings, const std::set<CoderId>& coders,
                                          std::size_t needed)
{
    std::map<std::pair<CodeId, CodeId>, std::map<CoderId, Spans>> given;
    for (const Coding& coding : codings)
        if (coders.contains(coding.coder) && !coding.span.empty())
            given[{coding.code, coding.qualifier}][coding.coder].push_back(coding.span);
    std::vector<AgreedPassage> agreed;
    for (const auto& [what, perCoder] : given)
        for (const text::Span span : coveredBy(perCoder, needed))
            agreed.push_back({span, what.first, what.second});
    std::sort(agreed.begin(), agreed.end());
    return agreed;
}

}
