// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/speaker_roles.h"

#include <algorithm>
#include <optional>

namespace rd::transcript
{

namespace
{

double asks(const SpokenBy& spoken)
{
    return spoken.turns == 0 ? 0 : static_cast<double>(spoken.asking) / spoken.turns;
}

/// Where a guess by label and the questions contradict each other ("V" for vrouw, "O" for oma), the label
/// proves nothing; "I" and "Q" stand for themselves.
bool isRefuted(std::size_t who, int guess, const std::vector<SpokenBy>& spoken)
{
    if (guess <= 2) return false;
    return std::any_of(spoken.begin(), spoken.end(),
                       [&](const SpokenBy& other) { return asks(other) > asks(spoken[who]); });
}

/// The lowest guess among the labels, or 0.
int bestGuess(const std::vector<LabelMeaning>& meanings, const std::vector<SpokenBy>& spoken)
{
    int best = 0;
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        const int guess = meanings[i].guess;
        if (guess > 0 && (best == 0 || guess < best) && !isRefuted(i, guess, spoken)) best = guess;
    }
    return best;
}

/// Who asks at least twice, in three of ten turns, and twice as often as anyone else.
std::optional<std::size_t> whoAsks(const std::vector<SpokenBy>& spoken)
{
    const auto most = std::max_element(
        spoken.begin(), spoken.end(), [](const SpokenBy& a, const SpokenBy& b) { return asks(a) < asks(b); });
    if (most == spoken.end() || most->asking < 2 || asks(*most) < 0.3) return std::nullopt;
    for (auto other = spoken.begin(); other != spoken.end(); ++other)
        if (other != most && asks(*other) * 2 > asks(*most)) return std::nullopt;
    return static_cast<std::size_t>(most - spoken.begin());
}

/// How often the one speaks right before or behind somebody who certainly interviews.
int besideInterviewer(std::size_t who, const std::vector<Role>& roles, const std::vector<std::size_t>& order)
{
    int beside = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        const bool before = order[i - 1] == who && roles[order[i]] == Role::interviewer;
        const bool behind = order[i] == who && roles[order[i - 1]] == Role::interviewer;
        beside += before || behind ? 1 : 0;
    }
    return beside;
}

/// "I" where "Interviewer" speaks as well: who answers an interviewer stands beside him, and another label of
/// the one who asks does not, and asks more than all who answer.
bool asksInHisPlace(std::size_t who, const std::vector<Role>& roles, const std::vector<SpokenBy>& spoken,
                    const std::vector<std::size_t>& order)
{
    if (besideInterviewer(who, roles, order) * 4 > spoken[who].turns) return false;
    for (std::size_t i = 0; i < spoken.size(); ++i)
        if (i != who && roles[i] == Role::respondent && asks(spoken[i]) >= asks(spoken[who])) return false;
    return spoken[who].asking > 0;
}

std::vector<Role> besideCertainOnes(const std::vector<LabelMeaning>& meanings, const std::vector<Role>& roles,
                                    const std::vector<SpokenBy>& spoken,
                                    const std::vector<std::size_t>& order)
{
    constexpr int lastThatStandsForItself = 4; // "I", "Q", "Question" and "Vraag"
    std::vector<Role> result = roles;
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        const bool guessed = meanings[i].guess > 0 && meanings[i].guess <= lastThatStandsForItself;
        if (guessed && asksInHisPlace(i, roles, spoken, order)) result[i] = Role::interviewer;
    }
    return result;
}

}

std::vector<Role> proposeRoles(const std::vector<LabelMeaning>& meanings, const std::vector<SpokenBy>& spoken,
                               const std::vector<std::size_t>& order)
{
    std::vector<Role> roles;
    roles.reserve(meanings.size());
    for (const LabelMeaning& meaning : meanings) roles.push_back(meaning.role);
    if (std::find(roles.begin(), roles.end(), Role::interviewer) != roles.end())
        return besideCertainOnes(meanings, roles, spoken, order);
    const int guess = bestGuess(meanings, spoken);
    for (std::size_t i = 0; guess > 0 && i < meanings.size(); ++i)
        if (meanings[i].guess == guess) roles[i] = Role::interviewer;
    if (guess > 0 || spoken.size() < 2) return roles;
    if (const auto asker = whoAsks(spoken)) roles[*asker] = Role::interviewer;
    return roles;
}

}
