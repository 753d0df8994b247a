// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project.h"

#include "base/i18n.h"
#include "history/team_edits.h"
#include "history/transcript_joining.h"
#include "merge/words.h"
#include "project/check.h"
#include "project/inner.h"
#include "project/opening.h"
#include "project/row_names.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <set>

namespace rd::project
{

namespace
{

namespace fs = std::filesystem;
using nlohmann::json;

std::string textIn(const json& args, const char* name)
{
    const auto found = args.find(name);
    return found == args.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

Changed changedBy(const std::vector<history::Row>& rows)
{
    Changed changed;
    TranscriptId last; // as rows of one transcript mostly come one after the other
    const auto concerns = [&](TranscriptId transcript) {
        if (transcript != std::exchange(last, transcript) || transcript.isNull())
            changed.transcripts.insert(transcript);
    };
    for (const history::Row& row : rows) {
        changed.kinds.insert(history::kindOf(row));
        if (const auto* coding = std::get_if<coding::Coding>(&row)) concerns(coding->transcript);
        if (const auto* turn = std::get_if<transcript::Turn>(&row)) concerns(turn->transcript);
        if (const auto* speaker = std::get_if<transcript::Speaker>(&row)) concerns(speaker->transcript);
        if (const auto* transcript = std::get_if<transcript::Transcript>(&row)) concerns(transcript->id);
        if (const auto* edit = std::get_if<transcript::TextEdit>(&row)) {
            changed.kinds.insert(history::Kind::texts);
            concerns(edit->transcript);
        }
    }
    return changed;
}

std::vector<history::Row> withoutTexts(const std::vector<history::Row>& rows)
{
    std::vector<history::Row> kept;
    kept.reserve(rows.size());
    for (const history::Row& row : rows)
        if (history::kindOf(row) == history::Kind::texts)
            kept.emplace_back(transcript::TranscriptText{std::get<transcript::TranscriptText>(row).id, {}});
        else
            kept.push_back(row);
    return kept;
}

}

std::string defaultAuthor()
{
    const passwd* user = ::getpwuid(::getuid()); // NOLINT(concurrency-mt-unsafe): read before threads start
    if (user == nullptr) return "user";
    const std::string full = user->pw_gecos == nullptr ? "" : user->pw_gecos;
    const std::string name = full.substr(0, full.find(','));
    return name.empty() ? user->pw_name : name;
}

Project::Project(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}

Project::~Project() = default;

std::unique_ptr<Project> Project::create(const fs::path& path, const NewProject& made,
                                         const OpenOptions& options)
{
    std::error_code error;
    demandPlaceFor(path);
    auto inner = std::make_unique<Inner>(path, options, false);
    inner->takeLock();
    try {
        inner->store = store::ProjectStore::create(path);
        std::unique_ptr<Project> project(new Project(std::move(inner)));
        history::ProjectInfo info{ProjectInfoId::make(), made.title,    made.language,
                                  made.unitOne,          made.unitMany, false};
        history::Edit edit{"project.create", {{"title", made.title}}, {info}, {}};
        project->apply(edit);
        project->m_inner->undoLog = history::UndoLog(project->author(), project->m_inner->user);
        return project;
    } catch (const Refusal&) {
        fs::remove(path, error);
        throw;
    }
}

std::unique_ptr<Project> Project::open(const fs::path& path, const OpenOptions& options)
{
    demandProject(path);
    const bool readOnly = options.readOnly || !mayWrite(path);
    auto inner = std::make_unique<Inner>(path, options, readOnly);
    if (!readOnly) inner->takeLock();
    try {
        inner->store = store::ProjectStore::open(path, readOnly ? store::ProjectStore::Access::read
                                                                : store::ProjectStore::Access::write);
        inner->load();
    } catch (const store::StoreRefusal& refusal) {
        refuseStore(path, refusal);
    }
    return std::unique_ptr<Project>(new Project(std::move(inner)));
}

std::vector<std::string> Project::rescue(const fs::path& damaged, const fs::path& to)
{
    std::error_code error;
    if (!fs::exists(damaged, error))
        throw Refusal(
            {damaged.string(), "", tr("This file does not exist."), tr("Check the name and the folder.")});
    demandPlaceFor(to);
    try {
        return store::rescueProject(damaged, to, merge::kindName);
    } catch (const Refusal&) {
        fs::remove(to, error);
        throw;
    }
}

const fs::path& Project::path() const
{
    return m_inner->path;
}

bool Project::readOnly() const
{
    return m_inner->readOnly;
}

void Project::demandWritable() const
{
    m_inner->demandWritable();
}

const history::State& Project::state() const
{
    return m_inner->state;
}

const std::string& Project::author() const
{
    return m_inner->author;
}

void Project::setAuthor(const std::string& name)
{
    if (name == m_inner->author) return;
    m_inner->author = name;
    m_inner->readLog();
}

std::string Project::handedTo() const
{
    return m_inner->handedTo();
}

CoderId Project::ensureCoder(const std::string& name)
{
    history::Edit made;
    const CoderId coder = history::coderCalled(m_inner->state, name, made);
    if (!made.empty()) apply(made);
    return coder;
}

std::shared_ptr<const std::string> Project::text(TranscriptId id)
{
    const std::lock_guard asked(m_inner->textsAsked);
    if (auto held = m_inner->texts.find(id)) return held;
    auto text = std::make_shared<const std::string>(m_inner->store->text(id));
    m_inner->texts.keep(id, text);
    return text;
}

std::string Project::sourceText(TranscriptId id)
{
    return m_inner->store->sourceText(id);
}

std::string Project::sourceBytes(const std::string& sha256)
{
    return m_inner->store->sourceBytes(sha256);
}

history::GoneWithCode Project::goneWith(CodeId code)
{
    return m_inner->store->goneWith(code);
}

void Project::copyTo(const fs::path& path)
{
    demandPlaceFor(path);
    try {
        m_inner->store->copyTo(path);
    } catch (const Refusal&) {
        std::error_code error;
        fs::remove(path, error);
        throw;
    }
}

void Project::settle()
{
    m_inner->store->settle();
}

bool Project::apply(const history::Edit& edit, Progress& progress)
{
    const auto outcome = m_inner->write(edit, progress).second;
    if (!outcome.changed) return false;
    const auto& rows = outcome.asGiven ? edit.rows : outcome.rows;
    m_inner->adopt(rows, history::movesCodings(edit.kind));
    changed(changedBy(rows));
    return true;
}

Written Project::write(const history::Edit& edit, Progress& progress)
{
    auto [change, outcome] = m_inner->write(edit, progress);
    if (!outcome.changed) return {};
    return {change, outcome.asGiven ? withoutTexts(edit.rows) : std::move(outcome.rows), {}};
}

void Project::adopt(const Written& written)
{
    if (written.empty()) return;
    const std::string kind = m_inner->actionUnder(written.change).value("kind", "");
    m_inner->adopt(written.rows, history::movesCodings(kind));
    changed(changedBy(written.rows));
}

std::optional<std::string> Project::undoText(bool counted) const
{
    const auto next = m_inner->undoLog.nextUndo();
    if (!next || m_inner->readOnly) return std::nullopt;
    return m_inner->textOf(*next, true, counted);
}

std::optional<std::string> Project::redoText(bool counted) const
{
    const auto next = m_inner->undoLog.nextRedo();
    if (!next || m_inner->readOnly) return std::nullopt;
    return m_inner->textOf(*next, true, counted);
}

std::optional<ChangeId> Project::nextUndo() const
{
    return m_inner->readOnly ? std::nullopt : m_inner->undoLog.nextUndo();
}

std::vector<std::string> Project::undo()
{
    return revert(m_inner->undoLog.nextUndo(), "undo");
}

std::vector<std::string> Project::redo()
{
    return revert(m_inner->undoLog.nextRedo(), "redo");
}

std::vector<std::string> Project::revert(std::optional<ChangeId> which, const char* kind)
{
    m_inner->demandWritable();
    if (!which) return {};
    const nlohmann::json of = m_inner->actionUnder(*which);
    // Who takes a merge back or brings it back does no work of his own on what it settled.
    const bool ofMerge = of.value("kind", "") == "merge";
    const store::ChangeRow change = ofMerge ? m_inner->nextChange(kind, {{"of", of}}, *which)
                                            : m_inner->nextAction(kind, {{"of", of}}, *which);
    const auto outcome = m_inner->store->revert(change);
    m_inner->note(change);
    if (ofMerge) m_inner->sight = m_inner->store->inSight();
    adopt({change.id, outcome.rows, {}});
    std::map<std::string, long long> names;
    for (const history::Row& row : outcome.left) ++names[rowName(m_inner->state, row)];
    std::vector<std::string> left;
    for (const auto& [name, count] : names)
        left.push_back(
            count == 1
                ? say("Left as it is, because it was changed or used later: {name}.", fmt::arg("name", name))
                : say("Left as they are, because they were changed or used later: {count} × {name}.",
                      fmt::arg("count", count), fmt::arg("name", name)));
    return left;
}

namespace
{

/// Told of changes from the newest to the oldest, which of them were taken back.
class TakenBack
{
public:
    bool stands(const store::ChangeRow& change)
    {
        const bool standing = !m_taken.contains(change.id);
        if (standing && change.reverts) m_taken.insert(change.reverts);
        return standing;
    }

private:
    std::set<ChangeId> m_taken;
};

}

namespace
{

std::string gistOf(const std::string& kind, const json& args)
{
    if (kind != "code.import" || !args.contains("added")) return kind;
    const auto renamed = args.find("renamed");
    const std::size_t names = renamed == args.end() ? 0 : renamed->size();
    if (args.at("added") == args.at("count")) return "code.add";
    return names == args.at("count") ? "code.rename" : kind;
}

}

std::vector<HistoryEntry> Project::history(std::size_t limit) const
{
    std::vector<HistoryEntry> entries;
    TakenBack taken;
    m_inner->store->eachChangeBackwards(limit, [&](const store::ChangeRow& change) {
        const json args = argsOf(change);
        entries.push_back({change.id, change.author, change.atMs, history::describe(change.kind, args),
                           textIn(args, "reason"), change.kind, gistOf(change.kind, args),
                           taken.stands(change)});
    });
    return entries;
}

std::string Project::mergeReport(ChangeId merge) const
{
    return m_inner->store->mergeReport(merge);
}

std::map<transcript::TextEditId, Project::Maker> Project::makersOfEdits() const
{
    std::map<transcript::TextEditId, Maker> makers;
    for (const auto& [id, change] : m_inner->store->makersOfEdits())
        makers[id] = {change.author, change.atMs};
    return makers;
}

namespace
{

std::optional<Project::Maker> handOf(const std::optional<store::ChangeRow>& change)
{
    if (!change || change->reverts || change->kind.starts_with("merge.")) return std::nullopt;
    return Project::Maker{change->author, change->atMs};
}

}

std::optional<Project::Maker> Project::rewriterOf(MemoId memo) const
{
    return handOf(m_inner->store->lastWriter(
        "memo", memo.uuid, {"title_nl", "title_en", "text_nl", "text_en", "kind", "subject"}));
}

std::optional<Project::Maker> Project::rewriterOf(CodingId coding) const
{
    return handOf(m_inner->store->lastWriter("coding", coding.uuid, {"memo"}));
}

std::vector<Finding> Project::check()
{
    return checkProject(*m_inner->store, m_inner->state);
}

}
