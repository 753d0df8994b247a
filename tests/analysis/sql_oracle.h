// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/world.h"

#include <sqlite3.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace rd::test
{

/// The same project as tables in SQLite, in memory, so that a question can be asked in SQL.
class SqlOracle
{
public:
    explicit SqlOracle(const CountingWorld& world)
    {
        if (sqlite3_open(":memory:", &m_db) != SQLITE_OK) throw std::runtime_error("sqlite3_open");
        run("CREATE TABLE code(id TEXT PRIMARY KEY, parent TEXT, apart INT);"
            "CREATE TABLE transcript(id TEXT PRIMARY KEY, name TEXT, owner TEXT);"
            "CREATE TABLE turn(transcript TEXT, s INT, e INT, interviewer INT);"
            "CREATE TABLE coding(id TEXT PRIMARY KEY, transcript TEXT, s INT, e INT, code TEXT, coder TEXT,"
            "                    qualifier TEXT);"
            "CREATE TABLE value(owner TEXT, value TEXT);"
            "BEGIN;");
        fill(world);
        run("COMMIT;"
            "CREATE INDEX coding_transcript ON coding(transcript, s);"
            "CREATE INDEX turn_transcript ON turn(transcript, s);"
            "CREATE TABLE under(code TEXT, ancestor TEXT);"
            "INSERT INTO under WITH RECURSIVE up(code, ancestor) AS (SELECT id, id FROM code UNION "
            " SELECT up.code, code.parent FROM up JOIN code ON code.id = up.ancestor "
            "  WHERE code.parent IN (SELECT id FROM code)) SELECT * FROM up;"
            "CREATE INDEX under_code ON under(code);");
    }
    SqlOracle(const SqlOracle&) = delete;
    SqlOracle& operator=(const SqlOracle&) = delete;
    ~SqlOracle()
    {
        m_owned.clear();
        sqlite3_close(m_db);
    }

    using Line = std::vector<std::string>;
    /// The rows of a query as texts; ?1, ?2 … are bound to `values`.
    std::vector<Line> ask(const std::string& sql, const std::vector<std::string>& values = {})
    {
        sqlite3_stmt* statement = prepare(sql);
        for (std::size_t i = 0; i < values.size(); ++i)
            sqlite3_bind_text(statement, static_cast<int>(i) + 1, values[i].c_str(), -1, SQLITE_TRANSIENT);
        std::vector<Line> lines;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            Line line;
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
                line.emplace_back(text == nullptr ? "" : text);
            }
            lines.push_back(std::move(line));
        }
        sqlite3_finalize(statement);
        return lines;
    }

    /// Number of distinct cases per code, with roll-up; of ordinary rows.
    std::map<std::string, int> casesPerCode(const std::string& coder, bool withoutInterviewer,
                                            const std::string& group)
    {
        const std::string sql =
            "SELECT under.ancestor, count(DISTINCT coalesce(transcript.owner, transcript.name)) FROM coding "
            "JOIN under ON under.code = coding.code JOIN transcript ON transcript.id = coding.transcript "
            "LEFT JOIN code q ON q.id = coding.qualifier WHERE coalesce(q.apart, 0) = 0 "
            "AND (?1 = '' OR coding.coder = ?1) "
            "AND (?2 = '' OR transcript.owner IN (SELECT owner FROM value WHERE value.value = ?2)) " +
            std::string(withoutInterviewer ? speech : "") + "GROUP BY under.ancestor";
        std::map<std::string, int> result;
        for (const Line& line : ask(sql, {coder, group})) result[line[0]] = std::stoi(line[1]);
        return result;
    }

    /// Codings per code, the code's own and with those below.
    std::map<std::string, int> codingsPerCode(bool below)
    {
        const char* sql =
            below ? "SELECT under.ancestor, count(*) FROM coding JOIN under ON under.code = coding.code "
                    "GROUP BY under.ancestor"
                  : "SELECT code.id, count(*) FROM coding JOIN code ON code.id = coding.code "
                    "GROUP BY code.id";
        std::map<std::string, int> result;
        for (const Line& line : ask(sql)) result[line[0]] = std::stoi(line[1]);
        return result;
    }

    /// Codings per code and case.
    std::size_t codingsPerCase()
    {
        return ask("SELECT coding.code, coalesce(transcript.owner, transcript.name), count(*) FROM coding "
                   "JOIN transcript ON transcript.id = coding.transcript GROUP BY 1, 2")
            .size();
    }

    /// code, code, overlaps, cases of every pair with an overlap, each once.
    std::vector<Line> pairs()
    {
        return ask("SELECT a.code, b.code, count(*), count(DISTINCT coalesce(t.owner, t.name)) FROM coding a "
                   "JOIN coding b ON b.transcript = a.transcript AND b.coder = a.coder AND a.code < b.code "
                   "AND a.s < b.e AND b.s < a.e JOIN transcript t ON t.id = a.transcript "
                   "WHERE a.code IN (SELECT id FROM code) AND b.code IN (SELECT id FROM code) "
                   "GROUP BY a.code, b.code");
    }

