// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "base/signal.h"
#include "history/codebook_edits.h"
#include "history/edit.h"
#include "history/state.h"
#include "merge/report.h"
#include "project/merging.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rd::project
{

/// Who works, as written in the history.
std::string defaultAuthor(); ///< The user's name on this machine.

struct OpenOptions {
    std::string author; ///< Who changes are told of. Empty: of a hand-out its coder, else the user's name.
    std::string user;   ///< Who sits at the machine, whose changes undo reaches under whatever author. Empty:
                        ///< the author, or the user's name where that is empty too.
    const Clock* clock = &systemClock();
    bool readOnly = false;
    Progress* progress = &silentProgress();
};

/// Why a project could not be opened; the Refusal's text says it in words.
enum class OpenProblem { missing, notAProject, newer, locked, damaged, noPermission, full };

class OpenRefusal : public Refusal
{
public:
    OpenRefusal(OpenProblem problem, Complaint complaint) : Refusal(std::move(complaint)), m_problem(problem)
    {
    }
    [[nodiscard]] OpenProblem problem() const { return m_problem; }

private:
    OpenProblem m_problem;
};

/// What changed: the kinds, and for codings the transcripts they are in.
struct Changed {
    std::set<history::Kind> kinds;
    std::set<TranscriptId> transcripts;
    [[nodiscard]] bool touches(history::Kind kind) const { return kinds.contains(kind); }
};

/// A change that is on disk and not yet in the state; see Project::write.
struct Written {
    ChangeId change;
    std::vector<history::Row> rows;
    std::vector<std::string> left; ///< Of an undo: in words, what stayed because a later change wrote it.
    [[nodiscard]] bool empty() const { return rows.empty(); }
};

struct HistoryEntry {
    ChangeId id;
    std::string author;
    std::int64_t atMs = 0;
    std::string description; ///< In the user's language; undo and redo say what they took back.
    std::string reason;
    std::string kind;   ///< As Edit::kind: "coding.add", "undo" …
    std::string gist;   ///< The same, but "code.add" or "code.rename" of an import that only did that.
    bool stands = true; ///< False when it was taken back, and not done again since.
};

struct Finding {
    std::string place;
    std::string what;
    bool toLookAt = false; ///< Nothing is broken, but a person should look.
};

/// An open project file: the state in memory, and the one door to the file. Belongs to one thread, but for
/// write(), writeMerge() and trying a merge, which may run in another while the owner waits, and text(),
/// which any may call meanwhile.
class Project
{
public:
    struct NewProject {
        std::string title;
        Language language = Language::dutch;
        Wording unitOne;
        Wording unitMany;
    };
    /// Makes a new file; refuses to replace one that exists.
    static std::unique_ptr<Project> create(const std::filesystem::path& path, const NewProject& made,
                                           const OpenOptions& options = {});
    /// Throws OpenRefusal. Opens read-only by itself where the file or its folder cannot be written.
    static std::unique_ptr<Project> open(const std::filesystem::path& path, const OpenOptions& options = {});
    /// Copies what can be read of a damaged project into a new file; gives in words what was lost.
    static std::vector<std::string> rescue(const std::filesystem::path& damaged,
                                           const std::filesystem::path& to);

    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;
    ~Project();

    [[nodiscard]] const std::filesystem::path& path() const;
    [[nodiscard]] bool readOnly() const;
    /// Throws Refusal, with what to do, when the project can only be read.
    void demandWritable() const;
    [[nodiscard]] const history::State& state() const;
    [[nodiscard]] const std::string& author() const;
    /// Who changes are told of from now on. Undo goes on reaching what was done at this machine before.
    void setAuthor(const std::string& name);
    /// Of a hand-out the coder it was made for; empty for any other project.
    [[nodiscard]] std::string handedTo() const;
    /// The coder of the author's own codings: the coder of that name, made at need by ensureCoder().
    CoderId ensureCoder(const std::string& name);

    /// The text of a transcript as it is shown (cached, shared). Throws Refusal when it cannot be read.
    [[nodiscard]] std::shared_ptr<const std::string> text(TranscriptId id);
    /// The same as it was imported.
    [[nodiscard]] std::string sourceText(TranscriptId id);
    [[nodiscard]] std::string sourceBytes(const std::string& sha256);
    /// What was deleted by the change that deleted this code, to restore it with; nothing for a code that is
    /// there.
    [[nodiscard]] history::GoneWithCode goneWith(CodeId code);

    /// Saves the project as it is under another name, which must not exist; this one stays open. May run in
    /// another thread while the owner waits. Throws Refusal, and then leaves no file of its own behind.
    void copyTo(const std::filesystem::path& path);

    /// Writes the edit in one transaction with its row of history, takes it into the state and signals. False
    /// when nothing changed (then nothing was written). Throws Refusal (read-only, disk full …) with file and
    /// state as they were.
    bool apply(const history::Edit& edit, Progress& progress = silentProgress());
    /// The two halves of apply() for long work: write() touches the file only, adopt() the state only.
    Written write(const history::Edit& edit, Progress& progress = silentProgress());
    void adopt(const Written& written);

    /// Puts what was changed into the file itself, where it stands in SQLite's log until then: who copies the
    /// file while it is open has it all.
    void settle();

    /// In words what the next undo takes back; nothing when there is none. Where others' codings are hidden
    /// not `counted`: without how many codings a deletion took along.
    [[nodiscard]] std::optional<std::string> undoText(bool counted = true) const;
    [[nodiscard]] std::optional<std::string> redoText(bool counted = true) const;
    /// The change that the next undo takes back.
    [[nodiscard]] std::optional<ChangeId> nextUndo() const;
    /// Each gives what stayed as it is because a later change by another wrote it (mostly nothing).
    std::vector<std::string> undo();
    std::vector<std::string> redo();

    /// Takes in what copies of this project have and this one has not: one transaction, which one undo takes
    /// back. Everything of all copies is there; of a cell that both wrote the last writing stands, unless the
    /// options choose. Which copy is merged into which, and in what order, makes no difference, and merging
    /// again changes nothing. Throws Refusal (a stranger, a damaged file …) and Cancelled with file and state
    /// as they were. Only to try may run in another thread while the owner waits.
    merge::Report merge(const std::vector<std::filesystem::path>& copies, const MergeOptions& options = {},
                        Progress& progress = silentProgress());
    struct Merged {
        merge::Report report;
        Written written;
    };
    /// The first half of merge() for long work, which touches the file only; adopt() is the second.
    Merged writeMerge(const std::vector<std::filesystem::path>& copies, const MergeOptions& options,
                      Progress& progress);

    /// Newest first; limit 0: all.
    [[nodiscard]] std::vector<HistoryEntry> history(std::size_t limit = 0) const;
    /// What a merge told when it was made, in the language of who merged; empty for another change, and for
    /// merges from before that was kept.
    [[nodiscard]] std::string mergeReport(ChangeId merge) const;
    /// By whom and when each edit of a text was made; those of a rescued project were made by nobody.
    struct Maker {
        std::string author;
        std::int64_t atMs = 0;
    };
    [[nodiscard]] std::map<transcript::TextEditId, Maker> makersOfEdits() const;
    /// Who last wrote the words of that memo, or of the memo of that coding, after it was made; nothing when
    /// nobody did, or when an undo or a merge set them.
    [[nodiscard]] std::optional<Maker> rewriterOf(MemoId memo) const;
    [[nodiscard]] std::optional<Maker> rewriterOf(CodingId coding) const;
    /// Looks the whole file over: SQLite's own check, spans within their texts, references, history against
    /// state. Empty when all is well.
    [[nodiscard]] std::vector<Finding> check();

    Signal<const Changed&> changed;

    struct Inner; ///< For this room's own files.

private:
    std::vector<std::string> revert(std::optional<ChangeId> which, const char* kind);
    explicit Project(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

}
