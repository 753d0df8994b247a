// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/frame.h"
#include "gui/views/codebook/codebook_view.h"
#include "gui/views/transcript/transcript_view.h"
#include "scripted_ask.h"
#include "support/temp_folder.h"

#include <functional>

namespace rd::test
{

/// Handles events until the condition holds; false when it does not within some seconds. Waits for events,
/// not for time.
bool until(const std::function<bool()>& condition);
/// Handles the events that are there.
void pump();

/// The real window over a project of its own, with answers from a script. Speaks English at first.
class Window
{
public:
    Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;
    ~Window();

    TempFolder folder;
    ScriptedAsk ask;
    gui::Workspace workspace;
    gui::SettingsFile settings;
    gui::Frame* frame; ///< Owned by the toolkit.

    [[nodiscard]] const history::State& state() const { return workspace.project()->state(); }
    /// A new project with the codes "listens" (key l), "gives hope" and the qualifier "not done".
    void makeProject();
    /// Brings a transcript with two speakers into the project, and shows it.
    TranscriptId addTranscript(const std::string& name = "interview 1");
    std::filesystem::path writeTranscript(const std::string& name);
    /// Marks words of the shown transcript.
    void mark(const std::string& words);
    [[nodiscard]] std::size_t codings() const { return state().codings.size(); }

    template <class View>
    View& view()
    {
        View* found = find<View>(*frame);
        BOOST_TEST_REQUIRE(found != nullptr);
        return *found;
    }

private:
    template <class View>
    static View* find(wxWindow& window)
    {
        for (wxWindow* child : window.GetChildren()) {
            if (auto* wanted = dynamic_cast<View*>(child)) return wanted;
            if (View* below = find<View>(*child)) return below;
        }
        return nullptr;
    }
};

}
