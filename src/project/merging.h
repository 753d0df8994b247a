// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace rd::project
{

/// A cell that a copy and this project both wrote.
struct ClashPlace {
    std::string copy; ///< Its file, as it was given, or its name; empty: whichever copy.
    std::string cell; ///< Clash::id
    auto operator<=>(const ClashPlace&) const = default;
};

struct MergeOptions {
    bool joinSameNames = false; ///< Codes and cases that are called the same become one.
    /// For cells that both sides wrote: true leaves out what came in, false all that stood here by then. Of
    /// what is not left out the last one written stands.
    std::map<ClashPlace, bool> keepHere;
    /// Of codes of a project without common history, by key, the key of ours that each becomes; empty: a new
    /// code. The others are found by key and name.
    std::map<std::string, std::string> mapping;
    /// The same of its transcripts, by name; the others are found by their words.
    std::map<std::string, std::string> transcripts;
    std::string mappingFile;              ///< In which these two are written, for refusals; may be empty.
    std::map<std::string, int> codeLines; ///< And in which of its lines; may be empty.
    std::map<std::string, int> transcriptLines;
    std::string choicesFile; ///< In which `keepHere` is written, and in which of its lines; may be empty.
    std::map<ClashPlace, int> choiceLines;
    bool onlyTry = false; ///< Report what would be done, and do nothing.
};

}
