// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/side_clashes.h"

namespace rd::project
{

void tellMakers(merge::Clash& told, const Makers& makers, const Uuid& here, const Uuid& there)
{
    const auto maker = [&](const Uuid& side) {
        const auto found = makers.find(side);
        return found == makers.end() ? store::ChangeRow{} : found->second;
    };
    const store::ChangeRow hereBy = maker(here);
    const store::ChangeRow thereBy = maker(there);
    told.thereStands = std::pair(hereBy.hlc, hereBy.id) < std::pair(thereBy.hlc, thereBy.id);
    told.hereBy = hereBy.author;
    told.thereBy = thereBy.author;
    told.hereAtMs = hereBy.atMs;
    told.thereAtMs = thereBy.atMs;
}

}
