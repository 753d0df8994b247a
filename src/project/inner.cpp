// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/inner.h"

#include "base/i18n.h"
#include "history/coding_sense.h"
#include "history/many_rows.h"
#include "project/opening.h"
#include "store/log/made_one.h"

#include <algorithm>

namespace rd::project
{

using nlohmann::json;

json argsOf(const store::ChangeRow& change)
{
    json args = json::parse(change.args, nullptr, false);
    return args.is_object() ? args : json::object();
}

namespace
{

/// Without what made the project there is nothing, so it is not undone.
bool isBeginning(const store::ChangeRow& change)
{
    return change.kind == "project.create" || change.kind == "project.rescue";
}

constexpr const char* userArg = "user";

/// The user is noted where it is not the author. Most args need no reading to know.
std::string userOf(const store::ChangeRow& change)
{
    if (change.args.find("\"user\":") == std::string::npos) return change.author;
    const json args = argsOf(change);
    const auto noted = args.find(userArg);
    return noted != args.end() && noted->is_string() ? noted->get<std::string>() : change.author;
}

history::LoggedChange loggedOf(const store::ChangeRow& change)
{
    return {change.id, change.author, userOf(change), change.reverts};
}

}

Project::Inner::Inner(std::filesystem::path file, const OpenOptions& options, bool onlyRead)
    : path(std::move(file)), author(options.author.empty() ? defaultAuthor() : options.author),
      user(options.user.empty() ? author : options.user), authorGiven(!options.author.empty()),
      clock(options.clock), readOnly(onlyRead), undoLog(author, user)
{
}

void Project::Inner::takeLock()
{
    LockHolder holder;
    lock = LockFile::take(path, thisProcess(clock->nowMs()), holder);
    if (!lock) refuseLocked(path, holder);
}

void Project::Inner::load()
{
    const auto reading = store->readOneState();
    state = store->readState();
    readLog();
    if (const std::string coder = handedTo(); !authorGiven && !coder.empty() && coder != author) {
        author = coder;
        readLog();
    }
    hlc = store->highestHlc();
}

void Project::Inner::readLog()
{
    undoLog = history::UndoLog(author, user);
    bool merged = false;
    store->eachChange([&](const store::ChangeRow& change) {
        merged = merged || change.kind == "merge";
        if (isBeginning(change))
            handedOut = static_cast<bool>(change.broughtBy);
        else if (!change.broughtBy)
            undoLog.tell(loggedOf(change));
    });
    sight = merged ? store->inSight() : store::InSight(); // which goes through the log once more
}

std::string Project::Inner::handedTo() const
{
    if (!handedOut) return {};
    const auto first = std::find_if(state.assignments.begin(), state.assignments.end(), // by id, so by time
                                    [](const auto& one) { return !one.second.deleted; });
    if (first == state.assignments.end()) return {};
    const auto found = state.coders.find(first->second.coder);
    return found == state.coders.end() || found->second.deleted ? std::string() : found->second.name;
}

void Project::Inner::demandWritable() const
{
    if (!readOnly) return;
    throw Refusal({path.string(), "", tr("This project is open to read only."),
                   tr("Save a copy of it under another name to change it.")});
}

void Project::Inner::forgetText(TranscriptId id)
{
    const std::lock_guard asked(textsAsked);
    texts.forget(id);
}

/// The hybrid logical clock: the time, but always later than any change that was seen.
store::ChangeRow Project::Inner::nextChange(const std::string& kind, const json& args, ChangeId reverts)
{
    const std::int64_t now = clock->nowMs();
    const std::int64_t next = std::max(hlc + 1, now * 65536);
    json noted = args;
    if (user != author) noted[userArg] = user;
    return {
        ChangeId::make(), author, now, next, kind, noted.dump(-1, ' ', false, json::error_handler_t::replace),
        reverts,          {}};
}

store::ChangeRow Project::Inner::nextAction(const std::string& kind, json args, ChangeId reverts)
{
    args.update(json::parse(store::argsOf(sight)));
    return nextChange(kind, args, reverts);
}

std::pair<ChangeId, store::ProjectStore::Outcome> Project::Inner::write(const history::Edit& edit,
                                                                        Progress& progress)
{
    if (edit.empty()) return {};
    demandWritable();
    store::ChangeRow change = nextAction(edit.kind, edit.args);
    change.args = store::argsWithMadeOne(change.args, history::goneForOthers(edit.rows));
    auto outcome = store->write(edit, change, progress);
    if (outcome.changed) note(change);
    return {change.id, std::move(outcome)};
}

void Project::Inner::adopt(const std::vector<history::Row>& rows, bool ofMerge)
{
    for (const history::Row& row : rows) {
        if (const auto* text = std::get_if<transcript::TranscriptText>(&row)) forgetText(text->id);
        if (const auto* edit = std::get_if<transcript::TextEdit>(&row)) forgetText(edit->transcript);
    }
    if (ofMerge)
        history::putAllOfMerge(state, rows);
    else
        history::putAll(state, rows);
}

void Project::Inner::note(const store::ChangeRow& change)
{
    hlc = change.hlc;
    sight.settlements.clear();
    undoLog.tell(loggedOf(change));
}

std::string Project::Inner::textOf(ChangeId id, bool ofReverted, bool counted) const
{
    const auto change = store->findChange(id);
    if (!change) return {};
    json args = argsOf(*change);
    const auto said = [counted](const std::string& kind, json of) {
        if (!counted && kind.starts_with("code.")) of.erase("codings");
        return history::describe(kind, of);
    };
    // A redo shows what it does again; undoing a redo or redoing an undo speaks of the first action.
    while (ofReverted && args.contains("of") && args["of"].is_object()) {
        const json of = args["of"];
        args = of.value("args", json::object());
        if (!args.contains("of")) return said(of.value("kind", ""), args);
    }
    return said(change->kind, args);
}

json Project::Inner::actionUnder(ChangeId id) const
{
    const auto change = store->findChange(id);
    if (!change) return json::object();
    json args = argsOf(*change);
    if (args.contains("of")) return args["of"];
    args.erase("reason");
    args.erase("upon");
    args.erase("without");
    args.erase(store::madeOneArg);
    args.erase(userArg);
    return {{"kind", change->kind}, {"args", args}};
}

}
