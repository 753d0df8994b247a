// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/resolution.h"

namespace rd::coding
{

namespace
{

bool isThere(const Codings& codings, const Resolution& one, CodingId id)
{
    return !id || codings.find(one.transcript, id) != nullptr;
}

}

bool hasItsCodings(const Resolution& one, const Codings& codings)
{
    return isThere(codings, one, one.first) && isThere(codings, one, one.second);
}

bool holds(const Resolution& one, const Codings& codings)
{
    return !one.deleted && hasItsCodings(one, codings) && isThere(codings, one, one.agreed);
}

std::set<ResolutionId> holdingIn(const Resolutions& resolutions, const Codings& codings)
{
    std::set<ResolutionId> holding;
    for (const auto& [id, one] : resolutions)
        if (holds(one, codings)) holding.insert(id);
    return holding;
}

}
