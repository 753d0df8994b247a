// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace rd::test
{

/// The parts of a zip file by name, in order.
using Parts = std::vector<std::pair<std::string, std::string>>;

/// A packed zip file as bytes; with a password its parts are locked.
std::string makeZip(const Parts& parts, const std::string& password = {});

/// A Word document whose body holds `xml`, with the prefix w; further parts and relations may be given, as
/// ("word/footnotes.xml", bytes) with their kind ("footnotes") by `related`.
std::string makeDocx(const std::string& xml, const Parts& related = {});

/// The same with whole parts: `document` is all of word/document.xml.
std::string makeDocxOf(const std::string& document, const Parts& related = {});

/// An OpenDocument text whose office:text holds `xml`.
std::string makeOdt(const std::string& xml, const Parts& further = {});

/// The same with all of content.xml.
std::string makeOdtOf(const std::string& content, const Parts& further = {});

}
