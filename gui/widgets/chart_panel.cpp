// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/chart_panel.h"

#include "gui/widgets/accessible.h"
#include "gui/wx_text.h"

#include <wx/control.h>
#include <wx/dcbuffer.h>
#include <wx/settings.h>

#include <algorithm>
#include <array>

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
    nameControl(*this, report::inWords(m_chart));
    SetVirtualSize(wxSize(-1, heightOf(m_chart)));
    Scroll(0, 0);
    Refresh();
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
           2 * FromDIP(margin) + lineHeight();
}

int ChartPanel::labelWidth() const
{
    return std::max(GetClientSize().GetWidth() / 4, FromDIP(least));
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
    for (const report::Chart::Row& one : m_chart.rows) y = row(dc, one, y) + FromDIP(rowGap);
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
    const int left = labelWidth() + FromDIP(2 * margin);
    const int whole = std::max(GetClientSize().GetWidth() - left - FromDIP(textWidth), FromDIP(least));
    dc.DrawText(wxControl::Ellipsize(toWx(row.label), dc, wxELLIPSIZE_END, labelWidth()), FromDIP(margin), y);
    for (std::size_t i = 0; i < row.values.size(); ++i, y += lineHeight()) {
        const int length = static_cast<int>(row.values[i] / m_chart.full * whole);
        if (length > 0) bar(dc, i, {left, y + FromDIP(3), length, lineHeight() - FromDIP(6)});
        dc.DrawText(toWx(row.texts[i]), left + length + FromDIP(margin), y);
    }
    return y;
}

}
