// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/transcript/transcript_accessible.h"

#ifdef __WXGTK__

#include "gui/views/common/atk_access.h"

namespace rd::gui
{

namespace
{

constexpr auto paneKey = "rodedraad-pane";

/// Null once the pane is gone: a screen reader may hold on to the object.
TextPane* paneOf(void* object)
{
    return static_cast<TextPane*>(g_object_get_data(static_cast<GObject*>(object), paneKey));
}

gchar* copyOf(const TextPane& pane, text::Span span)
{
    const auto slice = pane.map().slice(span);
    return g_strndup(slice.data(), slice.size());
}

gchar* getText(AtkText* object, gint start, gint end)
{
    const TextPane* pane = paneOf(object);
    return pane == nullptr ? g_strdup("") : copyOf(*pane, {start, end < 0 ? pane->map().length() : end});
}

gint getCount(AtkText* object)
{
    const TextPane* pane = paneOf(object);
    return pane == nullptr ? 0 : pane->map().length();
}

gunichar getCharacter(AtkText* object, gint offset)
{
    const TextPane* pane = paneOf(object);
    if (pane == nullptr || offset < 0 || offset >= pane->map().length()) return 0;
    return g_utf8_get_char(pane->map().slice({offset, offset + 1}).data());
}

gint getCaret(AtkText* object)
{
    const TextPane* pane = paneOf(object);
    return pane == nullptr ? -1 : pane->caret();
}

gboolean setCaret(AtkText* object, gint offset)
{
    TextPane* pane = paneOf(object);
    if (pane == nullptr) return FALSE;
    pane->mark({offset, offset});
    pane->markChanged();
    return TRUE;
}

gint getSelections(AtkText* object)
{
    const TextPane* pane = paneOf(object);
    return pane == nullptr || pane->marked().empty() ? 0 : 1;
}

gchar* getSelection(AtkText* object, gint number, gint* start, gint* end)
{
    if (number != 0 || getSelections(object) == 0) return nullptr;
    const text::Span marked = paneOf(object)->marked();
    *start = marked.start;
    *end = marked.end;
    return copyOf(*paneOf(object), marked);
}

gchar* getStringAt(AtkText* object, gint offset, AtkTextGranularity granularity, gint* start, gint* end)
{
    const TextPane* pane = paneOf(object);
    if (pane == nullptr) return nullptr;
    text::Span span{offset, offset + 1};
    if (granularity == ATK_TEXT_GRANULARITY_WORD) span = pane->wordAt(offset);
    if (granularity == ATK_TEXT_GRANULARITY_LINE) span = pane->shownLineAt(offset);
    if (granularity == ATK_TEXT_GRANULARITY_SENTENCE || granularity == ATK_TEXT_GRANULARITY_PARAGRAPH)
        span = pane->paragraphAt(offset);
    *start = span.start;
    *end = span.end;
    return copyOf(*pane, span);
}

gchar* getTextAt(AtkText* object, gint offset, AtkTextBoundary boundary, gint* start, gint* end)
{
    AtkTextGranularity granularity = ATK_TEXT_GRANULARITY_CHAR;
    if (boundary == ATK_TEXT_BOUNDARY_WORD_START || boundary == ATK_TEXT_BOUNDARY_WORD_END)
        granularity = ATK_TEXT_GRANULARITY_WORD;
    if (boundary == ATK_TEXT_BOUNDARY_LINE_START || boundary == ATK_TEXT_BOUNDARY_LINE_END)
        granularity = ATK_TEXT_GRANULARITY_LINE;
    if (boundary == ATK_TEXT_BOUNDARY_SENTENCE_START || boundary == ATK_TEXT_BOUNDARY_SENTENCE_END)
        granularity = ATK_TEXT_GRANULARITY_SENTENCE;
    return getStringAt(object, offset, granularity, start, end);
}

void setUpText(void* table, void*)
{
    auto* text = static_cast<AtkTextIface*>(table);
    text->get_text = getText;
    text->get_character_count = getCount;
    text->get_character_at_offset = getCharacter;
    text->get_caret_offset = getCaret;
    text->set_caret_offset = setCaret;
    text->get_n_selections = getSelections;
    text->get_selection = getSelection;
    text->get_string_at_offset = getStringAt;
    text->get_text_at_offset = getTextAt;
}

AtkObjectClass* parentClass = nullptr;

AtkStateSet* states(AtkObject* object)
{
    AtkStateSet* set = parentClass->ref_state_set(object);
    atk_state_set_add_state(set, ATK_STATE_MULTI_LINE);
    atk_state_set_add_state(set, ATK_STATE_SELECTABLE_TEXT);
    return set;
}

void setUpClass(void* made, void*)
{
    parentClass = static_cast<AtkObjectClass*>(g_type_class_peek_parent(made));
    static_cast<AtkObjectClass*>(made)->ref_state_set = states;
}

/// The accessible type that the widget has by itself, with a text added.
GType typeFrom(GType parent)
{
    static GType type = 0;
    if (type != 0) return type;
    GTypeQuery query;
    g_type_query(parent, &query);
    GTypeInfo info{};
    info.class_size = static_cast<guint16>(query.class_size);
    info.class_init = setUpClass;
    info.instance_size = static_cast<guint16>(query.instance_size);
    type = g_type_register_static(parent, "RodeDraadTranscript", &info, static_cast<GTypeFlags>(0));
    const GInterfaceInfo text{setUpText, nullptr, nullptr};
    g_type_add_interface_static(type, ATK_TYPE_TEXT, &text);
    return type;
}

}

TranscriptAccessible::TranscriptAccessible(TextPane& pane)
{
    auto* widget = reinterpret_cast<GObject*>(pane.GetHandle());
    AtkObject* own = atkObjectOf(pane.GetHandle());
    if (own == nullptr) return;
    const GType type = typeFrom(G_OBJECT_TYPE(own));
    auto* object = static_cast<AtkObject*>(g_object_new(type, "widget", widget, nullptr));
    // GTK keeps a widget's accessible object under this name, and frees it with the widget. The one that was
    // there is not freed: handlers of GTK's own still refer to it.
    g_object_set_data_full(widget, "gtk-accessible-object", object, g_object_unref);
    atk_object_initialize(object, widget);
    atk_object_set_role(object, ATK_ROLE_TEXT);
    g_object_set_data(reinterpret_cast<GObject*>(object), paneKey, &pane);
    m_object = g_object_ref(object);
}

TranscriptAccessible::~TranscriptAccessible()
{
    if (m_object == nullptr) return;
    g_object_set_data(static_cast<GObject*>(m_object), paneKey, nullptr);
    g_object_unref(m_object);
}

void TranscriptAccessible::tellCaret()
{
    if (m_object == nullptr) return;
    g_signal_emit_by_name(m_object, "text-caret-moved", paneOf(m_object)->caret());
    g_signal_emit_by_name(m_object, "text-selection-changed");
}

void TranscriptAccessible::tellText()
{
    if (m_object == nullptr) return;
    g_signal_emit_by_name(m_object, "text-changed::insert", 0, paneOf(m_object)->map().length());
}

}

#else

namespace rd::gui
{

TranscriptAccessible::TranscriptAccessible(TextPane&) {}
TranscriptAccessible::~TranscriptAccessible() = default;
void TranscriptAccessible::tellCaret() {}
void TranscriptAccessible::tellText() {}

}

#endif
