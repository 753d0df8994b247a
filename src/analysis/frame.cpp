// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/frame.h"

#include <algorithm>
#include <set>

namespace rd::analysis
{

namespace
{

bool hasTopics(const transcript::Transcripts& transcripts, const transcript::Transcript& transcript)
{
    const auto& turns = transcripts.turnsOf(transcript.id);
    return transcript.topicsFrom &&
           std::any_of(turns.begin(), turns.end(),
                       [&](const transcript::Turn& turn) { return turn.id == transcript.topicsFrom; });
}

template <class Map, class Key>
Index indexIn(const Map& map, const Key& key)
{
    const auto found = map.find(key);
    return found == map.end() ? none : found->second;
}

/// Makes every name one of a kind by a number behind the later ones.
void tellApart(std::vector<std::string>& names)
{
    std::set<std::string> taken;
    for (std::string& name : names) {
        std::string wanted = name;
        for (int n = 2; !taken.insert(wanted).second; ++n) wanted = fmt::format("{} ({})", name, n);
        name = std::move(wanted);
    }
}

}

Frame::Frame(const Parts& parts)
    : m_codebook(parts.codebook), m_attributes(parts.cases), m_unitOne(parts.unitOne),
      m_unitMany(parts.unitMany)
{
    readCodes();
    readCases(parts.transcripts);
    nameUnits();
    readGuide(parts);
    for (const auto& [id, coder] : parts.coders) m_coders.push_back(coder);
    std::sort(m_coders.begin(), m_coders.end(), [](const coding::Coder& a, const coding::Coder& b) {
        return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    for (Index i = 0; i < m_coders.size(); ++i) m_coderIndex[m_coders[i].id] = i;
}

void Frame::readCodes()
{
    const auto& order = m_codebook.inOrder();
    for (Index i = 0; i < order.size(); ++i) {
        m_codeIndex[order[i]->id] = i;
        if (order[i]->isQualifier()) m_qualifiers.push_back(i);
        const auto path = m_codebook.pathTo(order[i]->id);
        m_parents.push_back(path.size() < 2 ? none : m_codeIndex.at(path[path.size() - 2]->id));
    }
    m_ends.resize(order.size());
    for (Index i = static_cast<Index>(order.size()); i-- > 0;) {
        m_ends[i] = std::max(m_ends[i], i + 1);
        if (m_parents[i] != none) m_ends[m_parents[i]] = std::max(m_ends[m_parents[i]], m_ends[i]);
    }
}

void Frame::readCases(const transcript::Transcripts& transcripts)
{
    for (const transcript::Case* known : m_attributes.cases()) {
        m_caseIndex[known->id] = static_cast<Index>(m_cases.size());
        m_cases.push_back({known->id, known->name, {}, {}});
    }
    for (const transcript::Respondent* person : m_attributes.respondents()) {
        const Index at = static_cast<Index>(m_respondents.size());
        const Index owner = m_caseIndex.at(person->caseId);
        m_respondentIndex[person->id] = at;
        m_respondents.push_back({person->id, person->name, owner});
        m_cases[owner].respondents.push_back(at);
    }
    for (const transcript::Transcript* transcript : transcripts.list()) {
        const Index at = static_cast<Index>(m_transcripts.size());
        const Index owner = caseIndex(transcript->caseId);
        m_transcriptIndex[transcript->id] = at;
        m_transcripts.push_back({transcript->id, transcript->name, owner, transcript::citedAs(*transcript),
                                 hasTopics(transcripts, *transcript), !transcript->audio.empty(),
                                 transcript->audioKeeper});
        if (owner != none) m_cases[owner].transcripts.push_back(at);
    }
    makeCasesOf(transcripts, true);
    m_countedCases = static_cast<Index>(m_cases.size());
    makeCasesOf(transcripts, false);
}

/// Of transcripts without a case: those that count, or the others.
void Frame::makeCasesOf(const transcript::Transcripts& transcripts, bool counting)
{
    for (const transcript::Transcript* transcript : transcripts.list()) {
        const Index at = m_transcriptIndex.at(transcript->id);
        if (m_transcripts[at].caseIndex != none || transcript::countsAlone(*transcript) != counting) continue;
        m_transcripts[at].caseIndex = static_cast<Index>(m_cases.size());
        m_cases.push_back({{}, transcript->name, {}, {at}});
    }
}

void Frame::nameUnits()
{
    for (const CountedCase& counted : m_cases) m_caseNames.push_back(counted.name);
    for (const CountedTranscript& counted : m_transcripts) m_transcriptNames.push_back(counted.name);
    tellApart(m_caseNames);
    tellApart(m_transcriptNames);
    std::map<std::string, int> seen;
    for (const CountedRespondent& counted : m_respondents) ++seen[counted.name];
    for (const CountedRespondent& counted : m_respondents)
        m_respondentNames.push_back(seen[counted.name] == 1 && !counted.name.empty()
                                        ? counted.name
                                        : m_caseNames[counted.caseIndex] + ": " + counted.name);
    tellApart(m_respondentNames);
}

void Frame::readGuide(const Parts& parts)
{
    if (parts.guide == nullptr || parts.raisings == nullptr) return;
    for (const auto& [id, item] : *parts.guide)
        if (const Index code = codeIndex(transcript::themeOf(*parts.guide, id));
            !item.deleted && code != none)
            m_asked[code];
    for (const auto& [id, raising] : *parts.raisings) {
        const Index at = transcriptIndex(raising.transcript);
        const auto item = parts.guide->find(raising.item);
        if (raising.deleted || raising.by == transcript::RaisedBy::notRaised || at == none) continue;
        if (item == parts.guide->end() || item->second.deleted) continue;
        if (const Index code = codeIndex(transcript::themeOf(*parts.guide, raising.item)); code != none)
            m_asked[code].insert(m_transcripts[at].caseIndex);
    }
}

const std::set<Index>* Frame::askedAbout(Index code) const
{
    const auto found = m_asked.find(code);
    return found == m_asked.end() ? nullptr : &found->second;
}

Index Frame::codeIndex(CodeId id) const
{
    const Index found = indexIn(m_codeIndex, id);
    return found != none || !id ? found : indexIn(m_codeIndex, m_codebook.resolved(id));
}

std::vector<std::string> Frame::path(Index code, Language language) const
{
    std::vector<std::string> names;
    for (Index at = code; at != none; at = m_parents[at]) names.push_back(this->code(at).shownName(language));
    std::reverse(names.begin(), names.end());
    return names;
}

bool Frame::countsApart(Index qualifier) const
{
    return code(qualifier).counting == codebook::QualifierCounting::apart;
}

Index Frame::transcriptIndex(TranscriptId id) const
{
    return indexIn(m_transcriptIndex, id);
}

Index Frame::respondentIndex(RespondentId id) const
{
    return indexIn(m_respondentIndex, id);
}

Index Frame::caseIndex(CaseId id) const
{
    return indexIn(m_caseIndex, id);
}

Index Frame::coderIndex(CoderId id) const
{
    return indexIn(m_coderIndex, id);
}

std::size_t Frame::unitCount(coding::CountUnit unit) const
{
    switch (unit) {
    case coding::CountUnit::cases:
        return m_cases.size();
    case coding::CountUnit::respondents:
        return m_respondents.size();
    case coding::CountUnit::transcripts:
        return m_transcripts.size();
    case coding::CountUnit::passages:
        break;
    }
    return 0;
}

const std::string& Frame::unitName(coding::CountUnit unit, Index i) const
{
    switch (unit) {
    case coding::CountUnit::respondents:
        return m_respondentNames[i];
    case coding::CountUnit::transcripts:
        return m_transcriptNames[i];
    case coding::CountUnit::cases:
    case coding::CountUnit::passages:
        break;
    }
    return m_caseNames[i];
}

Index Frame::caseOf(coding::CountUnit unit, Index i) const
{
    if (unit == coding::CountUnit::respondents) return m_respondents[i].caseIndex;
    if (unit == coding::CountUnit::transcripts) return m_transcripts[i].caseIndex;
    return i;
}

std::string Frame::unitOne(coding::CountUnit unit, Language language) const
{
    const SpeakIn speak(language);
    switch (unit) {
    case coding::CountUnit::cases:
        return m_unitOne.empty() ? tr("case") : m_unitOne.in(language);
    case coding::CountUnit::respondents:
        return tr("respondent");
    case coding::CountUnit::transcripts:
        return tr("transcript");
    case coding::CountUnit::passages:
        break;
    }
    return tr("passage");
}

std::string Frame::unitMany(coding::CountUnit unit, Language language) const
{
    const SpeakIn speak(language);
    switch (unit) {
    case coding::CountUnit::cases:
        return m_unitMany.empty() ? tr("cases") : m_unitMany.in(language);
    case coding::CountUnit::respondents:
        return tr("respondents");
    case coding::CountUnit::transcripts:
        return tr("transcripts");
    case coding::CountUnit::passages:
        break;
    }
    return tr("passages");
}

}
