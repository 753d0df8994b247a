// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/frame.h"
#include "history/state.h"

#include <string>
#include <vector>

namespace rd::errands
{

/// Things of a project by the words of the command line. Each throws Refusal, naming what there is, when
/// nothing fits.

/// By key, name or number.
const codebook::Code& codeNamed(const history::State& state, const std::string& word);
/// By name; empty for no names.
std::vector<CoderId> codersNamed(const history::State& state, const std::vector<std::string>& names);
/// The same of lists, each one name or several with commas between (see text/names.h); each coder once.
std::vector<CoderId> codersListed(const history::State& state, const std::vector<std::string>& lists);
/// The coders that are meant where none are named: all two persons that coded. Throws Refusal, naming them,
/// where it is not two that coded.
std::vector<CoderId> bothWhoCoded(const history::State& state);
/// By key, else by name in either language.
const transcript::Attribute& attributeNamed(const history::State& state, const std::string& word);
const transcript::Case& caseNamed(const history::State& state, const std::string& name);
/// Among the cases that are counted, by the name that tables give them.
analysis::Index caseNamed(const analysis::Frame& frame, const std::string& name);
const transcript::Transcript& transcriptNamed(const history::State& state, const std::string& name);
/// Of lists, as codersListed(); each transcript once.
std::vector<TranscriptId> transcriptsListed(const history::State& state,
                                            const std::vector<std::string>& lists);
const coding::Round& roundNamed(const history::State& state, const std::string& name);
/// By number; null for 0.
TurnId turnNumbered(const history::State& state, const transcript::Transcript& transcript, int number);
const coding::TableDefinition& tableNamed(const history::State& state, const std::string& title);
/// A moment that one of the attributes has, or two of them as "then>now" for the change; empty stays empty.
std::string momentNamed(const std::vector<const transcript::Attribute*>& attributes,
                        const std::string& moment);

/// "a, b, c"
std::string listed(const std::vector<std::string>& words);

}
