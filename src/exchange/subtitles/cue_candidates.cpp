// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/subtitles/cue_candidates.h"

#include "transcript/label_words.h"
#include "transcript/opening_words.h"
#include "transcript/speaker_line.h"

#include <algorithm>
#include <map>

namespace rd::exchange
{

namespace
{

using transcript::LabelPlace;
using transcript::LabelWord;

CueCandidate candidateOf(std::string_view words)
{
    auto line = transcript::readSpeakerLine(words);
    // "Onderzoeker - Tijn: …" is no "Onderzoeker - …".
    if (!line || line->place == LabelPlace::tab) line = transcript::readOddLine(words);
    if (!line || line->place != LabelPlace::colon) return {};
    const std::string key = transcript::labelKey(line->label);
    const auto word = transcript::meaningOf(key, false).word;
    if (key.empty() || word == LabelWord::never || word == LabelWord::headWord) return {};
    const bool named = transcript::isWrittenAsName(line->shape) && !transcript::isOpeningWord(line->label);
    return {std::string(line->label), key, std::string(words.substr(line->textStart)), false, named, false};
}

/// No sentence is made like this: an address, a telephone number, "Name | Organisation", "Name -
/// Organisation".
bool isAddress(std::string_view label)
{
    const auto digits =
        std::count_if(label.begin(), label.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 6 || label.find_first_of("@|") != std::string_view::npos ||
           label.find(" - ") != std::string_view::npos;
}

/// One word, or written as a name is: a beginning of a sentence is seldom either.
bool isLabelLike(const CueCandidate& candidate)
{
    return candidate.name || candidate.label.find(' ') == std::string::npos || isAddress(candidate.label);
}

}

std::vector<CueCandidate> cueCandidates(const std::vector<std::string_view>& words)
{
    std::vector<CueCandidate> candidates;
    std::map<std::string, std::size_t> times;
    for (const std::string_view said : words) {
        candidates.push_back(candidateOf(said));
        if (!candidates.back().key.empty()) ++times[candidates.back().key];
    }
    std::size_t labelled = 0;
    std::size_t recurring = 0;
    for (const CueCandidate& candidate : candidates) {
        if (candidate.key.empty()) continue;
        ++labelled;
        recurring += times[candidate.key] >= 2 ? 1 : 0;
    }
    const bool throughout = labelled * 10 >= words.size() * 7;
    const bool often = recurring * 5 >= words.size() * 2;
    for (CueCandidate& candidate : candidates) {
        if (candidate.key.empty() || !often) continue;
        const bool comesBack = times[candidate.key] >= 2 && !transcript::isOpeningWord(candidate.label);
        candidate.known = (comesBack && (throughout || isLabelLike(candidate))) ||
                          (throughout && isAddress(candidate.label));
        candidate.told = throughout && !candidate.known;
    }
    return candidates;
}

}
