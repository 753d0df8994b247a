// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/codings.h"

#include <optional>
#include <string>
#include <vector>

namespace rd::agreement
{

/// How two coders differ about a passage.
enum class Difference {
    onlyFirst,      ///< The first coded, the second did not.
    onlySecond,     ///< The other way round.
    otherExtent,    ///< The same code with the same qualifier, on another stretch of the same words.
    otherQualifier, ///< The same code with another qualifier, or none.
    otherCode       ///< Another code.
};
std::string differenceKey(Difference kind); ///< "only_first" … "other_code"

struct Disagreement {
    Difference kind = Difference::onlyFirst;
    std::optional<coding::Coding> first; ///< The first coder's coding, where there is one.
    std::optional<coding::Coding> second;

    [[nodiscard]] text::Span span() const; ///< All that either marked.
};

class Settled;

/// What two coders say differently of one transcript, by place. Codings that say the same of the same passage
/// are no disagreement. Each coding is in at most one, but one within which several of the other coder's of
/// the same code and qualifier lie is in one of another extent with each of these: beside the one with which
/// the team settled it
/// (`settled`, where given), so that a decision does not come to be about other codings when words are
/// corrected; else beside the one of the other coder that shares most of what both mark, first of the same
/// code and qualifier, then of the same code, then of any. `codings`: all of the transcript, by start; those
/// of other coders are passed over.
std::vector<Disagreement> disagreements(const coding::Codings::List& codings, CoderId first, CoderId second,
                                        const Settled* settled = nullptr);

/// "only Anna", "other code": the kind in words, in the user's language.
std::string differenceName(Difference kind, const std::string& first, const std::string& second);

}
