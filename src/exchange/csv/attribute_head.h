// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace rd::exchange
{

/// What the head of an attribute's column in a file of cases says.
struct AttributeHead {
    std::string key;
    std::string moment; ///< Empty: asked once.
};

/// "key" or "key@moment". A backslash makes the next character an ordinary one, so that a key may hold an @
/// or be the name of another column of the form: "\role" is the attribute "role".
AttributeHead readAttributeHead(std::string_view head);
/// The head that readAttributeHead() reads as these.
std::string writeAttributeHead(const std::string& key, const std::string& moment);

}
