// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/program_lines.h"

#include "base/i18n.h"
#include "text/graphemes.h"
#include "text/names.h"
#include "text/offset_map.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

constexpr std::size_t longestLine = 120; // bytes

/// Who did it stands before these words, in the language of the meeting.
bool isProgramLine(std::string_view line)
{
    static constexpr std::array<std::string_view, 12> endings{" started transcription",
                                                              " stopped transcription",
                                                              " started recording",
                                                              " stopped recording",
                                                              " started the transcription",
                                                              " stopped the transcription",
                                                              " heeft transcriptie gestart",
                                                              " heeft transcriptie gestopt",
                                                              " heeft de transcriptie gestart",
                                                              " heeft de transcriptie gestopt",
                                                              " heeft de transcriptie beëindigd",
                                                              " heeft transcriptie beëindigd"};
    if (line.size() > longestLine || line.find(':') != std::string_view::npos) return false;
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return line.size() > ending.size() && line.ends_with(ending);
    });
}

}

std::vector<std::string> leaveOutProgramLines(std::string_view body, transcript::RecognisedTurns& recognised)
{
    if (recognised.speakers.empty()) return {};
    const text::OffsetMap map(body);
    std::vector<std::string> lines;
    for (transcript::Turn& turn : recognised.turns) {
        while (true) {
            const std::string_view words = map.slice({turn.textStart, turn.span.end});
            const std::size_t end = words.rfind('\n');
            const std::string_view last = end == std::string_view::npos ? words : words.substr(end + 1);
            if (!isProgramLine(last)) break;
            lines.insert(lines.begin(), std::string(last));
            const auto from = map.codePointOfByte(static_cast<std::size_t>(last.data() - body.data()));
            turn.span = text::trimmed(map, {turn.span.start, from});
            turn.textStart = std::min(turn.textStart, turn.span.end);
        }
    }
    if (lines.empty()) return {};
    constexpr std::size_t most = 3;
    const std::size_t count = lines.size();
    lines.resize(std::min(most, count));
    const std::string named = text::quotedList(lines);
    return {sayn(
        "{count} line of the program that made this text is left out of the turns, as words of nobody: "
        "{lines}.",
        "{count} lines of the program that made this text are left out of the turns, as words of nobody: "
        "{lines}.",
        static_cast<long long>(count), fmt::arg("count", count), fmt::arg("lines", named))};
}

}
