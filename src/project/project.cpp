// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project.h"

#include "base/i18n.h"
#include "history/coding_edits.h"
#include "history/undo_log.h"
#include "project/check.h"
#include "project/lock_file.h"
#include "store/project_store.h"
#include "store/sqlite/database.h"

#include <pwd.h>
#include <unistd.h>

#include <list>

namespace rd::project
{

namespace
{

namespace fs = std::filesystem;
using nlohmann::json;

/// Texts of transcripts that were asked for last.
class TextCache
{
public:
    std::shared_ptr<const std::string> find(TranscriptId id)
    {
        for (auto held = m_texts.begin(); held != m_texts.end(); ++held) {
            if (held->first != id) continue;
            m_texts.splice(m_texts.begin(), m_texts, held);
            return held->second;
        }
        return nullptr;
    }
    void keep(TranscriptId id, std::shared_ptr<const std::string> text)
    {
        m_texts.emplace_front(id, std::move(text));
        if (m_texts.size() > 32) m_texts.pop_back();
    }
    void forget(TranscriptId id)
    {
        m_texts.remove_if([&](const auto& held) { return held.first == id; });
    }

private:
    std::list<std::pair<TranscriptId, std::shared_ptr<const std::string>>> m_texts;
};

bool mayWrite(const fs::path& path)
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    return ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

[[noreturn]] void refuseOpen(OpenProblem problem, const fs::path& path, std::string what, std::string remedy)
{
    throw OpenRefusal(problem, {path.string(), "", std::move(what), std::move(remedy)});
}

[[noreturn]] void refuseLocked(const fs::path& path, const LockHolder& holder)
{
    refuseOpen(OpenProblem::locked, path,
               say("The project is open elsewhere: {user} on {host}, since {time}.",
                   fmt::arg("user", holder.user), fmt::arg("host", holder.host),
                   fmt::arg("time", localTime(holder.sinceMs))),
               tr("Close it there, or open it here to read only."));
}

/// What the header says, before anything else is read.
void demandProject(const fs::path& path)
{
    std::error_code error;
    if (fs::exists(path, error) && ::access(path.c_str(), R_OK) != 0)
        refuseOpen(OpenProblem::noPermission, path, tr("You may not read this file."),
                   tr("Ask its owner for permission, or choose another file."));
    switch (store::ProjectStore::kindOf(path)) {
    case store::FileKind::missing:
        refuseOpen(OpenProblem::missing, path, tr("This file does not exist."),
                   tr("Check the name and the folder."));
    case store::FileKind::notAProject:
        refuseOpen(OpenProblem::notAProject, path, tr("This is not a Rode Draad project."),
                   tr("Choose a file that ends in .draad."));
    case store::FileKind::newer:
        refuseOpen(OpenProblem::newer, path, tr("This project was made by a newer version of Rode Draad."),
                   tr("Open it with that version, or install the newest."));
    case store::FileKind::older:
    case store::FileKind::current:
        break;
    }
}

/// A new file never takes the place of another.
void demandFree(const fs::path& path)
{
    std::error_code error;
    if (fs::exists(path, error))
        throw Refusal(
            {path.string(), "", tr("There is a file with this name already."), tr("Choose another name.")});
}

OpenProblem problemOf(store::Trouble trouble)
{
    switch (trouble) {
    case store::Trouble::full:
        return OpenProblem::full;
    case store::Trouble::readOnly:
    case store::Trouble::cannotOpen:
        return OpenProblem::noPermission;
    case store::Trouble::busy:
        return OpenProblem::locked;
    default:
        return OpenProblem::damaged;
    }
}

json argsOf(const store::ChangeRow& change)
{
    json args = json::parse(change.args, nullptr, false);
    return args.is_object() ? args : json::object();
}

std::string textIn(const json& args, const char* name)
{
    const auto found = args.find(name);
    return found == args.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

/// Names of the rows that a revert left, for its report.
struct RowNamer {
    const history::State& state;

    std::string operator()(const codebook::Code& code) const { return code.shownName(userLanguage()); }
    std::string operator()(const transcript::Transcript& transcript) const { return transcript.name; }
    std::string operator()(const transcript::Case& value) const { return value.name; }
    std::string operator()(const transcript::Respondent& value) const { return value.name; }
    std::string operator()(const transcript::Attribute& value) const { return value.key; }
    std::string operator()(const transcript::Speaker& value) const { return value.label; }
    std::string operator()(const coding::Coder& value) const { return value.name; }
    std::string operator()(const coding::TableDefinition& value) const
    {
        return value.title.in(userLanguage());
    }
    std::string operator()(const coding::Coding& coding) const
    {
        const codebook::Code* code = state.codebook.find(coding.code);
        return say("a coding with “{code}”",
                   fmt::arg("code", code == nullptr ? "" : code->shownName(userLanguage())));
    }
    template <class Other>
    std::string operator()(const Other& /*value*/) const
    {
        return tr("the project");
    }
};

Changed changedBy(const std::vector<history::Row>& rows)
{
    Changed changed;
    for (const history::Row& row : rows) {
        changed.kinds.insert(history::kindOf(row));
        if (const auto* coding = std::get_if<coding::Coding>(&row))
            changed.transcripts.insert(coding->transcript);
        if (const auto* turn = std::get_if<transcript::Turn>(&row))
            changed.transcripts.insert(turn->transcript);
        if (const auto* speaker = std::get_if<transcript::Speaker>(&row))
            changed.transcripts.insert(speaker->transcript);
        if (const auto* transcript = std::get_if<transcript::Transcript>(&row))
            changed.transcripts.insert(transcript->id);
    }
    return changed;
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

struct Project::Inner {
    fs::path path;
    std::string author;
    const Clock* clock;
    bool readOnly;
    std::unique_ptr<LockFile> lock;
    std::unique_ptr<store::ProjectStore> store;
    history::State state;
    history::UndoLog undoLog;
    std::int64_t hlc = 0;
    TextCache texts;

    Inner(fs::path file, const OpenOptions& options, bool onlyRead)
        : path(std::move(file)), author(options.author), clock(options.clock), readOnly(onlyRead),
          undoLog(options.author)
    {
    }

    void takeLock()
    {
        LockHolder holder;
        lock = LockFile::take(path, thisProcess(clock->nowMs()), holder);
        if (!lock) refuseLocked(path, holder);
    }

    void load()
    {
        state = store->readState();
        store->eachChange([this](const store::ChangeRow& change) {
            undoLog.tell({change.id, change.author, change.reverts});
        });
        hlc = store->highestHlc();
    }

    void demandWritable() const
    {
        if (!readOnly) return;
        throw Refusal({path.string(), "", tr("This project is open to read only."),
                       tr("Save a copy of it under another name to change it.")});
    }

    /// The hybrid logical clock: the time, but always later than any change that was seen.
    store::ChangeRow nextChange(const std::string& kind, const json& args, ChangeId reverts = {})
    {
        const std::int64_t now = clock->nowMs();
        const std::int64_t next = std::max(hlc + 1, now * 65536);
        return {ChangeId::make(),
                author,
                now,
                next,
                kind,
                args.dump(-1, ' ', false, json::error_handler_t::replace),
                reverts};
    }

    void note(const store::ChangeRow& change)
    {
        hlc = change.hlc;
        undoLog.tell({change.id, change.author, change.reverts});
    }

    [[nodiscard]] std::string textOf(ChangeId id, bool ofReverted) const
    {
        const auto change = store->findChange(id);
        if (!change) return {};
        json args = argsOf(*change);
        // A redo shows what it does again; undoing a redo or redoing an undo speaks of the first action.
        while (ofReverted && args.contains("of") && args["of"].is_object()) {
            const json of = args["of"];
            args = of.value("args", json::object());
            if (!args.contains("of")) return history::describe(of.value("kind", ""), args);
        }
        return history::describe(change->kind, args);
    }

    /// The first action under any number of undos and redos.
    [[nodiscard]] json actionUnder(ChangeId id) const
    {
        const auto change = store->findChange(id);
        if (!change) return json::object();
        json args = argsOf(*change);
        if (args.contains("of")) return args["of"];
        args.erase("reason");
        return {{"kind", change->kind}, {"args", args}};
    }
};

Project::Project(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) {}

Project::~Project() = default;

std::unique_ptr<Project> Project::create(const fs::path& path, const NewProject& made,
                                         const OpenOptions& options)
{
    std::error_code error;
    demandFree(path);
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error))
        throw Refusal({path.string(), "", tr("This folder does not exist."),
                       tr("Make the folder first, or choose another.")});
    auto inner = std::make_unique<Inner>(path, options, false);
    inner->takeLock();
    try {
        inner->store = store::ProjectStore::create(path);
        std::unique_ptr<Project> project(new Project(std::move(inner)));
        history::ProjectInfo info{ProjectInfoId::make(), made.title,    made.language,
                                  made.unitOne,          made.unitMany, false};
        history::Edit edit{"project.create", {{"title", made.title}}, {info}, {}};
        project->apply(edit);
        project->m_inner->undoLog = history::UndoLog(options.author);
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
        throw OpenRefusal(problemOf(refusal.trouble()), refusal.complaint());
    }
    return std::unique_ptr<Project>(new Project(std::move(inner)));
}

std::vector<std::string> Project::rescue(const fs::path& damaged, const fs::path& to)
{
    std::error_code error;
    if (!fs::exists(damaged, error))
        throw Refusal(
            {damaged.string(), "", tr("This file does not exist."), tr("Check the name and the folder.")});
    demandFree(to);
    try {
        return store::rescueProject(damaged, to);
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

const history::State& Project::state() const
{
    return m_inner->state;
}

const std::string& Project::author() const
{
    return m_inner->author;
}

CoderId Project::ensureCoder(const std::string& name)
{
    if (const coding::Coder* coder = m_inner->state.coderByName(name)) return coder->id;
    coding::Coder coder;
    coder.name = name;
    apply(history::addCoder(m_inner->state, coder));
    return m_inner->state.coderByName(name)->id;
}

std::shared_ptr<const std::string> Project::text(TranscriptId id)
{
    if (auto held = m_inner->texts.find(id)) return held;
    auto text = std::make_shared<const std::string>(m_inner->store->text(id));
    m_inner->texts.keep(id, text);
    return text;
}

std::string Project::sourceBytes(const std::string& sha256)
{
    return m_inner->store->sourceBytes(sha256);
}

void Project::copyTo(const fs::path& path)
{
    demandFree(path);
    try {
        m_inner->store->copyTo(path);
    } catch (const Refusal&) {
        std::error_code error;
        fs::remove(path, error);
        throw;
    }
}

bool Project::apply(const history::Edit& edit, Progress& progress)
{
    const Written written = write(edit, progress);
    adopt(written);
    return !written.empty();
}

Written Project::write(const history::Edit& edit, Progress& progress)
{
    if (edit.empty()) return {};
    m_inner->demandWritable();
    const store::ChangeRow change = m_inner->nextChange(edit.kind, edit.args);
    auto outcome = m_inner->store->write(edit, change, progress);
    if (!outcome.changed) return {};
    m_inner->note(change);
    return {change.id, std::move(outcome.rows), {}};
}

void Project::adopt(const Written& written)
{
    if (written.empty()) return;
    for (const history::Row& row : written.rows) {
        if (const auto* text = std::get_if<transcript::TranscriptText>(&row)) m_inner->texts.forget(text->id);
        m_inner->state.put(row);
    }
    changed(changedBy(written.rows));
}

std::optional<std::string> Project::undoText() const
{
    const auto next = m_inner->undoLog.nextUndo();
    if (!next || m_inner->readOnly) return std::nullopt;
    return m_inner->textOf(*next, true);
}

std::optional<std::string> Project::redoText() const
{
    const auto next = m_inner->undoLog.nextRedo();
    if (!next || m_inner->readOnly) return std::nullopt;
    return m_inner->textOf(*next, true);
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
    const store::ChangeRow change = m_inner->nextChange(kind, {{"of", m_inner->actionUnder(*which)}}, *which);
    const auto outcome = m_inner->store->revert(change);
    m_inner->note(change);
    adopt({change.id, outcome.rows, {}});
    std::vector<std::string> left;
    for (const history::Row& row : outcome.left)
        left.push_back(say("Left as it is, because it was changed later: {name}.",
                           fmt::arg("name", std::visit(RowNamer{m_inner->state}, row))));
    return left;
}

std::vector<HistoryEntry> Project::history(std::size_t limit) const
{
    std::vector<HistoryEntry> entries;
    m_inner->store->eachChangeBackwards(limit, [&](const store::ChangeRow& change) {
        const json args = argsOf(change);
        entries.push_back({change.id, change.author, change.atMs, history::describe(change.kind, args),
                           textIn(args, "reason")});
    });
    return entries;
}

std::vector<Finding> Project::check()
{
    return checkProject(*m_inner->store, m_inner->state);
}

}
