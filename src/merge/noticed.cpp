// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/noticed.h"

#include "base/i18n.h"
#include "merge/words.h"
#include "text/fold.h"
#include "transcript/guide.h"

#include <map>
#include <optional>
#include <tuple>

namespace rd::merge
{

namespace
{

using coding::TableDefinition;
using transcript::GuideItem;
using transcript::GuideLevel;
using transcript::Raising;

/// Two of which one came in.
struct Pair {
    Uuid first;
    Uuid second;
    Finding told;
};

constexpr int longest = 60; // code points of a name in a sentence

std::optional<Finding> itemTwice(const GuideItem& item)
{
    if (item.text.empty()) return {};
    return Finding{"guide-twice",
                   say("“{item}” stands twice in the guide, as two made or rewrote it; what is said of the "
                       "one is not said of the other.",
                       fmt::arg("item", text::shortened(item.text.in(userLanguage()), longest))),
                   {item.id.uuid}};
}

std::optional<Finding> tableTwice(const TableDefinition& table)
{
    if (table.title.empty()) return {};
    return Finding{"table-twice",
                   say("Two saved tables are called “{title}”, as two made or rewrote one.",
                       fmt::arg("title", text::shortened(table.title.in(userLanguage()), longest))),
                   {table.id.uuid}};
}

std::optional<Finding> raisedInTwoWays(const history::State& state, const Raising& one, const Raising& other)
{
    return Finding{"raised-in-two-ways",
                   say("Of {what} it was said in one copy “{one}” and in another “{other}”; both stand.",
                       fmt::arg("what", raisedWhere(state, one.item, one.transcript)),
                       fmt::arg("one", howRaised(state, one)), fmt::arg("other", howRaised(state, other))),
                   {one.id.uuid, other.id.uuid}};
}

/// Everything of which two may say one thing.
class Pairs
{
public:
    Pairs(const history::State& state, const std::set<Uuid>& came) : m_state(state), m_came(came)
    {
        findItems();
        findTables();
        findRaisings();
    }
    [[nodiscard]] const std::vector<Pair>& all() const { return m_all; }

private:
    /// Each with those before it.
    template <class Value, class Told>
    void add(const std::vector<const Value*>& alike, Told told)
    {
        for (std::size_t i = 1; i < alike.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (m_came.contains(alike[i]->id.uuid) || m_came.contains(alike[j]->id.uuid))
                    if (std::optional<Finding> finding = told(*alike[j], *alike[i]))
                        m_all.push_back({alike[j]->id.uuid, alike[i]->id.uuid, *std::move(finding)});
    }

    [[nodiscard]] std::string called(const Wording& wording) const
    {
        return text::folded(wording.in(m_state.info.language));
    }

    void findItems()
    {
        std::map<std::tuple<GuideItemId, GuideLevel, std::string>, std::vector<const GuideItem*>> alike;
        for (const auto& [id, item] : m_state.guide)
            if (!item.deleted) alike[{item.parent, item.level, called(item.text)}].push_back(&item);
        for (const auto& [words, items] : alike)
            add(items, [](const GuideItem&, const GuideItem& made) { return itemTwice(made); });
    }

    void findTables()
    {
        std::map<std::string, std::vector<const TableDefinition*>> alike;
        for (const TableDefinition* table : m_state.tablesInOrder())
            alike[called(table->title)].push_back(table);
        for (const auto& [title, tables] : alike)
            add(tables, [](const TableDefinition&, const TableDefinition& made) { return tableTwice(made); });
    }

    void findRaisings()
    {
        std::map<std::pair<GuideItemId, TranscriptId>, std::vector<const Raising*>> alike;
        for (const auto& [id, raising] : m_state.raisings)
            if (!raising.deleted) alike[{raising.item, raising.transcript}].push_back(&raising);
        for (const auto& [item, raisings] : alike)
            add(raisings, [this](const Raising& one, const Raising& other) {
                return one.by == other.by ? std::optional<Finding>() : raisedInTwoWays(m_state, one, other);
            });
    }

    const history::State& m_state;
    const std::set<Uuid>& m_came;
    std::vector<Pair> m_all;
};

}

namespace
{

/// How many codings have each of the codes that do not fit there any more, of which something came in.
std::map<CodeId, long long> countMisfits(const history::State& state, const std::set<Uuid>& came,
                                         CodeId coding::Coding::*place, const std::set<CodeId>& misfits)
{
    std::map<CodeId, long long> counts;
    std::set<CodeId> touched;
    for (const auto& [transcript, codings] : state.codings.all())
        for (const coding::Coding& coding : codings) {
            const CodeId code = coding.*place;
            if (!misfits.contains(code)) continue;
            ++counts[code];
            if (came.contains(coding.id.uuid) || came.contains(code.uuid)) touched.insert(code);
        }
    std::erase_if(counts, [&](const auto& one) { return !touched.contains(one.first); });
    return counts;
}

/// What was coded with a code that another made one that only groups others.
std::vector<Finding> codedWithGroups(const history::State& state, const std::set<Uuid>& came)
{
    std::set<CodeId> groups;
    for (const codebook::Code* code : state.codebook.inOrder())
        if (!code->codable) groups.insert(code->id);
    std::vector<Finding> findings;
    for (const auto& [id, count] : countMisfits(state, came, &coding::Coding::code, groups))
        findings.push_back({"group-coded",
                            sayn("“{code}” only groups other codes now, and {count} coding is of it.",
                                 "“{code}” only groups other codes now, and {count} codings are of it.",
                                 count, fmt::arg("code", state.codebook.find(id)->shownName(userLanguage())),
                                 fmt::arg("count", count)),
                            {id.uuid}});
    return findings;
}

/// What was coded with a qualifier that another made an ordinary code.
std::vector<Finding> qualifiedByCodes(const history::State& state, const std::set<Uuid>& came)
{
    std::set<CodeId> ordinary;
    for (const auto& [id, code] : state.codebook.all())
        if (!code.isQualifier()) ordinary.insert(id);
    std::vector<Finding> findings;
    for (const auto& [id, count] : countMisfits(state, came, &coding::Coding::qualifier, ordinary))
        findings.push_back(
            {"code-as-qualifier",
             sayn("“{code}” is no qualifier any more, and {count} coding has it as one: tables leave it out. "
                  "Make it a qualifier again, or give the coding another.",
                  "“{code}” is no qualifier any more, and {count} codings have it as one: tables leave them "
                  "out. Make it a qualifier again, or give the codings another.",
                  count, fmt::arg("code", state.codebook.find(id)->shownName(userLanguage())),
                  fmt::arg("count", count)),
             {id.uuid}});
    return findings;
}

}

std::vector<Finding> noticed(const history::State& state, const std::set<Uuid>& came,
                             const std::set<Uuid>& settled, const MadeApart& madeApart)
{
    std::set<Uuid> written = came;
    written.insert(settled.begin(), settled.end());
    std::vector<Finding> findings = codedWithGroups(state, written);
    for (Finding& finding : qualifiedByCodes(state, written)) findings.push_back(std::move(finding));
    const Pairs pairs(state, came);
    for (const Pair& pair : pairs.all())
        if (madeApart(pair.first, pair.second)) findings.push_back(pair.told);
    return findings;
}

std::set<Uuid> maybeApart(const history::State& state, const std::set<Uuid>& came)
{
    const Pairs pairs(state, came);
    std::set<Uuid> ids;
    for (const Pair& pair : pairs.all()) ids.insert({pair.first, pair.second});
    return ids;
}

std::vector<Finding> askedOfMerged(const history::State& state, const std::set<Uuid>& came,
                                   const TiedApart& tiedApart)
{
    std::vector<Finding> findings;
    for (const auto& [id, item] : state.guide) {
        const codebook::Code* code = state.codebook.find(item.theme);
        const codebook::Code* into = state.codebook.find(state.codebook.resolved(item.theme));
        if (item.deleted || code == nullptr || !code->deleted || into->deleted) continue;
        if (!came.contains(id.uuid) && !came.contains(code->id.uuid)) continue;
        if (!tiedApart(id, code->id)) continue;
        const std::string words = text::shortened(item.text.in(userLanguage()), longest);
        const std::string name = code->shownName(userLanguage());
        const std::string intoName = into->shownName(userLanguage());
        findings.push_back({"guide-followed",
                            say("“{item}” of the guide is about “{into}” now, because “{code}” was merged "
                                "into it.",
                                fmt::arg("item", words), fmt::arg("into", intoName), fmt::arg("code", name)),
                            {id.uuid}});
    }
    return findings;
}

}
