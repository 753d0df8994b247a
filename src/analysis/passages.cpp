// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/passages.h"

#include <algorithm>

namespace rd::analysis
{

namespace
{

/// The question with indexes for ids.
class Fits
{
public:
    Fits(const Snapshot& snapshot, const PassageQuestion& question)
        : m_frame(snapshot.frame()), m_question(question), m_chosen(snapshot, question.filter),
          m_code(m_frame.codeIndex(question.code)), m_qualifier(m_frame.codeIndex(question.qualifier))
    {
        m_end = m_code == none ? none : question.below ? m_frame.endOf(m_code) : m_code + 1;
        m_ofQualifier = question.carried && m_code != none && m_frame.code(m_code).isQualifier();
    }

    /// False when the code or qualifier asked for is gone: then nothing fits.
    [[nodiscard]] bool possible() const
    {
        return (m_code != none || !m_question.code) &&
               (m_qualifier != none || m_question.qualified != Qualified::with);
    }

    [[nodiscard]] bool reads(Index owner) const
    {
        const Bits& cases = m_question.filter.cases;
        return (m_question.cases == nullptr || m_question.cases->test(owner)) &&
               (cases.size() == 0 || cases.test(owner));
    }

    [[nodiscard]] bool operator()(const Chunk& chunk, Index row) const
    {
        return m_chosen.counts(chunk, row) && fitsCode(chunk, row) && fitsQualifier(chunk.qualifier[row]) &&
               fitsPeople(chunk, row);
    }

private:
    [[nodiscard]] bool fitsCode(const Chunk& chunk, Index row) const
    {
        if (m_code == none) return true;
        const auto inside = [this](Index code) { return code != none && m_code <= code && code < m_end; };
        return inside(chunk.code[row]) || (m_ofQualifier && inside(chunk.qualifier[row]));
    }

    [[nodiscard]] bool fitsQualifier(Index qualifier) const
    {
        if (m_question.qualified == Qualified::with) return qualifier == m_qualifier;
        return m_question.qualified == Qualified::any || qualifier == none || !m_frame.countsApart(qualifier);
    }

    [[nodiscard]] bool fitsPeople(const Chunk& chunk, Index row) const
    {
        if (m_question.respondents == nullptr) return true;
        const auto people = chunk.respondentsOf(row);
        return std::any_of(people.begin(), people.end(),
                           [this](Index person) { return m_question.respondents->test(person); });
    }

    const Frame& m_frame;
    const PassageQuestion& m_question;
    Chosen m_chosen;
    Index m_code;
    Index m_qualifier;
    Index m_end = none;
    bool m_ofQualifier = false;
};

std::string personNames(const Frame& frame, const Chunk& chunk, Index row)
{
    std::string names;
    for (const Index person : chunk.respondentsOf(row)) {
        if (!names.empty()) names += "; ";
        names += frame.respondents()[person].name;
    }
    return names;
}

}

std::vector<Place> findPassages(const Snapshot& snapshot, const PassageQuestion& question)
{
    const Frame& frame = snapshot.frame();
    const Fits fits(snapshot, question);
    std::vector<Place> places;
    if (!fits.possible()) return places;
    for (Index owner = 0; owner < frame.cases().size(); ++owner) {
        if (!fits.reads(owner)) continue;
        for (const Index transcript : frame.cases()[owner].transcripts) {
            if (question.transcript != none && transcript != question.transcript) continue;
            const Chunk& chunk = snapshot.chunk(transcript);
            for (Index row = 0; row < chunk.size(); ++row)
                if (fits(chunk, row)) places.push_back({transcript, row});
        }
    }
    return places;
}

Passage describe(const Snapshot& snapshot, Place place, Language language)
{
    const Frame& frame = snapshot.frame();
    const Chunk& chunk = snapshot.chunk(place.transcript);
    Passage passage;
    passage.coding = chunk.id[place.row];
    passage.caseName = frame.unitName(coding::CountUnit::cases, chunk.caseIndex);
    passage.person = personNames(frame, chunk, place.row);
    passage.several = chunk.caseIndex != none && frame.cases()[chunk.caseIndex].respondents.size() > 1;
    passage.transcript = frame.transcripts()[place.transcript].id;
    passage.document = frame.transcripts()[place.transcript].name;
    passage.turn = chunk.turn[place.row];
    if (const Index speaker = chunk.speaker[place.row]; speaker != none)
        passage.speaker = chunk.speakerLabels[speaker];
    passage.cited = frame.transcripts()[place.transcript].cited;
    passage.page = chunk.pageOf(place.row);
    passage.timeMs = chunk.timeOf(place.row);
    passage.span = chunk.span(place.row);
    passage.code = frame.code(chunk.code[place.row]).key;
    passage.path = frame.path(chunk.code[place.row], language);
    const coding::Coder& coder = frame.coders()[chunk.coder[place.row]];
    passage.coder = coder.shownName();
    passage.agreed = coder.agreed;
    if (const Index qualifier = chunk.qualifier[place.row]; qualifier != none) {
        passage.qualifier = frame.code(qualifier).key;
        passage.qualifierName = frame.code(qualifier).shownName(language);
    }
    passage.memo = chunk.memoOf(place.row);
    passage.quote = chunk.isQuote(place.row);
    passage.quoteText = chunk.quoteTextOf(place.row);
    return passage;
}

std::vector<Passage> describe(const Snapshot& snapshot, const std::vector<Place>& places, Language language)
{
    std::vector<Passage> passages;
    passages.reserve(places.size());
    for (const Place place : places) passages.push_back(describe(snapshot, place, language));
    return passages;
}

void fillTexts(std::vector<Passage>& passages,
               const std::function<std::string(TranscriptId, text::Span)>& textOf)
{
    for (Passage& passage : passages) passage.text = textOf(passage.transcript, passage.span);
}

}
