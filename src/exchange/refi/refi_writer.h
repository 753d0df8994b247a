// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "history/state.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace rd::exchange
{

/// Whose reader an exported file is for: NVivo counts UTF-16 units, QualCoder needs code names that differ.
enum class RefiReader { standard, nvivo, qualcoder };

/// A project as its exporters see it. What it names must outlive the export.
struct ExportSource {
    const history::State& state;
    std::function<std::shared_ptr<const std::string>(TranscriptId)> text;
    std::function<std::string(const std::string& sha256)> file; ///< Bytes of a source file; empty: not there.
    std::string program;                                        ///< Name and version of this program.
};

struct RefiFile {
    std::string bytes;
    std::vector<std::string> losses; ///< What the format, or its reader, cannot hold: whole sentences.
};

/// The whole project as a .qdpx, valid by the standard's schema.
RefiFile writeQdpx(const ExportSource& project, RefiReader reader, Progress& progress);
/// The codebook as a .qdc. Throws Refusal when it is empty, which the format cannot say.
RefiFile writeQdc(const ExportSource& project);

}
