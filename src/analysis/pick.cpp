// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/pick.h"

namespace rd::analysis
{

Pick combined(const Pick& outer, const Pick& inner)
{
    Pick both = outer;
    both.opens = outer.opens && inner.opens;
    both.below = outer.below && inner.below;
    both.casesOnly = outer.casesOnly || inner.casesOnly;
    if (inner.code) both.code = inner.code;
    if (inner.qualified != Qualified::any) {
        both.qualified = inner.qualified;
        both.qualifier = inner.qualifier;
    }
    if (inner.together != Together::no) both.together = inner.together;
    if (inner.other) both.other = inner.other;
    if (inner.group) both.group = inner.group;
    if (inner.unit) both.unit = inner.unit;
    return both;
}

}
