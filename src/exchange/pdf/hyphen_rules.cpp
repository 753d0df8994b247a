// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pdf/hyphen_rules.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <string>

namespace rd::exchange
{

namespace
{

template <std::size_t count>
bool isOneOf(std::string_view word, const std::array<std::string_view, count>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <std::size_t count>
bool endsInOneOf(std::string_view word, const std::array<std::string_view, count>& endings)
{
    return std::any_of(endings.begin(), endings.end(),
                       [&](std::string_view ending) { return word.ends_with(ending); });
}

/// Words that are written with a hyphen behind them.
bool isPrefix(std::string_view word)
{
    constexpr std::array<std::string_view, 6> words{"niet", "non", "ex", "self", "well", "oud"};
    return isOneOf(word, words);
}

/// But these are endings of one word: wellness, nonsense, selfish, ouders.
bool isEnding(std::string_view rest)
{
    constexpr std::array<std::string_view, 7> words{"ness", "sense", "ish", "less", "ers", "er", "ste"};
    return isOneOf(rest, words);
}

/// "mee-eten", "auto-ongeluk": letters that would be read as one sound keep a hyphen in Dutch.
/// "twee-ëntwintig" has its sign for it.
bool vowelsClash(std::string_view first, std::string_view rest)
{
    constexpr std::array<std::string_view, 14> sounds{"aa", "ae", "ai", "au", "ee", "ei", "eu",
                                                      "ie", "ii", "oe", "oi", "oo", "ou", "ui"};
    const std::string pair{first.back(), rest.front()};
    return isOneOf(std::string_view(pair), sounds);
}

/// "GGZ-", "12-", "e-": what no printer breaks off.
bool standsAlone(std::string_view start)
{
    const bool capitals =
        std::all_of(start.begin(), start.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool digit = start.back() >= '0' && start.back() <= '9';
    return start.size() < 2 || capitals || digit;
}

/// "sociaal-emotionele": no syllable of Dutch ends in the first endings where the word goes on.
bool areTwoAdjectives(std::string_view first, std::string_view second)
{
    constexpr std::array<std::string_view, 10> whole{"iaal", "naal", "raal", "ieel", "neel",
                                                     "ueel", "isch", "tief", "sief", "lijk"};
    constexpr std::array<std::string_view, 12> inflected{"aal",  "ale",   "eel",  "ele",   "ief", "ieve",
                                                         "lijk", "lijke", "isch", "ische", "ire", "air"};
    return first.size() > 5 && endsInOneOf(first, whole) && endsInOneOf(second, inflected);
}

/// "Jansen-de Vries".
bool isDoubleName(std::string_view start, std::string_view second)
{
    constexpr std::array<std::string_view, 6> articles{"de", "van", "den", "der", "ter", "ten"};
    return start.front() >= 'A' && start.front() <= 'Z' && isOneOf(second, articles);
}

}

bool isAndAfterHyphen(std::string_view second)
{
    constexpr std::array<std::string_view, 7> words{"en", "of", "and", "or", "noch", "tot", "to"};
    return isOneOf(second, words);
}

bool isBrokenOffSpeech(std::string_view first, std::string_view second)
{
    constexpr std::array<std::string_view, 7> words{"ik", "jij", "jullie", "heeft", "i", "you", "they"};
    return isOneOf(first, words) && !second.starts_with("zelf");
}

bool isFunctionWord(std::string_view word)
{
    constexpr std::array<std::string_view, 38> words{
        "ik",  "jij", "hij",  "zij",  "wij", "jullie", "we",  "er",   "de",  "het", "een", "dat", "die",
        "dit", "en",  "maar", "want", "dus", "als",    "dan", "toen", "is",  "was", "ben", "heb", "had",
        "kan", "wil", "nee",  "ja",   "he",  "she",    "it",  "the",  "and", "but", "yes", "that"};
    return isOneOf(word, words);
}

bool keepsHyphen(std::string_view start, std::string_view rest)
{
    const std::string first = text::folded(start);
    const std::string second = text::folded(rest);
    if (first.empty() || second.empty()) return true;
    return standsAlone(start) || (isPrefix(first) && !isEnding(second)) || vowelsClash(first, rest) ||
           areTwoAdjectives(first, second) || isDoubleName(start, second) || second == "elkaar";
}

}
