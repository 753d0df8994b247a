// SPDX-License-Identifier: GPL-3.0-or-later
#include "coding/coder.h"

#include "base/i18n.h"

namespace rd::coding
{

namespace
{

/// Also what versions before this one wrote, each in the language of whoever was first to agree.
constexpr std::string_view agreedNames[] = {agreedName, "Overeengekomen"};

}

bool isAgreedName(std::string_view name)
{
    return name == agreedNames[0] || name == agreedNames[1];
}

std::string inUsersLanguage(const std::string& coderName)
{
    return isAgreedName(coderName) ? tr("Agreed") : coderName;
}

std::string Coder::shownName() const
{
    return agreed ? inUsersLanguage(name) : name;
}

bool Coder::isCalled(std::string_view word) const
{
    return name == word || (agreed && isAgreedName(name) && isAgreedName(word));
}

}
