// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"
#include "text/diff.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace rd::history
{

/// A text as it was imported and as it is shown.
struct BothTexts {
    std::string source;
    std::string shown;
};
using ReadTexts = std::function<BothTexts(TranscriptId)>;

/// A place where words are replaced, for a preview.
struct ReplacedPlace {
    TranscriptId transcript;
    int turn = 0;
    std::string before; ///< Of the turn, up to the words.
    std::string words;
    std::string behind;
};

/// What correcting a text comes to.
struct Correction {
    Edit edit;                           ///< Empty when nothing changes.
    std::vector<coding::Coding> emptied; ///< Codings of which all words go; the edit deletes them.
    std::vector<coding::Memo> bare;      ///< Memos of which all words go; they stay, at the nearest word.
    std::vector<ReplacedPlace> places;   ///< Of a replacement everywhere.
};

/// The words of a turn (of a text without turns, which is turn 1: all of them), without its label, are to be
/// `words`: white space around them is left out, and line
/// ends and characters become as an import makes them. Only words that differ are replaced, and what is coded
/// keeps its words. Words that are as they were imported leave no edit. Refuses a turn that is not there, and
/// words that are none.
Correction correctTurn(const State& state, const BothTexts& texts, TranscriptId transcript, int turn,
                       const std::string& words);

struct Replace {
    std::string words; ///< To be found, not empty.
    std::string by;    ///< May be empty.
    bool wholeWords = true;
    bool sameCase = true;
    std::set<TranscriptId> transcripts; ///< Empty: all.
};
/// The same everywhere in what is said, as one action. Labels of turns stay. Where a turn would keep no words
/// it is refused.
Correction replaceInTexts(const State& state, const ReadTexts& texts, const Replace& replace);

/// Takes edits back, so that the words as imported stand there again, also where another edit is covered.
Correction setBackEdits(const State& state, const BothTexts& texts, TranscriptId transcript,
                        const std::set<transcript::TextEditId>& edits);
/// The edit stands, in place of those that cover it, which are covered by it from then on.
Correction letStand(const State& state, const BothTexts& texts, const transcript::TextEdit& edit);
/// One edit at least of each correction that is to stand in place of those that it collides with, and of each
/// that is to go.
struct ChosenEdits {
    std::vector<transcript::TextEdit> standing;
    std::vector<transcript::TextEdit> away;
};
/// The same of several corrections of one text at once.
Correction chooseEdits(const State& state, const BothTexts& texts, TranscriptId transcript,
                       const ChosenEdits& chosen);

/// Throws Refusal, saying how many codings would lose all their words; nothing when there are none.
void refuseEmptied(const State& state, const Correction& correction);

}
