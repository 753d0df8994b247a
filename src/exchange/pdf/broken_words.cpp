// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/broken_words.h"

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

/// "voor- en nadelen": the hyphen stands for a word that comes later.
bool isAnd(std::string_view word)
{
    constexpr std::array<std::string_view, 7> words{"en", "of", "and", "or", "noch", "tot", "to"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words that are written with a hyphen behind them.
bool isPrefix(std::string_view word)
{
    constexpr std::array<std::string_view, 6> words{"niet", "non", "ex", "self", "well", "oud"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// But these are endings of one word: wellness, nonsense, selfish, ouders.
bool isEnding(std::string_view rest)
{
    constexpr std::array<std::string_view, 7> words{"ness", "sense", "ish", "less", "ers", "er", "ste"};
    return std::find(words.begin(), words.end(), rest) != words.end();
}

/// "mee-eten", "auto-ongeluk": letters that would be read as one sound keep a hyphen in Dutch.
bool vowelsClash(std::string_view start, std::string_view rest)
{
    constexpr std::array<std::string_view, 14> sounds{"aa", "ae", "ai", "au", "ee", "ei", "eu",
                                                      "ie", "ii", "oe", "oi", "oo", "ou", "ui"};
    const std::string pair{start.back(), rest.front()};
    return std::find(sounds.begin(), sounds.end(), pair) != sounds.end();
}

/// "GGZ-", "12-", "e-": what no printer breaks off.
bool standsAlone(std::string_view start)
{
    const bool capitals =
        std::all_of(start.begin(), start.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return start.size() < 2 || capitals || isDigit(start.back());
}

}

void BrokenWords::learn(std::string_view line)
{
    for (std::size_t at = line.find_first_of(white); at < line.size();) {
        const std::size_t end = line.find_first_of(white, at + 1);
        if (end == std::string_view::npos) return;
        const std::string_view word = withoutMarks(line.substr(at + 1, end - at - 1));
        if (!word.empty()) m_words.insert(text::folded(word));
        at = end;
    }
}

bool BrokenWords::isBroken(std::string_view text, std::string_view line)
{
    const std::size_t hyphen = hyphenAtEnd(text);
    if (hyphen == 0 || hyphen == text.size() || line.empty()) return false;
    const char before = text[text.size() - hyphen - 1];
    return (isLetterByte(before) || isDigit(before)) && (isLetterByte(line.front()) || isDigit(line.front()));
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
    const std::string_view whole(text.data(), text.size() - hyphen);
    const Mend mend = soft ? Mend::join : mendOf(lastWord(whole), firstWord(line));
    const std::string start(lastWord(whole));
    const std::string rest(firstWord(line));
    if (mend == Mend::join) text.resize(text.size() - hyphen);
    if (mend == Mend::apart) text += ' ';
    text += line;
    const std::string between = mend == Mend::join ? "" : mend == Mend::apart ? "- " : "-";
    return MendedWord{start + "-|" + rest, start + between + rest};
}

BrokenWords::Mend BrokenWords::mendOf(std::string_view start, std::string_view rest) const
{
    if (start.empty() || rest.empty()) return Mend::keepHyphen;
    const std::string first = text::folded(start);
    const std::string second = text::folded(rest);
    if (isAnd(second)) return Mend::apart;
    const bool joined = m_words.contains(first + second);
    const bool hyphened = m_words.contains(first + "-" + second);
    if (joined != hyphened) return joined ? Mend::join : Mend::keepHyphen;
    const bool lower = text::capitalised(rest, Language::english) != rest;
    if (!lower) return Mend::keepHyphen;
    const auto hyphen = first.rfind('-');
    if (hyphen == std::string::npos) return mendByRules(start, first, second);
    // "self-confi-|dence", but "vader-zoon-|relatie": it depends on whether the last part is a word.
    return m_words.contains(first.substr(hyphen + 1)) ? Mend::keepHyphen : Mend::join;
}

/// Of a word that the text does not have elsewhere.
BrokenWords::Mend BrokenWords::mendByRules(std::string_view start, const std::string& first,
                                           const std::string& second)
{
    const bool keeps =
        standsAlone(start) || (isPrefix(first) && !isEnding(second)) || vowelsClash(first, second);
    return keeps ? Mend::keepHyphen : Mend::join;
}

}
