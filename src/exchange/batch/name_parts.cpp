// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/batch/name_parts.h"

#include "text/dates.h"
#include "text/fold.h"

#include <algorithm>
#include <array>
#include <vector>

namespace rd::exchange
{

namespace
{

using Words = std::vector<std::string>;

template <std::size_t count>
bool isOneOf(const std::array<std::string_view, count>& words, const std::string& folded)
{
    return std::find(words.begin(), words.end(), folded) != words.end();
}

constexpr std::array<std::string_view, 13> groupWords{"groep", "group", "cohort", "locatie", "location",
                                                      "team",  "wijk",  "school", "klas",    "class",
                                                      "ronde", "round", "site"};
constexpr std::array<std::string_view, 12> kindWords{
    "interview", "interviews", "gesprek",       "vraaggesprek", "int",    "conversation",
    "talk",      "focusgroep", "groepsgesprek", "focusgroup",   "opname", "recording"};
constexpr std::array<std::string_view, 16> caseWords{
    "casus", "case",   "gezin",       "family",  "client", "clientsysteem", "respondent", "deelnemer",
    "resp",  "person", "participant", "persoon", "koppel", "couple",        "huishouden", "household"};
constexpr std::array<std::string_view, 5> personWords{"respondent", "deelnemer", "participant", "person",
                                                      "persoon"};
constexpr std::array<std::string_view, 28> relations{
    "moeder",   "vader",  "kind",    "zoon",         "dochter",    "partner",    "ouder",
    "ouders",   "man",    "vrouw",   "mother",       "father",     "child",      "son",
    "daughter", "parent", "parents", "husband",      "wife",       "oma",        "opa",
    "zus",      "broer",  "jongere", "hulpverlener", "begeleider", "leerkracht", "teacher"};
constexpr std::array<std::string_view, 21> versions{
    "definitief",     "def",        "final",        "versie",     "version",  "kopie",
    "copy",           "transcript", "transcriptie", "uitwerking", "verbatim", "anoniem",
    "geanonimiseerd", "anonymised", "anonymized",   "nieuw",      "new",      "schoon",
    "clean",          "met",        "with"};
/// When something was held, in a word of its own or with a number; no person and no case.
constexpr std::array<std::string_view, 9> moments{"nulmeting", "voormeting", "tussenmeting",
                                                  "nameting",  "eindmeting", "baseline",
                                                  "followup",  "follow-up",  "vervolgmeting"};
constexpr std::array<std::string_view, 8> momentWords{"meting", "moment",      "meetmoment", "wave",
                                                      "sessie", "measurement", "session",    "golf"};
constexpr std::array<std::string_view, 4> partWords{"deel", "part", "vervolg", "continued"};

bool isWholeNumber(const std::string& word)
{
    return !word.empty() && word.find_first_not_of("0123456789.") == std::string::npos;
}

/// "3", "A", "twee"
bool isOrdinal(const std::string& word)
{
    static constexpr std::array<std::string_view, 18> numbers{
        "een",  "twee", "drie", "vier",  "vijf", "zes",  "zeven", "acht",  "negen",
        "tien", "one",  "two",  "three", "four", "five", "seven", "eight", "nine"};
    return isWholeNumber(word) || word.size() == 1 || isOneOf(numbers, text::folded(word));
}

/// "R5", "P03", "CS12", "r5a": one to three letters, then a number.
bool isCode(const std::string& word)
{
    const std::size_t digits = word.find_first_of("0123456789");
    if (digits == std::string::npos || digits == 0 || digits > 3) return false;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    if (!std::all_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(digits), isLetter))
        return false;
    const std::size_t rest = word.find_first_not_of("0123456789.", digits);
    return rest == std::string::npos || (rest + 1 == word.size() && isLetter(word[rest]));
}

/// "v2"
bool isVersion(const std::string& folded)
{
    return isOneOf(versions, folded) ||
           (folded.size() > 1 && folded[0] == 'v' && isWholeNumber(folded.substr(1)));
}

/// "t1", "T0": a moment, where something else says who it is of.
bool isMomentCode(const std::string& folded)
{
    return folded.size() > 1 && folded.size() < 4 && folded[0] == 't' &&
           folded.find_first_not_of("0123456789", 1) == std::string::npos;
}

Words wordsIn(std::string_view text)
{
    Words words;
    std::string word;
    for (const char c : std::string(text) + ' ') {
        if (c != ' ' && c != '\t') {
            word += c;
            continue;
        }
        if (!word.empty()) words.push_back(word);
        word.clear();
    }
    return words;
}

std::string joinedWords(const Words& words, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (text.empty() ? "" : " ") + words[i];
    return text;
}

/// The text cut at " - ", "_", "–", commas and the like; at every hyphen when it holds no space.
std::vector<std::string> segmentsOf(std::string text)
{
    const bool spaced = text.find(' ') != std::string::npos || text.find('_') != std::string::npos;
    for (const std::string_view dash : {"–", "—"})
        for (auto at = text.find(dash); at != std::string::npos; at = text.find(dash))
            text.replace(at, dash.size(), ";");
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool edge = at == 0 || at + 1 == text.size() || text[at - 1] == ' ' || text[at + 1] == ' ';
        if (text[at] == '_' || text[at] == ',' || text[at] == '|' || (text[at] == '-' && (edge || !spaced)))
            text[at] = ';';
    }
    std::vector<std::string> segments;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(';', start), text.size());
        std::string segment = text::trimmedText(text.substr(start, end - start));
        if (!segment.empty()) segments.push_back(std::move(segment));
        start = end + 1;
    }
    return segments;
}

