// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/copies.h"

#include "base/clock.h"
#include "project/inner.h"
#include "project/opening.h"
#include "store/handout.h"
#include "text/names.h"
#include "text/shown_date.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rd::project
{

namespace fs = std::filesystem;

std::unique_ptr<store::ProjectStore> openCopy(const fs::path& path)
{
    demandProject(path);
    try {
        return store::ProjectStore::open(path, store::ProjectStore::Access::read);
    } catch (const store::StoreRefusal& refusal) {
        refuseStore(path, refusal);
    }
}

namespace
{

/// A hand-out, with the changes of which it has all, and those of which it has a part.
struct HandOut {
    fs::path path;
    std::set<ChangeId> whole;
    std::set<ChangeId> parts;
};

HandOut handOutIn(const fs::path& path, store::ProjectStore& store)
{
    HandOut one{path, {}, {}};
    store.eachChange([&](const store::ChangeRow& change) {
        (change.kind == store::partKind ? one.parts : one.whole).insert(change.id);
    });
    return one;
}

bool hasWhatIsPartIn(const HandOut& one, const HandOut& other)
{
    return std::any_of(other.parts.begin(), other.parts.end(),
                       [&](ChangeId id) { return one.whole.contains(id); });
}

/// One that was made of another hand-out comes after it.
void addInOrder(std::vector<fs::path>& copies, std::vector<HandOut> handOuts)
{
    while (!handOuts.empty()) {
        auto next = std::find_if(handOuts.begin(), handOuts.end(), [&](const HandOut& one) {
            return std::none_of(handOuts.begin(), handOuts.end(),
                                [&](const HandOut& other) { return hasWhatIsPartIn(other, one); });
        });
        if (next == handOuts.end()) next = handOuts.begin();
        copies.push_back(next->path);
        handOuts.erase(next);
    }
}

}

std::vector<fs::path> inMergeOrder(const std::vector<fs::path>& copies, const fs::path& into)
{
    if (copies.size() < 2) return copies;
    std::vector<fs::path> inOrder;
    std::vector<HandOut> handOuts;
    for (const fs::path& copy : copies) {
        demandOther(copy, into);
        const auto store = openCopy(copy);
        if (store->isPart())
            handOuts.push_back(handOutIn(copy, *store));
        else
            inOrder.push_back(copy);
    }
    addInOrder(inOrder, std::move(handOuts));
    return inOrder;
}

std::vector<std::string> namesOf(const std::vector<fs::path>& copies)
{
    std::vector<std::string> names;
    for (const fs::path& copy : copies) names.push_back(copy.string());
    return names;
}

std::string mergeInWords(const store::ChangeRow& merge)
{
    std::vector<std::string> files;
    for (const auto& name : argsOf(merge).value("names", nlohmann::json::array()))
        if (name.is_string()) files.push_back(name.get<std::string>());
    return text::quotedList(files) + " (" + text::dateInWords(localTime(merge.atMs).substr(0, 10)) + ")";
}

}
