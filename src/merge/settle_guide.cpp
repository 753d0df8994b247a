// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/settler.h"
#include "merge/words.h"
#include "text/fold.h"
#include "transcript/raisings.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

using transcript::GuideItem;
using transcript::Raising;

/// An item as it is called in a sentence.
std::string itemName(const GuideItem& item)
{
    constexpr int longest = 60; // code points
    return text::shortened(item.text.in(userLanguage()), longest);
}

/// Brings the item back, and those that it stands below.
void bringBack(Gathering& all, GuideItemId id)
{
    std::set<GuideItemId> seen;
    while (id && seen.insert(id).second) {
        const auto known = all.state().guide.find(id);
        if (known == all.state().guide.end()) return;
        GuideItem item = known->second;
        id = item.parent;
        if (!item.deleted) continue;
        item.deleted = false;
        all.put(item.id.uuid, item);
        const std::string name = itemName(item);
        all.find("guide-restored", {item.id.uuid},
                 say("“{item}” was deleted from the guide in one copy and used in another; it is back.",
                     fmt::arg("item", name)));
    }
}

void breakRings(Gathering& all)
{
    std::vector<GuideItemId> ids;
    for (const auto& [id, item] : all.state().guide) ids.push_back(id);
    for (const GuideItemId id : ids) {
        const auto ring = cycleFrom(id, [&](GuideItemId at) {
            const auto known = all.state().guide.find(at);
            return known == all.state().guide.end() ? GuideItemId{} : known->second.parent;
        });
        if (ring.empty()) continue;
        GuideItem top = all.state().guide.at(*std::min_element(ring.begin(), ring.end()));
        top.parent = {};
        all.put(top.id.uuid, top);
        const std::string name = itemName(top);
        all.find("guide-cycle", {top.id.uuid},
                 say("Items of the guide were each put below the other; “{item}” stands at the top now.",
                     fmt::arg("item", name)));
    }
}

/// What was said of one item in one transcript: the last stands, and of the rest what goes with it.
void settleSayings(Gathering& all, std::vector<Raising> said)
{
    std::sort(said.begin(), said.end(), [](const Raising& a, const Raising& b) { return b.id < a.id; });
    std::vector<Raising> standing;
    std::vector<Raising> against;
    for (Raising& one : said) {
        const auto over = [&](auto test) {
            return std::any_of(standing.begin(), standing.end(),
                               [&](const Raising& held) { return test(held, one); });
        };
        const bool contradicted = over(transcript::contradict);
        const bool again =
            over([](const Raising& a, const Raising& b) { return a.turn == b.turn && a.by == b.by; });
        if (!contradicted && !again) {
            standing.push_back(one);
            continue;
        }
        if (contradicted) against.push_back(one);
        one.deleted = true;
        all.put(one.id.uuid, one);
    }
    if (against.empty()) return;
    std::erase_if(standing, [&](const Raising& held) {
        return std::none_of(against.begin(), against.end(),
                            [&](const Raising& one) { return transcript::contradict(held, one); });
    });
    std::vector<Uuid> about;
    for (const Raising& one : against) about.push_back(one.id.uuid);
    const std::string what = raisedWhere(all.state(), against.front().item, against.front().transcript);
    const std::string other = howRaised(all.state(), against);
    const std::string value = howRaised(all.state(), standing);
    all.find("raising-twice", about,
             say("Of {what} it was said in one copy “{value}” and in another “{other}”; “{value}” was said "
                 "last and stands.",
                 fmt::arg("what", what), fmt::arg("value", value), fmt::arg("other", other)));
}

}

/// An item is there as long as an item below it or a raising of it is.
void settleGuide(Gathering& all)
{
    std::set<GuideItemId> used;
    for (const auto& [id, raising] : all.state().raisings) {
        const auto* transcript = all.state().transcripts.find(raising.transcript);
        if (!raising.deleted && transcript != nullptr && !transcript->deleted) used.insert(raising.item);
    }
    for (const auto& [id, item] : all.state().guide)
        if (!item.deleted) used.insert(item.parent);
    for (const GuideItemId id : used) bringBack(all, id);
    breakRings(all);
}

void settleRaisings(Gathering& all)
{
    std::map<std::pair<GuideItemId, TranscriptId>, std::vector<Raising>> said;
    for (const auto& [id, raising] : all.state().raisings)
        if (!raising.deleted) said[{raising.item, raising.transcript}].push_back(raising);
    for (auto& [of, list] : said)
        if (list.size() > 1) settleSayings(all, std::move(list));
}

}
