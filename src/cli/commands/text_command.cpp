// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "cli/commands/commands.h"
#include "errands/lookup.h"
#include "errands/texts.h"
#include "text/encoding.h"
#include "text/offset_map.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <optional>

namespace rd::cli
{

namespace
{

struct TextWords {
    std::vector<std::string> transcripts;
    int turn = 0;
    std::optional<std::string> set;
    std::string setFile;
    std::string replace;
    std::optional<std::string> with;
    bool wholeWords = false;
    bool anyCase = false;
    bool dryRun = false;
    bool edits = false;
    int setBack = 0;
    int letStand = 0;
    bool dropCodings = false;
};

std::vector<TranscriptId> transcriptsOf(const history::State& state, const TextWords& words)
{
    return errands::transcriptsListed(state, words.transcripts);
}

TranscriptId oneTranscript(const history::State& state, const TextWords& words)
{
    const auto ids = transcriptsOf(state, words);
    if (ids.size() != 1) throw UsageError(tr("Name one transcript."));
    return ids.front();
}

void showTurns(const Session& session, const TextWords& words)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    const TranscriptId id = oneTranscript(state, words);
    const auto body = project->text(id);
    const text::OffsetMap map(*body);
    Listing listing;
    listing.key = "turns";
    listing.title = state.transcripts.find(id)->name;
    listing.columns = {{"turn", tr("Turn")}, {"speaker", tr("Speaker")}, {"text", tr("Text")}};
    for (const transcript::Turn& turn : state.transcripts.turnsOf(id)) {
        if (words.turn > 0 && turn.number != words.turn) continue;
        const auto* speaker = state.transcripts.find(turn.speaker);
        listing.rows.push_back({turn.number, speaker == nullptr ? "" : speaker->label,
                                std::string(map.slice({turn.textStart, turn.span.end}))});
    }
    if (state.transcripts.turnsOf(id).empty() && words.turn <= 1) listing.rows.push_back({1, "", *body});
    if (listing.rows.empty()) (void)errands::turnNumbered(state, *state.transcripts.find(id), words.turn);
    session.print(listing);
}

void listEdits(const Session& session, const TextWords& words)
{
    const auto project = session.openToRead();
    const history::State& state = project->state();
    std::vector<TranscriptId> ids = transcriptsOf(state, words);
    if (ids.empty())
        for (const auto* transcript : state.transcripts.list()) ids.push_back(transcript->id);
    Listing listing;
    listing.key = "edits";
    listing.empty = tr("The texts are as they were imported.");
    listing.columns = {{"document", tr("Transcript")}, {"edit", tr("Edit")},  {"turn", tr("Turn")},
                       {"start", tr("Start")},         {"end", tr("End")},    {"before", tr("Before")},
                       {"after", tr("After")},         {"author", tr("Who")}, {"at", tr("When")},
                       {"stands", tr("Shown")}};
    bool covered = false;
    for (const TranscriptId id : ids)
        for (const auto& told : errands::editsOfText(*project, id)) {
            covered = covered || !told.stands;
            listing.rows.push_back({state.transcripts.find(id)->name, told.number, told.turn,
                                    told.edit.span.start, told.edit.span.end, told.before, told.after,
                                    told.author, told.atMs == 0 ? Json() : Json(utcTime(told.atMs)),
                                    told.stands});
        }
    if (!listing.rows.empty())
        listing.notes.push_back(
            tr("The history keeps the words from before; positions are those of the imported text."));
    if (covered)
        listing.notes.push_back(
            tr("What is not shown was corrected in another copy too; --let-stand shows it instead."));
    session.print(listing);
}

/// The number that `--edits` gives.
transcript::TextEdit editNumbered(project::Project& project, TranscriptId id, int number)
{
    const auto told = errands::editsOfText(project, id);
    const auto found =
        std::find_if(told.begin(), told.end(), [&](const auto& one) { return one.number == number; });
    if (found == told.end())
        throw Refusal({project.state().transcripts.find(id)->name, "",
                       say("There is no edit {number}.", fmt::arg("number", number)),
                       tr("Look at their numbers with --edits.")});
    return found->edit;
}

void apply(const Session& session, project::Project& project, const history::Correction& correction,
           const TextWords& words)
{
    errands::Corrected done = errands::correctText(project, correction, words.dropCodings);
    for (std::string& sentence : done.fallen) done.notes.push_back(std::move(sentence));
    session.tell(done.changed ? history::describe(correction.edit.kind, correction.edit.args)
                              : tr("Nothing changed."),
                 done.notes);
}

std::string newWords(const TextWords& words)
{
    return words.set ? *words.set : text::decode(readFile(words.setFile)).text;
}

void correct(const Session& session, const TextWords& words)
{
    const auto project = session.openToWrite();
    const TranscriptId id = oneTranscript(project->state(), words);
    const auto texts = errands::bothTexts(*project, id);
    if (words.setBack > 0)
        return apply(session, *project,
                     history::setBackEdits(project->state(), texts, id,
                                           {editNumbered(*project, id, words.setBack).id}),
                     words);
    if (words.letStand > 0)
        return apply(session, *project,
                     history::letStand(project->state(), texts, editNumbered(*project, id, words.letStand)),
                     words);
    apply(session, *project, history::correctTurn(project->state(), texts, id, words.turn, newWords(words)),
          words);
}

Listing placesListing(const history::State& state, const history::Correction& correction,
                      const std::string& by)
{
    Listing listing;
    listing.key = "places";
    listing.empty = tr("These words are nowhere in the texts.");
    listing.columns = {{"document", tr("Transcript")}, {"turn", tr("Turn")}, {"before", tr("Before it")},
                       {"words", tr("Words")},         {"with", tr("With")}, {"behind", tr("Behind it")}};
    for (const auto& place : correction.places)
        listing.rows.push_back({state.transcripts.find(place.transcript)->name, place.turn, place.before,
                                place.words, by, place.behind});
    if (const auto gone = static_cast<long long>(correction.emptied.size()); gone > 0)
        listing.notes.push_back(sayn("{count} coding would have no words left.",
                                     "{count} codings would have no words left.", gone,
                                     fmt::arg("count", gone)));
    if (const auto bare = static_cast<long long>(correction.bare.size()); bare > 0)
        listing.notes.push_back(sayn("{count} memo would have no words left.",
                                     "{count} memos would have no words left.", bare,
                                     fmt::arg("count", bare)));
    return listing;
}

void replace(const Session& session, const TextWords& words)
{
    const auto project = words.dryRun ? session.openToRead() : session.openToWrite();
    history::Replace wanted{words.replace, *words.with, words.wholeWords, !words.anyCase, {}};
    for (const TranscriptId id : transcriptsOf(project->state(), words)) wanted.transcripts.insert(id);
    const auto correction = history::replaceInTexts(
        project->state(), [&](TranscriptId id) { return errands::bothTexts(*project, id); }, wanted);
    if (words.dryRun) return session.print(placesListing(project->state(), correction, *words.with));
    apply(session, *project, correction, words);
}

void demandOneThing(const TextWords& words)
{
    const bool sets = words.set || !words.setFile.empty();
    const int things = (sets ? 1 : 0) + (words.replace.empty() ? 0 : 1) + (words.edits ? 1 : 0) +
                       (words.setBack > 0 ? 1 : 0) + (words.letStand > 0 ? 1 : 0);
    if (things > 1)
        throw UsageError(
            tr("Give one of --set, --set-file, --replace, --edits, --set-back and --let-stand."));
    if (sets && words.turn == 0) throw UsageError(tr("--set and --set-file go with --turn."));
    if (words.turn > 0 && things > 0 && !sets)
        throw UsageError(tr("--turn goes alone, or with --set or --set-file."));
    if (words.replace.empty() && (words.dryRun || words.wholeWords || words.anyCase))
        throw UsageError(tr("--dry-run, --whole-words and --any-case go with --replace."));
    if (words.dropCodings && (things == 0 || words.edits))
        throw UsageError(tr("--drop-codings goes with what changes a text."));
}

void run(const Session& session, const TextWords& words)
{
    demandOneThing(words);
    if (words.edits) return listEdits(session, words);
    if (!words.replace.empty()) return replace(session, words);
    if (words.set || !words.setFile.empty() || words.setBack > 0 || words.letStand > 0)
        return correct(session, words);
    showTurns(session, words);
}

void addReplacing(CLI::App& command, TextWords& words)
{
    auto* old = command.add_option("--replace", words.replace,
                                   tr("Replace these words in the named transcripts, or in all."));
    old->option_text(tr("WORDS"));
    auto* with =
        command.add_option("--with", words.with, tr("What is to stand there instead; may be empty."));
    with->option_text(tr("WORDS"))->needs(old);
    old->needs(with);
    command.add_flag("--whole-words", words.wholeWords, tr("Not within a longer word."));
    command.add_flag("--any-case", words.anyCase, tr("Capitals and accents do not matter."));
    command.add_flag("--dry-run", words.dryRun, tr("Only list the places."));
}

}

