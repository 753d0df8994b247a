// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/passages.h"
#include "analysis/snapshot.h"
#include "base/i18n.h"
#include "report/document.h"
#include "report/quoting.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::report
{

/// The account of a case in a chapter: under the heading of which theme, and what stands above it.
using AccountName = std::pair<std::string, std::string>;

/// The accounts of the theme that have something to tell, by the names of their cases with and without
/// remarks, each with the lines that list its codes.
std::map<AccountName, std::vector<std::string>> accountsWithPassages(const analysis::Snapshot& snapshot,
                                                                     analysis::Index theme,
                                                                     const analysis::Filter& filter,
                                                                     Language language);

/// Of all cases, with and without remarks.
std::set<std::string> namesAboveAccounts(const analysis::Frame& frame);
/// As it stands above the accounts of a theme.
std::string headingOfTheme(const codebook::Code& theme, Language language);
/// A line that lists codes: "Codes", "Not done", and what follows behind a colon.
struct CodeLine {
    std::string head;
    std::string codes;
};
/// Of these passages: codes in codebook order, those of a qualifier that counts apart in a line of their own.
std::vector<CodeLine> codeLinesOf(const analysis::Snapshot& snapshot,
                                  const std::vector<analysis::Place>& places, Language language);
/// What lines that list codes can begin with, before the colon.
std::set<std::string> codeLineHeads(const analysis::Frame& frame, Language language);
/// The codings of a theme that its account speaks of: not those of themes below it.
std::vector<analysis::Place> placesOf(const analysis::Snapshot& snapshot, analysis::Index theme,
                                      const analysis::Filter& filter);

/// Of each passage of a theme that works as a searchlight the codes of other themes that it has as well, and
/// which have none yet; `markOf`: of the quote that a passage leads to. Nothing without passages.
std::vector<Paragraph> keyMoments(const analysis::Snapshot& snapshot, analysis::Index theme,
                                  const analysis::Filter& filter, const WordsOf& words, Language language,
                                  const std::function<std::string(analysis::Place)>& markOf);

/// What stands in an account, or below a theme, that has nothing to tell, in the language in which texts are
/// made.
std::set<std::string> nothingToTell();

}
