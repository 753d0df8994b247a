// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "merge/settler.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

using codebook::Code;

/// Codings on codes that are gone: they follow the code into which theirs was merged, or bring it back.
class LostCodes
{
public:
    explicit LostCodes(Gathering& all) : m_all(all) {}

    void run()
    {
        const auto lost = m_all.codingsWith(
            [this](const coding::Coding& one) { return isGone(one.code) || isGone(one.qualifier); });
        for (coding::Coding coding : lost) {
            const bool code = replace(coding.code, coding.id.uuid);
            const bool qualifier = replace(coding.qualifier, coding.id.uuid);
            if (code || qualifier) m_all.put(coding.id.uuid, coding);
        }
        tell();
    }

private:
    [[nodiscard]] bool isGone(CodeId id) const
    {
        const Code* code = m_all.state().codebook.find(id);
        return code != nullptr && code->deleted;
    }

    /// True when another code stands for it.
    bool replace(CodeId& id, const Uuid& coding)
    {
        if (!isGone(id)) {
            return false;
        }
        const CodeId target = m_all.state().codebook.resolved(id);
        const Code* into = m_all.state().codebook.find(target);
        if (target != id && into != nullptr && !into->deleted &&
            into->isQualifier() == m_all.state().codebook.find(id)->isQualifier()) {
            m_followed[{id, target}].push_back(coding);
            id = target;
            return true;
        }
        Code code = *m_all.state().codebook.find(id);
        code.deleted = false;
        code.mergedInto = {};
        m_all.put(id.uuid, code);
        m_restored.insert(id);
        return false;
    }

    [[nodiscard]] std::string name(CodeId id) const
    {
        return m_all.state().codebook.find(id)->shownName(userLanguage());
    }

    void tell()
    {
        for (const CodeId id : m_restored) {
            const std::string code = name(id);
            m_all.find("code-restored", {id.uuid},
                       say("“{code}” was deleted in one copy and used in another; it is back, with all its "
                           "codings.",
                           fmt::arg("code", code)));
        }
        for (const auto& [pair, codings] : m_followed) {
            const auto count = static_cast<long long>(codings.size());
            const std::string code = name(pair.first);
            const std::string into = name(pair.second);
            m_all.find(
                "coding-followed", codings,
                sayn("{count} coding of “{code}” is one of “{into}” now, because the codes were merged.",
                     "{count} codings of “{code}” are of “{into}” now, because the codes were merged.", count,
                     fmt::arg("code", code), fmt::arg("into", into), fmt::arg("count", count)));
        }
    }

    Gathering& m_all;
    std::set<CodeId> m_restored;
    std::map<std::pair<CodeId, CodeId>, std::vector<Uuid>> m_followed; ///< The codings.
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

void bringBackFor(Gathering& all, const Code& below, Code gone)
{
    gone.deleted = false;
    gone.mergedInto = {};
    all.put(gone.id.uuid, gone);
    const std::string code = gone.shownName(userLanguage());
    const std::string factor = below.shownName(userLanguage());
    all.find(
        "code-restored", {gone.id.uuid},
        say("“{code}” was deleted in one copy, and “{below}” stands below it in another; it is back, with "
            "all its codings.",
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
    if (into == nullptr || into->deleted || into->isQualifier()) {
        bringBackFor(all, code, *parent);
        return true;
    }
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
