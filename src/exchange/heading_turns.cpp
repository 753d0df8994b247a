// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/heading_turns.h"

#include "base/i18n.h"
#include "text/fold.h"
#include "text/graphemes.h"
#include "text/offset_map.h"

#include <algorithm>

namespace rd::exchange
{

namespace
{

struct HeadingLine {
    std::size_t number = 0;
    text::Span span; ///< Without the white space around it.
};

/// Empty where so many lines are headings that they are no such thing.
std::vector<HeadingLine> headingsIn(std::string_view body, const text::OffsetMap& map,
                                    const std::vector<std::size_t>& numbers)
{
    std::vector<HeadingLine> found;
    std::size_t filled = 0;
    std::size_t line = 1;
    auto next = numbers.begin();
    for (std::size_t at = 0; at < body.size(); ++line) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        const bool blank = body.substr(at, end - at).find_first_not_of(" \t") == std::string_view::npos;
        if (!blank) ++filled;
        const bool isHeading = next != numbers.end() && *next == line;
        if (isHeading) ++next;
        if (isHeading && !blank)
            found.push_back({line, text::trimmed(map, {map.codePointOfByte(at), map.codePointOfByte(end)})});
        at = end + 1;
    }
    return found.size() * 2 > filled ? std::vector<HeadingLine>() : found;
}

std::string namedHeadings(const std::vector<HeadingLine>& lines, const text::OffsetMap& map)
{
    constexpr std::size_t mostNamed = 5;
    constexpr int longest = 40;
    std::string text;
    for (std::size_t i = 0; i < std::min(mostNamed, lines.size()); ++i)
        text += (i == 0 ? "" : ", ") +
                say("line {line} (“{label}”)", fmt::arg("line", lines[i].number),
                    fmt::arg("label", text::shortened(std::string(map.slice(lines[i].span)), longest)));
    return text + (lines.size() > mostNamed ? ", …" : "");
}

/// The heading, and the white space before it, are no longer part of the turn.
void endBefore(const HeadingLine& heading, transcript::Turn& turn, const text::OffsetMap& map)
{
    turn.span = text::trimmed(map, {turn.span.start, heading.span.start});
    turn.textStart = std::min(turn.textStart, turn.span.end);
}

}

std::vector<std::string> leaveOutHeadings(std::string_view body, const std::vector<std::size_t>& headings,
                                          transcript::RecognisedTurns& recognised)
{
    if (headings.empty() || recognised.speakers.empty()) return {};
    const text::OffsetMap map(body);
    const std::vector<HeadingLine> lines = headingsIn(body, map, headings);
    std::vector<HeadingLine> leftOut;
    std::vector<HeadingLine> within;
    auto line = lines.rbegin();
    for (auto turn = recognised.turns.rbegin(); turn != recognised.turns.rend(); ++turn)
        for (; line != lines.rend() && line->span.start >= turn->span.start; ++line) {
            // A heading that is the speaker's label begins the turn.
            if (line->span.start < turn->textStart || line->span.start == turn->span.start) continue;
            const bool isLast = line->span.end >= turn->span.end && line->span.start < turn->span.end;
            if (isLast) endBefore(*line, *turn, map);
            (isLast ? leftOut : within).push_back(*line);
        }
    std::reverse(leftOut.begin(), leftOut.end());
    std::reverse(within.begin(), within.end());
    std::erase_if(recognised.untaken, [&](const transcript::UntakenLine& untaken) {
        return std::binary_search(
            leftOut.begin(), leftOut.end(), HeadingLine{untaken.number, {}},
            [](const HeadingLine& a, const HeadingLine& b) { return a.number < b.number; });
    });
    std::vector<std::string> told;
    if (!leftOut.empty())
        told.push_back(
            sayn("{count} heading between turns is left out of them, as words of nobody: {lines}.",
                 "{count} headings between turns are left out of them, as words of nobody: {lines}.",
                 static_cast<long long>(leftOut.size()), fmt::arg("count", leftOut.size()),
                 fmt::arg("lines", namedHeadings(leftOut, map))));
    if (!within.empty())
        told.push_back(
            sayn("{count} heading stands within a turn and counts as words of who speaks: {lines}.",
                 "{count} headings stand within turns and count as words of who speaks: {lines}.",
                 static_cast<long long>(within.size()), fmt::arg("count", within.size()),
                 fmt::arg("lines", namedHeadings(within, map))));
    return told;
}

}
