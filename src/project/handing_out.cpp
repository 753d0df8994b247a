// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/handing_out.h"

#include "base/i18n.h"
#include "history/team_edits.h"
#include "project/aside.h"
#include "project/opening.h"
#include "store/handout.h"

#include <functional>

namespace rd::project
{

namespace
{

namespace fs = std::filesystem;

/// `prepare` works on the copy of the whole project and says for whom it is.
void makeCopy(Project& project, const fs::path& to, store::HandOut handed,
              const std::function<CoderId(const fs::path& copy)>& prepare)
{
    const Aside aside(to);
    speakingOf(to, aside.path(), [&] {
        project.copyTo(aside.path());
        handed.coder = prepare(aside.path());
        store::ProjectStore::open(aside.path(), store::ProjectStore::Access::write)->strip(handed);
    });
    aside.intoPlace();
}

/// Of a project that can only be read: who has what is noted in the copy, and comes back with it.
CoderId notedInCopy(const fs::path& path, const std::string& author, const std::string& coder,
                    const std::vector<TranscriptId>& transcripts, std::int64_t nowMs)
{
    OpenOptions options;
    options.author = author;
    const auto copy = Project::open(path, options);
    const CoderId id = copy->ensureCoder(coder);
    copy->apply(history::handOut(copy->state(), id, transcripts, nowMs));
    return id;
}

}

bool handOut(Project& project, CoderId coder, const std::vector<TranscriptId>& transcripts,
             const fs::path& to, bool withoutOthersCodings, std::int64_t nowMs)
{
    if (project.readOnly())
        return handOut(project, project.state().coders.at(coder).name, transcripts, to, withoutOthersCodings,
                       nowMs);
    demandPlaceFor(to);
    const bool noted = project.apply(history::handOut(project.state(), coder, transcripts, nowMs));
    try {
        makeCopy(project, to, {transcripts, coder, withoutOthersCodings},
                 [&](const fs::path&) { return coder; });
    } catch (const Refusal&) {
        if (noted) project.undo();
        throw;
    }
    return true;
}

bool handOut(Project& project, const std::string& coder, const std::vector<TranscriptId>& transcripts,
             const fs::path& to, bool withoutOthersCodings, std::int64_t nowMs)
{
    if (!project.readOnly())
        return handOut(project, project.ensureCoder(coder), transcripts, to, withoutOthersCodings, nowMs);
    demandPlaceFor(to);
    makeCopy(project, to, {transcripts, {}, withoutOthersCodings}, [&](const fs::path& copy) {
        return notedInCopy(copy, project.author(), coder, transcripts, nowMs);
    });
    return false;
}

std::string notNoted(const std::string& coder)
{
    return say(
        "This project can only be read, so it does not note that {coder} has these transcripts; the copy "
        "does, and brings that along when it is merged.",
        fmt::arg("coder", coder));
}

}
