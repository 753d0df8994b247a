// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/atk_access.h"

#include <dlfcn.h>

namespace rd::gui
{

AtkObject* atkObjectOf(void* widget)
{
    // wxWidgets has loaded GTK; asking the loader spares us GTK's headers and its link library.
    using Getter = AtkObject* (*)(void*);
    static const auto get = reinterpret_cast<Getter>(dlsym(RTLD_DEFAULT, "gtk_widget_get_accessible"));
    return get == nullptr || widget == nullptr ? nullptr : get(widget);
}

}
