// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/report_words.h"

#include "base/i18n.h"
#include "merge/alignment.h"
#include "merge/words.h"
#include "text/names.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace rd::merge
{

namespace
{

using Sentences = std::vector<std::string>;

/// The one side removed it, the other wrote in it: whether the former is the copy's.
bool wasRemovedThere(const Clash& clash)
{
    return clash.thereStands == clash.removalStands;
}

bool choseRemoval(const Clash& clash)
{
    return clash.chosenHere && *clash.chosenHere != wasRemovedThere(clash);
}

const char* joiningText(const Clash& clash)
{
    const bool asChosen = clash.chosenHere && choseRemoval(clash) == clash.removalStands;
    if (asChosen && clash.removalStands)
        return mark("{what} was {joined} by {remover}, and {wrote}. It stays so, as was "
                    "chosen.");
    if (asChosen)
        return mark("{what} was {joined} by {remover}, and {wrote}. It is there by itself, as "
                    "was chosen.");
    if (clash.chosenHere && clash.removalStands)
        return mark(
            "{what} was {joined} by {remover}, and {wrote}. It was chosen to be there "
            "by itself, but it says the same as another, so the two count once, with the words of both.");
    if (clash.removalStands)
        return mark("{what} was {joined} by {remover}, and {wrote}. It stays so; that it is "
                    "there by itself can be chosen.");
    return mark("{what} was {joined} by {remover}, and {wrote}. It is there by itself all the "
                "same, because of what was settled.");
}

/// Nobody wrote in the coding: its code or transcript was deleted, and made part of another.
const char* movedText(const Clash& clash)
{
    if (clash.removalStands && choseRemoval(clash))
        return mark("{what} had gone along with what {remover} deleted and {writer} made part of "
                    "another. It is removed, as was chosen.");
    if (clash.removalStands)
        return mark("{what} had gone along with what {remover} deleted and {writer} made part of "
                    "another. It counts once with another that says the same.");
    return mark("{what} had gone along with what {remover} deleted and {writer} made part of another. "
                "It is there; its removal can be chosen.");
}

const char* removalText(const Clash& clash)
{
    if (clash.joined) return joiningText(clash);
    if (clash.moved) return movedText(clash);
    if (choseRemoval(clash) && !clash.removalStands)
        return mark("{remover} removed {what}, and {wrote}. It was chosen to be "
                    "removed, but it is in use, so it is back: delete it in the merged project.");
    if (choseRemoval(clash))
        return mark("{remover} removed {what}, and {wrote}. It is removed, as was chosen.");
    if (clash.removalStands && clash.isTwin)
        return mark("{remover} removed {what}, and {wrote}. It counts once with another "
                    "that says the same.");
    if (clash.removalStands)
        return mark("{remover} removed {what}, and {wrote}. What it belongs to is "
                    "removed, so it is not there.");
    if (clash.chosenHere) return mark("{remover} removed {what}, and {wrote}. It is there, as was chosen.");
    if (clash.isFixed)
        return mark("{remover} removed {what}, and {wrote}, not knowing that. It is "
                    "back.");
    return mark("{remover} removed {what}, and {wrote}, not knowing that. It is back; "
                "the removal can be chosen.");
}

/// A name as such, so that it is not read as words of the sentence.
std::string shownWhat(const Clash& clash)
{
    for (const char* named :
         {"code/", "cases/", "respondent/", "attribute/", "coding_round/", "table_definition/"})
        if (clash.id.starts_with(named)) return "“" + clash.what + "”";
    if (clash.id.starts_with("transcript/"))
        return say("the transcript “{name}”", fmt::arg("name", clash.what));
    return clash.what;
}

/// How many names are told one after the other.
long long namesIn(const std::string& names)
{
    long long count = 1;
    for (auto at = names.find(", "); at != std::string::npos; at = names.find(", ", at + 2)) ++count;
    return count;
}

/// One removed it, and the other wrote in it, not knowing that.
std::string removalSentence(const Clash& clash)
{
    const bool wroteThere = !wasRemovedThere(clash);
    const std::string words = text::inOneLine(wroteThere ? clash.there : clash.here);
    const std::string joined = wroteThere ? clash.here : clash.there; // of which it became part
    const std::string writer = wroteThere ? clash.thereBy : clash.hereBy;
    const std::string remover = wroteThere ? clash.hereBy : clash.thereBy;
    const std::string what = shownWhat(clash);
    const std::string wrote = sayn("{writer} wrote in it ({words})", "{writer} wrote in it ({words})",
                                   namesIn(writer), fmt::arg("writer", writer), fmt::arg("words", words));
    return say(removalText(clash), fmt::arg("remover", remover), fmt::arg("what", what),
               fmt::arg("writer", writer), fmt::arg("wrote", wrote), fmt::arg("joined", joined));
}

const char* clashText(const Clash& clash)
{
    const bool chosenStands =
        clash.chosenHere && !clash.otherStands && *clash.chosenHere != clash.thereStands;
    if (clash.chosenHere && !chosenStands)
        return mark(
            "Both wrote {column} of {what}: “{here}” ({hereBy}) and “{there}” ({thereBy}). “{stands}” "
            "stands all the same, because of another choice, of another copy or of what was settled.");
    if (clash.chosenHere)
        return mark(
            "Both wrote {column} of {what}: “{here}” ({hereBy}) and “{there}” ({thereBy}). “{stands}” "
            "stands, as was chosen.");
    if (clash.otherStands)
        return mark(
            "Both wrote {column} of {what}: “{here}” ({hereBy}) and “{there}” ({thereBy}). “{stands}” "
            "stands, because of another copy or of what was settled.");
    if (clash.neitherLast)
        return mark("Both wrote {column} of {what}: “{here}” ({hereBy}) and “{there}” ({thereBy}). "
                    "“{stands}” stands.");
    return mark(
        "Both wrote {column} of {what}: “{here}” ({hereBy}) and “{there}” ({thereBy}). “{stands}” was "
        "written last.");
}

/// A sentence that may begin with a common word for the thing.
std::string withCapital(const Clash& clash, std::string sentence)
{
    const bool isWord = clash.id.starts_with("coding/") || clash.id.starts_with("transcript/");
    if (isWord && !sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z')
        sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
    return sentence;
}

std::string clashSentence(const Clash& clash)
{
    if (clash.removal) return withCapital(clash, removalSentence(clash));
    const std::string column = columnName(clash.column);
    const std::string what = shownWhat(clash);
    return say(clashText(clash), fmt::arg("column", column), fmt::arg("what", what),
               fmt::arg("here", text::inOneLine(clash.here)), fmt::arg("hereBy", clash.hereBy),
               fmt::arg("there", text::inOneLine(clash.there)), fmt::arg("thereBy", clash.thereBy),
               fmt::arg("stands", text::inOneLine(clash.stands)));
}

}

std::string sameNameSentence(const SameName& pair)
{
    if (pair.of == SameName::Of::theCase)
        return say("Two cases are called “{name}”; they can be made one.", fmt::arg("name", pair.name));
    if (pair.of == SameName::Of::transcript)
        return say("“{first}” and “{second}” are the same text, imported twice; they can be made one.",
                   fmt::arg("first", pair.name), fmt::arg("second", pair.secondName));
    return say("Two codes are called “{name}” ({first}, {second}); they can be made one.",
               fmt::arg("name", pair.name), fmt::arg("first", pair.firstKey),
               fmt::arg("second", pair.secondKey));
}

namespace
{

Sentences clashesOf(const FromCopy& copy)
{
    Sentences all;
    for (const Clash& clash : copy.clashes) all.push_back(clashSentence(clash));
    return all;
}

/// Whether half of its words at least are still there, so that it needs no look.
bool isMended(const Placement& coding)
{
    constexpr double half = 0.5;
    return !coding.nearest && Alignment(coding.there, coding.here).likeness() >= half;
}

std::string correctedWithin(const Placement& coding)
{
    return say("Words were corrected in the passage of “{code}” of {coder} in “{transcript}”.",
               fmt::arg("code", coding.code), fmt::arg("coder", coding.coder),
               fmt::arg("transcript", coding.transcript));
}

/// Of several within which a word was corrected it is enough how many they are.
Sentences placedInCorrected(const FromCopy& copy)
{
    Sentences all;
    std::vector<const Placement*> mended;
    for (const Placement& one : copy.placements) {
        if (isMended(one))
            mended.push_back(&one);
        else
            all.push_back(standsElsewhere(one));
    }
    if (mended.size() == 1) all.push_back(correctedWithin(*mended.front()));
    if (mended.size() > 1)
        all.push_back(say("Words were corrected in the passages of {count} codings.",
                          fmt::arg("count", mended.size())));
    return all;
}

/// Of those at the same words it is enough how many they are.
Sentences placedAnew(const FromCopy& copy)
{
    if (copy.related) return placedInCorrected(copy);
    Sentences all;
    long long same = 0;
    for (const Placement& one : copy.placements) {
        if (one.found && one.here != one.there) all.push_back(foundElsewhere(one));
        if (one.found && one.here == one.there) ++same;
    }
    if (same > 0)
        all.push_back(sayn("{count} coding was placed anew, at the same words.",
                           "{count} codings were placed anew, at the same words.", same,
                           fmt::arg("count", same)));
    return all;
}

/// The same text under the same name needs no words but how often it is so.
Sentences transcriptsOf(const FromCopy& copy)
{
    Sentences all;
    long long same = 0;
    for (const MappedTranscript& one : copy.transcripts) {
        if (one.name == one.into && one.likeness >= 1)
            ++same;
        else
            all.push_back(takenFor(one));
    }
    if (same > 0)
        all.push_back(sayn("{count} transcript is the same in both, by name and text.",
                           "{count} transcripts are the same in both, by name and text.", same,
                           fmt::arg("count", same)));
    return all;
}

Sentences keptApartOf(const Report& report)
{
    Sentences all;
    for (const FromCopy& copy : report.copies)
        for (const Placement& one : copy.placements)
            if (!one.found && !one.nearest) all.push_back(notFound(one));
    return all;
}

Sentences settledOf(const Report& report)
{
    Sentences all;
    for (const std::string& merge : std::set(report.restored.begin(), report.restored.end()))
        all.push_back(
            report.restoredWhole.contains(merge)
                ? say("The merge of {merge}, which had been undone, is back. What both wrote then stands in "
                      "its report, in the history.",
                      fmt::arg("merge", merge))
                : say("What the merge of {merge} had brought, which had been undone, is back, and what both "
                      "wrote is asked anew.",
                      fmt::arg("merge", merge)));
    for (const Finding& finding : report.findings)
        if (finding.kind != "unplaced") all.push_back(finding.text);
    if (!report.joined)
        for (const SameName& pair : report.sameNames) all.push_back(sameNameSentence(pair));
    return all;
}

std::string cameSentence(const Came& came)
{
    const std::string kind = kindName(came.table);
    std::string counts;
    const auto add = [&](const std::string& one) { counts += (counts.empty() ? "" : ", ") + one; };
    if (came.made > 0) add(say("{count} new", fmt::arg("count", came.made)));
    if (came.changed > 0) add(say("{count} changed", fmt::arg("count", came.changed)));
    if (came.deleted > 0) add(say("{count} deleted", fmt::arg("count", came.deleted)));
    return (came.author.empty() ? kind : came.author + ", " + kind) + ": " + counts;
}

Sentences cameOf(const FromCopy& copy)
{
    Sentences all;
    for (const Came& came : copy.came) all.push_back(cameSentence(came));
    return all;
}

void append(Sentences& to, Sentences more)
{
    std::move(more.begin(), more.end(), std::back_inserter(to));
}

void addPart(std::string& text, const std::string& heading, const Sentences& sentences)
{
    if (sentences.empty()) return;
    text += (text.empty() ? "" : "\n") + heading + "\n";
    for (const std::string& sentence : sentences) text += "- " + sentence + "\n";
}

}

Sentences otherStudies(const Report& report)
{
    Sentences all;
    for (const FromCopy& copy : report.copies)
        if (copy.another) all.push_back(seemsAnother(report, copy));
    return all;
}

Sentences sentencesOf(const Report& report)
{
    Sentences all = otherStudies(report);
    for (const FromCopy& copy : report.copies) {
        all.push_back(cameFrom(report, copy));
        append(all, transcriptsOf(copy));
        append(all, clashesOf(copy));
        append(all, placedAnew(copy));
    }
    append(all, keptApartOf(report));
    append(all, settledOf(report));
    return all;
}

std::string reportInWords(const Report& report)
{
    std::string text;
    for (const std::string& sentence : otherStudies(report)) text += sentence + "\n";
    for (const FromCopy& copy : report.copies) {
        text += (text.empty() ? "" : "\n") + cameFrom(report, copy) + "\n";
        addPart(text, tr("What came in"), cameOf(copy));
        addPart(text, tr("Which transcript was taken for which"), transcriptsOf(copy));
        addPart(text, tr("What both sides wrote"), clashesOf(copy));
        addPart(text, tr("Codings that were placed anew"), placedAnew(copy));
    }
    addPart(text, tr("Codings without a place, kept apart"), keptApartOf(report));
    addPart(text, tr("What was settled, and what to look at"), settledOf(report));
    return text;
}

}
