// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/merging.h"

#include "base/i18n.h"
#include "history/many_rows.h"
#include "history/row_id.h"
#include "merge/noticed.h"
#include "merge/report_words.h"
#include "merge/settle.h"
#include "project/both_sides.h"
#include "project/came_in.h"
#include "project/clash_choices.h"
#include "project/clash_words.h"
#include "project/clocks_ahead.h"
#include "project/copies.h"
#include "project/followed_back.h"
#include "project/inner.h"
#include "project/joined_coders.h"
#include "project/made_apart.h"
#include "project/moved_codings.h"
#include "project/opening.h"
#include "project/removal_clashes.h"
#include "project/resolution_clashes.h"
#include "project/settled_findings.h"
#include "project/stranger.h"
#include "project/text_choices.h"
#include "project/unaware_writing.h"
#include "project/whence.h"
#include "project/whole_copy.h"
#include "store/deliver.h"
#include "store/handout.h"
#include "store/log/merging.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>

namespace rd::project
{

namespace
{

namespace fs = std::filesystem;

/// A copy that was delivered has neither the words of its texts nor those of its history.
void demandWords(const fs::path& path, store::ProjectStore& store)
{
    if (store.isDelivered())
        throw Refusal({path.string(), "", tr("This copy was made to be given away, without its texts."),
                       tr("Merge the project that it was made of.")});
}

/// One merge from its first copy to its row of history.
class Merger
{
public:
    Merger(Project::Inner& inner, const std::vector<fs::path>& copies, const MergeOptions& options,
           Progress& progress)
        : m_path(inner.path), m_store(*inner.store), m_options(options), m_progress(progress),
          m_state(inner.state), m_choices(options, namesOf(copies)),
          m_merging(*inner.store,
                    [&inner](const std::string& kind, const std::string& args, ChangeId reverts,
                             std::int64_t laterThan) {
                        inner.hlc = std::max(inner.hlc, laterThan);
                        store::ChangeRow change =
                            inner.nextChange(kind, nlohmann::json::parse(args), reverts);
                        return change;
                    }),
          m_sides(
              m_state, m_store,
              [this](std::size_t copy, const std::string& id) {
                  return m_choices.choiceOf(m_report.copies[copy].file, id);
              },
              [this](const auto& rows) { put(m_merging.write(store::choosingKind, rows)); },
              [this](std::size_t copy, ChangeId change) { return fileOfOther(copy, change); })
    {
        const auto fallen = inner.store->fallenCodings();
        m_fallen.insert(fallen.begin(), fallen.end());
        m_decided = coding::holdingIn(m_state.resolutions, m_state.codings);
    }

    void take(const fs::path& path, bool isLast)
    {
        demandOther(path, m_path);
        const auto copy = openCopy(path);
        SoundCheck check(path);
        store::Pulled pulled = check.during([&] {
            demandWords(path, *copy);
            return m_merging.pull(*copy, m_progress, isLast);
        });
        if (!pulled.related) return takeStranger(path, *copy);
        demandNoPart(path, pulled.changes);
        m_moved.note(m_state, pulled.rows, *copy, m_report.copies.size());
        const std::set<Uuid> takenAway = removedInBoth(m_state, pulled.rows);
        put(pulled.others);
        put(pulled.rows);
        for (const history::Row& row : pulled.rows) m_came.insert(history::idOf(row));
        const auto followers = takeFollowers(pulled.clashes);
        m_related.push_back(m_report.copies.size());
        m_report.copies.push_back(told(path, pulled, {m_state, m_store}));
        m_whence.take(m_report.copies.back(), pulled);
        m_tallies.emplace_back(m_report.copies.size() - 1, std::move(pulled.tallies));
        m_changes += static_cast<long long>(pulled.changes.size() + pulled.back.size());
        find(m_clocks.between(
            pulled.changes, [this](ChangeId id) { return m_merging.wasHere(id); },
            [this, there = placeOf(m_report.copies.size() - 1)](ChangeId id) {
                return m_merging.isIn(there, id);
            }));
        m_choices.add(path.string(), pulled.clashes);
        m_choices.follow(path.string(), followers);
        takeTexts(m_report.copies.size() - 1, pulled.rows);
        auto unmarked = takenAwayIn(m_report.copies.size() - 1, takenAway); // before a choice takes more
        m_sides.take(m_report.copies.size() - 1, pulled.rows, !pulled.waits);
        m_sides.take(m_report.copies.size() - 1, std::move(unmarked), !pulled.waits);
    }