/// Bytes of what is written as a date and is none, "31-02-2024", "2024-13-01", or has two digits for its
/// year; 0 for anything else.
std::size_t likeADate(std::string_view text)
{
    std::array<std::size_t, 3> digits{};
    std::size_t at = 0;
    char sign = 0;
    for (std::size_t part = 0; part < digits.size(); ++part) {
        const std::size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
        digits[part] = end - at;
        at = end;
        if (part == 2) break;
        if (at >= text.size() || (text[at] != '-' && text[at] != '.' && text[at] != '/')) return 0;
        if (part == 1 && text[at] != sign) return 0;
        sign = text[at++];
    }
    const auto isShort = [](std::size_t count) { return count == 1 || count == 2; };
    const bool yearFirst = digits[0] == 4 && isShort(digits[1]) && isShort(digits[2]);
    const bool yearLast = isShort(digits[0]) && isShort(digits[1]) && digits[2] == 4;
    return yearFirst || yearLast || digits == std::array<std::size_t, 3>{2, 2, 2} ? at : 0;
}

/// Reads one name, part by part.
class NameReader
{
public:
    NameParts read(std::string_view name)
    {
        std::string rest(name);
        takeDate(rest);
        dropImpossibleDate(rest);
        takeBrackets(rest);
        for (const std::string& segment : segmentsOf(rest)) takeSegment(segment);
        return result();
    }

private:
    void takeDate(std::string& text)
    {
        const auto found = text::findDate(text);
        if (!found) return;
        if (m_parts.date.empty()) m_parts.date = found->iso;
        text.replace(found->start, found->end - found->start, " ; ");
    }

