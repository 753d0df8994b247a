// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/codebook_csv.h"

#include "base/error.h"
#include "base/safe_file.h"

#include <boost/test/unit_test.hpp>

#include <random>

using rd::CodeId;
using rd::Language;
using rd::codebook::Code;
using rd::codebook::Codebook;
using rd::codebook::CodeLevel;
using rd::exchange::CodebookImport;
using rd::exchange::readCodebookCsv;
using rd::exchange::writeCodebookCsv;

namespace
{

CodebookImport read(const std::string& bytes, const Codebook& existing = {},
                    Language language = Language::dutch)
{
    return readCodebookCsv(bytes, "codes.csv", existing, language);
}

Codebook asCodebook(const CodebookImport& import, Codebook codebook = {})
{
    for (const Code& code : import.codes) codebook.put(code);
    return codebook;
}

std::string placeOfRefusal(const std::string& bytes, const Codebook& existing = {})
{
    try {
        read(bytes, existing);
    } catch (const rd::Refusal& refusal) {
        return refusal.complaint().file + " " + refusal.complaint().place;
    }
    return "none";
}

/// A random tree with every field filled in at random.
Codebook randomCodebook(std::mt19937& random)
{
    const std::vector<std::string> words{"", "luistert", "=som", "a,b", "\"x\"", "één\ntwee", "-", "'t is"};
    const auto word = [&] { return words[random() % words.size()]; };
    const auto wording = [&] { return rd::Wording{word(), word()}; };
    Codebook codebook;
    std::vector<Code> made;
    const auto count = 1 + random() % 20;
    for (std::size_t i = 0; i < count; ++i) {
        Code code;
        code.id = CodeId::make();
        code.key = "k" + std::to_string(i);
        if (!made.empty() && random() % 3 != 0) code.parent = made[random() % made.size()].id;
        code.level = static_cast<CodeLevel>(random() % 3);
        code.name = random() % 2 == 0 ? rd::Wording{"naam", word()} : rd::Wording{"", "name"};
        code.phrase = wording();
        code.number = word();
        code.definition = {wording(), wording(), wording(), wording()};
        code.color = static_cast<std::uint32_t>(random() % 0x1000000);
        if (i < 3) code.shortKey = std::string(1, static_cast<char>('a' + i));
        code.codable = random() % 2 == 0;
        code.ownTable = random() % 2 == 0;
        if (code.isQualifier() && random() % 2 == 0) code.counting = rd::codebook::QualifierCounting::along;
        if (!made.empty() && random() % 3 == 0) code.poleOf = made[random() % made.size()].id;
        code.origin = static_cast<rd::codebook::Origin>(random() % 3);
        code.source = word();
        code.position = static_cast<double>(i + 1);
        made.push_back(code);
        codebook.put(code);
    }
    return codebook;
}

/// The code as the file knows it: keys for ids, no positions.
Code asFile(const Codebook& codebook, Code code)
{
    code.source += "|" + (code.parent ? codebook.find(code.parent)->key : "");
    code.source += "|" + (code.poleOf ? codebook.find(code.poleOf)->key : "");
    code.id = code.parent = code.poleOf = CodeId{};
    code.position = 0;
    return code;
}

}

BOOST_AUTO_TEST_SUITE(CodebookCsv)

BOOST_AUTO_TEST_CASE(FourColumns_MakeThemesAndFactorsInTheProjectsLanguage)
{
    const auto codebook = asCodebook(read("code,name,parent,color\nl1,relatie,,#112233\nf1,luistert,l1,\n"));
    const Code* theme = codebook.byKey("l1");
    const Code* factor = codebook.byKey("f1");
    BOOST_REQUIRE(theme != nullptr);
    BOOST_REQUIRE(factor != nullptr);
    BOOST_TEST(theme->isTheme());
    BOOST_TEST(theme->color == 0x112233U);
    BOOST_TEST((factor->level == CodeLevel::factor));
    BOOST_TEST((factor->parent == theme->id));
    BOOST_TEST(factor->color == 0x112233U);
    BOOST_TEST(factor->name.nl == "luistert");
    BOOST_TEST(factor->name.en.empty());
}

BOOST_AUTO_TEST_CASE(Columns_MayStandInAnyOrderAndParentsAfterTheirChildren)
{
    const auto codebook =
        asCodebook(read("parent;color;qualifier;code;definition;name\nl1;;;f1;dat men luistert;luistert\n"
                        ";#abc;;l1;;relatie\n;;along;q;;positief\n"));
    BOOST_TEST((codebook.byKey("f1")->parent == codebook.byKey("l1")->id));
    BOOST_TEST(codebook.byKey("f1")->definition.meaning.nl == "dat men luistert");
    BOOST_TEST(codebook.byKey("q")->isQualifier());
    BOOST_TEST((codebook.byKey("q")->counting == rd::codebook::QualifierCounting::along));
}