    void settle()
    {
        settleAnew();
        choose();
        m_choices.tell(m_report.copies, {m_state, m_store},
                       [this](const store::CellClash& clash) { return standing(clash); });
        m_textChoices.tell(m_state, m_report.copies, m_store); // behind what both wrote in cells
        tellRemovals();
        m_sides.tell(m_report.copies);
        m_moved.tell(m_state, m_report.copies);
        find(demandKnown(m_options, m_report));
        if (auto unused = unusedMapping(m_options, m_report)) m_report.findings.push_back(std::move(*unused));
        const ApartMakers makers(m_store, m_merging, *m_removals);
        m_report.sameNames = makers.sameNames(m_state, m_came);
        if (m_options.joinSameNames && !m_report.sameNames.empty()) join();
        findNoticed(makers);
        find(makers.nearTwins(m_state, m_came));
        find(m_settled.take());
        find(merge::askedOfMerged(
            m_state, m_came, [this](GuideItemId item, CodeId merged) { return isTiedApart(item, merged); }));
        find(unawareWriting(m_state, m_came, m_store, m_merging));
        find(fallenCodings(m_state, m_fallen, m_store));
        find(fallenDecisions(m_state, m_decided, m_came, m_store));
        std::erase_if(m_folded, [this](const auto& met) { // chosen to be there by itself
            return !m_merging.isRemoved(met.removal.table, met.removal.row);
        });
        find(foldedWords(m_folded, m_state, m_store));
        tellCame(m_tallies, m_state, m_store, m_merging, m_report);
    }

    void finish()
    {
        nlohmann::json args{{"copies", m_report.copies.size()}, {"count", m_changes}};
        for (const merge::FromCopy& copy : m_report.copies)
            args["names"].push_back(fs::path(copy.file).filename().string());
        noteLeftTwo(args, m_report);
        const auto replaced = nlohmann::json::error_handler_t::replace;
        m_merging.finish(args.dump(-1, ' ', false, replaced), merge::reportInWords(m_report));
    }

    merge::Report report()
    {
        m_report.changed = m_merging.hasEffect();
        if (!m_report.changed)
            std::erase_if(m_report.findings, [](const auto& finding) { return !finding.about.empty(); });
        return std::move(m_report);
    }
    [[nodiscard]] const store::ChangeRow& change() const { return m_merging.change(); }
    [[nodiscard]] const std::vector<history::Row>& rows() const { return m_rows; }

private:
    [[nodiscard]] std::string fileOfOther(std::size_t copy, ChangeId change) const
    {
        const std::string file = m_whence.fileOf(change);
        return file == m_report.copies[copy].file ? std::string() : file;
    }

    /// A project that does not come from the same beginning is taken over by what it says.
    void takeStranger(const fs::path& path, store::ProjectStore& other)
    {
        Stranger stranger = readStranger(m_state, m_store, other, path,
                                         {m_options.mapping, m_options.transcripts, m_options.mappingFile,
                                          m_options.codeLines, m_options.transcriptLines},
                                         m_progress);
        m_report.copies.push_back(std::move(stranger.told));
        m_changes += stranger.rows.empty() ? 0 : 1;
        const auto rows = m_merging.write("merge.stranger", stranger.rows);
        put(rows);
        for (const history::Row& row : rows) m_came.insert(history::idOf(row));
        find(std::move(stranger.findings));
    }

    void put(const std::vector<history::Row>& rows)
    {
        history::putAllOfMerge(m_state, rows);
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    }

