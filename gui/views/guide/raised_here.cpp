// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/guide/raised_here.h"

#include "errands/guide.h"
#include "gui/views/common/words.h"
#include "text/fold.h"

namespace rd::gui
{

namespace
{

constexpr int longestItem = 60; // code points

}

std::string guideItemName(const transcript::GuideItem& item)
{
    const std::string& words = item.text.in(userLanguage());
    return item.number.empty() ? words : item.number + " " + words;
}

const transcript::Turn* turnHere(const history::State& state, const Selection& selection)
{
    if (selection.transcript.isNull()) return nullptr;
    return state.transcripts.turnAt(selection.transcript, selection.span.start);
}

std::string raisedHere(const history::State& state, const Selection& selection)
{
    const transcript::Turn* turn = turnHere(state, selection);
    if (turn == nullptr) return {};
    std::string items;
    for (const auto& [id, raising] : state.raisings) {
        const auto item = state.guide.find(raising.item);
        if (raising.deleted || raising.turn != turn->id || item == state.guide.end()) continue;
        const std::string name = text::shortened(guideItemName(item->second), longestItem);
        items += (items.empty() ? "" : "; ") + name + " (" + errands::raisedByName(raising.by) + ")";
    }
    const std::string place = turnName(state, selection.transcript, selection.span.start);
    if (items.empty())
        return say("At the caret: {turn}. Nothing of the guide was tied to it.", fmt::arg("turn", place));
    return say("At the caret: {turn}. {items}", fmt::arg("turn", place), fmt::arg("items", items));
}

}
