// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stem.h"

#include "text/fold.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <memory>

namespace rd::text
{

namespace
{

/// Function words, and words that every question has; folded.
constexpr std::array<std::string_view, 83> dutchCommon{
    "aan",  "al",    "als",    "ben",  "bij",   "bent", "daar", "dan",  "dat",    "de",   "deze", "die",
    "dit",  "doen",  "door",   "dus",  "een",   "eens", "en",   "er",   "ga",     "gaan", "gaat", "haar",
    "had",  "heb",   "hebben", "hebt", "heeft", "hem",  "het",  "hier", "hij",    "hoe",  "hun",  "iets",
    "ik",   "in",    "is",     "ja",   "je",    "jij",  "jou",  "jouw", "jullie", "kan",  "kun",  "kunt",
    "maar", "me",    "meer",   "met",  "mij",   "mijn", "naar", "nee",  "niet",   "nog",  "nu",   "of",
    "om",   "ook",   "op",     "over", "te",    "toen", "tot",  "u",    "uit",    "uw",   "van",  "voor",
    "waar", "waren", "was",    "wat",  "we",    "wel",  "wie",  "wij",  "zijn",   "ze",   "zo"};
constexpr std::array<std::string_view, 66> englishCommon{
    "a",     "about", "an",   "and",   "are",   "as",   "at",   "be",   "been",  "but",  "by",
    "can",   "could", "did",  "do",    "does",  "for",  "from", "had",  "has",   "have", "he",
    "her",   "him",   "his",  "how",   "i",     "if",   "in",   "is",   "it",    "me",   "my",
    "no",    "not",   "of",   "on",    "or",    "our",  "she",  "so",   "some",  "that", "the",
    "their", "them",  "then", "there", "they",  "this", "to",   "up",   "us",    "was",  "we",
    "were",  "what",  "when", "where", "which", "who",  "will", "with", "would", "yes",  "you"};

bool isCommon(std::string_view word, Language language)
{
    const auto in = [&](const auto& words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    return language == Language::dutch ? in(dutchCommon) : in(englishCommon);
}

struct StemmerEnd {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}

struct Stemmer::Works {
    std::unique_ptr<sb_stemmer, StemmerEnd> stemmer;
};

Stemmer::Stemmer(Language language) : m_works(std::make_unique<Works>())
{
    m_works->stemmer.reset(sb_stemmer_new(language == Language::dutch ? "dutch" : "english", "UTF_8"));
}

Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string Stemmer::stem(const std::string& foldedWord) const
{
    sb_stemmer* stemmer = m_works->stemmer.get();
    if (stemmer == nullptr) return foldedWord;
    const auto* symbols = reinterpret_cast<const sb_symbol*>(foldedWord.data());
    const sb_symbol* found = sb_stemmer_stem(stemmer, symbols, static_cast<int>(foldedWord.size()));
    if (found == nullptr) return foldedWord;
    return {reinterpret_cast<const char*>(found), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

std::vector<std::string> stemsOf(std::string_view utf8, Language language)
{
    const Stemmer stemmer(language);
    std::vector<std::string> stems;
    std::string word;
    for (const char c : folded(utf8) + ' ') {
        const bool letter =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80U;
        if (letter) {
            word += c;
            continue;
        }
        if (!word.empty() && !isCommon(word, language)) stems.push_back(stemmer.stem(word));
        word.clear();
    }
    return stems;
}

}
