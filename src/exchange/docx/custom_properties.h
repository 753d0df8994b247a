// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace rd::exchange
{

/// The origin of a report (report/renewal/origin.h) among the custom properties of a document, which Word and
/// LibreOffice both keep; LibreOffice drops custom XML. Properties "RodeDraad1", "RodeDraad2" …, because Word
/// cuts a property off at 255 characters.

constexpr const char* customPropertiesPart = "docProps/custom.xml";

/// The part with this origin only.
std::string customProperties(const std::string& origin);
/// The same part with this origin for the one that it had; everything else as it was. `xml` must have been
/// found to be well-formed.
std::string withOrigin(const std::string& xml, const std::string& origin);
/// The origin in the part; empty when there is none.
std::string originIn(const std::string& xml);

/// The part with this note (written_note.h), of at most 240 letters or digits, for the one that it had.
/// withOrigin() leaves it out.
std::string withNote(const std::string& xml, const std::string& note);
/// The note in the part; empty when there is none.
std::string noteIn(const std::string& xml);

}
