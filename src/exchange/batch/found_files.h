// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace rd::exchange
{

/// A file that is to be imported, and the folder below the chosen one in which it lies.
struct FoundFile {
    std::filesystem::path path;
    std::string folder; ///< "groep A", "groep A/tweede ronde"; empty for a file right in the chosen folder.
};

struct FoundFiles {
    std::vector<FoundFile> files;
    std::vector<std::string> passedOver;   ///< Names of files in the folders that are no transcripts.
    std::vector<std::string> foldersBelow; ///< Names of folders that were not looked into.
};

/// That a file in a folder was passed over; of an older Word, what to do about it, and of a table or another
/// program's project, that it is imported by itself.
std::string passedOverText(const std::string& name);

/// The files of a list of files and folders, in the order of the list; those of a folder by dictionary order,
/// numbers by their value. A file that is named itself is always taken; in a folder only the kinds that are
/// read, and no hidden files and none that a word processor locks with ("~$…"). Links to folders are not
/// followed. The same file is taken once. Throws Refusal for what is not there, cannot be opened or holds
/// more than ten thousand files, and when there is nothing to read at all.
FoundFiles filesIn(const std::vector<std::filesystem::path>& paths, bool recursive);

}
