// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/refi/refi_reading.h"
#include "exchange/refi/refi_writing.h"

namespace rd::exchange::refi
{

/// What this program knows of codes and the format has no word for: which have a table of their own, are
/// themes below another code or factors at the top, their numbers, and keys that their names do not tell.
/// Written as sets of codes, known again by GUID.
void writeOwnSets(Writing& writing, pugi::xml_node parent);
/// What the project calls what it counts, as the description of a set of nothing.
void writeUnit(Writing& writing, pugi::xml_node project);
/// Gives the codes and the project that were read what those sets say of them, and takes the sets out.
void takeOwnSets(Reading& reading, pugi::xml_node sets);

/// That a code is the opposite of another, as a link between the two.
void writePoles(Writing& writing, pugi::xml_node project);
/// Likewise: such a link is taken out.
void takePoles(Reading& reading, pugi::xml_node links);

}
