// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/refi/refi_reading.h"
#include "exchange/refi/refi_writing.h"

namespace rd::exchange::refi
{

/// What this program knows of codes and the format has no word for: which have a table of their own, are
/// themes below another code or factors at the top, and their numbers. Written as sets of codes, known again
/// by GUID.
void writeOwnSets(Writing& writing, pugi::xml_node parent);
/// Gives the codes that were read what those sets say of them, and takes the sets out.
void takeOwnSets(Reading& reading, pugi::xml_node sets);

/// That a code is the opposite of another, as a link between the two.
void writePoles(Writing& writing, pugi::xml_node project);
/// Likewise: such a link is taken out.
void takePoles(Reading& reading, pugi::xml_node links);

}
