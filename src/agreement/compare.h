// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/bootstrap.h"
#include "agreement/set_alpha.h"

#include <optional>
#include <vector>

namespace rd::agreement
{

/// One code, one theme, or all codes together.
struct Row {
    Subject subject; ///< Of all together: of no code.
    double all = 0;  ///< Units that all coders gave the code …
    double some = 0; ///< … some and not all …
    double none = 0; ///< … and none of them.
    FourField field; ///< Of the first two coders.
    Values values;
    std::optional<Intervals> intervals = {}; ///< Where a bootstrap was asked for.

    [[nodiscard]] const Value& value(Coefficient coefficient) const
    {
        return values[static_cast<std::size_t>(coefficient)];
    }
};

/// Rows of one set of units.
struct Rows {
    std::vector<Row> codes;     ///< Of each code itself.
    std::vector<Row> themes;    ///< With the codes below them.
    std::vector<Row> qualified; ///< Codes with a qualifier that counts apart.
    Row overall;                ///< The tables of `codes` and `qualified` added up.
    Value pooled;               ///< Pooled kappa over `codes`; of more than two coders the mean over pairs.
};

/// All of them: codes and themes in codebook order, then all together. Lives as long as `rows`.
std::vector<const Row*> inOrder(const Rows& rows);

struct OfTranscript {
    Index transcript = analysis::none;
    double length = 0; ///< Code points, for a mean weighed by length.
    Rows rows;
};

/// Two of more coders, where they are compared two by two.
struct OfPair {
    CoderId first;
    CoderId second;
    Rows rows;
    std::size_t units = 0; ///< As Result::units.
};

/// How far the coders agree, as asked.
struct Result {
    Question question;
    analysis::Snapshot snapshot;
    std::vector<Index> transcripts; ///< Those that were compared.
    std::vector<Index> leftOut;     ///< Asked for, and not compared, because not all coders coded them.
    Rows rows;
    std::vector<OfTranscript> perTranscript;
    SetAlphas sets; ///< At level character.
    Reading reading;
    std::uint32_t outside = 0;      ///< Codings that touch no unit.
    std::uint32_t withoutTurns = 0; ///< Transcripts without turns of speakers, of which turns were compared.
    std::uint32_t draws = 0;
    /// Of which the bootstrap draws: what was compared, but of characters the turns and of codings the
    /// passages; of pairs the most of one.
    std::size_t units = 0;
    std::vector<OfPair> pairs = {}; ///< Of segments and more than two coders; `rows` are the mean then.
    bool interviewers = false;      ///< There is an interviewer's turn in what was compared.
};

/// Compares the coders. Throws Refusal when there are fewer than two or more than mostCoders of them, when
/// one is named twice or gone, when counts are asked of more than two, when a qualifier is asked for
/// in place of a code, and when no transcript is left to compare; Cancelled when the user stops.
Result compare(const Source& source, const Question& question, const BootstrapOptions& options = {},
               Progress& progress = silentProgress());

}
