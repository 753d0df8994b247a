// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/speaker_doubts.h"

#include "base/i18n.h"
#include "text/names.h"
#include "transcript/joint_label.h"
#include "transcript/label_words.h"
#include "transcript/like_labels.h"

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

/// The labels that name others of these speakers together: "Man en vrouw", "Beiden".
std::vector<std::string> jointLabels(const std::vector<transcript::Speaker>& speakers)
{
    std::vector<std::string> labels;
    for (const transcript::Speaker& speaker : speakers) labels.push_back(speaker.label);
    std::vector<std::string> joint;
    for (const transcript::Speaker& speaker : speakers)
        if (speaker.role == transcript::Role::other &&
            (transcript::joinsLabelsOf(speaker.label, labels) || transcript::namesAll(speaker.label)))
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

std::string oneSidedSentence(const transcript::RecognisedTurns& recognised)
{
    std::vector<std::string> names;
    for (const transcript::Speaker& speaker : recognised.speakers) names.push_back(speaker.label);
    const std::string speakers = text::quotedList(names);
    if (recognised.leftLabels.empty())
        return say(
            "Only {speakers} speaks here, and nobody answers: look at where the others begin to speak, and "
            "put a colon behind each name there.",
            fmt::arg("speakers", speakers));
    const std::string labels = text::quotedList(recognised.leftLabels);
    return say(
        "Only {speakers} speaks here: look at lines that begin with {labels}, which may be somebody's name.",
        fmt::arg("speakers", speakers), fmt::arg("labels", labels));
}

std::string likeSentence(const transcript::LikeLabels& labels)
{
    return say(
        "“{often}” and “{seldom}” may be two labels of one person, and are two speakers now. If they are "
        "one, write the same label everywhere in the file, and import it again.",
        fmt::arg("often", labels.often), fmt::arg("seldom", labels.seldom));
}

std::string remarksSentence(const std::vector<transcript::UntakenLine>& lines)
{
    const std::string where = named(lines);
    return sayn(
        "{count} label says how something is said; that stands before the words of the turn: {lines}.",
        "{count} labels say how something is said; that stands before the words of the turns: {lines}.",
        static_cast<long long>(lines.size()), fmt::arg("count", lines.size()), fmt::arg("lines", where));
}

std::string joinedSentence(const std::vector<transcript::UntakenLine>& lines)
{
    const std::string where = named(lines);
    return sayn(
        "{count} line may hold words of more than one speaker and belongs to one turn: {lines}. If so, let "
        "each speaker begin on a line of its own, and import the file again.",
        "{count} lines may hold words of more than one speaker and belong to one turn each: {lines}. If so, "
        "let each speaker begin on a line of its own, and import the file again.",
        static_cast<long long>(lines.size()), fmt::arg("count", lines.size()), fmt::arg("lines", where));
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
    if (!recognised.joined.empty()) doubts.push_back(joinedSentence(recognised.joined));
    if (!recognised.remarks.empty()) doubts.push_back(remarksSentence(recognised.remarks));
    if (recognised.oneSided) doubts.push_back(oneSidedSentence(recognised));
    const auto joint = jointLabels(recognised.speakers);
    if (!joint.empty()) doubts.push_back(jointSentence(joint));
    auto like = transcript::likeLabels(recognised);
    like.resize(std::min(mostNamed, like.size()));
    for (const transcript::LikeLabels& labels : like) doubts.push_back(likeSentence(labels));
    return doubts;
}

}
