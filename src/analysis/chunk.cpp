// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/chunk.h"

#include "transcript/joint_label.h"

#include <algorithm>
#include <limits>

namespace rd::analysis
{

namespace
{

/// One id after the other is mostly the same one.
template <class Id, class Find>
class Remembered
{
public:
    explicit Remembered(Find find) : m_find(std::move(find)) {}
    Index operator()(const Id& id)
    {
        if (m_known && id == m_last) return m_index;
        m_known = true;
        m_last = id;
        m_index = m_find(id);
        return m_index;
    }

private:
    Find m_find;
    Id m_last{};
    Index m_index = none;
    bool m_known = false;
};

template <class Id, class Find>
Remembered<Id, Find> remembered(Find find)
{
    return Remembered<Id, Find>(std::move(find));
}

/// What a turn means for the codings in it.
struct TurnFacts {
    text::Span span;
    std::int32_t number = 0;
    bool interviewer = false;
    Index respondent = none;
    Index speaker = none;
    bool ofSeveral = false; ///< Who spoke together.
};

class Reader
{
public:
    Reader(const Frame& frame, const Parts& parts, Index transcript)
        : m_frame(frame), m_parts(parts), m_id(frame.transcripts()[transcript].id)
    {
        m_chunk.transcript = transcript;
        m_chunk.caseIndex = frame.transcripts()[transcript].caseIndex;
        const auto& people = frame.cases()[m_chunk.caseIndex].respondents;
        if (people.size() == 1) m_onlyRespondent = people.front();
        const transcript::Transcript* text = parts.transcripts.find(m_id);
        m_topicsFrom = text == nullptr ? TurnId{} : text->topicsFrom;
        readTurns();
    }

    Chunk read()
    {
        const auto& codings = m_parts.codings.of(m_id);
        reserve(codings.size());
        auto coderOf = remembered<CoderId>([this](const CoderId& id) { return m_frame.coderIndex(id); });
        auto codeOf = remembered<CodeId>([this](const CodeId& id) { return m_frame.codeIndex(id); });
        auto qualifierOf = remembered<CodeId>([this](const CodeId& id) { return qualifierIndex(id); });
        m_chunk.respondentStart.push_back(0);
        for (const coding::Coding& coding : codings) {
            const Index code = codeOf(coding.code);
            const Index coder = coderOf(coding.coder);
            const Index qualifier = qualifierOf(coding.qualifier);
            if (code == none || coder == none || (coding.qualifier && qualifier == none))
                ++m_chunk.leftOut;
            else
                add(coding, code, coder, qualifier);
        }
        return std::move(m_chunk);
    }

private:
    [[nodiscard]] Index qualifierIndex(CodeId id) const
    {
        if (!id) return none;
        const Index found = m_frame.codeIndex(id);
        return found != none && m_frame.code(found).isQualifier() ? found : none;
    }

    [[nodiscard]] std::vector<std::string> allLabels() const
    {
        std::vector<std::string> labels;
        for (const transcript::Speaker* speaker : m_parts.transcripts.speakersOf(m_id))
            labels.push_back(speaker->label);
        return labels;
    }

    void readTurns()
    {
        const std::vector<std::string> all = allLabels();
        std::vector<std::pair<SpeakerId, Index>> labels;
        for (const transcript::Turn& turn : m_parts.transcripts.turnsOf(m_id)) {
            if (m_topicsFrom && turn.id == m_topicsFrom) m_topics = turn.span.start;
            if (turn.timeMs >= 0) m_chunk.times.emplace_back(turn.number, turn.timeMs);
            TurnFacts facts{turn.span, turn.number, false, m_onlyRespondent, none, false};
            const transcript::Speaker* speaker =
                turn.speaker ? m_parts.transcripts.find(turn.speaker) : nullptr;
            if (speaker != nullptr) {
                facts.interviewer = speaker->role == transcript::Role::interviewer;
                facts.respondent = respondentOf(*speaker);
                facts.speaker = labelIndex(labels, *speaker);
                facts.ofSeveral = speaker->role == transcript::Role::other &&
                                  transcript::joinsLabelsOf(speaker->label, all);
            }
            m_turns.push_back(facts);
        }
        std::sort(m_chunk.times.begin(), m_chunk.times.end());
    }

    [[nodiscard]] Index respondentOf(const transcript::Speaker& speaker) const
    {
        if (speaker.role != transcript::Role::respondent) return none;
        const Index known = speaker.respondent ? m_frame.respondentIndex(speaker.respondent) : none;
        const bool ofCase =
            known != none && m_frame.caseOf(coding::CountUnit::respondents, known) == m_chunk.caseIndex;
        return ofCase ? known : m_onlyRespondent;
    }

    Index labelIndex(std::vector<std::pair<SpeakerId, Index>>& labels, const transcript::Speaker& speaker)
    {
        for (const auto& [id, index] : labels)
            if (id == speaker.id) return index;
        labels.emplace_back(speaker.id, static_cast<Index>(m_chunk.speakerLabels.size()));
        m_chunk.speakerLabels.push_back(speaker.label);
        return labels.back().second;
    }

    void reserve(std::size_t n)
    {
        m_chunk.start.reserve(n);
        m_chunk.end.reserve(n);
        m_chunk.code.reserve(n);
        m_chunk.coder.reserve(n);
        m_chunk.qualifier.reserve(n);
        m_chunk.interviewerOnly.reserve(n);
        m_chunk.topicPart.reserve(n);
        m_chunk.passage.reserve(n);
        m_chunk.respondentStart.reserve(n + 1);
        m_chunk.respondentList.reserve(n);
        m_chunk.turn.reserve(n);
        m_chunk.speaker.reserve(n);
        m_chunk.id.reserve(n);
    }

