// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_template.h"
#include "exchange/docx/docx_writer.h"
#include "exchange/latex/latex_writer.h"
#include "exchange/odt/odt_writer.h"
#include "exchange/package/zip_package.h"
#include "exchange/reader.h"

#include <boost/test/unit_test.hpp>

#include <pugixml.hpp>

#include <regex>
#include <set>

using namespace rd::report;
using namespace rd::exchange;

namespace
{

Document withChart()
{
    Document document{rd::Language::dutch, "Wat hielp? 50% & <meer>", {}};
    document.blocks.emplace_back(Contents{});
    document.blocks.emplace_back(Heading{1, "Resultaten_1", "results"});
    document.blocks.emplace_back(
        Paragraph{Paragraph::Look::quote, {{"“Zé  luisterde”"}, {" (beurt 4)", false, true, "quote_1"}}});
    Grid grid;
    grid.caption = "luisteren";
    grid.mark = "table_1";
    grid.heads = {{{{"n = 5"}}, true}, {{{"code"}}}};
    grid.rows = {
        {{{{"4 van de 5", false, false, "figure_1"}}, true}, {{{"luistert"}, {"\nuitleg"}}, false, 1}}};
    document.blocks.emplace_back(grid);
    Chart chart;
    chart.caption = "luisteren";
    chart.mark = "chart_1";
    chart.series = {"1 t/m 5 (n = 5)", "6 & 7 (n = 2)"};
    chart.rows = {{"luistert", {0.8, 0.5}, {"4 van de 5", "1 van de 2"}},
                  {"rust", {0.2, 0}, {"1 van de 5", "0 van de 2"}}};
    document.blocks.emplace_back(chart);
    chart.shape = Chart::Shape::stacked;
    chart.number = 2;
    chart.mark = "chart_2";
    document.blocks.emplace_back(chart);
    document.blocks.emplace_back(Paragraph{Paragraph::Look::item, {{"een\x01twee {drie}"}}, "quote_1"});
    return document;
}

/// Every part that is XML is read as such; gives the names of all parts.
std::set<std::string> demandWellFormed(const std::string& bytes, const std::vector<std::string>& names)
{
    const ZipPackage package({bytes, "a.zip"});
    std::set<std::string> there;
    for (const std::string& name : names) {
        const auto part = package.read(name);
        BOOST_REQUIRE_MESSAGE(part.has_value(), name);
        there.insert(name);
        pugi::xml_document xml;
        BOOST_TEST(static_cast<bool>(xml.load_buffer(part->data(), part->size())), name);
    }
    return there;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}

BOOST_AUTO_TEST_SUITE(ChartParts)

BOOST_AUTO_TEST_CASE(Word_HasForEachChartItsPartItsRelationsAndASheet)
{
    const std::string bytes = docxOf(withChart());
    demandWellFormed(bytes, {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels",
                             "word/charts/rodedraad1.xml", "word/charts/_rels/rodedraad1.xml.rels",
                             "word/charts/rodedraad2.xml"});
    const ZipPackage package({bytes, "a.docx"});
    const std::string types = package.read("[Content_Types].xml").value();
    const std::string relations = package.read("word/_rels/document.xml.rels").value();
    for (const char* number : {"1", "2"}) {
        BOOST_TEST(has(types, "/word/charts/rodedraad" + std::string(number) + ".xml"));
        BOOST_TEST(has(relations, "Id=\"rIdRodeDraadChart" + std::string(number) + "\""));
    }
    const std::string chart = package.read("word/charts/rodedraad1.xml").value();
    BOOST_TEST(has(chart, "<a:t>4 van de 5</a:t>"));
    BOOST_TEST(has(chart, "6 &amp; 7 (n = 2)"));
    const std::string sheet = package.read("word/embeddings/rodedraad1.xlsx").value();
    demandWellFormed(sheet,
                     {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml"});
    BOOST_TEST(has(ZipPackage({sheet, "a.xlsx"}).read("xl/worksheets/sheet1.xml").value(), "<v>0.8</v>"));
    BOOST_TEST(has(package.read("word/document.xml").value(), "descr=\"luisteren. luistert: "),
               "words for who cannot see it");
}

/// The shape in which LibreOffice draws the charts of a document that has more than 20, whatever its size.
BOOST_AUTO_TEST_CASE(Word_HasChartsOfAnyNumberOfRowsInTheShapeThatLibreOfficeDraws)
{
    for (const std::size_t rows : {1U, 5U, 13U}) {
        Document document{rd::Language::english, "", {}};
        Chart chart{.caption = "codes", .series = {"all"}, .rows = {}};
        chart.rows.assign(rows, {"listens", {1}, {"1"}});
        document.blocks.emplace_back(chart);
        const std::string bytes = docxOf(document);
        const std::string body = ZipPackage({bytes, "a.docx"}).read("word/document.xml").value();
        std::smatch size;
        BOOST_REQUIRE(
            std::regex_search(body, size, std::regex("<wp:extent cx=\"([0-9]+)\" cy=\"([0-9]+)\"")));
        BOOST_TEST(std::stol(size[1]) * 9 == std::stol(size[2]) * 16, rows);
    }
}

BOOST_AUTO_TEST_CASE(Template_WithChartsOfItsOwnKeepsThemBesideThoseOfTheReport)
{
    const std::string bytes = docxInTemplate(withChart(), {docxOf(withChart()), "a.docx"});
    demandWellFormed(bytes, {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels",
                             "word/charts/rodedraad1.xml", "word/charts/rodedraad3.xml",
                             "word/charts/rodedraad4.xml"});
    const ZipPackage package({bytes, "a.docx"});
    const std::string types = package.read("[Content_Types].xml").value();
    const std::string relations = package.read("word/_rels/document.xml.rels").value();
    const std::string body = package.read("word/document.xml").value();
    for (const char* number : {"1", "2", "3", "4"}) {
        BOOST_TEST(has(types, "/word/charts/rodedraad" + std::string(number) + ".xml"));
        BOOST_TEST(has(relations, "Id=\"rIdRodeDraadChart" + std::string(number) + "\""));
        BOOST_TEST(has(body, "r:id=\"rIdRodeDraadChart" + std::string(number) + "\""));
    }
}

BOOST_AUTO_TEST_CASE(Odt_GivesTheWordsBackAndBringsItsImages)
{
    const std::string bytes = odtOf(withChart());
    BOOST_TEST(bytes.substr(30, 8) == "mimetype");
    BOOST_TEST(bytes.substr(38, 39) == "application/vnd.oasis.opendocument.text", "not packed");
    demandWellFormed(
        bytes, {"META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml", "Pictures/chart1.svg"});
    const auto text = readTextOf(bytes, "a.odt");
    for (const char* words : {"Wat hielp? 50% & <meer>\n", "“Zé  luisterde” (beurt 4)\n",
                              "Tabel 1: luisteren\n", "4 van de 5\tluistert\nuitleg", "eentwee {drie}"})
        BOOST_TEST(has(text.body, words), text.body);
    const std::string content = ZipPackage({bytes, "a.odt"}).read("content.xml").value();
    BOOST_TEST(has(content, "<text:bookmark text:name=\"quote_1\"/>"));
    BOOST_TEST(has(content, "xlink:href=\"#quote_1\""));
}

BOOST_AUTO_TEST_CASE(Latex_MakesSignsOfItsOwnHarmless)
{
    const std::string text = latexOf(withChart());
    BOOST_TEST(has(text, "\\title{Wat hielp? 50\\% \\& \\textless{}meer\\textgreater{}}"));
    BOOST_TEST(has(text, "\\section{Resultaten\\_1}\\hypertarget{results}{}"));
    BOOST_TEST(has(text, "\\hyperlink{figure_1}{4 van de 5}"));
    BOOST_TEST(has(text, "eentwee \\{drie\\}"));
    BOOST_TEST(has(text, "\\rule{0.320\\linewidth}{1.3ex}"), "four fifths of the longest bar");
    BOOST_TEST(text.ends_with("\\end{document}\n"));
}

BOOST_AUTO_TEST_SUITE_END()
