// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/speaker_labels.h"

#include "transcript/head_value.h"

#include <algorithm>

namespace rd::transcript
{

namespace
{

constexpr std::size_t mostHeadLines = 30;
constexpr std::size_t longestHeadLine = 100; // bytes
constexpr std::size_t mostGroups = 5000;
constexpr std::size_t searchedForWords = 256 << 10;
constexpr int leastOfPlain = 3;

bool isBlank(std::string_view line)
{
    return leadingSpace(line) == line.size();
}

bool isLetterByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

int count(const std::vector<LabelGroup>& groups, bool (*wanted)(const LabelGroup&))
{
    return static_cast<int>(std::count_if(groups.begin(), groups.end(), wanted));
}

bool isRole(const LabelGroup& group)
{
    return group.meaning.word == LabelWord::role || group.meaning.word == LabelWord::weakRole;
}

/// How often a word stands in the text, counted up to `most`.
int countOf(std::string_view word, std::string_view text, int most)
{
    int found = 0;
    for (auto at = text.find(word); at != std::string_view::npos && found < most;
         at = text.find(word, at + word.size())) {
        const std::size_t end = at + word.size();
        const bool inside =
            (at > 0 && isLetterByte(text[at - 1])) || (end < text.size() && isLetterByte(text[end]));
        if (!inside) ++found;
    }
    return found;
}

/// "Conclusie" with a small letter; empty for what does not begin with a capital A to Z.
std::string inSmallLetters(std::string_view word)
{
    if (word.empty() || word[0] < 'A' || word[0] > 'Z') return {};
    std::string small(word);
    small[0] = static_cast<char>(word[0] - 'A' + 'a');
    return small;
}

}

SpeakerLabels::SpeakerLabels(std::string_view body, const std::vector<std::string_view>& lines,
                             const std::vector<std::string>& given)
    : m_body(body)
{
    collect(lines, given);
    acceptGiven(true);
    accept(LabelPlace::colon, &SpeakerLabels::isMarkedSpeaker);
    accept(LabelPlace::timed, &SpeakerLabels::isMarkedSpeaker);
    acceptAlternating();
    accept(LabelPlace::tab, &SpeakerLabels::isTabSpeaker);
    const bool mayStandAlone = !anyAccepted();
    if (mayStandAlone) {
        accept(LabelPlace::ownLine, &SpeakerLabels::isOwnLineSpeaker);
        accept(LabelPlace::prefix, &SpeakerLabels::isPrefixSpeaker);
    }
    if (!anyAccepted()) acceptOwnLineNames(lines);
    acceptGiven(false);
    readHead(lines);
}

void SpeakerLabels::collect(const std::vector<std::string_view>& lines, const std::vector<std::string>& given)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i])) continue;
        ++m_textLines;
        std::optional<SpeakerLine> parts;
        for (auto label = given.begin(); label != given.end() && !parts; ++label)
            parts = readLineOfSpeaker(lines[i], *label);
        const bool isGiven = parts.has_value();
        if (!isGiven) parts = readSpeakerLine(lines[i]);
        if (!parts) continue;
        if (parts->place == LabelPlace::colon && parts->timeMs >= 0) ++m_clocked;
        const auto group = groupOf(*parts, isGiven);
        if (!group) continue;
        ++m_groups[*group].lines[static_cast<std::size_t>(parts->place)];
        m_labelled.push_back({i, *parts, *group});
    }
}

/// The label's group, made when it is a new one; nothing when there are too many.
std::optional<std::size_t> SpeakerLabels::groupOf(const SpeakerLine& parts, bool given)
{
    const std::string key = labelKey(parts.label);
    const auto [place, isNew] = m_byKey.try_emplace(key, m_groups.size());
    if (isNew && m_groups.size() == mostGroups && !given) {
        m_byKey.erase(place);
        return std::nullopt;
    }
    if (isNew) {
        const LabelMeaning meaning = meaningOf(key, parts.shape != LabelShape::plain);
        m_groups.push_back({std::string(parts.label), meaning, parts.shape, given, {}, {}});
    }
    LabelGroup& group = m_groups[place->second];
    group.given = group.given || given;
    return place->second;
}

