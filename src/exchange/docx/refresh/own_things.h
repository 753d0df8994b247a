// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/refresh/placed.h"

#include <string>
#include <string_view>
#include <vector>

namespace rd::exchange
{

/// What the user put among words of a report, beside words.
struct OwnThings {
    bool comments = false;
    bool notes = false; ///< Or pictures, sections or tracked changes.
    bool links = false; ///< Or fields.
    std::vector<std::string> bookmarks;
    [[nodiscard]] bool isNone() const { return !comments && !notes && !links && bookmarks.empty(); }
};

/// Of a stretch of a part; of what begins or ends elsewhere too.
OwnThings ownThingsIn(const XmlRanges& xml, ByteRange range);

/// Neither one of a report nor one that a word processor makes by itself.
bool isOwnBookmark(std::string_view name);

/// Whether a comment or bookmark of the user that stands on words would stand on none if the place were
/// rewritten to say `text`.
bool bares(const XmlRanges& xml, const Placed& place, const std::string& text);

/// Left for what the user put there: told as that where it is only comments or bookmarks.
KeptPlace keptFor(const OwnThings& things, KeptPlace kept);

}
