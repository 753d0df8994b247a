// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actions/open_project.h"

#include "gui/counts.h"

namespace rd::gui
{

namespace
{

std::unique_ptr<project::Project> opened(Context& context, const std::filesystem::path& path, bool readOnly)
{
    std::unique_ptr<project::Project> project;
    context.ask.work(say("Opening {file}…", fmt::arg("file", path.filename().string())),
                     [&](Progress& progress) {
                         project::OpenOptions options;
                         options.author = context.workspace.coderName();
                         options.user = project::defaultAuthor();
                         options.readOnly = readOnly;
                         options.progress = &progress;
                         project = project::Project::open(path, options);
                     });
    return project;
}

Question questionOf(const Complaint& complaint, const std::string& answer)
{
    return {tr("The project cannot be opened as it is"),
            Complaint{complaint.file, complaint.place, complaint.what, ""}.text(),
            complaint.remedy,
            {answer}};
}

void openReadOnly(Context& context, const std::filesystem::path& path, const Complaint& complaint)
{
    context.ask.choose(questionOf(complaint, tr("Open it to read only")));
    takeProject(context, opened(context, path, true));
}

void rescue(Context& context, const std::filesystem::path& path, const Complaint& complaint)
{
    context.ask.choose(questionOf(complaint, tr("Save what can be read…")));
    FileQuestion question{tr("Save what can be read"),
                          {projectFileKind()},
                          path.stem().string() + " (" + tr("rescued") + ").draad",
                          ".draad"};
    question.replaces = false;
    const auto to = context.ask.saveFile(question);
    std::vector<std::string> lost;
    context.ask.work(tr("Saving what can be read…"),
                     [&](Progress&) { lost = project::Project::rescue(path, to); });
    const std::string name = to.filename().string(); // fmt::arg only refers to it
    const auto file = fmt::arg("file", name);
    context.ask.inform(lost.empty() ? say("Everything could be read; it is saved as {file}.", file)
                                    : say("Saved as {file} what could be read. This was lost:", file),
                       lost);
    takeProject(context, opened(context, to, false));
}

}

namespace
{

/// A hand-out is worked in by who it was made for; after it the user's own name counts again.
std::string coderFor(const Context& context, const project::Project& next)
{
    const std::string handed = next.handedTo();
    if (!handed.empty()) return handed;
    const project::Project* before = context.workspace.project();
    if (before == nullptr || before->handedTo().empty()) return context.workspace.coderName();
    const std::string& kept = context.settings.get().coderName;
    return kept.empty() ? project::defaultAuthor() : kept;
}

}

FileKind projectFileKind()
{
    return {tr("Rode Draad projects (*.draad)"), "*.draad"};
}

void takeProject(Context& context, std::unique_ptr<project::Project> project)
{
    const auto path = project->path();
    const std::string coder = coderFor(context, *project);
    context.workspace.setProject(std::move(project));
    context.workspace.setCoderName(coder);
    context.workspace.counts().codeBlind(context.settings.codesBlind(path));
    context.settings.remember(path);
    const auto transcripts = context.state().transcripts.list();
    if (!transcripts.empty()) context.workspace.select({transcripts.front()->id, {}, {}, {}});
}

void openProject(Context& context, const std::filesystem::path& path)
{
    std::error_code error;
    if (hasProject(context) && std::filesystem::equivalent(path, context.project().path(), error)) return;
    try {
        takeProject(context, opened(context, path, false));
    } catch (const project::OpenRefusal& refusal) {
        const Complaint complaint = refusal.complaint();
        if (refusal.problem() == project::OpenProblem::locked) return openReadOnly(context, path, complaint);
        if (refusal.problem() == project::OpenProblem::damaged) return rescue(context, path, complaint);
        if (refusal.problem() == project::OpenProblem::missing) context.settings.forget(path);
        throw;
    }
}

}
