// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window.h"

#include <string_view>

namespace rd::test
{

/// Brings a transcript of one turn, said by a respondent, into the window's project and shows it.
TranscriptId showText(Window& window, const std::string& body, const std::string& name = "interview 1");

/// Codes the words of the shown transcript by Anna; they stay as they are marked.
CodingId codeWords(Window& window, std::string_view words, CodeId code);

CodeId codeNamed(const Window& window, std::string_view name);

/// Presses and releases a key as a user does, in the window that has the focus, and waits until it is
/// handled.
void press(int key, int modifiers = 0);
/// Clicks at a point of the window.
void click(const wxWindow& window, wxPoint point);
void doubleClick(const wxWindow& window, wxPoint point);
/// Drags the mouse from one point of the window to another.
void drag(const wxWindow& window, wxPoint from, wxPoint to);

/// A menu that popped up.
struct PoppedUp {
    std::vector<std::string> labels; ///< Those that can be chosen, also of menus below it.
    bool chosen = false;             ///< The wanted one was there, and was chosen.
};
/// What the menu holds that `deed` pops up. The one labelled `wanted` is chosen; without it nothing is.
PoppedUp popUp(const std::function<void()>& deed, const std::string& wanted = {});
void rightClick(const wxWindow& window, wxPoint point);

/// The middle of an item in a column of a list, in pixels of the list.
wxPoint middleOf(const wxDataViewCtrl& list, const wxDataViewItem& item, unsigned int column = 0);

}
