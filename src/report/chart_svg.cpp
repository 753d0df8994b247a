// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart.h"
#include "report/forms.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace rd::report
{

namespace
{

// In pixels of the image.
constexpr int chartWidth = 720;
constexpr int labelWidth = 270;
constexpr int barLeft = labelWidth + 10;
constexpr int barWidth = 330;
constexpr int barHeight = 16;
constexpr int rowGap = 10;
constexpr int legendLine = 20;
constexpr int axisHeight = 24;
constexpr int labelSigns = 38; // of a label, in columns of a terminal

/// A tile of each pattern, of 6 by 6 pixels; dark, light, and between them lines and dots.
constexpr std::array<const char*, chartPatterns> tiles{
    "<rect width=\"6\" height=\"6\" fill=\"#444\"/>",
    "<rect width=\"6\" height=\"6\" fill=\"#fff\"/>",
    "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><path d=\"M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2\" "
    "stroke=\"#222\"/>",
    "<rect width=\"6\" height=\"6\" fill=\"#bbb\"/>",
    "<rect width=\"6\" height=\"6\" fill=\"#fff\"/><circle cx=\"3\" cy=\"3\" r=\"1.3\" fill=\"#222\"/>",
    "<rect width=\"6\" height=\"6\" fill=\"#ddd\"/><path d=\"M0,3 h6 M3,0 v6\" stroke=\"#555\"/>"};

std::string attribute(const char* name, double value)
{
    return " " + (std::string(name) + "=\"") + fmt::format("{:.6g}", value) + "\"";
}

std::string words(double x, double y, const std::string& text, const char* anchor = "start")
{
    return "<text" + attribute("x", x) + attribute("y", y) + " text-anchor=\"" + anchor + "\">" +
           escaped(text) + "</text>\n";
}

class SvgMaker
{
public:
    explicit SvgMaker(const Chart& chart)
        : m_chart(chart), m_name(chart.mark.empty() ? "chart_" + std::to_string(chart.number) : chart.mark)
    {
    }

    std::string make()
    {
        if (m_chart.series.size() > 1)
            for (std::size_t i = 0; i < m_chart.series.size(); ++i) legend(i);
        const int top = m_y;
        for (const Chart::Row& row : m_chart.rows) {
            if (m_chart.shape == Chart::Shape::bars)
                sideBySide(row);
            else
                stacked(row);
            m_y += rowGap;
        }
        if (m_chart.least < 0) axis(top);
        return head() + patterns() + m_body + "</svg>\n";
    }

private:
    [[nodiscard]] std::string head() const
    {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"" + escaped(m_name) +
               "_title " + escaped(m_name) + "_words\"" + attribute("width", chartWidth) +
               attribute("height", m_y) + " viewBox=\"0 0 " + std::to_string(chartWidth) + " " +
               std::to_string(m_y) + "\" font-family=\"sans-serif\" font-size=\"13\">\n<title id=\"" +
               escaped(m_name) + "_title\">" + escaped(m_chart.caption) + "</title>\n<desc id=\"" +
               escaped(m_name) + "_words\">" + escaped(inWords(m_chart)) + "</desc>\n";
    }

    [[nodiscard]] std::string patterns() const
    {
        std::string defs = "<defs>";
        for (std::size_t i = 0; i < m_chart.series.size(); ++i)
            defs += "<pattern id=\"" + patternId(i) +
                    "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">" + tiles[i % tiles.size()] +
                    "</pattern>";
        return defs + "</defs>\n";
    }

    [[nodiscard]] std::string patternId(std::size_t series) const
    {
        return escaped(m_name) + "_p" + std::to_string(series);
    }

    void box(double x, double y, double width, std::size_t series)
    {
        m_body += "<rect" + attribute("x", x) + attribute("y", y) + attribute("width", width) +
                  attribute("height", barHeight - 3) + " fill=\"url(#" + patternId(series) +
                  ")\" stroke=\"#222\"/>\n";
    }

    void legend(std::size_t series)
    {
        box(barLeft, m_y, barHeight, series);
        m_body += words(barLeft + barHeight + 6, m_y + 11, m_chart.series[series]);
        m_y += legendLine;
    }

    void label(const Chart::Row& row, int height)
    {
        m_body += "<g><title>" + escaped(row.label) + "</title>" +
                  words(labelWidth, m_y + height / 2.0 + 3, text::shortened(row.label, labelSigns), "end") +
                  "</g>\n";
    }

    [[nodiscard]] double lengthOf(double value) const { return barWidth * value / m_chart.full; }
    [[nodiscard]] double placeOf(double value) const
    {
        return barLeft + barWidth * placeOnAxis(m_chart, value);
    }

    void line(double x, double y, double toX, double toY)
    {
        m_body += "<line" + attribute("x1", x) + attribute("y1", y) + attribute("x2", toX) +
                  attribute("y2", toY) + " stroke=\"#222\"/>\n";
    }

    /// Below the bars, with a line at 0 through them from `top` on.
    void axis(int top)
    {
        line(placeOf(0), top, placeOf(0), m_y);
        line(placeOf(m_chart.least), m_y, placeOf(m_chart.full), m_y);
        for (const double number : axisNumbers(m_chart)) {
            line(placeOf(number), m_y, placeOf(number), m_y + 4);
            m_body += words(placeOf(number), m_y + 17, axisText(number), "middle");
        }
        m_y += axisHeight;
    }

    void sideBySide(const Chart::Row& row)
    {
        label(row, barHeight * static_cast<int>(row.values.size()));
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const double from = std::min(placeOf(row.values[i]), placeOf(0));
            const double to = std::max(placeOf(row.values[i]), placeOf(0));
            if (to > from) box(from, m_y, to - from, i);
            m_body += words(to + 6, m_y + 11, row.texts[i]);
            m_y += barHeight;
        }
    }

    void stacked(const Chart::Row& row)
    {
        label(row, barHeight);
        double x = barLeft;
        std::string numbers;
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            const double length = lengthOf(row.values[i]);
            if (length <= 0) continue;
            box(x, m_y, length, i);
            x += length;
            numbers += (numbers.empty() ? "" : " + ") + row.texts[i];
        }
        m_body += words(x + 6, m_y + 11, numbers);
        m_y += barHeight;
    }

    const Chart& m_chart;
    std::string m_name;
    std::string m_body;
    int m_y = 4;
};

}

std::string svgOf(const Chart& chart)
{
    return SvgMaker(chart).make();
}

std::string svgFileOf(const std::vector<Chart>& charts)
{
    std::string inside;
    int y = 0;
    for (std::size_t i = 0; i < charts.size(); ++i) {
        Chart chart = charts[i];
        chart.mark = "chart_" + std::to_string(i + 1);
        const std::string image = svgOf(chart);
        const auto at = image.find(" height=\"") + 9;
        inside += "<text x=\"10\"" + attribute("y", y + 20) + " font-weight=\"bold\">" +
                  escaped(chart.caption) + "</text>\n<svg" + attribute("y", y + 30) + image.substr(4);
        y += 50 + std::stoi(image.substr(at));
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"" +
           attribute("width", chartWidth) + attribute("height", y) +
           " font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" "
           "fill=\"#fff\"/>\n" +
           inside + "</svg>\n";
}

}
