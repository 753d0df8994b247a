// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uuid.h"
#include "base/uuid_table.h"
#include "exchange/refi/refi_spelling.h"

#include <pugixml.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace rd::exchange::refi
{

/// What was put right in a document so that it is as the schema says.
struct Tidied {
    int strangers = 0; ///< Elements and attributes that the schema does not know, taken out.
    int folders = 0;   ///< Places on somebody's machine (basePath, currentPath), taken out.
    int badValues = 0; ///< Attributes whose value is none of their type, taken out or replaced.
    int named = 0;     ///< Ids that are no GUID, replaced by one that is made of them.
    int doubles = 0;   ///< Second things with the GUID of a first of the same kind, given a new one.
    Spelling spelling;
};

/// Makes a document that others wrote such as the schema has it: names without prefix, children in order, no
/// white space between them, every GUID in capitals with hyphens, references as targetGUID. Elements and
/// attributes that the schema does not know go, and what it needs and is missing is added.
Tidied tidy(pugi::xml_node root);

/// The GUIDs of a document: of its things, and those of the codes that its codings name.
struct GuidsIn {
    UuidSet things;
    std::unordered_set<Uuid> codesOfCodings;
};
GuidsIn guidsIn(pugi::xml_node root);

/// The codes of codings that are not in the document.
std::unordered_set<Uuid> unknownCodes(const GuidsIn& guids);

/// Takes out references to what is not among the things, and codings and links that consist of one. Gives the
/// number by the name of the element.
std::unordered_map<std::string, int> pruneReferences(pugi::xml_node root, const UuidSet& things);

/// Writes every GUID as it is to be spelled.
void spell(pugi::xml_node root, const Spelling& spelling);

/// All text in an element, without that of elements in it.
std::string textIn(pugi::xml_node node);
/// As it is written, without white space between elements.
std::string xmlOf(pugi::xml_node node);
/// The GUID in that attribute; null when there is none.
Uuid guidIn(pugi::xml_node node, const char* attribute);
/// In capitals, as in a tidied document.
std::string capitals(const Uuid& id);
/// Ms since 1970 of an xsd:dateTime; one without zone is taken as UTC. Nothing when it is none.
std::optional<std::int64_t> timeOf(std::string_view text);
/// "2024-05-06T07:08:09Z", with milliseconds where there are any.
std::string timeText(std::int64_t ms);
/// Text that XML can hold: without control characters. False may also be said of text that can stay as it is.
bool isForXml(std::string_view text);
std::string forXml(std::string_view text);

}
