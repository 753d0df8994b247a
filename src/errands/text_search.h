// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "coding/table_definition.h"
#include "project/project.h"
#include "text/word_search.h"

#include <set>
#include <string>
#include <vector>

namespace rd::errands
{

/// What to look for in what is said in all transcripts.
struct TextQuestion {
    std::string words; ///< As text/word_search.h reads them; & asks for words of one turn.
    text::WordMatch match = text::WordMatch::parts;
    std::vector<TranscriptId> transcripts = {}; ///< Only in these; empty: all.
    coding::TurnChoice turns = coding::TurnChoice::all;
    CodeId within = {};               ///< Only in passages of this code and those below it; null: anywhere.
    std::vector<CoderId> coders = {}; ///< Whose passages; empty: everyone's.
};

/// A place where the words stand. Labels of turns are not looked at.
struct TextHit {
    TranscriptId transcript;
    int turn = 0; ///< Its number; 0 in a text without turns.
    text::Span span;
    text::Span said;    ///< All that is said in that turn.
    std::string before; ///< Of the same turn, at most 60 code points, in one line.
    std::string words;
    std::string behind;

    bool operator==(const TextHit&) const = default;
};

/// By transcript in the project's order, then by place. Throws Refusal when there are no words to look for,
/// and Cancelled.
std::vector<TextHit> findInTexts(project::Project& project, const TextQuestion& question,
                                 Progress& progress = silentProgress());

/// How much was found, and as which words where they differ: "3 places in 2 transcripts: helpt (2),
/// geholpen".
std::string toldHits(const std::vector<TextHit>& hits);

/// The places of hits of the same words as these, capitals and accents aside.
std::set<std::size_t> hitsOfForm(const std::vector<TextHit>& hits, const std::string& words);

/// How much of the text a coding of a hit takes. Of a text without turns, a turn is a paragraph.
enum class HitUnit { words, sentence, turn };
std::string hitUnitKey(HitUnit unit); ///< "words", "sentence", "turn"
HitUnit hitUnitFromKey(const std::string& key);

/// The passages that hits make, each once, in their order: codings without id, code and coder.
std::vector<coding::Coding> passagesOf(project::Project& project, const std::vector<TextHit>& hits,
                                       HitUnit unit);

}
