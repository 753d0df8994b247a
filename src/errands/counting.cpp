// SPDX-License-Identifier: GPL-3.0-or-later
#include "errands/counting.h"

namespace rd::errands
{

analysis::Snapshot snapshotOf(const history::State& state)
{
    return analysis::Snapshot::build({state.codebook, state.cases, state.transcripts, state.codings,
                                      state.coders, state.info.unitOne, state.info.unitMany, &state.guide,
                                      &state.raisings});
}

}
