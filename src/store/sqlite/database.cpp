// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/database.h"

#include "base/i18n.h"
#include "store/sqlite/statement.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <utility>

namespace rd::store
{

namespace
{

/// Also where the file for what is read beside the project (-shm) cannot grow.
bool isForWantOfRoom(int code)
{
    return code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_SHMSIZE;
}

Trouble troubleOf(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return Trouble::full;
    case SQLITE_READONLY:
        return Trouble::readOnly;
    case SQLITE_CORRUPT:
        return Trouble::damaged;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Trouble::busy;
    case SQLITE_NOTADB:
        return Trouble::notADatabase;
    case SQLITE_CANTOPEN:
        return Trouble::cannotOpen;
    case SQLITE_IOERR:
        return isForWantOfRoom(code) ? Trouble::full : Trouble::other;
    default:
        return Trouble::other;
    }
}

std::pair<std::string, std::string> wordsFor(Trouble trouble)
{
    switch (trouble) {
    case Trouble::full:
        return {tr("The disk is full; this change was not saved, and what was saved before is safe."),
                tr("Make room on the disk and try again.")};
    case Trouble::readOnly:
        return {tr("This project can only be read."), tr("Copy it to a folder in which you may write.")};
    case Trouble::damaged:
        return {tr("Part of the project file is damaged."),
                tr("Rescue what can be read into a new project, or go back to a copy.")};
    case Trouble::busy:
        return {tr("Another program is using the project at this moment."),
                tr("Close it there, or try again.")};
    case Trouble::notADatabase:
        return {tr("This is not a Rode Draad project."), tr("Choose a project that this program made.")};
    case Trouble::cannotOpen:
        return {tr("The project file could not be opened."),
                tr("Check that it is there and that you may read it.")};
    case Trouble::otherVersion:
        return {tr("This project was written by another version of Rode Draad, and lacks a part that this "
                   "one needs."),
                tr("Open it with that version, or rescue it into a new project with this one.")};
    case Trouble::other:
        break;
    }
    return {tr("The project file could not be read or written."),
            tr("Close other programs that use it, and try again.")};
}

/// FULLMUTEX: a text may be read while another thread writes.
int flagsOf(Database::Mode mode)
{
    switch (mode) {
    case Database::Mode::create:
        return SQLite::OPEN_FULLMUTEX | SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    case Database::Mode::readWrite:
        return SQLite::OPEN_FULLMUTEX | SQLite::OPEN_READWRITE;
    case Database::Mode::readOnly:
        return SQLite::OPEN_FULLMUTEX | SQLite::OPEN_READONLY;
    case Database::Mode::immutable:
        return SQLite::OPEN_FULLMUTEX | SQLite::OPEN_READONLY | SQLite::OPEN_URI;
    }
    return SQLite::OPEN_READONLY;
}

std::string nameFor(const std::filesystem::path& path, Database::Mode mode)
{
    if (mode != Database::Mode::immutable) return path.string();
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        const bool plain = std::string_view("%?# ").find(c) == std::string_view::npos;
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri + "?immutable=1";
}

}

StoreRefusal::StoreRefusal(Trouble trouble, const std::filesystem::path& file)
    : Refusal({file.string(), "", wordsFor(trouble).first, wordsFor(trouble).second}), m_trouble(trouble)
{
}

struct Database::Inner {
    SQLite::Database database;
};

Database::Database(std::filesystem::path path, Mode mode) : m_path(std::move(path))
{
    try {
        m_inner.reset(new Inner{SQLite::Database(nameFor(m_path, mode), flagsOf(mode), 2000)});
    } catch (const SQLite::Exception& exception) {
        throw StoreRefusal(troubleOf(exception.getExtendedErrorCode()), m_path);
    }
}

Database::~Database() = default;

sqlite3* Database::handle() const
{
    return m_inner->database.getHandle();
}

void Database::run(const std::string& sql)
{
    demand(sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr));
}

Statement& Database::cached(const std::string& sql)
{
    const std::lock_guard preparing(m_preparing);
    auto& statement = m_statements[sql];
    if (!statement) statement = std::make_unique<Statement>(*this, sql);
    statement->restart();
    return *statement;
}

std::int64_t Database::number(const std::string& sql, std::int64_t otherwise)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : otherwise;
}

std::string Database::text(const std::string& sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.text(0) : std::string();
}

int Database::changes() const
{
    return sqlite3_changes(handle());
}

void Database::demand(int code) const
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    throw StoreRefusal(troubleOf(sqlite3_extended_errcode(handle())), m_path);
}

}
