// SPDX-License-Identifier: GPL-3.0-or-later
#include "views_sample.h"

#include "gui/views/common/hand.h"
#include "history/project_edits.h"
#include "text/offset_map.h"

#include <wx/eventfilter.h>
#include <wx/uiaction.h>

namespace rd::test
{

namespace
{

/// Sees the menu that opens, reads it, and presses the keys that choose from it, or close it.
class MenuReader : public wxEventFilter
{
public:
    explicit MenuReader(std::string wanted) : m_wanted(std::move(wanted)) { wxEvtHandler::AddFilter(this); }
    MenuReader(const MenuReader&) = delete;
    MenuReader& operator=(const MenuReader&) = delete;
    ~MenuReader() override { wxEvtHandler::RemoveFilter(this); }

    int FilterEvent(wxEvent& event) override
    {
        if (event.GetEventType() != wxEVT_MENU_OPEN || seen) return Event_Skip;
        seen = true;
        read(*static_cast<wxMenuEvent&>(event).GetMenu(), {});
        if (m_keys.empty()) m_keys.push_back(WXK_ESCAPE);
        wxTheApp->CallAfter([keys = m_keys] {
            for (const int key : keys) wxUIActionSimulator().Char(key);
        });
        return Event_Skip;
    }
    PoppedUp found;
    bool seen = false;

private:
    /// `keys` lead to the line above the first: the key that opens a menu below another goes to its first
    /// line too.
    void read(const wxMenu& menu, std::vector<int> keys)
    {
        bool first = !keys.empty();
        for (wxMenuItem* item : menu.GetMenuItems()) {
            if (item->IsSeparator() || !item->IsEnabled()) continue;
            if (!std::exchange(first, false)) keys.push_back(WXK_DOWN);
            auto chosen = keys;
            chosen.push_back(item->IsSubMenu() ? WXK_RIGHT : WXK_RETURN);
            if (item->IsSubMenu()) {
                read(*item->GetSubMenu(), std::move(chosen));
                continue;
            }
            found.labels.push_back(item->GetItemLabelText().utf8_string());
            if (found.labels.back() != m_wanted) continue;
            found.chosen = true;
            m_keys = std::move(chosen);
        }
    }
    std::string m_wanted;
    std::vector<int> m_keys;
};

}

PoppedUp popUp(const std::function<void()>& deed, const std::string& wanted)
{
    MenuReader reader(wanted);
    deed();
    BOOST_TEST(until([&] { return reader.seen; }), "no menu popped up");
    pump();
    return reader.found;
}

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

void rightClick(const wxWindow& window, wxPoint point)
{
    pump();
    wxUIActionSimulator mouse;
    mouse.MouseMove(window.ClientToScreen(point));
    pump();
    mouse.MouseClick(wxMOUSE_BTN_RIGHT);
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
