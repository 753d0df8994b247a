// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "base/safe_file.h"
#include "exchange/prepare.h"
#include "history/codebook_edits.h"
#include "history/project_edits.h"
#include "text/offset_map.h"

#include <wx/evtloop.h>

#include <chrono>

namespace rd::test
{

namespace
{

constexpr auto patience = std::chrono::seconds(20);
constexpr unsigned long waitMs = 20;

}

void pump()
{
    wxEventLoopBase* loop = wxEventLoopBase::GetActive();
    wxTheApp->ProcessPendingEvents();
    while (loop->Pending()) loop->Dispatch();
    loop->ProcessIdle();
}

bool until(const std::function<bool()>& condition)
{
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline) return false;
        pump();
        wxEventLoopBase::GetActive()->DispatchTimeout(waitMs);
    }
    return true;
}

Window::Window() : settings(folder / "settings.json")
{
    setUserLanguage(Language::english);
    workspace.setCoderName("Anna");
    gui::Settings named;
    named.coderName = "Anna";
    settings.set(named);
    frame = new gui::Frame(workspace, settings, ask);
    ask.setWindow(frame);
    frame->SetPosition(wxPoint(0, 0));
    frame->setFirstSize(wxSize(1200, 800));
    frame->Show();
    BOOST_TEST_REQUIRE(until([this] { return frame->IsShownOnScreen(); }));
    pump();
}

Window::~Window()
{
    frame->Close(true);
    pump();
    setUserLanguage(Language::english);
}

void Window::makeProject()
{
    workspace.setProject(project::Project::create(
        folder / "studie één.draad",
        {"Study", Language::english, {"gezin", "family"}, {"gezinnen", "families"}}));
    const auto add = [this](const std::string& name, const std::string& key, codebook::CodeLevel level) {
        codebook::Code code;
        code.level = level;
        code.name = Wording::both(name);
        code.shortKey = key;
        workspace.project()->apply(history::addCode(state(), code));
    };
    add("listens", "l", codebook::CodeLevel::factor);
    add("gives hope", "", codebook::CodeLevel::factor);
    add("not done", "", codebook::CodeLevel::qualifier);
}

std::filesystem::path Window::writeTranscript(const std::string& name)
{
    const auto path = folder / (name + ".txt").c_str();
    writeFile(path, "Onderzoeker: Hoe ging het toen?\n"
                    "Respondent: Zij luisterde echt naar ons, en dat gaf hoop.\n"
                    "Onderzoeker: En daarna?\n"
                    "Respondent: Daarna ging het een stuk beter met ons allemaal.\n");
    return path;
}

TranscriptId Window::addTranscript(const std::string& name)
{
    auto read = exchange::prepareTranscript(writeTranscript(name));
    std::vector<history::NewTranscript> made;
    made.push_back({read.transcript, read.body, read.speakers, read.turns, read.source});
    workspace.project()->apply(history::importTranscripts(state(), std::move(made)));
    const TranscriptId id = state().transcripts.byName(name)->id;
    workspace.select({id, {}, {}, {}});
    pump();
    return id;
}

void Window::mark(const std::string& words)
{
    gui::Selection selection = workspace.selection();
    const auto body = workspace.project()->text(selection.transcript);
    const std::size_t at = body->find(words);
    BOOST_TEST_REQUIRE(at != std::string::npos);
    const text::OffsetMap map(*body);
    selection.span = {map.codePointOfByte(at), map.codePointOfByte(at + words.size())};
    workspace.select(selection);
    pump();
}

}