/// Where a label has a colon or a time mark, and else where it has neither.
void SpeakerLabels::acceptGiven(bool marked)
{
    for (LabelGroup& group : m_groups) {
        if (!group.given || (group.marked() > 0) != marked) continue;
        if (marked) {
            group.accept(LabelPlace::colon);
            group.accept(LabelPlace::timed);
        } else {
            group.accept(group.at(LabelPlace::tab) > 0 ? LabelPlace::tab : LabelPlace::ownLine);
        }
    }
}

bool SpeakerLabels::isAccepted(const LabelledLine& line) const
{
    return m_groups[line.group].accepts(line.parts.place);
}

/// A label that no word and no letters tell: one that looks like a name twice, another three times.
bool SpeakerLabels::mightBeMarked(const LabelledLine& line) const
{
    const LabelGroup& group = m_groups[line.group];
    const bool marked = line.parts.place == LabelPlace::colon || line.parts.place == LabelPlace::timed;
    return marked && group.meaning.word == LabelWord::none && !isAccepted(line) &&
           group.marked() >= (group.shape == LabelShape::plain ? leastOfPlain : 2);
}

/// Accepts what alternates where it stands; false for nobody.
bool SpeakerLabels::acceptBetween(const LineTests& tests)
{
    const auto found = alternating(m_labelled, tests);
    std::vector<const LabelledLine*> spoken;
    for (const LabelledLine& line : m_labelled)
        if (std::find(found.begin(), found.end(), line.group) != found.end() && tests.mightSpeak(line))
            spoken.push_back(&line);
    for (const LabelledLine* line : spoken) {
        LabelGroup& group = m_groups[line->group];
        group.accept(line->parts.place);
        group.meaning = meaningOf(labelKey(group.label), true);
    }
    return !found.empty();
}

/// "mevrouw Jansen:" between the turns of who is known; where nobody is, between those of the label that
/// stands there most, when such lines are many.
void SpeakerLabels::acceptAlternating()
{
    const LineTests tests{[this](const LabelledLine& line) { return isAccepted(line); },
                          [this](const LabelledLine& line) { return mightBeMarked(line); }};
    if (anyAccepted()) {
        acceptBetween(tests);
        return;
    }
    const LabelledLine* most = nullptr;
    int candidates = 0;
    for (const LabelledLine& line : m_labelled) {
        const LabelGroup& group = m_groups[line.group];
        if (!mightBeMarked(line) || group.marked() < leastOfPlain) continue;
        ++candidates;
        if (isLetterByte(group.label[0]) &&
            (most == nullptr || group.marked() > m_groups[most->group].marked()))
            most = &line;
    }
    if (most == nullptr || candidates * 4 < m_textLines) return;
    const std::size_t anchor = most->group;
    if (acceptBetween({[&](const LabelledLine& line) { return line.group == anchor && mightBeMarked(line); },
                       [&](const LabelledLine& line) {
                           return line.group != anchor && mightBeMarked(line) &&
                                  m_groups[line.group].marked() >= leastOfPlain;
                       }}))
        for (const LabelPlace place : {LabelPlace::colon, LabelPlace::timed}) m_groups[anchor].accept(place);
}

