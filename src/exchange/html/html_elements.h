// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/package/losses.h"

#include <optional>
#include <string_view>

namespace rd::exchange
{

/// How an element stands in the text of its page.
enum class HtmlKind {
    inText,    ///< Its words run on.
    block,     ///< Lines of its own.
    kept,      ///< Lines of its own, in which white space counts.
    tablePart, ///< A table, row, cell, or group of rows.
    lineBreak,
    skipped, ///< Its words are none of the text: scripts, menus, what stands there for old browsers.
};

struct HtmlElement {
    HtmlKind kind = HtmlKind::inText;
    std::optional<Loss> loss; ///< What the text misses by it.
};

/// `name` in lower case: h1 to h6.
bool isHeading(std::string_view name);

/// `name` in lower case.
HtmlElement htmlElement(std::string_view name);

}
