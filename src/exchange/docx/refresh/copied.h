// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/docx/refresh/placed.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::exchange
{

/// What a place becomes in a copy: its key and text; nothing: it goes.
using NewPlace = std::optional<std::pair<std::string, std::string>>;

std::set<std::string> bookmarkNamesIn(const XmlRanges& xml);
/// The highest id of a bookmark.
int lastBookmarkIn(const XmlRanges& xml);

/// A row or paragraph once more, in the same looks, with its places as `become` says and without anything
/// else that it said, without links, fields, notes, pictures, tracked changes and what may stand only once.
/// New bookmarks get ids after `lastBookmark`, which is moved on.
std::string copyOf(const XmlRanges& xml, const std::vector<Placed>& places, std::size_t element,
                   const std::function<NewPlace(const Placed&)>& become, int& lastBookmark);

}
