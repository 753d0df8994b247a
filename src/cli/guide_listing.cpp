// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/guide_listing.h"

#include "analysis/guide/coverage.h"
#include "base/error.h"
#include "base/i18n.h"
#include "cli/kind_names.h"
#include "errands/lookup.h"
#include "text/fold.h"

#include <cmath>
#include <functional>

namespace rd::cli
{

namespace
{

using transcript::GuideItem;
using transcript::RaisedBy;

constexpr int shownWords = 90;

std::string wordsOf(const GuideItem& item)
{
    return item.text.in(userLanguage());
}

/// Only for reading: in CSV and JSON the words stand as they are.
std::string indented(const GuideItem& item, int depth, Format format)
{
    if (format != Format::text) return wordsOf(item);
    return std::string(static_cast<std::size_t>(depth) * 2, ' ') + text::shortened(wordsOf(item), shownWords);
}

std::string levelOf(const GuideItem& item, Format format)
{
    const bool people = format == Format::text || format == Format::html;
    return people ? kindName(item.level) : transcript::guideLevelKey(item.level);
}

Json themeJson(const history::State& state, const GuideItem& item)
{
    const codebook::Code* code = state.codebook.find(state.codebook.resolved(item.theme));
    return code == nullptr || code->deleted ? Json(nullptr) : Json(code->key);
}

std::string cellText(const std::optional<RaisedBy>& cell, Format format)
{
    if (format == Format::csv) return cell ? transcript::raisedByKey(*cell) : std::string();
    return errands::raisedByName(cell);
}

Json coverageJson(const history::State& state, const analysis::Coverage& coverage)
{
    Json items = Json::array();
    for (const auto& row : coverage.rows) {
        Json cells = Json::object();
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            cells[coverage.transcripts[i]->name] =
                row.cells[i] ? Json(transcript::raisedByKey(*row.cells[i])) : Json(nullptr);
        items.push_back({{"number", row.item->number},
                         {"level", transcript::guideLevelKey(row.item->level)},
                         {"text", wordsOf(*row.item)},
                         {"theme", themeJson(state, *row.item)},
                         {"asked", row.asked},
                         {"unasked", row.unasked},
                         {"transcripts", std::move(cells)}});
    }
    return {{"items", std::move(items)}};
}

/// The item of which that holds, or null. Throws Refusal where it holds of several.
const GuideItem* onlyOne(const std::vector<const GuideItem*>& items, const std::string& word,
                         const std::function<bool(const GuideItem&)>& holds)
{
    std::vector<std::string> found;
    const GuideItem* only = nullptr;
    for (const GuideItem* item : items) {
        if (!holds(*item)) continue;
        only = item;
        found.push_back("“" + wordsOf(*item) + "”");
    }
    if (found.size() < 2) return only;
    throw Refusal({"", "",
                   say("Several items of the interview guide are called “{item}”.", fmt::arg("item", word)),
                   say("Give the words of the one you mean, or give them other numbers first: {names}.",
                       fmt::arg("names", errands::listed(found)))});
}

}

Listing guideListing(const history::State& state, Format format)
{
    const auto coverage = analysis::coverage(state.guide, state.raisings, state.transcripts);
    Listing listing;
    listing.key = "items";
    listing.empty = tr("There is no interview guide yet.");
    listing.columns = {{"number", tr("Number")}, {"level", tr("Level")}, {"text", tr("Item")},
                       {"theme", tr("Theme")},   {"asked", tr("asked")}, {"unasked", tr("unasked")}};
    for (const auto& row : coverage.rows)
        listing.rows.push_back({row.item->number, levelOf(*row.item, format),
                                indented(*row.item, row.depth, format), themeJson(state, *row.item),
                                row.asked, row.unasked});
    return listing;
}

Listing coverageListing(const history::State& state, Format format)
{
    const auto coverage = analysis::coverage(state.guide, state.raisings, state.transcripts);
    Listing listing;
    listing.key = "items";
    listing.empty = tr("There is no interview guide yet.");
    listing.columns = {{"number", tr("Number")}, {"text", tr("Item")}};
    for (const auto* transcript : coverage.transcripts)
        listing.columns.push_back({transcript->name, transcript->name});
    listing.columns.push_back({"asked", tr("asked")});
    listing.columns.push_back({"unasked", tr("unasked")});
    for (const auto& row : coverage.rows) {
        std::vector<Json> cells{row.item->number, indented(*row.item, row.depth, format)};
        for (const auto& cell : row.cells) cells.emplace_back(cellText(cell, format));
        cells.emplace_back(row.asked);
        cells.emplace_back(row.unasked);
        listing.rows.push_back(std::move(cells));
    }
    listing.json = coverageJson(state, coverage);
    return listing;
}

Listing matchListing(const history::State& state, const std::vector<errands::ProposedRaising>& proposed)
{
    Listing listing;
    listing.key = "proposals";
    listing.empty = tr("No turn asks a question of the interview guide that was not marked already.");
    listing.columns = {{"document", tr("Transcript")},   {"turn", tr("Turn")},
                       {"number", tr("Number")},         {"item", tr("Item")},
                       {"confidence", tr("Confidence")}, {"words", tr("Words")}};
    for (const errands::ProposedRaising& one : proposed) {
        const GuideItem& item = state.guide.at(one.raising.item);
        listing.rows.push_back({state.transcripts.find(one.raising.transcript)->name, one.turnNumber,
                                item.number, text::shortened(wordsOf(item), shownWords),
                                std::round(one.confidence * 100) / 100,
                                text::shortened(one.words, shownWords)});
    }
    return listing;
}

const GuideItem& guideItemNamed(const history::State& state, const std::string& word)
{
    const auto items = transcript::guideOrder(state.guide);
    const std::string folded = text::folded(word);
    if (const GuideItem* item =
            onlyOne(items, word, [&](const GuideItem& one) { return one.number == word; }))
        return *item;
    if (const GuideItem* item = onlyOne(items, word, [&](const GuideItem& one) {
            return text::folded(one.text.nl) == folded || text::folded(one.text.en) == folded;
        }))
        return *item;
    std::vector<std::string> names;
    for (const GuideItem* item : items)
        names.push_back(item->number.empty() ? text::shortened(wordsOf(*item), 30) : item->number);
    throw Refusal({"", "", say("The interview guide has no item “{item}”.", fmt::arg("item", word)),
                   names.empty() ? tr("Import a guide first.")
                                 : say("Choose from: {names}.", fmt::arg("names", errands::listed(names)))});
}

}
