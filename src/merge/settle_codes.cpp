// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/settler.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

using codebook::Code;

/// What has codings, qualifies them or stands above a code that is there: it comes back by that.
bool isUsed(const Gathering& all, CodeId id)
{
    const auto& codes = all.state().codebook.all();
    const bool isParent = std::any_of(codes.begin(), codes.end(), [&](const auto& one) {
        return !one.second.deleted && one.second.parent == id;
    });
    return isParent ||
           !all.codingsWith([&](const coding::Coding& one) { return one.code == id || one.qualifier == id; })
                .empty();
}

/// It is there by itself again, also when it had become part of another that is gone.
void bringBack(Gathering& all, Code code, const std::string& told)
{
    const Code* into = all.state().codebook.find(code.mergedInto);
    const std::string name = code.shownName(userLanguage());
    const std::string intoName = into == nullptr ? std::string() : into->shownName(userLanguage());
    code.deleted = false;
    code.mergedInto = {};
    all.put(code.id.uuid, code);
    all.find("code-restored", {code.id.uuid},
             into == nullptr || !into->deleted
                 ? told
                 : say("“{code}” was merged into “{into}”, which is deleted, and used in another "
                       "copy; it is back by itself.",
                       fmt::arg("code", name), fmt::arg("into", intoName)));
}

/// Codings on codes that are gone: they follow the code into which theirs was merged, or bring it back.
class LostCodes
{
public:
    explicit LostCodes(Gathering& all) : m_all(all) {}

    void run()
    {
        const auto lost = m_all.codingsWith(
            [this](const coding::Coding& one) { return isGone(one.code) || isGone(one.qualifier); });
        for (const coding::Coding& one : lost)
            for (const CodeId id : {one.code, one.qualifier})
                if (isGone(id)) findStandIn(id);
        for (coding::Coding coding : lost) {
            const std::vector<Gathering::Merged> followed = follow(coding);
            if (followed.empty()) continue;
            m_all.put(coding.id.uuid, coding);
            for (const Gathering::Merged& codes : followed) m_all.followed()[codes].codings.push_back(coding);
        }
        for (const CodeId id : m_back)
            bringBack(m_all, *m_all.state().codebook.find(id),
                      say("“{code}” was deleted in one copy and used in another; it is back, with all its "
                          "codings.",
                          fmt::arg("code", nameOf(m_all, id))));
    }

private:
    [[nodiscard]] bool isGone(CodeId id) const
    {
        const Code* code = m_all.state().codebook.find(id);
        return code != nullptr && code->deleted;
    }

    /// Which code stands for it: that of which it became part, also where that one comes back for what others
    /// did with it, so that nothing that was made one is two again.
    void findStandIn(CodeId id)
    {
        const codebook::Codebook& book = m_all.state().codebook;
        const CodeId target = book.resolved(id);
        const Code* into = book.find(target);
        const bool follows = target != id && into != nullptr &&
                             into->isQualifier() == book.find(id)->isQualifier() &&
                             (!into->deleted || isUsed(m_all, target));
        m_standIns[id] = follows ? target : id;
        if (isGone(m_standIns[id])) m_back.insert(m_standIns[id]);
    }

    /// The codes of the coding that became others, and which.
    std::vector<Gathering::Merged> follow(coding::Coding& coding) const
    {
        std::vector<Gathering::Merged> followed;
        for (CodeId* id : {&coding.code, &coding.qualifier}) {
            const auto standIn = m_standIns.find(*id);
            if (standIn == m_standIns.end() || standIn->second == *id) continue;
            followed.emplace_back(*id, standIn->second);
            *id = standIn->second;
        }
        return followed;
    }

    Gathering& m_all;
    std::map<CodeId, CodeId> m_standIns; ///< Of those that are gone.
    std::set<CodeId> m_back;
};

}

void settleCodesOfCodings(Gathering& all)
{
    LostCodes(all).run();
}

namespace
{

/// Of more than two codes each was put below the next.
void tellCycle(Gathering& all, const std::vector<CodeId>& cycle, const Code& top)
{
    std::string moves;
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        const Code& below = *all.state().codebook.find(cycle[i]);
        const Code& above = *all.state().codebook.find(cycle[(i + 1) % cycle.size()]);
        moves += (moves.empty() ? "" : ", ") + say("“{below}” below “{above}”",
                                                   fmt::arg("below", below.shownName(userLanguage())),
                                                   fmt::arg("above", above.shownName(userLanguage())));
    }
    const std::string code = top.shownName(userLanguage());
    const std::string told = say("Codes were put below each other in different copies: {moves}. “{code}”, "
                                 "which was made first of these, stands "
                                 "at the top of the codebook now.",
                                 fmt::arg("moves", moves), fmt::arg("code", code));
    const bool isCounted = top.isTheme() || top.ownTable;
    all.find("cycle", {top.id.uuid},
             isCounted ? told : told + " " + tr("No theme counts it there: put it where it belongs."));
}

}

namespace
{

std::vector<CodeId> codesById(const Gathering& all)
{
    std::vector<CodeId> ids;
    for (const auto& [id, code] : all.state().codebook.all()) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

void bringBackFor(Gathering& all, const Code& below, const Code& gone)
{
    const std::string code = gone.shownName(userLanguage());
    const std::string factor = below.shownName(userLanguage());
    bringBack(all, gone,
              say("“{code}” was deleted in one copy, and “{below}” stands below it in another; it is back, "
                  "with all its codings.",
                  fmt::arg("code", code), fmt::arg("below", factor)));
}

/// A code below one that is gone goes below what that became part of, or brings it back; where that is the
/// code itself it stands where the other stood. True when it did.
bool settleParentOf(Gathering& all, CodeId id)
{
    const codebook::Codebook& book = all.state().codebook;
    Code code = *book.find(id);
    const Code* parent = book.find(code.parent);
    if (code.deleted || parent == nullptr || !parent->deleted) return false;
    const Code* into = book.find(book.resolved(parent->id));
    if (into != nullptr && into->id == id) {
        code.parent = parent->parent == id ? CodeId{} : parent->parent;
        all.put(id.uuid, code);
        return true;
    }
    const bool comesBack = into != nullptr && into->id != parent->id && isUsed(all, into->id);
    if (into == nullptr || (into->deleted && !comesBack) || into->isQualifier()) {
        bringBackFor(all, code, *parent);
        return true;
    }
    all.followed()[{parent->id, into->id}].below.push_back(id);
    code.parent = into->id;
    all.put(id.uuid, code);
    return true;
}

}

void settleTree(Gathering& all)
{
    const std::vector<CodeId> ids = codesById(all);
    for (bool again = true; again;) {
        again = false;
        for (const CodeId id : ids) again = settleParentOf(all, id) || again;
    }
    for (const CodeId id : ids) {
        const auto cycle = cycleFrom(id, [&](CodeId at) {
            const Code* code = all.state().codebook.find(at);
            return code == nullptr ? CodeId{} : code->parent;
        });
        if (cycle.empty()) continue;
        Code top = *all.state().codebook.find(*std::min_element(cycle.begin(), cycle.end()));
        tellCycle(all, cycle, top);
        top.parent = {};
        all.put(top.id.uuid, top);
    }
}

}
