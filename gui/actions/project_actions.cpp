// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "exchange/csv/codebook_csv.h"
#include "gui/actions/coders.h"
#include "gui/actions/open_project.h"
#include "gui/dialogs/new_project_dialog.h"
#include "gui/dialogs/project_properties_dialog.h"
#include "history/codebook_edits.h"
#include "history/project_edits.h"

namespace rd::gui
{

namespace
{

NewProjectValue proposal(const Context& context)
{
    NewProjectValue value;
    value.project.language = userLanguage();
    value.project.unitOne = {"cliëntsysteem", "client system"};
    value.project.unitMany = {"cliëntsystemen", "client systems"};
    value.coder = context.workspace.coderName();
    return value;
}

/// A title without what a file's name cannot have.
std::string fileNameFor(const std::string& title)
{
    std::string name;
    for (const char c : title) name += c == '/' || c == '\\' || c == ':' ? '-' : c;
    return name + ".draad";
}

void chooseProject(Context& context)
{
    FileQuestion question{tr("Open a project"), {projectFileKind()}, "", ""};
    question.folder = FolderKind::projects;
    openProject(context, context.ask.openFile(question));
}

void saveCopy(Context& context)
{
    const auto& path = context.project().path();
    FileQuestion question{tr("Save a copy of the project"),
                          {projectFileKind()},
                          path.stem().string() + " (" + tr("copy") + ").draad",
                          ".draad"};
    question.replaces = false;
    const auto to = context.ask.saveFile(question);
    context.ask.work(tr("Saving a copy…"), [&](Progress&) { context.project().copyTo(to); });
    context.ask.inform(say("Saved a copy as {file}.", fmt::arg("file", to.filename().string())), {});
}

void changeProperties(Context& context)
{
    ProjectPropertiesDialog dialog(context.ask.window(), context.state().info,
                                   context.project().path().string());
    context.ask.show(dialog);
    context.project().apply(history::changeProjectInfo(context.state(), dialog.value()));
}

std::string recentLabel(const Context& context, std::size_t index)
{
    const auto& recent = context.settings.get().recent;
    if (index >= recent.size()) return {};
    const auto& path = recent[index];
    const std::string name = path.filename().string() + "  (" + path.parent_path().filename().string() + ")";
    return "&" + std::to_string(index + 1) + "  " + literally(name);
}

void addRecent(Actions& actions, std::size_t index)
{
    Action action{
        .name = "project/recent/" + std::to_string(index + 1),
        .label = mark("Open recent"),
        .help = mark("Open this project again."),
        .key = "",
        .run = [index](Context& context) { openProject(context, context.settings.get().recent.at(index)); }};
    action.shown = [index](const Context& context) { return recentLabel(context, index); };
    action.enabled = [index](const Context& context) { return index < context.settings.get().recent.size(); };
    actions.add(std::move(action));
}

}

void newProject(Context& context)
{
    NewProjectDialog dialog(context.ask.window(), proposal(context));
    context.ask.show(dialog);
    const NewProjectValue& value = dialog.value();
    FileQuestion question{
        tr("Make the project file"), {projectFileKind()}, fileNameFor(value.project.title), ".draad"};
    question.replaces = false;
    question.folder = FolderKind::projects;
    const auto path = context.ask.saveFile(question);
    exchange::CodebookImport codes;
    const std::string source = value.codebook.filename().string();
    if (!value.codebook.empty())
        codes = exchange::readCodebookCsv(readFile(value.codebook), source, {}, value.project.language);
    project::OpenOptions options;
    options.author = value.coder;
    options.user = project::defaultAuthor();
    auto project = project::Project::create(path, value.project, options);
    if (!codes.codes.empty()) project->apply(history::importCodes(project->state(), codes.codes, source));
    codeAs(context, value.coder);
    takeProject(context, std::move(project));
}

void addProjectActions(Actions& actions)
{
    actions.add({"project/new", mark("&New…"), mark("Make a new project."), "Ctrl+N", newProject});
    actions.add({"project/open", mark("&Open…"), mark("Open a project."), "Ctrl+O", chooseProject});
    for (std::size_t index = 0; index < SettingsFile::recentLimit; ++index) addRecent(actions, index);
    actions.add({"project/close", mark("&Close"), mark("Close the project; everything is saved already."),
                 "Ctrl+W", [](Context& context) { context.workspace.setProject(nullptr); }, hasProject});
    actions.add({"project/copy", mark("&Save a copy…"),
                 mark("Save the whole project under another name, and go on in this one."), "Ctrl+Shift+S",
                 saveCopy, hasProject});
    actions.add({"project/properties", mark("&Properties…"),
                 mark("Title, language, and the word for what is counted."), "", changeProperties, canWrite});
    actions.add({"project/quit", mark("&Quit"), mark("Close the window; everything is saved already."),
                 "Ctrl+Q", [](Context& context) { context.shell.close(); }});
}

}
