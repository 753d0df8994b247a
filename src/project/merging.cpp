// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/merging.h"

#include "base/i18n.h"
#include "merge/apart.h"
#include "merge/settle.h"
#include "project/clash_words.h"
#include "project/inner.h"
#include "project/opening.h"
#include "project/text_clashes.h"
#include "store/handout.h"
#include "store/log/merging.h"

#include <algorithm>

namespace rd::project
{

namespace
{

namespace fs = std::filesystem;

std::unique_ptr<store::ProjectStore> openCopy(const fs::path& path)
{
    demandProject(path);
    try {
        auto copy = store::ProjectStore::open(path, store::ProjectStore::Access::read);
        if (!copy->isSound()) throw store::StoreRefusal(store::Trouble::damaged, path);
        return copy;
    } catch (const store::StoreRefusal& refusal) {
        refuseStore(path, refusal);
    }
}

struct IdOf {
    template <class Value>
    Uuid operator()(const Value& value) const
    {
        return value.id.uuid;
    }
};

merge::FromCopy told(const fs::path& path, const store::Pulled& pulled, const history::State& state)
{
    merge::FromCopy copy;
    copy.file = path.string();
    copy.related = pulled.related;
    copy.changes = pulled.changes.size();
    for (const auto& [name, tally] : pulled.tallies)
        copy.came.push_back({name.first, name.second, tally.made, tally.changed, tally.deleted});
    for (const store::CellClash& clash : pulled.clashes) copy.clashes.push_back(clashInWords(state, clash));
    return copy;
}

/// One merge from its first copy to its row of history.
class Merger
{
public:
    Merger(Project::Inner& inner, const MergeOptions& options, Progress& progress)
        : m_path(inner.path), m_store(*inner.store), m_options(options), m_progress(progress),
          m_state(inner.state),
          m_merging(*inner.store, [&inner](const std::string& kind, const std::string& args, ChangeId reverts,
                                           std::int64_t laterThan) {
              inner.hlc = std::max(inner.hlc, laterThan);
              store::ChangeRow change = inner.nextChange(kind, nlohmann::json::parse(args), reverts);
              return change;
          })
    {
        const auto fallen = inner.store->fallenCodings();
        m_fallen.insert(fallen.begin(), fallen.end());
    }

    void take(const fs::path& path)
    {
        demandOther(path);
        const auto copy = openCopy(path);
        const store::Pulled pulled = m_merging.pull(*copy, m_progress);
        if (!pulled.related) return takeStranger(path, *copy);
        demandWhole(path, pulled);
        put(pulled.rows);
        for (const history::Row& row : pulled.rows) m_came.insert(std::visit(IdOf{}, row));
        m_report.copies.push_back(told(path, pulled, m_state));
        m_changes += static_cast<long long>(pulled.changes.size());
        takeTexts(pulled);
        choose(pulled);
    }

    void settle()
    {
        const store::Restored restored = m_merging.restoreMerges();
        put(restored.rows);
        m_report.restored = restored.merges;
        take(merge::settle(m_state), "merge.settle");
        m_report.sameNames = merge::sameNames(m_state, m_came);
        if (m_options.joinSameNames) {
            take(merge::joinSameNames(m_state, m_report.sameNames), "merge.join");
            take(merge::settle(m_state), "merge.settle");
        }
        find(fallenCodings(m_state, m_fallen, m_store));
    }

    void finish()
    {
        nlohmann::json args{{"copies", m_report.copies.size()}, {"count", m_changes}};
        m_merging.finish(args.dump());
    }

    merge::Report report()
    {
        m_report.changed = m_merging.hasEffect();
        return std::move(m_report);
    }
    [[nodiscard]] const store::ChangeRow& change() const { return m_merging.change(); }
    [[nodiscard]] const std::vector<history::Row>& rows() const { return m_rows; }

private:
    void demandOther(const fs::path& path) const
    {
        std::error_code error;
        if (fs::equivalent(path, m_path, error))
            throw Refusal({path.string(), "", tr("This is the project itself."), tr("Choose a copy of it.")});
    }

