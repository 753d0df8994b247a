// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/speaker_line.h"

#include "text/fold.h"
#include "transcript/label_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace rd::transcript
{

namespace
{

constexpr std::size_t longestLabel = 48; // bytes

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over a line; every step says how far it came.
class Cursor
{
public:
    explicit Cursor(std::string_view line) : m_line(line) {}

    [[nodiscard]] std::string_view rest() const { return m_line.substr(m_at); }
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] char before() const { return m_at == 0 ? '\0' : m_line[m_at - 1]; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_line.size(); }
    void skip(std::size_t bytes) { m_at = std::min(m_at + bytes, m_line.size()); }
    void skipSpace() { skip(leadingSpace(rest())); }

    /// "12 " or "12. " before a label: the line numbers that some transcripts have.
    void skipLineNumber()
    {
        const std::string_view text = rest();
        std::size_t at = 0;
        while (at < text.size() && at < 4 && isDigit(text[at])) ++at;
        if (at == 0) return;
        if (at < text.size() && (text[at] == '.' || text[at] == ')')) ++at;
        const std::size_t space = leadingSpace(text.substr(at));
        if (space > 0) skip(at + space);
    }

    bool skipTime(std::int64_t& timeMs)
    {
        const auto mark = timeMarkAtStart(rest());
        if (!mark) return false;
        skip(mark->bytes);
        skipSpace();
        if (timeMs < 0) timeMs = mark->timeMs;
        return true;
    }

    /// The asterisks or underscores of bold and italic in plain text.
    void skipEmphasis()
    {
        while (!atEnd() && (m_line[m_at] == '*' || m_line[m_at] == '_')) ++m_at;
    }

    /// What Markdown writes before a heading, a quotation or an item: "## ", "> ", "- ".
    void skipBlockMark()
    {
        const std::size_t marks = std::min(rest().find_first_not_of("#>-*+"), rest().size());
        const std::size_t space = leadingSpace(rest().substr(marks));
        if (marks > 0 && marks <= 6 && space > 0) skip(marks + space);
    }

private:
    std::string_view m_line;
    std::size_t m_at = 0;
};

/// People are numbered as well: "1: Ja."
bool isNumber(std::string_view label)
{
    return label.size() <= 3 && !label.empty() && std::all_of(label.begin(), label.end(), isDigit);
}

/// "| 0:03", as some programs part a name and its time.
bool isBarBeforeTime(std::string_view text)
{
    return text.starts_with("| ") && timeMarkAtStart(text.substr(2)).has_value();
}

/// Bytes of a colon at the start, also of the wide one of East Asian keyboards; 0 for none.
std::size_t colonAt(std::string_view text)
{
    constexpr std::string_view wide = "\xEF\xBC\x9A";
    return text.starts_with(':') ? 1 : text.starts_with(wide) ? wide.size() : 0;
}

/// Where a label that begins the text ends: at a colon, tab, closing emphasis, time mark or the end.
std::size_t labelEnd(std::string_view text)
{
    for (std::size_t at = 0; at < std::min(text.size(), longestLabel + 1); ++at) {
        const char c = text[at];
        if (colonAt(text.substr(at)) > 0 || c == '\t' || c == '*' || isBarBeforeTime(text.substr(at)))
            return at;
        const bool mayBeTime = at > 0 && (text[at - 1] == ' ' || c == '[' || c == '(' || c == '#');
        if (mayBeTime && timeMarkAtStart(text.substr(at))) return at;
    }
    return text.size() <= longestLabel ? text.size() : std::string_view::npos;
}

std::string_view withoutTrailingSpace(std::string_view text)
{
    while (true) {
        if (text.ends_with(' ') || text.ends_with('_'))
            text.remove_suffix(1);
        else if (text.ends_with("\xC2\xA0"))
            text.remove_suffix(2);
        else
            return text;
    }
}

/// A colon of a web address, of a time of day or doubled is no label's.
bool isLabelColon(char before, std::string_view text)
{
    const std::size_t colon = colonAt(text);
    if (colon == 0) return false;
    if (colon == text.size() || colon > 1) return true;
    return text[1] != '/' && text[1] != ':' && !(isDigit(before) && isDigit(text[1]));
}

/// "[10.1s] ", as speech recognition writes the time before a label; "[3s]" may be a pause.
bool skipSeconds(Cursor& cursor, std::int64_t& timeMs)
{
    const std::string_view text = cursor.rest();
    const std::size_t point = text.starts_with('[') ? text.find_first_not_of("0123456789", 1) : 0;
    if (point < 2 || point > 6 || point >= text.size() || text[point] != '.') return false;
    if (point + 4 > text.size() || !isDigit(text[point + 1]) || text.substr(point + 2, 2) != "s]")
        return false;
    if (timeMs < 0)
        timeMs = std::stoll(std::string(text.substr(1, point - 1))) * 1000 + (text[point + 1] - '0') * 100;
    cursor.skip(point + 4);
    cursor.skipSpace();
    return true;
}

/// The marks of Markdown and a time mark, each before or behind the other: "## [00:12] Jan", "**[00:12]
/// Jan:** Hoi."
void skipTimeBefore(Cursor& cursor, std::int64_t& timeMs)
{
    const bool timed = cursor.skipTime(timeMs) || skipSeconds(cursor, timeMs);
    cursor.skipBlockMark();
    cursor.skipEmphasis();
    if (timed || !cursor.skipTime(timeMs)) return;
    cursor.skipEmphasis();
    cursor.skipSpace();
    cursor.skipEmphasis();
}

/// The capitals at the start of a line that goes on without a colon: "JAN DE WIT Ik weet het niet."
std::optional<SpeakerLine> readPrefix(std::string_view line, Cursor cursor, std::int64_t timeMs)
{
    const std::string_view text = cursor.rest();
    std::size_t end = 0;
    for (std::size_t at = 0; at < std::min(text.size(), longestLabel);) {
        const std::size_t wordEnd = std::min(text.find(' ', at), text.size());
        const auto shape = shapeOf(text.substr(0, wordEnd));
        if (!shape || *shape != LabelShape::capitals || wordEnd == text.size()) break;
        end = wordEnd;
        at = wordEnd + 1;
    }
    if (end == 0) return std::nullopt;
    cursor.skip(end);
    cursor.skipSpace();
    if (cursor.atEnd()) return std::nullopt;
    return SpeakerLine{text.substr(0, end), LabelPlace::prefix, LabelShape::capitals,
                       line.size() - cursor.rest().size(), timeMs};
}

/// The words behind colon or tab begin with a clock time that may be what is said: it stays among them.
bool maySayTime(std::string_view words, bool tabbed)
{
    const auto mark = timeMarkAtStart(words);
    if (!mark || mark->setApart) return false;
    return !tabbed || !words.substr(mark->bytes).starts_with('\t');
}

/// Of a line whose label has a colon.
void skipColon(Cursor& cursor, std::int64_t& timeMs)
{
    cursor.skip(colonAt(cursor.rest()));
    cursor.skipEmphasis();
    cursor.skipSpace();
    if (!maySayTime(cursor.rest(), false)) cursor.skipTime(timeMs);
}

/// What follows the label: its place on the line, and the cursor behind it and behind a second time mark.
std::optional<LabelPlace> readSeparator(Cursor& cursor, std::int64_t& timeMs)
{
    cursor.skipEmphasis();
    const bool tabbed = cursor.rest().starts_with('\t');
    cursor.skipSpace();
    if (isBarBeforeTime(cursor.rest())) cursor.skip(2);
    const Cursor words = cursor;
    const std::int64_t timeBefore = timeMs;
    const auto mark = timeMarkAtStart(cursor.rest());
    const bool timed = cursor.skipTime(timeMs);
    cursor.skipEmphasis();
    if (isLabelColon(cursor.before(), cursor.rest())) {
        skipColon(cursor, timeMs);
        return LabelPlace::colon;
    }
    const bool marked = timed && (mark->unmistakable || cursor.atEnd());
    if (timed && tabbed && maySayTime(words.rest(), true)) {
        cursor = words;
        timeMs = timeBefore;
        return marked ? LabelPlace::timed : LabelPlace::tab;
    }
    if (marked) return LabelPlace::timed;
    if (timed) return std::nullopt;
    if (cursor.atEnd()) return LabelPlace::ownLine;
    return tabbed ? std::optional(LabelPlace::tab) : std::nullopt;
}

/// "[Els de Wit] 14:02:11", "[SPEAKER_00]: ja": a name in brackets, with a time or a colon behind it.
std::optional<SpeakerLine> readBracketed(Cursor cursor, std::int64_t timeMs)
{
    if (!cursor.rest().starts_with('[')) return std::nullopt;
    cursor.skip(1);
    const std::size_t close = cursor.rest().substr(0, longestLabel).find(']');
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view label = cursor.rest().substr(0, close);
    const auto shape = shapeOfMarked(label);
    cursor.skip(close + 1);
    const auto place = readSeparator(cursor, timeMs);
    if (!shape || (place != LabelPlace::colon && place != LabelPlace::timed)) return std::nullopt;
    return SpeakerLine{label, *place, *shape, cursor.at(), timeMs};
}

/// Where the label of such a line ends, and how long what sets it apart is.
std::optional<std::pair<std::size_t, std::size_t>> roleEnd(std::string_view text, char closing)
{
    using namespace std::string_view_literals;
    static constexpr std::array marks{";"sv, " - "sv, " – "sv, "> "sv};
    std::optional<std::pair<std::size_t, std::size_t>> found;
    const auto look = [&](std::string_view mark) {
        const std::size_t at = text.substr(0, longestLabel).find(mark);
        if (at != std::string_view::npos && (!found || at < found->first)) found.emplace(at, mark.size());
    };
    if (closing != '\0')
        look(std::string_view(&closing, 1));
    else
        std::for_each(marks.begin(), marks.end(), look);
    return found;
}

/// "(a)" counts in a list, "(moeder)" is an aside: in round brackets only I, R, M and V with their numbers,
/// and words for a role that are nothing else.
bool mayStandInRoundBrackets(std::string_view label, LabelWord word)
{
    constexpr std::string_view letters = "IRMV";
    const bool numbered = label.find_first_not_of("0123456789", 1) == std::string_view::npos;
    return word == LabelWord::role || (letters.find(label[0]) != std::string_view::npos && numbered);
}

/// "[I] Hoe was het?", "(I) Hoe was het?", "R; Goed.", "I - En toen?", "R> Ja.": only words for a role, as
/// lists and asides look like this too.
std::optional<SpeakerLine> readRole(Cursor cursor, std::int64_t timeMs)
{
    const bool round = cursor.rest().starts_with('(');
    const bool bracketed = round || cursor.rest().starts_with('[');
    if (bracketed) cursor.skip(1);
    const auto end = roleEnd(cursor.rest(), round ? ')' : bracketed ? ']' : '\0');
    if (!end) return std::nullopt;
    const std::string_view label = withoutTrailingSpace(cursor.rest().substr(0, end->first));
    const auto shape = shapeOf(label);
    if (!shape || label.find_first_of(":\t(") != std::string_view::npos) return std::nullopt;
    const LabelWord word = meaningOf(labelKey(label), *shape != LabelShape::plain).word;
    if (word != LabelWord::role && word != LabelWord::weakRole) return std::nullopt;
    if (round && !mayStandInRoundBrackets(label, word)) return std::nullopt;
    cursor.skip(end->first + end->second);
    cursor.skipSpace();
    if (cursor.atEnd()) return std::nullopt;
    return SpeakerLine{label, LabelPlace::tab, *shape, cursor.at(), timeMs};
}

/// Zero-width spaces and joiners, marks of direction, and U+FEFF, which editors leave before a label.
bool isUnseen(std::string_view character)
{
    if (character == "\xEF\xBB\xBF") return true;
    if (character.size() < 3 || character[0] != '\xE2') return false;
    const auto second = static_cast<unsigned char>(character[1]);
    const auto third = static_cast<unsigned char>(character[2]);
    return (second == 0x80U && ((third >= 0x8BU && third <= 0x8FU) || (third >= 0xAAU && third <= 0xAEU))) ||
           (second == 0x81U && third >= 0xA0U && third <= 0xAFU);
}

}

