// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/notes_text.h"

#include "gui/wx_text.h"

#include <wx/tokenzr.h>

#include <algorithm>
#include <utility>

namespace rd::gui
{

namespace
{

constexpr int linesBeside = 8; ///< Of what stands above it are always seen.

}

NotesText::NotesText(wxWindow* parent)
    : wxTextCtrl(parent, wxID_ANY, "", wxDefaultPosition, wxDefaultSize,
                 wxTE_MULTILINE | wxTE_READONLY | wxTE_BESTWRAP | wxBORDER_NONE)
{
    SetMinSize(wxSize(-1, GetCharHeight() * 2));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

void NotesText::show(const std::string& sentences)
{
    ChangeValue(toWx(sentences));
    fit();
}

/// Words are put on lines as the toolkit does, of which it does not tell how many there are.
int NotesText::linesOf(const wxString& sentence, int width) const
{
    int lines = 1;
    wxString line;
    for (wxStringTokenizer words(sentence, " "); words.HasMoreTokens();) {
        const wxString word = words.GetNextToken();
        const wxString longer = line.empty() ? word : line + " " + word;
        const bool fits = line.empty() || GetTextExtent(longer).GetWidth() <= width;
        if (!fits) ++lines;
        line = fits ? longer : word;
    }
    return lines;
}

void NotesText::fit()
{
    const int width = GetClientSize().GetWidth() - FromDIP(8);
    if (width <= 0) return;
    int lines = 0;
    for (wxStringTokenizer sentences(GetValue(), "\n", wxTOKEN_RET_EMPTY_ALL); sentences.HasMoreTokens();)
        lines += linesOf(sentences.GetNextToken(), width);
    const int line = GetTextExtent("Xg").GetHeight(); // whole lines, as half of one cannot be read
    const int room = GetParent()->GetClientSize().GetHeight() - line * linesBeside;
    const int height = std::clamp(lines, 1, std::max(room / 2 / line, 2)) * line + FromDIP(2);
    if (height == GetMinSize().GetHeight()) return;
    SetMinSize(wxSize(-1, height));
    if (std::exchange(m_fitting, true)) return;
    CallAfter([this] {
        m_fitting = false;
        GetParent()->Layout();
    });
}

std::string NotesText::shown() const
{
    return fromWx(GetValue());
}

}
