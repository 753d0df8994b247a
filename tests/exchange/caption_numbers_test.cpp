// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_writer.h"
#include "exchange/docx/refresh/caption_numbers.h"
#include "exchange/refresh_world.h"
#include "report/chapter/place_keys.h"

#include <boost/test/unit_test.hpp>

/// The numbers of captions in the forms in which programs save a field.
using namespace rd::report;
using namespace rd::exchange;
using namespace rd::test;

namespace
{

/// A caption with that between the separator of its field and what is given as the end of it.
std::string captionWith(const std::string& result, const std::string& end)
{
    return "<w:p><w:r><w:t>Table </w:t><w:fldChar w:fldCharType=\"begin\"/>"
           "<w:instrText> SEQ Table \\* ARABIC </w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
           result + end + "<w:r><w:t>: hope</w:t></w:r></w:p>";
}
const std::string endOfField = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

std::string numbered(const std::string& result, const std::string& end = endOfField)
{
    return withCaptionNumbers(captionWith(result, end), "Table");
}

Document hopeWith(const std::string& figure)
{
    Grid grid;
    grid.number = 1;
    grid.caption = "hope";
    grid.shows = placeKey("table", {"hope"});
    const auto run = [](const std::string& text, const char* kind, const std::string& of) {
        return Runs{{text, false, false, {}, placeKey(kind, {of})}};
    };
    grid.heads = {{run("code", "label", "code")}, {run("families", "label", "families")}};
    grid.rows.push_back({{run("listens", "label", "listens")}, {run(figure, "figure", "listens"), true}});
    Document document{rd::Language::english, "Study", {}};
    document.blocks.emplace_back(std::move(grid));
    return document;
}

}

BOOST_AUTO_TEST_SUITE(CaptionNumbers)

BOOST_AUTO_TEST_CASE(NumberThatAnotherProgramEmptied_StandsThereAgainHoweverOftenItIsRenewed)
{
    const std::string before = docxOf(hopeWith("2"));
    const std::string emptied =
        withBody(before, replaced(bodyOf(before), "<w:t xml:space=\"preserve\">1</w:t>",
                                  "<w:t xml:space=\"preserve\"/>"));
    const auto once = refreshed(emptied, hopeWith("3"));
    BOOST_TEST(said(once.bytes).find("Table 1: hope") != std::string::npos, said(once.bytes));
    BOOST_TEST(bodyOf(once.bytes) == bodyOf(refreshed(before, hopeWith("3")).bytes));
    BOOST_TEST((refreshed(once.bytes, hopeWith("3")).bytes == once.bytes));
}

BOOST_AUTO_TEST_CASE(NumberInTwoParts_IsOneNumber)
{
    const std::string parts = "<w:r><w:t>1</w:t></w:r><w:r><w:t>2</w:t></w:r>";
    const auto xml = captionWith(parts, endOfField);
    BOOST_TEST(captionNumberBefore(*XmlRanges::of(xml), xml.size(), "Table") == 12);
    BOOST_TEST(numbered(parts) == captionWith("<w:r><w:t>1</w:t></w:r><w:r><w:t></w:t></w:r>", endOfField));
}

BOOST_AUTO_TEST_CASE(WordsBehindAFieldWithoutAnEnd_AreNotItsNumber)
{
    BOOST_TEST(numbered("", "") == captionWith("", ""));
}

BOOST_AUTO_TEST_SUITE_END()
