// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/units.h"

#include "text/breaks.h"

#include <algorithm>

namespace rd::agreement
{

namespace
{

/// In place of a block: characters outside turns, which have none of their own.
constexpr std::uint32_t outsideTurns = ~std::uint32_t{0};

std::vector<text::Span> turnSpans(const transcript::Transcripts::Turns& turns)
{
    std::vector<text::Span> spans;
    for (const transcript::Turn& turn : turns)
        if (!turn.span.empty()) spans.push_back(turn.span);
    return spans;
}

std::vector<text::Span> pieces(const Source& source, const transcript::Transcript& transcript, bool sentences)
{
    const auto body = source.textOf(transcript.id);
    const text::OffsetMap map(*body);
    return sentences ? text::sentences(*body, map, transcript.language) : text::paragraphs(*body, map);
}

/// Where anything begins or ends: between two of these every character is alike.
std::vector<text::Offset> edgesOf(const analysis::Chunk& chunk, const std::vector<Index>& codings,
                                  const std::vector<text::Span>& turns, text::Offset length)
{
    std::vector<text::Offset> edges{0, length};
    for (const Index row : codings) edges.insert(edges.end(), {chunk.start[row], chunk.end[row]});
    for (const text::Span turn : turns) edges.insert(edges.end(), {turn.start, turn.end});
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    return edges;
}

}

TranscriptUnits::TranscriptUnits(const Source& source, const Question& question, Index transcript,
                                 const std::vector<Index>& codings, std::uint32_t fromBlock)
    : m_level(question.level), m_transcript(transcript),
      m_id(source.snapshot.frame().transcripts()[transcript].id)
{
    cut(source, question, codings);
    if (question.turns == coding::TurnChoice::withoutInterviewer) leaveOutInterviewer(source);
    if (m_level == Level::character) joinOutside();
    for (Unit& unit : m_units) unit.block += fromBlock;
}

void TranscriptUnits::cut(const Source& source, const Question& question, const std::vector<Index>& codings)
{
    const transcript::Transcript& transcript = *source.transcripts.find(m_id);
    switch (question.level) {
    case Level::turn: {
        const auto turns = turnSpans(source.transcripts.turnsOf(m_id));
        const auto& known = source.transcripts.turnsOf(m_id);
        m_paragraphsForTurns = std::none_of(known.begin(), known.end(), [](const transcript::Turn& turn) {
            return turn.speaker && !turn.span.empty();
        });
        return add(turns.empty() ? pieces(source, transcript, false) : turns);
    }
    case Level::sentence:
    case Level::paragraph:
        return add(pieces(source, transcript, question.level == Level::sentence));
    case Level::character:
        return cutCharacters(source, codings);
    case Level::excerpt:
        return cutExcerpts(source.snapshot.chunk(m_transcript), codings);
    case Level::caseUnit:
    case Level::transcript:
    case Level::segment:
        return add({{0, transcript.length}});
    }
}

void TranscriptUnits::add(const std::vector<text::Span>& spans)
{
    for (const text::Span span : spans) m_units.push_back({span, 1, m_blocks++});
}

/// A block is a turn: its characters are not said independently.
void TranscriptUnits::cutCharacters(const Source& source, const std::vector<Index>& codings)
{
    const auto turns = turnSpans(source.transcripts.turnsOf(m_id));
    const auto edges =
        edgesOf(source.snapshot.chunk(m_transcript), codings, turns, source.transcripts.find(m_id)->length);
    const auto count = static_cast<std::uint32_t>(turns.size());
    std::uint32_t turn = 0;
    for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
        const text::Span span{edges[i], edges[i + 1]};
        while (turn < count && turns[turn].end <= span.start) ++turn;
        const bool inside = turn < count && turns[turn].overlaps(span);
        m_units.push_back({span, static_cast<double>(span.length()), inside ? turn : outsideTurns});
    }
    m_blocks = std::max(count, std::uint32_t{1});
}

/// Goes with the turn before it, or the first that there is: by themselves a newline and a heading would be
/// drawn as if they were said.
void TranscriptUnits::joinOutside()
{
    const auto first = std::find_if(m_units.begin(), m_units.end(),
                                    [](const Unit& unit) { return unit.block != outsideTurns; });
    std::uint32_t block = first == m_units.end() ? 0 : first->block;
    for (Unit& unit : m_units) {
        if (unit.block == outsideTurns) unit.block = block;
        block = unit.block;
    }
}

void TranscriptUnits::cutExcerpts(const analysis::Chunk& chunk, const std::vector<Index>& codings)
{
    std::vector<text::Span> spans;
    for (const Index row : codings) spans.push_back(chunk.span(row));
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    add(spans);
}

/// Units that lie in an interviewer's turns and in no other. A whole transcript or case stays; a passage was
/// left out with its codings.
void TranscriptUnits::leaveOutInterviewer(const Source& source)
{
    if (m_level == Level::caseUnit || m_level == Level::transcript || m_level == Level::segment) return;
    const auto& turns = source.transcripts.turnsOf(m_id);
    std::size_t first = 0;
    const auto interviewerOnly = [&](const Unit& unit) {
        while (first < turns.size() && turns[first].span.end <= unit.span.start) ++first;
        bool asked = false;
        for (std::size_t i = first; i < turns.size() && turns[i].span.start < unit.span.end; ++i) {
            if (!turns[i].span.overlaps(unit.span)) continue;
            const transcript::Speaker* speaker =
                turns[i].speaker ? source.transcripts.find(turns[i].speaker) : nullptr;
            if (speaker == nullptr || speaker->role != transcript::Role::interviewer) return false;
            asked = true;
        }
        return asked;
    };
    std::vector<Unit> kept;
    for (const Unit& unit : m_units)
        if (!interviewerOnly(unit)) kept.push_back(unit);
    m_units = std::move(kept);
}

std::pair<std::size_t, std::size_t> TranscriptUnits::of(text::Span span) const
{
    if (m_level == Level::excerpt) {
        const auto [from, to] =
            std::equal_range(m_units.begin(), m_units.end(), Unit{span, 1, 0},
                             [](const Unit& a, const Unit& b) { return a.span < b.span; });
        return {from - m_units.begin(), to - m_units.begin()};
    }
    const auto from = std::partition_point(m_units.begin(), m_units.end(),
                                           [&](const Unit& unit) { return unit.span.end <= span.start; });
    const auto to = std::partition_point(from, m_units.end(),
                                         [&](const Unit& unit) { return unit.span.start < span.end; });
    return {from - m_units.begin(), to - m_units.begin()};
}

}