private:
    /// Counts what touches a turn that is not the interviewer's, or no turn at all.
    static constexpr const char* speech =
        "AND (EXISTS (SELECT 1 FROM turn WHERE turn.transcript = coding.transcript AND turn.interviewer = 0 "
        "AND turn.s < coding.e AND coding.s < turn.e) OR NOT EXISTS (SELECT 1 FROM turn "
        "WHERE turn.transcript = coding.transcript AND turn.s < coding.e AND coding.s < turn.e)) ";

    void fill(const CountingWorld& world)
    {
        for (const auto& [id, code] : world.codebook.all())
            if (!code.deleted)
                insert(
                    "INSERT INTO code VALUES(?1, ?2, ?3)",
                    {text(id), code.parent ? text(code.parent) : "",
                     code.isQualifier() && code.counting == codebook::QualifierCounting::apart ? "1" : "0"});
        for (const auto* transcript : world.transcripts.list()) {
            insert(
                "INSERT INTO transcript VALUES(?1, ?2, nullif(?3, ''))",
                {text(transcript->id), transcript->name, transcript->caseId ? text(transcript->caseId) : ""});
            for (const auto& turn : world.transcripts.turnsOf(transcript->id)) {
                const auto* speaker = world.transcripts.find(turn.speaker);
                const bool asks = speaker != nullptr && speaker->role == transcript::Role::interviewer;
                insert("INSERT INTO turn VALUES(?1, ?2, ?3, ?4)",
                       {text(turn.transcript), std::to_string(turn.span.start), std::to_string(turn.span.end),
                        asks ? "1" : "0"});
            }
        }
        for (const auto& [id, list] : world.codings.all())
            for (const auto& coding : list)
                insert("INSERT INTO coding VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                       {text(coding.id), text(coding.transcript), std::to_string(coding.span.start),
                        std::to_string(coding.span.end), text(coding.code), text(coding.coder),
                        coding.qualifier ? text(coding.qualifier) : ""});
        for (const auto* attribute : world.cases.attributes())
            for (const auto* value : world.cases.valuesOf(attribute->id))
                if (attribute->level == transcript::Level::caseLevel)
                    insert("INSERT INTO value VALUES(?1, ?2)", {value->subject.toString(), value->value});
    }

    template <class Tag>
    static std::string text(Id<Tag> id)
    {
        return id.uuid.toString();
    }

    void run(const std::string& sql)
    {
        if (sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_db));
    }
    sqlite3_stmt* prepare(const std::string& sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_db));
        return statement;
    }
    void insert(const std::string& sql, const std::vector<std::string>& values)
    {
        sqlite3_stmt*& statement = m_inserts[sql];
        if (statement == nullptr) m_owned.emplace_back(statement = prepare(sql), sqlite3_finalize);
        for (std::size_t i = 0; i < values.size(); ++i)
            sqlite3_bind_text(statement, static_cast<int>(i) + 1, values[i].c_str(), -1, SQLITE_TRANSIENT);
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }

    sqlite3* m_db = nullptr;
    std::map<std::string, sqlite3_stmt*> m_inserts;
    std::vector<std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>> m_owned;
};

}
