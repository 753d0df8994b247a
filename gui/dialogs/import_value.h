// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/prepare.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rd::gui
{

/// One file that is to be imported, as it was read and as the user wants it.
struct ImportRow {
    std::filesystem::path path;
    std::optional<exchange::PreparedTranscript> prepared; ///< Nothing when it could not be read …
    std::optional<Complaint> problem;                     ///< … and then why.
    bool taken = true;
    std::string encoding; ///< As chosen by hand; empty: as found.
    std::string caseName; ///< An existing case or a new one; empty: none yet.
};

/// Reads a file anew, with an encoding (empty: as found); gives a row with what was read or why not.
using ImportReader = std::function<ImportRow(const std::filesystem::path&, const std::string& encoding)>;

}
