// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codebook/codebook.h"

#include <set>
#include <string_view>
#include <vector>

namespace rd::gui
{

/// The codes that fit what was typed of a name: each word of it is found in the code's name in either
/// language, its key, number, short key, or the names above it. Best first: what was typed is a
/// word of the name, then begins one, then stands within one (of each, at the start of the name before
/// elsewhere), then the rest; ties in codebook order. Everything fits nothing typed. Codes that
/// only group others and qualifiers are left out where asked.
struct CodeMatch {
    bool groups = false;           ///< Also codes that only group others.
    bool qualifiers = false;       ///< Also qualifiers.
    std::set<CodeId> without = {}; ///< These neither.
    CodeId proposed = {};          ///< Stands first while nothing is typed, when it is one of them.

    [[nodiscard]] std::vector<const codebook::Code*> find(const codebook::Codebook& codebook,
                                                          std::string_view typed) const;
};

}
