// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/coding_sense.h"
#include "merge/settler.h"
#include "merge/words.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

using coding::Coding;

/// Bounds that two copies wrote apart may not make a passage: the words between them do, or one of them.
text::Span mended(text::Span span, text::Offset length)
{
    if (span.start > span.end) std::swap(span.start, span.end);
    span.start = std::clamp(span.start, text::Offset{0}, std::max(length - 1, text::Offset{0}));
    span.end = std::clamp(span.end, span.start + 1, std::max(length, span.start + 1));
    return span;
}

std::string transcriptName(const history::State& state, TranscriptId id)
{
    const auto* transcript = state.transcripts.find(id);
    return transcript == nullptr ? std::string() : transcript->name;
}

}

void settlePassages(Gathering& all)
{
    for (Coding coding : all.codingsWith([&](const Coding& one) {
             const auto* transcript = all.state().transcripts.find(one.transcript);
             return transcript != nullptr && !one.span.fits(transcript->length);
         })) {
        const auto* transcript = all.state().transcripts.find(coding.transcript);
        coding.span = mended(coding.span, transcript->length);
        all.put(coding.id.uuid, coding);
        all.find("passage", {coding.id.uuid},
                 say("The extent of a passage in “{transcript}” was changed in both copies; look whether "
                     "it is right.",
                     fmt::arg("transcript", transcript->name)));
    }
}

namespace
{

/// The codings that say what another on the same passage says too. The list has those of one passage beside
/// each other.
std::vector<std::vector<Coding>> twinsIn(const Gathering& all, const coding::Codings::List& list)
{
    std::vector<std::vector<Coding>> twins;
    for (std::size_t from = 0; from < list.size();) {
        std::size_t to = from + 1;
        while (to < list.size() && list[to].span == list[from].span) ++to;
        std::map<history::Sense, std::vector<Coding>> senses;
        for (std::size_t i = from; i < to && to - from > 1; ++i)
            if (!all.isFallen(list[i].id)) senses[history::senseOf(list[i])].push_back(list[i]);
        for (auto& [sense, same] : senses)
            if (same.size() > 1) twins.push_back(std::move(same));
        from = to;
    }
    return twins;
}

}

namespace
{

/// What the one that goes has where there is room for one value only.
void tellLeftOut(Gathering& all, const Coding& stays, const Coding& gone)
{
    std::vector<codebook::LeftOut> leftOut;
    const auto note = [&](const std::string& column, const std::string& here, const std::string& there) {
        if (!there.empty() && there != here) leftOut.push_back({column, there});
    };
    note("page", stays.page, gone.page);
    note("quote_text", stays.quoteText, gone.quoteText);
    if (leftOut.empty()) return;
    const history::State& state = all.state();
    const auto* code = state.codebook.find(stays.code);
    const auto coder = state.coders.find(stays.coder);
    const auto* turn = state.transcripts.turnAt(stays.transcript, stays.span.start);
    if (code == nullptr || coder == state.coders.end()) return;
    const auto inText = [&](const char* sentence) {
        return say(sentence, fmt::arg("code", code->shownName(userLanguage())),
                   fmt::arg("coder", coder->second.shownName()),
                   fmt::arg("transcript", transcriptName(state, stays.transcript)),
                   fmt::arg("turn", turn == nullptr ? 0 : turn->number));
    };
    all.find("coding-left-out", {gone.id.uuid},
             withLeftOut(turn == nullptr
                             ? inText(mark("“{code}” of {coder} in “{transcript}” was made in both copies."))
                             : inText(mark("“{code}” of {coder} in “{transcript}”, turn {turn}, was made in "
                                           "both copies.")),
                         leftOut));
}

}

/// The same coding made in both copies counts once; the one that was made first stays, with both memos.
void settleTwins(Gathering& all)
{
    std::map<TranscriptId, std::vector<std::vector<Coding>>> found;
    for (const auto& [id, list] : all.state().codings.all())
        if (auto twins = twinsIn(all, list); !twins.empty()) found.emplace(id, std::move(twins));
    for (auto& [id, twins] : found) {
        std::vector<Uuid> about;
        for (std::vector<Coding>& same : twins) {
            const history::OneCoding one = history::madeOneByAge(std::move(same));
            all.put(one.stays.id.uuid, one.stays);
            history::Followers followers;
            for (const Coding& gone : one.gone) {
                all.put(gone.id.uuid, gone);
                about.push_back(gone.id.uuid);
                tellLeftOut(all, one.stays, gone);
                followers.follow(gone.id, one.stays.id);
            }
            for (const history::Row& row : followers.rows(all.state())) all.put(row);
        }
        const auto count = static_cast<long long>(about.size());
        const std::string name = transcriptName(all.state(), id);
        all.find("same-coding", about,
                 sayn("{count} coding in “{transcript}” says the same as another and counts once.",
                      "{count} codings in “{transcript}” say the same as another and count once.", count,
                      fmt::arg("count", count), fmt::arg("transcript", name)));
    }
}

}
