// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "cli/endings.h"
#include "cli/kind_names.h"
#include "cli/memo_index_listing.h"
#include "coding/made.h"
#include "coding/memo_numbers.h"
#include "errands/counting.h"
#include "errands/lookup.h"
#include "errands/memo_json.h"
#include "errands/rewriting.h"
#include "history/memo_edits.h"
#include "project/words.h"
#include "report/memos/citations.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <set>
#include <variant>

namespace rd::cli
{

namespace
{

struct MemosOptions {
    bool add = false;
    bool check = false;
    std::string set;
    std::string remove;
    std::string importFrom;
    std::string exportTo;
    std::optional<std::string> kind;
    std::optional<std::string> title;
    std::optional<std::string> text;
    std::string about;
    std::string aboutCase;
    std::string aboutTranscript;
    std::vector<std::string> answers;
    std::vector<std::string> opposes;
    std::string before;
    bool index = false;
    std::string find;
    std::string of;
};

std::map<MemoId, std::string> numbersOf(const history::State& state)
{
    return coding::memoNumbers(state.memosInOrder(), state.codebook);
}

void listMemos(Session& session, bool check)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    const auto snapshot = errands::snapshotOf(state);
    const report::Citations citations(snapshot, state.memosInOrder(), project::Words(*project),
                                      userLanguage());
    Listing listing;
    listing.key = "memos";
    listing.empty = tr("There are no memos yet.");
    listing.columns = {{"number", tr("Number")},   {"kind", tr("Kind")},    {"about", tr("About")},
                       {"coder", tr("Coder")},     {"made", tr("Written")}, {"changed_by", tr("Changed by")},
                       {"changed", tr("Changed")}, {"title", tr("Title")},  {"text", tr("Text")}};
    Json list = Json::array();
    for (const coding::Memo* memo : state.memosInOrder()) {
        const auto number = citations.numbers().find(memo->id);
        const Json shownNumber = number == citations.numbers().end() ? Json(nullptr) : Json(number->second);
        const std::string text = citations.plainText(memo->id);
        const std::int64_t made = coding::madeMsOf(*memo);
        const auto hand = errands::rewritingOf(*project, *memo);
        const Json changedBy = hand ? Json(hand->author) : Json(nullptr);
        listing.rows.push_back(
            {shownNumber, session.forPeople() ? kindName(memo->kind) : coding::memoKindKey(memo->kind),
             errands::subjectName(state, memo->subject), errands::writerOf(*memo, state),
             made == 0 ? Json(nullptr) : Json(session.forPeople() ? localTime(made) : utcTime(made)),
             changedBy,
             hand ? Json(session.forPeople() ? localTime(hand->atMs) : utcTime(hand->atMs)) : Json(nullptr),
             memo->title.in(userLanguage()), text});
        list.push_back(errands::toJson(*memo, state));
        list.back()["made"] = made == 0 ? Json(nullptr) : Json(utcTime(made));
        list.back()["changed_by"] = changedBy;
        list.back()["changed"] = hand ? Json(utcTime(hand->atMs)) : Json(nullptr);
        list.back()["number"] = shownNumber;
        list.back()["shown"] = text;
    }
    for (const report::DeadReference& dead : citations.dead())
        listing.notes.push_back(report::deadReferenceText(citations, dead));
    for (const report::DeadReference& untrue : citations.untrueWords())
        listing.notes.push_back(report::deadReferenceText(citations, untrue));
    listing.json = Json{{"memos", std::move(list)}, {"notes", listing.notes}};
    session.print(listing);
    if (check && !(citations.dead().empty() && citations.untrueWords().empty())) session.exitStatus = 1;
}

/// What these memos cite that leads nowhere: kept, as it may come yet, but told to who wrote it.
std::vector<std::string> deadIn(project::Project& project, const std::set<MemoId>& written)
{
    const auto snapshot = errands::snapshotOf(project.state());
    const report::Citations citations(snapshot, project.state().memosInOrder(), project::Words(project),
                                      userLanguage());
    std::vector<std::string> notes;
    for (const report::DeadReference& dead : citations.dead())
        if (written.contains(dead.memo)) notes.push_back(report::deadReferenceText(citations, dead));
    return notes;
}

/// What the options say of the memo.
void fill(coding::Memo& memo, const MemosOptions& options, const history::State& state)
{
    const auto numbers = numbersOf(state);
    const auto memos = state.memosInOrder();
    if (options.kind) memo.kind = coding::memoKindFromKey(*options.kind);
    if (options.title) memo.title.slot(userLanguage()) = *options.title;
    if (options.text) memo.text.slot(userLanguage()) = errands::withIds(*options.text, memos, numbers);
    if (!options.about.empty()) memo.subject = errands::codeNamed(state, options.about).id.uuid;
    if (!options.aboutCase.empty()) memo.subject = errands::caseNamed(state, options.aboutCase).id.uuid;
    if (!options.aboutTranscript.empty())
        memo.subject = errands::transcriptNamed(state, options.aboutTranscript).id.uuid;
    const auto name = [&](const std::vector<std::string>& words, std::vector<MemoId>& ids) {
        if (words.empty()) return;
        ids.clear();
        for (const std::string& word : words) ids.push_back(errands::memoNamed(memos, numbers, word).id);
    };
    name(options.answers, memo.answers);
    name(options.opposes, memo.opposes);
}

void addMemo(const Session& session, const MemosOptions& options)
{
    const auto project = session.openToWrite();
    coding::Memo memo;
    memo.id = MemoId::make();
    fill(memo, options, project->state());
    project->apply(history::writeMemo(project->state(), memo, project->author()));
    const std::string name =
        coding::memoName(project->state().memos.at(memo.id), numbersOf(project->state()));
    session.tell(say("Wrote {memo}.", fmt::arg("memo", name)), deadIn(*project, {memo.id}));
}

void setMemo(const Session& session, const MemosOptions& options)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    coding::Memo memo = errands::memoNamed(state.memosInOrder(), numbersOf(state), options.set);
    fill(memo, options, state);
    const bool moves = !options.before.empty();
    if (moves && memo != state.memos.at(memo.id))
        throw UsageError(tr("--before moves a memo, and changes nothing else of it."));
    const auto edit =
        moves
            ? history::moveMemo(state, memo.id,
                                errands::memoNamed(state.memosInOrder(), numbersOf(state), options.before).id)
            : history::writeMemo(state, memo, project->author());
    if (!edit.empty()) project->apply(edit);
    session.tell(say("Changed {memo}.", fmt::arg("memo", coding::memoName(memo, numbersOf(state)))),
                 deadIn(*project, {memo.id}));
}

