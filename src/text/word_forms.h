// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/stem.h"

#include <string>
#include <unordered_map>

namespace rd::text
{

/// Tells whether words are forms of one word: of one stem (text/stem.h) or, in Dutch, where Snowball keeps
/// most endings of verbs and plurals, the stem with such an ending, also behind ge-. Irregular forms (hielp,
/// geholpen) are not known.
class WordForms
{
public:
    explicit WordForms(Language language) : m_language(language), m_stemmer(language) {}
    /// Both folded.
    [[nodiscard]] bool isFormOf(const std::string& word, const std::string& wanted);

private:
    const std::string& stemOf(const std::string& word);

    Language m_language;
    Stemmer m_stemmer;
    std::unordered_map<std::string, std::string> m_stems;
};

}
