// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agreement/compare.h"

#include <string>
#include <vector>

namespace rd::agreement
{

/// What agreement says to people, in the user's language.

/// "Cohen's kappa", "%": over a column.
std::string coefficientName(Coefficient coefficient);
/// In a sentence or two what the coefficient means of what was asked, and when it misleads.
std::string meaningOf(Coefficient coefficient, const Question& question);
/// Why there is no value; empty for Undefined::no.
std::string reasonFor(Undefined why);
/// The same, with the pair of coders that has none where figures are means over pairs.
std::string reasonFor(const Value& value, const Result& result);
/// Why a bootstrap over that many units gave no interval of this value; `alwaysSame` as in Intervals.
std::string reasonForNoInterval(const Value& value, std::size_t units, bool alwaysSame = false);
/// A coefficient with that many decimals, and as many more as it takes not to read 1 or 0 where it is
/// neither.
std::string shownNumber(double value, int decimals);
/// What a row is about: a code, "theme, with the codes below it", "code (qualifier)", "all codes together".
std::string subjectName(const analysis::Frame& frame, const Subject& subject);
/// "turns", "characters": what was compared.
std::string unitsName(Level level);
/// A program with its way to compare: "MAXQDA: coded passages".
std::string presetName(const std::string& key);
/// What stands above the counts of a row: Row::all, of two coders the two fields of only one, of more and of
/// pairs Row::some, and Row::none where that is counted.
std::vector<std::string> countHeads(const Result& result);
/// What stands above a coefficient: its name, but of passages Brennan-Prediger is what MAXQDA calls kappa.
std::string coefficientHead(Coefficient coefficient, const Question& question);

/// Of fewer units than this the figures mislead.
constexpr std::size_t fewUnits = 30;
std::string fewUnitsCaution();
/// Of one row: too few units, hardly ever or nearly always given, so that figures mislead. Mostly empty.
std::vector<std::string> cautionsOf(const Row& row, const Question& question);
/// Of the whole: what was compared and how, what was left out, in full sentences.
std::vector<std::string> notesOf(const Result& result);
/// What of these is no matter of which transcripts were compared.
std::vector<std::string> notesOfAll(const Result& result);
/// What counts transcripts or codings among those that were compared.
std::vector<std::string> countNotes(const Result& result);
/// What stands between brackets, or why nothing does; empty without a bootstrap.
std::string drawsNote(const Result& result);
/// "“interview 3” (only Anna), “interview 4” (nobody)": who of the coders coded each; at most twenty of them.
std::string whoCoded(const analysis::Snapshot& snapshot, const std::vector<CoderId>& coders,
                     const std::vector<Index>& transcripts);
/// Which transcripts were not compared, and who alone coded them; empty where all were.
std::string leftOutNote(const Result& result);

}
