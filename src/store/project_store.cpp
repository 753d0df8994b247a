// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/project_store.h"

#include "base/i18n.h"
#include "base/sha256.h"
#include "store/log/folded_log.h"
#include "store/log/followed.h"
#include "store/log/joined_texts.h"
#include "store/log/last_writer.h"
#include "store/log/recorder.h"
#include "store/log/reverter.h"
#include "store/log/settlements.h"
#include "store/log/withdrawn.h"
#include "store/rows/row_reader.h"
#include "store/rows/row_writer.h"
#include "store/rows/table_columns.h"
#include "store/schema/schema.h"
#include "store/sqlite/statement.h"
#include "store/sqlite/transaction.h"
#include "store/texts/edited_rows.h"
#include "store/texts/places.h"
#include "store/texts/shown_tables.h"

#include <array>
#include <fstream>

namespace rd::store
{

namespace
{

/// With SQLite's usual cache of 2 MB an import reads its own pages back all the time; to read a project from
/// one end to the other the small one is quicker.
constexpr std::size_t manyRows = 10000;
constexpr const char* largeCache = "PRAGMA cache_size = -65536";

namespace fs = std::filesystem;

/// A big-endian number in SQLite's header.
std::uint32_t headerNumber(const std::array<char, 100>& header, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = (value << 8U) | static_cast<unsigned char>(header[at + i]);
    return value;
}

void tune(Database& database, ProjectStore::Access access)
{
    database.run("PRAGMA foreign_keys = ON");
    if (access == ProjectStore::Access::read) {
        database.run("PRAGMA query_only = ON");
        return;
    }
    database.run("PRAGMA journal_mode = WAL");
    database.run("PRAGMA synchronous = FULL");
}

/// A folder that cannot be written has no place for SQLite's files beside the project.
bool folderIsWritable(const fs::path& path)
{
    const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    std::error_code error;
    const fs::path probe = folder / ("." + makeUuid().toString().substr(24) + ".probe");
    const bool made = std::ofstream(probe).good();
    fs::remove(probe, error);
    return made;
}

/// Changes that another program made, or left behind, and that are not in the file itself yet.
bool hasLog(const fs::path& path)
{
    std::error_code error;
    const auto size = fs::file_size(path.string() + "-wal", error);
    return !error && size > 0;
}

void writeSource(Database& database, const transcript::SourceFile& file)
{
    database.cached("INSERT INTO source_file(sha256, name, bytes) VALUES(?,?,?) ON CONFLICT DO NOTHING")
        .bind(1, std::string_view(file.sha256))
        .bind(2, std::string_view(file.name))
        .bindBlob(3, file.bytes)
        .run();
}

/// The rows whose value in that column is this change's.
std::vector<Uuid> rowsWrittenBy(Database& database, const Uuid& change, const char* table, const char* column)
{
    std::vector<Uuid> rows;
    if (change.isNull()) return rows;
    Statement statement(database,
                        "SELECT row_id FROM cell WHERE table_name = ? AND column_name = ? AND change = ?");
    statement.bind(1, std::string_view(table)).bind(2, std::string_view(column)).bind(3, change);
    while (statement.step()) rows.push_back(statement.id(0));
    return rows;
}

/// The rows, and those in which undoing or redoing a merge made another value stand.
RowNames withGivenBack(Database& database, const ChangeRow& revert, const RowNames& rows)
{
    if (!concernsMerge(database, revert.reverts)) return rows;
    std::set<std::pair<std::string, Uuid>> names(rows.begin(), rows.end());
    for (const auto& [cell, owner] : Withdrawn(database, PastMerges(database, {})).renew(database))
        names.emplace(std::get<0>(cell), std::get<1>(cell));
    return {names.begin(), names.end()};
}

/// What a merge had moved along goes with what it followed.
Reverted revertWithFollowed(Database& database, ChangeId change)
{
    if (concernsMerge(database, change)) return revertMerge(database, change);
    const auto before = followedInVain(database);
    const auto carriedBefore = carriedInVain(database);
    Reverted reverted = revertChange(database, change);
    auto followed = followedInVain(database);
    for (const CellName& cell : before) followed.erase(cell);
    reverted.owners.merge(giveBackFollowed(database, followed));
    auto carried = carriedInVain(database);
    for (const auto& [from, edit] : carriedBefore) carried.erase(from);
    takeOutCarried(database, carried);
    return reverted;
}

}

std::string tableOf(const history::Row& row)
{
    return trackedTables()[row.index()].name;
}

ProjectStore::ProjectStore(std::unique_ptr<Database> database, Access access)
    : m_database(std::move(database)), m_access(access)
{
    if (m_access != Access::write) return;
    m_database->number("SELECT count(*) FROM sqlite_master"); // makes the log's index
    m_locks = std::make_unique<KeptLocks>(m_database->path());
}

ProjectStore::~ProjectStore()
{
    if (m_access != Access::write) return;
    m_locks->release();
    try {
        m_database->run("PRAGMA journal_mode = DELETE");
    } catch (const StoreRefusal&) { // NOLINT(bugprone-empty-catch): the next opening folds the log in
    }
}

std::unique_ptr<ProjectStore> ProjectStore::create(const fs::path& path)
{
    auto database = std::make_unique<Database>(path, Database::Mode::create);
    // The header is on disk before the write-ahead log begins, so that others can tell what the file is.
    upgrade(*database, schemaSteps());
    tune(*database, Access::write);
    return std::unique_ptr<ProjectStore>(new ProjectStore(std::move(database), Access::write));
}

FileKind ProjectStore::kindOf(const fs::path& path)
{
    std::error_code error;
    if (!fs::exists(path, error)) return FileKind::missing;
    if (!fs::is_regular_file(path, error)) return FileKind::notAProject; // a pipe would wait for words
    std::array<char, 100> header{};
    std::ifstream file(path, std::ios::binary);
    file.read(header.data(), header.size());
    if (!file || std::string_view(header.data(), 15) != "SQLite format 3") return FileKind::notAProject;
    if (headerNumber(header, 68) != applicationId) return FileKind::notAProject;
    const auto version = static_cast<int>(headerNumber(header, 60));
    if (version > schemaVersion) return FileKind::newer;
    return version < schemaVersion ? FileKind::older : FileKind::current;
}

namespace
{

/// Takes back what a writer that was broken off had begun, which who only reads may not.
void takeBackUnfinished(const fs::path& path)
{
    std::error_code error;
    const auto size = fs::file_size(path.string() + "-journal", error);
    if (error || size == 0) return;
    try {
        Database(path, Database::Mode::readWrite).number("SELECT count(*) FROM sqlite_schema");
    } catch (const StoreRefusal&) {
        return; // told when it is read
    }
}

}

std::unique_ptr<ProjectStore> ProjectStore::open(const fs::path& path, Access access)
{
    takeBackUnfinished(path);
    const bool sealed = access == Access::read && !folderIsWritable(path) && !hasLog(path);
    const auto mode = access == Access::write ? Database::Mode::readWrite
                      : sealed                ? Database::Mode::immutable
                                              : Database::Mode::readOnly;
    auto database = std::make_unique<Database>(path, mode);
    demandTables(*database);
    if (access == Access::read) showAsUpgraded(*database);
    tune(*database, access);
    if (access == Access::write) upgradeKeepingCopy(*database, schemaSteps());
    return std::unique_ptr<ProjectStore>(new ProjectStore(std::move(database), access));
}

std::unique_ptr<Transaction> ProjectStore::readOneState()
{
    return std::make_unique<Transaction>(*m_database, Transaction::Kind::reading);
}

history::State ProjectStore::readState()
{
    return store::readState(*m_database);
}

std::string ProjectStore::text(TranscriptId id)
{
    return Places(*m_database).text(id);
}

text::Span ProjectStore::shownSpan(TranscriptId id, const transcript::Anchor& start,
                                   const transcript::Anchor& end)
{
    return Places(*m_database).shownSpan(id, start, end);
}

std::string ProjectStore::sourceText(TranscriptId id)
{
    return Places(*m_database).sourceText(id);
}

std::string ProjectStore::sourceBytes(const std::string& sha256)
{
    Statement& statement = m_database->cached("SELECT bytes FROM source_file WHERE sha256 = ?");
    statement.bind(1, std::string_view(sha256));
    std::string bytes = statement.step() ? statement.blob(0) : std::string();
    statement.restart();
    return bytes;
}

void ProjectStore::settle()
{
    if (m_access != Access::write) return;
    try {
        m_database->run("PRAGMA wal_checkpoint(PASSIVE)");
    } catch (const StoreRefusal&) { // NOLINT(bugprone-empty-catch): the log still has it
    }
}

void ProjectStore::copyTo(const fs::path& path)
{
    if (m_access == Access::read) m_database->run("PRAGMA query_only = OFF");
    try {
        m_database->cached("VACUUM INTO ?").bind(1, std::string_view(path.native())).run();
    } catch (const StoreRefusal& refusal) {
        if (refusal.trouble() == Trouble::damaged) throw;
        throw StoreRefusal(refusal.trouble(), path);
    }
    if (m_access == Access::read) m_database->run("PRAGMA query_only = ON");
}

ProjectStore::Outcome ProjectStore::write(const history::Edit& edit, const ChangeRow& change,
                                          Progress& progress)
{
    if (edit.rows.size() > manyRows) m_database->run(largeCache);
    Transaction transaction(*m_database);
    Recorder recorder(*m_database);
    const std::string saving = tr("Saving");
    RowWriter(*m_database).write(edit.rows, [&](std::size_t i) {
        if (i % 1000 == 0) progress.step(i, edit.rows.size(), saving);
    });
    for (const auto& file : edit.files) writeSource(*m_database, file);
    const auto recorded = recorder.finish({change.hlc, change.id.uuid});
    if (recorded.body.empty()) return {};
    addChange(*m_database, change, recorded.body);
    renewShown(*m_database, recorded.rows);
    progress.step(edit.rows.size(), edit.rows.size(), saving);
    auto others = rowsAfter(*m_database, edit.rows);
    transaction.commit();
    return {true, !others, std::move(others).value_or(std::vector<history::Row>()), {}};
}

ProjectStore::Outcome ProjectStore::revert(const ChangeRow& change)
{
    Transaction transaction(*m_database);
    Recorder recorder(*m_database);
    const Reverted reverted = revertWithFollowed(*m_database, change.reverts);
    const auto recorded =
        recorder.finishGivingBack({change.hlc, change.id.uuid}, reverted.owners, reverted.stays);
    addChange(*m_database, change, recorded.body);
    const RowNames written = withGivenBack(*m_database, change, recorded.rows);
    renewShown(*m_database, written);
    const std::vector<std::pair<std::string, Uuid>> left(reverted.left.begin(), reverted.left.end());
    Outcome outcome{true, false, rowsNow(*m_database, withThoseOfEditedTexts(*m_database, written)),
                    rowsNow(*m_database, left)};
    transaction.commit();
    return outcome;
}

std::vector<CodingId> ProjectStore::fallenCodings()
{
    return store::fallenCodings(*m_database);
}

std::optional<history::Row> ProjectStore::row(const std::string& table, const Uuid& id)
{
    Places places(*m_database);
    return readRow(*m_database, places, table, id);
}

std::optional<coding::Coding> ProjectStore::coding(CodingId id)
{
    auto found = row("coding", id.uuid);
    if (!found) return std::nullopt;
    return std::get<coding::Coding>(std::move(*found));
}

history::GoneWithCode ProjectStore::goneWith(CodeId code)
{
    history::GoneWithCode gone;
    Places places(*m_database);
    const Uuid change = ownerOf(*m_database, "code", code.uuid, "deleted");
    for (const Uuid& id : rowsWrittenBy(*m_database, change, "code", "deleted"))
        gone.codes.push_back(CodeId{id});
    for (const Uuid& id : rowsWrittenBy(*m_database, change, "coding", "deleted"))
        if (auto row = readRow(*m_database, places, "coding", id))
            gone.codings.push_back(std::get<coding::Coding>(std::move(*row)));
    for (const Uuid& id : rowsWrittenBy(*m_database, change, "coding", "qualifier"))
        if (auto row = readRow(*m_database, places, "coding", id)) {
            gone.codings.push_back(std::get<coding::Coding>(std::move(*row)));
            gone.codings.back().qualifier = code;
        }
    return gone;
}

void ProjectStore::eachChange(const std::function<void(const ChangeRow&)>& take)
{
    store::eachChange(*m_database, take);
}

void ProjectStore::eachChangeBackwards(std::size_t limit, const std::function<void(const ChangeRow&)>& take)
{
    store::eachChangeBackwards(*m_database, limit, take);
}

std::optional<ChangeRow> ProjectStore::findChange(ChangeId id)
{
    return store::findChange(*m_database, id);
}

std::optional<ChangeRow> ProjectStore::lastWriter(const std::string& table, const Uuid& row,
                                                  const std::vector<std::string>& columns)
{
    return store::lastWriter(*m_database, table, row, columns);
}

std::string ProjectStore::mergeReport(ChangeId merge)
{
    const auto change = findChange(merge);
    return change && change->kind == "merge" ? reportIn(changeBody(*m_database, merge)) : std::string();
}

std::int64_t ProjectStore::highestHlc()
{
    return store::highestHlc(*m_database);
}

bool ProjectStore::hasClockBehind(std::int64_t ms)
{
    return store::hasClockBehind(*m_database, ms);
}

Hands ProjectStore::writtenByPeople(std::int64_t laterThan)
{
    return store::writtenByPeople(*m_database, laterThan);
}

InSight ProjectStore::inSight()
{
    return store::inSight(*m_database);
}

std::vector<std::string> ProjectStore::damage()
{
    std::vector<std::string> findings;
    Statement integrity(*m_database, "PRAGMA integrity_check");
    while (integrity.step())
        if (integrity.text(0) != "ok") findings.push_back(integrity.text(0));
    return findings;
}

bool ProjectStore::isSound()
{
    return m_database->text("PRAGMA quick_check(1)") == "ok";
}

std::vector<std::string> ProjectStore::differencesWithLog()
{
    return store::differencesWithLog(*m_database);
}

bool ProjectStore::hasRowsOfLog()
{
    return store::hasRowsOfLog(*m_database);
}

bool ProjectStore::lacksSources()
{
    Statement imported(*m_database, "SELECT DISTINCT source_sha256 FROM transcript WHERE deleted = 0 "
                                    "AND source_sha256 <> ''");
    while (imported.step()) {
        const std::string sha256 = imported.text(0);
        const std::string bytes = sourceBytes(sha256);
        if (sha256Hex(bytes) != sha256 && !(bytes.empty() && isPart())) return true;
    }
    return false;
}

std::size_t ProjectStore::countImpossibleHlcs()
{
    return store::countImpossibleHlcs(*m_database);
}

bool ProjectStore::lacksChanges()
{
    return store::lacksChanges(*m_database);
}

std::int64_t ProjectStore::logSize()
{
    return store::logSize(*m_database);
}

void ProjectStore::limitPages(int pages)
{
    m_database->run("PRAGMA max_page_count = " + std::to_string(pages));
}

}
