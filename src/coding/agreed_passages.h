// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coding/codings.h"

#include <compare>
#include <set>
#include <vector>

namespace rd::coding
{

/// A stretch of a transcript that several coders gave the same code with the same qualifier.
struct AgreedPassage {
    text::Span span;
    CodeId code;
    CodeId qualifier;

    auto operator<=>(const AgreedPassage&) const = default;
};

/// Qualifiers with which a coding says the same of its code as without.
struct AlongQualifiers {
    std::set<CodeId> ids;
    CoderId decides; ///< Whose word is enough for such a qualifier where the code is agreed on; null: nobody.
};

/// The stretches, each as long as it can be, in which every character has the code from at least `needed` (1
/// or more) of the coders, by place. What one coder marked twice counts once. Where that many gave it a
/// qualifier that counts along they have that qualifier, else none. `codings`: of one transcript.
std::vector<AgreedPassage> agreedPassages(const Codings::List& codings, const std::set<CoderId>& coders,
                                          std::size_t needed, const AlongQualifiers& along = {});

}
