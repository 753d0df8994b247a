// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/refi/refi_schema.h"

#include <string>
#include <string_view>

namespace rd::exchange::refi
{

/// What the schema lets an attribute of that name hold, whatever element it is of.
enum class ValueKind { text, guid, color, integer, time, flag, direction, shape, line, variable };

ValueKind kindOfValue(std::string_view attribute);
bool isValueOf(ValueKind kind, std::string_view value);
/// True for the elements of a variable's value that are not text, and whether that can stand in one.
bool isTypedValue(std::string_view element);
bool isContentOf(std::string_view element, const std::string& content);
/// "#80C85A" for a colour that the schema does not allow but some write: "rgba(128, 200, 90, 0.5)",
/// "#FF80C85A" (opacity first); empty for what is allowed, and for what is no colour.
std::string mendedColor(const std::string& value);
/// What is written where a needed attribute of that kind is missing.
std::string defaultOf(std::string_view element, ValueKind kind);

}
