// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"

#include "exchange/package/zip_package.h"
#include "exchange/reader.h"
#include "exchange/write_document.h"

#include <boost/test/unit_test.hpp>

#include "base/error.h"

using namespace rd::report;
using rd::exchange::docxOf;

namespace
{

Document sample()
{
    Document document{rd::Language::dutch, "Wat hielp? <&>", {}};
    document.blocks.emplace_back(Contents{});
    document.blocks.emplace_back(Heading{1, "Resultaten", "results"});
    document.blocks.emplace_back(Paragraph{
        Paragraph::Look::quote, {{"“Zé luisterde 🙂”"}, {" (beurt 4)", false, true, "quote_1"}}});
    Grid grid;
    grid.caption = "luisteren";
    grid.mark = "table_1";
    grid.heads = {{{{"n = 5"}}}, {{{"code"}}}};
    grid.rows = {{{{{"4 van de 5", false, false, "figure_1"}}}, {{{"luistert"}, {"\nuitleg"}}}}};
    document.blocks.emplace_back(grid);
    document.blocks.emplace_back(Paragraph{Paragraph::Look::item, {{"een\x01twee"}}, "quote_1"});
    return document;
}

std::string partOf(const std::string& bytes, const std::string& name)
{
    return rd::exchange::ZipPackage({bytes, "a.docx"}).read(name).value_or("");
}

}

BOOST_AUTO_TEST_SUITE(DocxWriter)

BOOST_AUTO_TEST_CASE(Words_ComeBackAsTheyWere)
{
    const auto text = rd::exchange::readTextOf(docxOf(sample()), "a.docx");
    BOOST_TEST(text.body.starts_with("Wat hielp? <&>\n"));
    BOOST_TEST(text.body.find("“Zé luisterde 🙂” (beurt 4)\n") != std::string::npos, text.body);
    BOOST_TEST(text.body.find("Tabel 1: luisteren\n") != std::string::npos, text.body);
    BOOST_TEST(text.body.find("4 van de 5\tluistert\nuitleg") != std::string::npos, text.body);
    BOOST_TEST(text.body.find("eentwee\n") != std::string::npos, "control characters would break the file");
}

BOOST_AUTO_TEST_CASE(Marks_AreBookmarksThatLinksFind)
{
    const std::string body = partOf(docxOf(sample()), "word/document.xml");
    for (const char* mark : {"results", "table_1", "quote_1"})
        BOOST_TEST(body.find("w:name=\"" + std::string(mark) + "\"") != std::string::npos);
    BOOST_TEST(body.find("<w:hyperlink w:anchor=\"quote_1\"") != std::string::npos);
    BOOST_TEST(body.find("<w:hyperlink w:anchor=\"results\"") != std::string::npos, "the list of headings");
}

BOOST_AUTO_TEST_CASE(NumbersOfTables_AreFieldsOfWord)
{
    const std::string body = partOf(docxOf(sample()), "word/document.xml");
    BOOST_TEST(body.find(" SEQ Tabel \\* ARABIC ") != std::string::npos);
    BOOST_TEST(body.find(" TOC \\o ") != std::string::npos);
    const auto head = body.find("<w:tblHeader/>");
    BOOST_TEST_REQUIRE(head != std::string::npos);
    BOOST_TEST(body.find("<w:keepNext/>", head) < body.find("</w:tr>", head));
}

BOOST_AUTO_TEST_CASE(ListOfHeadings_HasThoseOfTheThirdLevelAlsoAfterWordMadeItAnew)
{
    Document document{rd::Language::english, "Study", {}};
    document.blocks = {Contents{}, Heading{1, "Results", "results"}, Heading{2, "Relation", "theme_0"},
                       Heading{3, "Internet", "theme_1"}, Heading{4, "family 1", "case_of_quote_1"}};
    const std::string bytes = docxOf(document);
    const std::string body = partOf(bytes, "word/document.xml");
    BOOST_TEST(body.find(" TOC \\o \"1-3\"") != std::string::npos);
    BOOST_TEST(body.find("<w:hyperlink w:anchor=\"theme_1\"") != std::string::npos);
    BOOST_TEST(body.find("<w:hyperlink w:anchor=\"case_of_quote_1\"") == std::string::npos);
    BOOST_TEST(partOf(bytes, "word/styles.xml").find("w:styleId=\"TOC3\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(CountInAHead_DoesNotBreak)
{
    Document document = sample();
    std::get<Grid>(document.blocks[3]).heads = {{{{"gezinnen (n = 5)"}}}, {{{"code"}}}};
    const std::string body = partOf(docxOf(document), "word/document.xml");
    BOOST_TEST(body.find(">gezinnen (n\u00A0=\u00A05)<") != std::string::npos, body);
}

BOOST_AUTO_TEST_CASE(SameDocument_GivesTheSameBytes)
{
    BOOST_TEST((docxOf(sample()) == docxOf(sample())));
}

BOOST_AUTO_TEST_CASE(Ending_SaysTheFormatOrIsRefused)
{
    BOOST_TEST(rd::exchange::documentBytes(sample(), "a.DOCX").starts_with("PK"));
    BOOST_TEST(rd::exchange::documentBytes(sample(), "a.html").starts_with("<!DOCTYPE html>"));
    BOOST_TEST(rd::exchange::documentBytes(sample(), "a.md").starts_with("# Wat hielp? \\<\\&\\>"));
    BOOST_CHECK_THROW(rd::exchange::documentBytes(sample(), "a.pdf"), rd::Refusal);
}

BOOST_AUTO_TEST_SUITE_END()