void addText(CLI::App& app, Session& session)
{
    CLI::App* command =
        addCommand(app, session, "text",
                   tr("Show the text of a transcript by turns, correct it, or list what was corrected."));
    const auto words = std::make_shared<TextWords>();
    command->add_option(tr("TRANSCRIPT"), words->transcripts, tr("Transcripts, by name."))->option_text(" ");
    command
        ->add_option("--turn", words->turn,
                     tr("Only this turn, by its number; with --set that is the one to correct."))
        ->option_text(tr("NUMBER"))
        ->check(wholeNumber(1));
    auto* set = command->add_option("--set", words->set, tr("What that turn is to say, without its label."));
    set->option_text(tr("WORDS"));
    command->add_option("--set-file", words->setFile, tr("The same, from a text file."))
        ->option_text(tr("FILE"))
        ->excludes(set);
    addReplacing(*command, *words);
    command->add_flag("--edits", words->edits, tr("List what was corrected, by whom and when."));
    command
        ->add_option("--set-back", words->setBack,
                     tr("Show the imported words again at this edit, by its number in --edits."))
        ->option_text(tr("NUMBER"))
        ->check(wholeNumber(1));
    command
        ->add_option("--let-stand", words->letStand,
                     tr("Show this edit in place of a later one that was made in another copy."))
        ->option_text(tr("NUMBER"))
        ->check(wholeNumber(1));
    command->add_flag("--drop-codings", words->dropCodings,
                      tr("Codings of which all words go, go as well; else that is refused."));
    command->callback([&session, words] { run(session, *words); });
}

}
