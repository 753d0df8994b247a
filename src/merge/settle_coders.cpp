// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/i18n.h"
#include "codebook/joined_code.h"
#include "coding/coder_colors.h"
#include "merge/settler.h"
#include "merge/words.h"

#include <algorithm>

namespace rd::merge
{

namespace
{

using coding::Coder;

/// Which coder stands for which: for one that was made twice, and for one that is gone but still codes.
class CoderJoin
{
public:
    explicit CoderJoin(Gathering& all) : m_all(all) {}

    void run()
    {
        findTwice();
        findRings();
        findGone();
        keepNamesApart();
        if (m_instead.empty()) return;
        for (coding::Coding coding :
             m_all.codingsWith([&](const coding::Coding& one) { return m_instead.contains(one.coder); })) {
            replace(coding.coder);
            m_all.put(coding.id.uuid, coding);
        }
        moveRest();
    }

private:
    /// By what a coder is known: a person by name, the agreed coder by being that.
    using Known = std::pair<bool, std::string>;
    static Known knownBy(const Coder& coder)
    {
        return {coder.agreed, coder.agreed ? std::string() : coder.name};
    }

    /// Two of one name are one person, and what the team agreed on is one: the first that was made stays.
    void findTwice()
    {
        std::map<Known, CoderId> first;
        std::vector<Coder> twice;
        for (const auto& [id, coder] : m_all.state().coders) // by id, which ascends with time
            if (!coder.deleted && !first.emplace(knownBy(coder), id).second) twice.push_back(coder);
        for (Coder& coder : twice) {
            const CoderId stays = first[knownBy(coder)];
            m_instead[coder.id] = stays;
            if (coder.agreed) keepGivenName(m_all.state().coders.at(stays), coder);
            join(m_all.state().coders.at(stays), coder);
        }
    }

    void join(Coder stays, Coder goes)
    {
        const Coder before = stays;
        std::vector<codebook::LeftOut> leftOut;
        codebook::joinValue(stays.initials, goes.initials, "initials", leftOut);
        if (goes.color != stays.color) leftOut.push_back({"color", codebook::colorText(goes.color)});
        if (stays != before) m_all.put(stays.id.uuid, stays);
        goes.deleted = true;
        m_all.put(goes.id.uuid, goes);
        m_all.find("coder-joined", {goes.id.uuid}, withLeftOut(joinedWords(stays, goes), leftOut));
    }

    /// What the team agreed on may have another name in each copy.
    static std::string joinedWords(const Coder& stays, const Coder& goes)
    {
        const std::string name = goes.shownName();
        const std::string stands = stays.shownName();
        if (name == stands)
            return say("The coder “{name}” was made in both copies and is one now.", fmt::arg("name", name));
        return say(
            "What the team agreed on is called “{name}” in one copy and “{stands}” in another; it is one "
            "now, “{stands}”.",
            fmt::arg("name", name), fmt::arg("stands", stands));
    }

    /// A name that somebody gave stands above the one that the program gives.
    void keepGivenName(Coder stays, const Coder& goes)
    {
        if (!coding::isAgreedName(stays.name) || coding::isAgreedName(goes.name)) return;
        stays.name = goes.name;
        m_all.put(stays.id.uuid, stays);
    }

    /// What the team agreed on is not called as a person is.
    void keepNamesApart()
    {
        const Coder* agreed = m_all.state().agreedCoder();
        if (agreed == nullptr || coding::isAgreedName(agreed->name)) return;
        for (const auto& [id, coder] : m_all.state().coders) {
            if (coder.deleted || coder.agreed || coder.name != agreed->name) continue;
            Coder renamed = *agreed;
            renamed.name = coding::agreedName;
            m_all.put(renamed.id.uuid, renamed);
            return;
        }
    }

    /// Of coders that were each made one with another of them nobody would be left: the one that was made
    /// first stands for all.
    void findRings()
    {
        std::set<CoderId> gone;
        for (const auto& [id, coder] : m_all.state().coders)
            if (coder.deleted) gone.insert(id);
        for (const CoderId id : gone) { // by id, which ascends with time
            const auto ring = cycleFrom(id, [&](CoderId at) { return joinedInto(at); });
            if (!ring.empty() && ring.front() == id && !m_instead.contains(id)) standForAll(ring);
        }
    }

    [[nodiscard]] CoderId joinedInto(CoderId id) const
    {
        return isGone(id) && m_all.writers().joinedInto ? m_all.writers().joinedInto(id) : CoderId{};
    }

    void standForAll(const std::vector<CoderId>& ring)
    {
        const auto named = [&](CoderId id) { return m_all.state().coders.at(id).shownName(); };
        std::string joined;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const std::string coder = named(ring[i]);
            const std::string into = named(ring[(i + 1) % ring.size()]);
            joined += (joined.empty() ? "" : ", ") +
                      say("“{coder}” with “{into}”", fmt::arg("coder", coder), fmt::arg("into", into));
            m_instead[ring[i]] = ring.front();
        }
        m_instead.erase(ring.front());
        Coder first = m_all.state().coders.at(ring.front());
        const std::string stands = first.shownName();
        if (const Coder* other = standsFor(first)) {
            m_instead[first.id] = other->id;
            return;
        }
        first.deleted = false;
        m_all.put(first.id.uuid, first);
        m_all.find("coders-one", {first.id.uuid},
                   say("Coders were made one with each other in different copies ({joined}); they are one "
                       "now, “{name}”, with the codings of all.",
                       fmt::arg("joined", joined), fmt::arg("name", stands)));
    }

