// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/i18n.h"
#include "cli/commands/commands.h"
#include "cli/transcript_listing.h"
#include "errands/lookup.h"
#include "errands/texts.h"
#include "history/project_edits.h"
#include "history/transcript_joining.h"
#include "merge/settle.h"
#include "text/fold.h"

#include <CLI/CLI.hpp>

namespace rd::cli
{

namespace
{

struct TranscriptsOptions {
    std::string document;
    std::string speaker, role, person;
    std::string textLanguage;
    std::string caseName;
    std::string name;
    std::string joinInto;
    std::optional<std::string> date, author, year, audio, audioKeeper, counted;
    std::optional<int> topicsFrom;
    bool noCase = false;
    bool remove = false;
};

const transcript::Speaker& speakerNamed(const history::State& state, const transcript::Transcript& document,
                                        const std::string& label)
{
    std::vector<std::string> labels;
    for (const transcript::Speaker* speaker : state.transcripts.speakersOf(document.id)) {
        labels.push_back(speaker->label);
        if (text::folded(speaker->label) == text::folded(label)) return *speaker;
    }
    throw Refusal({document.name, "", say("There is no speaker “{label}”.", fmt::arg("label", label)),
                   say("Choose from: {names}.", fmt::arg("names", errands::listed(labels)))});
}

RespondentId personNamed(const history::State& state, const transcript::Transcript& document,
                         const std::string& name)
{
    const transcript::Respondent* person = state.cases.respondentByName(document.caseId, name);
    if (person != nullptr) return person->id;
    std::vector<std::string> names;
    for (const auto* other : state.cases.respondentsOf(document.caseId)) names.push_back(other->name);
    throw Refusal({document.name, "",
                   say("Its case has no respondent called “{name}”.", fmt::arg("name", name)),
                   names.empty() ? tr("Give the transcript to a case with respondents first.")
                                 : say("Choose from: {names}.", fmt::arg("names", errands::listed(names)))});
}

history::Edit speakerEdit(const history::State& state, const transcript::Transcript& document,
                          const TranscriptsOptions& options)
{
    const transcript::Speaker& speaker = speakerNamed(state, document, options.speaker);
    const auto role = options.role.empty() ? speaker.role : transcript::roleFromKey(options.role);
    RespondentId person =
        options.person.empty() ? speaker.respondent : personNamed(state, document, options.person);
    if (role != transcript::Role::respondent && options.person.empty()) person = {};
    return history::setSpeaker(state, speaker.id, role, person);
}

bool hasFacts(const TranscriptsOptions& options)
{
    return options.date || options.author || options.year || options.audio || options.audioKeeper ||
           options.topicsFrom || options.counted;
}

/// What is told of where it comes from and how it is made up.
history::Edit factsEdit(const history::State& state, const transcript::Transcript& document,
                        const TranscriptsOptions& options)
{
    transcript::Transcript facts = document;
    facts.date = options.date.value_or(facts.date);
    facts.author = options.author.value_or(facts.author);
    facts.year = options.year.value_or(facts.year);
    facts.audio = options.audio.value_or(facts.audio);
    facts.audioKeeper = options.audioKeeper.value_or(facts.audioKeeper);
    if (options.author && options.author->empty()) facts.year = options.year.value_or("");
    if (options.audio && options.audio->empty()) facts.audioKeeper = options.audioKeeper.value_or("");
    if (options.counted) facts.counted = transcript::countedAloneFromKey(*options.counted);
    if (options.topicsFrom) facts.topicsFrom = errands::turnNumbered(state, document, *options.topicsFrom);
    return history::setTranscriptFacts(state, facts);
}

/// One change a call, so that one undo takes it back.
history::Edit editOf(project::Project& project, const TranscriptsOptions& options)
{
    const history::State& state = project.state();
    const transcript::Transcript& document = errands::transcriptNamed(state, options.document);
    if (!options.joinInto.empty())
        return history::joinTranscripts(
            state, [&](TranscriptId id) { return errands::bothTexts(project, id); }, document.id,
            errands::transcriptNamed(state, options.joinInto).id);
    if (options.remove) return history::deleteTranscript(state, document.id);
    if (!options.name.empty()) return history::renameTranscript(state, document.id, options.name);
    if (!options.textLanguage.empty())
        return history::setTranscriptLanguage(state, document.id, *languageFromCode(options.textLanguage));
    if (hasFacts(options)) return factsEdit(state, document, options);
    if (options.noCase) return history::setTranscriptCase(state, document.id, {});
    if (!options.caseName.empty())
        return history::setTranscriptCase(state, document.id, errands::caseNamed(state, options.caseName).id);
    return speakerEdit(state, document, options);
}

void demandOneChange(const TranscriptsOptions& options)
{
    const int changes = (options.remove ? 1 : 0) + (options.noCase ? 1 : 0) + (options.name.empty() ? 0 : 1) +
                        (options.textLanguage.empty() ? 0 : 1) + (options.caseName.empty() ? 0 : 1) +
                        (options.speaker.empty() ? 0 : 1) + (options.joinInto.empty() ? 0 : 1) +
                        (hasFacts(options) ? 1 : 0);
    if (changes != 1)
        throw UsageError(tr("Give one thing to change: --speaker, --text-language, --case, --no-case, "
                            "--name, --one-with, --remove, or "
                            "facts such as --date, --written-by and --audio."));
    if (!options.speaker.empty() && options.role.empty() && options.person.empty())
        throw UsageError(tr("--speaker goes with --role, --person, or both."));
}

std::vector<std::string> toldOfJoining(const history::State& state, const TranscriptsOptions& options)
{
    const auto idOf = [&](const std::string& name) { return errands::transcriptNamed(state, name).id; };
    return merge::toldOfJoined(state, idOf(options.document), idOf(options.joinInto));
}

void change(const Session& session, const TranscriptsOptions& options)
{
    demandOneChange(options);
    const auto project = session.openToWrite();
    const history::Edit edit = editOf(*project, options);
    std::vector<std::string> told;
    if (!options.joinInto.empty()) told = toldOfJoining(project->state(), options);
    const bool changed = project->apply(edit);
    for (const std::string& sentence : told) session.tell(sentence);
    if (!told.empty()) return;
    session.tell(changed ? tr("Changed.") : tr("It was like this already."));
}

}

void addTranscripts(CLI::App& app, Session& session)
{
    CLI::App* command = addCommand(app, session, "transcripts", tr("List the transcripts, or change one."));
    const auto options = std::make_shared<TranscriptsOptions>();
    auto* document =
        command->add_option("--set", options->document, tr("The transcript to change, by name."));
    document->option_text(tr("NAME"));
    const auto text = [&](const char* name, std::string& value, const std::string& description) {
        return command->add_option(name, value, description)->option_text(tr("NAME"))->needs(document);
    };
    auto* speaker = text("--speaker", options->speaker, tr("The label of a speaker in it."));
    addChoice(*command, "--role", options->role, {"respondent", "interviewer", "other"},
              tr("The speaker's role."))
        ->needs(speaker);
    text("--person", options->person, tr("The respondent who speaks."))->needs(speaker);
    addChoice(*command, "--text-language", options->textLanguage, {"nl", "en"},
              tr("The language of the text."))
        ->needs(document);
    command
        ->add_option("--date", options->date,
                     tr("When the interview was held, as 2026-03-01; empty: not told."))
        ->option_text(tr("DATE"))
        ->needs(document);
    const auto fact = [&](const char* name, auto& value, const std::string& shown,
                          const std::string& description) {
        command->add_option(name, value, description)->option_text(shown)->needs(document);
    };
    fact("--written-by", options->author, tr("TEXT"), tr("Of literature: who wrote it, as it is cited."));
    fact("--year", options->year, tr("TEXT"), tr("Of literature: its year."));
    fact("--audio", options->audio, tr("FILE"), tr("Where the recording is; it stays there."));
    fact("--audio-keeper", options->audioKeeper, tr("NAME"), tr("Who keeps the recording."));
    fact("--topics-from", options->topicsFrom, tr("NUMBER"),
         tr("The turn with which the topic part begins; what stands before it was named unasked. 0: not "
            "told."));
    command
        ->add_option(
            "--counts", options->counted,
            tr("Whether it counts as a case of its own while it has none: yes, no, or empty: literature "
               "does not, all else does."))
        ->option_text("yes|no")
        ->check(CLI::IsMember({"yes", "no", ""}))
        ->needs(document);
    text("--case", options->caseName, tr("The case that it belongs to."));
    command->add_flag("--no-case", options->noCase, tr("Take it out of its case."))->needs(document);
    text("--name", options->name, tr("Another name."));
    text("--one-with", options->joinInto,
         tr("Make it one with another that was imported from the same text: all that was done with it is "
            "there "
            "with the other, and it goes."));
    command->add_flag("--remove", options->remove, tr("Remove it with its codings."))->needs(document);
    command->callback([&session, options] {
        if (!options->document.empty()) return change(session, *options);
        const auto project = session.openToRead();
        session.print(transcriptListing(project->state(), project->state().transcripts.list()));
    });
}

}
