// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/turn.h"

namespace rd::transcript
{

std::string roleKey(Role role)
{
    switch (role) {
    case Role::respondent:
        return "respondent";
    case Role::interviewer:
        return "interviewer";
    case Role::other:
        return "other";
    }
    return {};
}

Role roleFromKey(const std::string& key)
{
    if (key == "interviewer") return Role::interviewer;
    return key == "other" ? Role::other : Role::respondent;
}

}
