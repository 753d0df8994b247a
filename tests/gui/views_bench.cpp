// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how long the window takes to show a transcript of 300 KB with 2,000 codings. Prints milliseconds;
// run it under a display: tests/gui/run_under_xvfb.sh build/bench_views
#include "gui/views/transcript/transcript_view.h"
#include "history/codebook_edits.h"
#include "history/coding_edits.h"
#include "history/project_edits.h"
#include "support/temp_folder.h"

#include <wx/app.h>
#include <wx/evtloop.h>
#include <wx/frame.h>

#include <chrono>
#include <iostream>

using namespace rd;

namespace
{

constexpr std::size_t wantedBytes = 300'000;
constexpr int wantedCodings = 2'000;
constexpr int repeats = 10;

/// Turns of a question and an answer until the text is long enough.
history::NewTranscript longTranscript()
{
    history::NewTranscript made;
    made.transcript.name = "long";
    transcript::Speaker asks{SpeakerId::make(), {}, "Onderzoeker", transcript::Role::interviewer, {}, false};
    transcript::Speaker answers{SpeakerId::make(), {}, "Respondent", transcript::Role::respondent, {}, false};
    const std::string question = "Onderzoeker: En hoe ging het daarna, toen zij weer kwam?";
    const std::string answer =
        "Respondent: Nou, zij luisterde écht naar ons. Ze zei niet meteen wat we moesten doen, "
        "maar vroeg eerst hoe het ging, met mij en met de kinderen, en dat gaf rust in huis.";
    text::Offset at = 0;
    for (int number = 1; made.body.size() < wantedBytes; ++number) {
        const std::string& words = number % 2 == 1 ? question : answer;
        const text::Offset length = text::codePointCount(words);
        transcript::Turn turn;
        turn.id = TurnId::make();
        turn.number = number;
        turn.span = {at, at + length};
        turn.textStart = at + 13;
        turn.speaker = number % 2 == 1 ? asks.id : answers.id;
        made.turns.push_back(turn);
        made.body += words + "\n";
        at += length + 1;
    }
    made.speakers = {asks, answers};
    return made;
}

void fill(project::Project& project)
{
    std::vector<CodeId> codes;
    for (int i = 0; i < 40; ++i) {
        codebook::Code code;
        code.id = CodeId::make();
        code.name = Wording::both("code " + std::to_string(i));
        code.color = static_cast<std::uint32_t>(i * 402653) & 0xFFFFFFU;
        codes.push_back(code.id);
        project.apply(history::addCode(project.state(), code));
    }
    std::vector<history::NewTranscript> made;
    made.push_back(longTranscript());
    project.apply(history::importTranscripts(project.state(), std::move(made)));
    const transcript::Transcript& transcript = *project.state().transcripts.list().front();
    const CoderId coder = project.ensureCoder("Anna");
    std::vector<coding::Coding> codings;
    const int step = transcript.length / wantedCodings;
    for (int i = 0; i < wantedCodings; ++i) {
        const text::Offset start = i * step;
        const text::Offset end = std::min(transcript.length, start + 60 + i % 7 * 120);
        codings.push_back({CodingId::make(),
                           transcript.id,
                           {start, end},
                           codes[static_cast<std::size_t>(i) % codes.size()],
                           coder,
                           {},
                           "",
                           false});
    }
    project.apply(history::addCodings(project.state(), codings, "bench"));
}

void pump()
{
    wxEventLoopBase* loop = wxEventLoopBase::GetActive();
    for (int round = 0; round < 3; ++round) {
        while (loop->Pending()) loop->Dispatch();
        wxTheApp->ProcessPendingEvents();
        loop->ProcessIdle();
    }
}

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

class Bench : public wxApp
{
public:
    bool OnInit() override
    {
        CallAfter([this] {
            measure();
            ExitMainLoop();
        });
        return true;
    }

private:
    void measure()
    {
        const test::TempFolder folder;
        gui::Workspace workspace;
        auto* frame = new wxFrame(nullptr, wxID_ANY, "bench", wxPoint(0, 0), wxSize(1100, 800));
        auto* view = new gui::TranscriptView(frame, workspace);
        workspace.setProject(project::Project::create(folder / "bench.draad", {}));
        fill(*workspace.project());
        frame->Show();
        pump();
        const TranscriptId id = workspace.project()->state().transcripts.list().front()->id;
        for (int i = 0; i < repeats; ++i) {
            workspace.select({});
            pump();
            const double set = milliseconds([&] { workspace.select({id, {}, {}, {}}); });
            const double painted = milliseconds([&] {
                view->Update();
                view->text().Update();
                view->stripes().Update();
                pump();
            });
            std::cout << "filled " << set << " ms, wrapped and painted " << painted << " ms, together "
                      << set + painted << " ms\n";
        }
        const double scrolled = milliseconds([&] {
            for (int line = 0; line < 50; ++line) {
                view->text().LineScroll(0, 20);
                view->text().Update();
                view->stripes().Update();
            }
        });
        std::cout << "scrolled and painted " << scrolled / 50 << " ms\n";
        frame->Destroy();
        workspace.setProject(nullptr);
    }
};

}

wxIMPLEMENT_APP(Bench);
