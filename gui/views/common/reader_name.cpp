// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/reader_name.h"

#include "gui/wx_text.h"

#ifdef __WXGTK__
#include <atk/atk.h>

#include <wx/dataview.h>

// Declared here so that GTK's own headers are not needed for two calls.
extern "C" {
struct _GtkWidget;
AtkObject* gtk_widget_get_accessible(_GtkWidget* widget);
}
#endif

namespace rd::gui
{

void nameForReaders(wxWindow& window, const std::string& name)
{
    window.SetName(toWx(name));
#ifdef __WXGTK__
    if (AtkObject* accessible = gtk_widget_get_accessible(window.GetHandle()))
        atk_object_set_name(accessible, name.c_str());
    // The focus of a list or tree is on the widget inside its scrolled window.
    if (auto* list = dynamic_cast<wxDataViewCtrl*>(&window))
        if (AtkObject* inner = gtk_widget_get_accessible(list->GtkGetTreeView()))
            atk_object_set_name(inner, name.c_str());
#endif
}

}
