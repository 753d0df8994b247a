// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/codings_csv.h"

#include "base/error.h"

#include <boost/test/unit_test.hpp>

#include <random>

using namespace rd;

namespace
{

/// Two transcripts, a theme with a factor, a grouping code, a qualifier, and one coder.
struct World {
    transcript::Transcripts transcripts;
    codebook::Codebook codebook;
    std::map<CoderId, coding::Coder> coders;
    std::map<TranscriptId, std::shared_ptr<const std::string>> texts;

    World()
    {
        addTranscript("gesprek één", "Ze luistert écht 🙂 naar mij.", 28);
        addTranscript("b;c", "e\xCC\x81\xCC\xA3 en 🇳🇱.", 9);
        addCode("f1", codebook::CodeLevel::factor, true);
        addCode("f2", codebook::CodeLevel::factor, true);
        addCode("groep", codebook::CodeLevel::theme, false);
        addCode("q_not_done", codebook::CodeLevel::qualifier, true);
        const coding::Coder coder{CoderId::make(), "Marit", 0x123456, false, {}, false};
        coders[coder.id] = coder;
    }

    void addTranscript(const char* name, const char* body, text::Offset length)
    {
        transcript::Transcript made;
        made.id = TranscriptId::make();
        made.name = name;
        made.length = length;
        transcripts.put(made);
        texts[made.id] = std::make_shared<const std::string>(body);
    }

    void addCode(const char* key, codebook::CodeLevel level, bool codable)
    {
        codebook::Code code;
        code.id = CodeId::make();
        code.key = key;
        code.level = level;
        code.codable = codable;
        codebook.put(code);
    }

    exchange::CodingsContext context()
    {
        return {transcripts, codebook, coders, [this](TranscriptId id) { return texts.at(id); }};
    }

    exchange::CodingsImport read(const std::string& rows)
    {
        return exchange::readCodingsCsv("document,start,end,code,coder,qualifier,memo\n" + rows,
                                        "codings.csv", context());
    }

    std::string complaint(const std::string& rows)
    {
        try {
            read(rows);
        } catch (const Refusal& refusal) {
            return refusal.what();
        }
        return "none";
    }
};

}

BOOST_FIXTURE_TEST_SUITE(CodingsCsv, World)

BOOST_AUTO_TEST_CASE(Rows_BecomeCodingsInCodePoints)
{
    const auto import =
        read("gesprek één,3,11,f1,Marit,q_not_done,\"twijfel, \"\"hm\"\"\"\ngesprek één,0,28,f2,Joost,,\n");
    BOOST_REQUIRE(import.codings.size() == 2U);
    const coding::Coding& first = import.codings[0];
    BOOST_TEST((first.span == text::Span{3, 11}));
    BOOST_TEST((first.code == codebook.byKey("f1")->id));
    BOOST_TEST((first.qualifier == codebook.byKey("q_not_done")->id));
    BOOST_TEST((first.coder == coders.begin()->first));
    BOOST_TEST(first.memo == "twijfel, \"hm\"");
    BOOST_REQUIRE(import.coders.size() == 1U);
    BOOST_TEST(import.coders[0].name == "Joost");
    BOOST_TEST((import.codings[1].coder == import.coders[0].id));
}

BOOST_AUTO_TEST_CASE(RowsThatDoNotFit_AreRefusedWithLineAndReason)
{
    const auto says = [this](const std::string& rows, const std::string& part) {
        const std::string text = complaint("gesprek één,0,2,f1,Marit,,\n" + rows + "\n");
        BOOST_TEST(text.find("codings.csv, line 3: ") == 0U, text);
        BOOST_TEST(text.find(part) != std::string::npos, text);
    };
    says("gesprek 2,0,2,f1,Marit,,", "gesprek 2");
    says("gesprek één,0,29,f1,Marit,,", "28");
    says("gesprek één,5,5,f1,Marit,,", "empty");
    says("gesprek één,6,5,f1,Marit,,", "empty");
    says("gesprek één,-1,5,f1,Marit,,", "-1");
    says("gesprek één,1.5,5,f1,Marit,,", "1.5");
    says("gesprek één,1,,f1,Marit,,", "whole numbers");
    says("gesprek één,0,99999999999,f1,Marit,,", "99999999999");
    says("gesprek één,0,2,f9,Marit,,", "f9");
    says("gesprek één,0,2,groep,Marit,,", "groups");
    says("gesprek één,0,2,q_not_done,Marit,,", "qualifier");
    says("gesprek één,0,2,f1,Marit,f2,", "not a qualifier");
    says("gesprek één,0,2,f1,Marit,q9,", "q9");
    says("gesprek één,0,2,f1,,,", "coder");
}

BOOST_AUTO_TEST_CASE(SpanThatCutsACharacter_IsWidenedAndSaid)
{
    const auto import = read("b;c,0,1,f1,Marit,,\nb;c,7,8,f1,Marit,,\nb;c,0,3,f1,Marit,,\n");
    BOOST_TEST((import.codings[0].span == text::Span{0, 3}));
    BOOST_TEST((import.codings[1].span == text::Span{7, 9}));
    BOOST_TEST((import.codings[2].span == text::Span{0, 3}));
    BOOST_TEST(import.notes.size() == 2U);
}

BOOST_AUTO_TEST_CASE(WhatIsExported_IsImportedEqual)
{
    std::mt19937 random(5); // NOLINT(cert-msc51-cpp): the same codings each run
    coding::Codings before;
    for (const auto* transcript : transcripts.list())
        for (int i = 0; i < 30 && transcript->length == 28; ++i) {
            coding::Coding made;
            made.id = CodingId::make();
            made.transcript = transcript->id;
            made.span.start = static_cast<text::Offset>(random() % 27);
            made.span.end = made.span.start + 1;
            made.code = codebook.byKey(i % 2 == 0 ? "f1" : "f2")->id;
            made.coder = coders.begin()->first;
            if (i % 3 == 0) made.qualifier = codebook.byKey("q_not_done")->id;
            made.memo = i % 4 == 0 ? "=twijfel\n\"of niet\"; " : "";
            before.put(made);
        }
    const std::string csv = exchange::writeCodingsCsv(before, context());
    auto after = exchange::readCodingsCsv(csv, "c.csv", context()).codings;
    BOOST_REQUIRE(after.size() == 30U);
    for (const auto* transcript : transcripts.list()) {
        std::size_t place = 0;
        for (coding::Coding expected : before.of(transcript->id)) {
            expected.id = after[place].id;
            BOOST_TEST((after[place++] == expected));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
