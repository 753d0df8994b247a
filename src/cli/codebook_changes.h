// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/session.h"

#include <optional>
#include <string>

namespace CLI
{
class App;
}

namespace rd::cli
{

/// What is done to one code of the codebook, by its key or name; `below` may be empty: the top.
struct CodebookChange {
    std::optional<std::string> remove;
    std::optional<std::string> merge;
    std::string into;
    std::optional<std::string> move;
    std::string below;
    std::string reason;
    [[nodiscard]] bool asked() const { return remove || merge || move; }
};

void addCodebookChanges(CLI::App& command, CodebookChange& change);

/// Makes the change as one action and tells it. Throws UsageError for options that do not go together, and
/// Refusal for codes that the project does not have.
void changeCodebook(const Session& session, const CodebookChange& change);

}
