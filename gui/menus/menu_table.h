// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace rd::gui
{

/// A menu as data: names of actions, "-" for a line, and menus below it.
struct MenuEntry {
    std::string action;             ///< Empty for a menu below this one.
    const char* title = "";         ///< Of that menu; English, marked.
    std::vector<MenuEntry> entries; ///< Of that menu.
};

struct Menu {
    const char* title; ///< English, marked.
    std::vector<MenuEntry> entries;
    bool ofCases = false; ///< Called by the project's own noun for them where a project is open.
};

const std::vector<Menu>& menuTable();
const std::vector<std::string>& toolbarTable(); ///< Names of actions, "-" for a line.

}
