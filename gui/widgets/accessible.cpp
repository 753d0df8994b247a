// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/accessible.h"

#include "gui/views/common/reader_name.h"
#include "gui/wx_text.h"

#include <wx/control.h>

#ifdef __WXGTK__
#include "gui/views/common/atk_access.h"
#endif

namespace rd::gui
{

#ifdef __WXGTK__
namespace
{

/// What takes the focus inside a scrolled text or a combination box.
void nameInner(AtkObject* outer, const char* name)
{
    const AtkRole role = atk_object_get_role(outer);
    if (role != ATK_ROLE_SCROLL_PANE && role != ATK_ROLE_COMBO_BOX) return;
    const int count = atk_object_get_n_accessible_children(outer);
    for (int index = 0; index < count; ++index) {
        AtkObject* inner = atk_object_ref_accessible_child(outer, index);
        if (inner == nullptr) continue;
        const AtkRole innerRole = atk_object_get_role(inner);
        if (innerRole == ATK_ROLE_TEXT || innerRole == ATK_ROLE_ENTRY) atk_object_set_name(inner, name);
        g_object_unref(inner);
    }
}

}
#endif

void nameControl(wxWindow& control, const std::string& name)
{
    nameForReaders(control, name);
    for (wxWindow* part : control.GetChildren())
        if (nameOfControl(*part).empty()) nameForReaders(*part, name);
#ifdef __WXGTK__
    if (AtkObject* accessible = atkObjectOf(control.GetHandle())) nameInner(accessible, name.c_str());
#endif
}

std::string nameOfControl(const wxWindow& control)
{
#ifdef __WXGTK__
    AtkObject* accessible = atkObjectOf(control.GetHandle());
    const char* name = accessible == nullptr ? nullptr : atk_object_get_name(accessible);
    if (name != nullptr && *name != '\0') return name;
#endif
    return fromWx(wxControl::RemoveMnemonics(control.GetLabel()));
}

std::vector<const wxWindow*> namelessControls(const wxWindow& window)
{
    std::vector<const wxWindow*> found;
    for (const wxWindow* child : window.GetChildren()) {
        if (!child->IsShown()) continue;
        if (child->IsFocusable() && child->GetChildren().empty() && nameOfControl(*child).empty())
            found.push_back(child);
        const auto below = namelessControls(*child);
        found.insert(found.end(), below.begin(), below.end());
    }
    return found;
}

}
