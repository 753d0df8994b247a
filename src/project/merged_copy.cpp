// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/merged_copy.h"

#include "base/work_folder.h"
#include "project/aside.h"
#include "project/copies.h"
#include "project/opening.h"

#include <set>

namespace rd::project
{

namespace
{

namespace fs = std::filesystem;

merge::Report mergeAside(const fs::path& aside, const fs::path& becomes, const fs::path& first,
                         const std::vector<fs::path>& copies, const MergeOptions& options,
                         const OpenOptions& opening)
{
    for (const fs::path& copy : copies) demandOther(copy, first);
    OpenOptions reading = opening;
    reading.readOnly = true;
    return speakingOf(first, aside, becomes, [&] {
        Project::open(first, reading)->copyTo(aside);
        return Project::open(aside, opening)->merge(copies, options, *opening.progress);
    });
}

}

merge::Report mergeToNew(const fs::path& to, const fs::path& first, const std::vector<fs::path>& copies,
                         const MergeOptions& options, const OpenOptions& opening)
{
    demandPlaceFor(to);
    const Aside aside(to);
    merge::Report report = mergeAside(aside.path(), to, first, copies, options, opening);
    aside.intoPlace();
    return report;
}

merge::Report tryMerge(const fs::path& first, const std::vector<fs::path>& copies, MergeOptions options,
                       const OpenOptions& opening)
{
    options.onlyTry = true;
    const WorkFolder folder;
    return mergeAside(folder / "project.draad", fs::temp_directory_path(), first, copies, options, opening);
}

namespace
{

/// Every change of the copies is in the project.
bool hasAllOf(const fs::path& project, const std::vector<fs::path>& copies)
{
    std::set<ChangeId> here;
    openCopy(project)->eachChange([&](const store::ChangeRow& change) { here.insert(change.id); });
    bool all = true;
    for (const fs::path& copy : copies)
        openCopy(copy)->eachChange(
            [&](const store::ChangeRow& change) { all = all && here.contains(change.id); });
    return all;
}

}

merge::Report mergeInto(const fs::path& project, const std::vector<fs::path>& copies,
                        const MergeOptions& options, const OpenOptions& opening)
{
    if (hasAllOf(project, copies)) {
        merge::Report tried = tryMerge(project, copies, options, opening);
        if (!tried.changed) return tried;
    }
    return Project::open(project, opening)->merge(copies, options, *opening.progress);
}

}
