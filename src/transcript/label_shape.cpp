// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/label_shape.h"

#include "text/fold.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace rd::transcript
{

namespace
{

constexpr std::size_t mostWords = 5;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::vector<std::string_view> wordsOf(std::string_view label)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t end = std::min(label.find(' ', at), label.size());
        if (end > at) words.push_back(label.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// The first character of a word; empty for none.
std::string_view firstCharacter(std::string_view word)
{
    std::size_t size = word.empty() ? 0 : 1;
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) ++size;
    return word.substr(0, size);
}

bool isCapital(std::string_view character)
{
    if (character.size() == 1) return character[0] >= 'A' && character[0] <= 'Z';
    return text::upper(character, Language::english) == character && text::folded(character) != character;
}

/// By its first byte: U+00C0 and further, but no signs and quotes of U+00xx and U+20xx.
bool inLatinOrGreek(std::string_view character)
{
    const auto first = static_cast<unsigned char>(character[0]);
    return first >= 0xC3U && first < 0xE2U;
}

bool isLetter(std::string_view character)
{
    if (character.empty()) return false;
    if (character.size() > 1) return inLatinOrGreek(character);
    const char c = character[0];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isParticle(std::string_view word)
{
    static constexpr std::array<std::string_view, 17> particles{"de",  "den", "der", "van", "vd", "v.d.",
                                                                "ten", "ter", "te",  "'t",  "la", "el",
                                                                "von", "en",  "and", "&",   "op"};
    return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// A word as in a name: a capital first, or a number, or in brackets: "Jan", "4", "(moeder)".
bool isNameWord(std::string_view word)
{
    return isCapital(firstCharacter(word)) || isDigit(word[0]) || word[0] == '(' || word[0] == '#';
}

/// Points only behind something short, as in "Int.", "Mw. Jansen" and "R6.1"; no marks of a sentence.
bool hasLabelCharacters(std::string_view label)
{
    if (label.find_first_of(",;!?\"=<>[]{}|\\@") != std::string_view::npos) return false;
    std::size_t wordStart = 0;
    for (std::size_t at = 0; at < label.size(); ++at) {
        if (label[at] == ' ') wordStart = at + 1;
        if (label[at] == '.' && at - wordStart > 6) return false;
    }
    return true;
}

/// What somebody is addressed with before his name: "Ja, Piet: …" names nobody who speaks.
bool isCalledOut(std::string_view word)
{
    static constexpr std::array<std::string_view, 72> words{
        "ja",      "nee",         "jawel",       "hoi",         "hallo", "hey",    "he",      "hai",
        "dag",     "goed",        "oke",         "ok",          "okee",  "okay",   "nou",     "zo",
        "prima",   "mooi",        "fijn",        "klaar",       "kom",   "kijk",   "luister", "hoor",
        "weet",    "zie",         "sorry",       "ach",         "och",   "tja",    "maar",    "en",
        "dus",     "want",        "welkom",      "bedankt",     "dank",  "beste",  "lieve",   "meneer",
        "mevrouw", "goedemorgen", "goedemiddag", "goedenavond", "eh",    "uh",     "ehm",     "oh",
        "o",       "ah",          "hm",          "yes",         "no",    "hi",     "hello",   "well",
        "so",      "fine",        "good",        "right",       "look",  "listen", "and",     "but",
        "thanks",  "welcome",     "dear",        "sir",         "madam", "yeah",   "now",     "see"};
    return std::find(words.begin(), words.end(), text::folded(word)) != words.end();
}

/// Words of a name, with a capital in one of them at least; no numbers, and nobody else named beside it.
bool isPartOfName(const std::vector<std::string_view>& words)
{
    static constexpr std::array<std::string_view, 4> joining{"en", "and", "&", "op"};
    if (words.empty() || words.size() > 4) return false;
    const auto joins = [](std::string_view word) {
        return std::find(joining.begin(), joining.end(), word) != joining.end();
    };
    return std::none_of(words.begin(), words.end(), joins) &&
           std::all_of(words.begin(), words.end(),
                       [](std::string_view word) {
                           return isCapital(firstCharacter(word)) || isParticle(word) || word[0] == '(';
                       }) &&
           std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return isCapital(firstCharacter(word)); });
}

/// One comma, with a name on both sides: "van den Berg, Jan", "JANSEN, P.".
bool isSurnameFirst(std::string_view label)
{
    const std::size_t comma = label.find(", ");
    if (comma == std::string_view::npos || comma < 2) return false;
    const std::string_view surname = label.substr(0, comma);
    const std::string_view given = label.substr(comma + 2);
    if (!hasLabelCharacters(surname) || !hasLabelCharacters(given)) return false;
    const auto surnames = wordsOf(surname);
    const auto names = wordsOf(given);
    return isPartOfName(surnames) && isPartOfName(names) && isLetter(firstCharacter(surname)) &&
           isCapital(firstCharacter(names.front())) && !isCalledOut(surnames.front());
}

}

std::optional<LabelShape> shapeOf(std::string_view label)
{
    const auto words = wordsOf(label);
    if (words.empty() || words.size() > mostWords || !isLetter(firstCharacter(label))) return std::nullopt;
    if (!hasLabelCharacters(label)) return std::nullopt;
    const bool names = std::all_of(words.begin(), words.end(), [&](std::string_view word) {
        return isNameWord(word) || (word.data() != label.data() && isParticle(word));
    });
    if (text::upper(label, Language::english) == label) {
        const auto letters =
            std::count_if(label.begin(), label.end(), [](char c) { return !isDigit(c) && c != ' '; });
        return letters >= 2 ? LabelShape::capitals : LabelShape::name;
    }
    return names ? LabelShape::name : LabelShape::plain;
}

std::optional<LabelShape> shapeOfMarked(std::string_view label)
{
    if (const auto shape = shapeOf(label)) return shape;
    return isSurnameFirst(label) ? std::optional(LabelShape::surnameFirst) : std::nullopt;
}

}
