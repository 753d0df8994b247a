// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/texts.h"
#include "exchange/reader.h"
#include "gui/actions/blind.h"
#include "gui/actions/pick.h"
#include "gui/actions/text_actions.h"
#include "gui/actions/transcript_import.h"
#include "gui/counts.h"
#include "gui/dialogs/languages.h"
#include "gui/dialogs/name_dialog.h"
#include "gui/dialogs/speakers_dialog.h"
#include "gui/dialogs/transcript_form.h"
#include "gui/views/common/words.h"
#include "gui/wx_text.h"
#include "history/join.h"
#include "history/project_edits.h"
#include "history/transcript_joining.h"
#include "merge/settle.h"

#include <wx/utils.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

const transcript::Transcript& chosen(const Context& context)
{
    return *context.state().transcripts.find(context.workspace.selection().transcript);
}

void chooseFiles(Context& context)
{
    std::string pattern;
    for (const std::string& ending : exchange::readableEndings())
        pattern += (pattern.empty() ? "*" : ";*") + ending;
    importTranscripts(context, context.ask.openFiles(
                                   {tr("Import transcripts"),
                                    {{say("Transcripts ({pattern})", fmt::arg("pattern", pattern)), pattern},
                                     {tr("Tables of open answers (*.xlsx, *.csv)"), "*.xlsx;*.csv;*.tsv"}},
                                    "",
                                    ""}));
}

void chooseFolder(Context& context)
{
    importTranscripts(context, {context.ask.openFolder(tr("Import a folder of transcripts"))});
}

void rename(Context& context)
{
    const transcript::Transcript& transcript = chosen(context);
    const std::string name = context.ask.text({tr("Rename the transcript"), tr("Name:"), transcript.name});
    context.project().apply(history::renameTranscript(context.state(), transcript.id, name));
}

void setLanguage(Context& context)
{
    const transcript::Transcript& transcript = chosen(context);
    PickQuestion question{tr("Language of the transcript"),    transcript.name, tr("Choose"), {}, {}, false,
                          {languageIndex(transcript.language)}};
    for (const std::string& name : languageNames()) question.rows.push_back({name});
    const auto language = languageAt(static_cast<int>(pickOne(context, question)));
    context.project().apply(history::setTranscriptLanguage(context.state(), transcript.id, language));
}

void giveToCase(Context& context)
{
    const transcript::Transcript transcript = chosen(context);
    const std::string unit = caseWord(&context.state());
    NameQuestion question{say("Give the transcript to its {unit}", fmt::arg("unit", unit)),
                          tr("Choose one, or type the name of a new one. Without any the transcript counts "
                             "by itself."),
                          caseHead(&context.state()) + ":",
                          tr("Give it"),
                          "",
                          {},
                          true};
    for (const transcript::Case* one : context.state().cases.cases()) question.known.push_back(one->name);
    if (const auto* now = context.state().cases.find(transcript.caseId)) question.proposed = now->name;
    NameDialog dialog(context.ask.window(), question);
    context.ask.show(dialog);
    const auto* known = context.state().cases.caseByName(dialog.value());
    if (known != nullptr || dialog.value().empty()) {
        const CaseId id = known == nullptr ? CaseId{} : known->id;
        context.project().apply(history::setTranscriptCase(context.state(), transcript.id, id));
        return;
    }
    transcript::Case made;
    made.id = CaseId::make();
    made.name = dialog.value();
    history::Edit edit = history::addCase(context.state(), made);
    transcript::Transcript given = transcript;
    given.caseId = made.id;
    edit.rows.emplace_back(given); // one action makes the case and fills it
    context.project().apply(edit);
}

void tellSpeakers(Context& context)
{
    const transcript::Transcript& transcript = chosen(context);
    std::vector<transcript::Speaker> speakers;
    for (const auto* one : context.state().transcripts.speakersOf(transcript.id)) speakers.push_back(*one);
    if (speakers.empty())
        throw Refusal(
            {"", "", say("No speakers were recognised in “{name}”.", fmt::arg("name", transcript.name)),
             tr("Put the speaker's name and a colon before each turn, and import the file again.")});
    std::vector<transcript::Respondent> respondents;
    for (const auto* one : context.state().cases.respondentsOf(transcript.caseId))
        respondents.push_back(*one);
    SpeakersDialog dialog(context.ask.window(), std::move(speakers), std::move(respondents));
    context.ask.show(dialog);
    history::Edit edit;
    for (const transcript::Speaker& speaker : dialog.value())
        join(edit, history::setSpeaker(context.state(), speaker.id, speaker.role, speaker.respondent));
    context.project().apply(edit);
}

void tellFacts(Context& context)
{
    TranscriptForm form(context.ask.window(), context.state(), chosen(context),
                        [&](const transcript::Transcript& facts) {
                            (void)history::setTranscriptFacts(context.state(), facts);
                        });
    context.ask.show(form);
    context.project().apply(history::setTranscriptFacts(context.state(), form.value()));
}

