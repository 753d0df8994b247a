// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/apart.h"

#include "base/i18n.h"
#include "merge/joiner.h"
#include "merge/words.h"

namespace rd::merge
{

void Joiner::takeCoders()
{
    for (const coding::Coder* coder : m_theirs.state.codersInOrder()) {
        if (cameBefore(coder->id)) continue;
        const coding::Coder* named = coder->agreed ? m_now.agreedCoder() : m_now.coderByName(coder->name);
        if (named == nullptr || named->agreed != coder->agreed) {
            make(*coder);
            continue;
        }
        became(coder->id, named->id);
        tellOther(*named, *coder);
    }
}

void Joiner::tellOther(const coding::Coder& ours, const coding::Coder& theirs)
{
    std::vector<codebook::LeftOut> other;
    if (!theirs.initials.empty() && theirs.initials != ours.initials)
        other.push_back({"initials", theirs.initials});
    if (theirs.color != ours.color) other.push_back({"color", codebook::colorText(theirs.color)});
    tellStays(
        "coder-differs",
        say("The coder “{name}” is in both and stays as it is here.", fmt::arg("name", ours.shownName())),
        other);
}

void Joiner::tellStays(std::string kind, const std::string& told, const std::vector<codebook::LeftOut>& other)
{
    if (!other.empty()) find(std::move(kind), withLeftOut(told, other));
}

void Joiner::remember(const coding::Foreign& row)
{
    const auto kept = m_now.foreign.find(row.id);
    if (kept != m_now.foreign.end() && kept->second == row) return;
    m_now.put(row);
    m_taken.rows.emplace_back(row);
}

/// Until when it was taken over is worth a change only together with something else.
TakenOver Joiner::result()
{
    for (const auto& [theirs, ours] : m_ids) m_taken.from.emplace(ours, theirs);
    if (!m_taken.rows.empty()) remember(Memory::merged(m_theirs.state.info.id, m_theirs.clock));
    return std::move(m_taken);
}

namespace
{

/// Where in the file of the mapping that is written.
std::string placeIn(const std::map<std::string, int>& lines, const std::string& thing)
{
    const auto line = lines.find(thing);
    return line == lines.end() ? std::string() : say("line {line}", fmt::arg("line", line->second));
}

/// A code cannot become a qualifier, nor the other way round: what was coded with it would have no meaning.
void demandOneKind(const codebook::Code* theirs, const codebook::Code& ours, const std::string& place)
{
    if (theirs == nullptr || theirs->isQualifier() == ours.isQualifier()) return;
    const std::string there = theirs->shownName(userLanguage());
    const std::string here = ours.shownName(userLanguage());
    throw Refusal({"", place,
                   say("The mapping makes “{here}” of “{there}”, and one of the two is a qualifier.",
                       fmt::arg("here", here), fmt::arg("there", there)),
                   tr("Let a qualifier become a qualifier and any other code such a code, or leave it empty "
                      "for a new one.")});
}

void demandCodable(const history::State& theirs, const codebook::Code* code, const codebook::Code& ours,
                   const std::string& place)
{
    if (ours.codable || code == nullptr) return;
    for (const auto& [transcript, codings] : theirs.codings.all())
        for (const coding::Coding& coding : codings)
            if (coding.code == code->id)
                throw Refusal({"", place,
                               say("The mapping makes “{here}” of “{there}”, and “{here}” only groups other "
                                   "codes, where “{there}” was coded with.",
                                   fmt::arg("here", ours.shownName(userLanguage())),
                                   fmt::arg("there", code->shownName(userLanguage()))),
                               tr("Choose a code that may be coded with, or leave it empty for a new one.")});
}

void demandCodes(const Mapping& mapping, const codebook::Codebook& ours, const history::State& theirs)
{
    for (const auto& [key, into] : mapping.codes) {
        if (into.empty()) continue;
        const codebook::Code* code = ours.byKey(into);
        const std::string place = placeIn(mapping.codeLines, key);
        if (code == nullptr)
            throw Refusal({"", place,
                           say("The mapping names the code “{key}”, which is not in the codebook.",
                               fmt::arg("key", into)),
                           tr("Write a key of the first project, or leave it empty for a new code.")});
        demandOneKind(theirs.codebook.byKey(key), *code, place);
        demandCodable(theirs, theirs.codebook.byKey(key), *code, place);
    }
}

void demandOurs(const Mapping& mapping, const history::State& ours, const history::State& theirs)
{
    demandCodes(mapping, ours.codebook, theirs);
    for (const auto& [name, into] : mapping.transcripts)
        if (!into.empty() && ours.transcripts.byName(into) == nullptr)
            throw Refusal(
                {"", placeIn(mapping.transcriptLines, name),
                 say("The mapping names the transcript “{name}”, which is not in the first project.",
                     fmt::arg("name", into)),
                 tr("Write the name of a transcript of the first project, or leave it empty for a new "
                    "one.")});
}

}

TakenOver takeOver(const Source& ours, const Source& theirs, const Mapping& mapping, Progress& progress)
{
    demandOurs(mapping, ours.state, theirs.state);
    Joiner joiner(ours, theirs);
    joiner.takeCoders();
    joiner.takeCodes(mapping.codes);
    joiner.takePeople();
    joiner.takeTranscripts(mapping.transcripts, progress);
    joiner.takeCodings();
    joiner.takeDecisions();
    joiner.takeAssignments();
    joiner.takeMemos();
    joiner.takeGuide();
    joiner.takeTables();
    joiner.takeRounds();
    joiner.takeForeign();
    joiner.tellGone();
    joiner.tellStillThere();
    return joiner.result();
}

}
