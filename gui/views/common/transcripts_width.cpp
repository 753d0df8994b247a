// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/common/transcripts_width.h"

#include "gui/widgets/column_heads.h"

#include <algorithm>

namespace rd::gui
{

int transcriptsWidth(const wxWindow& list, const history::State* state)
{
    constexpr int narrowest = 90;
    constexpr int mostOfAll = 200;
    std::vector<std::string> names;
    if (state != nullptr)
        for (const transcript::Transcript* one : state->transcripts.list()) names.push_back(one->name);
    return std::clamp(list.ToDIP(widestText(list, names)), narrowest, mostOfAll);
}

}
