// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/coder_named.h"

#include "text/fold.h"

namespace rd::coding
{

const Coder* coderNamed(const std::vector<const Coder*>& coders, std::string_view name)
{
    for (const Coder* coder : coders)
        if (coder->name == name) return coder;
    const std::string wanted = text::folded(name);
    const Coder* alike = nullptr;
    for (const Coder* coder : coders)
        if (coder->isCalled(name) || (alike == nullptr && text::folded(coder->name) == wanted)) alike = coder;
    return alike;
}

}
