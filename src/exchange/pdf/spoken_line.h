// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace rd::exchange
{

/// Whether a line of print begins a turn by its looks: "I: …", "Respondent 4: …", "[00:12:03] Anna: …", or is
/// a time mark alone. "Let op: …" and a sentence with a colon do not.
bool beginsAsSpoken(std::string_view line);

}
