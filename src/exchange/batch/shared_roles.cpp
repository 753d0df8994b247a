// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/shared_roles.h"

#include "text/fold.h"
#include "text/offset_map.h"
#include "transcript/label_words.h"
#include "transcript/speaker_roles.h"

#include <algorithm>
#include <map>
#include <set>

namespace rd::exchange
{

namespace
{

using transcript::LabelMeaning;
using transcript::LabelWord;
using transcript::Role;
using transcript::Speaker;
using transcript::SpokenBy;

constexpr double leastAsking = 0.2; ///< Share of the turns with a question mark.
constexpr std::size_t everywhere = 3;

LabelMeaning meaningOfLabel(const std::string& label)
{
    return transcript::meaningOf(transcript::labelKey(label), true);
}

/// "Onderzoeker" is one, "I" and "Q" stand for one; "V" and "O" are guesses.
bool saysInterviewer(const LabelMeaning& meaning)
{
    return (meaning.word == LabelWord::role && meaning.role == Role::interviewer) ||
           (meaning.guess > 0 && meaning.guess <= 2);
}

/// A name or a letter; but no "Respondent", "Moeder" or "R".
bool mayBeAnyone(const std::string& label)
{
    const std::string key = transcript::labelKey(label);
    const LabelMeaning meaning = meaningOfLabel(label);
    if (meaning.word == LabelWord::none || meaning.guess > 0) return true;
    return meaning.word == LabelWord::weakRole && key.size() == 1 && key != "r" && key != "p" && key != "a";
}

/// "Els", "Els de Boer", "EB" and "E" of "Els de Boer".
bool isCalled(const std::string& label, const std::string& name)
{
    const std::string key = text::folded(label);
    const std::string folded = text::folded(name);
    std::string initials;
    std::string capitals;
    bool isWord = key == folded;
    for (std::size_t start = 0; start < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', start), folded.size());
        const std::string word = folded.substr(start, end - start);
        isWord = isWord || word == key;
        if (!word.empty()) {
            initials += word[0];
            if (word != "de" && word != "van" && word != "der" && word != "den") capitals += word[0];
        }
        start = end + 1;
    }
    const std::string bare = transcript::labelKey(label);
    return isWord ||
           (!bare.empty() && (bare == initials || bare == capitals || bare == initials.substr(0, 1)));
}

std::vector<SpokenBy> spokenIn(const PreparedTranscript& prepared)
{
    std::vector<SpokenBy> spoken(prepared.speakers.size());
    const text::OffsetMap map(prepared.body);
    for (const transcript::Turn& turn : prepared.turns)
        for (std::size_t i = 0; i < spoken.size(); ++i) {
            if (prepared.speakers[i].id != turn.speaker) continue;
            ++spoken[i].turns;
            if (map.slice({turn.textStart, turn.span.end}).find('?') != std::string_view::npos)
                ++spoken[i].asking;
        }
    return spoken;
}

/// How one label talks in all files together.
struct SharedLabel {
    std::size_t files = 0;
    std::size_t firstAsker = 0; ///< Files in which nobody asks more.
    SpokenBy spoken;

    [[nodiscard]] double asks() const
    {
        return spoken.turns == 0 ? 0 : static_cast<double>(spoken.asking) / spoken.turns;
    }
};

class SharedRoles
{
public:
    explicit SharedRoles(const std::vector<RoleFile>& files)
    {
        for (const RoleFile& file : files)
            if (!nameFromHead(file) && !isCertain(*file.prepared)) m_open.push_back(file.prepared);
    }

    void set()
    {
        for (const PreparedTranscript* prepared : m_open) count(*prepared);
        findInterviewers();
        for (PreparedTranscript* prepared : m_open)
            give(*prepared, [this](const Speaker& speaker) {
                return m_interviewers.contains(transcript::labelKey(speaker.label));
            });
    }

private:
    static bool isCertain(const PreparedTranscript& prepared)
    {
        return std::any_of(prepared.speakers.begin(), prepared.speakers.end(), [](const Speaker& speaker) {
            return saysInterviewer(meaningOfLabel(speaker.label));
        });
    }

    static bool nameFromHead(const RoleFile& file)
    {
        if (file.interviewer.empty() || isCertain(*file.prepared)) return false;
        const auto isNamed = [&](const Speaker& speaker) {
            return mayBeAnyone(speaker.label) && isCalled(speaker.label, file.interviewer);
        };
        auto& speakers = file.prepared->speakers;
        if (speakers.size() != 1 || !isNamed(speakers.front())) return give(*file.prepared, isNamed);
        speakers.front().role = Role::interviewer;
        return true;
    }

    /// False, and nothing changed, when nobody is one or all are.
    template <class Test>
    static bool give(PreparedTranscript& prepared, const Test& isInterviewer)
    {
        auto& speakers = prepared.speakers;
        const auto count = std::count_if(speakers.begin(), speakers.end(), isInterviewer);
        if (count == 0 || static_cast<std::size_t>(count) == speakers.size()) return false;
        for (Speaker& speaker : speakers) {
            if (isInterviewer(speaker))
                speaker.role = Role::interviewer;
            else if (speaker.role == Role::interviewer)
                speaker.role = Role::respondent;
        }
        return true;
    }

    void count(const PreparedTranscript& prepared)
    {
        const auto spoken = spokenIn(prepared);
        int most = 0;
        for (const SpokenBy& by : spoken) most = std::max(most, by.asking);
        for (std::size_t i = 0; i < spoken.size(); ++i) {
            if (!mayBeAnyone(prepared.speakers[i].label)) continue;
            SharedLabel& label = m_labels[transcript::labelKey(prepared.speakers[i].label)];
            ++label.files;
            if (most > 0 && spoken[i].asking == most) ++label.firstAsker;
            label.spoken.turns += spoken[i].turns;
            label.spoken.asking += spoken[i].asking;
        }
    }

    void findInterviewers()
    {
        for (const auto& [key, label] : m_labels)
            if (label.files >= 2 && label.asks() >= leastAsking && label.firstAsker * 2 > label.files)
                m_interviewers.insert(key);
        if (!m_interviewers.empty() || m_open.size() < everywhere) return;
        std::size_t often = 0;
        for (const auto& [key, label] : m_labels)
            if (label.files * 2 > m_open.size()) ++often;
        for (const auto& [key, label] : m_labels)
            if (often == 1 && label.files == m_open.size()) m_interviewers.insert(key);
    }

    std::vector<PreparedTranscript*> m_open; ///< Whose interviewer is not certain.
    std::map<std::string, SharedLabel> m_labels;
    std::set<std::string> m_interviewers;
};

}

void shareRoles(const std::vector<RoleFile>& files)
{
    SharedRoles(files).set();
}

}
