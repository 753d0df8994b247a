// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chapter/accounts.h"
#include "report/quoting.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace rd::report
{

/// What the accounts of cases in a report may quote: no renewal writes them anew, so that what is gone from
/// the project has to be told of.
struct Quotable {
    std::map<std::string, std::vector<std::string>> wordsAt; ///< By their places, see placeText().
    std::set<std::string> words;                             ///< Wherever they stand.
    std::set<AccountName> told = {};                         ///< Accounts that have something to tell.
    std::set<std::string> nothing = {};                      ///< What accounts without passages say.
};

/// All codings of the snapshot, with places in that language; `filters`: what the accounts of themes tell of,
/// where that is not all.
Quotable quotableOf(const analysis::Snapshot& snapshot, const WordsOf& words, Language language,
                    const std::map<CodeId, analysis::Filter>& filters = {});
/// The passage as it stands in an account is still there: perhaps shortened, or under another place.
bool isThere(const Quotable& quotable, const std::string& place, const std::string& words);

}