std::size_t leadingSpace(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] == ' ' || text[at] == '\t')
            ++at;
        else if (text.substr(at).starts_with("\xC2\xA0"))
            at += 2;
        else if (isUnseen(text.substr(at, 3)))
            at += 3;
        else
            break;
    }
    return at;
}

std::optional<SpeakerLine> readSpeakerLine(std::string_view line)
{
    Cursor cursor(line);
    std::int64_t timeMs = -1;
    cursor.skipSpace();
    cursor.skipLineNumber();
    skipTimeBefore(cursor, timeMs);
    if (const auto bracketed = readBracketed(cursor, timeMs)) return bracketed;
    if (const auto role = readRole(cursor, timeMs)) return role;
    const Cursor atLabel = cursor;
    const std::size_t end = labelEnd(cursor.rest());
    if (end == std::string_view::npos || end == 0) return readPrefix(line, atLabel, timeMs);
    const std::string_view label = withoutTrailingSpace(cursor.rest().substr(0, end));
    cursor.skip(end);
    const auto place = readSeparator(cursor, timeMs);
    if (!place) return readPrefix(line, atLabel, timeMs);
    const auto shape = *place == LabelPlace::ownLine ? shapeOf(label) : shapeOfMarked(label);
    if (*place == LabelPlace::ownLine && shape != LabelShape::capitals)
        if (const auto prefix = readPrefix(line, atLabel, timeMs)) return prefix;
    if (!shape && (*place != LabelPlace::colon || !isNumber(label))) return std::nullopt;
    return SpeakerLine{label, *place, shape.value_or(LabelShape::plain), cursor.at(), timeMs};
}

