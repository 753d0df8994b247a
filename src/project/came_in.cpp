// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/came_in.h"

#include "base/i18n.h"
#include "history/coding_sense.h"
#include "merge/words.h"
#include "project/joined_coders.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_set>

namespace rd::project
{

namespace
{

/// Of which the name says in words what it is.
bool isNamedInWords(const std::string& table)
{
    static const std::set<std::string> named{"coding",          "memo",    "guide_item",
                                             "attribute_value", "raising", "assignment"};
    return named.contains(table);
}

/// What people know by a name, or by its words.
bool isNamed(const std::string& table)
{
    static const std::set<std::string> named{"code",      "transcript",   "cases",           "respondent",
                                             "attribute", "coding_round", "table_definition"};
    return named.contains(table) || isNamedInWords(table);
}

class GoneTeller
{
public:
    using Joined = std::map<Uuid, Uuid>; ///< What became part of another, and of which.

    GoneTeller(const history::State& state, store::ProjectStore& store, const store::Merging& merging,
               merge::Report& report)
        : m_state(state), m_store(store), m_merging(merging), m_report(report), m_words(state, store)
    {
        for (const merge::FromCopy& copy : report.copies)
            for (const merge::Clash& clash : copy.clashes)
                (clash.removal ? m_told : m_bothWrote).insert(clash.id);
    }

    /// How many are not there, nor another coding that says the same.
    [[nodiscard]] std::size_t displaced(const std::string& table, const std::set<Uuid>& rows)
    {
        return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const Uuid& row) {
            if (table != "resolution") return !isThere(CodingId{row});
            const auto known = m_state.resolutions.find(ResolutionId{row});
            return known == m_state.resolutions.end() || known->second.deleted;
        }));
    }

    /// Those that are not back.
    [[nodiscard]] std::vector<Uuid> goneOf(const std::string& table, const std::set<Uuid>& rows) const
    {
        std::vector<Uuid> gone;
        for (const Uuid& row : rows)
            if (m_merging.isRemoved(table, row)) gone.push_back(row);
        return gone;
    }

    /// The same of what became part of another.
    [[nodiscard]] std::size_t goneOf(const std::string& table, const Joined& joined) const
    {
        return static_cast<std::size_t>(std::count_if(joined.begin(), joined.end(), [&](const auto& one) {
            return m_merging.isRemoved(table, one.first);
        }));
    }

    void tellJoined(const std::string& author, const Joined& joined)
    {
        for (const auto& [row, wanted] : joined) {
            const auto coder = m_state.coders.find(CoderId{row});
            const auto into = m_state.coders.find(CoderId{wanted});
            if (coder == m_state.coders.end() || into == m_state.coders.end() || !coder->second.deleted)
                continue;
            m_report.findings.push_back(
                {"coder-made-one",
                 say("{author} made “{coder}” one with “{into}”.", fmt::arg("author", author),
                     fmt::arg("coder", coder->second.shownName()),
                     fmt::arg("into", into->second.shownName())),
                 {row}});
        }
    }

    void tellJoinedTexts(const std::string& author, const Joined& joined)
    {
        for (const auto& [row, wanted] : joined) {
            const auto* gone = m_state.transcripts.find(TranscriptId{row});
            const auto* into = m_state.transcripts.find(TranscriptId{wanted});
            const bool isGone = gone != nullptr && gone->deleted && gone->joinedInto;
            if (!isGone || into == nullptr || isTold("transcript", row, "joined_into")) continue;
            m_report.findings.push_back(
                {"transcript-made-one",
                 say("{author} made “{transcript}” one with “{into}”.", fmt::arg("author", author),
                     fmt::arg("transcript", gone->name), fmt::arg("into", into->name)),
                 {row}});
        }
    }

    void tellJoinedCases(const std::string& author, const Joined& joined)
    {
        for (const auto& [row, wanted] : joined)
            if (const auto* gone = m_state.cases.find(CaseId{row});
                gone != nullptr && gone->deleted && !isTold("cases", row))
                tellCase("case-made-one", *gone,
                         wanted.isNull() ? joinedInto(m_store, m_state, gone->id) : CaseId{wanted},
                         mark("{author} made the case “{case}” one with “{into}”."), author);
    }

    void tellPartedCases(const std::string& author, const std::set<Uuid>& back)
    {
        for (const Uuid& row : back)
            if (const auto* there = m_state.cases.find(CaseId{row}); there != nullptr && !there->deleted)
                tellCase(
                    "case-parted", *there, joinedInto(m_store, m_state, there->id),
                    mark("The case “{case}” is there by itself again: {author} undid that it was made one "
                         "with “{into}”."),
                    author);
    }

    /// Before what is removed is told, of which these are no part.
    void tellTwins()
    {
        for (const store::RemovedTwin& twin : m_merging.removedTwins()) {
            m_told.insert(clashId({"coding", twin.coding.uuid, "deleted"}));
            const std::string stays = m_words.thing("coding", twin.stays.uuid);
            m_report.findings.push_back({"codings-removed",
                                         say("{remover} removed a coding that {joiner} had made one with "
                                             "{coding}, neither knowing of "
                                             "the other; that one stays, with the words of both.",
                                             fmt::arg("remover", twin.removedBy),
                                             fmt::arg("joiner", twin.joinedBy), fmt::arg("coding", stays)),
                                         {twin.coding.uuid}});
        }
    }

    void tellMerged(const std::string& author, const Joined& joined)
    {
        for (const auto& [row, wanted] : joined)
            if (const codebook::Code* into = m_state.codebook.find(CodeId{wanted});
                into != nullptr && isMerged(row) && !isTold("code", row, "merged_into")) {
                const codebook::Code& code = *m_state.codebook.find(CodeId{row});
                std::string name = code.shownName(userLanguage());
                std::string stands = into->shownName(userLanguage());
                if (name == stands) {
                    name += " (" + code.key + ")";
                    stands += " (" + into->key + ")";
                }
                m_report.findings.push_back(
                    {"code-merged",
                     say("{author} made “{code}” part of “{into}”.", fmt::arg("author", author),
                         fmt::arg("code", name), fmt::arg("into", stands)),
                     {row}});
            }
    }

    void tellGone(const std::string& author, const std::string& table, const std::vector<Uuid>& gone)
    {
        if (!isNamed(table)) return;
        merge::Finding finding{table == "coding" || table == "memo" ? "codings-removed" : "removed", "", {}};
        std::string names;
        constexpr std::size_t most = 12;
        for (const Uuid& row : gone) {
            if (isTold(table, row)) continue;
            finding.about.push_back(row);
            if (finding.about.size() <= most) names += (names.empty() ? "" : "; ") + nameOf(table, row);
        }
        if (finding.about.empty()) return;
        if (finding.about.size() > most) {
            const auto more = static_cast<long long>(finding.about.size() - most);
            names += "; " + sayn("and {count} more", "and {count} more", more, fmt::arg("count", more));
        }
        const std::string kind = merge::kindName(table);
        finding.text =
            table == "coding"
                ? say("{author} removed {names}.", fmt::arg("author", author), fmt::arg("names", names))
                : say("{author} removed {kind}: {names}.", fmt::arg("author", author), fmt::arg("kind", kind),
                      fmt::arg("names", names));
        m_report.findings.push_back(std::move(finding));
    }