    /// Settles what is not whole, from what people did alone: so every copy comes to the same.
    void settleAnew()
    {
        history::putAllOfMerge(m_state, m_merging.beginSettling());
        const store::Restored restored = m_merging.restoreMerges();
        history::putAllOfMerge(m_state, restored.rows);
        for (const store::ChangeRow& merge : restored.merges) {
            m_report.restored.push_back(mergeInWords(merge));
            if (restored.whole.contains(merge.id)) m_report.restoredWhole.insert(m_report.restored.back());
        }
        store::Met met = m_merging.bringBackRewritten();
        history::putAllOfMerge(m_state, met.rows);
        find(merge::correctionsFollowed(m_state, met.carried));
        std::set<CodeId> along = codesAlong(met.removals);
        for (store::MetRemoval& one : met.removals)
            if (one.removal.table == "coder")
                one.into = joinedInto(m_store, CoderId{one.removal.row}).uuid;
            else if (one.removal.table == "cases")
                one.into = joinedInto(m_store, m_state, CaseId{one.removal.row}).uuid;
        if (!m_removals) {
            m_removals = std::move(met.removals);
            m_folded = std::move(met.folded);
        }
        const auto fallen = m_store.fallenCodings();
        merge::Settled settled = merge::settle(m_state, {fallen.begin(), fallen.end()}, writers(), met.words);
        settleWhatCameAlong(settled, {fallen.begin(), fallen.end()}, along);
        merge::tellCameAlong(settled, m_state, along);
        merge::tellTwinsBack(settled, m_state, met.twins);
        for (merge::Finding& one : followedBack(m_state, m_merging.followed(), met.takenOut))
            settled.findings.push_back(std::move(one));
        tellJoinedCasesBack(settled.findings, m_state, m_store); // while the store has them as removed
        const auto rows = m_merging.endSettling(settled.rows);
        adopt(rows);
        m_settled.note(std::move(settled.findings), rows, m_sides.rows());
    }

    /// What settling brought back comes with what had gone with it, which may have to be settled itself.
    void settleWhatCameAlong(merge::Settled& settled, const std::set<CodingId>& fallen,
                             std::set<CodeId>& codes)
    {
        for (auto along = m_merging.bringBackAlong(settled.rows); !along.empty();) {
            history::putAllOfMerge(m_state, along);
            std::set<Uuid> ids;
            for (const history::Row& row : along) {
                ids.insert(history::idOf(row));
                if (history::kindOf(row) == history::Kind::codes) codes.insert(CodeId{history::idOf(row)});
            }
            std::erase_if(settled.rows, [&](const auto& row) { return ids.contains(history::idOf(row)); });
            merge::Settled more = merge::settle(m_state, fallen, writers());
            along = m_merging.bringBackAlong(more.rows);
            std::move(more.rows.begin(), more.rows.end(), std::back_inserter(settled.rows));
            std::move(more.findings.begin(), more.findings.end(), std::back_inserter(settled.findings));
        }
    }

    merge::Writers writers()
    {
        return {
            [this](CodeId id) { return m_store.writerOf("code", id.uuid, "id"); },
            [this](MemoId id, const char* column) { return m_store.writerOf("memo", id.uuid, column); },
            [this](CoderId id) { return joinedInto(m_store, id); }, m_merging.goneForOthers(),
            [this](CodingId coding, ResolutionId decision) { return isOfRule(m_store, coding, decision); }};
    }

    void join()
    {
        merge::Settled joined = merge::joinSameNames(m_state, m_report.sameNames);
        adopt(m_merging.write(store::joiningKind, joined.rows));
        find(std::move(joined.findings));
        for (const merge::SameName& pair : m_report.sameNames) {
            if (pair.of != merge::SameName::Of::transcript) continue;
            merge::Settled one = merge::joinTranscripts(m_state, pair);
            put(m_merging.write(store::joiningKind, one.rows));
            find(std::move(one.findings));
        }
        m_report.joined = true;
        m_settled.forgetKeysOfJoined(m_state);
        find(m_settled.take()); // on which was worked on
        settleAnew();
    }

    void findNoticed(const ApartMakers& makers)
    {
        std::set<Uuid> settled;
        for (const history::Row& row : m_rows) settled.insert(history::idOf(row));
        find(merge::noticed(m_state, m_came, settled, makers.among(merge::maybeApart(m_state, m_came))));
    }

    /// Codes of one name that were joined are told as that.
    [[nodiscard]] bool isTiedApart(GuideItemId item, CodeId merged)
    {
        const auto merging = m_store.lastWriter("code", merged.uuid, {"merged_into"});
        auto tying = m_store.lastWriter("guide_item", item.uuid, {"theme"});
        if (!tying) {
            const auto makers = m_store.makersOf({item.uuid});
            if (const auto made = makers.find(item.uuid); made != makers.end()) tying = made->second;
        }
        return merging && tying && merging->kind != store::joiningKind &&
               !m_merging.areInOneCopy(*merging, *tying);
    }

