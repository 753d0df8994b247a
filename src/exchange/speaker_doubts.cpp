// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/speaker_doubts.h"

#include "base/i18n.h"
#include "text/names.h"
#include "transcript/joint_label.h"

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

/// The labels that name others of these speakers together.
std::vector<std::string> jointLabels(const std::vector<transcript::Speaker>& speakers)
{
    std::vector<std::string> labels;
    for (const transcript::Speaker& speaker : speakers) labels.push_back(speaker.label);
    std::vector<std::string> joint;
    for (const transcript::Speaker& speaker : speakers)
        if (speaker.role == transcript::Role::other && transcript::joinsLabelsOf(speaker.label, labels))
            joint.push_back(speaker.label);
    return joint;
}

std::string jointSentence(const std::vector<std::string>& labels)
{
    if (labels.size() == 1)
        return say("“{label}” is several who speak together: these turns count for the case, and for no "
                   "respondent by himself.",
                   fmt::arg("label", labels.front()));
    return say("{labels} are each several who speak together: these turns count for the case, and for no "
               "respondent by himself.",
               fmt::arg("labels", text::quotedList(labels)));
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
    const auto joint = jointLabels(recognised.speakers);
    if (!joint.empty()) doubts.push_back(jointSentence(joint));
    return doubts;
}

}
