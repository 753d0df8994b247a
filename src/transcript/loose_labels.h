// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string_view>

namespace rd::transcript
{

using KnownLabels = std::set<std::string_view>;

/// A speaker's label with something else than a colon behind it, as it is mistyped: "R; ", "R = ", "R  ",
/// "R. " of a short label, "<R>: ", and nothing before a capital: "Jan Nee, niets." Without the sign.
std::optional<std::string_view> looseLabel(std::string_view line, const KnownLabels& known);

/// The first label behind the end of a sentence, with which another one speaks on the same line: "Hoe woont
/// u? R: Goed." It is known, or a word for nothing but a speaker.
std::optional<std::string_view> labelWithin(std::string_view words, const KnownLabels& known);

}
