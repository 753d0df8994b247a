// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/check.h"

#include "base/i18n.h"
#include "base/sha256.h"
#include "merge/kept_apart.h"
#include "project/unaware_writing.h"
#include "text/offset_map.h"

#include <set>

namespace rd::project
{

namespace
{

/// What SQLite found, in our own words.
std::string inWords(const std::string& damage)
{
    const auto says = [&](const char* words) { return damage.find(words) != std::string::npos; };
    if (says(" index "))
        return tr(
            "An index of the file is damaged, so that things may not be found. Rescue the project into a "
            "new file and go on with that.");
    if (says(" value in ") || says(" constraint failed in "))
        return tr(
            "A row of the file holds what it may not. Rescue the project into a new file and go on with "
            "that.");
    return tr("A page of the file is damaged, so that part of it may be lost. Rescue what can be read into a "
              "new file, and compare that with your last copy.");
}

/// Each kind of damage once.
void checkFile(store::ProjectStore& store, std::vector<Finding>& findings)
{
    std::set<std::string> told;
    for (const std::string& damage : store.damage())
        if (std::string words = inWords(damage); told.insert(words).second)
            findings.push_back({tr("file"), std::move(words)});
}

void checkTexts(store::ProjectStore& store, const history::State& state, std::vector<Finding>& findings)
{
    const bool part = store.isPart(); // a file that holds others' interviews too is not handed out
    for (const transcript::Transcript* transcript : state.transcripts.list()) {
        if (text::codePointCount(store.text(transcript->id)) != transcript->length)
            findings.push_back({transcript->name, tr("The text is not as long as when it was imported.")});
        if (transcript->sourceSha256.empty()) continue;
        const std::string bytes = store.sourceBytes(transcript->sourceSha256);
        if (part && bytes.empty()) continue;
        if (sha256Hex(bytes) != transcript->sourceSha256)
            findings.push_back({transcript->name, tr("The imported file is not kept as it was.")});
    }
}

void checkCoding(const history::State& state, const transcript::Transcript& transcript,
                 const coding::Coding& coding, std::vector<Finding>& findings)
{
    const auto find = [&](std::string what) { findings.push_back({transcript.name, std::move(what)}); };
    if (!coding.span.fits(transcript.length))
        find(say("A coding from {start} to {end} does not lie within the text.",
                 fmt::arg("start", coding.span.start), fmt::arg("end", coding.span.end)));
    const codebook::Code* code = state.codebook.find(coding.code);
    if (code == nullptr || code->deleted)
        find(say("A coding from {start} to {end} has a code that is not in the codebook.",
                 fmt::arg("start", coding.span.start), fmt::arg("end", coding.span.end)));
    const auto coder = state.coders.find(coding.coder);
    if (coder == state.coders.end() || coder->second.deleted)
        find(say("A coding from {start} to {end} has no known coder.", fmt::arg("start", coding.span.start),
                 fmt::arg("end", coding.span.end)));
}

void checkCodings(const history::State& state, std::vector<Finding>& findings)
{
    for (const auto& [id, list] : state.codings.all()) {
        const transcript::Transcript* transcript = state.transcripts.find(id);
        if (transcript == nullptr)
            findings.push_back({id.uuid.toString(), tr("Codings belong to a transcript that is not there.")});
        else
            for (const coding::Coding& coding : list) checkCoding(state, *transcript, coding, findings);
    }
}

std::string codeName(const history::State& state, const coding::Coding& coding)
{
    const codebook::Code* code = state.codebook.find(coding.code);
    return code == nullptr ? std::string() : code->shownName(userLanguage());
}

std::string coderName(const history::State& state, const coding::Coding& coding)
{
    const auto coder = state.coders.find(coding.coder);
    return coder == state.coders.end() ? std::string() : coder->second.shownName();
}

void checkFallen(store::ProjectStore& store, const history::State& state, std::vector<Finding>& findings)
{
    for (const CodingId id : store.fallenCodings()) {
        const coding::Coding* coding = state.codings.find(id);
        const transcript::Transcript* transcript =
            coding == nullptr ? nullptr : state.transcripts.find(coding->transcript);
        if (transcript == nullptr || transcript->deleted) continue;
        findings.push_back(
            {transcript->name,
             say("The words of “{code}” of {coder} from {start} to {end} were taken out of the text in "
                 "another copy; look whether it stands right. Give it another extent, or take it away, and "
                 "this is told no more.",
                 fmt::arg("code", codeName(state, *coding)), fmt::arg("coder", coderName(state, *coding)),
                 fmt::arg("start", coding->span.start), fmt::arg("end", coding->span.end)),
             true});
    }
}

/// Of projects made apart.
void checkKeptApart(const history::State& state, std::vector<Finding>& findings)
{
    for (const auto& [id, part] : state.foreign) {
        if (!merge::isKeptApart(part)) continue;
        const transcript::Transcript* transcript = state.transcripts.find(TranscriptId{part.subject});
        if (transcript == nullptr || transcript->deleted) continue;
        const merge::Placement words = merge::wordsOfKept(part);
        findings.push_back(
            {transcript->name,
             say("Kept apart in a merge, because its words were not found: “{passage}”, coded with “{code}” "
                 "by {coder}. It counts nowhere; code the passage that it is about.",
                 fmt::arg("passage", words.there), fmt::arg("code", words.code),
                 fmt::arg("coder", words.coder)),
             true});
    }
}

/// Who took back an import did not see that another had put it in a round.
void checkRounds(store::ProjectStore& store, const history::State& state, std::vector<Finding>& findings)
{
    for (const coding::Round* round : state.roundsInOrder())
        for (const TranscriptId id : round->transcripts) {
            const transcript::Transcript* transcript = state.transcripts.find(id);
            if (transcript == nullptr || !transcript->deleted) continue;
            const auto by = removerOf(store, "transcript", id.uuid);
            if (!by || by->kind != "undo") continue;
            findings.push_back(
                {round->name,
                 say("“{name}” was in this round, and {author} undid that it came in, so that the "
                     "round is without it. Change the round, and this is told no more.",
                     fmt::arg("name", transcript->name), fmt::arg("author", by->author)),
                 true});
        }
}

}

std::vector<Finding> checkProject(store::ProjectStore& store, const history::State& state)
{
    const auto reading = store.readOneState();
    std::vector<Finding> findings;
    checkFile(store, findings);
    if (!findings.empty()) return findings;
    checkTexts(store, state, findings);
    checkCodings(state, findings);
    checkFallen(store, state, findings);
    checkKeptApart(state, findings);
    checkRounds(store, state, findings);
    if (store.lacksChanges())
        findings.push_back({tr("history"), tr("Changes were taken out of the history, so that this copy is "
                                              "not merged. Ask for an intact copy.")});
    if (const auto count = static_cast<long long>(store.countImpossibleHlcs()); count > 0)
        findings.push_back(
            {tr("history"),
             sayn("{count} change has a clock that cannot be, so that this copy is not merged. Ask for an "
                  "intact copy.",
                  "{count} changes have a clock that cannot be, so that this copy is not merged. Ask for an "
                  "intact copy.",
                  count, fmt::arg("count", count))});
    for (const std::string& row : store.differencesWithLog())
        findings.push_back({row, tr("The history and the project do not agree here.")});
    return findings;
}

}
