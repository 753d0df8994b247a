// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/reader_name.h"

#include "gui/wx_text.h"

#ifdef __WXGTK__
#include "gui/views/common/atk_access.h"

#include <wx/dataview.h>

#endif

namespace rd::gui
{

void nameForReaders(wxWindow& window, const std::string& name)
{
    window.SetName(toWx(name));
#ifdef __WXGTK__
    if (AtkObject* accessible = atkObjectOf(window.GetHandle()))
        atk_object_set_name(accessible, name.c_str());
    // The focus of a list or tree is on the widget inside its scrolled window.
    if (auto* list = dynamic_cast<wxDataViewCtrl*>(&window))
        if (AtkObject* inner = atkObjectOf(list->GtkGetTreeView())) atk_object_set_name(inner, name.c_str());
#endif
}

}