    /// A project that does not come from the same beginning is taken over by what it says.
    void takeStranger(const fs::path& path, store::ProjectStore& other)
    {
        const history::State theirs = other.readState();
        const merge::Source here{m_state, [this](TranscriptId id) { return m_store.text(id); }};
        const merge::Source there{theirs, [&](TranscriptId id) { return other.text(id); }};
        merge::TakenOver taken = merge::takeOver(here, there, m_options.mapping);
        merge::FromCopy copy;
        copy.file = path.string();
        copy.related = false;
        copy.codes = std::move(taken.codes);
        std::map<std::string, merge::Came> came;
        for (const history::Row& row : taken.rows) {
            merge::Came& kind = came[store::tableOf(row)];
            ++(isHere(row) ? kind.changed : kind.made);
        }
        for (const auto& [table, kind] : came)
            copy.came.push_back({"", table, kind.made, kind.changed, kind.deleted});
        m_report.copies.push_back(std::move(copy));
        m_changes += taken.rows.empty() ? 0 : 1;
        const auto rows = m_merging.settle("merge.stranger", "{}", taken.rows);
        put(rows);
        for (const history::Row& row : rows) m_came.insert(std::visit(IdOf{}, row));
        std::move(taken.findings.begin(), taken.findings.end(), std::back_inserter(m_report.findings));
    }

    /// Of what is taken over only codings add to what was here.
    [[nodiscard]] bool isHere(const history::Row& row) const
    {
        const auto* coding = std::get_if<coding::Coding>(&row);
        return coding != nullptr && m_state.codings.find(coding->transcript, coding->id) != nullptr;
    }

    /// A hand-out brings the work that was done in it; of what was there before it has a part only.
    static void demandWhole(const fs::path& path, const store::Pulled& pulled)
    {
        for (const store::ChangeRow& change : pulled.changes)
            if (change.kind == store::partKind)
                throw Refusal({path.string(), "",
                               tr("This hand-out was made from a copy that has more than this project."),
                               tr("Merge that copy first.")});
    }

    void put(const std::vector<history::Row>& rows)
    {
        for (const history::Row& row : rows) m_state.put(row);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }

    void choose(const store::Pulled& pulled)
    {
        std::vector<store::CellClash> turned;
        for (const store::CellClash& clash : pulled.clashes) {
            const auto chosen = m_options.keepHere.find(clashId(clash.cell));
            if (chosen != m_options.keepHere.end() && chosen->second == clash.thereStands)
                turned.push_back(clash);
        }
        put(m_merging.choose("merge.choose", turned));
    }

    /// Corrections of texts that came in, and those that are not to be had together with ours.
    void takeTexts(const store::Pulled& pulled)
    {
        const auto clashes = textClashes(m_state, pulled.rows);
        for (merge::Clash& clash : inWords(m_state, clashes, m_store))
            m_report.copies.back().clashes.push_back(std::move(clash));
        find(correctedTexts(m_state, pulled.rows, m_store));
        for (const TextClash& clash : clashes) {
            const auto chosen = m_options.keepHere.find(clash.id());
            if (chosen != m_options.keepHere.end() && chosen->second == clash.thereStands)
                put(m_merging.settle("merge.choose", "{}", turned(m_state, clash, m_store)));
        }
    }

    void take(merge::Settled settled, const char* kind)
    {
        const auto rows = m_merging.settle(kind, "{}", settled.rows);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
        find(std::move(settled.findings));
    }

    void find(std::vector<merge::Finding> findings)
    {
        std::move(findings.begin(), findings.end(), std::back_inserter(m_report.findings));
    }

    const fs::path& m_path;
    store::ProjectStore& m_store;
    const MergeOptions& m_options;
    Progress& m_progress;
    history::State m_state;
    store::Merging m_merging;
    merge::Report m_report;
    std::set<Uuid> m_came;
    std::set<CodingId> m_fallen; ///< Before the merge.
    std::vector<history::Row> m_rows;
    long long m_changes = 0;
};

}

merge::Report Project::merge(const std::vector<fs::path>& copies, const MergeOptions& options,
                             Progress& progress)
{
    m_inner->demandWritable();
    if (m_inner->store->isPart())
        throw Refusal({path().string(), "", tr("This copy is a hand-out: it has a part of the project only."),
                       tr("Merge it into the whole project: name that one first.")});
    const std::int64_t clock = m_inner->hlc;
    try {
        Merger merger(*m_inner, options, progress);
        for (const fs::path& copy : copies) merger.take(copy);
        merger.settle();
        if (options.onlyTry) {
            m_inner->hlc = clock;
            return merger.report();
        }
        merger.finish();
        merge::Report report = merger.report();
        if (report.changed) m_inner->note(merger.change());
        adopt({merger.change().id, merger.rows(), {}});
        return report;
    } catch (...) {
        m_inner->hlc = clock;
        throw;
    }
}

}
