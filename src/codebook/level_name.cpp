// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/level_name.h"

#include "base/i18n.h"

namespace rd::codebook
{

std::string codeLevelName(CodeLevel level)
{
    switch (level) {
    case CodeLevel::theme:
        return tr("theme");
    case CodeLevel::factor:
        return tr("factor");
    case CodeLevel::qualifier:
        return tr("qualifier");
    }
    return {};
}

}
