// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "history/coding_sense.h"
#include "merge/settler.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

using codebook::Code;
using Followed = Gathering::Followed;

CodeId mergedInto(const Gathering& all, CodeId id)
{
    const Code* code = all.state().codebook.find(id);
    return code != nullptr && code->deleted ? code->mergedInto : CodeId{};
}

/// The one that was made first stands for all of them.
void bringBackFirst(Gathering& all, const std::vector<CodeId>& ring)
{
    Code first = *all.state().codebook.find(ring.front());
    std::string merged;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const std::string code = nameOf(all, ring[i]);
        const std::string into = nameOf(all, ring[(i + 1) % ring.size()]);
        merged += (merged.empty() ? "" : ", ") +
                  say("“{code}” of “{into}”", fmt::arg("code", code), fmt::arg("into", into));
        if (ring[i] != first.id) all.followed()[{ring[i], first.id}].isToldAsOne = true;
    }
    first.deleted = false;
    first.mergedInto = {};
    all.put(first.id.uuid, first);
    const std::string stands = first.shownName(userLanguage());
    all.find("codes-one", {first.id.uuid},
             say("Codes were made part of each other in different copies ({merged}); they are one now, "
                 "“{code}”, with the codings of all.",
                 fmt::arg("merged", merged), fmt::arg("code", stands)));
}

}

/// Of codes that each became part of another of them none would be left.
void settleRingsOfMerged(Gathering& all)
{
    std::set<CodeId> gone;
    for (const auto& [id, code] : all.state().codebook.all())
        if (code.deleted && code.mergedInto) gone.insert(id);
    for (const CodeId id : gone) { // by id, which ascends with time
        const auto ring = cycleFrom(id, [&](CodeId at) { return mergedInto(all, at); });
        if (!ring.empty() && ring.front() == id) bringBackFirst(all, ring);
    }
}

/// The opposite of a code that became part of another is the opposite of that one.
void settleOpposites(Gathering& all)
{
    const codebook::Codebook& book = all.state().codebook;
    std::vector<Code> moving;
    for (const Code* code : book.inOrder()) {
        const CodeId into = book.resolved(code->poleOf);
        const Code* stands = book.find(into);
        if (into != code->poleOf && into != code->id && stands != nullptr && !stands->deleted)
            moving.push_back(*code);
    }
    for (Code& code : moving) {
        const CodeId from = code.poleOf;
        code.poleOf = book.resolved(from);
        all.followed()[{from, code.poleOf}].opposites.push_back(code.id);
        all.put(code.id.uuid, code);
    }
}

namespace
{

/// It is there, or another that says the same.
bool isThere(const Gathering& all, const coding::Coding& coding)
{
    const auto& list = all.state().codings.of(coding.transcript);
    return std::any_of(list.begin(), list.end(), [&](const coding::Coding& one) {
        return one.id == coding.id || history::senseOf(one) == history::senseOf(coding);
    });
}

/// With their keys where both are called the same.
std::pair<std::string, std::string> namesOf(const Gathering& all, const Gathering::Merged& codes)
{
    std::pair<std::string, std::string> names{nameOf(all, codes.first), nameOf(all, codes.second)};
    if (names.first != names.second) return names;
    const auto withKey = [&](std::string& name, CodeId id) {
        const Code* code = all.state().codebook.find(id);
        if (code != nullptr) name += " (" + code->key + ")";
    };
    withKey(names.first, codes.first);
    withKey(names.second, codes.second);
    return names;
}

void tellCodings(Gathering& all, const Gathering::Merged& codes, const Followed& followed)
{
    std::vector<Uuid> there;
    for (const coding::Coding& coding : followed.codings)
        if (isThere(all, coding)) there.push_back(coding.id.uuid);
    if (there.empty()) return;
    const auto count = static_cast<long long>(there.size());
    const auto [code, into] = namesOf(all, codes);
    all.find("coding-followed", there,
             sayn("{count} coding of “{code}” is one of “{into}” now, because the codes were merged.",
                  "{count} codings of “{code}” are of “{into}” now, because the codes were merged.", count,
                  fmt::arg("code", code), fmt::arg("into", into), fmt::arg("count", count)));
}

/// `sentence`: of one code that followed, and still names the other there.
void tellCodes(Gathering& all, const Gathering::Merged& codes, const std::vector<CodeId>& followed,
               CodeId Code::*named, const char* kind, const char* sentence)
{
    for (const CodeId id : followed) {
        const Code& follower = *all.state().codebook.find(id);
        if (follower.deleted || follower.*named != codes.second) continue;
        const auto [code, into] = namesOf(all, codes);
        const std::string which = follower.shownName(userLanguage());
        all.find(kind, {id.uuid},
                 say(sentence, fmt::arg("which", which), fmt::arg("code", code), fmt::arg("into", into)));
    }
}

}

void tellFollowed(Gathering& all)
{
    for (const auto& [codes, followed] : all.followed()) {
        if (!followed.isToldAsOne) tellCodings(all, codes, followed);
        tellCodes(all, codes, followed.below, &Code::parent, "code-followed",
                  mark("“{which}” stands below “{into}” now, because “{code}” was merged into it."));
        tellCodes(all, codes, followed.opposites, &Code::poleOf, "opposite-followed",
                  mark("“{which}” is the opposite of “{into}” now, because “{code}” was merged into it."));
    }
}

}
