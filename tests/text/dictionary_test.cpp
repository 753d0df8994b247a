// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dictionary.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

using rd::Language;
using rd::text::Dictionary;

namespace
{

namespace fs = std::filesystem;

/// A small dictionary in a folder of its own.
struct Made {
    Made(const std::string& rules, const std::string& words)
    {
        fs::create_directories(folder);
        std::ofstream(path() + ".aff", std::ios::binary) << rules;
        std::ofstream(path() + ".dic", std::ios::binary) << words;
    }
    ~Made()
    {
        std::error_code none;
        fs::remove_all(folder, none);
    }
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;

    [[nodiscard]] std::string path() const { return (folder / "made").string(); }

    fs::path folder = fs::temp_directory_path() / ("dictionary_" + std::to_string(getpid()));
};

const std::string suffixS = "SFX S Y 1\nSFX S 0 s .\n";

}

BOOST_AUTO_TEST_SUITE(Dictionaries)

BOOST_AUTO_TEST_CASE(KnowsWordsAndTheirEndings)
{
    const Made made("SET UTF-8\n" + suffixS, "2\nfilm/S\nkind\n");
    const auto dictionary = Dictionary::open({made.path()});
    BOOST_TEST_REQUIRE(dictionary.get());
    BOOST_TEST(dictionary->knows("films"));
    BOOST_TEST(!dictionary->knows("kinds"));
    BOOST_TEST(dictionary->stems("films").size() == 1U);
    BOOST_TEST(dictionary->stems("films").front() == "film");
}

BOOST_AUTO_TEST_CASE(AnEncodingOfItsOwn_IsConverted_AndAccentsDoNotMatter)
{
    const Made made("SET ISO8859-1\n" + suffixS, "2\ncaf\xE9/S\nge\xEFnd\n");
    const auto dictionary = Dictionary::open({made.path()});
    BOOST_TEST_REQUIRE(dictionary.get());
    BOOST_TEST(dictionary->knows("cafe"));
    BOOST_TEST(dictionary->knows("café"));
    BOOST_TEST(dictionary->knows("geind"));
    BOOST_TEST(dictionary->stems("cafés").front() == "cafe");
    BOOST_TEST(!dictionary->knows("слово")); // letters that it does not have
    BOOST_TEST(!dictionary->knows(""));
}

BOOST_AUTO_TEST_CASE(WordsPutTogether_AreAllowedAndNotKnown)
{
    const Made made("SET UTF-8\nCOMPOUNDFLAG C\nCOMPOUNDMIN 3\n", "2\nhuis/C\nkamer/C\n");
    const auto dictionary = Dictionary::open({made.path()});
    BOOST_TEST_REQUIRE(dictionary.get());
    BOOST_TEST(!dictionary->knows("huiskamer"));
    BOOST_TEST(dictionary->allows("huiskamer"));
}

BOOST_AUTO_TEST_CASE(WhatIsNotThere_OrInNoKnownEncoding_IsNoDictionary)
{
    BOOST_TEST(!Dictionary::open({"/nowhere/nl"}));
    const Made made("SET KLINGON-7\n", "1\nkind\n");
    BOOST_TEST(!Dictionary::open({made.path()}));
}

BOOST_AUTO_TEST_CASE(OfALanguage_IsOpenedOnce)
{
    const Dictionary* dutch = Dictionary::of(Language::dutch);
    BOOST_TEST_REQUIRE(dutch);
    BOOST_TEST((Dictionary::of(Language::dutch) == dutch));
    BOOST_TEST(dutch->knows("geïnterviewd"));
    BOOST_TEST(dutch->knows("geinterviewd"));
    BOOST_TEST(dutch->knows("begrijpen")); // which it spells with one letter for ij
    const Dictionary* english = Dictionary::of(Language::english);
    BOOST_TEST_REQUIRE(english);
    BOOST_TEST(english->knows("colour"));
    BOOST_TEST(english->knows("color"));
    BOOST_TEST(english->knows("doesn’t"));
    BOOST_TEST(!english->knows(std::string(100000, 'a')));
}

BOOST_AUTO_TEST_SUITE_END()
