// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coded/paper.h"

#include "base/error.h"
#include "base/i18n.h"

#include <cairo-pdf.h>

namespace rd::exchange
{

namespace
{

constexpr double pageWidth = 595.28; // A4
constexpr double pageHeight = 841.89;
constexpr double footSize = 8;

cairo_status_t keep(void* bytes, const unsigned char* data, unsigned int length)
{
    try {
        static_cast<std::string*>(bytes)->append(data, data + length);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

/// 0 to 65535, as Pango has it.
guint16 colorPart(std::uint32_t color, unsigned shift)
{
    return static_cast<guint16>(((color >> shift) & 255U) * 257U);
}

}

StyledText::StyledText() : m_looks(pango_attr_list_new())
{
    look(0, pango_attr_insert_hyphens_new(FALSE));
}

void StyledText::look(std::size_t start, PangoAttribute* attribute)
{
    attribute->start_index = static_cast<guint>(start);
    attribute->end_index = start == m_text.size() ? G_MAXUINT : static_cast<guint>(m_text.size());
    pango_attr_list_insert(m_looks.get(), attribute);
}

void StyledText::strong(const std::string& text)
{
    const std::size_t start = size();
    if (text.empty()) return;
    add(text);
    look(start, pango_attr_weight_new(PANGO_WEIGHT_BOLD));
}

void StyledText::small(const std::string& text, double size)
{
    const std::size_t start = m_text.size();
    if (text.empty()) return;
    add(text);
    look(start, pango_attr_size_new(static_cast<int>(size * PANGO_SCALE)));
}

void StyledText::slanted(const std::string& text)
{
    const std::size_t start = size();
    if (text.empty()) return;
    add(text);
    look(start, pango_attr_style_new(PANGO_STYLE_ITALIC));
}

void StyledText::colored(const std::string& text, std::uint32_t color)
{
    const std::size_t start = size();
    if (text.empty()) return;
    add(text);
    look(start, pango_attr_foreground_new(colorPart(color, 16), colorPart(color, 8), colorPart(color, 0)));
}

void StyledText::marked(const std::string& text, std::uint32_t background, PangoUnderline line)
{
    const std::size_t start = size();
    if (text.empty()) return;
    add(text);
    look(start, pango_attr_background_new(colorPart(background, 16), colorPart(background, 8),
                                          colorPart(background, 0)));
    look(start, pango_attr_underline_new(line));
}

Paper::Paper(const std::string& title, std::string foot)
    : m_foot(std::move(foot)),
      m_surface(cairo_pdf_surface_create_for_stream(keep, &m_bytes, pageWidth, pageHeight)),
      m_context(cairo_create(m_surface))
{
    cairo_pdf_surface_set_metadata(m_surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
}

Paper::~Paper()
{
    cairo_destroy(m_context);
    cairo_surface_destroy(m_surface);
}

Paper::Layout Paper::layout(const StyledText& text, double lineWidth, double size)
{
    Layout layout(pango_cairo_create_layout(m_context));
    PangoFontDescription* font = pango_font_description_from_string("Noto Sans, Liberation Sans, sans-serif");
    pango_font_description_set_size(font, static_cast<int>(size * PANGO_SCALE));
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_width(layout.get(), static_cast<int>(lineWidth * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout.get(), text.m_text.data(), static_cast<int>(text.m_text.size()));
    pango_layout_set_attributes(layout.get(), text.m_looks.get());
    return layout;
}

double Paper::heightOf(PangoLayoutLine* line)
{
    PangoRectangle box;
    pango_layout_line_get_extents(line, nullptr, &box);
    constexpr double lead = 1.15;
    return lead * box.height / PANGO_SCALE;
}

void Paper::draw(PangoLayoutLine* line, double x, double y)
{
    PangoRectangle box;
    pango_layout_line_get_extents(line, nullptr, &box);
    cairo_set_source_rgb(m_context, 0, 0, 0);
    cairo_move_to(m_context, x, y - static_cast<double>(box.y) / PANGO_SCALE);
    pango_cairo_show_layout_line(m_context, line);
}

void Paper::fill(double x, double y, double side, std::uint32_t color)
{
    constexpr double full = 255;
    cairo_set_source_rgb(m_context, ((color >> 16U) & 255U) / full, ((color >> 8U) & 255U) / full,
                         (color & 255U) / full);
    cairo_rectangle(m_context, x, y, side, side);
    cairo_fill(m_context);
}

void Paper::rule(double y)
{
    constexpr double grey = 0.7;
    cairo_set_source_rgb(m_context, grey, grey, grey);
    cairo_set_line_width(m_context, 0.5);
    cairo_move_to(m_context, left, y);
    cairo_line_to(m_context, left + width, y);
    cairo_stroke(m_context);
}

void Paper::addFoot()
{
    StyledText text;
    text.add(m_foot + " · " + std::to_string(m_page));
    const Layout foot = layout(text, width, footSize);
    PangoLayoutLine* line = pango_layout_get_line_readonly(foot.get(), 0);
    draw(line, left, bottom + 15);
}

void Paper::turn()
{
    addFoot();
    cairo_show_page(m_context);
    ++m_page;
}

void Paper::bookmark(const std::string& name)
{
    const std::string place = "page=" + std::to_string(m_page);
    cairo_pdf_surface_add_outline(m_surface, CAIRO_PDF_OUTLINE_ROOT, name.c_str(), place.c_str(),
                                  CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

std::string Paper::finish()
{
    turn();
    cairo_surface_finish(m_surface);
    if (cairo_status(m_context) != CAIRO_STATUS_SUCCESS ||
        cairo_surface_status(m_surface) != CAIRO_STATUS_SUCCESS)
        throw Refusal({"", "", tr("The pages could not be made."), tr("Choose .docx or .html instead.")});
    return m_bytes;
}

}
