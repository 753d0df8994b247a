// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks once, in a group where every line is somebody's.
#include "transcript/head_value.h"
#include "transcript/joint_label.h"
#include "transcript/opening_words.h"
#include "transcript/speaker_labels.h"
#include "transcript/words_within.h"

#include <algorithm>

namespace rd::transcript
{

/// The label of one who speaks and is called by name.
bool SpeakerLabels::isKnownName(const LabelGroup& group) const
{
    return group.accepts(LabelPlace::colon) && group.meaning.word == LabelWord::none &&
           group.shape == LabelShape::name;
}

/// "Mark: ik ook": written as a name is, and no word that is said.
bool SpeakerLabels::mayBeCalledSo(const LabelGroup& group) const
{
    return group.meaning.word == LabelWord::none && group.shape == LabelShape::name &&
           isLetterByte(group.label[0]) && partsOfJoint(group.label).empty() && !isOpeningWord(group.label) &&
           !isCommonWord(group);
}

namespace
{

bool beginsSmall(std::string_view words)
{
    return !words.empty() && words[0] >= 'a' && words[0] <= 'z';
}

}

/// "Ze zei dit:" and below it "Moeder: kom nou.": behind a colon, or with a small letter where turns begin
/// with capitals.
bool SpeakerLabels::isQuoted(std::size_t at, const std::vector<std::string_view>& lines) const
{
    const LabelledLine& line = m_labelled[at];
    std::size_t above = line.line;
    while (above > 0 && isBlank(lines[above - 1])) --above;
    if (above > 0 && lines[above - 1].ends_with(':') && lines[above - 1].find(' ') != std::string_view::npos)
        return true;
    if (!beginsSmall(lines[line.line].substr(line.parts.textStart))) return false;
    int turns = 0;
    int small = 0;
    for (const LabelledLine& other : m_labelled) {
        if (!isAccepted(other) || other.group == line.group || other.remark) continue;
        ++turns;
        small += beginsSmall(lines[other.line].substr(other.parts.textStart)) ? 1 : 0;
    }
    return small * 5 <= turns;
}

/// "Dan" and "Zo" are names as well: who often comes right behind one who asks is somebody.
bool SpeakerLabels::answers(std::size_t group) const
{
    int answers = 0;
    bool asked = false;
    for (const LabelledLine& line : m_labelled) {
        if (!isAccepted(line)) continue;
        answers += asked && line.group == group ? 1 : 0;
        const LabelMeaning& meaning = m_groups[line.group].meaning;
        asked = line.group != group && (meaning.role == Role::interviewer || meaning.guess == 1);
    }
    return answers >= 2 && answers * 4 >= m_groups[group].marked();
}

/// "Maandag: zwemmen", "Voordeel: rust": words with which people begin what they say come back as well, each
/// seldom or several of them, so that only whom they answer or alternate with can show that somebody is
/// called so.
void SpeakerLabels::doubtOpenings()
{
    std::vector<std::size_t> openings;
    int most = 0;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const LabelGroup& group = m_groups[i];
        if (!group.acceptsMarked()) continue;
        most = std::max(most, group.marked());
        const bool isWord = labelKey(group.label).size() > 1 && isLetterByte(group.label[0]);
        if (isWord && !group.given && group.meaning.word == LabelWord::none && isOpeningWord(group.label))
            openings.push_back(i);
    }
    std::vector<std::size_t> doubted;
    for (const std::size_t i : openings)
        if ((openings.size() > 1 || m_groups[i].marked() * 4 <= most) && !answers(i)) doubted.push_back(i);
    for (const std::size_t i : doubted) {
        m_groups[i].accepted = {};
        m_groups[i].doubted = true;
    }
}

/// "Both" and "Allen" are names as well: several speak together where two others speak, and more often.
void SpeakerLabels::knowPersons()
{
    constexpr int leastOfPerson = 3;
    int others = 0;
    int most = 0;
    for (const LabelGroup& group : m_groups) {
        if (!group.acceptsMarked() || namesAll(group.label) || group.meaning.role != Role::respondent ||
            group.meaning.guess == 1)
            continue;
        ++others;
        most = std::max(most, group.marked());
    }
    for (LabelGroup& group : m_groups)
        if (namesAll(group.label) && group.marked() >= leastOfPerson &&
            (others < 2 || group.marked() * 2 > most))
            group.meaning.role = Role::respondent;
}

