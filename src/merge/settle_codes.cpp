// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "coding/memo_numbers.h"
#include "coding/memo_text.h"
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

/// Memos name codes by their keys, and nothing in them tells which of the two was meant.
void tellMemosThatCount(Gathering& all, const std::string& key, const Code& changed)
{
    const auto memos = all.state().memosInOrder();
    const auto numbers = coding::memoNumbers(memos, all.state().codebook);
    for (const coding::Memo* memo : memos) {
        const std::string text = memo->text.nl + "\n" + memo->text.en;
        const auto pieces = coding::memoPieces(text);
        const bool counts = std::any_of(pieces.begin(), pieces.end(), [&](const coding::MemoPiece& piece) {
            return piece.kind == coding::MemoPiece::Kind::figure && piece.name == key;
        });
        if (counts)
            all.find(
                "memo-counts-key", {changed.id.uuid},
                say("{memo} counts “{key}”: look whether it means “{code}”, which has the key “{new}” now.",
                    fmt::arg("memo", coding::memoName(*memo, numbers)), fmt::arg("key", key),
                    fmt::arg("code", changed.shownName(userLanguage())), fmt::arg("new", changed.key)));
    }
}

/// Keys and short keys stand once; of two codes the one that was made first keeps it.
void settleKeysOf(Gathering& all, std::vector<Code> codes)
{
    std::sort(codes.begin(), codes.end(), [](const Code& a, const Code& b) { return a.id < b.id; });
    std::set<std::string> keys;
    std::set<std::string> shortKeys;
    for (Code& code : codes) {
        const Code before = code;
        if (!keys.insert(code.key).second) {
            code.key = all.state().codebook.freeKey(code.key);
            keys.insert(code.key);
            all.find("key-changed", {code.id.uuid},
                     say("The key “{key}” was given twice; “{code}” has “{new}” now.",
                         fmt::arg("key", before.key), fmt::arg("code", code.shownName(userLanguage())),
                         fmt::arg("new", code.key)));
            tellMemosThatCount(all, before.key, code);
        }
        if (!code.shortKey.empty() && !shortKeys.insert(code.shortKey).second) {
            all.find("short-key-cleared", {code.id.uuid},
                     say("The short key “{key}” was given twice; “{code}” has none now.",
                         fmt::arg("key", before.shortKey), fmt::arg("code", code.shownName(userLanguage()))));
            code.shortKey.clear();
        }
        if (code != before) all.put(code.id.uuid, code);
    }
}

}

void settleCodesOfCodings(Gathering& all)
{
    LostCodes(all).run();
}

void settleTree(Gathering& all)
{
    std::vector<CodeId> ids;
    for (const auto& [id, code] : all.state().codebook.all()) ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    for (const CodeId id : ids) {
        const auto cycle = cycleFrom(id, [&](CodeId at) {
            const Code* code = all.state().codebook.find(at);
            return code == nullptr ? CodeId{} : code->parent;
        });
        if (cycle.empty()) continue;
        Code top = *all.state().codebook.find(*std::min_element(cycle.begin(), cycle.end()));
        top.parent = {};
        all.put(top.id.uuid, top);
        all.find("cycle", {top.id.uuid},
                 say("Codes were each put below the other; “{code}” stands at the top now.",
                     fmt::arg("code", top.shownName(userLanguage()))));
    }
}

void settleKeys(Gathering& all)
{
    std::vector<Code> codes;
    for (const Code* code : all.state().codebook.inOrder()) codes.push_back(*code);
    settleKeysOf(all, std::move(codes));
}

}
