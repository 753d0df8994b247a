// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/settler.h"
#include "text/fold.h"

#include <algorithm>
#include <vector>

namespace rd::merge
{

namespace
{

using transcript::Respondent;

std::vector<Respondent> respondentsById(const Gathering& all, CaseId of)
{
    std::vector<Respondent> list;
    for (const Respondent* one : all.state().cases.respondentsOf(of)) list.push_back(*one);
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return list;
}

void moveSpeakers(Gathering& all, RespondentId from, RespondentId into)
{
    std::vector<transcript::Speaker> speakers;
    for (const transcript::Transcript* transcript : all.state().transcripts.list())
        for (const transcript::Speaker* speaker : all.state().transcripts.speakersOf(transcript->id))
            if (speaker->respondent == from) speakers.push_back(*speaker);
    for (transcript::Speaker& speaker : speakers) {
        speaker.respondent = into;
        all.put(speaker.id.uuid, speaker);
    }
}

void joinRespondent(Gathering& all, const Respondent& stays, Respondent gone)
{
    moveSpeakers(all, gone.id, stays.id);
    moveValues(all, gone.id.uuid, stays.id.uuid);
    moveMemos(all, gone.id.uuid, stays.id.uuid);
    gone.deleted = true;
    all.put(gone.id.uuid, gone);
    const std::string name = all.state().cases.find(stays.caseId)->name;
    all.find("respondent-joined", {gone.id.uuid},
             say("The respondent “{respondent}” was made in both cases “{case}” and is one now.",
                 fmt::arg("respondent", stays.name), fmt::arg("case", name)));
}

using Alike = bool (*)(const Respondent&, const Respondent&);

bool isOfOneName(const Respondent& one, const Respondent& other)
{
    return one.name == other.name;
}

bool isOfOneFoldedName(const Respondent& one, const Respondent& other)
{
    return text::folded(one.name) == text::folded(other.name);
}

/// One of one case is one of another at the most, so that two of one case stay two.
void joinAlike(Gathering& all, std::vector<Respondent>& into, std::vector<Respondent>& from, Alike alike)
{
    std::erase_if(from, [&](const Respondent& value) {
        const auto like =
            std::find_if(into.begin(), into.end(), [&](const Respondent& one) { return alike(one, value); });
        if (like == into.end()) return false;
        joinRespondent(all, *like, value);
        into.erase(like);
        return true;
    });
}

}

void joinRespondents(Gathering& all, CaseId into, CaseId from)
{
    std::vector<Respondent> known = respondentsById(all, into);
    std::vector<Respondent> coming = respondentsById(all, from);
    joinAlike(all, known, coming, isOfOneName);
    joinAlike(all, known, coming, isOfOneFoldedName);
    for (Respondent& value : coming) {
        value.caseId = into;
        all.put(value.id.uuid, value);
    }
}

}
