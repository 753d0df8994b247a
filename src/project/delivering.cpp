// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/delivering.h"

#include "project/aside.h"
#include "project/opening.h"
#include "store/project_store.h"

#include <algorithm>

namespace rd::project
{

void deliver(Project& project, const Delivery& delivery, const std::filesystem::path& to, std::int64_t nowMs)
{
    demandPlaceFor(to);
    const Aside aside(to);
    speakingOf(to, aside.path(), [&] {
        project.copyTo(aside.path());
        const auto store = store::ProjectStore::open(aside.path(), store::ProjectStore::Access::write);
        const std::int64_t hlc = std::max(store->highestHlc() + 1, nowMs << 16U);
        store->deliver(delivery,
                       {ChangeId::make(), project.author(), nowMs, hlc, store::deliveredKind, "{}", {}, {}});
    });
    aside.intoPlace();
}

}
