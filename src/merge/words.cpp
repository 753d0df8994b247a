// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/words.h"

#include "base/i18n.h"
#include "text/fold.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace rd::merge
{

std::string kindName(const std::string& table)
{
    static const std::map<std::string, const char*> words{{"project_info", mark("project")},
                                                          {"transcript", mark("transcripts")},
                                                          {"transcript_text", mark("texts")},
                                                          {"speaker", mark("speakers")},
                                                          {"turn", mark("turns")},
                                                          {"cases", mark("cases")},
                                                          {"respondent", mark("respondents")},
                                                          {"attribute", mark("attributes")},
                                                          {"attribute_value", mark("values")},
                                                          {"code", mark("codes")},
                                                          {"coder", mark("coders")},
                                                          {"coding", mark("codings")},
                                                          {"table_definition", mark("tables")},
                                                          {"memo", mark("memos")},
                                                          {"guide_item", mark("guide items")},
                                                          {"raising", mark("items raised")},
                                                          {"foreign_part", mark("parts kept for later")},
                                                          {"assignment", mark("hand-outs")},
                                                          {"text_edit", mark("corrections of texts")},
                                                          {"coding_round", mark("rounds of coding")},
                                                          {"resolution", mark("settled differences")},
                                                          {"source_file", mark("imported files")}};
    const auto found = words.find(table);
    return found == words.end() ? table : tr(found->second);
}

namespace
{

constexpr int longestItem = 60; // code points

int turnNumber(const history::State& state, const transcript::Raising& raising)
{
    for (const transcript::Turn& turn : state.transcripts.turnsOf(raising.transcript))
        if (turn.id == raising.turn) return turn.number;
    return 0;
}

}

std::string howRaised(const history::State& state, const transcript::Raising& raising)
{
    using transcript::RaisedBy;
    const int turn = turnNumber(state, raising);
    if (raising.by == RaisedBy::notRaised)
        return turn == 0 ? tr("did not come up") : say("not in turn {turn}", fmt::arg("turn", turn));
    if (raising.by == RaisedBy::unasked)
        return turn == 0 ? tr("came up unasked")
                         : say("came up unasked in turn {turn}", fmt::arg("turn", turn));
    return turn == 0 ? tr("was asked") : say("was asked in turn {turn}", fmt::arg("turn", turn));
}

std::string howRaised(const history::State& state, const std::vector<transcript::Raising>& raisings)
{
    std::string all;
    for (const transcript::Raising& raising : raisings)
        all += (all.empty() ? "" : ", ") + howRaised(state, raising);
    return all;
}

std::string subjectName(const history::State& state, const Uuid& subject)
{
    if (const auto* respondent = state.cases.find(RespondentId{subject})) return respondent->name;
    const auto* value = state.cases.find(CaseId{subject});
    return value == nullptr ? std::string() : value->name;
}

std::string valueWords(transcript::Known known, const std::string& value)
{
    if (known == transcript::Known::unknown) return tr("unknown");
    return known == transcript::Known::notApplicable ? tr("not applicable") : value;
}

std::string raisedWhere(const history::State& state, GuideItemId item, TranscriptId transcript)
{
    const auto known = state.guide.find(item);
    const auto* interview = state.transcripts.find(transcript);
    const std::string words = known == state.guide.end()
                                  ? std::string()
                                  : text::shortened(known->second.text.in(userLanguage()), longestItem);
    const std::string name = interview == nullptr ? std::string() : interview->name;
    return say("“{item}” in “{transcript}”", fmt::arg("item", words), fmt::arg("transcript", name));
}

std::string notFound(const Placement& coding)
{
    const std::string told =
        say("Not found in “{transcript}” and kept apart: “{passage}”, coded with “{code}” by {coder}.",
            fmt::arg("transcript", coding.transcript), fmt::arg("passage", coding.there),
            fmt::arg("code", coding.code), fmt::arg("coder", coding.coder));
    return coding.memo.empty() ? told : told + " " + say("Note: {memo}", fmt::arg("memo", coding.memo));
}

std::string foundElsewhere(const Placement& coding)
{
    return say("In “{transcript}” “{code}” of {coder} stands at “{here}”; there it stood at “{there}”.",
               fmt::arg("transcript", coding.transcript), fmt::arg("code", coding.code),
               fmt::arg("coder", coding.coder), fmt::arg("here", coding.here),
               fmt::arg("there", coding.there));
}

std::string standsElsewhere(const Placement& coding)
{
    const char* told =
        coding.nearest
            ? mark("The words of “{code}” of {coder} in “{transcript}” were taken out: “{there}”. It stands "
                   "at "
                   "the nearest word now, “{here}”; look whether it is right.")
            : mark(
                  "“{code}” of {coder} in “{transcript}” was at “{there}”; these words were replaced, and it "
                  "stands at “{here}” now.");
    return say(told, fmt::arg("code", coding.code), fmt::arg("coder", coding.coder),
               fmt::arg("transcript", coding.transcript), fmt::arg("there", coding.there),
               fmt::arg("here", coding.here));
}

std::string alike(const MappedTranscript& pair)
{
    return std::to_string(static_cast<int>(pair.likeness * 100));
}

std::string takenFor(const MappedTranscript& pair)
{
    if (pair.into.empty())
        return say("“{there}” is taken for none of ours and comes in as a transcript of its own.",
                   fmt::arg("there", pair.name));
    if (pair.likeness >= 1)
        return say("“{there}” is taken for “{here}”: the text is the same.", fmt::arg("there", pair.name),
                   fmt::arg("here", pair.into));
    return say("“{there}” is taken for “{here}”: {percent} per cent of the words are the same.",
               fmt::arg("there", pair.name), fmt::arg("here", pair.into), fmt::arg("percent", alike(pair)));
}

namespace
{

std::string valuesOf(const std::vector<codebook::LeftOut>& leftOut)
{
    std::string values;
    for (const codebook::LeftOut& one : leftOut)
        values += (values.empty() ? "" : "; ") + columnName(one.column) + " “" + one.value + "”";
    return values;
}

}

std::string withLeftOut(const std::string& told, const std::vector<codebook::LeftOut>& leftOut)
{
    return leftOut.empty()
               ? told
               : told + " " + say("The other had: {values}.", fmt::arg("values", valuesOf(leftOut)));
}

std::string leftOutOf(const codebook::JoinedCode& both)
{
    const std::string values = valuesOf(both.leftOut);
    const std::string& name = both.code.shownName(userLanguage());
    return say("Two codes are one now, “{name}”. Where there is room for one value only its own stands; the "
               "other had: {values}.",
               fmt::arg("name", name), fmt::arg("values", values));
}

namespace
{

std::string newFrom(const FromCopy& copy, const std::string& file)
{
    if (copy.changes == 0) return say("{file}: nothing that was not there already.", fmt::arg("file", file));
    return sayn("{file}: {count} change.", "{file}: {count} changes.", static_cast<long long>(copy.changes),
                fmt::arg("file", file), fmt::arg("count", copy.changes));
}

}

std::string shownFile(const Report& report, const std::string& file)
{
    const auto nameOf = [](const std::string& path) { return std::filesystem::path(path).filename(); };
    const auto alike = std::count_if(report.copies.begin(), report.copies.end(),
                                     [&](const FromCopy& one) { return nameOf(one.file) == nameOf(file); });
    return alike > 1 ? file : nameOf(file).string();
}

std::string seemsAnother(const Report& report, const FromCopy& copy)
{
    return say("{file} seems to be another study: no transcript and no code of it is the same as one here.",
               fmt::arg("file", shownFile(report, copy.file)));
}

std::string cameFrom(const Report& report, const FromCopy& copy)
{
    const std::string file = shownFile(report, copy.file);
    if (!copy.related && copy.came.empty())
        return say(
            "{file} was made apart from the project it is merged with; it says nothing that is not here "
            "already.",
            fmt::arg("file", file));
    if (!copy.related)
        return say("{file} was made apart from the project it is merged with; what it says is taken over, as "
                   "one change.",
                   fmt::arg("file", file));
    if (copy.back > 0) {
        const std::string back =
            sayn("{file}: {count} change is back that the undo of a merge had taken away.",
                 "{file}: {count} changes are back that the undo of a merge had taken away.",
                 static_cast<long long>(copy.back), fmt::arg("file", file), fmt::arg("count", copy.back));
        return copy.changes == 0 ? back : newFrom(copy, file) + " " + back;
    }
    return newFrom(copy, file);
}

std::string roleName(transcript::Role role)
{
    switch (role) {
    case transcript::Role::respondent:
        return tr("respondent");
    case transcript::Role::interviewer:
        return tr("interviewer");
    case transcript::Role::other:
        break;
    }
    return tr("other");
}

}
