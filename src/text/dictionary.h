// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/i18n.h"

#include <memory>
#include <string>
#include <vector>

namespace rd::text
{

/// What a language's Hunspell dictionaries say of words. Words go in folded (text/fold.h) and come out so: a
/// word that the dictionary spells with accents is known without them too, and ’ is '. Calls from several
/// threads wait for each other. Never fails: of a word that the dictionary's encoding has no letters for it
/// knows nothing.
class Dictionary
{
public:
    /// The dictionaries that the system has of a language, opened when first asked for and kept until the
    /// program ends; null where it has none. English is British and American together.
    static const Dictionary* of(Language language);
    /// Of those paths, each without .aff and .dic, the ones where both files are; null where none is.
    static std::unique_ptr<const Dictionary> open(const std::vector<std::string>& paths);

    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    /// Whether the word is in it, by itself or with an ending; not one put together of others.
    [[nodiscard]] bool knows(const std::string& folded) const;
    /// Also a word put together of others.
    [[nodiscard]] bool allows(const std::string& folded) const;
    /// What the dictionary makes the word of, in order and without repeats: perhaps the word itself, perhaps
    /// none. Some of it is no base of the word ("namen" of "men").
    [[nodiscard]] std::vector<std::string> stems(const std::string& folded) const;

private:
    class Book;
    explicit Dictionary(std::vector<std::unique_ptr<Book>> books);

    std::vector<std::unique_ptr<Book>> m_books;
};

}
