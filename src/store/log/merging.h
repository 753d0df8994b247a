// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/coding_sense.h"
#include "history/state.h"
#include "store/log/changed_owners.h"
#include "store/log/past_merges.h"
#include "store/log/puller.h"
#include "store/log/recorder.h"
#include "store/log/removals.h"
#include "store/log/settlements.h"
#include "store/log/withdrawn.h"
#include "store/project_store.h"
#include "store/sqlite/transaction.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::store
{

/// What came in from one copy.
struct Pulled {
    bool related = false; ///< The copies share their history; else nothing was pulled.
    std::vector<ChangeRow>
        changes; ///< In the other copy's order, without those that say only that it merged.
    /// Changes that were here, and come back because an undo of their merge does not stand.
    std::vector<ChangeId> back;
    std::vector<history::Row> rows; ///< What they wrote, as it is now; texts without their bodies.
    std::vector<history::Row>
        others;         ///< What else is different by it: of merges that were undone or are back.
    bool waits = false; ///< Not all of these rows are written yet: what is back is when it is settled.
    Tallies tallies;    ///< What they wrote, by author and table.
    std::vector<CellClash> clashes; ///< What both sides wrote.
};

/// Earlier merges that had been undone and are back.
struct Restored {
    std::vector<ChangeRow> merges; ///< Of each undo that is taken back.
    std::set<ChangeId>
        whole; ///< Those that a copy has as they were, with what was settled and chosen in them.
    std::vector<history::Row> rows;
};

/// A coding that one removed and another made one with one that is there, not knowing of each other.
struct RemovedTwin {
    CodingId coding;
    CodingId stays;
    std::string removedBy;
    std::string joinedBy;
};

/// Rows that one removed and another rewrote, not knowing of each other.
struct Met {
    std::vector<MetRemoval> removals; ///< Those that no earlier merge of these copies met.
    std::vector<MetRemoval> folded;   ///< Codings that became one with another, to which their words went.
    std::vector<history::TwinBack> twins;
    std::vector<history::LeftWords> words;
    std::multimap<TranscriptId, Uuid> carried;  ///< Corrections, see carryCorrections().
    std::multimap<TranscriptId, Uuid> takenOut; ///< See carriedInVain().
    std::vector<history::Row> rows;             ///< What is back, here and from earlier merges.
};

/// One merge of a project with copies of it: one transaction, which is rolled back when this goes away before
/// finish(). Changes that come in keep their id, clock and author; the row of history of the merge itself
/// notes what they came to here, so that one undo takes all of it back.
class Merging
{
public:
    /// Makes the rows of history of this merge, each later than all it is told.
    using MakeChange = std::function<ChangeRow(const std::string& kind, const std::string& args,
                                               ChangeId reverts, std::int64_t laterThan)>;

    Merging(ProjectStore& into, MakeChange make);

    /// Takes the changes that are not here. Throws StoreRefusal (damaged) naming the other file when its
    /// history cannot be read. `isLast`: no other copy comes, so that all is back of merges that were undone.
    Pulled pull(ProjectStore& from, Progress& progress, bool isLast = true);
    /// Begins to settle what is not whole together, when all are pulled: leaves out what earlier merges
    /// settled and nobody worked on with, so that all copies settle from the same. Gives the rows as they are
    /// until endSettling().
    std::vector<history::Row> beginSettling();
    /// While settling: takes back the undos of earlier merges whose work is in a copy without the undo.
    Restored restoreMerges();
    /// While settling, after that: brings back what was removed by somebody who did not know that another
    /// rewrote it, and what earlier merges found to be so. Throws StoreRefusal (damaged).
    Met bringBackRewritten();
    /// While settling: what went along with the removal of rows that are there by now. Gives the rows that
    /// are back with them, as they are.
    std::vector<history::Row> bringBackAlong(const std::vector<history::Row>& there);
    /// Writes what settles it, as a change of its own if it comes to anything else than stood before. Gives
    /// the rows that became different, as they are.
    std::vector<history::Row> endSettling(const std::vector<history::Row>& rows);
    /// Writes rows as a change that somebody wanted, and that came with this merge. Gives them as they are.
    std::vector<history::Row> write(const std::string& kind, const std::vector<history::Row>& rows);
    /// The same for single cells, also of those that have that value already: it was said anew.
    std::vector<history::Row> write(const std::string& kind, const std::map<CellName, CellValue>& cells);
    /// Whether who made the one saw the other, or somebody else sees both; not what comes from a project made
    /// apart.
    [[nodiscard]] bool areInOneCopy(const ChangeRow& one, const ChangeRow& other) const;
    /// What the change by which a row became part of another, and what this merge settled by now, moved there
    /// from it: as it was, and only what nobody wrote since.
    std::map<CellName, CellValue> movedFrom(const UnawareRemoval& joined);
    /// What stands of what both wrote, as it is now.
    [[nodiscard]] Cells standing(const CellClash& clash) const;
    /// Whether the row is removed, as it is now.
    [[nodiscard]] bool isRemoved(const std::string& table, const Uuid& row) const;
    /// Whether the copy has that change; copies in the order in which they came, this project first. What
    /// this merge wrote itself all have.
    [[nodiscard]] bool isIn(std::size_t copy, ChangeId change) const;
    /// The same of the copies before that one.
    [[nodiscard]] bool isBefore(std::size_t copy, ChangeId change) const;
    /// Whether that change was made here, or came in before this merge.
    [[nodiscard]] bool wasHere(ChangeId change) const;
    /// Which changes of people removed each of these rows.
    [[nodiscard]] std::multimap<Uuid, ChangeRow> removersOf(const std::string& table,
                                                            const std::set<Uuid>& rows) const;
    /// What has to be written besides that a coding is removed: that codings are there for which it stands,
    /// and which nobody removed as such.
    std::map<CellName, CellValue> standingFor(const std::map<CellName, CellValue>& removed) const;
    /// Such of which anything came in.
    std::vector<RemovedTwin> removedTwins() const;
    /// The codings that went for others when these were made one, and which stands for each in the end.
    [[nodiscard]] std::map<CodingId, CodingId> goneForOthers() const;
    /// Cells in which a settlement had put what followed something that is there by itself again, with what
    /// they named by that when this merge settled.
    [[nodiscard]] const std::map<CellName, Uuid>& followed() const { return m_followed; }
    /// Whether it is there only because a merge settled so.
    [[nodiscard]] bool isBackByRule(const std::string& table, const Uuid& row) const;
    /// Whether there is anything to undo, so that the merge gets its row of history.
    [[nodiscard]] bool hasEffect() const { return m_effect; }
    /// Writes the merge's own row, if it has an effect, and commits. Where the copies hold nothing that was
    /// not here nothing is written, whatever settling came to. `report`: what the merge tells, which the row
    /// keeps.
    void finish(const std::string& args, const std::string& report);
    [[nodiscard]] const ChangeRow& change() const { return m_change; }

private:
    std::vector<ChangeRow> unseen(Database& from, const std::set<ChangeId>& seen);
    /// `here`: the changes here before.
    void takeOver(Database& from, Pulled& pulled, const std::set<ChangeId>& here, bool isLast,
                  Progress& progress);
    std::vector<history::Row> record(const std::string& kind, const std::map<CodingId, CodingId>& madeOne,
                                     const std::function<std::set<CellName>()>& write);
    void add(const ChangeRow& change, const Recorder::Recorded& recorded);

    /// What is settled now.
    struct Settling {
        Settling(Database& database, const std::set<ChangeId>& settlements, Withdrawn taken)
            : recorder(database), open(settlements), withdrawn(std::move(taken)),
              beneath(database, open, withdrawn)
        {
        }
        Recorder recorder;
        std::set<ChangeId> open;
        Withdrawn withdrawn;
        LeavingOut beneath;
        std::set<std::pair<std::string, Uuid>>
            renewed;                    ///< Rows in which what undos gave back is another value.
        std::vector<ChangeId> back;     ///< Undos of merges that are taken back here …
        std::set<ChangeId> fallen;      ///< All that are taken back: they remove nothing.
        std::vector<ChangeId> restored; ///< … for the first time.
        std::set<ChangeId> choices;     ///< Made in merges that are back, and seen in a copy.
        std::set<ChangeId> undone;      ///< What undone merges had brought, that are not back.
        Found found;                    ///< What no settlement names yet.
        std::set<std::pair<std::string, Uuid>> homeless; ///< Codings left out so far; leaveOutHomeless().
        Back settledBack; ///< Rows that settling wants there, which are still removed here.
    };
    [[nodiscard]] bool standsSomewhere(const ChangeRow& undo, const std::set<ChangeId>& work) const;
    void renew(const Withdrawn& withdrawn, std::set<std::pair<std::string, Uuid>>& names);
    void openSettling();
    void noteFollowed();
    void noteFound(const MetRemoval& met, const FoundRemovals& earlier);
    void noteClosed(const std::set<ChangeId>& open);
    [[nodiscard]] Withdrawn::Back standing(const PastMerges& past) const;
    [[nodiscard]] std::set<ChangeId> choicesSeen(const PastMerges& past,
                                                 const std::set<ChangeId>& undos) const;
    [[nodiscard]] std::set<ChangeId> openNow(const PastMerges& past, const Withdrawn::Back& back);
    void readBack(Pulled& pulled, const std::set<std::pair<std::string, Uuid>>& came, const PastMerges& past,
                  const Withdrawn::Back& back, const Withdrawn& withdrawn);
    [[nodiscard]] std::set<ChangeId> comingLater(const PastMerges& past, const Withdrawn::Back& back) const;
    [[nodiscard]] std::set<ChangeId> toTellBack(const PastMerges& past, const Withdrawn::Back& back,
                                                bool isLast);
    std::vector<ChangeId> tellBack(Puller& puller, const std::set<ChangeId>& work);
    void fold(Met& met) const;
    void takeTwins(const std::vector<MetTwin>& twins, Back& back, Met& met);
    [[nodiscard]] std::vector<history::LeftWords> wordsLeft(const std::set<UnawareRemoval>& words);
    void leaveOutHomeless(std::vector<MetRemoval>& removals, const std::set<UnawareRemoval>& earlier,
                          Back& earlierBack);
    std::vector<history::Row> rowsOf(const std::set<std::pair<std::string, Uuid>>& names);
    [[nodiscard]] std::map<CellName, Owners> changedOwners() const;
    PackedBody notes(const std::string& report);

    ProjectStore& m_store;
    Database& m_database;
    MakeChange m_make;
    Transaction m_transaction;
    Recorder m_recorder;
    ChangeRow m_change;
    std::int64_t m_latest = 0;
    bool m_effect = false;
    bool m_took = false;                           ///< Something of a copy's log was not here.
    std::set<ChangeId> m_added;                    ///< Changes of this merge's own.
    std::vector<std::set<ChangeId>> m_copies;      ///< The changes of each copy, this one first.
    std::vector<std::set<ChangeId>> m_seen;        ///< Of these all but work that it had undone.
    std::set<ChangeId> m_late;                     ///< What was back, and not yet of a copy.
    std::set<ChangeId> m_toldBack;                 ///< Changes of which it is told that they are back.
    std::set<std::pair<std::string, Uuid>> m_came; ///< The rows that came in, or were written in what did.
    std::set<std::pair<std::string, Uuid>> m_shownBack; ///< Given as if it were settled.
    std::string m_pulled;                               ///< The lines that say which changes came in.
    std::map<CellName, Uuid> m_owners;                  ///< Before the merge.
    std::set<ChangeId> m_open;                          ///< Settlements on which nobody had worked on here.
    std::map<CellName, Uuid> m_followed;                ///< See followed().
    Stamp m_settled;                                    ///< The last settlement of this merge.
    std::optional<Settling> m_settling;
};

}