    void add(const coding::Coding& coding, Index code, Index coder, Index qualifier)
    {
        const bool same = m_chunk.size() > 0 && m_chunk.start.back() == coding.span.start &&
                          m_chunk.end.back() == coding.span.end;
        if (!same) ++m_chunk.passageCount;
        m_chunk.passage.push_back(m_chunk.passageCount - 1);
        m_chunk.start.push_back(coding.span.start);
        m_chunk.end.push_back(coding.span.end);
        m_chunk.code.push_back(code);
        m_chunk.coder.push_back(coder);
        m_chunk.qualifier.push_back(qualifier);
        m_chunk.id.push_back(coding.id);
        if (!coding.memo.empty()) m_chunk.memos.emplace_back(m_chunk.size() - 1, coding.memo);
        if (coding.quote) m_chunk.quotes.emplace_back(m_chunk.size() - 1, coding.quoteText);
        if (!coding.page.empty()) m_chunk.pages.emplace_back(m_chunk.size() - 1, coding.page);
        m_chunk.topicPart.push_back(coding.span.start >= m_topics ? 1 : 0);
        addSpeech(coding.span);
        addKind(m_chunk.size() - 1);
    }

    void addKind(Index row)
    {
        const Chunk::Kind kind{m_chunk.coder[row],
                               m_chunk.qualifier[row],
                               m_chunk.interviewerOnly[row] != 0,
                               m_chunk.topicPart[row] != 0,
                               0,
                               0};
        const auto same = [&](const Chunk::Kind& known) {
            return known.coder == kind.coder && known.qualifier == kind.qualifier &&
                   known.interviewerOnly == kind.interviewerOnly && known.topicPart == kind.topicPart;
        };
        auto& kinds = m_chunk.kinds;
        auto found = std::find_if(kinds.begin(), kinds.end(), same);
        if (found == kinds.end()) found = kinds.insert(kinds.end(), kind);
        if (m_chunk.respondentsOf(row).empty()) ++(m_ofSeveral ? found->ofSeveral : found->withoutRespondent);
    }

    /// Codings come by start, so the first turn that may matter only moves on.
    void addSpeech(text::Span span)
    {
        while (m_first < m_turns.size() && m_turns[m_first].span.end <= span.start) ++m_first;
        bool interviewer = false;
        bool others = false;
        m_ofSeveral = false;
        const TurnFacts* opening = nullptr;
        const std::size_t before = m_chunk.respondentList.size();
        for (std::size_t i = m_first; i < m_turns.size() && m_turns[i].span.start < span.end; ++i) {
            const TurnFacts& turn = m_turns[i];
            if (!turn.span.overlaps(span)) continue;
            if (opening == nullptr) opening = &turn;
            (turn.interviewer ? interviewer : others) = true;
            m_ofSeveral = m_ofSeveral || turn.ofSeveral;
            if (!turn.interviewer) addRespondent(turn.respondent, before);
        }
        if (opening == nullptr) addRespondent(m_onlyRespondent, before);
        m_chunk.respondentStart.push_back(static_cast<Index>(m_chunk.respondentList.size()));
        m_chunk.interviewerOnly.push_back(interviewer && !others ? 1 : 0);
        m_chunk.turn.push_back(opening == nullptr ? 0 : opening->number);
        m_chunk.speaker.push_back(opening == nullptr ? none : opening->speaker);
    }

    void addRespondent(Index respondent, std::size_t from)
    {
        auto& list = m_chunk.respondentList;
        if (respondent == none) return;
        if (std::find(list.begin() + static_cast<std::ptrdiff_t>(from), list.end(), respondent) == list.end())
            list.push_back(respondent);
    }

    const Frame& m_frame;
    const Parts& m_parts;
    TranscriptId m_id;
    Index m_onlyRespondent = none;
    std::vector<TurnFacts> m_turns;
    std::size_t m_first = 0;
    bool m_ofSeveral = false; ///< The coding that was looked at last is in a turn of several.
    TurnId m_topicsFrom;
    text::Offset m_topics = std::numeric_limits<text::Offset>::max(); ///< Where the topic part begins.
    Chunk m_chunk;
};

/// The text of a row in a list by row; empty without.
const std::string& textAt(const std::vector<std::pair<Index, std::string>>& texts, Index row)
{
    static const std::string empty;
    const auto found = std::lower_bound(texts.begin(), texts.end(), row,
                                        [](const auto& one, Index wanted) { return one.first < wanted; });
    return found != texts.end() && found->first == row ? found->second : empty;
}

}

const std::string& Chunk::memoOf(Index row) const
{
    return textAt(memos, row);
}

bool Chunk::isQuote(Index row) const
{
    return std::binary_search(quotes.begin(), quotes.end(), std::pair(row, std::string()),
                              [](const auto& a, const auto& b) { return a.first < b.first; });
}

const std::string& Chunk::quoteTextOf(Index row) const
{
    return textAt(quotes, row);
}

const std::string& Chunk::pageOf(Index row) const
{
    return textAt(pages, row);
}

std::int64_t Chunk::timeOf(Index row) const
{
    const auto found =
        std::lower_bound(times.begin(), times.end(), turn[row],
                         [](const auto& one, std::int32_t wanted) { return one.first < wanted; });
    return turn[row] > 0 && found != times.end() && found->first == turn[row] ? found->second : -1;
}

Chunk readChunk(const Frame& frame, const Parts& parts, Index transcript)
{
    return Reader(frame, parts, transcript).read();
}

}
