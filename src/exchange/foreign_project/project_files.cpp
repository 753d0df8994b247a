// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/foreign_project/project_files.h"

#include "exchange/qualcoder/qualcoder_reader.h"
#include "exchange/refi/refi_reader.h"
#include "exchange/rqda/rqda_reader.h"
#include "exchange/taguette/taguette_reader.h"
#include "text/fold.h"

#include <algorithm>

namespace rd::exchange
{

const std::vector<ProjectFileKind>& projectFileKinds()
{
    static const std::vector<ProjectFileKind> kinds{
        {".qdpx", readQdpx},        {".qdc", readQdc},   {".qda", readQualCoder},
        {".sqlite3", readTaguette}, {".rqda", readRqda},
    };
    return kinds;
}

const ProjectFileKind* projectFileKindOf(const std::filesystem::path& path)
{
    const std::string ending =
        text::folded((path.has_filename() ? path : path.parent_path()).extension().string());
    const auto& kinds = projectFileKinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const ProjectFileKind& kind) { return kind.ending == ending; });
    return found == kinds.end() ? nullptr : &*found;
}

}
