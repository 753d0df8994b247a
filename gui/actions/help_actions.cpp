// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/action.h"
#include "gui/dialogs/keys_dialog.h"

namespace rd::gui
{

namespace
{

using Keys = std::vector<std::pair<std::string, std::string>>;

/// Keys that views listen to by themselves.
Keys keysOfViews()
{
    return {
        {tr("the short key of a code"), tr("Code what is marked in the transcript with it.")},
        {tr("Enter, or a double click"), tr("In the codebook: code what is marked with the code.")},
        {tr("Enter, or a double click"), tr("In a table: list the passages of the number.")},
        {tr("Enter, or a double click"), tr("In a list of passages: show it in its transcript.")},
        {tr("Delete"), tr("Beside the transcript, in it and in lists of codings: remove the chosen coding.")},
        {tr("Shift and arrows"), tr("In the transcript: mark a passage.")}};
}

void showKeys(Context& context)
{
    Keys keys;
    const Actions actions = allActions();
    for (std::size_t index = 0; index < actions.size(); ++index)
        if (const Action& action = actions.at(index); !action.key.empty())
            keys.emplace_back(action.key, tr(action.help));
    for (const auto& key : keysOfViews()) keys.push_back(key);
    KeysDialog dialog(context.ask.window(), keys);
    context.ask.show(dialog);
}

void showAbout(Context& context)
{
    context.ask.inform(
        say("Rode Draad {version}: a workbench for coding interviews.", fmt::arg("version", RD_VERSION)),
        {tr("Every number can be followed to its cases and passages."),
         tr("Nothing leaves this machine: no network, and no text of interviews in logs."),
         tr("Free software under the GNU General Public License, version 3 or later.")});
}

}

void addHelpActions(Actions& actions)
{
    actions.add({"help/keys", mark("&Keys…"), mark("All keys and what they do."), "F1", showKeys});
    actions.add({"help/about", mark("&About Rode Draad…"), mark("What this program is."), "", showAbout});
}

}
