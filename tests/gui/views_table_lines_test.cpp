// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/views/tables/table_lines.h"

#include <boost/test/unit_test.hpp>

using namespace rd;
using gui::TableLine;
using gui::TableLines;

namespace
{

analysis::Table tableOf(std::vector<analysis::Part> parts)
{
    static const codebook::Codebook codebook;
    static const transcript::Cases cases;
    static const transcript::Transcripts transcripts;
    static const coding::Codings codings;
    static const std::map<CoderId, coding::Coder> coders;
    analysis::Table table{
        .definition = {},
        .language = Language::english,
        .title = {},
        .parts = std::move(parts),
        .notes = {},
        .grouping = {},
        .within = {},
        .filter = {},
        .answer = {},
        .snapshot = analysis::Snapshot::build({codebook, cases, transcripts, codings, coders, {}, {}})};
    return table;
}

analysis::Row rowOf(const std::string& label, const std::string& text)
{
    analysis::Row row;
    row.label = label;
    row.cells = {{text, 4}};
    return row;
}

analysis::Part partOf(const std::string& heading, const std::string& head)
{
    analysis::Part part;
    part.heading = heading;
    part.rowHead = "factor";
    part.columns.push_back({head, true, {}});
    part.rows.push_back(rowOf("listens", "4 of 5"));
    return part;
}

std::vector<std::string> textsOf(const TableLines& lines)
{
    std::vector<std::string> texts;
    for (const TableLine& line : lines.lines()) texts.push_back(line.text);
    return texts;
}

}

BOOST_AUTO_TEST_SUITE(TableLinesOfTheView)

BOOST_AUTO_TEST_CASE(Lines_AreHeadingLeadRowsAndNotesInOrder)
{
    analysis::Part part = partOf("1 relation", "x of n");
    part.group = "interviews 1 to 5";
    part.qualifier = "not done";
    part.lead = "The helper";
    part.rows.front().note = "explained";
    part.rows.front().depth = 1;
    part.notes = {"one row is hidden"};
    const TableLines lines(tableOf({part}));
    const std::vector<std::string> expected{"1 relation  ·  interviews 1 to 5  ·  not done", "The helper",
                                            "   listens", "explained", "one row is hidden"};
    BOOST_TEST(textsOf(lines) == expected, boost::test_tools::per_element());
    BOOST_TEST(lines.cell(2, 1) == "4 of 5");
    BOOST_TEST(lines.cell(0, 1).empty());
    BOOST_TEST(lines.isStrong(0));
    BOOST_TEST(!lines.isStrong(2));
}

BOOST_AUTO_TEST_CASE(Heads_AreThoseOfTheListWhenAllPartsHaveThem)
{
    const TableLines lines(tableOf({partOf("a", "x of n"), partOf("b", "x of n")}));
    const std::vector<std::string> expected{"factor", "x of n"};
    BOOST_TEST(lines.heads() == expected, boost::test_tools::per_element());
    BOOST_TEST(lines.lines().size() == 4U);
}

BOOST_AUTO_TEST_CASE(Heads_StandBesideTheHeadingOfEachPartWherePartsDiffer)
{
    analysis::Part wide = partOf("b", "cases (n = 2)");
    wide.columns.push_back({"now", true, {}});
    const TableLines lines(tableOf({partOf("a", "cases (n = 5)"), wide}));
    BOOST_TEST(lines.heads().size() == 3U);
    BOOST_TEST(lines.heads()[0] == "factor");
    BOOST_TEST(lines.heads()[1] == "x of n");
    BOOST_TEST(lines.lines().size() == 4U);
    BOOST_TEST(lines.cell(0, 1) == "cases (n = 5)");
    BOOST_TEST(lines.cell(2, 1) == "cases (n = 2)");
    BOOST_TEST(lines.cell(2, 2) == "now");
    BOOST_TEST(lines.cell(0, 2).empty());
}

BOOST_AUTO_TEST_CASE(Openable_IsNothingOutsideARowAndForANumberThatDoesNotOpen)
{
    const TableLines lines(tableOf({partOf("a", "x of n")}));
    BOOST_TEST(!lines.openable(0, 1));
    BOOST_TEST(!lines.openable(1, 1));
    BOOST_TEST(!lines.openable(9, 0));
}

BOOST_AUTO_TEST_CASE(Lines_OfATableWithoutPartsAreNone)
{
    const TableLines lines(tableOf({}));
    BOOST_TEST(lines.lines().empty());
    BOOST_TEST(lines.heads().size() == 1U);
}

BOOST_AUTO_TEST_SUITE_END()
