// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/turn_recogniser.h"

#include "text/graphemes.h"
#include "text/offset_map.h"
#include "transcript/loose_labels.h"
#include "transcript/speaker_labels.h"
#include "transcript/speaker_roles.h"
#include "transcript/time_mark.h"
#include "transcript/turn_times.h"
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
    Builder(std::string_view body, const std::vector<std::string>& given,
            const std::vector<std::string>& refused)
        : m_body(body), m_map(body), m_lines(linesOf(body)), m_given(given), m_refused(refused)
    {
    }

    RecognisedTurns build()
    {
        const SpeakerLabels labels(m_body, m_lines, m_given, m_refused);
        const auto speakerLines = labels.speakerLines();
        if (speakerLines.empty()) {
            addParagraphs(labels.headLines());
            readClocksOfParagraphs();
            return std::move(m_result);
        }
        m_speakers.resize(labels.groups().size());
        m_timesAbove = standAbove(speakerLines);
        for (std::size_t i = 0; i < speakerLines.size(); ++i) {
            const std::size_t end =
                i + 1 < speakerLines.size() ? startOf(speakerLines[i + 1]) : m_body.size();
            addTurn(speakerLines[i], speakerOf(labels, speakerLines[i].group), end);
        }
        readClocks(speakerLines);
        std::vector<SpokenBy> spoken(labels.groups().size());
        for (std::size_t i = 0; i < speakerLines.size(); ++i)
            note(m_result.turns[i], spoken[speakerLines[i].group]);
        setRoles(labels, spoken, speakerLines);
        m_result.untaken = untakenLines(labels, m_lines);
        noteLines(speakerLines);
        noteSides(labels);
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::size_t byteOf(std::string_view part) const
    {
        return static_cast<std::size_t>(part.data() - m_body.data());
    }

    /// The mark that stands alone on the line above.
    [[nodiscard]] std::optional<TimeMark> markAbove(const LabelledLine& line) const
    {
        return line.line == 0 ? std::nullopt : markOfLine(m_lines[line.line - 1]);
    }

    /// Nobody answers with such a mark alone: "[00:12]", "00:01:23".
    static bool isNoAnswer(const TimeMark& mark) { return mark.setApart || mark.hours; }

    /// Whether the clock times alone above the labels are marks, and not what was said last.
    [[nodiscard]] bool standAbove(const std::vector<LabelledLine>& speakerLines) const
    {
        std::vector<ClockAtTurn> clocks;
        for (const LabelledLine& line : speakerLines) {
            const auto above = markAbove(line);
            clocks.push_back({line.group, above ? above->timeMs : -1});
        }
        return areTimeMarks(clocks);
    }

    /// The mark above, when it belongs to the turn.
    [[nodiscard]] std::optional<TimeMark> ownMarkAbove(const LabelledLine& line) const
    {
        const auto above = markAbove(line);
        return above && (m_timesAbove || isNoAnswer(*above)) ? above : std::nullopt;
    }

    /// Where a turn begins: at its line, or at the time mark that stands alone on the line above.
    [[nodiscard]] std::size_t startOf(const LabelledLine& line) const
    {
        return byteOf(m_lines[ownMarkAbove(line) ? line.line - 1 : line.line]);
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
        turn.timeMs = line.parts.timeMs;
        if (const auto above = ownMarkAbove(line); above && turn.timeMs < 0) turn.timeMs = above->timeMs;
        const auto words =
            spanOf(byteOf(m_lines[line.line]) + line.parts.textStart, m_map.byteOf(turn.span.end));
        turn.textStart = std::clamp(words.start, turn.span.start, turn.span.end);
        m_result.turns.push_back(turn);
    }

    /// The mark before the words, on the line of the label or alone below it ("[00:12] - Hoi").
    [[nodiscard]] std::optional<TimeMark> markBefore(const Turn& turn, const LabelledLine& line) const
    {
        const std::string_view words = m_map.slice({turn.textStart, turn.span.end});
        const std::string_view first = words.substr(0, words.find('\n'));
        auto mark = timeMarkAtStart(words);
        const bool below = line.parts.textStart == m_lines[line.line].size();
        if (const auto alone = markOfLine(first)) {
            mark = alone;
            mark->bytes = first.size();
            mark->unmistakable = true;
            mark->setApart = mark->setApart || (below && isNoAnswer(*alone));
        }
        if (!mark || (below && !mark->unmistakable)) return std::nullopt;
        if (words.substr(mark->bytes).starts_with(" - ")) mark->bytes += 3;
        return mark;
    }

    /// What stands before the words is passed over where it is a mark; then a mark at their end counts.
    void readClocks(const std::vector<LabelledLine>& speakerLines)
    {
        std::vector<std::optional<TimeMark>> before;
        std::vector<ClockAtTurn> clocks;
        bool elsewhere = false;
        for (std::size_t i = 0; i < speakerLines.size(); ++i) {
            const Turn& turn = m_result.turns[i];
            before.push_back(markBefore(turn, speakerLines[i]));
            elsewhere = elsewhere || turn.timeMs >= 0;
            clocks.push_back({speakerLines[i].group, before.back() ? before.back()->timeMs : -1});
        }
        const bool areMarks = !elsewhere && areTimeMarks(clocks);
        for (std::size_t i = 0; i < before.size(); ++i) {
            Turn& turn = m_result.turns[i];
            const bool isMark = before[i] && (areMarks || before[i]->setApart);
            if (isMark) passOverTime(turn, *before[i]);
            if (turn.timeMs >= 0 || (before[i] && !isMark)) continue;
            if (const auto mark = timeMarkAtEnd(m_map.slice({turn.textStart, turn.span.end})))
                turn.timeMs = mark->timeMs;
        }
    }

    void passOverTime(Turn& turn, const TimeMark& mark) const
    {
        const std::string_view words = m_map.slice({turn.textStart, turn.span.end});
        if (turn.timeMs < 0) turn.timeMs = mark.timeMs;
        turn.textStart = spanOf(byteOf(words) + mark.bytes, m_map.byteOf(turn.span.end)).start;
    }

    void note(const Turn& turn, SpokenBy& spoken) const
    {
        const std::string_view words = m_map.slice({turn.textStart, turn.span.end});
        ++spoken.turns;
        if (words.find('?') != std::string_view::npos) ++spoken.asking;
    }

    void setRoles(const SpeakerLabels& labels, const std::vector<SpokenBy>& spoken,
                  const std::vector<LabelledLine>& speakerLines)
    {
        std::vector<LabelMeaning> meanings;
        std::vector<SpokenBy> by;
        std::vector<std::size_t> speakers(spoken.size());
        for (const std::size_t group : m_groups) {
            speakers[group] = meanings.size();
            meanings.push_back(labels.groups()[group].meaning);
            by.push_back(spoken[group]);
        }
        std::vector<std::size_t> order;
        for (const LabelledLine& line : speakerLines) order.push_back(speakers[line.group]);
        const auto roles = proposeRoles(meanings, by, order);
        for (std::size_t i = 0; i < roles.size(); ++i) m_result.speakers[i].role = roles[i];
    }

    void noteLines(const std::vector<LabelledLine>& speakerLines)
    {
        KnownLabels known;
        for (const LabelledLine& line : speakerLines) known.insert(line.parts.label);
        auto turn = speakerLines.begin();
        for (std::size_t i = turn->line; i < m_lines.size(); ++i) {
            const bool begins = turn != speakerLines.end() && turn->line == i;
            const bool remark = begins && turn->remark;
            if (remark) m_result.remarks.push_back({i + 1, std::string(turn->parts.label)});
            const std::string_view words = m_lines[i].substr(begins ? turn->parts.textStart : 0);
            if (begins) ++turn;
            if (const auto within = labelWithin(words, known); within && !remark)
                m_result.joined.push_back({i + 1, std::string(*within)});
        }
    }

    /// An interview has two sides, if it is long enough to be one.
    void noteSides(const SpeakerLabels& labels)
    {
        constexpr int longText = 500; // code points
        const auto asks = [](const Speaker& speaker) { return speaker.role == Role::interviewer; };
        const bool onlyAsked = std::all_of(m_result.speakers.begin(), m_result.speakers.end(), asks);
        if (text::codePointCount(m_body) < longText || (!onlyAsked && m_result.speakers.size() > 1)) return;
        const int often = onlyAsked ? 1 : 3;
        std::vector<const LabelGroup*> left;
        for (const LabelGroup& group : labels.groups()) {
            const bool word =
                group.meaning.word == LabelWord::never || group.meaning.word == LabelWord::headWord;
            if (!word && !group.accepts(LabelPlace::colon) && group.at(LabelPlace::colon) >= often)
                left.push_back(&group);
        }
        std::stable_sort(left.begin(), left.end(), [](const LabelGroup* a, const LabelGroup* b) {
            return a->at(LabelPlace::colon) > b->at(LabelPlace::colon);
        });
        constexpr std::size_t mostLeft = 3;
        for (const LabelGroup* group : left)
            if (m_result.leftLabels.size() < mostLeft) m_result.leftLabels.push_back(group->label);
        m_result.oneSided = onlyAsked || !left.empty();
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
    [[nodiscard]] std::optional<TimeMark> markOfParagraph(const Turn& turn) const
    {
        const std::string_view whole = m_map.slice(turn.span);
        const auto mark = timeMarkAtStart(whole);
        return mark && mark->unmistakable && mark->bytes < whole.size() ? mark : std::nullopt;
    }

    void readClocksOfParagraphs()
    {
        std::vector<ClockAtTurn> clocks;
        for (const Turn& turn : m_result.turns) {
            const auto mark = markOfParagraph(turn);
            clocks.push_back({0, mark ? mark->timeMs : -1});
        }
        const bool areMarks = areTimeMarks(clocks);
        for (Turn& turn : m_result.turns)
            if (const auto mark = markOfParagraph(turn); mark && (areMarks || mark->setApart))
                passOverTime(turn, *mark);
    }

    void addParagraph(text::Span span)
    {
        if (span.empty()) return;
        Turn turn;
        turn.id = TurnId::make();
        turn.number = static_cast<int>(m_result.turns.size()) + 1;
        turn.span = span;
        turn.textStart = span.start;
        m_result.turns.push_back(turn);
    }

    std::string_view m_body;
    text::OffsetMap m_map;
    Lines m_lines;
    const std::vector<std::string>& m_given;
    const std::vector<std::string>& m_refused;
    RecognisedTurns m_result;
    bool m_timesAbove = false;         ///< See standAbove().
    std::vector<SpeakerId> m_speakers; ///< By group; null for those who have not spoken.
    std::vector<std::size_t> m_groups; ///< Of the speakers, in the same order.
};

}

RecognisedTurns TurnRecogniser::recognise() const
{
    return Builder(m_body, m_given, m_refused).build();
}

}