std::optional<SpeakerLine> readOddLine(std::string_view line)
{
    constexpr std::size_t longest = 60; // code points
    Cursor cursor(line);
    std::int64_t timeMs = -1;
    cursor.skipSpace();
    skipTimeBefore(cursor, timeMs);
    const std::string_view text = cursor.rest();
    const std::size_t colon = text.substr(0, longest * 4).find(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    std::string_view label = text.substr(0, colon);
    while (label.ends_with('*')) label.remove_suffix(1);
    label = withoutTrailingSpace(label);
    const auto codePoints = std::count_if(
        label.begin(), label.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    if (codePoints > static_cast<std::ptrdiff_t>(longest) || label.find('\t') != std::string_view::npos)
        return std::nullopt;
    if (labelKey(label).empty()) return std::nullopt;
    cursor.skip(colon);
    const std::string_view behind = cursor.rest().substr(1);
    cursor.skip(1);
    cursor.skipEmphasis();
    if (!behind.empty() && leadingSpace(cursor.rest()) == 0) return std::nullopt;
    cursor.skipSpace();
    if (!maySayTime(cursor.rest(), false)) cursor.skipTime(timeMs);
    return SpeakerLine{label, LabelPlace::colon, LabelShape::odd, cursor.at(), timeMs};
}

std::optional<SpeakerLine> readLineOfSpeaker(std::string_view line, std::string_view label)
{
    Cursor cursor(line);
    std::int64_t timeMs = -1;
    cursor.skipSpace();
    cursor.skipLineNumber();
    skipTimeBefore(cursor, timeMs);
    const std::string_view begun = cursor.rest().substr(0, label.size());
    const auto mayDiffer = [](char a, char b) { return a == b || (a | b) < 0 || (a | 0x20) == (b | 0x20); };
    if (label.empty() || begun.empty() || !mayDiffer(begun[0], label[0])) return std::nullopt;
    if (begun != label && text::folded(begun) != text::folded(label)) return std::nullopt;
    cursor.skip(label.size());
    const auto place = readSeparator(cursor, timeMs);
    if (!place) return std::nullopt;
    return SpeakerLine{begun, *place, shapeOfMarked(begun).value_or(LabelShape::plain), cursor.at(), timeMs};
}

std::optional<TimeMark> markOfLine(std::string_view line)
{
    const std::string_view text = line.substr(leadingSpace(line));
    const auto mark = timeMarkAtStart(text);
    if (!mark || leadingSpace(text.substr(mark->bytes)) + mark->bytes < text.size()) return std::nullopt;
    return mark;
}

}
