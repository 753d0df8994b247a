// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "base/wording.h"

#include <map>
#include <string>
#include <vector>

namespace rd::transcript
{

enum class GuideLevel { topic, question, point };

/// An item of the interview guide: a topic, a question below it, or a point to watch below that.
struct GuideItem {
    GuideItemId id;
    GuideItemId parent; ///< Null at the top.
    GuideLevel level = GuideLevel::question;
    std::string number; ///< As the guide has it: "3", "3a".
    Wording text;
    CodeId theme; ///< The theme that it asks about; null: none.
    double position = 0;
    bool deleted = false;

    bool operator==(const GuideItem&) const = default;
};

/// Whether the interviewer asked, the respondent came up with it, or it was put aside on purpose as no match.
enum class RaisedBy { asked, unasked, notRaised };

/// An item of the guide that came up in an interview.
struct Raising {
    RaisingId id;
    GuideItemId item;
    TranscriptId transcript;
    TurnId turn; ///< Where; null: somewhere in the interview.
    RaisedBy by = RaisedBy::asked;
    bool deleted = false;

    bool operator==(const Raising&) const = default;
};

using GuideItems = std::map<GuideItemId, GuideItem>;

/// The theme of the item or, where it has none, of the nearest item above it; null when none has one.
CodeId themeOf(const GuideItems& guide, GuideItemId id);

/// The items that are not deleted, each behind the one that it stands below, by position.
std::vector<const GuideItem*> guideOrder(const GuideItems& guide);

std::string guideLevelKey(GuideLevel level);
GuideLevel guideLevelFromKey(const std::string& key); ///< Throws std::invalid_argument.
std::string raisedByKey(RaisedBy by);
RaisedBy raisedByFromKey(const std::string& key); ///< Throws std::invalid_argument.

}
