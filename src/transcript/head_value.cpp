// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/head_value.h"

#include "text/fold.h"
#include "transcript/speaker_line.h"

#include <algorithm>
#include <array>
#include <string>

namespace rd::transcript
{

namespace
{

template <std::size_t size>
bool isOneOf(std::string_view word, const std::array<std::string_view, size>& words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// By which a person is named in an interview that gives no first name.
bool isTitle(std::string_view folded)
{
    constexpr std::array<std::string_view, 38> titles{
        "mevrouw",     "mevr",       "mw",          "meneer",      "mijnheer", "heer",   "dhr",    "dr",
        "drs",         "prof",       "mrs",         "ms",          "mr",       "moeder", "vader",  "ouder",
        "ouders",      "zoon",       "dochter",     "partner",     "oma",      "opa",    "cliënt", "client",
        "pleegmoeder", "pleegvader", "stiefmoeder", "stiefvader",  "mother",   "father", "parent", "parents",
        "son",         "daughter",   "grandmother", "grandfather", "echtpaar", "familie"};
    return isOneOf(folded, titles);
}

/// Small words within names.
bool isParticle(std::string_view folded)
{
    constexpr std::array<std::string_view, 16> particles{"de",  "den", "der", "het", "'t", "van",
                                                         "von", "ten", "ter", "te",  "el", "al",
                                                         "la",  "di",  "en",  "of"};
    return isOneOf(folded, particles);
}

bool beginsAsName(std::string_view word)
{
    const char first = word.front();
    return (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80U;
}

/// The words up to a comma or a bracket, behind which may stand more of the person.
std::string_view named(std::string_view value)
{
    return value.substr(0, value.find_first_of(",("));
}

}

bool isHeadValue(std::string_view value)
{
    if (isPersonValue(value)) return true;
    return value.size() <= 40 && value.find_first_of("?!,") == std::string_view::npos &&
           !value.ends_with('.') && std::count(value.begin(), value.end(), ' ') <= 4;
}

bool isNameValue(std::string_view value)
{
    const auto name = readSpeakerLine(value);
    return name && name->place == LabelPlace::ownLine && name->shape != LabelShape::plain;
}

bool isPersonValue(std::string_view value)
{
    if (value.size() > 60 || value.find_first_of("?!;") != std::string_view::npos || value.ends_with('.'))
        return false;
    bool titled = false;
    std::string_view rest = named(value);
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (word.ends_with('.')) word.remove_suffix(1);
        if (word.empty()) continue;
        const std::string folded = text::folded(word);
        const bool title = isTitle(folded);
        if (!title && !isParticle(folded) && !beginsAsName(word)) return false;
        titled = titled || title;
    }
    return titled;
}

bool isGreeting(std::string_view word)
{
    constexpr std::array<std::string_view, 37> greetings{
        "hoi",  "hallo", "hey",     "he",      "hai",     "dag",    "ja",   "nee",  "goed",  "oke",
        "ok",   "okee",  "okay",    "nou",     "zo",      "prima",  "mooi", "fijn", "klaar", "start",
        "kom",  "hi",    "hello",   "welkom",  "welcome", "yes",    "no",   "well", "so",    "fine",
        "good", "right", "morning", "bedankt", "dank",    "thanks", "goede"};
    const std::string folded = text::folded(word);
    // Some are called Goedegebuure.
    const bool wishes =
        folded.starts_with("goedemo") || folded.starts_with("goedemi") || folded.starts_with("goeden");
    return wishes || folded.size() < 2 || isOneOf(folded, greetings);
}

bool isSentence(std::string_view said)
{
    return said.find(' ') != std::string_view::npos && said.find_first_of(".?!") != std::string_view::npos;
}

}
