// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/renewal/origin.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace rd::exchange
{

/// The project's file as seen from the folder of the report, as it stands in Origin::file.
std::string fileSeenFrom(const std::filesystem::path& report, const std::filesystem::path& project);
/// Where the project of a report should be. Throws Refusal, saying what to do, when the report does not say
/// or the file is not there.
std::filesystem::path projectOf(const std::filesystem::path& report,
                                const std::optional<report::Origin>& origin);
/// Throws Refusal when the report was made of another project.
void demandSameProject(const std::string& report, const std::optional<report::Origin>& origin, Uuid project);

/// Throws Refusal when a word processor has the document open, by the file that it puts beside it.
void demandClosed(const std::filesystem::path& report);
/// Writes a report. What stood there is kept as "report.before-report.docx", or with a number, unless it
/// shows that nobody worked in it (written_note.h, written_text.h), or is a Word document that was made of no
/// project; gives the copy's name, or nothing where there is none. Throws Refusal when what stands there is
/// open, or one of the two cannot be written; then all is as it was.
std::optional<std::filesystem::path> writeReport(const std::filesystem::path& report, std::string_view bytes);

/// "The report that stood there is kept as …"
std::string toldOfCopy(const std::filesystem::path& copy);

/// Writes the renewed document, after a copy of the one that was; gives the copy's name,
/// "report.before-refresh.docx", or with a number where there is one of that name. Throws Refusal when the
/// file is open or is not `before` any more, or when one of the two cannot be written; then the report is as
/// it was.
std::filesystem::path replaceReport(const std::filesystem::path& report, std::string_view before,
                                    std::string_view now);

}
