// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/like_labels.h"

#include "transcript/label_words.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace rd::transcript
{

namespace
{

/// How many letters must be changed, left out, put in or exchanged with the next to make one of the other.
std::size_t lettersApart(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> earlier;
    std::vector<std::size_t> before(b.size() + 1);
    std::iota(before.begin(), before.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row{i};
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t least =
                std::min({before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                least = std::min(least, earlier[j - 2] + 1);
            row.push_back(least);
        }
        earlier = std::exchange(before, std::move(row));
    }
    return before.back();
}

bool hasSigns(const std::string& key)
{
    return key.find_first_of("0123456789+&/(-") != std::string::npos;
}

bool saysRole(const std::string& key)
{
    const LabelWord word = meaningOf(key, false).word;
    return word == LabelWord::role || word == LabelWord::weakRole;
}

/// "R" and "Resp" of "Respondent".
bool isShortFor(const std::string& brief, const std::string& whole)
{
    return brief.size() < whole.size() && whole.starts_with(brief) && saysRole(brief) && saysRole(whole);
}

/// Who has two labels that differ by a letter is seldom called by the one; others may be called "Maria" and
/// "Marja".
bool isMistypedFor(const std::string& seldom, const std::string& often, int turnsOfSeldom, int turnsOfOften)
{
    constexpr std::size_t longEnough = 5;
    if (std::min(seldom.size(), often.size()) < longEnough || saysRole(seldom)) return false;
    const bool isRole = saysRole(often);
    if (!isRole && turnsOfSeldom * 4 > turnsOfOften) return false;
    return turnsOfSeldom < turnsOfOften && lettersApart(seldom, often) <= (isRole ? 2U : 1U);
}

class Pairs
{
public:
    explicit Pairs(const RecognisedTurns& recognised)
        : m_speakers(recognised.speakers), m_turns(recognised.speakers.size()),
          m_beside(m_speakers.size(), std::vector<bool>(m_speakers.size()))
    {
        std::optional<std::size_t> before;
        for (const Turn& turn : recognised.turns) {
            const auto found =
                std::find_if(m_speakers.begin(), m_speakers.end(),
                             [&](const Speaker& speaker) { return speaker.id == turn.speaker; });
            if (found == m_speakers.end()) continue;
            const auto who = static_cast<std::size_t>(found - m_speakers.begin());
            ++m_turns[who];
            if (before) m_beside[*before][who] = m_beside[who][*before] = true;
            before = who;
        }
    }

    [[nodiscard]] std::vector<LikeLabels> find() const
    {
        std::vector<LikeLabels> found;
        for (std::size_t i = 0; i < m_speakers.size(); ++i)
            for (std::size_t j = i + 1; j < m_speakers.size(); ++j)
                if (mayBeOne(i, j)) {
                    const bool inOrder = m_turns[i] >= m_turns[j];
                    found.push_back({m_speakers[inOrder ? i : j].label, m_speakers[inOrder ? j : i].label});
                }
        return found;
    }

private:
    [[nodiscard]] bool mayBeOne(std::size_t i, std::size_t j) const
    {
        if (m_speakers[i].role != m_speakers[j].role || m_beside[i][j]) return false;
        if (m_speakers[i].role == Role::other) return false;
        const std::string a = labelKey(m_speakers[i].label);
        const std::string b = labelKey(m_speakers[j].label);
        if (hasSigns(a) || hasSigns(b)) return false;
        return isShortFor(a, b) || isShortFor(b, a) || isMistypedFor(a, b, m_turns[i], m_turns[j]) ||
               isMistypedFor(b, a, m_turns[j], m_turns[i]);
    }

    const std::vector<Speaker>& m_speakers;
    std::vector<int> m_turns;
    std::vector<std::vector<bool>> m_beside; ///< Who speaks right before or behind whom.
};

}

std::vector<LikeLabels> likeLabels(const RecognisedTurns& recognised)
{
    // More speakers than a talk has are no labels to compare with each other.
    constexpr std::size_t most = 40;
    if (recognised.speakers.size() > most) return {};
    return Pairs(recognised).find();
}

}
