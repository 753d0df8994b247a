// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/coefficients.h"
#include "base/uuid.h"
#include "coding/table_definition.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::agreement
{

/// What is compared.
enum class Level {
    caseUnit,   ///< Whether the code is anywhere in the case.
    transcript, ///< … in the transcript.
    turn,       ///< … in the turn; the paragraphs of a transcript without turns.
    sentence,   ///< … in the sentence.
    paragraph,  ///< … in the paragraph: a line of text.
    character,  ///< Each character of the text.
    segment,    ///< Each coding: whether the other coder has the same code on nearly the same passage.
    excerpt     ///< Each passage that one of the coders marked: whether this code is on exactly that passage.
};
std::string levelKey(Level level); ///< "case", "transcript", "turn" … "excerpt"
Level levelFromKey(const std::string& key);

/// Where is looked. A coder who coded nothing in a transcript of codedByAny found nothing there.
enum class Documents { codedByAll, codedByAny };

/// A coding with a qualifier that counts apart says another thing than one without (and stands in rows of its
/// own), or qualifiers make no difference.
enum class Qualifiers { apart, ignored };

inline constexpr std::size_t mostCoders = 8;

struct Question {
    Level level = Level::turn;
    std::vector<CoderId> coders;           ///< Two to mostCoders, each once; exactly two for equalCounts.
    std::vector<TranscriptId> transcripts; ///< Only these; empty: all.
    Documents documents = Documents::codedByAll;
    coding::TurnChoice turns = coding::TurnChoice::all;
    Qualifiers qualifiers = Qualifiers::apart;
    std::vector<CodeId> codes;  ///< Only these …
    std::vector<CodeId> themes; ///< … and these with all below them; both empty: every code.
    double threshold = 0.9; ///< Of segments: |A ∩ B| / |A ∪ B| from which two are the same passage; 0 to 1.
    bool equalCounts = false;   ///< Of transcripts: whether the code was used equally often.
    bool perTranscript = false; ///< Also each transcript by itself (not by case).
};

/// What is followed over rounds where none is chosen: kappa of two coders, alpha of more, and the percentage
/// where these are not defined.
Coefficient usualCoefficient(const Question& question);

/// As another program counts, so that its users find their figure again.
struct Preset {
    std::string key; ///< "maxqda1", "maxqda2", "maxqda3", "atlasti", "nvivo", "dedoose"
    Level level = Level::turn;
    std::vector<Coefficient> shown;
    bool equalCounts = false;
    bool perTranscript = false;
    bool pooled = false; ///< Shows the pooled kappa below the table.
    bool sets = false;   ///< Shows cu-alpha and Cu-alpha.
};
const std::vector<Preset>& presets();
/// Null for none.
const Preset* presetCalled(std::string_view key);

}
