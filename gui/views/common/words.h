// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::gui
{

/// Codings and codes in words, in the user's language. Ids of things that are gone give empty text.

/// "therapeutic relation › listens"
std::string codePath(const codebook::Codebook& codebook, CodeId id);
/// "listens"; where another code has that name too, the path.
std::string codeName(const codebook::Codebook& codebook, CodeId id);
/// "listens (not done)": a name or a path with the qualifier, if there is one.
std::string qualified(const codebook::Codebook& codebook, const std::string& name, CodeId qualifier);
/// "6 strengthened and connected": with the code's own number, if it has one.
std::string numberedName(const codebook::Code& code);
/// The same of codeName(), for a list in which the codes do not stand below their themes.
std::string numberedName(const codebook::Codebook& codebook, const codebook::Code& code);
std::string coderName(const history::State& state, CoderId id);
/// A coder in two or three letters: the initials that were given, else those of the name.
std::string initialsOf(const history::State& state, CoderId id);
/// By coder the initials, or the name where two of these have the same, so that it is clear who is meant.
std::map<CoderId, std::string> shortNames(const history::State& state, const std::set<CoderId>& coders);
/// What stands above a column of cases: the project's own noun for them. No state: no project is open.
std::string caseHead(const history::State* state);
std::string casesHead(const history::State* state); ///< The same of several, for a column that counts them.
/// The same within a sentence: "family", "families".
std::string caseWord(const history::State* state);
std::string casesWord(const history::State* state);
/// "turn 14, Respondent 4"; the whole text says who is speaking where `point` lies. Empty outside every turn.
std::string turnName(const history::State& state, TranscriptId transcript, text::Offset point);
/// Code, qualifier, coder and memo, a line each.
std::string codingWords(const history::State& state, const coding::Coding& coding);
/// The parts of a definition that are there, each with its heading before it.
std::vector<std::pair<std::string, std::string>> definitionParts(const codebook::Code& code);

}