    /// Corrections of texts that came in, and those that are not to be had together with ours.
    void takeTexts(std::size_t copy, const std::vector<history::Row>& rows)
    {
        const bool corrects = std::any_of(rows.begin(), rows.end(), [](const auto& row) {
            return history::kindOf(row) == history::Kind::textEdits;
        });
        if (!corrects) return;
        const EditMakers makers = m_store.makersOfEdits(); // reads the whole log, so once
        const auto clashes = textClashes(m_state, rows);
        const std::size_t there = placeOf(copy);
        auto told =
            inWords(m_state, clashes, makers, m_store, [&](const store::ChangeRow& maker, bool isThere) {
                return isThere ? m_merging.isIn(there, maker.id) : m_merging.isBefore(there, maker.id);
            });
        find(correctedTexts(m_state, rows, makers));
        for (std::size_t i = 0; i < clashes.size(); ++i) {
            const auto& here = clashes[i].thereStands ? clashes[i].covered : clashes[i].stands;
            told[i].hereFrom = fileOfOther(copy, makerOf(makers, here).id);
            told[i].chosenHere = m_choices.choiceOf(m_report.copies[copy].file, clashes[i].id());
            m_textChoices.add(copy, clashes[i], std::move(told[i]));
        }
    }

    /// What one side took away of how an item came up, and the other said otherwise.
    std::vector<TakenAwayRaising> takenAwayIn(std::size_t copy, const std::set<Uuid>& takenAway)
    {
        const std::size_t there = placeOf(copy);
        const auto isThere = [this, there](ChangeId id) { return m_merging.isIn(there, id); };
        const auto isHere = [this, there](ChangeId id) { return m_merging.isBefore(there, id); };
        const SidesOfChange sides{[=](ChangeId id) { return isHere(id) && !isThere(id); },
                                  [=](ChangeId id) { return isThere(id) && !isHere(id); },
                                  [this, copy](ChangeId id) { return fileOfOther(copy, id); }};
        const auto removers = m_merging.removersOf("raising", takenAway);
        return takenAwayRaisings(m_state, removers, m_store, sides);
    }

    /// Of a copy of the report among those that have a history like ours, of which this project is the first.
    [[nodiscard]] std::size_t placeOf(std::size_t copy) const
    {
        const auto found = std::find(m_related.begin(), m_related.end(), copy);
        return static_cast<std::size_t>(found - m_related.begin()) + 1;
    }

    [[nodiscard]] merge::FromCopy& copyOf(const store::MetRemoval& met)
    {
        return m_report.copies[m_related.at(met.copy - 1)];
    }

    /// When all is settled, so that it is written by somebody who knows.
    void choose()
    {
        const std::size_t before = m_rows.size();
        m_sides.leaveOut();
        put(m_merging.write(store::choosingKind, m_choices.chosen()));
        const auto choiceOf = [this](const store::MetRemoval& met) {
            return m_choices.choiceOf(copyOf(met).file, clashId(met));
        };
        for (auto& [met, removed, cells] : asChosen(*m_removals, choiceOf)) {
            if (met->joined && !removed) giveBack(m_merging.movedFrom(met->removal), cells);
            cells.merge(m_merging.standingFor(cells));
            put(m_merging.write(store::choosingKind, cells)); // each by itself: a removal of its own
        }
        for (const auto& edits : m_textChoices.chosen(m_state))
            put(m_merging.write(store::choosingKind, chooseEdits(m_state, edits, m_store)));
        if (m_rows.size() != before) settleAnew();
    }

    /// What had followed a code into another, and that these codings had is not told.
    void giveBack(std::map<store::CellName, store::CellValue> moved,
                  std::map<store::CellName, store::CellValue>& cells)
    {
        std::set<Uuid> rows;
        for (const auto& [cell, value] : moved) rows.insert(std::get<1>(cell));
        m_settled.forgetFollowed(rows);
        cells.merge(moved);
    }

    [[nodiscard]] std::optional<store::Cells> standing(const store::CellClash& clash)
    {
        const auto& [table, row, column] = clash.cell;
        const bool told = std::any_of(
            m_removals->begin(), m_removals->end(), [&, &table = table, &row = row](const auto& met) {
                return !met.joined && met.removal.table == table && met.removal.row == row;
            });
        return told && m_merging.isRemoved(table, row) ? std::nullopt
                                                       : std::optional(m_merging.standing(clash));
    }