void removeMemo(const Session& session, const std::string& word)
{
    const auto project = session.openToWrite();
    const history::State& state = project->state();
    const auto numbers = numbersOf(state);
    const coding::Memo memo = errands::memoNamed(state.memosInOrder(), numbers, word);
    project->apply(history::deleteMemo(state, memo.id));
    session.tell(say("Removed {memo}.", fmt::arg("memo", coding::memoName(memo, numbers))));
}

void importMemos(const Session& session, const std::string& path)
{
    const auto project = session.openToWrite();
    const auto edit = history::importMemos(
        project->state(), errands::memosFromJson(readFile(path), shownName(path), project->state()),
        shownName(path));
    const auto count = static_cast<long long>(edit.rows.size());
    if (count > 0) project->apply(edit);
    std::set<MemoId> written;
    for (const history::Row& row : edit.rows)
        if (const auto* memo = std::get_if<coding::Memo>(&row)) written.insert(memo->id);
    session.tell(sayn("Imported {count} memo from {source}.", "Imported {count} memos from {source}.", count,
                      fmt::arg("count", count), fmt::arg("source", shownName(path))),
                 deadIn(*project, written));
}

void exportMemos(const Session& session, const std::string& path)
{
    demandEnding(path, {".json"});
    const auto project = session.openToRead();
    const history::State& state = project->state();
    Json list = Json::array();
    for (const coding::Memo* memo : state.memosInOrder()) list.push_back(errands::toJson(*memo, state));
    const auto count = static_cast<long long>(list.size());
    writeFile(path, dump({{"memos", std::move(list)}}));
    session.tell(sayn("Exported {count} memo to {file}.", "Exported {count} memos to {file}.", count,
                      fmt::arg("count", count), fmt::arg("file", shownName(path))));
}

void listIndex(const Session& session, const MemosOptions& options)
{
    const auto project = session.openToRead();
    errands::MemoFilter filter{options.find};
    if (!options.of.empty()) filter.about = errands::memoAboutFromKey(options.of);
    session.print(memoIndexListing(session, project->state(), filter));
}

