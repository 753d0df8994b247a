// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/column_heads.h"

#include "gui/wx_text.h"

#include <wx/textwrapper.h>

#include <algorithm>
#include <utility>

namespace rd::gui
{

namespace
{

constexpr int edges = 14; ///< Left and right of a title together.

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

int widthIn(const wxFont& font, const wxWindow& window, const wxString& text)
{
    int widest = 0;
    for (const wxString& line : wxSplit(text, '\n', '\0')) {
        int width = 0;
        int height = 0;
        window.GetTextExtent(line, &width, &height, nullptr, nullptr, &font);
        widest = std::max(widest, width);
    }
    return widest + window.FromDIP(edges);
}

}

int boldWidth(const wxWindow& window, const wxString& text)
{
    return widthIn(window.GetFont().Bold(), window, text);
}

int widestText(const wxWindow& window, const std::vector<std::string>& texts)
{
    const wxFont font = window.GetFont().Bold();
    int most = 0;
    for (const std::string& text : texts) most = std::max(most, widthIn(font, window, toWx(text)));
    return most;
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
        const wxString title =
            Lines(m_list, toWx(heads[column].title), m_list.FromDIP(heads[column].wrapAt)).joined();
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
    m_hidden.clear();
}

void ColumnHeads::show(unsigned int column, bool shown)
{
    if (shown ? m_hidden.erase(column) == 0 : !m_hidden.insert(column).second) return;
    m_list.GetColumn(column)->SetHidden(!shown);
    fit();
}

void ColumnHeads::share(unsigned int column, int need, int needOfWide)
{
    m_shared = Shared{column, need, needOfWide};
    fit();
}

void ColumnHeads::giveWay(std::vector<unsigned int> columns, int least)
{
    m_givingWay = std::move(columns);
    m_leastOfWide = m_list.FromDIP(least);
    fit();
}

/// What the columns that are shown leave to the wide one and this one.
int ColumnHeads::roomBesides(unsigned int column) const
{
    int room = m_list.GetClientSize().x;
    for (unsigned int other = 0; other < m_widths.size(); ++other)
        if (other != m_wide && other != column && m_list.GetColumn(other)->IsShown()) room -= m_widths[other];
    return room;
}

/// Only what changes is said to the toolkit, which lays the list out at each word.
void ColumnHeads::makeWay()
{
    int room = roomBesides(m_wide);
    for (const unsigned int column : m_givingWay) {
        if (!m_list.GetColumn(column)->IsShown() && !m_hidden.contains(column)) room -= m_widths[column];
        if (m_list.GetColumn(column)->IsShown() && m_hidden.contains(column)) room += m_widths[column];
    }
    for (const unsigned int column : m_givingWay) {
        const bool gives = room < m_leastOfWide;
        const bool hides = gives || m_hidden.contains(column);
        if (gives && !m_hidden.contains(column)) room += m_widths[column];
        if (m_list.GetColumn(column)->IsShown() == hides) m_list.GetColumn(column)->SetHidden(hides);
    }
}

void ColumnHeads::shareRoom()
{
    const auto [column, need, needOfWide] = *m_shared;
    const int room = roomBesides(column);
    const int both = need + needOfWide;
    const int given = room >= 0 && both > room ? room * need / both : need;
    m_widths[column] =
        std::max({given, m_list.FromDIP(m_heads[column].least), m_list.GetColumn(column)->GetMinWidth()});
    m_list.GetColumn(column)->SetWidth(m_widths[column]);
}

void ColumnHeads::fit()
{
    if (m_widths.empty()) return;
    makeWay();
    if (m_shared) shareRoom();
    m_list.GetColumn(m_wide)->SetWidth(std::max(m_widths[m_wide], roomBesides(m_wide)));
}

}