/// By group: whether a role's name often stands right below its lines, so that it says nothing there.
std::vector<bool> SpeakerLabels::wordless(const std::vector<std::string_view>& lines) const
{
    std::vector<int> empty(m_groups.size());
    for (std::size_t i = 0; i + 1 < m_labelled.size(); ++i) {
        const LabelledLine& next = m_labelled[i + 1];
        std::size_t below = m_labelled[i].line + 1;
        while (below < next.line && isBlank(lines[below])) ++below;
        if (below == next.line && isRole(m_groups[next.group])) ++empty[m_labelled[i].group];
    }
    std::vector<bool> result(m_groups.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = empty[i] * 4 > m_groups[i].at(LabelPlace::ownLine);
    return result;
}

/// "Fatima" alone on a line, between lines of "Interviewer": a name with words below it each time.
void SpeakerLabels::acceptOwnLineNames(const std::vector<std::string_view>& lines)
{
    const std::vector<bool> silent = wordless(lines);
    const auto isRoleLine = [this](const LabelledLine& line) {
        const LabelGroup& group = m_groups[line.group];
        return line.parts.place == LabelPlace::ownLine && group.meaning.word == LabelWord::role &&
               group.at(LabelPlace::ownLine) >= 2;
    };
    const LineTests tests{isRoleLine, [&](const LabelledLine& line) {
                              const LabelGroup& group = m_groups[line.group];
                              return line.parts.place == LabelPlace::ownLine && !silent[line.group] &&
                                     group.meaning.word == LabelWord::none &&
                                     group.shape != LabelShape::plain && !group.label.ends_with('.') &&
                                     group.at(LabelPlace::ownLine) >= leastOfPlain && !isCommonWord(group);
                          }};
    if (!acceptBetween(tests)) return;
    for (const LabelledLine& line : m_labelled)
        if (isRoleLine(line)) m_groups[line.group].accept(LabelPlace::ownLine);
}

void SpeakerLabels::accept(LabelPlace place, bool (SpeakerLabels::*rule)(const LabelGroup&) const)
{
    std::vector<std::size_t> accepted;
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        if (m_groups[i].at(place) > 0 && (this->*rule)(m_groups[i])) accepted.push_back(i);
    for (const std::size_t i : accepted) m_groups[i].accept(place);
}

bool SpeakerLabels::anyAccepted() const
{
    return std::any_of(m_groups.begin(), m_groups.end(), [](const LabelGroup& group) {
        return std::find(group.accepted.begin(), group.accepted.end(), true) != group.accepted.end();
    });
}

/// How many labels of that shape come back at that place.
int SpeakerLabels::recurring(LabelPlace place, LabelShape shape) const
{
    return static_cast<int>(std::count_if(m_groups.begin(), m_groups.end(), [&](const LabelGroup& group) {
        return group.shape == shape && group.at(place) >= 2 && group.meaning.word != LabelWord::never &&
               group.meaning.word != LabelWord::headWord;
    }));
}

bool SpeakerLabels::isMarkedSpeaker(const LabelGroup& group) const
{
    switch (group.meaning.word) {
    case LabelWord::role:
        return true;
    case LabelWord::weakRole: {
        int roleLines = 0;
        for (const LabelGroup& other : m_groups) roleLines += isRole(other) ? other.marked() : 0;
        return roleLines >= 2 || isMarkedName(group);
    }
    case LabelWord::never:
    case LabelWord::headWord:
        return false;
    case LabelWord::softHead:
        return group.marked() >= 2 && isMarkedName(group);
    case LabelWord::none:
        return isMarkedName(group);
    }
    return false;
}

/// As programs write transcripts: nearly every line begins with time, label and colon, so that one who speaks
/// once is known as well.
bool SpeakerLabels::isClockedThroughout() const
{
    return m_clocked > 0 && m_clocked * 10 >= m_textLines * 7;
}

bool SpeakerLabels::isMarkedName(const LabelGroup& group) const
{
    if (isClockedThroughout() && group.at(LabelPlace::colon) >= (group.shape == LabelShape::plain ? 3 : 1))
        return true;
    if (group.shape == LabelShape::plain) return false;
    if (group.at(LabelPlace::timed) > 0) {
        int timed = 0;
        for (const LabelGroup& other : m_groups) timed += other.at(LabelPlace::timed);
        if (timed >= 2) return true;
    }
    if (group.shape == LabelShape::capitals)
        return group.marked() >= 2 || recurring(LabelPlace::colon, LabelShape::capitals) >= 2;
    const int otherSpeakers = count(m_groups, [](const LabelGroup& other) {
        return other.marked() >= 2 && (isRole(other) || other.shape != LabelShape::plain);
    });
    const bool shortTalk =
        m_textLines <= 8 && m_labelled.size() * 10 >= static_cast<std::size_t>(m_textLines) * 7;
    const bool often = group.marked() >= 3 || (group.marked() == 2 && otherSpeakers >= 2);
    return (often || (shortTalk && otherSpeakers >= 1)) && !isCommonWord(group);
}

bool SpeakerLabels::isTabSpeaker(const LabelGroup& group) const
{
    const auto tabbed = [](const LabelGroup& other) {
        return other.at(LabelPlace::tab) >= 2 && (isRole(other) || other.shape != LabelShape::plain);
    };
    if (group.meaning.word == LabelWord::never || group.meaning.word == LabelWord::headWord) return false;
    if (count(m_groups, tabbed) < 2) return false;
    if (isRole(group)) return true;
    return group.shape != LabelShape::plain && group.at(LabelPlace::tab) >= 2 && !isCommonWord(group);
}

bool SpeakerLabels::isOwnLineSpeaker(const LabelGroup& group) const
{
    const auto alone = [](const LabelGroup& other) {
        return other.at(LabelPlace::ownLine) >= 2 && (isRole(other) || other.shape == LabelShape::capitals);
    };
    if (group.meaning.word == LabelWord::never || group.meaning.word == LabelWord::headWord) return false;
    if (count(m_groups, alone) < 2) return false;
    return isRole(group) || (group.shape == LabelShape::capitals && group.at(LabelPlace::ownLine) >= 2);
}

bool SpeakerLabels::isPrefixSpeaker(const LabelGroup& group) const
{
    if (recurring(LabelPlace::prefix, LabelShape::capitals) < 2 || group.at(LabelPlace::prefix) < 2)
        return false;
    int prefixed = 0;
    for (const LabelGroup& other : m_groups)
        if (other.at(LabelPlace::prefix) >= 2) prefixed += other.at(LabelPlace::prefix);
    return prefixed * 2 >= m_textLines;
}

/// The label's word occurs in the text as an ordinary one ("conclusie"), at least as often as before a colon,
/// or the label is rare.
bool SpeakerLabels::isCommonWord(const LabelGroup& group) const
{
    const std::string word = inSmallLetters(group.label);
    if (word.empty()) return false;
    const int labels = group.marked() + group.at(LabelPlace::tab);
    const int found = countOf(word, m_body.substr(0, searchedForWords), std::max(labels, 1));
    if (found > 0 && found >= labels) return true;
    return found > 0 && labels < 5;
}

/// "Interviewer: Anna": one word, written as a name is, that is no word of the text.
bool SpeakerLabels::namesOne(const LabelledLine& line, std::string_view text) const
{
    const std::string_view value = text.substr(line.parts.textStart);
    const std::string small = inSmallLetters(value);
    return line.parts.place == LabelPlace::colon && m_groups[line.group].meaning.word == LabelWord::role &&
           !small.empty() && value.find(' ') == std::string_view::npos && isLetterByte(value.back()) &&
           isNameValue(text.substr(line.parts.textStart)) && !isGreeting(value) &&
           countOf(small, m_body.substr(0, searchedForWords), 1) == 0;
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

/// The line behind "Interviewer: Anna" and "Respondent: Bert" at the very top, where these say who the
/// speakers are; 0 where they might be what somebody says. They are no turns when the label speaks again
/// right below, or when an empty line parts them from turns that none parts from each other, and each of them
/// does speak in sentences below.
std::size_t SpeakerLabels::introductionEnd(const std::vector<std::string_view>& lines) const
{
    std::size_t line = 0;
    while (line < lines.size() && isBlank(lines[line])) ++line;
    std::vector<std::size_t> named;
    for (; named.size() < m_labelled.size(); ++line) {
        const LabelledLine& next = m_labelled[named.size()];
        const bool again = std::find(named.begin(), named.end(), next.group) != named.end();
        if (next.line != line || again || !isAccepted(next) || !namesOne(next, lines[line])) break;
        named.push_back(next.group);
    }
    const std::size_t first = named.size();
    if (named.empty() || first == m_labelled.size()) return 0;
    std::size_t below = line;
    while (below < lines.size() && isBlank(lines[below])) ++below;
    const LabelledLine& turn = m_labelled[first];
    if (turn.line != below || !isAccepted(turn)) return 0;
    const bool partedOnlyHere = below > line && (first > 1 || !standApart(first + 1, lines));
    const bool speak = std::all_of(named.begin(), named.end(),
                                   [&](std::size_t group) { return speaksFrom(group, first, lines); });
    return speak && (turn.group == named.back() || partedOnlyHere) ? line : 0;
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
    if (group.meaning.word != LabelWord::role) return false;
    if (isSilent(line, text)) return true;
    const bool among = line.line < m_introductionEnd || (behindOne && m_headEnd == line.line);
    return among && isNameValue(text.substr(line.parts.textStart));
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

std::vector<LabelledLine> SpeakerLabels::speakerLines() const
{
    std::vector<LabelledLine> lines;
    for (const LabelledLine& line : m_labelled)
        if (line.line >= m_headEnd && m_groups[line.group].accepts(line.parts.place)) lines.push_back(line);
    return lines;
}

}
