// SPDX-License-Identifier: GPL-3.0-or-later
#include "agreement/words.h"

#include "base/i18n.h"
#include "text/numbers.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace rd::agreement
{

namespace
{

constexpr double oneSided = 0.1; ///< The rarer answer has less than this share.

std::string coderNames(const Result& result)
{
    const analysis::Frame& frame = result.snapshot.frame();
    std::string names;
    for (const CoderId id : result.question.coders)
        names += (names.empty() ? "" : ", ") + frame.coders()[frame.coderIndex(id)].shownName();
    return names;
}

std::string comparedNote(const Result& result)
{
    const auto count = static_cast<long long>(result.transcripts.size());
    const std::string names = coderNames(result);
    const std::string units = unitsName(result.question.level);
    return sayn("Compared: {coders}, in {count} transcript, by {units}.",
                "Compared: {coders}, in {count} transcripts, by {units}.", count, fmt::arg("coders", names),
                fmt::arg("count", count), fmt::arg("units", units));
}

/// "“interview 3” (Mia, none of them)", "“interview 4” (nobody)": of the coders that are compared nobody
/// coded it.
std::string withOthers(const analysis::Frame& frame, const std::set<Index>& coded, const std::string& name)
{
    std::string others;
    for (const Index coder : coded)
        if (!frame.coders()[coder].agreed)
            others += (others.empty() ? "" : ", ") + frame.coders()[coder].shownName();
    if (others.empty()) return say("“{transcript}” (nobody)", fmt::arg("transcript", name));
    return say("“{transcript}” ({coders}, none of them)", fmt::arg("transcript", name),
               fmt::arg("coders", others));
}

/// "“interview 3” (only Anna)": with those of the coders who did code it.
std::string withWhoCoded(const analysis::Snapshot& snapshot, const std::vector<CoderId>& coders,
                         Index transcript)
{
    const analysis::Frame& frame = snapshot.frame();
    std::set<Index> coded;
    for (const auto& kind : snapshot.chunk(transcript).kinds) coded.insert(kind.coder);
    std::string names;
    for (const CoderId id : coders)
        if (coded.contains(frame.coderIndex(id)))
            names += (names.empty() ? "" : ", ") + frame.coders()[frame.coderIndex(id)].shownName();
    const std::string& name = frame.transcripts()[transcript].name;
    if (names.empty()) return withOthers(frame, coded, name);
    return say("“{transcript}” (only {coders})", fmt::arg("transcript", name), fmt::arg("coders", names));
}

std::string documentsNote(const Result& result)
{
    if (result.question.documents == Documents::codedByAny)
        return tr(
            "Where only some of them coded a transcript, the others count as having found nothing there.");
    return {};
}

std::string turnsNote(const Result& result)
{
    if (result.question.turns == coding::TurnChoice::withoutInterviewer)
        return tr("Without the interviewer's turns.");
    return result.interviewers ? tr("The interviewer's turns count too.") : std::string();
}

std::string qualifierNote(const Result& result)
{
    if (result.question.qualifiers == Qualifiers::ignored) return tr("Qualifiers make no difference here.");
    if (result.rows.qualified.empty()) return {};
    return tr(
        "A code with a qualifier that counts apart has a row of its own, and is another answer than the "
        "code without it.");
}

std::string caselessNote(const Result& result)
{
    if (result.question.level != Level::caseUnit) return {};
    const analysis::Frame& frame = result.snapshot.frame();
    const auto count = std::count_if(result.transcripts.begin(), result.transcripts.end(), [&](Index one) {
        return !frame.cases()[frame.transcripts()[one].caseIndex].id;
    });
    if (count == 0) return {};
    return sayn("{count} transcript belongs to no case and counts as one.",
                "{count} transcripts belong to no case; each counts as one.", count,
                fmt::arg("count", count));
}

/// How the level was read, where that needs saying.
std::string levelNote(const Result& result)
{
    const Question& question = result.question;
    if (question.equalCounts)
        return tr("Coders agree where they used the code equally often in the transcript.");
    if (question.level == Level::segment)
        return say("Each coding is a unit; it agrees where the other coder has the same code on a passage of "
                   "which at least {percent} percent is the same (what both share of what either marked).",
                   fmt::arg("percent", fmt::format("{:g}", question.threshold * 100)));
    return {};
}

std::string withoutTurnsNote(const Result& result)
{
    if (result.withoutTurns == 0) return {};
    const auto count = static_cast<long long>(result.withoutTurns);
    return sayn("{count} transcript has no turns of speakers; its paragraphs were compared.",
                "{count} transcripts have no turns of speakers; their paragraphs were compared.", count,
                fmt::arg("count", count));
}

std::string outsideNote(const Result& result)
{
    const auto count = static_cast<long long>(result.outside);
    if (count == 0) return {};
    const std::string units = unitsName(result.question.level);
    return sayn("{count} coding touches none of the {units} and does not count in this comparison.",
                "{count} codings touch none of the {units} and do not count in this comparison.", count,
                fmt::arg("count", count), fmt::arg("units", units));
}

std::string pairsNote(const Result& result)
{
    if (result.pairs.empty()) return {};
    return say(
        "Passages are compared two coders at a time: each figure is the mean over the pairs that marked "
        "one with the code ({count} pairs in all), the counts are those of the pairs added up, and below "
        "each line stand the pairs by themselves.",
        fmt::arg("count", result.pairs.size()));
}

}

std::string coefficientName(Coefficient coefficient)
{
    switch (coefficient) {
    case Coefficient::percentage:
        return tr("Percentage");
    case Coefficient::cohen:
        return tr("Cohen's kappa");
    case Coefficient::scott:
        return tr("Scott's pi");
    case Coefficient::fleiss:
        return tr("Fleiss' kappa");
    case Coefficient::brennanPrediger:
        return tr("Brennan-Prediger");
    case Coefficient::ac1:
        return tr("Gwet's AC1");
    case Coefficient::alpha:
        return tr("Krippendorff's alpha");
    case Coefficient::holsti:
        return "Holsti";
    case Coefficient::jaccard:
        return "Jaccard";
    }
    return {};
}

std::string reasonFor(Undefined why)
{
    switch (why) {
    case Undefined::no:
        return {};
    case Undefined::noUnits:
        return tr("There was nothing to compare.");
    case Undefined::notUsed:
        return tr("None of the coders used the code in a unit that is compared.");
    case Undefined::oneValue:
        return tr("The coders gave every unit the same answer, so that chance alone would do it too.");
    case Undefined::oneCategory:
        return tr("There is only one code to choose from, so that chance alone would do it too.");
    case Undefined::noNeither:
        return tr("What nobody coded is no passage, so that chance cannot be told.");
    case Undefined::notBinary:
        return tr("How often a code was used is compared, not whether.");
    case Undefined::ofPairs:
        return tr("Not defined for one of the pairs of coders.");
    }
    return {};
}

std::string reasonFor(const Value& value, const Result& result)
{
    const bool known = value.why == Undefined::ofPairs && value.whyOfPair != Undefined::no;
    if (!known) return reasonFor(value.why);
    const analysis::Frame& frame = result.snapshot.frame();
    const auto nameOf = [&](std::size_t place) {
        return frame.coders()[frame.coderIndex(result.question.coders.at(place))].shownName();
    };
    const std::string first = nameOf(value.first);
    const std::string second = nameOf(value.second);
    const std::string reason = reasonFor(value.whyOfPair);
    return say("For {first} and {second}: {reason}", fmt::arg("first", first), fmt::arg("second", second),
               fmt::arg("reason", reason));
}

std::string reasonForNoInterval(const Value& value, std::size_t units, bool alwaysSame)
{
    if (!value.value) return reasonFor(value.why);
    if (units < 2) return tr("Only one unit was compared.");
    return alwaysSame ? say("It is the same in every drawing, and fewer than {count} units were coded.",
                            fmt::arg("count", fewCoded))
                      : tr("It is not defined in more than one of ten drawings.");
}

std::string shownNumber(double value, int decimals)
{
    constexpr double noDifference = 1e-9; ///< What computing leaves behind.
    constexpr int most = 6;
    const double whole = std::round(value);
    if (std::abs(value - whole) < noDifference)
        return text::formatNumber(whole + 0.0, decimals, userLanguage());
    while (decimals < most && std::abs(value - whole) * std::pow(10.0, decimals) < 0.5) ++decimals;
    return text::formatNumber(value, decimals, userLanguage());
}

std::string subjectName(const analysis::Frame& frame, const Subject& subject)
{
    if (subject.code == analysis::none) return tr("all codes together");
    const std::string& name = frame.code(subject.code).shownName(userLanguage());
    if (subject.kind == Subject::Kind::qualified)
        return name + " (" + frame.code(subject.qualifier).shownName(userLanguage()) + ")";
    if (subject.kind != Subject::Kind::theme) return name;
    return say("{theme}, with the codes below it", fmt::arg("theme", name));
}

std::string unitsName(Level level)
{
    switch (level) {
    case Level::caseUnit:
        return tr("cases");
    case Level::transcript:
        return tr("transcripts");
    case Level::turn:
        return tr("turns");
    case Level::sentence:
        return tr("sentences");
    case Level::paragraph:
        return tr("paragraphs");
    case Level::character:
        return tr("characters");
    case Level::segment:
        return tr("coded passages");
    case Level::excerpt:
        return tr("marked passages");
    }
    return {};
}

std::string presetName(const std::string& key)
{
    if (key == "maxqda1") return tr("MAXQDA: code in the transcript or not");
    if (key == "maxqda2") return tr("MAXQDA: how often in the transcript");
    if (key == "maxqda3") return tr("MAXQDA: coded passages");
    if (key == "atlasti") return "ATLAS.ti";
    return key == "nvivo" ? "NVivo" : "Dedoose";
}

std::vector<std::string> countHeads(const Result& result)
{
    const auto& coders = result.question.coders;
    if (!result.pairs.empty()) return {tr("Both"), tr("One of the two")};
    if (coders.size() > 2) {
        std::vector<std::string> heads{tr("All"), tr("Some")};
        if (result.reading.neitherKnown) heads.push_back(tr("None"));
        return heads;
    }
    const auto nameOf = [&](std::size_t place) {
        const analysis::Frame& frame = result.snapshot.frame();
        return frame.coders()[frame.coderIndex(coders[place])].shownName();
    };
    const std::string first = nameOf(0);
    const std::string second = nameOf(1);
    const auto one = fmt::arg("coder", first);
    const auto other = fmt::arg("coder", second);
    if (result.question.equalCounts)
        return {tr("As often"), say("{coder} more often", one), say("{coder} more often", other),
                tr("Not at all")};
    std::vector<std::string> heads{tr("Both"), say("Only {coder}", one), say("Only {coder}", other)};
    if (result.reading.neitherKnown) heads.push_back(tr("Neither"));
    return heads;
}

std::string coefficientHead(Coefficient coefficient, const Question& question)
{
    if (question.level == Level::segment && coefficient == Coefficient::brennanPrediger)
        return tr("Kappa (Brennan-Prediger)");
    return coefficientName(coefficient);
}

std::string fewUnitsCaution()
{
    return tr("Few units: one more or less changes the figures much.");
}

std::vector<std::string> cautionsOf(const Row& row, const Question& question)
{
    std::vector<std::string> cautions;
    const double units = row.all + row.some + row.none;
    const bool segments = question.level == Level::segment;
    if (units == 0) return cautions;
    if (question.level != Level::character && units < fewUnits)
        cautions.push_back(fewUnitsCaution());
    else if (row.all + row.some < static_cast<double>(fewCoded))
        cautions.push_back(tr("Seldom coded: one coding more or less changes kappa and alpha much."));
    const double coded = row.all + row.some / 2;
    const double rarer = std::min(coded, units - coded);
    if (segments || question.equalCounts) return cautions;
    if (rarer == 0)
        cautions.push_back(tr("All units got the same answer: the percentage says little, and kappa, pi and "
                              "alpha are not defined."));
    else if (rarer < oneSided * units)
        cautions.push_back(
            tr("Nearly all units got the same answer: the percentage flatters, and kappa and alpha "
               "are severe; see AC1 and Jaccard beside them."));
    return cautions;
}

std::string whoCoded(const analysis::Snapshot& snapshot, const std::vector<CoderId>& coders,
                     const std::vector<Index>& transcripts)
{
    constexpr std::size_t mostTold = 20;
    std::string told;
    for (std::size_t i = 0; i < transcripts.size() && i < mostTold; ++i)
        told += (i == 0 ? "" : ", ") + withWhoCoded(snapshot, coders, transcripts[i]);
    return transcripts.size() > mostTold ? told + ", …" : told;
}

std::string leftOutNote(const Result& result)
{
    const auto count = static_cast<long long>(result.leftOut.size());
    if (count == 0) return {};
    const std::string names = whoCoded(result.snapshot, result.question.coders, result.leftOut);
    if (result.question.documents == Documents::codedByAny)
        return sayn("Left out is {count} transcript that none of them coded: {names}.",
                    "Left out are {count} transcripts that none of them coded: {names}.", count,
                    fmt::arg("count", count), fmt::arg("names", names));
    return sayn("Left out is {count} transcript that not all of them coded: {names}.",
                "Left out are {count} transcripts that not all of them coded: {names}.", count,
                fmt::arg("count", count), fmt::arg("names", names));
}

std::vector<std::string> notesOf(const Result& result)
{
    std::vector<std::string> notes = notesOfAll(result);
    for (std::string& note : countNotes(result)) notes.push_back(std::move(note));
    if (std::string note = drawsNote(result); !note.empty()) notes.push_back(std::move(note));
    if (std::string note = leftOutNote(result); !note.empty()) notes.push_back(std::move(note));
    if (std::string note = comparedNote(result); !note.empty()) notes.insert(notes.begin(), std::move(note));
    return notes;
}

std::vector<std::string> notesOfAll(const Result& result)
{
    std::vector<std::string> notes;
    for (std::string note : {documentsNote(result), turnsNote(result), levelNote(result), pairsNote(result),
                             qualifierNote(result)})
        if (!note.empty()) notes.push_back(std::move(note));
    return notes;
}

std::vector<std::string> countNotes(const Result& result)
{
    std::vector<std::string> notes;
    for (std::string note : {caselessNote(result), withoutTurnsNote(result), outsideNote(result)})
        if (!note.empty()) notes.push_back(std::move(note));
    return notes;
}

std::string drawsNote(const Result& result)
{
    if (result.draws == 0) return {};
    if (result.units < 2) return tr("There are no intervals, as one unit was compared.");
    const Level level = result.question.level;
    const auto draws = fmt::arg("draws", result.draws);
    if (level == Level::character)
        return say("Between brackets: 95 percent of {draws} drawings of as many turns, with replacement.",
                   draws);
    if (level == Level::segment)
        return say("Between brackets: 95 percent of {draws} drawings of as many passages, with replacement.",
                   draws);
    return say("Between brackets: 95 percent of {draws} drawings of as many units, with replacement.", draws);
}

}
