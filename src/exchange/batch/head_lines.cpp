// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/head_lines.h"

#include "exchange/batch/name_parts.h"
#include "text/dates.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace rd::exchange
{

namespace
{

constexpr std::size_t mostLines = 15;
constexpr std::size_t longestValue = 80; // bytes

enum class HeadKey { none, other, respondent, interviewer, caseName, group, date };

struct HeadWord {
    std::string_view word;
    HeadKey key;
};

/// Of what has no place of its own.
constexpr std::array<std::string_view, 58> otherWords{"locatie",
                                                      "location",
                                                      "plaats",
                                                      "place",
                                                      "duur",
                                                      "duration",
                                                      "tijd",
                                                      "time",
                                                      "leeftijd",
                                                      "age",
                                                      "geslacht",
                                                      "gender",
                                                      "onderwerp",
                                                      "subject",
                                                      "aanwezig",
                                                      "present",
                                                      "transcriptie",
                                                      "rol",
                                                      "role",
                                                      "functie",
                                                      "beroep",
                                                      "opleiding",
                                                      "school",
                                                      "klas",
                                                      "class",
                                                      "organisatie",
                                                      "organisation",
                                                      "organization",
                                                      "team",
                                                      "afdeling",
                                                      "sector",
                                                      "setting",
                                                      "project",
                                                      "opname",
                                                      "recording",
                                                      "bestand",
                                                      "file",
                                                      "versie",
                                                      "version",
                                                      "status",
                                                      "audiobestand",
                                                      "audio file",
                                                      "audio",
                                                      "media file",
                                                      "bestandsnaam",
                                                      "file name",
                                                      "filename",
                                                      "taal",
                                                      "language",
                                                      "model",
                                                      "lengte",
                                                      "opnamedatum",
                                                      "opnameduur",
                                                      "getranscribeerd",
                                                      "getranscribeerd door",
                                                      "getranscribeerd met",
                                                      "transcribed by",
                                                      "transcribed with"};

/// Words that a speaker's label may be as well stand apart, see isLabelToo().
HeadKey keyOf(const std::string& folded)
{
    static constexpr std::array words{HeadWord{"naam", HeadKey::respondent},
                                      HeadWord{"name", HeadKey::respondent},
                                      HeadWord{"respondent", HeadKey::respondent},
                                      HeadWord{"geinterviewde", HeadKey::respondent},
                                      HeadWord{"interviewee", HeadKey::respondent},
                                      HeadWord{"participant", HeadKey::respondent},
                                      HeadWord{"deelnemer", HeadKey::respondent},
                                      HeadWord{"naam respondent", HeadKey::respondent},
                                      HeadWord{"name of respondent", HeadKey::respondent},
                                      HeadWord{"interviewer", HeadKey::interviewer},
                                      HeadWord{"onderzoeker", HeadKey::interviewer},
                                      HeadWord{"interviewster", HeadKey::interviewer},
                                      HeadWord{"researcher", HeadKey::interviewer},
                                      HeadWord{"afgenomen door", HeadKey::interviewer},
                                      HeadWord{"casus", HeadKey::caseName},
                                      HeadWord{"case", HeadKey::caseName},
                                      HeadWord{"gezin", HeadKey::caseName},
                                      HeadWord{"family", HeadKey::caseName},
                                      HeadWord{"clientsysteem", HeadKey::caseName},
                                      HeadWord{"client system", HeadKey::caseName},
                                      HeadWord{"groep", HeadKey::group},
                                      HeadWord{"group", HeadKey::group},
                                      HeadWord{"cohort", HeadKey::group},
                                      HeadWord{"datum", HeadKey::date},
                                      HeadWord{"date", HeadKey::date},
                                      HeadWord{"datum interview", HeadKey::date},
                                      HeadWord{"interviewdatum", HeadKey::date},
                                      HeadWord{"date of interview", HeadKey::date},
                                      HeadWord{"interview date", HeadKey::date}};
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const HeadWord& one) { return one.word == folded; });
    if (found != words.end()) return found->key;
    const bool other = std::find(otherWords.begin(), otherWords.end(), folded) != otherWords.end();
    return other ? HeadKey::other : HeadKey::none;
}

/// "Respondent: …" and "Interviewer: …" stand before turns as well.
bool isLabelToo(HeadKey key, const std::string& folded)
{
    return (key == HeadKey::respondent || key == HeadKey::interviewer) && !folded.starts_with("na") &&
           folded != "afgenomen door";
}

/// Short, without the marks of a sentence.
bool isName(const std::string& value)
{
    return !value.empty() && value.size() <= longestValue && value.find_first_of("?!") == std::string::npos &&
           value.find("…") == std::string::npos &&
           !(value.ends_with('.') && value.find(' ') != std::string::npos) &&
           std::count(value.begin(), value.end(), ' ') <= 6;
}

