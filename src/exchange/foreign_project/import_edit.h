// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/foreign_project/imported_project.h"
#include "history/edit.h"

#include <map>
#include <string>

namespace rd::exchange
{

/// What an import adds to the project, as one edit, and what there is to say about it.
struct Import {
    history::Edit edit; ///< Empty when the project has all of it already.
    ImportReport report;
    std::string title;    ///< What the other program calls its project; may be empty.
    Wording unitOne = {}; ///< As ImportedProject::unitOne, for a project that is made of it.
    Wording unitMany = {};

    /// How many rows of each kind are added.
    [[nodiscard]] std::map<history::Kind, int> counts() const;
};

/// Adds to the project what it does not have yet. What it has is recognised by id and stays as it is, and
/// what was deleted comes back as the file has it; a coder also by name, and an attribute by its key where
/// level and type agree. Names of transcripts and cases that are taken get a number, and the report says so.
/// `source` is the file's name.
Import importEdit(const history::State& state, ImportedProject project, const std::string& source);

}
