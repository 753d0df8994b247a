// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/uuid.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace rd::store
{

class Statement;

enum class Trouble { full, readOnly, damaged, busy, notADatabase, cannotOpen, otherVersion, other };

/// What SQLite could not do, in words for the user; nothing of SQLite's own text.
class StoreRefusal : public Refusal
{
public:
    StoreRefusal(Trouble trouble, const std::filesystem::path& file);
    [[nodiscard]] Trouble trouble() const { return m_trouble; }

private:
    Trouble m_trouble;
};

/// An open SQLite file. Every call throws StoreRefusal when SQLite fails. For one thread at a
/// time, but for statements of which each is used by one.
class Database
{
public:
    enum class Mode { create, readWrite, readOnly, immutable };

    Database(std::filesystem::path path, Mode mode);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] sqlite3* handle() const;

    void run(const std::string& sql);
    /// A prepared statement that is kept for the next call with the same text; reset and without values.
    Statement& cached(const std::string& sql);
    /// The first column of the first row; `otherwise` when there is no row.
    std::int64_t number(const std::string& sql, std::int64_t otherwise = 0);
    std::string text(const std::string& sql);
    [[nodiscard]] int changes() const;
    /// Throws for any result code but OK, ROW and DONE.
    void demand(int code) const;

private:
    struct Inner;
    std::filesystem::path m_path;
    std::unique_ptr<Inner> m_inner;
    std::mutex m_preparing; ///< Of m_statements.
    std::unordered_map<std::string, std::unique_ptr<Statement>> m_statements;
};

}