bool hasRecording(const Context& context)
{
    return hasTranscript(context) && !chosen(context).audio.empty();
}

/// With the program that the desktop plays such files with.
void playRecording(Context& context)
{
    const std::string& audio = chosen(context).audio;
    const bool address = audio.find("://") != std::string::npos;
    if (!address && !std::filesystem::exists(audio))
        throw Refusal({audio, "", tr("The recording is no longer there."),
                       tr("Say in “About this transcript” where it is now.")});
    if (!(address ? wxLaunchDefaultBrowser(toWx(audio)) : wxLaunchDefaultApplication(toWx(audio))))
        throw Refusal({audio, "", tr("No program was found that plays the recording."),
                       tr("Open it by hand, from where it is.")});
}

/// With another of which the imported text is the same; the names of those with other texts are no choice.
void makeOne(Context& context)
{
    const transcript::Transcript gone = chosen(context); // it changes in the state
    context.workspace.counts().demandSeeing();
    project::Project& project = context.project();
    const std::string text = project.sourceText(gone.id);
    std::vector<const transcript::Transcript*> same;
    for (const transcript::Transcript* other : context.state().transcripts.list())
        if (other->id != gone.id && project.sourceText(other->id) == text) same.push_back(other);
    if (same.empty())
        throw Refusal({gone.name, "", tr("No other transcript has the same imported text."),
                       tr("Only what was imported twice can be made one.")});
    PickQuestion question{
        say("Make “{name}” one with", fmt::arg("name", gone.name)),
        tr("All that was done with it is there with the other, and it goes. Undo takes it back."),
        tr("Make one"),
        {},
        {},
        false,
        {}};
    for (const transcript::Transcript* other : same) question.rows.push_back({other->name});
    const TranscriptId into = same.at(pickOne(context, question))->id;
    const auto told = merge::toldOfJoined(context.state(), gone.id, into);
    project.apply(history::joinTranscripts(
        context.state(), [&](TranscriptId id) { return errands::bothTexts(project, id); }, gone.id, into));
    if (told.size() > 1) context.ask.inform(told.front(), {told.begin() + 1, told.end()});
}

void removeTranscript(Context& context)
{
    const transcript::Transcript& transcript = chosen(context);
    std::vector<CodingId> codings;
    for (const coding::Coding& coding : context.state().codings.of(transcript.id))
        codings.push_back(coding.id);
    confirm(context.ask, tr("Delete a transcript"),
            say("Delete “{name}”?", fmt::arg("name", transcript.name)), tr("Delete"),
            goesWith(context, codings) + " " + tr("Undo brings all of it back."));
    history::Edit edit = history::deleteTranscript(context.state(), transcript.id);
    keepUncounted(context, edit);
    context.project().apply(edit);
}

}

void addTranscriptActions(Actions& actions)
{
    actions.add({"transcript/import", mark("&Import…"),
                 mark("Import interviews: text, Word and OpenDocument files."), "Ctrl+I", chooseFiles,
                 canWrite});
    actions.add({"transcript/import/folder", mark("Import a &folder…"),
                 mark("Import all interviews in a folder and the folders below it."), "", chooseFolder,
                 canWrite});
    actions.add({"transcript/rename", mark("&Rename…"), mark("Give the transcript another name."), "", rename,
                 canWriteTranscript});
    actions.add({"transcript/language", mark("&Language…"), mark("Say in which language people speak in it."),
                 "", setLanguage, canWriteTranscript});
    Action give{"transcript/case",
                mark("&Give to its {unit}…"),
                mark("Say to which case the transcript belongs."),
                "",
                giveToCase,
                canWriteTranscript};
    give.shown = [label = give.label](const Context& context) {
        const std::string unit = literally(caseWord(context.workspace.state()));
        return say(label, fmt::arg("unit", unit));
    };
    actions.add(std::move(give));
    actions.add({"transcript/speakers", mark("Who &speaks…"),
                 mark("Say who is interviewer and who respondent."), "", tellSpeakers, canWriteTranscript});
    actions.add({"transcript/facts", mark("&About this transcript…"),
                 mark("Date, open and topic part, author and year of literature, and the recording."), "",
                 tellFacts, canWriteTranscript});
    actions.add({"transcript/play", mark("&Play the recording"),
                 mark("Open the recording with the program that plays such files."), "", playRecording,
                 hasRecording});
    addTextActions(actions);
    actions.add({"transcript/one", mark("&Make one of what was imported twice…"),
                 mark("Make the transcript one with another of the same text."), "", makeOne,
                 canWriteTranscript});
    actions.add({"transcript/delete", mark("&Delete…"), mark("Delete the transcript and its codings."), "",
                 removeTranscript, canWriteTranscript});
}

}
