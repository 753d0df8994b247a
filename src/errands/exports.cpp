// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/exports.h"

#include "base/i18n.h"
#include "base/safe_file.h"
#include "errands/export_data.h"
#include "errands/lookup.h"
#include "exchange/refi/refi_writer.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::errands
{

namespace
{

exchange::ExportSource exportSourceOf(project::Project& project)
{
    return {project.state(), [&](TranscriptId id) { return project.text(id); },
            [&](const std::string& sha256) { return project.sourceBytes(sha256); }, "Rode Draad " RD_VERSION};
}

exchange::RefiReader readerNamed(const std::string& name)
{
    if (name == "nvivo") return exchange::RefiReader::nvivo;
    return name == "qualcoder" ? exchange::RefiReader::qualcoder : exchange::RefiReader::standard;
}

std::vector<std::string> exportQdpx(project::Project& project, const std::filesystem::path& path,
                                    const ExportOptions& options, Progress& progress)
{
    auto file = exchange::writeQdpx(exportSourceOf(project), readerNamed(options.reader), progress);
    writeFile(path, file.bytes);
    return std::move(file.losses);
}

std::vector<std::string> exportQdc(project::Project& project, const std::filesystem::path& path,
                                   const ExportOptions& /*options*/, Progress& /*progress*/)
{
    auto file = exchange::writeQdc(exportSourceOf(project));
    writeFile(path, file.bytes);
    return std::move(file.losses);
}

bool isFolder(const ExportOptions& options)
{
    return options.reader == "csv" || options.reader == "r" || options.reader == "spss";
}

std::vector<std::string> givenOptions(const ExportOptions& options)
{
    std::vector<std::string> given;
    const auto add = [&](bool is, const char* name) {
        if (is) given.emplace_back(name);
    };
    add(!options.reader.empty(), "--for");
    add(!options.coders.empty(), "--coder");
    add(!options.codes.empty(), "--code");
    add(!options.groups.empty(), "--group");
    add(options.turns != "all", "--turns");
    add(options.withoutTexts, "--without-texts");
    add(options.withoutCodes, "--without-codes");
    return given;
}

/// Nothing for an ending that is not exported to.
std::optional<std::vector<std::string>> fittingOptions(const std::filesystem::path& path,
                                                       const ExportOptions& options)
{
    if (options.transcripts) return std::vector<std::string>{"--coder", "--code", "--without-codes"};
    if (isFolder(options))
        return std::vector<std::string>{"--for", "--coder", "--group", "--turns", "--without-texts"};
    for (const ExportKind& kind : exportKinds())
        if (kind.ending == text::folded(path.extension().string())) return kind.options;
    return std::nullopt;
}

}

const std::vector<ExportKind>& exportKinds()
{
    static const std::vector<ExportKind> kinds{
        {".qdpx", {"--for"}, exportQdpx},
        {".qdc", {}, exportQdc},
        {".xlsx", {"--coder", "--group", "--turns", "--without-texts"}, exportWorkbook},
        {".json", {"--without-texts"}, exportJson}};
    return kinds;
}

std::vector<std::string> unfittingOptions(const std::filesystem::path& path, const ExportOptions& options)
{
    const auto fitting = fittingOptions(path, options);
    std::vector<std::string> unfitting;
    for (const std::string& name : givenOptions(options))
        if (fitting && std::find(fitting->begin(), fitting->end(), name) == fitting->end())
            unfitting.push_back(name);
    return unfitting;
}

std::vector<std::string> exportTo(project::Project& project, const std::filesystem::path& path,
                                  const ExportOptions& options, Progress& progress)
{
    if (options.transcripts) return exportCoded(project, path, options, progress);
    if (isFolder(options)) return exportFolder(project, path, options, progress);
    const std::string ending = text::folded(path.extension().string());
    std::vector<std::string> endings;
    for (const ExportKind& kind : exportKinds()) {
        if (kind.ending == ending) return kind.write(project, path, options, progress);
        endings.push_back(kind.ending);
    }
    throw Refusal({path.filename().string(), "", tr("A project is not exported to a file with this ending."),
                   say("Let its name end in one of {endings}. Coded transcripts (--transcripts) go to .docx, "
                       ".pdf or .html, "
                       "and for R, SPSS or CSV (--for) a folder is made.",
                       fmt::arg("endings", listed(endings)))});
}

}
