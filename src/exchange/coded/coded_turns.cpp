// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coded/coded_turns.h"

#include "text/offset_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace rd::exchange
{

namespace
{

using text::Offset;
using text::Span;
using transcript::Turn;

std::string clockText(std::int64_t ms)
{
    if (ms < 0) return {};
    const std::int64_t seconds = ms / 1000;
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// A passage in the turn at hand; `goesOn` when it began in an earlier one.
struct Here {
    const CodedPassage* passage;
    bool goesOn;
};

class TurnCutter
{
public:
    TurnCutter(const std::string& text, const transcript::Transcripts& transcripts, TranscriptId id,
               const std::vector<CodedPassage>& passages)
        : m_map(text), m_transcripts(transcripts), m_turns(transcripts.turnsOf(id)), m_passages(passages)
    {
    }

    std::vector<CodedTurn> cut()
    {
        Offset at = 0;
        for (const Turn& turn : m_turns) {
            addOutside({at, turn.span.start});
            addTurn(turn);
            at = std::max(at, turn.span.end);
        }
        addOutside({at, m_map.length()});
        return std::move(m_result);
    }

private:
    void addTurn(const Turn& turn)
    {
        const transcript::Speaker* speaker = m_transcripts.find(turn.speaker);
        CodedTurn made{
            turn.number, speaker == nullptr ? std::string() : speaker->label, clockText(turn.timeMs), {}, {}};
        fill(made, {turn.textStart, turn.span.end});
        m_result.push_back(std::move(made));
    }

    /// Without the white space around it; nothing where there is no more.
    void addOutside(Span span)
    {
        if (span.empty()) return;
        const std::string_view words = m_map.slice(span);
        const auto first = words.find_first_not_of(" \t\n");
        if (first == std::string_view::npos) return;
        const auto last = words.find_last_not_of(" \t\n");
        const auto begin = static_cast<Offset>(first); // white space is one byte a code point
        const auto behind = static_cast<Offset>(words.size() - last - 1);
        CodedTurn made;
        fill(made, {span.start + begin, span.end - behind});
        m_result.push_back(std::move(made));
    }

    void fill(CodedTurn& turn, Span words)
    {
        std::vector<Here> here;
        std::vector<Offset> cuts{words.start, words.end};
        for (const CodedPassage& passage : m_passages) {
            if (passage.span.start >= words.end) break;
            if (!passage.span.overlaps(words)) continue;
            here.push_back({&passage, !m_begun.emplace(passage.note.passage).second});
            cuts.push_back(std::max(passage.span.start, words.start));
            cuts.push_back(std::min(passage.span.end, words.end));
            turn.notes.push_back(passage.note);
            turn.notes.back().goesOn = here.back().goesOn;
        }
        std::sort(cuts.begin(), cuts.end());
        cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
        for (std::size_t i = 1; i < cuts.size(); ++i)
            turn.stretches.push_back(stretch({cuts[i - 1], cuts[i]}, words, here));
    }

    [[nodiscard]] Stretch stretch(Span span, Span words, const std::vector<Here>& here) const
    {
        Stretch made;
        made.text = m_map.slice(span);
        Offset shortest = m_map.length() + 1;
        for (const auto& [passage, goesOn] : here) {
            if (!passage->span.overlaps(span)) continue;
            const int number = passage->note.passage;
            made.passages.push_back(number);
            const bool beginsHere = std::max(passage->span.start, words.start) == span.start;
            if (beginsHere && !goesOn) made.begins.push_back(number);
            if (passage->span.end == span.end || endsBeyond(*passage, span, words))
                made.ends.insert(made.ends.begin(), number);
            if (passage->span.length() >= shortest) continue;
            shortest = passage->span.length();
            made.color = passage->note.lines.front().color;
        }
        return made;
    }

    /// A passage that runs on into white space behind the turn ends with the turn.
    [[nodiscard]] bool endsBeyond(const CodedPassage& passage, Span span, Span words) const
    {
        if (span.end != words.end || passage.span.end <= words.end) return false;
        const std::string_view rest = m_map.slice({words.end, passage.span.end});
        return rest.find_first_not_of(" \t\n") == std::string_view::npos;
    }

    text::OffsetMap m_map;
    const transcript::Transcripts& m_transcripts;
    const transcript::Transcripts::Turns& m_turns;
    const std::vector<CodedPassage>& m_passages;
    std::set<int> m_begun;
    std::vector<CodedTurn> m_result;
};

}

std::vector<CodedTurn> codedTurns(const std::string& text, const transcript::Transcripts& transcripts,
                                  TranscriptId id, const std::vector<CodedPassage>& passages)
{
    return TurnCutter(text, transcripts, id, passages).cut();
}

}
