// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/turn_recogniser.h"

#include "text/graphemes.h"
#include "text/offset_map.h"
#include "transcript/speaker_labels.h"
#include "transcript/speaker_roles.h"
#include "transcript/time_mark.h"
#include "transcript/untaken_lines.h"
#include "transcript/words_within.h"

#include <algorithm>

namespace rd::transcript
{

namespace
{

using Lines = std::vector<std::string_view>;

constexpr std::size_t wrappedAt = 110; // bytes

Lines linesOf(std::string_view body)
{
    Lines lines;
    for (std::size_t at = 0; at < body.size();) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        lines.push_back(body.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

/// Lines broken by hand, with empty ones between the paragraphs.
bool isWrapped(const Lines& lines)
{
    const auto blank = std::count_if(lines.begin(), lines.end(), isBlank);
    return blank > 0 && std::all_of(lines.begin(), lines.end(),
                                    [](std::string_view line) { return line.size() <= wrappedAt; });
}

/// Makes the turns of one text.
class Builder
{
public:
    Builder(std::string_view body, const std::vector<std::string>& given)
        : m_body(body), m_map(body), m_lines(linesOf(body)), m_given(given)
    {
    }

    RecognisedTurns build()
    {
        const SpeakerLabels labels(m_body, m_lines, m_given);
        const auto speakerLines = labels.speakerLines();
        if (speakerLines.empty()) {
            addParagraphs(labels.headLines());
            return std::move(m_result);
        }
        m_speakers.resize(labels.groups().size());
        std::vector<SpokenBy> spoken(labels.groups().size());
        for (std::size_t i = 0; i < speakerLines.size(); ++i) {
            const std::size_t end =
                i + 1 < speakerLines.size() ? startOf(speakerLines[i + 1]) : m_body.size();
            addTurn(speakerLines[i], speakerOf(labels, speakerLines[i].group), end);
            note(spoken[speakerLines[i].group]);
        }
        setRoles(labels, spoken);
        m_result.untaken = untakenLines(labels, m_lines);
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::size_t byteOf(std::string_view part) const
    {
        return static_cast<std::size_t>(part.data() - m_body.data());
    }

    /// Where a turn begins: at its line, or at the time mark that stands alone on the line above.
    [[nodiscard]] std::size_t startOf(const LabelledLine& line) const
    {
        const bool timeAbove = line.line > 0 && timeOfMarkLine(m_lines[line.line - 1]) >= 0;
        return byteOf(m_lines[timeAbove ? line.line - 1 : line.line]);
    }

    SpeakerId speakerOf(const SpeakerLabels& labels, std::size_t group)
    {
        SpeakerId& speaker = m_speakers[group];
        if (speaker.isNull()) {
            speaker = SpeakerId::make();
            m_groups.push_back(group);
            m_result.speakers.push_back({speaker, {}, labels.groups()[group].label, Role::respondent, {}});
        }
        return speaker;
    }

    [[nodiscard]] text::Span spanOf(std::size_t start, std::size_t end) const
    {
        return text::trimmed(m_map, {m_map.codePointOfByte(start), m_map.codePointOfByte(end)});
    }

    void addTurn(const LabelledLine& line, SpeakerId speaker, std::size_t end)
    {
        const std::size_t start = startOf(line);
        Turn turn;
        turn.id = TurnId::make();
        turn.number = static_cast<int>(m_result.turns.size()) + 1;
        turn.span = spanOf(start, end);
        turn.speaker = speaker;
        const std::string_view above =
            m_lines[line.line].data() == m_body.data() + start ? std::string_view() : m_lines[line.line - 1];
        turn.timeMs = line.parts.timeMs >= 0 ? line.parts.timeMs : timeOfMarkLine(above);
        const auto words =
            spanOf(byteOf(m_lines[line.line]) + line.parts.textStart, m_map.byteOf(turn.span.end));
        turn.textStart = std::clamp(words.start, turn.span.start, turn.span.end);
        readTimeBelow(turn, line.parts.textStart == m_lines[line.line].size());
        m_result.turns.push_back(turn);
    }

    /// A time mark below a label of its own line, alone or before the words ("[00:12] - Hoi"), or at the end
    /// of the words.
    void readTimeBelow(Turn& turn, bool labelAlone) const
    {
        std::string_view words = m_map.slice({turn.textStart, turn.span.end});
        const std::string_view first = words.substr(0, words.find('\n'));
        if (const auto below = timeOfMarkLine(first); below >= 0)
            passOverTime(turn, words, {first.size(), below, true});
        else if (const auto mark = timeMarkAtStart(words); mark && mark->unmistakable && labelAlone)
            passOverTime(turn, words, *mark);
        if (turn.timeMs >= 0) return;
        words = m_map.slice({turn.textStart, turn.span.end});
        if (const auto mark = timeMarkAtEnd(words)) turn.timeMs = mark->timeMs;
    }

    void passOverTime(Turn& turn, std::string_view words, TimeMark mark) const
    {
        if (words.substr(mark.bytes).starts_with(" - ")) mark.bytes += 3;
        if (turn.timeMs < 0) turn.timeMs = mark.timeMs;
        turn.textStart = spanOf(byteOf(words) + mark.bytes, m_map.byteOf(turn.span.end)).start;
    }

    void note(SpokenBy& spoken) const
    {
        const Turn& turn = m_result.turns.back();
        const std::string_view words = m_map.slice({turn.textStart, turn.span.end});
        ++spoken.turns;
        if (words.find('?') != std::string_view::npos) ++spoken.asking;
    }

    void setRoles(const SpeakerLabels& labels, const std::vector<SpokenBy>& spoken)
    {
        std::vector<LabelMeaning> meanings;
        std::vector<SpokenBy> by;
        for (const std::size_t group : m_groups) {
            meanings.push_back(labels.groups()[group].meaning);
            by.push_back(spoken[group]);
        }
        const auto roles = proposeRoles(meanings, by);
        for (std::size_t i = 0; i < roles.size(); ++i) m_result.speakers[i].role = roles[i];
    }

    /// Without the lines of the head, unless the text has no others.
    void addParagraphs(const std::vector<std::size_t>& head)
    {
        const bool wrapped = isWrapped(m_lines);
        const auto isPassedOver = [&](std::size_t line) {
            return isBlank(m_lines[line]) || std::binary_search(head.begin(), head.end(), line);
        };
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (isPassedOver(i)) continue;
            std::size_t last = i;
            while (wrapped && last + 1 < m_lines.size() && !isPassedOver(last + 1)) ++last;
            addParagraph(spanOf(byteOf(m_lines[i]), byteOf(m_lines[last]) + m_lines[last].size()));
            i = last;
        }
        if (m_result.turns.empty() && !head.empty()) addParagraphs({});
    }

    /// An unmistakable time mark at the start, with words behind it.
    void readTimeBefore(Turn& turn) const
    {
        const std::string_view whole = m_map.slice(turn.span);
        const auto mark = timeMarkAtStart(whole);
        if (!mark || !mark->unmistakable || mark->bytes == whole.size()) return;
        turn.timeMs = mark->timeMs;
        turn.textStart = spanOf(byteOf(whole) + mark->bytes, m_map.byteOf(turn.span.end)).start;
    }

    void addParagraph(text::Span span)
    {
        if (span.empty()) return;
        Turn turn;
        turn.id = TurnId::make();
        turn.number = static_cast<int>(m_result.turns.size()) + 1;
        turn.span = span;
        turn.textStart = span.start;
        readTimeBefore(turn);
        m_result.turns.push_back(turn);
    }

    std::string_view m_body;
    text::OffsetMap m_map;
    Lines m_lines;
    const std::vector<std::string>& m_given;
    RecognisedTurns m_result;
    std::vector<SpeakerId> m_speakers; ///< By group; null for those who have not spoken.
    std::vector<std::size_t> m_groups; ///< Of the speakers, in the same order.
};

}

RecognisedTurns TurnRecogniser::recognise() const
{
    return Builder(m_body, m_given).build();
}

}
