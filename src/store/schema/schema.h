// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/database.h"

#include <functional>
#include <vector>

namespace rd::store
{

/// "Draa", in the header of every project file (PRAGMA application_id).
inline constexpr int applicationId = 0x44726161;
/// The schema that this program writes (PRAGMA user_version).
inline constexpr int schemaVersion = 2;

/// One step from the schema before `version` to `version`; runs inside a transaction.
struct SchemaStep {
    int version;
    std::function<void(Database&)> run;
};

/// The steps of this program, in order; the first makes an empty file a project.
const std::vector<SchemaStep>& schemaSteps();

/// Runs the steps that the file does not have yet, each in its own transaction.
void upgrade(Database& database, const std::vector<SchemaStep>& steps);

/// The same for a project that has rows: puts a copy "NAME.before-vN.draad" beside it first, unless nothing
/// is to be done. A step that fails leaves the file with the schema it had.
void upgradeKeepingCopy(Database& database, const std::vector<SchemaStep>& steps);

/// Throws StoreRefusal (otherVersion) for a file that says it has this program's schema and lacks a table or
/// column of it: a version wrote it that was never finished.
void demandTables(Database& database);

/// For a file with an older schema that is only read: temporary tables and views that stand before its own,
/// as if it had been upgraded. The file stays as it is.
void showAsUpgraded(Database& database);

/// The views for people who read the file with R, Python or the sqlite3 shell; docs/file-format.md.
std::string viewsSql();

}