/// "Thuis: ook nog wel." in the column of what is said, where another one has the names.
void SpeakerLabels::doubtBesideTable()
{
    int tabbed = 0;
    for (const LabelGroup& group : m_groups)
        if (group.accepts(LabelPlace::tab)) tabbed += group.at(LabelPlace::tab);
    for (LabelGroup& group : m_groups) {
        const bool beside = group.accepts(LabelPlace::colon) && !group.accepts(LabelPlace::tab) &&
                            group.at(LabelPlace::colon) * 2 <= tabbed;
        if (!beside || group.given || group.meaning.word != LabelWord::none) continue;
        group.accepted = {};
        group.doubted = true;
    }
}

/// Where two others come back, a word that stands there once and is no role for certain is somebody's only
/// when it stands there as turns do.
void SpeakerLabels::doubtOnce(const std::vector<std::string_view>& lines)
{
    const auto comeBack = std::count_if(m_groups.begin(), m_groups.end(), [](const LabelGroup& group) {
        return group.accepts(LabelPlace::colon) && group.at(LabelPlace::colon) >= 2;
    });
    if (comeBack < 2) return;
    std::vector<std::size_t> doubted;
    for (std::size_t i = 0; i < m_labelled.size(); ++i) {
        const LabelledLine& line = m_labelled[i];
        const LabelGroup& group = m_groups[line.group];
        const bool once = line.parts.place == LabelPlace::colon && isAccepted(line) && group.marked() == 1;
        if (!once || group.given || line.remark || group.meaning.word == LabelWord::role) continue;
        if (!partsOfJoint(group.label).empty()) continue;
        // "M" and "R2" are short for somebody; only words begin sentences.
        const bool isWord = group.label.size() > 2;
        if (isWord && (isOpeningWord(group.label) || isQuoted(i, lines))) doubted.push_back(line.group);
    }
    for (const std::size_t group : doubted) {
        m_groups[group].doubted = true;
        m_groups[group].accepted = {};
    }
}

bool SpeakerLabels::looksLabelled(const LabelledLine& line) const
{
    const LabelGroup& group = m_groups[line.group];
    return line.parts.place == LabelPlace::colon &&
           (isAccepted(line) || isWrittenAsName(group.shape) || !partsOfJoint(group.label).empty());
}

/// From the first turn on nearly every line with words begins with what may be a label.
bool SpeakerLabels::isLabelledThroughout(const std::vector<std::string_view>& lines) const
{
    const auto first = std::find_if(m_labelled.begin(), m_labelled.end(),
                                    [this](const LabelledLine& line) { return isAccepted(line); });
    if (first == m_labelled.end()) return false;
    const auto labelled = std::count_if(first, m_labelled.end(),
                                        [this](const LabelledLine& line) { return looksLabelled(line); });
    const auto from = lines.begin() + static_cast<std::ptrdiff_t>(first->line);
    const auto blank = std::count_if(from, lines.end(), isBlank);
    return labelled * 20 >= (std::distance(from, lines.end()) - blank) * 19;
}

/// Where each line is a turn, and those who speak have names: nobody's words go on below his line, so that a
/// name that stands there once speaks as well. Above all others it must say a sentence ("Aanwezig: Joop").
void SpeakerLabels::acceptOnce(const std::vector<std::string_view>& lines)
{
    const bool names = std::any_of(m_groups.begin(), m_groups.end(),
                                   [this](const LabelGroup& group) { return isKnownName(group); });
    if (!names || !isLabelledThroughout(lines)) return;
    bool begun = false;
    for (const LabelledLine& line : m_labelled) {
        begun = begun || isAccepted(line);
        LabelGroup& group = m_groups[line.group];
        if (line.parts.place != LabelPlace::colon || group.marked() != 1 || group.doubted ||
            !mayBeCalledSo(group))
            continue;
        const bool ofHead = !begun && !isSentence(lines[line.line].substr(line.parts.textStart));
        if (!ofHead) group.accept(LabelPlace::colon);
    }
}

}
