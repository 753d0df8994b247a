// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Transcripts as they are printed with their codes in the margin, before it is known in what kind of file.

/// A stretch of a turn in which the same passages hold.
struct Stretch {
    std::string text;               ///< Line ends are kept.
    std::vector<int> passages;      ///< Numbers of those that hold here.
    std::vector<int> begins;        ///< Those that begin before it, the longer first.
    std::vector<int> ends;          ///< Those that end behind it, the shorter first.
    std::uint32_t color = 0xFFFFFF; ///< Of the shortest that holds here; 0xRRGGBB.
};

/// What stands in the margin about one passage.
struct MarginNote {
    struct Line {
        std::string text; ///< "listens (not done), Marit"
        std::uint32_t color = 0;
    };
    int passage = 0;
    bool goesOn = false; ///< It began in an earlier turn.
    std::vector<Line> lines;
    std::vector<std::string> memos;
};

struct CodedTurn {
    int number = 0; ///< 0: text outside every turn.
    std::string speaker;
    std::string time; ///< "00:12:05"; empty without.
    std::vector<Stretch> stretches;
    std::vector<MarginNote> notes; ///< By place in the text.
};

struct CodedTranscript {
    std::string name;
    std::string caseName; ///< Empty for one without a case.
    std::vector<CodedTurn> turns;
};

/// A code in the list at the front.
struct LegendLine {
    std::string path; ///< "relation › listens"
    std::uint32_t color = 0;
    std::size_t passages = 0;
};

struct CodedDocument {
    std::string title;
    Language language = Language::dutch;
    bool withCodes = true;
    std::vector<CodedTranscript> transcripts;
    std::vector<LegendLine> legend;  ///< Codes that occur, in codebook order.
    std::vector<std::string> coders; ///< Whose codings stand in it.
};

/// How a stretch is underlined, so that what overlaps is seen without colour.
enum class Underline { none, single, twice, wavy };
Underline underlineOf(const Stretch& stretch); ///< By how many passages hold in it: 0, 1, 2, more.
/// The colour mixed with white, so that black words on it are read easily.
std::uint32_t tint(std::uint32_t color);
/// "How to read this": one sentence each, in the user's language.
std::vector<std::string> readingGuide();

}
