// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/speaker_labels.h"

#include "text/fold.h"
#include "transcript/joint_label.h"
#include "transcript/words_within.h"

#include <algorithm>
#include <set>

namespace rd::transcript
{

namespace
{

constexpr std::size_t mostGroups = 5000;
constexpr int leastOfPlain = 3;

/// "Tijd", "Spreker", "Tekst": the names of the columns of a table that is a talk.
bool namesSpeakerColumn(std::string_view line)
{
    constexpr std::size_t longest = 100; // bytes
    if (line.size() > longest || line.find('\t') == std::string_view::npos) return false;
    std::set<std::string> cells;
    for (std::size_t at = 0; at < line.size(); at = std::min(line.find('\t', at), line.size()) + 1)
        cells.insert(text::folded(text::trimmedText(line.substr(at, line.find('\t', at) - at))));
    const auto has = [&](const char* cell) { return cells.contains(cell); };
    return (has("spreker") || has("speaker")) && (has("tekst") || has("text"));
}

/// At one of its places at least.
bool isSpeaker(const LabelGroup& group)
{
    return std::find(group.accepted.begin(), group.accepted.end(), true) != group.accepted.end();
}

int count(const std::vector<LabelGroup>& groups, bool (*wanted)(const LabelGroup&))
{
    return static_cast<int>(std::count_if(groups.begin(), groups.end(), wanted));
}

/// "En toen zei ik, let op": a comma outside brackets, no numbers, and no capital but at the start.
bool isLikeASentence(const LabelGroup& group)
{
    const std::string& label = group.label;
    const std::size_t comma = label.substr(0, label.find('(')).find(", ");
    if (group.shape != LabelShape::odd || comma == std::string::npos) return false;
    return label.find_first_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", label.find(' ')) == std::string::npos;
}

bool isRole(const LabelGroup& group)
{
    return group.meaning.word == LabelWord::role || group.meaning.word == LabelWord::weakRole;
}

}

SpeakerLabels::SpeakerLabels(std::string_view body, const std::vector<std::string_view>& lines,
                             const std::vector<std::string>& given, const std::vector<std::string>& refused)
    : m_body(body)
{
    collect(lines, given);
    acceptGiven(true);
    accept(LabelPlace::colon, &SpeakerLabels::isMarkedSpeaker);
    accept(LabelPlace::timed, &SpeakerLabels::isMarkedSpeaker);
    doubtOpenings();
    acceptAlternating();
    accept(LabelPlace::tab, &SpeakerLabels::isTabSpeaker);
    doubtBesideTable();
    const bool mayStandAlone = !anyAccepted();
    if (mayStandAlone) {
        accept(LabelPlace::ownLine, &SpeakerLabels::isOwnLineSpeaker);
        accept(LabelPlace::prefix, &SpeakerLabels::isPrefixSpeaker);
    }
    if (!anyAccepted()) acceptOwnLineNames(lines);
    joinRemarks();
    doubtOnce(lines);
    acceptOnce(lines);
    acceptJoint();
    knowPersons();
    acceptGiven(false);
    refuse(refused);
    readHead(lines);
}

void SpeakerLabels::collect(const std::vector<std::string_view>& lines, const std::vector<std::string>& given)
{
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (isBlank(lines[i])) continue;
        ++m_textLines;
        if (namesSpeakerColumn(lines[i])) {
            m_isTable = true;
            continue;
        }
        std::optional<SpeakerLine> parts;
        for (auto label = given.begin(); label != given.end() && !parts; ++label)
            parts = readLineOfSpeaker(lines[i], *label);
        const bool isGiven = parts.has_value();
        if (!isGiven) parts = readSpeakerLine(lines[i]);
        if (!parts) parts = readOddLine(lines[i]);
        if (!parts) continue;
        const bool timed = parts->timeMs >= 0 || timeMarkAtStart(lines[i].substr(parts->textStart));
        const bool odd = parts->shape == LabelShape::odd;
        if (parts->place == LabelPlace::colon && timed && !odd) ++m_clocked;
        const auto group = groupOf(*parts, isGiven);
        if (!group) continue;
        if (odd) ++m_odd;
        // One line says nothing of such a label, three do.
        if (odd && timed && m_groups[*group].marked() + 1 >= leastOfPlain)
            m_clocked += m_groups[*group].marked() + 1 == leastOfPlain ? leastOfPlain : 1;
        ++m_groups[*group].lines[static_cast<std::size_t>(parts->place)];
        const auto labelAt = static_cast<std::size_t>(parts->label.data() - lines[i].data());
        m_labelled.push_back({i, *parts, *group, labelAt});
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
        const LabelMeaning meaning = meaningOf(key, given || isWrittenAsName(parts.shape));
        m_groups.push_back({std::string(parts.label), meaning, parts.shape, given, false, {}, {}});
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

void SpeakerLabels::refuse(const std::vector<std::string>& refused)
{
    for (const std::string& label : refused) {
        const auto known = m_byKey.find(labelKey(label));
        if (known == m_byKey.end() || m_groups[known->second].given) continue;
        m_groups[known->second].accepted = {};
        m_groups[known->second].doubted = true;
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
    return marked && group.meaning.word == LabelWord::none && !isAccepted(line) && !isLikeASentence(group) &&
           group.marked() >= (isWrittenAsName(group.shape) ? 2 : leastOfPlain);
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
        group.doubted = false;
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
        if ((isLetterByte(group.label[0]) || group.shape == LabelShape::odd) &&
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

/// "M+V" where both "M" and "V" speak: where one of them does, also when it stands there once. Those together
/// are nobody else, so that this is no third respondent.
void SpeakerLabels::acceptJoint()
{
    for (LabelGroup& group : m_groups) {
        const auto parts = partsOfJoint(group.label);
        std::vector<const LabelGroup*> speakers;
        for (const std::string_view part : parts) {
            const auto known = m_byKey.find(labelKey(part));
            if (known != m_byKey.end() && isSpeaker(m_groups[known->second]))
                speakers.push_back(&m_groups[known->second]);
        }
        if (parts.empty() || speakers.size() != parts.size()) continue;
        const bool ask = std::all_of(speakers.begin(), speakers.end(), [](const LabelGroup* speaker) {
            return speaker->meaning.role == Role::interviewer || speaker->meaning.guess == 1;
        });
        group.meaning = {LabelWord::weakRole, ask ? Role::interviewer : Role::other, 0};
        for (const LabelGroup* speaker : speakers)
            for (std::size_t place = 0; place < group.accepted.size(); ++place)
                group.accepted[place] = group.accepted[place] || speaker->accepted[place];
    }
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
    return std::any_of(m_groups.begin(), m_groups.end(), isSpeaker);
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
    if (group.shape == LabelShape::surnameFirst) return isSurnameOfOne(group);
    switch (group.meaning.word) {
    case LabelWord::role:
        return true;
    case LabelWord::weakRole: {
        int roleLines = 0;
        for (const LabelGroup& other : m_groups)
            roleLines += isRole(other) && !namesAll(other.label) ? other.marked() : 0;
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
    if (isLikeASentence(group)) return false;
    if (isClockedThroughout() && group.at(LabelPlace::colon) >= (isWrittenAsName(group.shape) ? 1 : 3))
        return true;
    if (!isWrittenAsName(group.shape)) return false;
    if (group.at(LabelPlace::timed) > 0 && timedLines() >= 2) return true;
    if (group.shape == LabelShape::capitals)
        return group.marked() >= 2 || recurring(LabelPlace::colon, LabelShape::capitals) >= 2;
    const bool shortTalk =
        m_textLines <= 8 && (m_labelled.size() - m_odd) * 10 >= static_cast<std::size_t>(m_textLines) * 7;
    const bool often = group.marked() >= 3 || (group.marked() == 2 && namesThatComeBack() >= 2);
    return (often || (shortTalk && namesThatComeBack() >= 1)) && !isCommonWord(group);
}

int SpeakerLabels::timedLines() const
{
    int timed = 0;
    for (const LabelGroup& group : m_groups) timed += group.at(LabelPlace::timed);
    return timed;
}

/// Before a colon or a time mark, words for a role among them.
int SpeakerLabels::namesThatComeBack() const
{
    return count(m_groups, [](const LabelGroup& group) {
        return group.marked() >= 2 && (isRole(group) || isWrittenAsName(group.shape));
    });
}

/// "Jansen, Piet" might be words that somebody says to Piet, so it has to come back also where time marks or
/// other labels stand everywhere.
bool SpeakerLabels::isSurnameOfOne(const LabelGroup& group) const
{
    if (group.at(LabelPlace::timed) > 0 && timedLines() >= 2)
        return group.at(LabelPlace::timed) >= 2 || recurring(LabelPlace::timed, LabelShape::name) >= 1 ||
               recurring(LabelPlace::timed, LabelShape::surnameFirst) >= 1;
    if (group.marked() < 2) return false;
    if (isClockedThroughout()) return true;
    return (group.marked() >= 3 || namesThatComeBack() >= 2) && !isCommonWord(group);
}

bool SpeakerLabels::isTabSpeaker(const LabelGroup& group) const
{
    const auto tabbed = [](const LabelGroup& other) {
        return other.at(LabelPlace::tab) >= 2 && (isRole(other) || other.shape != LabelShape::plain);
    };
    if (group.meaning.word == LabelWord::never || group.meaning.word == LabelWord::headWord) return false;
    if (!m_isTable && count(m_groups, tabbed) < 2) return false;
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
    const bool reversed = group.shape == LabelShape::surnameFirst;
    const std::string word =
        inSmallLetters(reversed ? group.label.substr(0, group.label.find(',')) : group.label);
    if (word.empty()) return false;
    const int labels = group.marked() + group.at(LabelPlace::tab);
    const int found = countWithin(m_body, word, std::max(labels, 1));
    if (found > 0 && found >= labels) return true;
    return found > 0 && labels < 5;
}

bool SpeakerLabels::beginsTurn(const LabelledLine& line) const
{
    return line.line >= m_headEnd && isAccepted(line);
}

std::vector<LabelledLine> SpeakerLabels::speakerLines() const
{
    std::vector<LabelledLine> lines;
    for (const LabelledLine& line : m_labelled)
        if (beginsTurn(line)) lines.push_back(line);
    return lines;
}

}
