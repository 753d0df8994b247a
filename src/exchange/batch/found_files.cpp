// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/found_files.h"

#include "base/error.h"
#include "base/i18n.h"
#include "exchange/reader.h"
#include "text/fold.h"
#include "text/normalise.h"

#include <algorithm>
#include <array>
#include <set>

namespace rd::exchange
{

namespace
{

namespace fs = std::filesystem;

constexpr std::size_t mostFiles = 10000;

[[noreturn]] void refusePath(const fs::path& path, std::string what, std::string remedy)
{
    throw Refusal({text::normalised(path.string()), "", std::move(what), std::move(remedy)});
}

class FileFinder
{
public:
    explicit FileFinder(bool recursive) : m_recursive(recursive), m_endings(readableEndings()) {}

    void take(const fs::path& path)
    {
        std::error_code error;
        if (fs::is_directory(path, error)) return takeFolder(path);
        if (!fs::exists(path, error))
            refusePath(path, tr("There is no such file or folder."), tr("Check the name."));
        add({path, {}});
    }

    FoundFiles result() { return std::move(m_found); }

private:
    void takeFolder(const fs::path& folder)
    {
        std::vector<FoundFile> files;
        std::error_code error;
        if (m_recursive)
            collect(fs::recursive_directory_iterator(folder, error), folder, files);
        else
            collect(fs::directory_iterator(folder, error), folder, files);
        if (error)
            refusePath(folder, tr("The folder cannot be opened."), tr("Check whether you may read it."));
        std::sort(files.begin(), files.end(), [](const FoundFile& a, const FoundFile& b) {
            const int folders = text::compare(a.folder, b.folder, Language::dutch);
            if (folders != 0) return folders < 0;
            return text::compare(a.path.filename().string(), b.path.filename().string(), Language::dutch) < 0;
        });
        for (FoundFile& file : files) add(std::move(file));
    }

    template <class Iterator>
    void collect(Iterator at, const fs::path& folder, std::vector<FoundFile>& files)
    {
        std::error_code error;
        for (std::size_t seen = 0; at != Iterator(); at.increment(error), ++seen) {
            if (seen > mostFiles)
                refusePath(folder, tr("The folder holds more than ten thousand files."),
                           tr("Choose a folder that holds the interviews alone."));
            const std::string name = at->path().filename().string();
            if (isAside(name)) {
                skip(at);
                continue;
            }
            if (!m_recursive && at->is_directory(error))
                m_found.foldersBelow.push_back(text::normalised(name));
            if (!at->is_regular_file(error)) continue;
            if (isReadable(at->path()))
                files.push_back({at->path(), folderBelow(folder, at->path())});
            else
                m_found.passedOver.push_back(text::normalised(name));
        }
    }

    static void skip(fs::recursive_directory_iterator& at) { at.disable_recursion_pending(); }
    static void skip(fs::directory_iterator&) {}

    /// Hidden, or the lock of a word processor.
    static bool isAside(const std::string& name) { return name.starts_with(".") || name.starts_with("~$"); }

    [[nodiscard]] bool isReadable(const fs::path& path) const
    {
        const std::string ending = text::folded(path.extension().string());
        return std::find(m_endings.begin(), m_endings.end(), ending) != m_endings.end();
    }

    static std::string folderBelow(const fs::path& folder, const fs::path& path)
    {
        const fs::path below = path.parent_path().lexically_relative(folder);
        return below == "." ? std::string() : text::normalised(below.generic_string());
    }

    void add(FoundFile file)
    {
        std::error_code error;
        const fs::path whole = fs::weakly_canonical(file.path, error);
        if (m_taken.insert(error ? file.path : whole).second) m_found.files.push_back(std::move(file));
    }

    bool m_recursive;
    std::vector<std::string> m_endings;
    FoundFiles m_found;
    std::set<fs::path> m_taken;
};

template <std::size_t count>
bool endsInOneOf(const std::string& name, const std::array<std::string_view, count>& endings)
{
    const std::string folded = text::folded(name);
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return folded.ends_with(ending); });
}

}

std::string passedOverText(const std::string& name)
{
    if (text::folded(name).ends_with(".doc"))
        return say("Passed over: {file} is a document of an older Word (.doc), which is not read. Open it in "
                   "the program it was made with, save it as .docx, and import that.",
                   fmt::arg("file", name));
    static constexpr std::array<std::string_view, 4> tables{".csv", ".tsv", ".xlsx", ".xlsm"};
    static constexpr std::array<std::string_view, 5> projects{".qdpx", ".qdc", ".qda", ".sqlite3", ".rqda"};
    if (endsInOneOf(name, tables))
        return say("Passed over: {file} is a table. One with open answers is imported by itself, not with a "
                   "folder.",
                   fmt::arg("file", name));
    if (endsInOneOf(name, projects))
        return say(
            "Passed over: {file} is another program's project, which is imported by itself, not with a "
            "folder.",
            fmt::arg("file", name));
    return say("Passed over: {file} is no kind that is read.", fmt::arg("file", name));
}

FoundFiles filesIn(const std::vector<fs::path>& paths, bool recursive)
{
    FileFinder finder(recursive);
    for (const fs::path& path : paths) finder.take(path);
    FoundFiles found = finder.result();
    if (found.files.empty())
        throw Refusal({paths.empty() ? "" : text::normalised(paths.front().string()), "",
                       tr("There is no file here that can be imported."),
                       recursive ? tr("Choose a folder that holds the interviews.")
                                 : tr("Choose the folder that holds the interviews, or look in the folders "
                                      "below it as well.")});
    return found;
}

}
