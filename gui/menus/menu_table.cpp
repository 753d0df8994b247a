// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/menus/menu_table.h"

#include "base/i18n.h"
#include "gui/actions/action.h"

namespace rd::gui
{

namespace
{

MenuEntry item(const char* action)
{
    return {action, "", {}};
}

std::vector<MenuEntry> items(const std::vector<const char*>& actions)
{
    std::vector<MenuEntry> entries;
    for (const char* action : actions) entries.push_back(item(action));
    return entries;
}

Menu transcriptMenu()
{
    Menu menu{mark("T&ranscript"),
              items({"transcript/import", "transcript/import/folder", "-", "transcript/rename",
                     "transcript/language", "transcript/case", "transcript/speakers", "transcript/facts",
                     "transcript/play", "-"})};
    menu.entries.push_back({"", mark("Interview g&uide"),
                            items({"guide/add", "guide/edit", "guide/up", "guide/down", "guide/delete", "-",
                                   "guide/match", "guide/asked", "guide/unasked", "guide/not-raised",
                                   "guide/untie", "-", "guide/import", "guide/export"})});
    for (const MenuEntry& entry :
         items({"-", "transcript/correct", "transcript/replace", "transcript/corrections", "-",
                "transcript/coded", "-", "transcript/one", "transcript/delete"}))
        menu.entries.push_back(entry);
    return menu;
}

MenuEntry recentMenu()
{
    MenuEntry menu{"", mark("Open &recent"), {}};
    for (std::size_t number = 1; number <= SettingsFile::recentLimit; ++number)
        menu.entries.push_back(item(("project/recent/" + std::to_string(number)).c_str()));
    return menu;
}

Menu projectMenu()
{
    Menu menu{mark("&Project"), items({"project/new", "project/open"})};
    menu.entries.push_back(recentMenu());
    for (const MenuEntry& entry :
         items({"project/close", "-", "project/copy", "project/deliver", "project/bring", "project/export",
                "project/data", "-", "project/properties", "-", "project/quit"}))
        menu.entries.push_back(entry);
    return menu;
}

Menu codebookMenu()
{
    Menu menu{mark("Code&book"),
              items({"code/add", "code/theme", "code/qualifier", "-", "code/edit", "code/recolor"})};
    menu.entries.push_back({"", mark("&Move"), items({"code/up", "code/down", "code/in", "code/out"})});
    for (const MenuEntry& entry : items({"code/merge", "code/split", "-", "code/delete", "code/restore", "-",
                                         "code/template", "code/import", "code/export"}))
        menu.entries.push_back(entry);
    return menu;
}

Menu viewMenu()
{
    Menu menu{mark("&View"), {}};
    menu.entries.push_back({"", mark("&Language"), items({"view/dutch", "view/english"})});
    for (const MenuEntry& entry : items({"-", "view/larger", "view/smaller", "view/normal", "-"}))
        menu.entries.push_back(entry);
    menu.entries.push_back(
        {"", mark("&Panes"),
         items({"view/pane/transcripts", "view/pane/codebook", "view/pane/passage", "view/pane/results", "-",
                "view/pane/next", "view/pane/previous", "-", "view/panes"})});
    return menu;
}

Menu teamMenu()
{
    Menu menu{mark("&Team"),
              items({"team/coders", "team/blind", "-", "team/handout", "team/merge", "-", "team/compare",
                     "team/next", "team/previous", "team/agree/first", "team/agree/second",
                     "team/agree/other", "team/agree/none", "team/compare/end", "-"})};
    menu.entries.push_back(
        {"", mark("A&greement"),
         items({"team/agreement/count", "team/agreement/options", "team/agreement/rounds",
                "team/agreement/differences", "-", "team/agreement/save", "team/agreement/copy"})});
    for (const MenuEntry& entry : items({"team/rounds", "-", "team/consensus"}))
        menu.entries.push_back(entry);
    return menu;
}

std::vector<Menu> makeTable()
{
    return {
        projectMenu(),
        {mark("&Edit"), items({"edit/undo", "edit/redo", "edit/history", "-", "edit/find", "edit/next",
                               "edit/previous", "edit/search"})},
        transcriptMenu(),
        codebookMenu(),
        {mark("&Coding"),
         items({"coding/add", "coding/name", "coding/in-vivo", "coding/found", "coding/found/new", "-",
                "coding/qualifier", "coding/memo", "coding/page", "coding/resize", "coding/remove", "-",
                "coding/coder", "-", "coding/import", "coding/export"})},
        {mark("C&ases"),
         items({"case/window", "-", "case/import", "case/export", "-", "case/attributes/import",
                "case/attributes/export"}),
         true},
        {mark("Tab&les"),
         items({"table/new", "table/save", "table/edit", "table/delete", "-", "table/export", "-",
                "table/report", "table/report-parts", "table/report-template", "table/refresh"})},
        {mark("&Memos"), items({"memo/add", "memo/edit", "-", "memo/up", "memo/down", "-", "memo/delete"})},
        teamMenu(),
        viewMenu(),
        {mark("&Help"), items({"help/manual", "help/example", "-", "help/keys", "help/about"})},
    };
}

}

const std::vector<Menu>& menuTable()
{
    static const std::vector<Menu> table = makeTable();
    return table;
}

const std::vector<std::string>& toolbarTable()
{
    static const std::vector<std::string> table{
        "project/new", "project/open", "transcript/import", "-",        "edit/undo", "edit/redo", "-",
        "edit/find",   "coding/name",  "coding/remove",     "table/new"};
    return table;
}

}
