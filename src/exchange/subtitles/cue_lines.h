// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/losses.h"
#include "exchange/subtitles/cue.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// Whether a text is a file of subtitles, by how it begins.
bool beginsWithCue(std::string_view text);
/// "WEBVTT", with which every .vtt begins.
bool beginsAsVtt(std::string_view text);

/// The subtitles of a normalised text, also where blank lines are missing or too many. Heads, numbers, names
/// and settings of subtitles are left out, and remarks counted. Throws Refusal, naming `file` and the line,
/// for times that cannot be read.
std::vector<RawCue> readCues(std::string_view text, const std::string& file, Losses& losses);

}
