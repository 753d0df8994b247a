// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/edit.h"

#include <string>
#include <vector>

namespace rd::history
{

/// Each of these throws Refusal when it cannot be done and gives an empty Edit when nothing would change.

/// Adds an item; its id and position (last below its parent) are filled in when empty. A topic stands at the
/// top, a question there or below a topic, a point below a question or topic.
Edit addGuideItem(const State& state, transcript::GuideItem item);
/// Changes anything but id, parent, position and deleted.
Edit changeGuideItem(const State& state, const transcript::GuideItem& item);
/// Puts the item below `parent` (null: at the top), before `before` (null: last).
Edit moveGuideItem(const State& state, GuideItemId id, GuideItemId parent, GuideItemId before);
/// Deletes the item, those below it, and what was said of where they came up.
Edit deleteGuideItem(const State& state, GuideItemId id);
/// The items of a file, with ids, parents and positions: new ones, and known ones with their new values.
Edit importGuide(const State& state, const std::vector<transcript::GuideItem>& items,
                 const std::string& source);

/// Says how an item came up in a transcript, in that turn (null: somewhere). One saying an item, transcript
/// and turn: a second takes its place. Asked or unasked takes away that it did not come up in the transcript
/// at all, and the other way round.
Edit setRaising(const State& state, GuideItemId item, TranscriptId transcript, TurnId turn,
                transcript::RaisedBy by);
/// Many at once: proposals that the user accepts. Each as setRaising().
Edit setRaisings(const State& state, const std::vector<transcript::Raising>& raisings);
/// Takes away what was said of the item in the transcript, in that turn (null: all of it).
Edit clearRaising(const State& state, GuideItemId item, TranscriptId transcript, TurnId turn = {});

}
