// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::merge
{

/// What was decided, or could not be, so that the merged project is whole.
struct Finding {
    std::string kind;          ///< For programs: "code-restored", "cycle" …
    std::string text;          ///< In the user's language.
    std::vector<Uuid> about{}; ///< The rows that were written for it.
};

/// Two codes or cases that were made apart and are called the same, or two transcripts of one file.
struct SameName {
    enum class Of { code, theCase, transcript };
    Of of = Of::code;
    Uuid first;
    Uuid second;
    std::string name;     ///< Of transcripts that of the first.
    std::string firstKey; ///< Of codes.
    std::string secondKey;
    std::string secondName{}; ///< Of transcripts.
};

std::string sameNameKey(SameName::Of of); ///< "code", "case", "transcript".

/// What one author's changes that came in wrote of one kind of thing.
struct Came {
    std::string author;
    std::string table; ///< As in docs/file-format.md.
    std::size_t made = 0;
    std::size_t changed = 0;
    std::size_t deleted = 0;
};

/// One cell that both sides wrote; or a thing that one removed and the other wrote in, not knowing that.
struct Clash {
    std::string id;     ///< "table/row/column": names it for a choice.
    std::string what;   ///< The thing, in words.
    std::string column; ///< As in docs/file-format.md.
    std::string here;   ///< In ours, or in the copies before it.
    std::string there;
    std::string
        hereFrom{}; ///< The file of the copy that it came with in this merge; empty: it stood in ours.
    std::string hereBy;
    std::string thereBy;
    std::int64_t hereAtMs = 0;
    std::int64_t thereAtMs = 0;
    bool thereStands = false;         ///< Of these two, whatever a third copy says.
    std::optional<bool> chosenHere{}; ///< What was chosen, where something was.
    std::string stands{};             ///< What stands in the end, of all copies.
    bool otherStands = false;         ///< That is neither of these two: a third copy says something else.
    bool neitherLast = false;   ///< What stands does not because it was written last: neither was, and every
                                ///< copy takes the same of the two; or a third correction of a text decided.
    bool removal = false;       ///< One side removed it, and the other changed it.
    bool removalStands = false; ///< Of such a clash.
    bool joined = false;        ///< The same: it was made part of another.
    bool moved = false;  ///< The same, of a coding: what it belongs to was deleted, and made part of another.
    std::string use{};   ///< The same: what others do with it, as it stands behind what was written.
    bool isTwin = false; ///< The same, of a coding: it is gone because another says the same.
    bool isFixed = false; ///< Whatever is chosen, it stays as it is: nobody is asked.
};

/// By what it was known what a code of a project without common history becomes.
enum class FoundBy { nothing, name, key, earlierMerge, mapping };

/// What a code of a project without common history becomes.
struct MappedCode {
    std::string key;
    std::string name;
    std::string into;              ///< Key of ours; empty: a code of its own.
    std::string intoName{};        ///< Of that.
    bool otherName = false;        ///< One of ours has its key and another name, so they stay two.
    FoundBy by = FoundBy::nothing; ///< Nothing: it is new.
    bool qualifier = false;
};

/// A transcript of a project without common history, and which of ours it is taken for.
struct MappedTranscript {
    std::string name;
    std::string into;    ///< Of ours; empty: it comes in as a new one.
    double likeness = 0; ///< The part of the words that both have; 1: the text is the same.
    bool known = false;  ///< It was so when it was merged before.
};

/// A coding that stands at other words than those that were coded: of a project without common history whose
/// text is not quite ours, so that its place was looked for by its words; or of a copy, where the other one
/// corrected the text.
struct Placement {
    std::string transcript; ///< What ours is called.
    std::string code;
    std::string coder;
    std::string memo;
    std::string there;    ///< The words that were coded …
    std::string here;     ///< … and those at which it stands now, if it stands.
    bool found = false;   ///< Else it is kept apart, or …
    bool nearest = false; ///< … of a copy, it stands at the word that is nearest to where its own were.
};

/// What came from one copy.
struct FromCopy {
    std::string file;
    bool related = true;     ///< Its history begins where ours does.
    bool another = false;    ///< Not related, and no code and no transcript of it is one of ours.
    std::size_t changes = 0; ///< That came in.
    std::size_t back =
        0; ///< Changes that were here and come back: the merge that had brought them was undone.
    std::vector<Came> came; ///< Of both.
    std::vector<Clash> clashes;
    std::vector<MappedCode> codes;             ///< Where it is not related.
    std::vector<MappedTranscript> transcripts; ///< Where it is not related.
    std::vector<Placement> placements;
};

/// What a merge did, or would do.
struct Report {
    std::vector<FromCopy> copies;
    std::vector<Finding> findings;
    std::vector<SameName> sameNames;
    bool joined = false;                 ///< Those became one.
    std::vector<std::string> restored{}; ///< Earlier merges that had been undone, and are back, in words.
    std::set<std::string>
        restoredWhole{}; ///< Those that a copy has as they were, so that what both wrote is not asked again.
    bool changed = false;
};

}
