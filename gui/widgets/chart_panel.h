// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/chart.h"

#include <wx/scrolwin.h>

namespace rd::gui
{

/// Draws a bar chart: labels, bars, behind each what it says, and the axis where there is one. Series are
/// told apart by patterns in the text's own colour, so that it is read in light and dark and without colours.
/// A screen reader hears it all.
class ChartPanel : public wxScrolledWindow
{
public:
    explicit ChartPanel(wxWindow* parent);
    void show(report::Chart chart);
    [[nodiscard]] const report::Chart& chart() const { return m_chart; }
    /// All of it, as wide as it is shown, in its colours.
    [[nodiscard]] wxBitmap picture();

private:
    void paint(wxDC& dc);
    int legend(wxDC& dc, int y) const;
    int row(wxDC& dc, const report::Chart::Row& row, int y) const;
    void axis(wxDC& dc, int top, int y) const;
    [[nodiscard]] int placeOf(double value) const; ///< On its axis, in pixels.
    void bar(wxDC& dc, std::size_t series, const wxRect& place) const;
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] int heightOf(const report::Chart& chart) const;

    report::Chart m_chart;
    int m_widestLabel = 0;
};

}
