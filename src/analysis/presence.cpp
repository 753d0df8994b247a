// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/presence.h"

#include "analysis/roll_up.h"

namespace rd::analysis
{

namespace
{

/// The codings' places in the sets: a case and a transcript are the same for all of a chunk, respondents are
/// not.
class Marker
{
public:
    Marker(const Chunk& chunk, coding::CountUnit unit)
        : m_chunk(chunk), m_respondents(unit == coding::CountUnit::respondents),
          m_fixed(unit == coding::CountUnit::transcripts ? chunk.transcript : chunk.caseIndex)
    {
    }
    void mark(Bits& bits, Index row) const
    {
        if (!m_respondents) return bits.set(m_fixed);
        for (const Index respondent : m_chunk.respondentsOf(row)) bits.set(respondent);
    }

private:
    const Chunk& m_chunk;
    bool m_respondents;
    Index m_fixed;
};

/// Place of each qualifier in Frame::qualifiers(), by code.
std::vector<Index> qualifierPlaces(const Frame& frame)
{
    std::vector<Index> places(frame.codes().size(), none);
    for (Index i = 0; i < frame.qualifiers().size(); ++i) places[frame.qualifiers()[i]] = i;
    return places;
}

}

Presence presence(const Snapshot& snapshot, const Filter& filter, coding::CountUnit unit)
{
    const Frame& frame = snapshot.frame();
    const Chosen chosen(snapshot, filter);
    const auto places = qualifierPlaces(frame);
    const std::vector<Bits> empty(frame.codes().size(), Bits(frame.unitCount(unit)));
    Presence result{unit, {}, {}, empty, std::vector<std::vector<Bits>>(frame.qualifiers().size(), empty)};
    for (const auto& chunk : snapshot.chunks()) {
        if (!chosen.reads(*chunk)) continue;
        const Marker marker(*chunk, unit);
        for (Index row = 0; row < chunk->size(); ++row) {
            if (!chosen.counts(*chunk, row)) continue;
            const Index qualifier = chunk->qualifier[row];
            if (qualifier != none) marker.mark(result.ownQualified[places[qualifier]][chunk->code[row]], row);
            if (qualifier == none || !frame.countsApart(qualifier))
                marker.mark(result.own[chunk->code[row]], row);
        }
    }
    result.ordinary = result.own;
    result.qualified = result.ownQualified;
    rollUp(frame, result.ordinary);
    for (auto& perCode : result.qualified) rollUp(frame, perCode);
    return result;
}

std::vector<CodeUse> codeUse(const Snapshot& snapshot, const Filter& filter)
{
    const Frame& frame = snapshot.frame();
    const Chosen chosen(snapshot, filter);
    std::vector<CodeUse> result(frame.codes().size());
    std::vector<Bits> cases(frame.codes().size(), Bits(frame.cases().size()));
    for (const auto& chunk : snapshot.chunks()) {
        if (!chosen.reads(*chunk)) continue;
        for (Index row = 0; row < chunk->size(); ++row) {
            if (!chosen.counts(*chunk, row)) continue;
            for (const Index code : {chunk->code[row], chunk->qualifier[row]}) {
                if (code == none) continue;
                ++result[code].codings;
                if (chunk->caseIndex < frame.countedCases()) cases[code].set(chunk->caseIndex);
            }
        }
    }
    for (Index i = static_cast<Index>(result.size()); i-- > 0;) {
        result[i].cases = cases[i].count();
        const Index parent = frame.parentOf(i);
        if (parent == none) continue;
        cases[parent] |= cases[i];
        result[parent].codings += result[i].codings;
    }
    return result;
}

}
