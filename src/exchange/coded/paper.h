// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pango/pangocairo.h>

#include <cstdint>
#include <memory>
#include <string>

namespace rd::exchange
{

/// Text that is going to be set, with the looks of its parts. Positions are bytes.
class StyledText
{
public:
    StyledText();

    void add(const std::string& text) { m_text += text; }
    void strong(const std::string& text);
    void small(const std::string& text, double size);
    void slanted(const std::string& text);
    void colored(const std::string& text, std::uint32_t color);
    void marked(const std::string& text, std::uint32_t background, PangoUnderline line);
    [[nodiscard]] std::size_t size() const { return m_text.size(); }

private:
    friend class Paper;
    struct Free {
        void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    };
    /// The attribute holds for what is added from `start` on.
    void look(std::size_t start, PangoAttribute* attribute);

    std::string m_text;
    std::unique_ptr<PangoAttrList, Free> m_looks;
};

/// A4 pages on which lines are set from top to bottom, with a foot. Lengths are in points.
class Paper
{
public:
    struct Free {
        void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    };
    using Layout = std::unique_ptr<PangoLayout, Free>;

    static constexpr double left = 50;
    static constexpr double top = 50;
    static constexpr double width = 495;
    static constexpr double bottom = 780;

    Paper(const std::string& title, std::string foot);
    Paper(const Paper&) = delete;
    Paper& operator=(const Paper&) = delete;
    ~Paper();

    /// Broken into lines of that width, in letters of that size.
    Layout layout(const StyledText& text, double lineWidth, double size);
    static double heightOf(PangoLayoutLine* line);
    /// Sets a line with its upper left corner at that place.
    void draw(PangoLayoutLine* line, double x, double y);
    void fill(double x, double y, double side, std::uint32_t color);
    void rule(double y);
    /// Ends the page and begins another.
    void turn();
    /// A bookmark that leads to the page at hand.
    void bookmark(const std::string& name);
    /// Ends the last page and gives the bytes of the file. Throws Refusal when it could not be made.
    std::string finish();

private:
    void addFoot();

    std::string m_bytes;
    std::string m_foot;
    int m_page = 1;
    cairo_surface_t* m_surface;
    cairo_t* m_context;
};

}
