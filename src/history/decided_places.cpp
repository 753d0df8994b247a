// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/decided_places.h"

#include <algorithm>

namespace rd::history
{

namespace
{

using coding::AgreedPassage;
using coding::Coding;
using coding::Resolution;
using Spans = std::vector<text::Span>;

const Coding* codingOf(const State& state, const Resolution& one, CodingId id)
{
    return id ? state.codings.find(one.transcript, id) : nullptr;
}

/// Null for a qualifier that counts along, which makes no other answer.
CodeId apartIn(const State& state, CodeId qualifier)
{
    const codebook::Code* known = state.codebook.find(qualifier);
    return known != nullptr && known->counting == codebook::QualifierCounting::along ? CodeId{} : qualifier;
}

bool sameAnswer(const State& state, const Coding& coding, const AgreedPassage& passage)
{
    return coding.code == passage.code &&
           apartIn(state, coding.qualifier) == apartIn(state, passage.qualifier);
}

text::Span sharedBy(text::Span a, text::Span b)
{
    return {std::max(a.start, b.start), std::min(a.end, b.end)};
}

/// What both mark; of two that have no word in common, as where words were corrected, each by itself.
Spans placesOf(const Coding* first, const Coding* second)
{
    if (first != nullptr && second != nullptr && first->span.overlaps(second->span))
        return {sharedBy(first->span, second->span)};
    Spans places;
    for (const Coding* one : {first, second})
        if (one != nullptr) places.push_back(one->span);
    return places;
}

Spans without(const Spans& spans, text::Span gone)
{
    Spans left;
    for (const text::Span span : spans) {
        if (!span.overlaps(gone)) {
            left.push_back(span);
            continue;
        }
        if (span.start < gone.start) left.push_back({span.start, gone.start});
        if (gone.end < span.end) left.push_back({gone.end, span.end});
    }
    return left;
}

/// What persons gave that code there, but for the passages that were decided about.
std::vector<const Coding*> othersOf(const State& state, const Resolution& decision,
                                    const AgreedPassage& passage)
{
    const Coding* first = codingOf(state, decision, decision.first);
    const Coding* second = codingOf(state, decision, decision.second);
    const auto isDecided = [](const Coding* one, const Coding& other) {
        return one != nullptr && one->span == other.span;
    };
    std::vector<const Coding*> others;
    for (const Coding* one : coding::overlapping(state.codings.of(decision.transcript), passage.span)) {
        const auto coder = state.coders.find(one->coder);
        if (coder == state.coders.end() || coder->second.agreed || !sameAnswer(state, *one, passage))
            continue;
        if (!isDecided(first, *one) && !isDecided(second, *one)) others.push_back(one);
    }
    return others;
}

/// The stretches that two of these give letter for letter.
Spans givenByTwo(const std::vector<const Coding*>& codings)
{
    Spans given;
    for (std::size_t i = 0; i < codings.size(); ++i)
        for (std::size_t j = i + 1; j < codings.size(); ++j)
            if (codings[i]->span == codings[j]->span && codings[i]->coder != codings[j]->coder)
                given.push_back(codings[i]->span);
    return given;
}

bool touchesAny(const Spans& places, text::Span span)
{
    return std::any_of(places.begin(), places.end(), [&](text::Span place) { return place.overlaps(span); });
}

/// Where the code of the passage was decided about, of what touches it.
Spans placesAbout(const State& state, const Resolution& decision, const AgreedPassage& passage)
{
    const Coding* first = codingOf(state, decision, decision.first);
    const Coding* second = codingOf(state, decision, decision.second);
    const auto saysIt = [&](const Coding* one) {
        return one != nullptr && sameAnswer(state, *one, passage) && one->span.overlaps(passage.span);
    };
    if (!saysIt(first) && !saysIt(second)) return {};
    Spans places = placesOf(first, second);
    if (!touchesAny(places, passage.span)) return {};
    for (const text::Span given : givenByTwo(othersOf(state, decision, passage)))
        places = without(places, given);
    return places;
}

}

bool isAbout(const State& state, const Resolution& decision, const AgreedPassage& passage)
{
    return touchesAny(placesAbout(state, decision, passage), passage.span);
}

std::vector<text::Span> leftBeside(const State& state, const Resolution& decision,
                                   const AgreedPassage& passage)
{
    const Spans places = placesAbout(state, decision, passage);
    Spans left;
    for (const Coding* one : othersOf(state, decision, passage)) // by start
        if (!touchesAny(places, one->span)) {
            const text::Span part = sharedBy(one->span, passage.span);
            if (!left.empty() && part.start <= left.back().end)
                left.back().end = std::max(left.back().end, part.end);
            else
                left.push_back(part);
        }
    return left;
}

bool rulesOut(const State& state, const Resolution& decision, const AgreedPassage& passage)
{
    if (decision.deleted) return false;
    const Coding* agreed = codingOf(state, decision, decision.agreed);
    if (decision.agreed && agreed == nullptr) return false; // the agreed coding was taken away since
    const bool given = agreed != nullptr && agreed->code == passage.code &&
                       agreed->qualifier == passage.qualifier && agreed->span == passage.span;
    return !given && isAbout(state, decision, passage);
}

bool isRuledOut(const State& state, TranscriptId transcript, const AgreedPassage& passage)
{
    return std::any_of(state.resolutions.begin(), state.resolutions.end(), [&](const auto& pair) {
        return pair.second.transcript == transcript && rulesOut(state, pair.second, passage);
    });
}

bool givesMore(const Coding& coding, const AgreedPassage& passage)
{
    return coding.code == passage.code && coding.qualifier == passage.qualifier &&
           coding.span != passage.span && coding.span.contains(passage.span);
}

bool givesMore(const State& state, const Resolution& decision, const AgreedPassage& passage)
{
    const Coding* agreed = decision.deleted ? nullptr : codingOf(state, decision, decision.agreed);
    return agreed != nullptr && givesMore(*agreed, passage);
}

}
