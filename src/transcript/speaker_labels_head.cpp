// SPDX-License-Identifier: GPL-3.0-or-later
// What of a text stands above the interview.
#include "transcript/head_value.h"
#include "transcript/opening_words.h"
#include "transcript/speaker_labels.h"
#include "transcript/words_within.h"

#include <algorithm>

namespace rd::transcript
{

namespace
{

constexpr std::size_t mostHeadLines = 30;
constexpr std::size_t longestHeadLine = 100; // bytes

}

/// "Interviewer: Anna": one word, written as a name is, that is no word of the text.
bool SpeakerLabels::namesOne(const LabelledLine& line, std::string_view text) const
{
    const std::string_view value = text.substr(line.parts.textStart);
    const std::string small = inSmallLetters(value);
    return line.parts.place == LabelPlace::colon && m_groups[line.group].meaning.word == LabelWord::role &&
           !small.empty() && value.find(' ') == std::string_view::npos && isLetterByte(value.back()) &&
           isNameValue(text.substr(line.parts.textStart)) && !isGreeting(value) &&
           countWithin(m_body, small, 1) == 0;
}

/// Whether what the label says from that place on is said in sentences, twice at least.
bool SpeakerLabels::speaksFrom(std::size_t group, std::size_t first,
                               const std::vector<std::string_view>& lines) const
{
    int sentences = 0;
    for (std::size_t i = first; i < m_labelled.size() && sentences < 2; ++i)
        if (m_labelled[i].group == group && isAccepted(m_labelled[i]) &&
            isSentence(lines[m_labelled[i].line].substr(m_labelled[i].parts.textStart)))
            ++sentences;
    return sentences >= 2;
}

/// Most turns from that one on have an empty line before them.
bool SpeakerLabels::standApart(std::size_t first, const std::vector<std::string_view>& lines) const
{
    int turns = 0;
    int apart = 0;
    for (std::size_t i = first; i < m_labelled.size(); ++i) {
        if (!isAccepted(m_labelled[i])) continue;
        ++turns;
        if (isBlank(lines[m_labelled[i].line - 1])) ++apart;
    }
    return apart * 2 > turns;
}

/// "Moderator: Els Vos": a whole name, and nothing that is said.
bool SpeakerLabels::namesWholly(const LabelledLine& line, std::string_view text) const
{
    const std::string_view value = text.substr(line.parts.textStart);
    const std::size_t space = value.find(' ');
    if (space == std::string_view::npos || line.parts.place != LabelPlace::colon || !isOfSomebody(line))
        return false;
    if (isPersonValue(value)) return true;
    const std::string_view first = value.substr(0, space);
    const std::string small = inSmallLetters(first);
    return isNameValue(value) && !isOpeningWord(first) &&
           (small.empty() || countWithin(m_body, small, 1) == 0);
}

/// The label is a role's: of those who talk, or of who takes the minutes.
bool SpeakerLabels::isOfSomebody(const LabelledLine& line) const
{
    const LabelMeaning& meaning = m_groups[line.group].meaning;
    return meaning.word == LabelWord::role ||
           (meaning.word == LabelWord::weakRole && meaning.role == Role::other);
}

/// The lines at the top that name somebody, each another one: from the first that may begin a turn, and with
/// empty lines only between whole names.
SpeakerLabels::Introduction SpeakerLabels::introduction(const std::vector<std::string_view>& lines) const
{
    Introduction found;
    while (found.first < m_labelled.size() && !isAccepted(m_labelled[found.first])) ++found.first;
    if (found.first == m_labelled.size()) return found;
    found.below = m_labelled[found.first].line;
    if (found.below >= mostHeadLines) return found;
    while (found.first + found.named.size() < m_labelled.size()) {
        const LabelledLine& next = m_labelled[found.first + found.named.size()];
        const bool again = std::find(found.named.begin(), found.named.end(), next.group) != found.named.end();
        if (next.line != found.below || again || !isAccepted(next)) break;
        const bool wholly = namesWholly(next, lines[next.line]);
        const bool apart = !found.named.empty() && found.end < found.below;
        if (!wholly && (apart || !namesOne(next, lines[next.line]))) break;
        found.wholly = found.wholly && wholly;
        found.named.push_back(next.group);
        found.end = found.below + 1;
        do ++found.below;
        while (found.below < lines.size() && isBlank(lines[found.below]));
    }
    return found;
}

/// The line behind "Interviewer: Anna" and "Respondent: Bert" at the top, where these say who the
/// speakers are; 0 where they might be what somebody says. They are no turns when the label speaks again
/// right below, or when an empty line parts them from turns that none parts from each other or they are
/// several whole names, and each of them does speak in sentences below or, with a whole name, not at all.
std::size_t SpeakerLabels::introductionEnd(const std::vector<std::string_view>& lines) const
{
    const Introduction top = introduction(lines);
    const std::size_t first = top.first + top.named.size();
    if (top.named.empty() || first >= m_labelled.size()) return 0;
    const LabelledLine& turn = m_labelled[first];
    if (turn.line != top.below || !isAccepted(turn)) return 0;
    const bool several = top.named.size() > 1;
    const bool parted = top.below > top.end;
    const bool partedOnlyHere = parted && (several || !standApart(first + 1, lines));
    const bool speak = std::all_of(top.named.begin(), top.named.end(), [&](std::size_t group) {
        return (top.wholly && m_groups[group].marked() == 1) || speaksFrom(group, first, lines);
    });
    const bool named = top.wholly && (several || (parted && !standApart(first + 1, lines)));
    return speak && (turn.group == top.named.back() || partedOnlyHere || named) ? top.end : 0;
}

/// Nobody says anything under that label, and what stands behind it is who it was: a whole name, "mevrouw
/// Jansen", or "Anna" where "I:" speaks for "Interviewer:".
bool SpeakerLabels::isSilent(const LabelledLine& line, std::string_view text) const
{
    const LabelGroup& group = m_groups[line.group];
    if (group.marked() != 1 || m_textLines <= static_cast<int>(m_headLines.size()) + 1) return false;
    const std::string_view value = text.substr(line.parts.textStart);
    if (isPersonValue(value)) return true;
    if (!isNameValue(value)) return false;
    return value.find(' ') != std::string_view::npos || (speaksAsLetter(group) && namesOne(line, text));
}

/// Whether the first letter of the label speaks in its role.
bool SpeakerLabels::speaksAsLetter(const LabelGroup& group) const
{
    const auto found = m_byKey.find(labelKey(group.label).substr(0, 1));
    if (found == m_byKey.end() || m_groups[found->second].marked() < 2) return false;
    const LabelMeaning& letter = m_groups[found->second].meaning;
    return (letter.guess > 0 ? Role::interviewer : letter.role) == group.meaning.role;
}

/// "Datum: …"; a short line behind such a one that names who was there ("Interviewer: Els") but says nothing;
/// and one that names somebody who says nothing anywhere ("Interviewer: Els Bos").
bool SpeakerLabels::isOfHead(const LabelledLine& line, std::string_view text, bool again) const
{
    const LabelGroup& group = m_groups[line.group];
    const bool behindOne = m_headEnd > 0;
    if (group.meaning.word == LabelWord::headWord) return true;
    if (group.meaning.word == LabelWord::softHead)
        return !again && (behindOne || !group.accepts(line.parts.place));
    if (!isOfSomebody(line)) return false;
    if (line.line < m_introductionEnd || isSilent(line, text)) return true;
    return behindOne && m_headEnd == line.line && isNameValue(text.substr(line.parts.textStart));
}

/// A head runs to the last line of it near the top.
void SpeakerLabels::readHead(const std::vector<std::string_view>& lines)
{
    m_introductionEnd = introductionEnd(lines);
    auto at = m_labelled.begin();
    std::vector<std::size_t> seen;
    for (std::size_t i = 0; i < std::min(lines.size(), mostHeadLines); ++i) {
        while (at != m_labelled.end() && at->line < i) ++at;
        if (lines[i].size() > longestHeadLine) break;
        if (at == m_labelled.end() || at->line != i || at->parts.place == LabelPlace::ownLine) continue;
        const bool again = std::find(seen.begin(), seen.end(), at->group) != seen.end();
        if (m_groups[at->group].accepts(at->parts.place) &&
            (again || !isHeadValue(lines[i].substr(at->parts.textStart))))
            break;
        seen.push_back(at->group);
        if (!isOfHead(*at, lines[i], again)) continue;
        m_headEnd = i + 1;
        if (at->parts.place == LabelPlace::colon) m_headLines.push_back(i);
    }
}

}
