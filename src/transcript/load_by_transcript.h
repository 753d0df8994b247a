// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rd::transcript
{

/// Takes what `next` gives, until it gives nothing, into the lists of its transcripts, sorted by `inOrder`;
/// what is deleted is passed over. The lists are in that order before. Quick when the items of one transcript
/// come one after the other, as files mostly have them. Gives how many were taken.
template <class Item, class InOrder>
std::size_t loadByTranscript(std::unordered_map<TranscriptId, std::vector<Item>>& lists,
                             const std::function<std::optional<Item>()>& next, InOrder inOrder)
{
    std::size_t taken = 0;
    // The items of one transcript; kept, so that each list is allocated once and as long as it is.
    std::vector<Item> run;
    std::unordered_map<TranscriptId, std::size_t> before; // how many a list had
    const auto putAway = [&] {
        if (run.empty()) return;
        std::vector<Item>& list = lists[run.front().transcript];
        before.try_emplace(run.front().transcript, list.size());
        list.reserve(list.size() + run.size());
        std::move(run.begin(), run.end(), std::back_inserter(list));
        taken += run.size();
        run.clear();
    };
    while (std::optional<Item> item = next()) {
        if (item->deleted) continue;
        if (!run.empty() && run.front().transcript != item->transcript) putAway();
        run.push_back(std::move(*item));
    }
    putAway();
    for (const auto& [transcript, count] : before) {
        std::vector<Item>& list = lists[transcript];
        const auto fresh = std::next(list.begin(), static_cast<std::ptrdiff_t>(count));
        if (!std::is_sorted(fresh, list.end(), inOrder)) std::sort(fresh, list.end(), inOrder);
        std::inplace_merge(list.begin(), fresh, list.end(), inOrder);
    }
    return taken;
}

/// The items of a list, one at each call.
template <class Item>
std::function<std::optional<Item>()> oneByOne(std::vector<Item>& items)
{
    return [&items, at = std::size_t{0}]() mutable -> std::optional<Item> {
        if (at == items.size()) return std::nullopt;
        return std::move(items[at++]);
    };
}

}
