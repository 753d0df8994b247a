// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"
#include "store/log/puller.h"

#include <string>

namespace rd::project
{

/// "code/0195…/name_nl": names a cell in the file in which a user chooses.
std::string clashId(const store::CellName& cell);

/// What a cell of that column holds, for people.
std::string valueInWords(const history::State& state, const std::string& column,
                         const store::CellValue& value);
/// A cell that both sides wrote, as a person reads it: ids as the names of what they stand for.
merge::Clash clashInWords(const history::State& state, const store::CellClash& clash);

}
