// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "coding/memo_numbers.h"
#include "coding/memo_text.h"
#include "merge/settler.h"

#include <algorithm>

namespace rd::merge
{

using codebook::Code;

namespace
{

/// A memo that counts the key that two codes had. Each was made where the other was not, so whoever wrote the
/// memo and made one of them, and not the other, meant that. Nothing else tells which was meant.
class MemoCounting
{
public:
    MemoCounting(Gathering& all, const std::string& key, const Code& first, const Code& changed)
        : m_all(all), m_key(key), m_first(first), m_changed(changed), m_memos(all.state().memosInOrder()),
          m_numbers(coding::memoNumbers(m_memos, all.state().codebook))
    {
    }

    void run()
    {
        std::vector<coding::Memo> counting;
        for (const coding::Memo* memo : m_memos)
            if (asChanged(memo->text.nl) != memo->text.nl || asChanged(memo->text.en) != memo->text.en)
                counting.push_back(*memo);
        if (counting.empty()) return;
        m_firstBy = maker(m_first.id);
        m_changedBy = maker(m_changed.id);
        for (const coding::Memo& memo : counting) follow(memo);
    }

private:
    [[nodiscard]] std::string maker(CodeId id) const
    {
        return m_all.writers().ofCode ? m_all.writers().ofCode(id) : std::string();
    }
    [[nodiscard]] std::string asChanged(const std::string& text) const
    {
        return coding::recounted(text, m_key, m_changed.key);
    }
    [[nodiscard]] std::string writer(const coding::Memo& memo, const char* column) const
    {
        return m_all.writers().ofMemo ? m_all.writers().ofMemo(memo.id, column) : std::string();
    }

    void follow(coding::Memo memo)
    {
        bool follows = false;
        bool unknown = false;
        for (const auto& [text, column] :
             {std::pair(&memo.text.nl, "text_nl"), std::pair(&memo.text.en, "text_en")}) {
            std::string changed = asChanged(*text);
            if (changed == *text) continue;
            const std::string by = writer(memo, column);
            const bool meansOne = !by.empty() && m_firstBy != m_changedBy;
            if (meansOne && by == m_changedBy) {
                *text = std::move(changed);
                follows = true;
            } else if (!meansOne || by != m_firstBy) {
                unknown = true;
            }
        }
        if (follows) m_all.put(memo.id.uuid, memo);
        if (follows) tellFollowed(memo);
        if (unknown) tellUnknown(memo);
    }

    void tellFollowed(const coding::Memo& memo)
    {
        m_all.find("memo-follows-key", {memo.id.uuid},
                   say("{memo} counted “{key}”, and goes on counting “{code}” as “{new}”: who wrote it made "
                       "that code.",
                       fmt::arg("memo", coding::memoName(memo, m_numbers)), fmt::arg("key", m_key),
                       fmt::arg("code", m_changed.shownName(userLanguage())),
                       fmt::arg("new", m_changed.key)));
    }

    void tellUnknown(const coding::Memo& memo)
    {
        m_all.find(
            "memo-counts-key", {m_changed.id.uuid},
            say("{memo} counts “{key}”: look whether it means “{code}”, which has the key “{new}” now.",
                fmt::arg("memo", coding::memoName(memo, m_numbers)), fmt::arg("key", m_key),
                fmt::arg("code", m_changed.shownName(userLanguage())), fmt::arg("new", m_changed.key)));
    }

    Gathering& m_all;
    const std::string& m_key;
    const Code& m_first;
    const Code& m_changed;
    std::string m_firstBy;
    std::string m_changedBy;
    std::vector<const coding::Memo*> m_memos;
    std::map<MemoId, std::string> m_numbers;
};

/// Keys and short keys stand once; of two codes the one that was made first keeps it.
void settleKeysOf(Gathering& all, std::vector<Code> codes)
{
    std::sort(codes.begin(), codes.end(), [](const Code& a, const Code& b) { return a.id < b.id; });
    std::map<std::string, Code> keys; ///< With who has each.
    std::set<std::string> shortKeys;
    for (Code& code : codes) {
        const Code before = code;
        if (const auto [first, fresh] = keys.emplace(code.key, code); !fresh) {
            code.key = all.state().codebook.freeKey(code.key);
            keys.emplace(code.key, code);
            all.find("key-changed", {code.id.uuid},
                     say("The key “{key}” was given twice; “{code}” has “{new}” now.",
                         fmt::arg("key", before.key), fmt::arg("code", code.shownName(userLanguage())),
                         fmt::arg("new", code.key)));
            MemoCounting(all, before.key, first->second, code).run();
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

void settleKeys(Gathering& all)
{
    std::vector<Code> codes;
    for (const Code* code : all.state().codebook.inOrder()) codes.push_back(*code);
    settleKeysOf(all, std::move(codes));
}

}