BOOST_AUTO_TEST_CASE(UnknownColumns_ArePassedOverAndSaid)
{
    const auto import = read("code,name,gewicht\na,b,3\n");
    BOOST_TEST(import.codes.size() == 1U);
    BOOST_REQUIRE(import.notes.size() == 1U);
    BOOST_TEST(import.notes.front().find("gewicht") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(RowsThatDoNotFit_AreRefusedWithTheirLine)
{
    BOOST_TEST(placeOfRefusal("code,name,parent\na,b,nergens\n") == "codes.csv line 2");
    BOOST_TEST(placeOfRefusal("code,name\na,b\n\na,c\n") == "codes.csv line 4");
    BOOST_TEST(placeOfRefusal("code,name,color\na,b,rood\n") == "codes.csv line 2");
    BOOST_TEST(placeOfRefusal("code,name,parent\na,x,b\nb,x,c\nc,x,a\n") == "codes.csv line 2");
    BOOST_TEST(placeOfRefusal("code,name,parent\na,x,a\n") == "codes.csv line 2");
    BOOST_TEST(placeOfRefusal("code,name\n,b\n") == "codes.csv line 2");
    BOOST_TEST(placeOfRefusal("code,name\na,\n") == "codes.csv line 2");
    BOOST_TEST(placeOfRefusal("code,name,level\na,b,hoog\n") == "codes.csv line 2");
    BOOST_TEST(placeOfRefusal("code,name,short_key\na,b,x\nc,d,x\n") == "codes.csv line 3");
    BOOST_TEST(placeOfRefusal("code,name,pole_of\na,b,weg\n") == "codes.csv line 2");
    BOOST_TEST(placeOfRefusal("naam\nx\n") == "codes.csv line 1");
}

BOOST_AUTO_TEST_CASE(KnownKeys_ChangeTheirCodeAndKeepWhatTheFileDoesNotSay)
{
    const auto before =
        asCodebook(read("code,name,parent,color,source\nl1,relatie,,#112233,boek\nf1,luistert,l1,,\n"));
    const auto again = read("code,name,parent\nf1,luistert goed,l1\nf2,nieuw,l1\nl1,relatie,\n", before);
    BOOST_TEST(again.unchanged == 1);
    BOOST_TEST(again.codes.size() == 2U);
    const auto after = asCodebook(again, before);
    BOOST_TEST((after.byKey("f1")->id == before.byKey("f1")->id));
    BOOST_TEST(after.byKey("f1")->name.nl == "luistert goed");
    BOOST_TEST(after.byKey("f1")->color == 0x112233U);
    BOOST_TEST(after.byKey("l1")->source == "boek");
    BOOST_TEST(placeOfRefusal("code,name,parent\nl1,relatie,f1\n", before) == "codes.csv line 2");
}

BOOST_AUTO_TEST_CASE(WhatIsExported_IsImportedEqual)
{
    std::mt19937 random(3); // NOLINT(cert-msc51-cpp): the same codebooks each run
    for (int round = 0; round < 200; ++round) {
        const Codebook before = randomCodebook(random);
        const Language language = round % 2 == 0 ? Language::dutch : Language::english;
        const std::string csv = writeCodebookCsv(before, language);
        const Codebook after = asCodebook(read(csv, {}, language));
        const auto a = before.inOrder();
        const auto b = after.inOrder();
        BOOST_REQUIRE(a.size() == b.size());
        for (std::size_t i = 0; i < a.size(); ++i)
            BOOST_TEST((asFile(before, *a[i]) == asFile(after, *b[i])), csv);
        BOOST_TEST(read(csv, before, language).codes.empty());
    }
}

BOOST_AUTO_TEST_CASE(Templates_AreReadInBothLanguages)
{
    const std::string folder = RD_SOURCE_DIR "/lexicons/codebooks/";
    for (const char* name : {"family_interviews.csv", "common_factors.csv", "working_factors_youth.csv",
                             "network_everyday_life.csv"}) {
        const auto import = read(rd::readFile(folder + name));
        BOOST_TEST(import.notes.empty(), name);
        BOOST_TEST(import.codes.size() > 50U, name);
        for (const Code& code : import.codes)
            BOOST_TEST((!code.name.nl.empty() && !code.name.en.empty()), code.key);
    }
}

BOOST_AUTO_TEST_SUITE_END()
