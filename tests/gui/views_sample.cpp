// SPDX-License-Identifier: GPL-3.0-or-later
#include "views_sample.h"

#include "gui/views/common/hand.h"
#include "history/project_edits.h"
#include "text/offset_map.h"

#include <wx/uiaction.h>

namespace rd::test
{

TranscriptId showText(Window& window, const std::string& body, const std::string& name)
{
    history::NewTranscript made;
    made.transcript.name = name;
    made.body = body;
    transcript::Speaker speaker;
    speaker.id = SpeakerId::make();
    speaker.label = "Respondent 1";
    transcript::Turn turn;
    turn.id = TurnId::make();
    turn.number = 1;
    turn.speaker = speaker.id;
    turn.span = {0, text::codePointCount(body)};
    made.speakers.push_back(speaker);
    made.turns.push_back(turn);
    std::vector<history::NewTranscript> transcripts;
    transcripts.push_back(std::move(made));
    window.workspace.project()->apply(history::importTranscripts(window.state(), std::move(transcripts)));
    const TranscriptId id = window.state().transcripts.byName(name)->id;
    window.workspace.select({id, {}, {}, {}});
    pump();
    return id;
}

CodeId codeNamed(const Window& window, std::string_view name)
{
    const codebook::Code* code = window.state().codebook.lookUp(name);
    BOOST_TEST_REQUIRE(code != nullptr);
    return code->id;
}

CodingId codeWords(Window& window, std::string_view words, CodeId code)
{
    window.mark(std::string(words));
    gui::codeMarked(window.workspace, {code});
    pump();
    return window.workspace.selection().codings.back();
}

void press(int key, int modifiers)
{
    pump();
    wxUIActionSimulator().Char(key, modifiers);
    pump();
}

void click(const wxWindow& window, wxPoint point)
{
    pump();
    wxUIActionSimulator mouse;
    mouse.MouseMove(window.ClientToScreen(point));
    pump();
    mouse.MouseClick();
    pump();
}

void doubleClick(const wxWindow& window, wxPoint point)
{
    pump();
    wxUIActionSimulator mouse;
    mouse.MouseMove(window.ClientToScreen(point));
    pump();
    mouse.MouseDblClick();
    pump();
}

void drag(const wxWindow& window, wxPoint from, wxPoint to)
{
    pump();
    wxUIActionSimulator mouse;
    mouse.MouseMove(window.ClientToScreen(from));
    pump();
    mouse.MouseDown();
    pump();
    mouse.MouseMove(window.ClientToScreen(to));
    pump();
    mouse.MouseUp();
    pump();
}

wxPoint middleOf(const wxDataViewCtrl& list, const wxDataViewItem& item, unsigned int column)
{
    const wxRect rect = list.GetItemRect(item, list.GetColumn(column));
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

}
