// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"
#include "text/span.h"
#include "text/word_forms.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

/// What counts as a word that was asked for.
enum class WordMatch {
    parts, ///< Also a longer word in which it stands.
    whole, ///< The word itself.
    forms  ///< Any form of the word (text/word_forms.h).
};

/// Words to look for, as they are typed: `kind`, `naar school`, `help* | steun`, `kind & school`. A phrase
/// is words that follow each other, whatever signs stand between; * stands for any letters of a word; what
/// stands on either side of | will do; of what stands on either side of & all must be in the text. Capitals
/// and accents do not matter.
class WordSearch
{
public:
    WordSearch(std::string_view wanted, WordMatch match);

    [[nodiscard]] bool empty() const { return m_choices.empty(); } ///< No words to look for.
    /// Where they stand in a text of that language, in order and not overlapping: always whole words. What
    /// was found of forms in one text is remembered for the next.
    [[nodiscard]] std::vector<Span> in(std::string_view utf8, Language language);

private:
    using Phrase = std::vector<std::string>; ///< Folded words, perhaps with *.
    using All = std::vector<Phrase>;

    std::vector<All> m_choices;
    WordMatch m_match;
    std::map<Language, WordForms> m_forms; ///< Only for forms, of the languages that were asked.
};

/// Whether a word fits one in which * stands for any letters, also none.
bool fitsWildcard(std::string_view word, std::string_view pattern);

}