    /// In place of what was told of their being removed alone.
    void tellRemovals()
    {
        const ClashWords words(m_state, m_store);
        for (const store::MetRemoval& met : *m_removals) {
            merge::FromCopy& copy = copyOf(met);
            std::erase_if(copy.clashes, [&](const auto& clash) { return clash.id == clashId(met); });
            if (m_sides.tells(met)) continue;
            merge::Clash told = inWords(words, m_state, met, m_choices.choiceOf(copy.file, clashId(met)));
            if (m_merging.isRemoved(met.removal.table, met.removal.row) != told.removalStands)
                tellOther(told);
            tellWhatKeeps(met, told);
            told.hereFrom = m_whence.fileOf((met.removedThere ? met.writtenBy : met.removedBy).id);
            copy.clashes.push_back(std::move(told));
        }
    }

    /// What keeps it as it is, whatever is chosen.
    void tellWhatKeeps(const store::MetRemoval& met, merge::Clash& told)
    {
        const auto isBack = [this](CodingId id) { return m_merging.isBackByRule("coding", id.uuid); };
        if (const std::string use = useOf(m_state, met, isBack); !use.empty()) told.use = "; " + use;
        (met.removedThere ? told.here : told.there) += told.use;
        told.isFixed = !told.use.empty();
        if (!told.removalStands || met.removal.table != "coding") return;
        const auto row = m_store.row("coding", met.removal.row);
        const auto* coding = row ? std::get_if<coding::Coding>(&*row) : nullptr;
        told.isTwin = coding != nullptr && isBesideAnother(m_state, *coding);
    }

    /// Rows that the state has already.
    void adopt(const std::vector<history::Row>& rows)
    {
        m_rows.insert(m_rows.end(), rows.begin(), rows.end());
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
    ClashChoices m_choices;
    store::Merging m_merging;
    merge::Report m_report;
    std::set<Uuid> m_came;
    SettledFindings m_settled;
    std::set<CodingId> m_fallen;      ///< Before the merge.
    std::set<ResolutionId> m_decided; ///< What held before the merge.
    TextChoices m_textChoices;
    BothSides m_sides;
    MovedCodings m_moved{m_store, m_fallen};
    ClocksAhead m_clocks{m_store, m_merging.change().atMs};
    std::optional<std::vector<store::MetRemoval>> m_removals;
    std::vector<store::MetRemoval> m_folded;
    Whence m_whence;
    CameIn m_tallies;
    std::vector<std::size_t> m_related; ///< The places in the report of the copies with a history like ours.
    std::vector<history::Row> m_rows;
    long long m_changes = 0;
};

}

merge::Report Project::merge(const std::vector<fs::path>& copies, const MergeOptions& options,
                             Progress& progress)
{
    Merged merged = writeMerge(copies, options, progress);
    adopt(merged.written);
    return std::move(merged.report);
}

Project::Merged Project::writeMerge(const std::vector<fs::path>& copies, const MergeOptions& options,
                                    Progress& progress)
{
    m_inner->demandWritable();
    demandWords(path(), *m_inner->store);
    if (m_inner->store->isPart())
        throw Refusal({path().string(), "", tr("This copy is a hand-out: it has a part of the project only."),
                       tr("Merge it into the whole project: open that one, or name it first.")});
    const std::int64_t clock = m_inner->hlc;
    // May run in another thread; no text that is taken back is kept for who asks meanwhile.
    const std::lock_guard texts(m_inner->textsAsked);
    try {
        demandWholeHistory(path(), *m_inner->store);
        const std::vector<fs::path> inOrder = inMergeOrder(copies, path());
        Merger merger(*m_inner, inOrder, options, progress);
        for (const fs::path& copy : inOrder) merger.take(copy, &copy == &inOrder.back());
        merger.settle();
        if (options.onlyTry) {
            m_inner->hlc = clock;
            return {merger.report(), {}};
        }
        merger.finish();
        merge::Report report = merger.report();
        if (!report.changed) {
            m_inner->hlc = clock;
            return {std::move(report), {}};
        }
        m_inner->note(merger.change());
        m_inner->sight = m_inner->store->inSight();
        return {std::move(report), {merger.change().id, merger.rows(), {}}};
    } catch (...) {
        m_inner->hlc = clock;
        throw;
    }
}

}
