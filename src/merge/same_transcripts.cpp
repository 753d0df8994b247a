// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/transcript_joining.h"
#include "merge/settle.h"
#include "merge/text_twins.h"
#include "merge/words.h"
#include "text/fold.h"
#include "transcript/text_map.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

using transcript::Transcript;

/// Without the number that a second of that name has.
std::string bareName(const Transcript& value)
{
    const std::size_t open = value.name.rfind(" (");
    const bool numbered = open != std::string::npos && value.name.ends_with(')') &&
                          value.name.find_first_not_of("0123456789", open + 2) == value.name.size() - 1;
    return text::folded(numbered ? value.name.substr(0, open) : value.name);
}

struct Named {
    const Transcript* transcript;
    std::string name;
    text::Offset length; ///< As it was imported.
    bool came;
};

std::vector<Named> byAge(const history::State& state, const std::set<Uuid>& came)
{
    std::vector<Named> list;
    for (const Transcript* one : state.transcripts.list())
        list.push_back({one, bareName(*one),
                        transcript::importedLength(state.textEdits.of(one->id), one->length),
                        came.contains(one->id.uuid)});
    std::sort(list.begin(), list.end(),
              [](const Named& a, const Named& b) { return a.transcript->id < b.transcript->id; });
    return list;
}

/// A shorter text may be that of two people.
constexpr text::Offset longEnough = 200;

bool mayBeOne(const Named& one, const Named& other)
{
    const bool sameName = one.name == other.name;
    const bool sameFile = isSameFile(*one.transcript, *other.transcript);
    if (isAnswer(*one.transcript) || isAnswer(*other.transcript)) return sameName && sameFile;
    return sameName || sameFile || (one.length == other.length && one.length >= longEnough);
}

}

std::string sameNameKey(SameName::Of of)
{
    if (of == SameName::Of::transcript) return "transcript";
    return of == SameName::Of::code ? "code" : "case";
}

std::vector<SameName> sameTranscripts(const history::State& state, const std::set<Uuid>& came,
                                      const MadeApart& madeApart, const SameText& sameText)
{
    std::vector<SameName> pairs;
    const std::vector<Named> list = byAge(state, came);
    std::set<TranscriptId> seconds;
    for (std::size_t later = 1; later < list.size(); ++later)
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const Transcript& first = *list[earlier].transcript;
            const Transcript& second = *list[later].transcript;
            if (!(list[earlier].came || list[later].came) || !mayBeOne(list[earlier], list[later])) continue;
            if (seconds.contains(first.id) || !madeApart(first.id.uuid, second.id.uuid)) continue;
            if (!sameText(first.id, second.id)) continue;
            seconds.insert(second.id);
            pairs.push_back(
                {SameName::Of::transcript, first.id.uuid, second.id.uuid, first.name, "", "", second.name});
            break;
        }
    return pairs;
}

namespace
{

using Sentences = std::vector<std::string>;

/// Its case has no transcript any more, unless the other is of that too.
void tellEmptyCase(const history::State& state, const Transcript& gone, const Transcript& stays,
                   Sentences& told)
{
    const auto* left = state.cases.find(gone.caseId);
    const auto* kept = state.cases.find(stays.caseId);
    if (left == nullptr || kept == nullptr || left->id == kept->id) return;
    if (state.transcripts.ofCase(left->id).size() > 1) return;
    told.push_back(
        say("“{there}” has no transcript now and counts in n: make it one with “{here}”, or delete it.",
            fmt::arg("there", left->name), fmt::arg("here", kept->name)));
}

Sentences toldOf(const history::State& state, const Transcript& gone, const Transcript& stays,
                 const history::JoinedTranscripts& joined)
{
    Sentences told{withLeftOut(say("“{second}” is one with “{first}” now.", fmt::arg("second", gone.name),
                                   fmt::arg("first", stays.name)),
                               joined.leftOut)};
    if (joined.colliding > 0)
        told.push_back(sayn(
            "{count} correction of “{second}” is about words that “{first}” had corrected otherwise; the "
            "one that was made last stands.",
            "{count} corrections of “{second}” are about words that “{first}” had corrected otherwise; "
            "of each two the one that was made last stands.",
            joined.colliding, fmt::arg("count", joined.colliding), fmt::arg("second", gone.name),
            fmt::arg("first", stays.name)));
    tellEmptyCase(state, gone, stays, told);
    return told;
}

}

Sentences toldOfJoined(const history::State& state, TranscriptId from, TranscriptId into)
{
    return toldOf(state, *state.transcripts.find(from), *state.transcripts.find(into),
                  history::joinedTranscripts(state, from, into));
}

Settled joinTranscripts(const history::State& state, const SameName& pair)
{
    const TranscriptId from{pair.second};
    const TranscriptId into{pair.first};
    history::JoinedTranscripts joined = history::joinedTranscripts(state, from, into);
    Settled all;
    for (std::string& told :
         toldOf(state, *state.transcripts.find(from), *state.transcripts.find(into), joined))
        all.findings.push_back({"joined", std::move(told), {}});
    all.rows = std::move(joined.rows);
    return all;
}

}
