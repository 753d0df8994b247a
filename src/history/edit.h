// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "history/state.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace rd::history
{

/// One user action as a value: the rows as they will be, and what to call it. Built by the functions in
/// history/*_edits.h from the state, without touching a file; the project applies it in one transaction and
/// one row of history, and takes it back as a whole.
struct Edit {
    std::string kind;                               ///< For describe(): "coding.add", "code.move" …
    nlohmann::json args = nlohmann::json::object(); ///< Names for describe(); never interview text.
    std::vector<Row> rows;                          ///< New rows, and known rows with their new values.
    std::vector<transcript::SourceFile> files;      ///< Kept by their SHA-256; not undone.

    [[nodiscard]] bool empty() const { return rows.empty(); }
};

/// The action in words, in the user's language: describe("coding.add", {...}) → "Coded with “listens” in
/// interview 3". An unknown kind (of a newer program) gives its name.
std::string describe(const std::string& kind, const nlohmann::json& args);

}