private:
    [[nodiscard]] bool isThere(CodingId id)
    {
        if (m_codings.empty())
            for (const auto& [transcript, list] : m_state.codings.all())
                for (const coding::Coding& coding : list) m_codings.insert(coding.id.uuid);
        if (m_codings.contains(id.uuid)) return true;
        const auto gone = m_store.coding(id);
        if (!gone) return false;
        const auto& list = m_state.codings.of(gone->transcript);
        return std::any_of(list.begin(), list.end(), [&](const coding::Coding& one) {
            return history::senseOf(one) == history::senseOf(*gone);
        });
    }

    void tellCase(std::string kind, const transcript::Case& one, CaseId with, const char* sentence,
                  const std::string& author)
    {
        const auto* into = m_state.cases.find(with);
        if (into == nullptr) return;
        m_report.findings.push_back({std::move(kind),
                                     say(sentence, fmt::arg("author", author), fmt::arg("case", one.name),
                                         fmt::arg("into", into->name)),
                                     {one.id.uuid}});
    }

    [[nodiscard]] bool isMerged(const Uuid& row) const
    {
        const codebook::Code* code = m_state.codebook.find(CodeId{row});
        return code != nullptr && code->deleted && code->mergedInto;
    }

    [[nodiscard]] bool isTold(const std::string& table, const Uuid& row) const
    {
        return m_told.contains(clashId({table, row, "deleted"}));
    }

    /// The same, also where both made it part of another: who wanted which is told with that.
    [[nodiscard]] bool isTold(const std::string& table, const Uuid& row, const char* partOf) const
    {
        return isTold(table, row) || m_bothWrote.contains(clashId({table, row, partOf}));
    }

    [[nodiscard]] std::string nameOf(const std::string& table, const Uuid& row) const
    {
        const std::string name = m_words.thing(table, row);
        return isNamedInWords(table) ? name : "“" + name + "”";
    }

    const history::State& m_state;
    store::ProjectStore& m_store;
    const store::Merging& m_merging;
    merge::Report& m_report;
    ClashWords m_words;
    std::set<std::string> m_told;
    std::set<std::string> m_bothWrote;
    std::unordered_set<Uuid> m_codings; ///< That are there; filled when it is asked.
};

}

void tellCame(const CameIn& came, const history::State& state, store::ProjectStore& store,
              const store::Merging& merging, merge::Report& report)
{
    GoneTeller teller(state, store, merging, report);
    teller.tellTwins();
    for (const auto& [copy, tallies] : came)
        for (const auto& [name, tally] : tallies) {
            const auto& [author, table] = name;
            std::size_t gone = teller.goneOf(table, tally.deleted).size();
            std::size_t changed = tally.changed;
            if (table == "cases") { // each of which counts in n
                gone += teller.goneOf(table, tally.joined);
                changed += tally.back.size() - teller.goneOf(table, tally.back).size();
            }
            const std::size_t made = tally.made - teller.displaced(table, tally.mayGo);
            if (made + changed + gone > 0)
                report.copies[copy].came.push_back({author, table, made, changed, gone});
            if (table == "code") teller.tellMerged(author, tally.joined);
            if (table == "coder") teller.tellJoined(author, tally.joined);
            if (table == "cases") teller.tellJoinedCases(author, tally.joined);
            if (table == "cases") teller.tellPartedCases(author, tally.back);
            if (table == "transcript") teller.tellJoinedTexts(author, tally.joined);
            teller.tellGone(author, table, teller.goneOf(table, tally.asSuch));
        }
}

}
