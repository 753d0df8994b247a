// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <optional>
#include <set>

namespace rd::history
{

/// Throws Refusal when the code is no qualifier; no code at all will do.
void demandQualifier(const State& state, CodeId id);

/// Each of these throws Refusal when it cannot be done (span outside the text, a code that only groups, a
/// qualifier that is none) and gives an empty Edit when nothing would change.

/// Codes a passage. The same code with the same qualifier by the same coder on the same span is not made
/// twice.
Edit addCoding(const State& state, TranscriptId transcript, text::Span span, CodeId code, CoderId coder,
               CodeId qualifier = {}, const std::string& memo = {});
/// Many at once, from a file, with the coders of theirs that are new. One that is there already gets the
/// file's memo, below its own where it has another.
Edit addCodings(const State& state, std::vector<coding::Coding> codings, const std::string& source,
                const std::vector<coding::Coder>& coders = {});
/// Codes many passages with one code, as one action; what one coder coded so already is passed over.
Edit codePassages(const State& state, std::vector<coding::Coding> codings,
                  const std::vector<coding::Coder>& coders = {});
/// Makes a code of words of the text and codes these passages with it, as one action.
Edit codeInVivo(const State& state, codebook::Code code, std::vector<coding::Coding> codings,
                const std::vector<coding::Coder>& coders = {});
/// Of an import, how many codings only got a memo, as a sentence; empty for none.
std::string toldMemos(const Edit& import);
Edit removeCoding(const State& state, CodingId id);
/// Several as one action, each once. Refuses an empty list.
Edit removeCodings(const State& state, const std::set<CodingId>& ids);
Edit resizeCoding(const State& state, CodingId id, text::Span span);
Edit recodeCoding(const State& state, CodingId id, CodeId code);
Edit setCodingQualifier(const State& state, CodingId id, CodeId qualifier);
Edit setCodingMemo(const State& state, CodingId id, const std::string& memo);
/// Chooses the codings as quotes for a report, or takes that back, as one action.
Edit chooseQuotes(const State& state, const std::vector<CodingId>& ids, bool quote);
/// How a report quotes the coding, which is thereby chosen; empty: word for word. `words` are those of its
/// passage. Refuses what they do not say; see coding/quote_text.h.
Edit setQuoteText(const State& state, CodingId id, const std::string& text, const std::string& words);
/// Says on which page of the source these passages stand; empty: not told.
Edit setPages(const State& state, const std::vector<CodingId>& ids, const std::string& page);
Edit addCoder(const State& state, const coding::Coder& coder);

}
