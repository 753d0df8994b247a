// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/bold_names.h"

#include "text/fold.h"
#include "transcript/label_words.h"
#include "transcript/speaker_line.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace rd::exchange
{

namespace
{

using transcript::LabelPlace;
using transcript::LabelShape;
using transcript::LabelWord;

constexpr std::ptrdiff_t mostWords = 4;

/// A line that begins with what may be a name.
struct BoldLine {
    std::size_t nameEnd = 0; ///< Byte in the body.
    std::string name;
    std::string key;
    bool alone = false;
    bool nameLike = false; ///< Written as a name is, or a word for a role.
};

std::string_view lineAt(std::string_view body, std::size_t at)
{
    return body.substr(at, std::min(body.find('\n', at), body.size()) - at);
}

bool isBlank(std::string_view line)
{
    return transcript::leadingSpace(line) == line.size();
}

/// Bytes of the starts of lines that are bold as a whole.
std::set<std::size_t> wholeLines(std::string_view body, const std::vector<BoldStart>& starts)
{
    std::set<std::size_t> whole;
    for (const BoldStart& start : starts)
        if (isBlank(lineAt(body, std::min(start.at + start.words.size(), body.size()))))
            whole.insert(start.at);
    return whole;
}

/// Words that are not all bold stand on the next line with any.
bool hasWordsBelow(std::string_view body, std::size_t at, const std::set<std::size_t>& whole)
{
    for (std::size_t line = body.find('\n', at); line < body.size(); line = body.find('\n', line + 1)) {
        const std::string_view text = lineAt(body, line + 1);
        if (!isBlank(text)) return !whole.contains(line + 1 + transcript::leadingSpace(text));
    }
    return false;
}

std::optional<BoldLine> readLine(std::string_view body, const BoldStart& start)
{
    const std::string words = text::trimmedText(start.words);
    if (std::count(words.begin(), words.end(), ' ') >= mostWords) return std::nullopt;
    const std::string asTabbed = words + "\twords";
    const auto read = transcript::readSpeakerLine(asTabbed);
    if (!read || read->label != words || read->place != LabelPlace::tab) return std::nullopt;
    const std::string key = transcript::labelKey(words);
    const LabelWord word = transcript::meaningOf(key, read->shape != LabelShape::plain).word;
    if (word == LabelWord::never || word == LabelWord::headWord) return std::nullopt;
    const std::size_t end = start.at + words.size();
    const std::string_view behind = lineAt(body, end);
    if (!behind.empty() && behind[0] != ':' && transcript::leadingSpace(behind) == 0) return std::nullopt;
    const bool isRole = word == LabelWord::role || word == LabelWord::weakRole;
    return BoldLine{end, words, key, isBlank(behind), isRole || read->shape != LabelShape::plain};
}

std::vector<BoldLine> linesIn(std::string_view body, const std::vector<BoldStart>& starts)
{
    const std::set<std::size_t> whole = wholeLines(body, starts);
    std::vector<BoldLine> lines;
    for (const BoldStart& start : starts) {
        if (start.at > body.size() || !body.substr(start.at).starts_with(start.words)) continue;
        auto line = readLine(body, start);
        if (line && (!line->alone || (line->nameLike && hasWordsBelow(body, line->nameEnd, whole))))
            lines.push_back(std::move(*line));
    }
    return lines;
}

std::ptrdiff_t textLines(std::string_view body)
{
    std::ptrdiff_t count = 0;
    for (std::size_t at = 0; at < body.size(); at += lineAt(body, at).size() + 1)
        count += isBlank(lineAt(body, at)) ? 0 : 1;
    return count;
}

/// The keys of those who speak: of at least two names that come back; of a text that consists of paragraphs
/// with a name at their start also those who speak once.
std::set<std::string> speaking(const std::vector<BoldLine>& lines, std::ptrdiff_t all)
{
    std::map<std::string, int> times;
    std::set<std::string> speakers;
    std::set<std::string> atStarts;
    std::ptrdiff_t starts = 0;
    for (const BoldLine& line : lines) {
        if (++times[line.key] == 2) speakers.insert(line.key);
        if (line.alone || !line.nameLike) continue;
        atStarts.insert(line.key);
        ++starts;
    }
    if (!speakers.empty() && starts * 2 > all) speakers.insert(atStarts.begin(), atStarts.end());
    return speakers.size() > 1 ? speakers : std::set<std::string>();
}

/// A tab in place of the white space between a name and the words behind it; a colon does already.
void partName(std::string& body, std::size_t nameEnd)
{
    if (lineAt(body, nameEnd).starts_with(':')) return;
    const std::size_t space = transcript::leadingSpace(lineAt(body, nameEnd));
    body.replace(nameEnd, space, "\t");
}

std::size_t lineNumber(std::string_view body, std::size_t at)
{
    return static_cast<std::size_t>(
               std::count(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
           1;
}

/// A name alone only where those of others stand alone: else it may be a heading.
std::vector<transcript::UntakenLine> leftOver(std::string_view body, const std::vector<BoldLine>& lines,
                                              const std::set<std::string>& speakers)
{
    const auto speaks = [&](const BoldLine& line) { return speakers.contains(line.key); };
    const bool stand = std::any_of(lines.begin(), lines.end(),
                                   [&](const BoldLine& line) { return line.alone && speaks(line); });
    std::vector<transcript::UntakenLine> left;
    for (auto line = std::find_if(lines.begin(), lines.end(), speaks); line != lines.end(); ++line)
        if (!speaks(*line) && line->nameLike && (stand || !line->alone))
            left.push_back({lineNumber(body, line->nameEnd), line->name});
    return left;
}

}

BoldNames boldNamesIn(std::string& body, const std::vector<BoldStart>& starts)
{
    const std::vector<BoldLine> lines = linesIn(body, starts);
    const std::set<std::string> speakers = speaking(lines, textLines(body));
    BoldNames found{{}, leftOver(body, lines, speakers)};
    std::set<std::string> named;
    for (const BoldLine& line : lines)
        if (speakers.contains(line.key) && named.insert(line.name).second) found.names.push_back(line.name);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (!line->alone && speakers.contains(line->key)) partName(body, line->nameEnd);
    return found;
}

}
