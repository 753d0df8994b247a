// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/memo_index_listing.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "cli/kind_names.h"

namespace rd::cli
{

namespace
{

std::string kindOf(const history::State& state, const errands::IndexedMemo& memo, bool forPeople)
{
    if (!memo.memo) return forPeople ? tr("memo of a coding") : "coding";
    const coding::MemoKind kind = state.memos.at(memo.memo).kind;
    return forPeople ? kindName(kind) : coding::memoKindKey(kind);
}

std::string aboutName(errands::MemoAbout about)
{
    const std::vector<std::string> names{tr("project"),    tr("code"),   tr("case"), tr("respondent"),
                                         tr("transcript"), tr("coding"), tr("other")};
    return names.at(static_cast<std::size_t>(about));
}

}

Listing memoIndexListing(const Session& session, const history::State& state,
                         const errands::MemoFilter& filter)
{
    const bool people = session.forPeople();
    Listing listing;
    listing.key = "index";
    listing.empty = tr("There are no such memos.");
    listing.columns = {{"kind", tr("Kind")},
                       {"about", tr("About")},
                       {"name", tr("What")},
                       {"coder", tr("Coder")},
                       {"made", tr("Written")},
                       {"title", tr("Title")},
                       {"text", tr("Text")},
                       {"document", tr("Transcript")},
                       {"start", tr("Start"), true},
                       {"end", tr("End"), true},
                       {"id", tr("Id")}};
    for (const errands::IndexedMemo& memo : errands::memoIndex(state)) {
        if (!errands::fits(memo, filter)) continue;
        const auto* transcript = state.transcripts.find(memo.transcript);
        const bool placed = !memo.span.empty();
        listing.rows.push_back(
            {kindOf(state, memo, people), people ? aboutName(memo.about) : errands::memoAboutKey(memo.about),
             memo.name, memo.writer,
             memo.madeMs == 0 ? Json(nullptr) : Json(people ? localTime(memo.madeMs) : utcTime(memo.madeMs)),
             memo.title, memo.text, transcript == nullptr ? Json(nullptr) : Json(transcript->name),
             placed ? Json(memo.span.start) : Json(nullptr), placed ? Json(memo.span.end) : Json(nullptr),
             (memo.memo ? memo.memo.uuid : memo.coding.uuid).toString()});
    }
    if (people) { // the id is for programs
        listing.columns.pop_back();
        for (auto& row : listing.rows) row.pop_back();
    }
    return listing;
}

}
