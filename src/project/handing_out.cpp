// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/handing_out.h"

#include "history/team_edits.h"
#include "project/aside.h"
#include "project/opening.h"
#include "store/handout.h"

namespace rd::project
{

void handOut(Project& project, CoderId coder, const std::vector<TranscriptId>& transcripts,
             const std::filesystem::path& to, bool withoutOthersCodings, std::int64_t nowMs)
{
    demandPlaceFor(to);
    const bool noted = project.apply(history::handOut(project.state(), coder, transcripts, nowMs));
    try {
        const Aside aside(to);
        speakingOf(to, aside.path(), [&] {
            project.copyTo(aside.path());
            store::ProjectStore::open(aside.path(), store::ProjectStore::Access::write)
                ->strip({transcripts, coder, withoutOthersCodings});
        });
        aside.intoPlace();
    } catch (const Refusal&) {
        if (noted) project.undo();
        throw;
    }
}

}
