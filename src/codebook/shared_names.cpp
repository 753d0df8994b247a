// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/shared_names.h"

#include <algorithm>

namespace rd::codebook
{

bool sharesName(const Codebook& codebook, const Code& code, Language language)
{
    const std::string& name = code.shownName(language);
    const auto& codes = codebook.inOrder();
    return std::any_of(codes.begin(), codes.end(), [&](const Code* other) {
        return other->id != code.id && other->shownName(language) == name;
    });
}

}
