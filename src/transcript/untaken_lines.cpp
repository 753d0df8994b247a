// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/untaken_lines.h"

#include "transcript/head_value.h"
#include "transcript/joint_label.h"
#include "transcript/loose_labels.h"
#include "transcript/speaker_labels.h"
#include "transcript/words_within.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace rd::transcript
{

namespace
{

constexpr std::size_t longestOddLabel = 48; // bytes

/// At least two of its words have a capital or stand in brackets: "Piet Jansen", "Piet (vader)".
bool hasTwoNames(std::string_view label)
{
    int names = 0;
    for (std::size_t at = 0; at < label.size(); at = std::min(label.find(' ', at), label.size()) + 1)
        names += (label[at] >= 'A' && label[at] <= 'Z') || label[at] == '(' ? 1 : 0;
    return names >= 2;
}

/// "R", and "R1/R2" too: words for roles, each of them.
bool sayRoles(std::string_view label)
{
    auto parts = partsOfJoint(label);
    if (parts.empty()) parts.push_back(label);
    return std::all_of(parts.begin(), parts.end(), [](std::string_view part) {
        const LabelWord word = meaningOf(labelKey(part), true).word;
        return word == LabelWord::role || word == LabelWord::weakRole;
    });
}

/// Looks at every line once, between those that begin turns.
class Search
{
public:
    Search(const SpeakerLabels& labels, const std::vector<std::string_view>& lines)
        : m_labels(labels), m_lines(lines)
    {
        for (const LabelledLine& line : labels.labelledLines())
            if (labels.beginsTurn(line)) m_spoken.push_back(line);
        for (const LabelledLine& line : m_spoken) {
            m_known.insert(line.parts.label);
            m_names = m_names || labels.isKnownName(labels.groups()[line.group]);
        }
    }

    std::vector<UntakenLine> find()
    {
        std::vector<UntakenLine> found;
        if (m_spoken.empty()) return found;
        auto at = m_labels.labelledLines().begin();
        const auto end = m_labels.labelledLines().end();
        for (std::size_t line = m_spoken.front().line + 1; line < m_lines.size(); ++line) {
            while (at != end && at->line < line) ++at;
            const bool labelled = at != end && at->line == line;
            if (labelled && m_labels.beginsTurn(*at)) continue;
            if (labelled && looksSpoken(*at))
                found.push_back({line + 1, std::string(at->parts.label)});
            else if (const auto odd = oddlyMarked(m_lines[line]))
                found.push_back({line + 1, std::string(*odd)});
            else if (const auto person = personBefore(m_lines[line]);
                     person && (!labelled || at->parts.shape == LabelShape::odd))
                found.push_back({line + 1, std::string(*person)});
            else if (const auto loose = looseLabel(m_lines[line], m_known);
                     loose && !isWholeName(m_lines[line], *loose))
                found.push_back({line + 1, std::string(*loose)});
        }
        return found;
    }

private:
    [[nodiscard]] bool looksSpoken(const LabelledLine& line) const
    {
        const LabelGroup& group = m_labels.groups()[line.group];
        const LabelPlace place = line.parts.place;
        if (group.doubted) return true;
        if (group.meaning.word == LabelWord::never || group.meaning.word == LabelWord::headWord) return false;
        if (place == LabelPlace::tab) return m_known.contains(line.parts.label) && sayRoles(line.parts.label);
        if (place != LabelPlace::colon && place != LabelPlace::timed) return false;
        if (line.parts.shape == LabelShape::odd) return false;
        if (isPersonValue(line.parts.label)) return true;
        if (!isWrittenAsName(line.parts.shape)) return false;
        if (line.parts.timeMs >= 0 || line.parts.shape == LabelShape::surnameFirst) return true;
        if (hasTwoNames(line.parts.label) || sayRoles(line.parts.label)) return true;
        if (m_names && m_labels.mayBeCalledSo(group)) return true;
        return isLetterByte(line.parts.label[0]) && standsBetweenOne(line) && !m_labels.isCommonWord(group);
    }

    /// The same speaker has the turn before it and the one behind it.
    [[nodiscard]] bool standsBetweenOne(const LabelledLine& line) const
    {
        const auto behind = std::upper_bound(
            m_spoken.begin(), m_spoken.end(), line.line,
            [](std::size_t number, const LabelledLine& spoken) { return number < spoken.line; });
        return behind != m_spoken.begin() && behind != m_spoken.end() &&
               std::prev(behind)->group == behind->group;
    }

    /// What stands before the colon, when it is a speaker's label and signs or numbers.
    [[nodiscard]] std::optional<std::string_view> oddlyMarked(std::string_view line) const
    {
        line.remove_prefix(leadingSpace(line));
        const std::size_t labelEnd = std::min(line.find(' '), line.size());
        const std::size_t colon = line.substr(0, longestOddLabel).find(": ", labelEnd);
        if (colon == std::string_view::npos) return std::nullopt;
        const std::string_view between = line.substr(labelEnd, colon - labelEnd);
        if (std::any_of(between.begin(), between.end(), isLetterByte)) return std::nullopt;
        const std::string_view label = line.substr(0, labelEnd);
        return m_known.contains(label) ? std::optional(line.substr(0, colon)) : std::nullopt;
    }

    /// "mevr. Jansen, moeder", which is no label by its letters: a person with a title and a comma.
    [[nodiscard]] static std::optional<std::string_view> personBefore(std::string_view line)
    {
        line.remove_prefix(leadingSpace(line));
        const std::size_t colon = line.substr(0, longestOddLabel).find(": ");
        if (colon == std::string_view::npos) return std::nullopt;
        const std::string_view label = line.substr(0, colon);
        const bool named = label.substr(0, label.find(',')).find(' ') != std::string_view::npos;
        return named && isPersonValue(label) ? std::optional(label) : std::nullopt;
    }

    /// "Anna Bos was onze coach", where Anna speaks: behind the label stands a word that is never written
    /// with a small letter.
    [[nodiscard]] bool isWholeName(std::string_view line, std::string_view label)
    {
        const std::string_view behind =
            line.substr(static_cast<std::size_t>(label.data() - line.data()) + label.size());
        if (label.size() == 1 || !behind.starts_with(' ') || behind.starts_with("  ")) return false;
        const std::string word = inSmallLetters(wordAt(behind, 1));
        if (!m_small) readSmall();
        return !word.empty() && !m_small->contains(word);
    }

    static std::string_view wordAt(std::string_view text, std::size_t at)
    {
        std::size_t end = at;
        while (end < text.size() && isLetterByte(text[end])) ++end;
        return text.substr(at, end - at);
    }

    void readSmall()
    {
        m_small.emplace();
        for (const std::string_view line : m_lines)
            for (std::size_t at = 0; at < line.size(); ++at) {
                const std::string_view word = wordAt(line, at);
                if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') m_small->insert(word);
                at += word.size();
            }
    }

    const SpeakerLabels& m_labels;
    const std::vector<std::string_view>& m_lines;
    std::vector<LabelledLine> m_spoken;
    KnownLabels m_known;                                         ///< The labels, as they are written.
    bool m_names = false;                                        ///< One who speaks is called by name.
    std::optional<std::unordered_set<std::string_view>> m_small; ///< Words with a small letter; read once.
};

}

std::vector<UntakenLine> untakenLines(const SpeakerLabels& labels, const std::vector<std::string_view>& lines)
{
    return Search(labels, lines).find();
}

}
