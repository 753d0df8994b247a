// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/spoken_line.h"

#include "transcript/label_words.h"
#include "transcript/speaker_line.h"

#include <string>

namespace rd::exchange
{

using transcript::LabelPlace;
using transcript::LabelShape;
using transcript::LabelWord;

bool beginsAsSpoken(std::string_view line)
{
    if (transcript::markOfLine(line)) return true;
    const auto parts = transcript::readSpeakerLine(line);
    if (!parts) return false;
    const bool looksLikeName = parts->shape != LabelShape::plain;
    const auto word = transcript::meaningOf(transcript::labelKey(parts->label), looksLikeName).word;
    const bool isRole = word == LabelWord::role || word == LabelWord::weakRole;
    if (parts->place == LabelPlace::tab) return isRole;
    const bool marked = parts->place == LabelPlace::colon || parts->place == LabelPlace::timed;
    return marked && word != LabelWord::never && (isRole || looksLikeName);
}

}
