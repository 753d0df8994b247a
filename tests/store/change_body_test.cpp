// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/change_body.h"
#include "store/log/compress.h"

#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace rd::store;
using rd::Uuid;

BOOST_AUTO_TEST_SUITE(ChangeBody)

BOOST_AUTO_TEST_CASE(Line_IsJsonThatOtherProgramsRead)
{
    RowWrite write;
    write.table = "coder";
    write.row = *Uuid::parse("0197a3c4-5e6f-7001-8203-0405060708ff");
    write.made = true;
    write.values = {write.row, std::string("Anna \"A\"\n"), std::int64_t{7}, std::int64_t{0}};
    BOOST_TEST(lineOf(write) == "{\"t\":\"coder\",\"i\":\"0197a3c45e6f700182030405060708ff\",\"r\":"
                                "[\"0197a3c45e6f700182030405060708ff\",\"Anna \\\"A\\\"\\u000a\",7,0]}\n");
}

BOOST_AUTO_TEST_CASE(ReadWithoutValues_GivesRowsThatWereMadeAndCellsThatWereWritten)
{
    RowWrite made;
    made.table = "coder";
    made.row = rd::makeUuid();
    made.made = true;
    made.values = {made.row, std::string("Anna\n\"r\":["), std::int64_t{7}, std::int64_t{0}};
    RowWrite written;
    written.table = "coder";
    written.row = rd::makeUuid();
    written.cells = {{"name", std::string("Anna"), std::string("Anne"), {}, made.row}};
    std::vector<RowWrite> read;
    readBodyWithoutValues(lineOf(made) + lineOf(written), [&](const RowWrite& one) { read.push_back(one); });
    BOOST_TEST_REQUIRE(read.size() == 2);
    BOOST_TEST(read[0].made);
    BOOST_TEST(read[0].table == "coder");
    BOOST_TEST((read[0].row == made.row));
    BOOST_TEST(!read[1].made);
    BOOST_TEST((read[1].row == written.row));
    BOOST_TEST((read[1].cells.at(0).after == CellValue(std::string("Anne"))));
    BOOST_CHECK_THROW(readBodyWithoutValues("{\"t\":\"nergens\"}\n", [](const RowWrite&) {}),
                      std::runtime_error);
}

BOOST_AUTO_TEST_CASE(Read_GivesBackWhatWasWritten)
{
    RowWrite made;
    made.table = "code";
    made.row = rd::makeUuid();
    made.cells = {{"name_nl", std::string("hoop"), std::string("höpe \x01"), {}, rd::makeUuid()},
                  {"parent", std::monostate{}, rd::makeUuid(), rd::makeUuid(), {}},
                  {"position", 1.5, -0.1, {}, {}},
                  {"color", std::int64_t{1}, std::int64_t{0xFFFFFF}, {}, {}}};
    int rows = 0;
    readBody(lineOf(made) + lineOf(made), [&](const RowWrite& read) {
        ++rows;
        BOOST_REQUIRE(read.cells.size() == 4U);
        for (const CellWrite& cell : read.cells)
            for (const CellWrite& wrote : made.cells)
                if (wrote.column == cell.column) {
                    BOOST_CHECK(wrote.before == cell.before);
                    BOOST_CHECK(wrote.after == cell.after);
                    BOOST_CHECK(wrote.ownerBefore == cell.ownerBefore);
                    BOOST_CHECK(wrote.ownerAfter == cell.ownerAfter);
                }
    });
    BOOST_TEST(rows == 2);
}

BOOST_AUTO_TEST_CASE(Read_OfARowFromBeforeAColumnGivesWhatTheColumnHeldThen)
{
    std::vector<CellValue> values;
    readBody("{\"t\":\"coder\",\"i\":\"0197a3c45e6f700182030405060708ff\",\"r\":"
             "[\"0197a3c45e6f700182030405060708ff\",\"Anna\",7,0]}\n",
             [&](const RowWrite& read) { values = read.values; });
    BOOST_REQUIRE(values.size() == 6U); // initials and agreed came later
    BOOST_CHECK(values[4] == CellValue(std::string()));
    BOOST_CHECK(values[5] == CellValue(std::int64_t{0}));
}

BOOST_AUTO_TEST_CASE(Read_RefusesWhatIsNoBody)
{
    const auto ignore = [](const RowWrite& /*write*/) {};
    for (const char* body : {"x", "{}", "{\"t\":\"nonsense\",\"i\":\"\",\"r\":[]}",
                             "{\"t\":\"coder\",\"i\":\"\",\"c\":{\"colour\":[1,2,\"\",\"\"]}}",
                             "{\"t\":\"coder\",\"i\":\"\",\"r\":[1,2,3,4,5,6,7,8,9]}"})
        BOOST_CHECK_THROW(readBody(body, ignore), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(Compressed_ComesBackAndATruncatedOneIsRefused)
{
    const std::string text(300'000, 'a');
    const std::string packed = compressed(text);
    BOOST_TEST(packed.size() < 5000U);
    BOOST_CHECK(decompressed(packed) == text);
    BOOST_CHECK(decompressed(compressed("")).empty());
    BOOST_CHECK_THROW(decompressed(packed.substr(0, packed.size() / 2)), std::runtime_error);
    BOOST_CHECK_THROW(decompressed(packed, 1000), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
