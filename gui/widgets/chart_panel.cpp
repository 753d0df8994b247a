// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/chart_panel.h"

#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/control.h>
#include <wx/dcbuffer.h>
#include <wx/dcmemory.h>
#include <wx/settings.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace rd::gui
{

namespace
{

// In DIP.
constexpr int margin = 8;
constexpr int rowGap = 8;
constexpr int textWidth = 170; ///< Of what a bar says, with its interval.
constexpr int least = 80;      ///< A bar of the whole length is not shorter.
constexpr int swatch = 28;
constexpr int labelSlack = 4; ///< So that no label is cut for a rounding of its width.

/// One a pattern of report::Chart.
constexpr std::array<wxBrushStyle, report::chartPatterns> brushes{
    wxBRUSHSTYLE_SOLID,       wxBRUSHSTYLE_TRANSPARENT,      wxBRUSHSTYLE_BDIAGONAL_HATCH,
    wxBRUSHSTYLE_CROSS_HATCH, wxBRUSHSTYLE_HORIZONTAL_HATCH, wxBRUSHSTYLE_FDIAGONAL_HATCH};

}

ChartPanel::ChartPanel(wxWindow* parent) : wxScrolledWindow(parent)
{
    SetBackgroundStyle(wxBG_STYLE_PAINT);
    SetScrollRate(0, GetCharHeight());
    Bind(wxEVT_PAINT, [this](wxPaintEvent&) {
        wxAutoBufferedPaintDC dc(this);
        DoPrepareDC(dc);
        paint(dc);
    });
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        Refresh();
        event.Skip();
    });
}

void ChartPanel::show(report::Chart chart)
{
    m_chart = std::move(chart);
    m_widestLabel = 0;
    for (const report::Chart::Row& one : m_chart.rows)
        m_widestLabel =
            std::max(m_widestLabel, GetTextExtent(toWx(one.label)).GetWidth() + FromDIP(labelSlack));
    nameControl(*this, report::inWords(m_chart));
    SetVirtualSize(wxSize(-1, heightOf(m_chart)));
    Scroll(0, 0);
    Refresh();
}

wxBitmap ChartPanel::picture()
{
    wxBitmap made(std::max(GetClientSize().GetWidth(), 1), heightOf(m_chart));
    wxMemoryDC dc(made);
    paint(dc);
    dc.SelectObject(wxNullBitmap);
    return made;
}

int ChartPanel::lineHeight() const
{
    return GetCharHeight() + FromDIP(2);
}

int ChartPanel::heightOf(const report::Chart& chart) const
{
    const auto lines = static_cast<int>(chart.rows.size() * std::max<std::size_t>(chart.series.size(), 1) +
                                        chart.series.size());
    return lines * lineHeight() + static_cast<int>(chart.rows.size()) * FromDIP(rowGap) +
           2 * FromDIP(margin) + lineHeight() + (chart.least < 0 ? lineHeight() + FromDIP(margin) : 0);
}

int ChartPanel::labelWidth() const
{
    return std::min(m_widestLabel, std::max(GetClientSize().GetWidth() / 2, FromDIP(least)));
}

void ChartPanel::paint(wxDC& dc)
{
    dc.SetBackground(wxBrush(wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX)));
    dc.Clear();
    dc.SetFont(GetFont());
    dc.SetTextForeground(wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT));
    int y = FromDIP(margin);
    dc.DrawText(toWx(m_chart.caption), FromDIP(margin), y);
    y = legend(dc, y + lineHeight());
    const int top = y;
    for (const report::Chart::Row& one : m_chart.rows) y = row(dc, one, y) + FromDIP(rowGap);
    if (m_chart.least < 0) axis(dc, top, y);
}

int ChartPanel::placeOf(double value) const
{
    const int left = labelWidth() + FromDIP(2 * margin);
    const int whole = std::max(GetClientSize().GetWidth() - left - FromDIP(textWidth), FromDIP(least));
    return left + static_cast<int>(std::lround(report::placeOnAxis(m_chart, value) * whole));
}

/// Below the bars, with a line at 0 through them from `top` on.
void ChartPanel::axis(wxDC& dc, int top, int y) const
{
    dc.SetPen(wxPen(wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT)));
    dc.DrawLine(placeOf(0), top, placeOf(0), y);
    dc.DrawLine(placeOf(m_chart.least), y, placeOf(m_chart.full), y);
    for (const double number : report::axisNumbers(m_chart)) {
        const wxString text = toWx(report::axisText(number));
        dc.DrawLine(placeOf(number), y, placeOf(number), y + FromDIP(4));
        dc.DrawText(text, placeOf(number) - dc.GetTextExtent(text).GetWidth() / 2, y + FromDIP(5));
    }
}

void ChartPanel::bar(wxDC& dc, std::size_t series, const wxRect& place) const
{
    const wxColour ink = wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT);
    dc.SetPen(wxPen(ink));
    dc.SetBrush(wxBrush(ink, brushes.at(series % brushes.size())));
    dc.DrawRectangle(place);
}

int ChartPanel::legend(wxDC& dc, int y) const
{
    if (m_chart.series.size() < 2) return y;
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        bar(dc, i, {FromDIP(margin), y + FromDIP(3), FromDIP(swatch), lineHeight() - FromDIP(6)});
        dc.DrawText(toWx(m_chart.series[i]), FromDIP(margin + swatch + margin), y);
        y += lineHeight();
    }
    return y + FromDIP(rowGap);
}

int ChartPanel::row(wxDC& dc, const report::Chart::Row& row, int y) const
{
    dc.DrawText(wxControl::Ellipsize(toWx(row.label), dc, wxELLIPSIZE_END, labelWidth()), FromDIP(margin), y);
    for (std::size_t i = 0; i < row.values.size(); ++i, y += lineHeight()) {
        const int from = std::min(placeOf(row.values[i]), placeOf(0));
        const int to = std::max(placeOf(row.values[i]), placeOf(0));
        if (to > from) bar(dc, i, {from, y + FromDIP(3), to - from, lineHeight() - FromDIP(6)});
        dc.DrawText(toWx(row.texts[i]), to + FromDIP(margin), y);
    }
    return y;
}

}