/// "mevrouw Jansen" of "Interview met mevrouw Jansen, 1 maart 2026"; nothing for another line.
std::optional<std::string> interviewed(const std::string& line)
{
    const std::string folded = text::folded(line);
    static constexpr std::array<std::string_view, 6> beginnings{
        "interview met",     "interview with",
        "gesprek met",       "transcript interview met",
        "conversation with", "transcript of interview with"};
    for (const std::string_view beginning : beginnings) {
        const std::size_t end = beginning.size(); // all ASCII, so folding kept its length
        if (!folded.starts_with(beginning) || end >= line.size() || (line[end] != ' ' && line[end] != ':'))
            continue;
        std::string name = line.substr(end + 1);
        if (const auto date = text::findDate(name)) name.resize(date->start);
        name.resize(std::min(name.find_first_of(",(;"), name.size()));
        for (const std::string_view tail : {" op", " d.d.", " dd", " on"})
            if (const std::string cut = text::trimmedText(name); cut.ends_with(tail))
                name = cut.substr(0, cut.size() - tail.size());
        // "Piet-20260301": what parted the name from the date.
        while (name.ends_with(' ') || name.ends_with('-') || name.ends_with('_')) name.pop_back();
        name = text::trimmedText(name);
        return isName(name) ? std::optional(name) : std::nullopt;
    }
    return std::nullopt;
}

/// A line "word: value" of the head.
struct HeadLine {
    HeadKey key = HeadKey::none;
    bool labelToo = false;
    std::string word;
    std::string value;
};

class HeadReader
{
public:
    HeadLines read(std::string_view body, std::size_t spokenFrom)
    {
        m_body = body;
        m_spokenFrom = spokenFrom;
        std::size_t start = 0;
        for (std::size_t line = 0; line < mostLines && start < body.size(); ++line) {
            const std::size_t end = std::min(body.find('\n', start), body.size());
            if (!take(text::trimmedText(body.substr(start, end - start)), end <= spokenFrom)) break;
            start = end + 1;
        }
        return result();
    }

private:
    /// False when the head ends before this line. `unspoken`: no turn begins with it, nor above it.
    bool take(const std::string& line, bool unspoken)
    {
        if (line.empty()) return true;
        if (const auto name = interviewed(line)) {
            if (m_head.respondent.empty()) m_head.respondent = *name;
            if (const auto date = text::findDate(line)) m_head.date = date->iso;
            return true;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos || isDateWithTime(line)) return takeTitle(line);
        HeadLine read;
        read.word = text::folded(line.substr(0, colon));
        read.value = text::trimmedText(line.substr(colon + 1));
        read.key = keyOf(read.word);
        if (read.key == HeadKey::none || !isName(read.value)) return false;
        read.labelToo = isLabelToo(read.key, read.word);
        if (read.labelToo && m_spokenFrom > 0 && !unspoken) return false;
        m_sure = m_sure || !read.labelToo || unspoken || isSilent(line, colon, read.value);
        m_lines.push_back(std::move(read));
        return true;
    }

    /// A whole name behind a label that no other line begins with: nobody of that label says anything.
    [[nodiscard]] bool isSilent(const std::string& line, std::size_t colon, const std::string& value) const
    {
        const std::string label = "\n" + line.substr(0, colon + 1);
        const std::size_t first = m_body.find(line);
        return value.find(' ') != std::string::npos && first != std::string_view::npos &&
               m_body.find(label, first) == std::string_view::npos;
    }

    /// "16 maart 2025, 14:00 uur", of which the colon stands behind no word.
    static bool isDateWithTime(const std::string& line)
    {
        const auto date = text::findDate(line);
        const std::size_t colon = line.find(':');
        const auto isDigit = [&](std::size_t at) {
            return at < line.size() && line[at] >= '0' && line[at] <= '9';
        };
        return date && date->end < colon && isDigit(colon - 1) && isDigit(colon + 1);
    }

    bool takeTitle(const std::string& line)
    {
        if (line.size() > longestValue) return false;
        if (const auto date = text::findDate(line); date && m_head.date.empty()) m_head.date = date->iso;
        return ++m_titles <= 3;
    }

    HeadLines result()
    {
        for (const HeadLine& line : m_lines)
            if (m_sure || !line.labelToo) fill(line);
        return std::move(m_head);
    }

    void fill(const HeadLine& line)
    {
        const auto set = [](std::string& slot, const std::string& value) {
            if (slot.empty()) slot = value;
        };
        if (line.key == HeadKey::respondent) set(m_head.respondent, line.value);
        if (line.key == HeadKey::interviewer) set(m_head.interviewer, line.value);
        if (line.key == HeadKey::caseName) set(m_head.caseName, line.value);
        if (line.key == HeadKey::group && m_head.group.empty()) {
            m_head.groupWord = line.word;
            m_head.group = line.value;
        }
        if (line.key == HeadKey::date)
            if (const auto date = text::findDate(line.value)) m_head.date = date->iso;
    }

    std::string_view m_body;
    std::size_t m_spokenFrom = 0;
    HeadLines m_head;
    std::vector<HeadLine> m_lines;
    bool m_sure = false; ///< A line that is certainly of a head.
    int m_titles = 0;
};

}

HeadLines readHead(std::string_view body, std::size_t spokenFrom)
{
    return HeadReader().read(body, spokenFrom);
}

}
