// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/counting.h"

namespace rd::cli
{

analysis::Snapshot snapshotOf(const history::State& state)
{
    return analysis::Snapshot::build({state.codebook, state.cases, state.transcripts, state.codings,
                                      state.coders, state.info.unitOne, state.info.unitMany, &state.guide,
                                      &state.raisings});
}

report::Form formOf(Format format)
{
    switch (format) {
    case Format::csv:
        return report::Form::csv;
    case Format::json:
        return report::Form::json;
    case Format::html:
        return report::Form::html;
    case Format::text:
        break;
    }
    return report::Form::text;
}

}
