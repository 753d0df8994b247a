// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rd::text
{

/// The words of a text by which it is known again: folded (text/fold.h), cut to their stem by the Snowball
/// stemmer of the language, without the words that every text has ("de", "hoe", "the", "you"). In order, with
/// repeats.
std::vector<std::string> stemsOf(std::string_view utf8, Language language);

/// Cuts words of a language to their stem, by its Snowball stemmer.
class Stemmer
{
public:
    explicit Stemmer(Language language);
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;
    ~Stemmer();
    [[nodiscard]] std::string stem(const std::string& foldedWord) const;

private:
    struct Works;
    std::unique_ptr<Works> m_works;
};

}
