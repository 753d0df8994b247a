// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/refresh/report_file.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/safe_file.h"
#include "exchange/docx/refresh/docx_refresh.h"
#include "exchange/docx/written_note.h"
#include "exchange/odt/odt_writer.h"
#include "exchange/package/zip_package.h"
#include "exchange/write_document.h"
#include "exchange/written_text.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

namespace fs = std::filesystem;

std::string utf8(const fs::path& path)
{
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

/// The files that word processors put beside one that is open: LibreOffice's, and Word's, which leaves out
/// two letters of all but short names.
std::vector<fs::path> ownerFiles(const fs::path& report)
{
    const std::string name = report.filename().string();
    std::vector<fs::path> files{".~lock." + name + "#", "~$" + name};
    for (std::size_t left = 1; left <= 2 && left < name.size(); ++left)
        files.emplace_back("~$" + name.substr(left));
    for (fs::path& file : files) file = report.parent_path() / file;
    return files;
}

fs::path freeCopyName(const fs::path& report, const std::string& before)
{
    const std::string stem = report.stem().string() + before;
    fs::path copy = report.parent_path() / (stem + report.extension().string());
    std::error_code ignored;
    for (int number = 2; fs::exists(fs::symlink_status(copy, ignored)); ++number)
        copy = report.parent_path() / (stem + "-" + std::to_string(number) + report.extension().string());
    return copy;
}

}

std::string fileSeenFrom(const fs::path& report, const fs::path& project)
{
    std::error_code error;
    const fs::path folder = fs::absolute(report, error).parent_path();
    const fs::path seen = fs::proximate(fs::absolute(project, error), folder, error);
    return error ? utf8(project.filename()) : utf8(seen);
}

fs::path projectOf(const fs::path& report, const std::optional<report::Origin>& origin)
{
    const std::string name = report.filename().string();
    if (!origin || origin->file.empty())
        throw Refusal({name, "", tr("The document does not say of which project it was made."),
                       tr("Name the project with --project FILE.")});
    const std::u8string file(origin->file.begin(), origin->file.end());
    const fs::path project = report.parent_path() / fs::path(file);
    std::error_code ignored;
    if (!fs::exists(project, ignored))
        throw Refusal(
            {name, "",
             say("It was made of the project {file}, which is not there.", fmt::arg("file", origin->file)),
             tr("Say where it is now with --project FILE.")});
    return project;
}

void demandSameProject(const std::string& report, const std::optional<report::Origin>& origin, Uuid project)
{
    if (origin && !(origin->project == project))
        throw Refusal({report, "", tr("The document was made of another project."),
                       say("Renew it from its own project, which was called {file}, or write a new report.",
                           fmt::arg("file", origin->file))});
}

void demandClosed(const fs::path& report)
{
    std::error_code ignored;
    const auto files = ownerFiles(report);
    if (std::any_of(files.begin(), files.end(), [&](const fs::path& f) { return fs::exists(f, ignored); }))
        throw Refusal({report.filename().string(), "", tr("The document is open in a word processor."),
                       tr("Close it there first.")});
}

namespace
{

/// Whether nothing would be lost by writing over it; where that cannot be seen, something would.
bool isNobodysWork(const InputFile& file)
{
    if (!ZipPackage::looksLikeZip(file.bytes)) return isTextAsWritten(file.bytes);
    return isAsWritten(file) || isOdtAsWritten(file);
}

bool isForeignWord(const fs::path& path, const InputFile& file)
{
    try {
        return isWord(path) && !originOf(file);
    } catch (const Refusal&) {
        return true; // no Word document
    }
}

/// Of the report that is to be written over; nothing where nobody worked in it.
std::optional<fs::path> copyOfFormer(const fs::path& report)
{
    std::error_code ignored;
    if (!fs::is_regular_file(report, ignored)) return std::nullopt;
    const std::string bytes = readFile(report);
    const InputFile file{bytes, report.filename().string()};
    if (isForeignWord(report, file)) return std::nullopt;
    demandClosed(report);
    if (isNobodysWork(file)) return std::nullopt;
    const fs::path copy = freeCopyName(report, ".before-report");
    writeFile(copy, bytes);
    return copy;
}

/// Where there is no room for it the copy says nothing that the report does not say.
void writeBeside(const fs::path& report, std::string_view bytes, const std::optional<fs::path>& copy)
{
    try {
        writeFile(report, bytes);
    } catch (const Refusal&) {
        std::error_code ignored;
        if (copy) fs::remove(*copy, ignored);
        throw;
    }
}

}

std::optional<fs::path> writeReport(const fs::path& report, std::string_view bytes)
{
    const auto copy = copyOfFormer(report);
    writeBeside(report, bytes, copy);
    return copy;
}

std::string toldOfCopy(const fs::path& copy)
{
    const std::string name = copy.filename().string();
    return say("The report that stood there is kept in {file}.", fmt::arg("file", name));
}

namespace
{

void demandPlaceBeside(const fs::path& report, const fs::path& copy)
{
    try {
        demandPlaceToWrite(copy);
    } catch (const Refusal& refusal) {
        throw Refusal({report.filename().string(), "", refusal.complaint().what,
                       tr("A copy of the report as it was is kept in its folder. Copy the report to a folder "
                          "in which you may write, and renew it there.")});
    }
}

}

fs::path replaceReport(const fs::path& report, std::string_view before, std::string_view now)
{
    demandClosed(report);
    if (readFile(report) != before)
        throw Refusal({report.filename().string(), "", tr("The document was changed in the meantime."),
                       tr("Renew it again.")});
    const fs::path copy = freeCopyName(report, "." + tr("before-refresh"));
    demandPlaceBeside(report, copy);
    writeFile(copy, before);
    writeBeside(report, now, copy);
    return copy;
}

}
