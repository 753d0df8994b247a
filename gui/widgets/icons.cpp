// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/icons.h"

#include "gui/wx_text.h"

#include <fmt/format.h>

#include <wx/settings.h>

#include <map>

namespace rd::gui
{

namespace
{

const wxSize iconSize(22, 22);

/// Paths on a field of 24 by 24.
const std::map<std::string, const char*>& drawings()
{
    static const std::map<std::string, const char*> paths{
        {"project/new", "M6 3h8l4 4v14H6z M14 3v4h4 M12 11v6 M9 14h6"},
        {"project/open", "M3 19V6h6l2 2h8v3 M3 19l3-8h16l-3 8z"},
        {"transcript/import", "M12 3v11 M8 10l4 4 4-4 M4 15v5h16v-5"},
        {"edit/undo", "M8 5L4 9l4 4 M4 9h9a6 5 0 0 1 0 10h-3"},
        {"edit/redo", "M16 5l4 4-4 4 M20 9h-9a6 5 0 0 0 0 10h3"},
        {"edit/find", "M10.5 4a6.5 6.5 0 1 0 0.01 0z M15.5 15.5L21 21"},
        {"coding/name", "M4 12V4h8l9 9-8 8z M8 8h0.5"},
        {"coding/remove", "M5 7h14 M9 7V4h6v3 M7 7l1 13h8l1-13 M10.5 11v6 M13.5 11v6"},
        {"table/new", "M4 5h16v14H4z M4 10h16 M4 14.5h16 M10 5v14"},
    };
    return paths;
}

std::string hexOf(const wxColour& color)
{
    return fmt::format("#{:06x}", fromWx(color));
}

}

wxBitmapBundle iconNamed(const std::string& action)
{
    const auto found = drawings().find(action);
    if (found == drawings().end()) return {};
    const std::string ink = hexOf(wxSystemSettings::GetColour(wxSYS_COLOUR_BTNTEXT));
    const std::string svg = fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path d="{}" )"
        R"(fill="none" stroke="{}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/></svg>)",
        found->second, ink);
    return wxBitmapBundle::FromSVG(svg.c_str(), iconSize);
}

wxBitmapBundle programIcon()
{
    static constexpr const char* svg =
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">)"
        R"(<rect x="6" y="6" width="52" height="52" rx="10" fill="#fdf7f2"/>)"
        R"(<path d="M14 20h36 M14 32h36 M14 44h24" stroke="#8a8f98" stroke-width="4" stroke-linecap="round"/>)"
        R"(<path d="M10 50C24 10 34 58 54 14" fill="none" stroke="#c8102e" stroke-width="5" )"
        R"(stroke-linecap="round"/></svg>)";
    return wxBitmapBundle::FromSVG(svg, wxSize(64, 64));
}

}
