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

/// Where at least `needed` of these lists of joined spans cover the text.
Spans coveredBy(const std::vector<Spans>& lists, std::size_t needed)
{
    std::map<text::Offset, int> steps;
    for (const Spans& spans : lists)
        for (const text::Span span : spans) {
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

using PerCoder = std::map<CoderId, Spans>;

Spans givenBy(const PerCoder& perCoder, std::size_t needed)
{
    std::vector<Spans> lists;
    for (const auto& [coder, spans] : perCoder) lists.push_back(joinedSpans(spans));
    return coveredBy(lists, needed);
}

Spans shared(const Spans& one, const Spans& other)
{
    return coveredBy({one, other}, 2);
}

/// What of these is not in the others; both are joined.
Spans without(const Spans& spans, const Spans& others)
{
    Spans left;
    for (text::Span span : spans) {
        for (const text::Span gone : others) {
            if (!gone.overlaps(span)) continue;
            if (span.start < gone.start) left.push_back({span.start, gone.start});
            span.start = std::min(gone.end, span.end);
        }
        if (!span.empty()) left.push_back(span);
    }
    return left;
}

/// Finds what enough coders gave, of one transcript.
class Agreeing
{
public:
    Agreeing(const Codings::List& codings, const std::set<CoderId>& coders, const AlongQualifiers& along)
    {
        for (const Coding& coding : codings) {
            if (coding.span.empty()) continue;
            const bool isAlong = along.ids.contains(coding.qualifier);
            if (isAlong && coding.coder == along.decides)
                m_decided[coding.code][coding.qualifier].push_back(coding.span);
            if (!coders.contains(coding.coder)) continue;
            m_given[{coding.code, isAlong ? CodeId{} : coding.qualifier}][coding.coder].push_back(
                coding.span);
            if (isAlong) m_along[coding.code][coding.qualifier][coding.coder].push_back(coding.span);
        }
    }

    [[nodiscard]] std::vector<AgreedPassage> by(std::size_t needed)
    {
        std::vector<AgreedPassage> agreed;
        const auto add = [&](const Spans& spans, CodeId code, CodeId qualifier) {
            for (const text::Span span : spans) agreed.push_back({span, code, qualifier});
        };
        for (const auto& [what, perCoder] : m_given) {
            const auto [code, apart] = what;
            const Spans spans = givenBy(perCoder, needed);
            if (apart) {
                add(spans, code, apart);
                continue;
            }
            Spans taken;
            for (const CodeId qualifier : qualifiersOf(code)) {
                const Spans with = shared(spans, withAlong(code, qualifier, needed));
                add(with, code, qualifier);
                taken.insert(taken.end(), with.begin(), with.end());
            }
            add(without(spans, joinedSpans(std::move(taken))), code, {});
        }
        std::sort(agreed.begin(), agreed.end());
        return agreed;
    }

private:
    [[nodiscard]] std::set<CodeId> qualifiersOf(CodeId code)
    {
        std::set<CodeId> found;
        for (const auto& [qualifier, perCoder] : m_along[code]) found.insert(qualifier);
        for (const auto& [qualifier, spans] : m_decided[code]) found.insert(qualifier);
        return found;
    }
    [[nodiscard]] Spans withAlong(CodeId code, CodeId qualifier, std::size_t needed)
    {
        Spans spans = givenBy(m_along[code][qualifier], needed);
        const Spans& decided = m_decided[code][qualifier];
        spans.insert(spans.end(), decided.begin(), decided.end());
        return joinedSpans(std::move(spans));
    }

    std::map<std::pair<CodeId, CodeId>, PerCoder> m_given; ///< By code and qualifier that counts apart.
    std::map<CodeId, std::map<CodeId, PerCoder>> m_along;  ///< By code and qualifier that counts along.
    std::map<CodeId, std::map<CodeId, Spans>> m_decided;   ///< Those of who decides.
};

}

std::vector<AgreedPassage> agreedPassages(const Codings::List& codings, const std::set<CoderId>& coders,
                                          std::size_t needed, const AlongQualifiers& along)
{
    return Agreeing(codings, coders, along).by(needed);
}

}
