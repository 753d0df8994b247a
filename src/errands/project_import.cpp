// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/project_import.h"

#include "base/i18n.h"
#include "errands/placed_in_texts.h"
#include "exchange/foreign_project/project_files.h"
#include "history/project_edits.h"
#include "text/fold.h"

namespace rd::errands
{

exchange::Import readProjectFile(project::Project& project, const std::filesystem::path& path,
                                 Progress& progress)
{
    const std::string name = path.filename().string();
    const auto* kind = exchange::projectFileKindOf(path);
    if (kind == nullptr) {
        std::string endings;
        for (const auto& one : exchange::projectFileKinds())
            endings += (endings.empty() ? "" : ", ") + one.ending;
        throw Refusal(
            {name, "", tr("This is no project of another program."),
             say("Choose a file whose name ends in one of {endings}.", fmt::arg("endings", endings))});
    }
    auto theirs = kind->read(path, project.state().info.language, progress);
    placeInShownTexts(theirs, project);
    return exchange::importEdit(project.state(), std::move(theirs), name);
}

std::vector<std::string> notesOf(const exchange::ImportReport& report)
{
    std::vector<std::string> notes;
    const auto append = [&](const std::vector<std::string>& list) {
        notes.insert(notes.end(), list.begin(), list.end());
    };
    append(report.notes);
    append(report.losses);
    for (const std::string& kept : report.kept)
        notes.push_back(say("Kept for export: {what}", fmt::arg("what", kept)));
    append(report.placedAnew);
    append(report.notPlaced);
    return notes;
}

exchange::Import importProjectFile(project::Project& project, const std::filesystem::path& path,
                                   Progress& progress)
{
    auto import = readProjectFile(project, path, progress);
    project.apply(import.edit, progress);
    return import;
}

exchange::Import importAsProject(project::Project& project, const std::filesystem::path& path,
                                 Progress& progress)
{
    auto import = readProjectFile(project, path, progress);
    history::ProjectInfo info = project.state().info;
    if (const std::string title = text::trimmedText(import.title); !title.empty()) info.title = title;
    if (!import.unitOne.empty()) info.unitOne = import.unitOne;
    if (!import.unitMany.empty()) info.unitMany = import.unitMany;
    auto renamed = history::changeProjectInfo(project.state(), info);
    if (!import.edit.rows.empty())
        import.edit.rows.insert(import.edit.rows.end(), renamed.rows.begin(), renamed.rows.end());
    project.apply(import.edit, progress);
    return import;
}

}