void addIndexOptions(CLI::App& command, MemosOptions& options)
{
    auto* index = command.add_flag("--index", options.index,
                                   tr("List all memos as they were written, with those of codings."));
    command.add_option("--find", options.find, tr("With --index: only memos with these words."))
        ->option_text(tr("WORDS"))
        ->needs(index);
    addChoice(command, "--of", options.of,
              {"project", "code", "case", "respondent", "transcript", "coding", "other"},
              tr("With --index: only memos about such a thing."))
        ->needs(index);
}

/// What a memo shall be goes with --add and --set only; and it is about one thing.
void demandFitting(const MemosOptions& options)
{
    const int about = (options.about.empty() ? 0 : 1) + (options.aboutCase.empty() ? 0 : 1) +
                      (options.aboutTranscript.empty() ? 0 : 1);
    if (about > 1)
        throw UsageError(tr("A memo is about one thing: --about CODE, --about-case or --about-transcript."));
    const bool content = options.kind || options.title || options.text || about > 0 ||
                         !options.answers.empty() || !options.before.empty();
    if (content && !options.add && options.set.empty())
        throw UsageError(
            tr("--kind, --title, --text, --about, --answers and --before go with --add or --set."));
    if (options.add && !options.before.empty()) throw UsageError(tr("--before goes with --set."));
}

void addContentOptions(CLI::App& command, MemosOptions& options)
{
    const auto text = [&](const char* name, auto& value, const std::string& description) {
        return command.add_option(name, value, description)->option_text(tr("TEXT"));
    };
    command
        .add_option("--kind", options.kind,
                    tr("What the memo is for: note, conclusion, recommendation, question."))
        ->option_text(tr("KIND"))
        ->check(oneOf({"note", "conclusion", "recommendation", "question"}));
    text("--title", options.title, tr("Its title, in the language of --lang."));
    text("--text", options.text,
         tr("Its text, in the language of --lang; {x CODE} stands for a live figure."));
    text("--about", options.about, tr("The code that it is about, by key or name."))->option_text(tr("CODE"));
    text("--about-case", options.aboutCase, tr("The case that it is about."))->option_text(tr("NAME"));
    text("--about-transcript", options.aboutTranscript, tr("The transcript that it is about."))
        ->option_text(tr("NAME"));
    addSeveral(command, "--answers", options.answers, tr("MEMO"),
               tr("The question that a conclusion answers, or the conclusion that a recommendation rests "
                  "on, by number or title. May be repeated."));
    addSeveral(command, "--opposes", options.opposes, tr("MEMO"),
               tr("The conclusion to which this one is opposed, by number or title. May be repeated."));
    text("--before", options.before, tr("With --set: put it before this memo."))->option_text(tr("MEMO"));
}

}

void addMemos(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "memos", tr("List, write, change, remove, import or export memos."));
    const auto options = std::make_shared<MemosOptions>();
    auto* add = command->add_flag("--add", options->add, tr("Write a memo, with the options below."));
    auto* set = command->add_option("--set", options->set, tr("Change this memo, by number, title or id."));
    auto* remove = command->add_option("--remove", options->remove, tr("Remove this memo."));
    auto* import =
        command->add_option("--import", options->importFrom, tr("Add and change memos from this JSON file."));
    auto* out = command->add_option("--export", options->exportTo, tr("Write all memos to this JSON file."));
    auto* check = command->add_flag("--check", options->check,
                                    tr("List, and end with 1 when a memo cites what is no longer there."));
    add->excludes(set)->excludes(remove)->excludes(import)->excludes(out)->excludes(check);
    set->option_text(tr("MEMO"))->excludes(remove)->excludes(import)->excludes(out)->excludes(check);
    remove->option_text(tr("MEMO"))->excludes(import)->excludes(out)->excludes(check);
    import->option_text(tr("FILE"))->excludes(out)->excludes(check);
    out->option_text(tr("FILE"))->excludes(check);
    addContentOptions(*command, *options);
    addIndexOptions(*command, *options);
    command->callback([&session, options] {
        demandFitting(*options);
        if (options->index) return listIndex(session, *options);
        if (options->add) return addMemo(session, *options);
        if (!options->set.empty()) return setMemo(session, *options);
        if (!options->remove.empty()) return removeMemo(session, options->remove);
        if (!options->importFrom.empty()) return importMemos(session, options->importFrom);
        if (!options->exportTo.empty()) return exportMemos(session, options->exportTo);
        listMemos(session, options->check);
    });
}

}
