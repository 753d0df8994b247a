// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/broken_words.h"

#include "exchange/pdf/hyphen_rules.h"
#include "text/fold.h"

#include <algorithm>
#include <array>

namespace rd::exchange
{

namespace
{

constexpr std::string_view white = " \t";
constexpr std::string_view softHyphen = "\u00AD";
constexpr std::string_view trueHyphen = "\u2010";

/// Before and behind a word.
constexpr std::array<std::string_view, 20> marks{".", ",", ";", ":",      "!",      "?",     "\"",
                                                 "'", "(", ")", "[",      "]",      "*",     "_",
                                                 "/", "…", "“", "\u201D", "\u2018", "\u2019"};

std::string_view withoutMarks(std::string_view word)
{
    const auto strip = [](auto has, auto remove) {
        while (std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
            if (!has(mark)) return false;
            remove(mark.size());
            return true;
        })) {
        }
    };
    strip([&](std::string_view mark) { return word.starts_with(mark); },
          [&](std::size_t size) { word.remove_prefix(size); });
    strip([&](std::string_view mark) { return word.ends_with(mark); },
          [&](std::size_t size) { word.remove_suffix(size); });
    return word;
}

/// Its bytes; zero for none.
std::size_t hyphenAtEnd(std::string_view text)
{
    if (text.ends_with('-')) return 1;
    if (text.ends_with(softHyphen)) return softHyphen.size();
    return text.ends_with(trueHyphen) ? trueHyphen.size() : 0;
}

bool isLetterByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80U;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view lastWord(std::string_view text)
{
    const auto space = text.find_last_of(white);
    return withoutMarks(space == std::string_view::npos ? text : text.substr(space + 1));
}

std::string_view firstWord(std::string_view text)
{
    return withoutMarks(text.substr(0, text.find_first_of(white)));
}

bool beginsInCapital(std::string_view word)
{
    return text::capitalised(word, Language::english) == word && text::folded(word) != word;
}

/// "GGZ", also with more behind it ("GGZ-team"): no sentence begins so after one that was broken off.
bool isAbbreviation(std::string_view word)
{
    const std::string_view first = word.substr(0, word.find('-'));
    return first.size() > 1 &&
           std::all_of(first.begin(), first.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}

void BrokenWords::learn(std::string_view line)
{
    for (std::size_t at = line.find_first_of(white); at < line.size();) {
        const std::size_t end = line.find_first_of(white, at + 1);
        if (end == std::string_view::npos) return;
        const std::string_view whole = line.substr(at + 1, end - at - 1);
        const std::string_view word = withoutMarks(whole);
        at = end;
        if (word.empty()) continue;
        m_words.insert(text::folded(word));
        if (!beginsInCapital(word)) m_smallWords.insert(text::folded(word));
        const bool brokenOff = hyphenAtEnd(whole) > 0 && hyphenAtEnd(word) < word.size();
        if (brokenOff && !isAndAfterHyphen(text::folded(firstWord(line.substr(end + 1)))))
            m_brokenOff.insert(text::folded(word.substr(0, word.size() - hyphenAtEnd(word))));
    }
}

void BrokenWords::learnBreak(std::string_view line, std::string_view next)
{
    if (m_isHyphenated || !isBroken(line, next)) return;
    const std::string first = text::folded(lastWord(line.substr(0, line.size() - hyphenAtEnd(line))));
    const std::string second = text::folded(firstWord(next));
    m_isHyphenated = m_words.contains(first + second) && !m_words.contains(first + "-" + second);
}

bool BrokenWords::isBroken(std::string_view text, std::string_view line)
{
    const std::size_t hyphen = hyphenAtEnd(text);
    if (hyphen == 0 || hyphen == text.size() || line.empty()) return false;
    const char before = text[text.size() - hyphen - 1];
    return (isLetterByte(before) || isDigit(before)) && (isLetterByte(line.front()) || isDigit(line.front()));
}

bool BrokenWords::isOneName(std::string_view text, std::string_view line) const
{
    if (!isBroken(text, line)) return false;
    const std::string_view start = lastWord(text.substr(0, text.size() - hyphenAtEnd(text)));
    const std::string_view rest = firstWord(line);
    if (start.empty() || rest.empty()) return false;
    const std::string second = text::folded(rest);
    if (m_words.contains(text::folded(start) + "-" + second)) return true;
    if (isDigit(rest.front())) return isDigit(start.back());
    if (isAbbreviation(rest) && !beginsInCapital(start)) return !isFunctionWord(text::folded(start));
    if (start == "s" && beginsInCapital(rest)) return true; // 's-Gravenhage
    return beginsInCapital(start) && beginsInCapital(rest) && !m_smallWords.contains(second) &&
           !isFunctionWord(second);
}

std::optional<MendedWord> BrokenWords::append(std::string& text, std::string_view line) const
{
    if (!isBroken(text, line)) {
        text += ' ';
        text += line;
        return std::nullopt;
    }
    const std::size_t hyphen = hyphenAtEnd(text);
    const bool soft = text.ends_with(softHyphen);
    const std::string start(lastWord(std::string_view(text.data(), text.size() - hyphen)));
    const std::string rest(firstWord(line));
    const Mended mended = soft ? Mended{Mend::join, true} : mendOf(start, rest);
    if (mended.mend == Mend::join) text.resize(text.size() - hyphen);
    if (mended.mend == Mend::apart) text += ' ';
    text += line;
    const std::string between = mended.mend == Mend::join ? "" : mended.mend == Mend::apart ? "- " : "-";
    return MendedWord{start + "-|" + rest, start + between + rest, mended.certain};
}

BrokenWords::Mended BrokenWords::mendOf(std::string_view start, std::string_view rest) const
{
    if (start.empty() || rest.empty()) return {Mend::keepHyphen, false};
    const std::string first = text::folded(start);
    const std::string second = text::folded(rest);
    if (isAndAfterHyphen(second)) return {Mend::apart, true};
    const bool joined = m_words.contains(first + second);
    const bool hyphened = m_words.contains(first + "-" + second);
    if (joined != hyphened) return {joined ? Mend::join : Mend::keepHyphen, true};
    if (isBrokenOffSpeech(first, second) || (m_brokenOff.contains(first) && m_words.contains(first)))
        return {Mend::apart, false};
    if (text::capitalised(rest, Language::english) == rest) return {Mend::keepHyphen, false};
    const auto hyphen = first.rfind('-');
    if (hyphen == std::string::npos) return {mendByRules(start, rest), false};
    // "self-confi-|dence", but "vader-zoon-|relatie": it depends on whether the last part is a word.
    return {m_words.contains(first.substr(hyphen + 1)) ? Mend::keepHyphen : Mend::join, false};
}

/// Of a word that the text does not have elsewhere. Where its parts are words of their own, "school-|plein"
/// was broken in a text of which other words were; in one that breaks none, "ouder-|kind" has a hyphen of its
/// own.
BrokenWords::Mend BrokenWords::mendByRules(std::string_view start, std::string_view rest) const
{
    if (keepsHyphen(start, rest)) return Mend::keepHyphen;
    const std::string first = text::folded(start);
    const bool twoWords = m_words.contains(first) && m_words.contains(text::folded(rest));
    if (m_isHyphenated || !twoWords) return Mend::join;
    return isFunctionWord(first) ? Mend::apart : Mend::keepHyphen;
}

}
