// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "history/state.h"
#include "merge/report.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace rd::merge
{

/// Of what was written about a thing that is removed: where that stands, and the thing.
struct OfRemoved {
    std::string table; ///< As in docs/file-format.md.
    Uuid row;
    std::vector<std::string> columns; ///< That say it.
    std::string removedTable;
    Uuid removed;
    std::string kind{}; ///< Of the finding.
    std::string what{}; ///< What was written, as the sentence has it.
    std::string gone{}; ///< What the removed thing is called.
};

/// Who wrote it, and who removed the thing, in the words of the history.
struct Unaware {
    std::string writer;
    std::string remover;
};
/// Nothing where one of the two knew of the other.
using UnawareOf = std::function<std::optional<Unaware>(const OfRemoved&)>;

/// What was written of a thing that is removed: a question raised, a speaker or a hand-out of a transcript,
/// its place in a round; the theme of a question, the opposite of a code, the code of a saved table; the memo
/// that another answers. Of both one is among `came`.
std::vector<OfRemoved> ofRemoved(const history::State& state, const std::set<Uuid>& came);
/// In words what of this stands nowhere because two did not know of each other.
std::vector<Finding> toldOfRemoved(const std::vector<OfRemoved>& written, const UnawareOf& unawareOf);

}
