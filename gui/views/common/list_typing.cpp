// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/list_typing.h"

#include <dlfcn.h>

namespace rd::gui
{

void searchNoTyping(wxDataViewCtrl& list)
{
#ifdef __WXGTK__
    // As atk_access.cpp asks the loader.
    using Enable = void (*)(GtkWidget*, int);
    static const auto enable =
        reinterpret_cast<Enable>(dlsym(RTLD_DEFAULT, "gtk_tree_view_set_enable_search"));
    if (enable != nullptr) enable(list.GtkGetTreeView(), 0);
#endif
}

}
