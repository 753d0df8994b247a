// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/unnamed_turns.h"

#include "base/i18n.h"
#include "text/fold.h"
#include "text/graphemes.h"
#include "text/offset_map.h"
#include "transcript/time_mark.h"

#include <algorithm>
#include <set>

namespace rd::exchange
{

namespace
{

struct UnnamedLine {
    std::size_t number = 0;
    transcript::Turn turn;
};

/// A turn of the line, with the time of its mark.
transcript::Turn unnamedTurnOf(std::string_view body, const text::OffsetMap& map, std::size_t start,
                               std::size_t end)
{
    transcript::Turn turn;
    turn.id = TurnId::make();
    turn.span = text::trimmed(map, {map.codePointOfByte(start), map.codePointOfByte(end)});
    turn.textStart = turn.span.start;
    const auto mark = transcript::timeMarkAtStart(body.substr(start, end - start));
    if (!mark) return turn;
    turn.timeMs = mark->timeMs;
    turn.textStart = text::trimmed(map, {map.codePointOfByte(start + mark->bytes), turn.span.end}).start;
    return turn;
}

std::vector<UnnamedLine> unnamedLinesOf(std::string_view body, const text::OffsetMap& map,
                                        const std::vector<std::size_t>& numbers)
{
    std::vector<UnnamedLine> found;
    std::size_t line = 1;
    auto next = numbers.begin();
    for (std::size_t at = 0; at < body.size() && next != numbers.end(); ++line) {
        const std::size_t end = std::min(body.find('\n', at), body.size());
        if (*next == line) {
            ++next;
            found.push_back({line, unnamedTurnOf(body, map, at, end)});
        }
        at = end + 1;
    }
    return found;
}

std::string unnamedSentence(const std::vector<UnnamedLine>& lines, const text::OffsetMap& map)
{
    constexpr std::size_t most = 5;
    constexpr int longest = 40;
    std::string named;
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) {
        const transcript::Turn& turn = lines[i].turn;
        const std::string words(map.slice({turn.textStart, turn.span.end}));
        named += (i == 0 ? "" : ", ") + say("line {line} (“{label}”)", fmt::arg("line", lines[i].number),
                                            fmt::arg("label", text::shortened(words, longest)));
    }
    named += lines.size() > most ? ", …" : "";
    return sayn("{count} line has no speaker, where others have: it is a turn of nobody: {lines}.",
                "{count} lines have no speaker, where others have: each is a turn of nobody: {lines}.",
                static_cast<long long>(lines.size()), fmt::arg("count", lines.size()),
                fmt::arg("lines", named));
}

}

std::vector<std::string> setUnnamedApart(std::string_view body, const std::vector<std::size_t>& lines,
                                         transcript::RecognisedTurns& recognised)
{
    if (lines.empty() || recognised.speakers.empty()) return {};
    const text::OffsetMap map(body);
    std::vector<UnnamedLine> unnamed = unnamedLinesOf(body, map, lines);
    auto& turns = recognised.turns;
    std::set<text::Offset> spoken;
    for (const transcript::Turn& turn : turns) spoken.insert(turn.span.start);
    std::erase_if(unnamed, [&](const UnnamedLine& line) { return spoken.contains(line.turn.span.start); });
    if (unnamed.empty()) return {};
    for (transcript::Turn& turn : turns) {
        const auto first = std::upper_bound(
            unnamed.begin(), unnamed.end(), turn.span.start,
            [](text::Offset start, const UnnamedLine& line) { return start < line.turn.span.start; });
        if (first == unnamed.end() || first->turn.span.start >= turn.span.end) continue;
        turn.span = text::trimmed(map, {turn.span.start, first->turn.span.start});
        turn.textStart = std::min(turn.textStart, turn.span.end);
    }
    for (const UnnamedLine& line : unnamed) turns.push_back(line.turn);
    std::sort(turns.begin(), turns.end(), [](const transcript::Turn& a, const transcript::Turn& b) {
        return a.span.start < b.span.start;
    });
    int number = 0;
    for (transcript::Turn& turn : turns) turn.number = ++number;
    return {unnamedSentence(unnamed, map)};
}

}
