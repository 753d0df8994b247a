// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/zip_writer.h"
#include "exchange/text_reader.h"

#include <string>
#include <vector>

namespace rd::exchange
{

/// What a report says of how it was written, so that work of somebody in it shows: a digest of all its parts
/// but the custom properties, among which it stands ("RodeDraadWritten").

/// Puts the note into the parts of a document that has an origin; another is left as it is.
void noteWritten(std::vector<ZipPart>& parts);
/// The same for a package; one of which a part cannot be read goes without note.
std::string notedAsWritten(std::string bytes, const std::string& name);
/// Whether the document is as its note says: false where it has none.
bool isAsWritten(const InputFile& file);

}
