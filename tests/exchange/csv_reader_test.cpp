// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csv_reader.h"
#include "exchange/csv/csv_writer.h"

#include "base/error.h"

#include <boost/test/unit_test.hpp>

#include <random>

using rd::exchange::CsvReader;
using rd::exchange::CsvRecord;
using rd::exchange::CsvWriter;
using Cells = std::vector<std::string>;

namespace
{

std::vector<Cells> rowsOf(const std::string& bytes)
{
    CsvReader reader(bytes, "t.csv");
    std::vector<Cells> rows;
    for (CsvRecord record; reader.next(record);) rows.push_back(record.cells);
    return rows;
}

std::string placeOfRefusal(const std::string& bytes)
{
    try {
        rowsOf(bytes);
    } catch (const rd::Refusal& refusal) {
        return refusal.complaint().place;
    }
    return "none";
}

}

BOOST_AUTO_TEST_SUITE(CsvReaderTest)

BOOST_AUTO_TEST_CASE(Separator_IsFoundByTheHeader)
{
    const std::vector<Cells> wanted{{"1", "2,5"}};
    BOOST_TEST((rowsOf("a;b\n1;2,5\n") == wanted));
    BOOST_TEST((rowsOf("a\tb\n1\t2,5\n") == wanted));
    BOOST_TEST((rowsOf("a,b\n1,\"2,5\"\n") == wanted));
    BOOST_TEST((rowsOf("sep=;\r\na;b\r\n1;2,5\r\n") == wanted));
}

BOOST_AUTO_TEST_CASE(QuotedCells_HoldSeparatorsQuotesAndLineBreaks)
{
    CsvReader reader("naam,zin\n\"a\"\"b\",\"een\r\ntwee\"\nc,d\n", "t.csv");
    CsvRecord record;
    BOOST_TEST(reader.next(record));
    BOOST_TEST((record.cells == Cells{"a\"b", "een\ntwee"}));
    BOOST_TEST(record.line == 2);
    BOOST_TEST(reader.next(record));
    BOOST_TEST(record.line == 4);
    BOOST_TEST(!reader.next(record));
}

BOOST_AUTO_TEST_CASE(Encodings_OfDutchSpreadsheetsAreRead)
{
    const std::vector<Cells> wanted{{"cliënt", "één"}};
    BOOST_TEST((rowsOf("\xEF\xBB\xBF"
                       "a;b\ncliënt;één\n") == wanted));
    BOOST_TEST((rowsOf("a;b\ncli\xEBnt;\xE9\xE9"
                       "n\n") == wanted));
    BOOST_TEST((rowsOf("a;b\nclie\xCC\x88nt;e\xCC\x81"
                       "e\xCC\x81n\n") == wanted)); // decomposed
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("a;b\ncli\xEBnt;\xE9\xE9"
                                    "n\n"))
        wide += c, wide += '\0';
    BOOST_TEST((rowsOf(wide) == wanted));
}

BOOST_AUTO_TEST_CASE(EmptyRowsAndMissingCellsAtTheEnd_AreNoFault)
{
    BOOST_TEST((rowsOf("a,b,c\n\n,,\n1\n") == std::vector<Cells>{{"1", "", ""}}));
}

BOOST_AUTO_TEST_CASE(DamagedRows_AreRefusedWithTheirLine)
{
    BOOST_TEST(placeOfRefusal("a,b\n1,2\n1,2,3\n") == "line 3");
    BOOST_TEST(placeOfRefusal("a,b\n1,\"open\nnog\n") == "line 2");
    BOOST_TEST(placeOfRefusal("a,b\n1,\"x\"y\n") == "line 2");
    BOOST_TEST(placeOfRefusal("a,b,a\n1,2,3\n") == "line 1");
}

BOOST_AUTO_TEST_CASE(OtherFiles_AreRefusedAsAWhole)
{
    BOOST_TEST(placeOfRefusal("") == "");
    BOOST_TEST(placeOfRefusal("\n \n") == "");
    BOOST_TEST(placeOfRefusal("PK\x03\x04 a spreadsheet") == "");
    BOOST_TEST(placeOfRefusal(std::string("a,b\n\x01\x02\x03\x00\x05", 9)) == "");
}

BOOST_AUTO_TEST_CASE(Writer_MakesFormulasHarmless)
{
    CsvWriter out;
    out.row({"=1+1", "-3", "+31,5", "@x", "'=a", "'s avonds", "- een", "\tx"});
    BOOST_TEST(out.text() == "'=1+1,-3,\"+31,5\",'@x,''=a,'s avonds,'- een,\"'\tx\"\n");
}

BOOST_AUTO_TEST_CASE(WhatIsWritten_IsReadBackEqual)
{
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same cells each run
    const std::vector<std::string> parts{"=", "'", "\"", ",", ";", "\t", "\n", " ",
                                         "a", "é", "-",  "3", "+", "@",  "."};
    std::uniform_int_distribution<std::size_t> part(0, parts.size() - 1);
    std::uniform_int_distribution<int> length(0, 5);
    for (int round = 0; round < 2000; ++round) {
        Cells cells{"first"};
        for (int i = 0; i < 3; ++i) {
            std::string cell;
            for (int n = length(random); n > 0; --n) cell += parts[part(random)];
            cells.push_back(cell);
        }
        CsvWriter out;
        out.row({"a", "b", "c", "d"});
        out.row(cells);
        BOOST_TEST((rowsOf(out.text()) == std::vector<Cells>{cells}), out.text());
    }
}

BOOST_AUTO_TEST_SUITE_END()
