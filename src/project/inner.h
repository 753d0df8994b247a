// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/undo_log.h"
#include "project/lock_file.h"
#include "project/project.h"
#include "project/text_cache.h"
#include "store/project_store.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace rd::project
{

/// What an open project holds.
struct Project::Inner {
    std::filesystem::path path;
    std::string author;
    std::string user;
    bool authorGiven; ///< By whoever opened it.
    const Clock* clock;
    bool readOnly;
    std::unique_ptr<LockFile> lock;
    std::unique_ptr<store::ProjectStore> store;
    history::State state;
    history::UndoLog undoLog;
    std::int64_t hlc = 0;
    bool handedOut = false; ///< Also how the project began was brought here.
    store::InSight sight;   ///< Of merges.
    TextCache texts;
    std::mutex textsAsked; ///< Of `texts` and the reading of one.

    Inner(std::filesystem::path file, const OpenOptions& options, bool onlyRead);

    /// Throws OpenRefusal when another has it.
    void takeLock();
    /// Reads state and history of the open store.
    void load();
    /// Reads what can be undone by author and user, and what of merges is in sight.
    void readLog();
    /// Of a hand-out the name of its coder; else empty.
    [[nodiscard]] std::string handedTo() const;
    void demandWritable() const;
    /// The text is another now.
    void forgetText(TranscriptId id);
    [[nodiscard]] store::ChangeRow nextChange(const std::string& kind, const nlohmann::json& args,
                                              ChangeId reverts = {});
    /// The same for what somebody does, who so works on with what merges settled.
    [[nodiscard]] store::ChangeRow nextAction(const std::string& kind, nlohmann::json args,
                                              ChangeId reverts = {});
    /// Writes the edit to the file, not to the state. Gives the change of history that it made, if any.
    std::pair<ChangeId, store::ProjectStore::Outcome> write(const history::Edit& edit, Progress& progress);
    /// Takes rows into the state that the file has now. `ofMerge`: a merge wrote them, or its undo.
    void adopt(const std::vector<history::Row>& rows, bool ofMerge = false);
    /// Takes a change into account that the file has now.
    void note(const store::ChangeRow& change);
    /// In words; with `ofReverted` of the action under undos and redos.
    [[nodiscard]] std::string textOf(ChangeId id, bool ofReverted, bool counted) const;
    /// Kind and args of the first action under any number of undos and redos.
    [[nodiscard]] nlohmann::json actionUnder(ChangeId id) const;
};

/// The args of a change as an object, also when they cannot be read.
nlohmann::json argsOf(const store::ChangeRow& change);

}