    void findGone()
    {
        const std::set<CoderId> coding = goneThatCode();
        std::set<CoderId> gone = coding;
        gone.merge(goneThatAreNamed());
        for (const CoderId id : gone) {
            if (m_instead.contains(id)) continue;
            Coder coder = m_all.state().coders.at(id);
            if (const Coder* other = standsFor(coder)) {
                m_instead[id] = other->id;
                continue;
            }
            const CoderId with = joinedInto(id);
            coder.deleted = false;
            m_all.put(id.uuid, coder);
            m_all.find("coder-restored", {id.uuid}, restored(coder, coding.contains(id), with));
        }
    }

    [[nodiscard]] std::string restored(const Coder& coder, bool codes, CoderId madeOneWith) const
    {
        const std::string name = coder.shownName();
        if (!codes)
            return say("The coder “{name}” is back, because of a hand-out, memo or saved table that came in.",
                       fmt::arg("name", name));
        const auto other = m_all.state().coders.find(madeOneWith);
        if (other == m_all.state().coders.end())
            return say("The coder “{name}” is back, because of codings that came in.",
                       fmt::arg("name", name));
        const std::string with = other->second.shownName();
        const auto count = static_cast<long long>(
            m_all.codingsWith([&](const coding::Coding& one) { return one.coder == coder.id; }).size());
        return sayn("The coder “{name}” was made one with “{with}” in one copy and coded in another, so both "
                    "are there: {count} coding is of “{name}”, the others are of “{with}”. If they are one "
                    "person, make them one again.",
                    "The coder “{name}” was made one with “{with}” in one copy and coded in another, so both "
                    "are there: {count} codings are of “{name}”, the others are of “{with}”. If they are one "
                    "person, make them one again.",
                    count, fmt::arg("name", name), fmt::arg("with", with), fmt::arg("count", count));
    }

    [[nodiscard]] bool isGone(CoderId id) const
    {
        const auto coder = m_all.state().coders.find(id);
        return coder != m_all.state().coders.end() && coder->second.deleted;
    }

    [[nodiscard]] std::set<CoderId> goneThatCode() const
    {
        std::set<CoderId> gone;
        for (const auto& coding :
             m_all.codingsWith([&](const coding::Coding& one) { return isGone(one.coder); }))
            gone.insert(coding.coder);
        return gone;
    }

    /// By memos, hand-outs and saved tables.
    [[nodiscard]] std::set<CoderId> goneThatAreNamed() const
    {
        std::set<CoderId> named;
        for (const auto& [id, memo] : m_all.state().memos)
            if (!memo.deleted) named.insert(memo.coder);
        for (const auto& [id, assignment] : m_all.state().assignments)
            if (!assignment.deleted) named.insert(assignment.coder);
        for (const auto& [id, table] : m_all.state().tables)
            if (!table.deleted) named.insert(table.coders.begin(), table.coders.end());
        std::erase_if(named, [&](CoderId id) { return !isGone(id); });
        return named;
    }

    [[nodiscard]] const Coder* standsFor(const Coder& gone) const
    {
        if (gone.agreed) return m_all.state().agreedCoder();
        const Coder* other = m_all.state().coderByName(gone.name);
        return other == nullptr || other->agreed ? nullptr : other;
    }

    void moveRest()
    {
        auto memos = m_all.state().memos;
        for (auto& [id, memo] : memos)
            if (replace(memo.coder)) m_all.put(id.uuid, memo);
        auto assignments = m_all.state().assignments;
        for (auto& [id, assignment] : assignments)
            if (replace(assignment.coder)) m_all.put(id.uuid, assignment);
        auto tables = m_all.state().tables;
        for (auto& [id, table] : tables) {
            const auto replaced = std::count_if(table.coders.begin(), table.coders.end(),
                                                [&](CoderId& one) { return replace(one); });
            if (replaced > 0) m_all.put(id.uuid, table);
        }
    }

    bool replace(CoderId& id)
    {
        bool replaced = false;
        for (auto found = m_instead.find(id); found != m_instead.end(); found = m_instead.find(id)) {
            id = found->second;
            replaced = true;
        }
        return replaced;
    }

    Gathering& m_all;
    std::map<CoderId, CoderId> m_instead;
};

}

void settleCoders(Gathering& all)
{
    CoderJoin(all).run();
}

/// Coders made apart were each given the first free colour; the one that was made first keeps it.
void settleCoderColors(Gathering& all)
{
    std::multiset<std::uint32_t> taken = all.state().coderColors();
    std::set<std::uint32_t> had;
    std::vector<Coder> coders;
    for (const auto& [id, coder] : all.state().coders)
        if (!coder.deleted) coders.push_back(coder);
    for (Coder& coder : coders) {
        if (had.insert(coder.color).second) continue;
        const std::uint32_t free = coding::freeCoderColor(taken);
        if (taken.contains(free)) return; // there are more coders than colours
        coder.color = free;
        taken.insert(free);
        all.put(coder.id.uuid, coder);
        all.find(
            "coder-color", {coder.id.uuid},
            say("Two coders had one colour; “{name}” has another now.", fmt::arg("name", coder.shownName())));
    }
}

/// What one coder was handed in both copies was handed out once; the first time is noted.
void settleAssignments(Gathering& all)
{
    std::set<std::pair<CoderId, TranscriptId>> handed;
    std::vector<coding::Assignment> again;
    for (const auto& [id, one] : all.state().assignments) // by id, which ascends with time
        if (!one.deleted && !handed.emplace(one.coder, one.transcript).second) again.push_back(one);
    for (coding::Assignment& one : again) {
        one.deleted = true;
        all.put(one.id.uuid, one);
    }
}

}
