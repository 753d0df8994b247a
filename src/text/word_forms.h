// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/dictionary.h"
#include "text/stem.h"
#include "text/word_bases.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rd::text
{

/// Tells whether words are forms of one word: of one base (text/word_bases.h). Of words that the dictionary
/// does not know, and where the system has none, Snowball's stem decides (text/stem.h), in Dutch, where it
/// keeps most endings of verbs and plurals, also the stem with such an ending, also behind ge-. What was
/// asked is remembered, so the words of a thousand texts cost little more than those of one.
class WordForms
{
public:
    explicit WordForms(Language language) : WordForms(language, Dictionary::of(language)) {}
    /// The dictionary is to outlive this; null for none.
    WordForms(Language language, const Dictionary* dictionary);
    /// Both folded.
    [[nodiscard]] bool isFormOf(const std::string& word, const std::string& wanted);

private:
    struct Family {
        bool known = false;                            ///< The dictionary knows the wanted word.
        std::set<std::string> bases;                   ///< Of the wanted word.
        std::unordered_map<std::string, bool> answers; ///< By word.
    };

    Family& familyOf(const std::string& wanted);
    [[nodiscard]] bool belongs(const std::string& word, const std::string& wanted, const Family& family);
    [[nodiscard]] bool bySnowball(const std::string& word, const std::string& wanted);
    const std::string& stemOf(const std::string& word);

    Language m_language;
    Stemmer m_stemmer;
    const Dictionary* m_dictionary;
    std::optional<WordBases> m_bases;                   ///< Only with a dictionary.
    std::unordered_map<std::string, Family> m_families; ///< By the wanted word.
    std::unordered_map<std::string, std::string> m_stems;
};

}
