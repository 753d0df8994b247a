// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/guide/guide_lines.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rd::exchange
{

namespace
{

using transcript::GuideLevel;

constexpr std::size_t longestHeading = 80; // bytes

bool isDigitAt(std::string_view text, std::size_t at)
{
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

bool isLowerAt(std::string_view text, std::size_t at)
{
    return at < text.size() && text[at] >= 'a' && text[at] <= 'z';
}

std::string rest(std::string_view line, std::size_t at)
{
    return text::trimmedText(line.substr(std::min(at, line.size())));
}

/// "**Words**" without its stars.
std::string withoutEmphasis(std::string text)
{
    for (const std::string_view mark : {"**", "__"})
        if (text.size() > 2 * mark.size() && text.starts_with(mark) && text.ends_with(mark))
            text = text.substr(mark.size(), text.size() - 2 * mark.size());
    return text;
}

std::optional<GuideLine> readBullet(std::string_view line)
{
    static constexpr std::array<std::string_view, 10> marks{"- ", "* ", "• ", "– ", "— ",
                                                            "o ", "▪ ", "‣ ", "·",  "☐ "};
    for (const std::string_view mark : marks)
        if (line.starts_with(mark)) return GuideLine{GuideLevel::point, {}, rest(line, mark.size())};
    return std::nullopt;
}

std::optional<GuideLine> readHashes(std::string_view line)
{
    const std::size_t end = line.find_first_not_of('#');
    if (end == 0 || end == std::string_view::npos || line[end] != ' ') return std::nullopt;
    return GuideLine{GuideLevel::topic, {}, rest(line, end)};
}

/// "3. ", "3a) ", "2.1 ", "12: "
std::optional<GuideLine> readNumber(std::string_view line)
{
    std::size_t at = 0;
    while (isDigitAt(line, at) ||
           (at > 0 && line[at - 1] != '.' && at < line.size() && line[at] == '.' && isDigitAt(line, at + 1)))
        ++at;
    if (at == 0 || at > 6) return std::nullopt;
    if (isLowerAt(line, at) && !isLowerAt(line, at + 1)) ++at;
    const std::string number(line.substr(0, at));
    while (at < line.size() && (line[at] == '.' || line[at] == ')' || line[at] == ':')) ++at;
    if (at >= line.size() || (line[at] != ' ' && line[at] != '\t')) return std::nullopt;
    return GuideLine{GuideLevel::question, number, rest(line, at)};
}

/// "Vraag 3: …", "Question 3. …"
std::optional<GuideLine> readNamedNumber(std::string_view line)
{
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string word = text::folded(line.substr(0, space));
    static constexpr std::array<std::string_view, 2> questions{"vraag", "question"};
    static constexpr std::array<std::string_view, 5> topics{"thema", "theme", "topic", "onderwerp", "deel"};
    const bool isQuestion = std::find(questions.begin(), questions.end(), word) != questions.end();
    if (!isQuestion && std::find(topics.begin(), topics.end(), word) == topics.end()) return std::nullopt;
    auto read = readNumber(line.substr(space + 1));
    if (read && !isQuestion) read->level = GuideLevel::topic;
    return read;
}

/// Length of "a" or "iii" at that place, 0 where there is none.
std::size_t smallLabelAt(std::string_view line, std::size_t at)
{
    constexpr std::size_t longestRoman = 4;
    const std::size_t end = std::min(line.find_first_not_of("ivx", at), line.size());
    if (end > at && end - at <= longestRoman && !isLowerAt(line, end)) return end - at;
    return isLowerAt(line, at) && !isLowerAt(line, at + 1) ? 1 : 0;
}

/// Whether "." or ")" and a space stand there, with words behind them.
bool endsLabel(std::string_view line, std::size_t at)
{
    return at + 2 < line.size() && (line[at] == '.' || line[at] == ')') &&
           (line[at + 1] == ' ' || line[at + 1] == '\t');
}

/// "a. luisteren", "b) bellen", "(c) helpen", "ii. thuis": a part of the question above it, but for one that
/// is a question itself.
std::optional<GuideLine> readSmallLetter(std::string_view line)
{
    const std::size_t start = line.starts_with('(') ? 1 : 0;
    const std::size_t label = smallLabelAt(line, start);
    const std::size_t end = start + label;
    const bool closed = start == 0 || (end < line.size() && line[end] == ')');
    if (label == 0 || !closed || !endsLabel(line, end) || line.ends_with('?')) return std::nullopt;
    return GuideLine{GuideLevel::point, {}, rest(line, end + 1)};
}

/// Capitals that number parts of a question ("A. thuis", "B. op school") rather than topics: they begin with
/// A, and none has a question before the next.
class CapitalPoints
{
public:
    std::optional<GuideLine> read(std::string_view line, std::string_view next)
    {
        const bool first = isLettered(line, 'A') && isLettered(next, 'B');
        if (!first && (m_next == 0 || !isLettered(line, m_next))) return std::nullopt;
        m_next = static_cast<char>(line[0] + 1);
        return GuideLine{GuideLevel::point, {}, rest(line, 2)};
    }
    void end() { m_next = 0; }

private:
    static bool isLettered(std::string_view line, char letter)
    {
        return line.starts_with(letter) && endsLabel(line, 1) && !line.ends_with('?');
    }

    char m_next = 0;
};

/// "A. Opening", "IV Relatie"
std::optional<GuideLine> readLetter(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size() && line[at] >= 'A' && line[at] <= 'Z') ++at;
    const std::string number(line.substr(0, at));
    const bool roman = number.find_first_not_of("IVX") == std::string::npos;
    if (at == 0 || (at > 1 && !roman) || at > 5 || at >= line.size()) return std::nullopt;
    const bool marked = line[at] == '.' || line[at] == ')' || line[at] == ':';
    if (!marked && !(roman && line[at] == ' ' && at > 1)) return std::nullopt;
    if (marked) ++at;
    if (at >= line.size() || line[at] != ' ' || line.ends_with('?')) return std::nullopt;
    return GuideLine{GuideLevel::topic, number, rest(line, at)};
}

std::optional<GuideLine> readPlain(const std::string& line)
{
    if (line.ends_with('?')) return GuideLine{GuideLevel::question, {}, line};
    const bool sentence =
        line.ends_with('.') || line.ends_with('!') || line.ends_with(',') || line.ends_with(';');
    if (sentence || line.size() > longestHeading || line.find(". ") != std::string::npos) return std::nullopt;
    std::string heading = withoutEmphasis(line);
    if (heading.ends_with(':')) heading.pop_back();
    return GuideLine{GuideLevel::topic, {}, heading};
}

std::optional<GuideLine> readLine(const std::string& line)
{
    for (const auto& read : {readBullet, readHashes, readNumber, readNamedNumber, readLetter})
        if (auto found = read(line)) {
            found->text = withoutEmphasis(std::move(found->text));
            return found;
        }
    return readPlain(line);
}

/// Bullets that ask are questions where there is no other question above them in their topic; below one they
/// are what is asked on.
class BulletQuestions
{
public:
    void judge(GuideLine& read, std::string_view line)
    {
        const bool bullet = read.level == GuideLevel::point && readBullet(line).has_value();
        if (bullet && !m_belowQuestion && read.text.ends_with('?'))
            read.level = GuideLevel::question;
        else if (read.level != GuideLevel::point)
            m_belowQuestion = read.level == GuideLevel::question;
    }

private:
    bool m_belowQuestion = false;
};

std::vector<NumberedLine> filledLines(std::string_view text)
{
    std::vector<NumberedLine> lines;
    int number = 0;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        NumberedLine line{++number, text::trimmedText(text.substr(start, end - start))};
        start = end + 1;
        if (!line.text.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

}

GuideLines readGuideLines(std::string_view text)
{
    GuideLines result;
    CapitalPoints capitals;
    BulletQuestions bullets;
    const std::vector<NumberedLine> lines = filledLines(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string& line = lines[i].text;
        const bool below = !result.lines.empty() && result.lines.back().level != GuideLevel::topic;
        if (!below || result.lines.back().level == GuideLevel::question) capitals.end();
        auto read = below ? readSmallLetter(line) : std::nullopt;
        if (below && !read)
            read = capitals.read(line, i + 1 < lines.size() ? lines[i + 1].text : std::string());
        if (!read) read = readLine(line);
        if (read) bullets.judge(*read, line);
        if (read && !read->text.empty())
            result.lines.push_back(std::move(*read));
        else
            result.passedOver.push_back(lines[i]);
    }
    return result;
}

}
