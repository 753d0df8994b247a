// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/dictionary.h"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rd::text
{

/// Finds the words of which a folded word is a form: those that the dictionary makes it of, as far as the
/// ending is one of number, comparison, smallness or tense; those of which the tables (irregular_words.h) or
/// the rules (dutch_verbs.h) say so, if the dictionary knows them.
class WordBases
{
public:
    /// The dictionary is to outlive this.
    WordBases(Language language, const Dictionary& dictionary);

    /// Always the word itself too. One word may be a form of several: namen of naam and of nemen.
    [[nodiscard]] std::set<std::string> of(const std::string& word) const;
    /// The verbs, nouns and adjectives of which it is a form by the tables.
    [[nodiscard]] std::set<std::string> irregularOf(const std::string& word) const;

private:
    using Table = std::unordered_map<std::string, std::vector<std::string>>; ///< Bases by form.

    void addPrefixed(const std::string& word, std::string_view prefix, std::set<std::string>& bases) const;
    void addCompound(const std::string& word, std::set<std::string>& bases) const;
    void addRegular(const std::string& word, std::set<std::string>& bases) const;
    [[nodiscard]] bool isBase(const std::string& stem, const std::string& word) const;

    Language m_language;
    const Dictionary& m_dictionary;
    Table m_verbs;
    Table m_nominals;
};

/// Whether two words begin so that one may be a regular form of the other: oor and oren do.
bool beginAlike(std::string_view a, std::string_view b);

}
