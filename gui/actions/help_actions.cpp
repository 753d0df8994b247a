// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/program_files.h"
#include "base/safe_file.h"
#include "gui/actions/open_project.h"
#include "gui/dialogs/keys_dialog.h"
#include "gui/dialogs/manual_window.h"

#include <wx/weakref.h>

namespace rd::gui
{

namespace
{

using Keys = std::vector<std::pair<std::string, std::string>>;

/// Keys that views listen to by themselves.
Keys keysOfViews()
{
    return {
        {"Ctrl+Y", tr("Do again what was taken back.")},
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

/// One window of it, in the language of now.
void showManual(Context& context)
{
    static wxWeakRef<ManualWindow> shown;
    const std::vector<ManualPart> parts = manualParts();
    if (shown) shown->Destroy();
    shown = new ManualWindow(context.ask.window(), parts);
    shown->Show();
}

/// Of the two that come with the program, the one in the user's language.
std::filesystem::path exampleFile()
{
    return programFile(userLanguage() == Language::dutch ? "projects/iag.draad" : "projects/school.draad");
}

bool hasExample(const Context&)
{
    std::error_code unreadable;
    return std::filesystem::is_regular_file(exampleFile(), unreadable);
}

/// As a copy of the user's own, so that anything can be tried in it.
void openExample(Context& context)
{
    FileQuestion question{tr("Save the example as"), {projectFileKind()}, tr("example") + ".draad", ".draad"};
    question.replaces = false;
    question.folder = FolderKind::projects;
    const auto to = context.ask.saveFile(question);
    const std::string name = to.filename().string();
    if (std::filesystem::exists(to)) // a journal of what was there before would be taken for the example's
        throw Refusal(
            {"", "", say("“{file}” exists already.", fmt::arg("file", name)), tr("Choose another name.")});
    writeFile(to, readFile(exampleFile()));
    openProject(context, to);
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
    actions.add({"help/manual", mark("&Manual"), mark("How to work with this program, step by step."), "F1",
                 showManual});
    actions.add({"help/example", mark("Open the &example…"),
                 mark("Look around in a project that comes with the program, in a copy of it."), "",
                 openExample, hasExample});
    actions.add({"help/keys", mark("&Keys…"), mark("All keys and what they do."), "Shift+F1", showKeys});
    actions.add({"help/about", mark("&About Rode Draad…"), mark("What this program is."), "", showAbout});
}

}
