// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "history/codebook_edits.h"
#include "history/edit.h"
#include "history/state.h"
#include "store/log/change_log.h"
#include "store/log/hands.h"
#include "store/log/settlements.h"
#include "store/sqlite/kept_locks.h"
#include "store/sqlite/transaction.h"
#include "transcript/text_map.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace rd::store
{

struct Delivery;
struct HandOut;

/// The name of the table that holds such rows.
std::string tableOf(const history::Row& row);

/// How a file that was asked for turns out to be.
enum class FileKind { missing, notAProject, newer, older, current };

/// An open project file: rows in, rows out, and its history. Knows nothing of locks, undo lists or signals.
/// Every call throws StoreRefusal when SQLite fails, with the file as it was.
class ProjectStore
{
public:
    enum class Access { write, read };

    /// Makes the file with its schema. It must not exist.
    static std::unique_ptr<ProjectStore> create(const std::filesystem::path& path);
    /// Looks at the header only.
    static FileKind kindOf(const std::filesystem::path& path);
    /// Opens a project; with write access it is brought to the present schema, after a copy was put beside
    /// it.
    static std::unique_ptr<ProjectStore> open(const std::filesystem::path& path, Access access);

    ProjectStore(const ProjectStore&) = delete;
    ProjectStore& operator=(const ProjectStore&) = delete;
    ~ProjectStore(); ///< Leaves a single file.

    /// While it lives, all that is read is of one moment, whatever others write meanwhile.
    [[nodiscard]] std::unique_ptr<Transaction> readOneState();
    [[nodiscard]] history::State readState();
    /// The text of a transcript as it is shown; empty when there is none.
    [[nodiscard]] std::string text(TranscriptId id);
    /// Where a stored passage is shown.
    [[nodiscard]] text::Span shownSpan(TranscriptId id, const transcript::Anchor& start,
                                       const transcript::Anchor& end);
    /// As it was imported.
    [[nodiscard]] std::string sourceText(TranscriptId id);
    /// Codings that all their words were taken from in another copy; each is shown at the nearest word.
    [[nodiscard]] std::vector<CodingId> fallenCodings();
    /// By which change each edit of a text was made.
    [[nodiscard]] std::map<transcript::TextEditId, ChangeRow> makersOfEdits();
    /// See hands.h.
    [[nodiscard]] Hands writtenByPeople(std::int64_t laterThan);
    /// By which change each of these rows was made; those that no change made are left out.
    [[nodiscard]] std::map<Uuid, ChangeRow> makersOf(const std::set<Uuid>& rows);
    /// The row of that table, also when it is removed; nothing for one that never was. Passages as they are,
    /// or were, shown.
    [[nodiscard]] std::optional<history::Row> row(const std::string& table, const Uuid& id);
    [[nodiscard]] std::optional<coding::Coding> coding(CodingId id);
    /// Who last wrote that cell, or else made the row; empty where no change did, or a merge settled it.
    [[nodiscard]] std::string writerOf(const std::string& table, const Uuid& row, const std::string& column);
    /// See last_writer.h.
    [[nodiscard]] std::optional<ChangeRow> lastWriter(const std::string& table, const Uuid& row,
                                                      const std::vector<std::string>& columns);
    [[nodiscard]] std::string sourceBytes(const std::string& sha256);

    /// Takes what was written into the file itself, so that a copy of that file alone has it all. Waits for
    /// nobody: what another reads meanwhile comes later.
    void settle();

    /// A whole and compact copy of the project in a new file, which must not exist.
    void copyTo(const std::filesystem::path& path);

    /// Makes the file a hand-out; see handout.h.
    void strip(const HandOut& handOut);
    /// Makes the file a copy that can be given away; see deliver.h.
    void deliver(const Delivery& delivery, const ChangeRow& change);
    [[nodiscard]] bool isDelivered();
    /// Of a hand-out, of which the history is here in part only.
    [[nodiscard]] bool isPart();

    struct Outcome {
        bool changed = false;
        bool asGiven = false;           ///< The rows that were written, and no others: `rows` is empty.
        std::vector<history::Row> rows; ///< As they are now; texts without their bodies.
        std::vector<history::Row> left; ///< Of a revert: rows with a cell that was left as it is.
    };
    /// One transaction with one row of history. Throws Cancelled when the progress says so, with nothing
    /// written.
    Outcome write(const history::Edit& edit, const ChangeRow& change, Progress& progress);
    /// Takes back the change `change.reverts`.
    Outcome revert(const ChangeRow& change);

    /// What was deleted by the change that deleted this code, as it was; nothing for a code that is there.
    [[nodiscard]] history::GoneWithCode goneWith(CodeId code);

    void eachChange(const std::function<void(const ChangeRow&)>& take);
    void eachChangeBackwards(std::size_t limit, const std::function<void(const ChangeRow&)>& take);
    std::optional<ChangeRow> findChange(ChangeId id);
    /// What a merge told when it was made; empty for another change, and where nothing was kept.
    std::string mergeReport(ChangeId merge);
    std::int64_t highestHlc();
    /// Whether a change bears a time that is so much before that of what it builds on.
    bool hasClockBehind(std::int64_t ms);
    /// What one who works now sees of merges.
    [[nodiscard]] InSight inSight();

    /// SQLite's own findings about the file; empty when it is sound.
    std::vector<std::string> damage();
    /// Quicker, and says less: every page and row can be read.
    bool isSound();
    /// See differencesWithLog().
    std::vector<std::string> differencesWithLog();
    /// See hasRowsOfLog().
    [[nodiscard]] bool hasRowsOfLog();
    /// How many changes have a clock that cannot be.
    [[nodiscard]] std::size_t countImpossibleHlcs();
    /// Whether a file is gone or is another from which a transcript was imported that is here whole.
    [[nodiscard]] bool lacksSources();
    /// Whether changes were taken out of the history.
    [[nodiscard]] bool lacksChanges();
    /// What the history takes in the file, in bytes.
    [[nodiscard]] std::int64_t logSize();
    /// For tests: the file may grow no further than this many pages.
    void limitPages(int pages);

private:
    friend class Merging;
    explicit ProjectStore(std::unique_ptr<Database> database, Access access);

    std::unique_ptr<KeptLocks> m_locks; ///< Of one that may write; closed behind the database.
    std::unique_ptr<Database> m_database;
    Access m_access;
};

/// Copies every row that can be read from a damaged project into a new one at `to`, which must not exist.
/// Gives in words what was lost; `nameOf`: what people call a table.
std::vector<std::string> rescueProject(const std::filesystem::path& damaged, const std::filesystem::path& to,
                                       const std::function<std::string(const std::string&)>& nameOf);

}