    static void dropImpossibleDate(std::string& text)
    {
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool inside = at > 0 && text[at - 1] != ' ' && text[at - 1] != '_' && text[at - 1] != '(';
            const std::size_t length = inside ? 0 : likeADate(std::string_view(text).substr(at));
            if (length > 0) text.replace(at, length, " ; ");
        }
    }

    void takeBrackets(std::string& text)
    {
        for (auto open = text.find_first_of("(["); open != std::string::npos;
             open = text.find_first_of("([")) {
            const auto close = text.find_first_of(")]", open);
            if (close == std::string::npos) return;
            takeAside(text::trimmedText(text.substr(open + 1, close - open - 1)));
            text.replace(open, close - open + 1, " ; ");
        }
    }

    void takeAside(const std::string& text)
    {
        const NamedGroup group = groupIn(text);
        if (!group.name.empty())
            takeGroup(group);
        else if (isOneOf(relations, text::folded(text)))
            m_relation = text;
        else if (!isVersion(text::folded(text)) && !isWholeNumber(text))
            m_parts.aside = text;
    }

    void takeGroup(const NamedGroup& group)
    {
        if (!m_parts.group.empty()) return;
        m_parts.groupWord = group.word;
        m_parts.group = group.name;
    }

    void takeSegment(const std::string& segment)
    {
        if (const NamedGroup group = groupIn(segment); !group.name.empty()) return takeGroup(group);
        Words words = wordsIn(segment);
        takeLastGroup(words);
        Words name;
        for (std::size_t at = 0; at < words.size();) at = takeWord(words, at, name);
        if (!name.empty() && m_name.empty()) m_name = joinedWords(name, 0, name.size());
    }

    /// "groep A" of "interview 2 Jansen groep A".
    void takeLastGroup(Words& words)
    {
        if (words.size() < 3) return;
        const std::size_t at = words.size() - 2;
        const NamedGroup group = groupIn(joinedWords(words, at, words.size()));
        if (group.name.empty() || !isOrdinal(group.name)) return;
        takeGroup(group);
        words.resize(at);
    }

    /// Where the next word is.
    std::size_t takeWord(const Words& words, std::size_t at, Words& name)
    {
        const std::string folded = text::folded(words[at]);
        const bool numbered = at + 1 < words.size() && isOrdinal(words[at + 1]);
        if (isOneOf(kindWords, folded)) return takeKind(words, at, numbered);
        if (isOneOf(partWords, folded)) return at + (numbered ? 2 : 1);
        const bool momentNumber = isOneOf(momentWords, folded) && numbered;
        if (momentNumber || isOneOf(moments, folded) || isMomentCode(folded))
            return takeMoment(words, at, momentNumber ? 2 : 1);
        if (isOneOf(caseWords, folded) && numbered)
            return takeCode(joinedWords(words, at, at + 2), isOneOf(personWords, folded), at + 2);
        if (isCode(words[at]) && m_code.empty() && !isVersion(folded)) return takeLabel(words[at], at);
        if (isVersion(folded)) return at + (numbered && folded.starts_with("vers") ? 2 : 1);
        if (isOneOf(relations, folded) && m_relation.empty() && name.empty())
            m_relation = words[at];
        else if (isWholeNumber(words[at]) && name.empty())
            m_number = m_number.empty() ? words[at] : m_number;
        else
            name.push_back(words[at]);
        return at + 1;
    }

    std::size_t takeMoment(const Words& words, std::size_t at, std::size_t count)
    {
        if (m_moment.empty()) m_moment = joinedWords(words, at, at + count);
        return at + count;
    }

    std::size_t takeKind(const Words& words, std::size_t at, bool numbered)
    {
        if (m_kind.empty()) m_kind = joinedWords(words, at, at + (numbered ? 2 : 1));
        m_kindIsNumbered = m_kindIsNumbered || numbered;
        return at + (numbered ? 2 : 1);
    }

    std::size_t takeCode(std::string code, bool isPerson, std::size_t next)
    {
        if (!m_code.empty()) return next;
        m_code = std::move(code);
        m_codeIsPerson = isPerson;
        return next;
    }

    /// "R5" and "P3" are persons; "int3" is an interview.
    std::size_t takeLabel(const std::string& label, std::size_t at)
    {
        const std::string letters = text::folded(label.substr(0, label.find_first_of("0123456789")));
        if (isOneOf(kindWords, letters)) {
            m_kind = label;
            m_kindIsNumbered = true;
            return at + 1;
        }
        return takeCode(label, letters == "r" || letters == "p", at + 1);
    }

    NameParts result()
    {
        if (m_kindIsNumbered || m_number.empty())
            m_number = m_kindIsNumbered ? m_kind : std::string();
        else if (!m_kind.empty())
            m_number = m_kind + " " + m_number;
        if (m_code.empty() && m_name.empty() && m_number.empty()) // nothing else says which it is
            (isMomentCode(text::folded(m_moment)) ? m_code : m_number) = m_moment;
        m_parts.caseName = !m_code.empty() ? m_code : !m_name.empty() ? m_name : m_number;
        m_parts.coded = !m_code.empty();
        m_parts.respondent = !m_relation.empty() ? m_relation : m_name;
        if (m_parts.respondent.empty() && m_codeIsPerson) m_parts.respondent = m_code;
        return std::move(m_parts);
    }

    NameParts m_parts;
    std::string m_name, m_code, m_kind, m_number, m_relation, m_moment;
    bool m_codeIsPerson = false;
    bool m_kindIsNumbered = false;
};

}

NamedGroup groupIn(std::string_view text)
{
    const Words words = wordsIn(text);
    if (words.size() < 2) return {};
    std::string word = words.front();
    if (word.ends_with(':')) word.pop_back();
    if (!isOneOf(groupWords, text::folded(word))) return {};
    return {text::folded(word), joinedWords(words, 1, words.size())};
}

NameParts partsOfName(std::string_view name)
{
    return NameReader().read(name);
}

}
