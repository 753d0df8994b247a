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

/// Passages as accounts quote them.
struct QuotablePassages {
    std::map<std::string, std::vector<std::string>> wordsAt; ///< By their places, see placeText().
    std::set<std::string> words;                             ///< Wherever they stand.
};

/// What the accounts of cases in a report may quote and say: no renewal writes them anew, so that what is not
/// so any more has to be told of.
struct Quotable {
    QuotablePassages all;
    std::map<std::string, QuotablePassages> ofThemes = {}; ///< By the headings of their accounts.
    /// Accounts that have something to tell, with the lines that list their codes.
    std::map<AccountName, std::vector<std::string>> told = {};
    std::set<std::string> cases = {};     ///< As they stand above their accounts, with and without remarks.
    std::set<std::string> codeHeads = {}; ///< What lines that list codes begin with, before the colon.
    /// What each theme would say as a searchlight (keyMoments()), by its heading.
    std::map<std::string, std::vector<std::string>> moments = {};
    std::set<std::string> nothing = {}; ///< What accounts without passages say.
};

/// All codings of the snapshot, with places in that language; `filters`: what the accounts of themes tell of,
/// where that is not all.
Quotable quotableOf(const analysis::Snapshot& snapshot, const WordsOf& words, Language language,
                    const std::map<CodeId, analysis::Filter>& filters = {});
/// What became of a passage as an account quotes it.
struct QuoteNow {
    enum class Standing {
        gone,
        there,    ///< Perhaps shortened, or under another place.
        part,     ///< Only a part of it is coded by now.
        otherwise ///< Its words were corrected, or others were chosen for it.
    };
    Standing standing = Standing::gone;
    std::string words = {}; ///< As they are now, where these are others.
};
/// `quoted`: other words that are quoted beside it, which it did not become.
QuoteNow quoteNow(const QuotablePassages& passages, const std::string& place, const std::string& words,
                  const std::set<std::string>& quoted = {});

}
