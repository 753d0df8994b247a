// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_labels.h"

#include "base/i18n.h"
#include "text/fold.h"
#include "transcript/label_words.h"
#include "transcript/speaker_line.h"

#include <algorithm>
#include <string_view>

namespace rd::exchange
{

namespace
{

using transcript::LabelShape;
using transcript::LabelWord;

/// "Anna van Dijk" of "Dijk, Anna van"; a name in any other order as it is, and one with initials only.
std::string inSpokenOrder(const std::string& name)
{
    if (transcript::shapeOfMarked(name) != LabelShape::surnameFirst) return name;
    const std::size_t comma = name.find(", ");
    const std::string given = name.substr(comma + 2);
    if (given.find_first_of(".(") != std::string::npos) return name;
    return given + " " + name.substr(0, comma);
}

/// The words of the name without the signs that end or forbid a label, each with a capital; at most five.
std::string mended(const std::string& name)
{
    constexpr std::string_view signs = ",;!?\"=<>[]{}|\\@:*_#~\t\n ";
    constexpr int mostWords = 5;
    std::string label;
    int words = 0;
    for (std::size_t at = name.find_first_not_of(signs); at != std::string::npos && words < mostWords;) {
        const std::size_t end = std::min(name.find_first_of(signs, at), name.size());
        const std::string word = text::capitalised(name.substr(at, end - at), Language::dutch);
        at = name.find_first_not_of(signs, end);
        if (word == "-" || word == "–") continue; // "De Vries - Bakker"
        label += (label.empty() ? "" : " ") + word;
        ++words;
    }
    constexpr int longest = 40;
    return text::trimmedText(text::shortened(label, longest));
}

}

bool CueLabels::serves(const std::string& label)
{
    const std::string text = "[00:00:00] " + label + ": a";
    const auto line = transcript::readSpeakerLine(text);
    if (!line || line->label != label || line->place != transcript::LabelPlace::colon) return false;
    const auto word = transcript::meaningOf(transcript::labelKey(label), true).word;
    if (word == LabelWord::never || word == LabelWord::headWord) return false;
    // "Jansen, Piet" is a speaker only where he comes back; here he may speak once.
    if (line->shape == LabelShape::surnameFirst) return false;
    return line->shape != LabelShape::plain || word == LabelWord::role;
}

bool CueLabels::canBeRead(const std::string& label)
{
    const std::string text = "[00:00:00] " + label + ": a";
    const auto line = transcript::readLineOfSpeaker(text, label);
    return line && line->place == transcript::LabelPlace::colon && line->textStart + 1 == text.size();
}

const std::string& CueLabels::labelOf(const std::string& name)
{
    const auto known = m_labels.find(name);
    if (known != m_labels.end()) return known->second;
    return m_labels.emplace(name, newLabel(name)).first->second;
}

std::string CueLabels::newLabel(const std::string& name) const
{
    if (serves(name)) return name;
    if (std::string label = inSpokenOrder(name); serves(label)) return label;
    if (std::string label = mended(name); serves(label)) return label;
    return say("Speaker {number}", fmt::arg("number", m_labels.size() + 1));
}

std::vector<std::string> CueLabels::sentences() const
{
    std::vector<std::string> lines;
    for (const auto& [name, label] : m_labels)
        if (name != label)
            lines.push_back(
                say("The speaker “{name}” is called “{label}” here, because a label may not look like "
                    "words.",
                    fmt::arg("name", name), fmt::arg("label", label)));
    return lines;
}

}
