// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/codings.h"

#include "transcript/load_by_transcript.h"

#include <algorithm>
#include <tuple>

namespace rd::coding
{

namespace
{

bool byPlace(const Coding& a, const Coding& b)
{
    return std::tie(a.span.start, b.span.end, a.id) < std::tie(b.span.start, a.span.end, b.id);
}

template <class Fits>
std::vector<const Coding*> those(const Codings::List& list, text::Offset limit, Fits fits)
{
    std::vector<const Coding*> found;
    for (const Coding& coding : list) {
        if (coding.span.start >= limit) break;
        if (fits(coding)) found.push_back(&coding);
    }
    return found;
}

}

void Codings::put(const Coding& coding)
{
    List& list = m_lists[coding.transcript];
    m_size -= std::erase_if(list, [&](const Coding& held) { return held.id == coding.id; });
    if (coding.deleted) return;
    list.insert(std::upper_bound(list.begin(), list.end(), coding, byPlace), coding);
    ++m_size;
}

void Codings::load(List codings)
{
    load(transcript::oneByOne(codings));
}

void Codings::load(const std::function<std::optional<Coding>()>& next)
{
    m_size += transcript::loadByTranscript(m_lists, next, byPlace);
}

const Codings::List& Codings::of(TranscriptId transcript) const
{
    static const List none;
    const auto found = m_lists.find(transcript);
    return found == m_lists.end() ? none : found->second;
}

const Coding* Codings::find(TranscriptId transcript, CodingId id) const
{
    const List& list = of(transcript);
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Coding& coding) { return coding.id == id; });
    return found == list.end() ? nullptr : &*found;
}

const Coding* Codings::find(CodingId id) const
{
    for (const auto& [transcript, list] : m_lists)
        if (const Coding* coding = find(transcript, id)) return coding;
    return nullptr;
}

std::vector<const Coding*> covering(const Codings::List& list, text::Offset point)
{
    return those(list, point + 1, [&](const Coding& coding) { return coding.span.contains(point); });
}

std::vector<const Coding*> overlapping(const Codings::List& list, text::Span span)
{
    return those(list, span.end, [&](const Coding& coding) { return coding.span.overlaps(span); });
}

}
