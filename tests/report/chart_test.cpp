// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/chart.h"

#include "analysis/world.h"

#include <boost/test/unit_test.hpp>

#include <cmath>
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

namespace
{

/// The numbers of an attribute in an image, in order.
std::vector<double> numbersOf(const std::string& svg, const std::string& pattern)
{
    std::vector<double> found;
    const std::regex wanted(pattern);
    for (std::sregex_iterator i(svg.begin(), svg.end(), wanted); i != std::sregex_iterator(); ++i)
        found.push_back(std::stod((*i)[1].str()));
    return found;
}

}

/// Bars to the left of 0 begin at 0, and the axis says where that is.
BOOST_AUTO_TEST_CASE(NumbersBelowZero_HaveAnAxis)
{
    Chart chart{.caption = "kappa", .series = {"round 1"}, .rows = {}};
    chart.rows = {{"a", {0.5}, {"0.50"}}, {"b", {-0.25}, {"-0.25"}}};
    BOOST_TEST(axisNumbers(chart).empty());
    startBelow(chart);
    BOOST_TEST(std::abs(chart.least - -0.4) < 1e-9);
    const SpeakIn english(Language::english);
    std::vector<std::string> shown;
    for (const double number : axisNumbers(chart)) shown.push_back(axisText(number));
    BOOST_TEST((shown == std::vector<std::string>{"-0.4", "-0.2", "0", "0.2", "0.4", "0.6", "0.8", "1"}));
    const std::string svg = svgOf(chart);
    const auto zero = numbersOf(svg, "<line x1=\"([0-9.]+)\"").front();
    const auto starts = numbersOf(svg, "<rect x=\"([0-9.]+)\"");
    const auto widths = numbersOf(svg, "<rect x=[^>]* width=\"([0-9.]+)\"");
    BOOST_REQUIRE(starts.size() == 2U);
    BOOST_TEST(std::abs(starts[0] - zero) < 1e-3);
    BOOST_TEST(std::abs(starts[1] + widths[1] - zero) < 1e-3);
    BOOST_TEST(std::abs(widths[0] - 2 * widths[1]) < 1e-3);
    const std::string half = svg.substr(svg.find(">0.4</text>") - 60, 60);
    BOOST_TEST(half.find("text-anchor=\"middle\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(OtherTables_HaveNone)
{
    BOOST_TEST(charts(coding::TableKind::matrix).empty());
}

/// None is left with a single bar: 43 rows, of which 14 have room in one.
BOOST_AUTO_TEST_CASE(ManyRows_AreSharedEvenlyBySeveralCharts)
{
    for (int i = 0; i < 40; ++i) code(a1, {30, 40}, addCode("more" + std::to_string(i), relation), marit);
    coding::TableDefinition table;
    table.theme = relation;
    std::vector<std::size_t> rows;
    for (const Chart& chart : chartsOf(count(table)))
        if (chart.caption.find("not_done") == std::string::npos) rows.push_back(chart.rows.size());
    BOOST_TEST(rows == (std::vector<std::size_t>{10, 11, 11, 11}), boost::test_tools::per_element());
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
