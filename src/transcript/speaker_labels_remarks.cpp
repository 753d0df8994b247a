// SPDX-License-Identifier: GPL-3.0-or-later
// Labels with a remark about how something is said: "R (lacht)", "R, na een stilte".
#include "text/fold.h"
#include "transcript/speaker_labels.h"

#include <algorithm>
#include <array>
#include <string>

namespace rd::transcript
{

namespace
{

/// A label that may end in a remark.
struct WithRemark {
    std::string base;        ///< "R", "M (moeder)".
    std::string_view remark; ///< "lacht"
    std::size_t wordsAt = 0; ///< Byte of the label from which it is kept among the words.
    bool isSetApart = false; ///< In square brackets, which hold nothing else.
};

std::optional<WithRemark> withRemark(std::string_view label)
{
    const std::size_t bracket = label.find_first_of("([");
    const std::size_t comma = label.find(", ");
    if (bracket != std::string_view::npos && bracket > 0 && bracket < comma && label.size() > bracket + 2) {
        const bool square = label[bracket] == '[';
        if (label.back() != (square ? ']' : ')')) return std::nullopt;
        return WithRemark{std::string(label.substr(0, bracket)),
                          label.substr(bracket + 1, label.size() - bracket - 2), bracket, square};
    }
    if (comma == std::string_view::npos || comma == 0) return std::nullopt;
    if (bracket == std::string_view::npos)
        return WithRemark{std::string(label.substr(0, comma)), label.substr(comma + 2), comma + 2, false};
    return std::nullopt;
}

/// "M (moeder)" of "M (moeder, lachend)".
std::optional<WithRemark> withinBrackets(std::string_view label)
{
    const std::size_t bracket = label.find('(');
    const std::size_t comma = label.rfind(", ");
    if (bracket == std::string_view::npos || comma == std::string_view::npos || comma < bracket ||
        label.back() != ')')
        return std::nullopt;
    return WithRemark{std::string(label.substr(0, comma)) + ")",
                      label.substr(comma + 2, label.size() - comma - 3), bracket, false};
}

/// How people say something, by the start of the word, in Dutch and English.
bool saysHow(std::string_view remark)
{
    static constexpr std::array<std::string_view, 33> starts{
        "lach",  "glimlach", "grinnik", "huil",  "zucht", "zacht", "stil",  "fluister", "knik",
        "schud", "snik",     "aarzel",  "emoti", "geëmo", "boos",  "hoest", "snuit",    "haalt",
        "roept", "hard",     "laugh",   "smil",  "cri",   "cry",   "sigh",  "whisper",  "nod",
        "paus",  "silen",    "soft",    "quiet", "tear",  "shak"};
    const std::string folded = text::folded(remark);
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return folded.starts_with(text::folded(start)); });
}

/// What in brackets or behind a comma tells one person from another: "(moeder)", "(v, 34)", ", Joost".
bool tellsWho(std::string_view remark)
{
    if (remark.empty() || remark[0] < 'a' || remark[0] > 'z') return true;
    if (remark.find_first_of("0123456789") != std::string_view::npos) return true;
    for (std::size_t at = 0; at < remark.size();
         at = std::min(remark.find_first_of(" ,/", at), remark.size()) + 1) {
        const std::size_t end = std::min(remark.find_first_of(" ,/", at), remark.size());
        const LabelWord word = meaningOf(labelKey(remark.substr(at, end - at)), false).word;
        if (end > at && (word == LabelWord::role || word == LabelWord::weakRole)) return true;
    }
    return false;
}

}

/// The speaker whose label this is, but for a remark.
std::optional<std::size_t> SpeakerLabels::speakerBefore(const std::string& base, std::string_view remark,
                                                        bool isSetApart, std::size_t group) const
{
    const auto known = m_byKey.find(labelKey(base));
    if (known == m_byKey.end() || known->second == group) return std::nullopt;
    const LabelGroup& speaker = m_groups[known->second];
    if (!speaker.accepts(LabelPlace::colon)) return std::nullopt;
    const int lines = m_groups[group].at(LabelPlace::colon);
    const bool rare = lines <= 2 && lines * 2 <= speaker.at(LabelPlace::colon);
    const bool isRemark = saysHow(remark) || isSetApart || (rare && !tellsWho(remark));
    return isRemark ? std::optional(known->second) : std::nullopt;
}

void SpeakerLabels::joinRemarks()
{
    for (LabelledLine& line : m_labelled) {
        if (line.parts.place != LabelPlace::colon || m_groups[line.group].given) continue;
        const std::string_view label = line.parts.label;
        for (const auto& read : {withRemark(label), withinBrackets(label)}) {
            const auto speaker =
                read ? speakerBefore(read->base, read->remark, read->isSetApart, line.group) : std::nullopt;
            if (!speaker) continue;
            const std::size_t behind = line.parts.textStart;
            m_joined.push_back({line.group, *speaker});
            line.group = *speaker;
            line.remark = true;
            line.parts.textStart = line.labelAt + read->wordsAt;
            if (line.parts.textStart > behind) line.parts.textStart = behind;
            break;
        }
    }
    for (const auto& [from, to] : m_joined) {
        --m_groups[from].lines[static_cast<std::size_t>(LabelPlace::colon)];
        ++m_groups[to].lines[static_cast<std::size_t>(LabelPlace::colon)];
    }
}

}
