// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/speaker_doubts.h"

#include "base/i18n.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

constexpr std::size_t mostNamed = 5;

/// "line 12 (“Jansen, Piet”), line 20 (“Bos”), …"
std::string named(const std::vector<transcript::UntakenLine>& lines)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(mostNamed, lines.size()); ++i)
        text += (i == 0 ? "" : ", ") + say("line {line} (“{label}”)", fmt::arg("line", lines[i].number),
                                           fmt::arg("label", lines[i].label));
    return text + (lines.size() > mostNamed ? ", …" : "");
}

}

std::vector<std::string> speakerDoubts(const transcript::RecognisedTurns& recognised)
{
    std::vector<std::string> doubts;
    if (!recognised.untaken.empty())
        doubts.push_back(
            sayn("{count} line looks like the start of a turn, but stands in the turn before it: "
                 "{lines}.",
                 "{count} lines look like the start of a turn, but stand in the turn before them: "
                 "{lines}.",
                 static_cast<long long>(recognised.untaken.size()),
                 fmt::arg("count", recognised.untaken.size()), fmt::arg("lines", named(recognised.untaken))));
    return doubts;
}

}
