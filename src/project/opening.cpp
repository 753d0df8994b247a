// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/opening.h"

#include "base/i18n.h"
#include "text/fold.h"
#include "text/shown_date.h"

#include <unistd.h>

#include <set>

namespace rd::project
{

namespace fs = std::filesystem;

namespace
{

[[noreturn]] void refuseOpen(OpenProblem problem, const fs::path& path, std::string what, std::string remedy)
{
    throw OpenRefusal(problem, {path.string(), "", std::move(what), std::move(remedy)});
}

/// What to do with a file that is no project.
std::string remedyForOther(const fs::path& path)
{
    static const std::set<std::string> ofOtherPrograms{".qdpx", ".qdc", ".qda", ".sqlite3", ".rqda"};
    if (ofOtherPrograms.contains(text::folded(path.extension().string())))
        return tr("Make a project of it with “convert”, or take it into one with “import”.");
    return tr("Choose a project that this program made.");
}

OpenProblem problemOf(store::Trouble trouble)
{
    switch (trouble) {
    case store::Trouble::full:
        return OpenProblem::full;
    case store::Trouble::readOnly:
    case store::Trouble::cannotOpen:
        return OpenProblem::noPermission;
    case store::Trouble::busy:
        return OpenProblem::locked;
    default:
        return OpenProblem::damaged;
    }
}

}

bool mayWrite(const fs::path& path)
{
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    return ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
}

void refuseLocked(const fs::path& path, const LockHolder& holder)
{
    refuseOpen(OpenProblem::locked, path,
               say("The project is open elsewhere: {user} on {host}, since {time}.",
                   fmt::arg("user", holder.user), fmt::arg("host", holder.host),
                   fmt::arg("time", text::shortMoment(localTime(holder.sinceMs)))),
               tr("Close it there first; until then it can only be read here."));
}

void demandProject(const fs::path& path)
{
    std::error_code error;
    if (fs::exists(path, error) && ::access(path.c_str(), R_OK) != 0)
        refuseOpen(OpenProblem::noPermission, path, tr("You may not read this file."),
                   tr("Ask its owner for permission, or choose another file."));
    switch (store::ProjectStore::kindOf(path)) {
    case store::FileKind::missing:
        refuseOpen(OpenProblem::missing, path, tr("This file does not exist."),
                   tr("Check the name and the folder."));
    case store::FileKind::notAProject:
        refuseOpen(OpenProblem::notAProject, path, tr("This is not a Rode Draad project."),
                   remedyForOther(path));
    case store::FileKind::newer:
        refuseOpen(OpenProblem::newer, path, tr("This project was made by a newer version of Rode Draad."),
                   tr("Open it with that version, or install the newest."));
    case store::FileKind::older:
    case store::FileKind::current:
        break;
    }
}

void demandPlaceFor(const fs::path& path)
{
    std::error_code error;
    if (fs::exists(path, error))
        throw Refusal(
            {path.string(), "", tr("There is a file with this name already."), tr("Choose another name.")});
    const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    if (!fs::is_directory(folder, error))
        throw Refusal({path.string(), "", tr("This folder does not exist."),
                       tr("Make the folder first, or choose another.")});
    if (::access(folder.c_str(), W_OK) != 0)
        throw Refusal({path.string(), "", tr("You may not write here."), tr("Choose another folder.")});
}

void demandOther(const fs::path& copy, const fs::path& project)
{
    std::error_code error;
    if (fs::equivalent(copy, project, error))
        throw Refusal({copy.string(), "", tr("This is the project itself."), tr("Choose a copy of it.")});
}

void refuseStore(const fs::path& path, const store::StoreRefusal& refusal)
{
    std::error_code error;
    const bool hasLog =
        refusal.trouble() == store::Trouble::cannotOpen && fs::exists(path.string() + "-wal", error);
    if (hasLog ||
        (refusal.trouble() == store::Trouble::readOnly && fs::exists(path.string() + "-journal", error)))
        refuseOpen(
            OpenProblem::noPermission, path,
            tr("Its last changes lie in the files beside it, which cannot be used in this folder."),
            hasLog ? tr("Copy the project and the files -wal and -shm to a folder in which you may write.")
                   : tr("Copy the project and the file -journal to a folder in which you may write."));
    throw OpenRefusal(problemOf(refusal.trouble()), refusal.complaint());
}

}
