// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart.h"

#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

#include <regex>

using namespace rd;
using namespace rd::report;
using test::Families;

namespace
{

struct Charted : Families {
    AttributeId group = addAttribute("group", transcript::Level::caseLevel);

    Charted()
    {
        code(a1, {30, 40}, nods, marit);
        code(b1, {30, 40}, nods, marit);
        code(b1, {50, 60}, honest, marit);
        code(b2, {35, 45}, honest, joost, notDone);
        setValue(group, a.uuid, "x");
        setValue(group, b.uuid, "y");
        setValue(group, c.uuid, "y");
    }

    [[nodiscard]] std::vector<Chart> charts(coding::TableKind kind) const
    {
        coding::TableDefinition table;
        table.kind = kind;
        table.theme = relation;
        (kind == coding::TableKind::xOfN ? table.groupBy : table.columns) = group;
        return chartsOf(count(table));
    }
};

}

BOOST_FIXTURE_TEST_SUITE(Charts, Charted)

BOOST_AUTO_TEST_CASE(XOfN_HasTheGroupsSideBySideEachOfItsN)
{
    const auto found = charts(coding::TableKind::xOfN);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST(found[0].series == (std::vector<std::string>{"x (n = 1)", "y (n = 2)", "all (n = 3)"}),
               boost::test_tools::per_element());
    const auto nodding = std::find_if(found[0].rows.begin(), found[0].rows.end(),
                                      [](const Chart::Row& row) { return row.label == "nods"; });
    BOOST_REQUIRE((nodding != found[0].rows.end()));
    BOOST_TEST(nodding->texts == (std::vector<std::string>{"1 of 1", "1 of 2", "2 of 3"}),
               boost::test_tools::per_element());
    BOOST_TEST(nodding->values[0] == 1.0);
    BOOST_TEST(nodding->values[1] == 0.5);
    BOOST_TEST(found[1].caption.ends_with(", not_done"), found[1].caption);
}

BOOST_AUTO_TEST_CASE(Crosstab_IsStackedWithoutTheColumnOfAll)
{
    const auto found = charts(coding::TableKind::crosstab);
    BOOST_REQUIRE(!found.empty());
    BOOST_TEST((found[0].shape == Chart::Shape::stacked));
    BOOST_TEST(found[0].series.size() == 2U);
    BOOST_TEST(found[0].full == 2.0);
}

BOOST_AUTO_TEST_CASE(OtherTables_HaveNone)
{
    BOOST_TEST(charts(coding::TableKind::matrix).empty());
}

BOOST_AUTO_TEST_CASE(ManyRows_MakeSeveralCharts)
{
    for (int i = 0; i < 40; ++i) code(a1, {30, 40}, addCode("more" + std::to_string(i), relation), marit);
    coding::TableDefinition table;
    table.theme = relation;
    std::size_t rows = 0;
    std::size_t pages = 0;
    for (const Chart& chart : chartsOf(count(table)))
        if (chart.caption.find("not_done") == std::string::npos) {
            ++pages;
            rows += chart.rows.size();
        }
    BOOST_TEST(pages == 2U);
    BOOST_TEST(rows == 43U);
}

BOOST_AUTO_TEST_CASE(Image_SaysAllThatItShowsAndEscapesIt)
{
    Chart chart;
    chart.caption = "a <b> & c";
    chart.series = {"x", "y"};
    chart.rows = {{"\"listens\"", {0.5, 1}, {"1 of 2", "2 of 2"}}};
    const std::string image = svgOf(chart);
    BOOST_TEST(image.find("<b>") == std::string::npos);
    BOOST_TEST(image.find("<desc id=\"chart_1_words\">a &lt;b&gt; &amp; c. &quot;listens&quot;: x 1 of 2, y "
                          "2 of 2.</desc>") != std::string::npos,
               image);
    const std::regex bar("<rect x=\"280\" y=\"[0-9]+\" width=\"([0-9.]+)\"");
    std::vector<double> lengths;
    for (std::sregex_iterator at(image.begin(), image.end(), bar), end; at != end; ++at)
        lengths.push_back(std::stod((*at)[1]));
    BOOST_REQUIRE(lengths.size() == 4U); // two keys and two bars
    BOOST_TEST(lengths[3] == 2 * lengths[2]);
}

BOOST_AUTO_TEST_SUITE_END()
