// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dictionary.h"

#include "text/fold.h"

#include <hunspell/hunspell.hxx>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <set>
#include <string_view>
#include <unordered_map>

namespace rd::text
{

namespace
{

/// Between UTF-8 and the encoding of a dictionary.
class Letters
{
public:
    explicit Letters(const std::string& encoding)
    {
        if (encoding == "UTF-8") return;
        // Hunspell writes ISO8859-1 and microsoft-cp1251, which ICU knows as ISO-8859-1 and cp1251.
        std::string name = encoding.starts_with("microsoft-") ? encoding.substr(10) : encoding;
        if (name.starts_with("ISO8859")) name.insert(3, "-");
        UErrorCode status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open(name.c_str(), &status));
        m_unknown = U_FAILURE(status) != 0;
        if (m_converter)
            ucnv_setFromUCallBack(m_converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                                  &status);
    }
    [[nodiscard]] bool unknown() const { return m_unknown; }

    /// Empty for what the encoding has no letters for.
    [[nodiscard]] std::string in(const std::string& utf8) const
    {
        if (!m_converter) return utf8;
        UErrorCode status = U_ZERO_ERROR;
        const auto word = icu::UnicodeString::fromUTF8(utf8);
        std::string bytes(4 * utf8.size() + 1, '\0');
        const auto size = ucnv_fromUChars(m_converter.get(), bytes.data(), static_cast<int>(bytes.size()),
                                          word.getBuffer(), word.length(), &status);
        bytes.resize(U_FAILURE(status) != 0 ? 0 : static_cast<std::size_t>(size));
        return bytes;
    }
    [[nodiscard]] std::string out(const std::string& bytes) const
    {
        if (!m_converter) return bytes;
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString word(bytes.data(), static_cast<int>(bytes.size()), m_converter.get(),
                                      status);
        std::string utf8;
        return word.toUTF8String(utf8);
    }

private:
    struct End {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, End> m_converter; ///< None for UTF-8.
    bool m_unknown = false;
};

bool hasAccents(std::string_view word)
{
    return std::any_of(word.begin(), word.end(),
                       [](char c) { return static_cast<unsigned char>(c) >= 0x80U; });
}

}

/// One dictionary.
class Dictionary::Book
{
public:
    explicit Book(const std::string& path)
        : m_hunspell((path + ".aff").c_str(), (path + ".dic").c_str()),
          m_letters(m_hunspell.get_dict_encoding())
    {
        std::ifstream words(path + ".dic", std::ios::binary);
        for (std::string line; std::getline(words, line);) {
            const std::string bytes = line.substr(0, line.find_first_of("/\t\r"));
            if (!hasAccents(bytes)) continue;
            const std::string word = m_letters.out(bytes);
            const std::string plain = folded(word);
            if (plain != word) m_accented[plain].push_back(bytes);
        }
    }
    [[nodiscard]] bool unreadable() const { return m_letters.unknown(); }

    [[nodiscard]] bool knows(const std::string& word, bool compounds)
    {
        const std::lock_guard lock(m_mutex);
        const auto spells = [&](const std::string& bytes) {
            int info = 0;
            return m_hunspell.spell(bytes, &info) && (compounds || (info & SPELL_COMPOUND) == 0);
        };
        const auto spelled = spellings(word);
        return std::any_of(spelled.begin(), spelled.end(), spells);
    }

    void addStems(const std::string& word, std::set<std::string>& stems)
    {
        const std::lock_guard lock(m_mutex);
        for (const std::string& bytes : spellings(word))
            for (const std::string& stem : m_hunspell.stem(bytes)) stems.insert(folded(m_letters.out(stem)));
    }

private:
    [[nodiscard]] std::vector<std::string> spellings(std::string word) const
    {
        constexpr std::size_t longest = 100; // parting what is no word takes ever longer
        std::vector<std::string> all;
        if (word.size() > longest) return all;
        for (std::size_t at = 0; (at = word.find("’", at)) != std::string::npos; ++at)
            word.replace(at, std::string_view("’").size(), "'");
        if (const auto accented = m_accented.find(word); accented != m_accented.end()) all = accented->second;
        if (std::string bytes = m_letters.in(word); !bytes.empty()) all.push_back(std::move(bytes));
        return all;
    }

    Hunspell m_hunspell; ///< Even asking changes it.
    std::mutex m_mutex;
    Letters m_letters;
    std::unordered_map<std::string, std::vector<std::string>> m_accented; ///< By the folded word.
};

const Dictionary* Dictionary::of(Language language)
{
    static const std::string folder = "/usr/share/hunspell/";
    if (language == Language::dutch) {
        static const auto dutch = open({folder + "nl_NL"});
        return dutch.get();
    }
    static const auto english = open({folder + "en_GB", folder + "en_US"});
    return english.get();
}

std::unique_ptr<const Dictionary> Dictionary::open(const std::vector<std::string>& paths)
{
    std::vector<std::unique_ptr<Book>> books;
    for (const std::string& path : paths) {
        std::error_code none;
        // Hunspell itself would write on the terminal that it found nothing.
        if (!std::filesystem::exists(path + ".aff", none) || !std::filesystem::exists(path + ".dic", none))
            continue;
        auto book = std::make_unique<Book>(path);
        if (!book->unreadable()) books.push_back(std::move(book));
    }
    if (books.empty()) return nullptr;
    return std::unique_ptr<const Dictionary>(new Dictionary(std::move(books)));
}

Dictionary::Dictionary(std::vector<std::unique_ptr<Book>> books) : m_books(std::move(books)) {}
Dictionary::~Dictionary() = default;

bool Dictionary::knows(const std::string& folded) const
{
    return std::any_of(m_books.begin(), m_books.end(),
                       [&](const auto& book) { return book->knows(folded, false); });
}

bool Dictionary::allows(const std::string& folded) const
{
    return std::any_of(m_books.begin(), m_books.end(),
                       [&](const auto& book) { return book->knows(folded, true); });
}

std::vector<std::string> Dictionary::stems(const std::string& folded) const
{
    std::set<std::string> stems;
    for (const auto& book : m_books) book->addStems(folded, stems);
    return {stems.begin(), stems.end()};
}

}
