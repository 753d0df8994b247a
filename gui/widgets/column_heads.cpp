// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/column_heads.h"

#include "gui/wx_text.h"

#include <wx/textwrapper.h>

#include <algorithm>

namespace rd::gui
{

namespace
{

constexpr int longTitle = 150; ///< From here on it stands on several lines; in DIP.
constexpr int edges = 14;      ///< Left and right of a title together.

class Lines : public wxTextWrapper
{
public:
    Lines(wxWindow& window, const wxString& text, int width) { Wrap(&window, text, width); }
    [[nodiscard]] const wxString& joined() const { return m_text; }

private:
    void OnOutputLine(const wxString& line) override { m_text += line; }
    void OnNewLine() override { m_text += "\n"; }
    wxString m_text;
};

}

int boldWidth(const wxWindow& window, const wxString& text)
{
    const wxFont font = window.GetFont().Bold();
    int widest = 0;
    for (const wxString& line : wxSplit(text, '\n', '\0')) {
        int width = 0;
        int height = 0;
        window.GetTextExtent(line, &width, &height, nullptr, nullptr, &font);
        widest = std::max(widest, width);
    }
    return widest + window.FromDIP(edges);
}

ColumnHeads::ColumnHeads(wxDataViewCtrl& list, unsigned int wide) : m_list(list), m_wide(wide)
{
    list.Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fit();
    });
}

void ColumnHeads::set(const std::vector<ColumnHead>& heads)
{
    if (heads == m_heads) return;
    m_heads = heads;
    m_widths.clear();
    for (unsigned int column = 0; column < heads.size(); ++column) {
        const wxString title = Lines(m_list, toWx(heads[column].title), m_list.FromDIP(longTitle)).joined();
        const int needed = boldWidth(m_list, title);
        m_widths.push_back(std::max(needed, m_list.FromDIP(heads[column].least)));
        wxDataViewColumn& shown = *m_list.GetColumn(column);
        shown.SetTitle(title);
        shown.SetMinWidth(needed);
        shown.SetWidth(m_widths.back());
    }
    fit();
}

void ColumnHeads::clear()
{
    m_heads.clear();
    m_widths.clear();
}

void ColumnHeads::show(unsigned int column, bool shown)
{
    if (m_list.GetColumn(column)->IsShown() == shown) return;
    m_list.GetColumn(column)->SetHidden(!shown);
    fit();
}

void ColumnHeads::fit()
{
    if (m_widths.empty()) return;
    int others = 0;
    for (unsigned int column = 0; column < m_widths.size(); ++column)
        if (column != m_wide && m_list.GetColumn(column)->IsShown()) others += m_widths[column];
    m_list.GetColumn(m_wide)->SetWidth(std::max(m_widths[m_wide], m_list.GetClientSize().x - others));
}

}
