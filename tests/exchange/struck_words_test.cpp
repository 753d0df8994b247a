// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader.h"

#include "exchange/zip_builder.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::ImportedText;
using rd::exchange::readTextOf;

namespace
{

const std::vector<std::string> oneStretch{"1 stretch of words that were struck through was left out."};
const std::vector<std::string> twoStretches{"2 stretches of words that were struck through were left out."};

std::string run(const std::string& words, const std::string& looks = {})
{
    return "<w:r><w:rPr>" + looks + R"(</w:rPr><w:t xml:space="preserve">)" + words + "</w:t></w:r>";
}

ImportedText docx(const std::string& xml)
{
    const std::string styles =
        R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
        R"(<w:style w:type="character" w:styleId="Weg"><w:rPr><w:dstrike/></w:rPr></w:style></w:styles>)";
    return readTextOf(rd::test::makeDocx(xml, {{"styles", styles}}), "a.docx");
}

ImportedText odt(const std::string& xml)
{
    const std::string styles =
        R"(<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:styles>)"
        R"(<style:style style:name="Weg" style:family="text">)"
        R"(<style:text-properties style:text-line-through-style="solid"/></style:style>)"
        R"(<style:style style:name="Toch" style:family="text">)"
        R"(<style:text-properties style:text-line-through-style="none"/></style:style>)"
        R"(</office:styles></office:document-styles>)";
    return readTextOf(rd::test::makeOdt(xml, {{"styles.xml", styles}}), "a.odt");
}

ImportedText rtf(const std::string& inside)
{
    return readTextOf(R"({\rtf1\ansi\deff0 )" + inside + "}", "a.rtf");
}

}

BOOST_AUTO_TEST_SUITE(StruckWords)

BOOST_AUTO_TEST_CASE(StruckRunsOfWord_AreLeftOutAndTold)
{
    const auto text = docx("<w:p>" + run("Zij ") + run("nie", "<w:strike/>") + run("t", "<w:strike/>") +
                           run(" luisterde.") + "</w:p><w:p>" + run("Mooi", R"(<w:strike w:val="0"/>)") +
                           run(" niet", R"(<w:rStyle w:val="Weg"/>)") + run(".") + "</w:p>");
    BOOST_TEST(text.body == "Zij luisterde.\nMooi.\n");
    BOOST_TEST(text.losses == twoStretches, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ParagraphThatIsStruckAsAWhole_LeavesNoLineBehind)
{
    BOOST_TEST(docx("<w:p>" + run("a") + "</w:p><w:p>" + run("b", "<w:strike/>") + "</w:p><w:p>" + run("c") +
                    "</w:p>")
                   .body == "a\nc\n");
    BOOST_TEST(odt(R"(<text:p>a</text:p><text:p><text:span text:style-name="Weg">b</text:span></text:p>)"
                   R"(<text:p>c</text:p>)")
                   .body == "a\nc\n");
}

BOOST_AUTO_TEST_CASE(StruckWordsOfOpenDocument_AreLeftOutAndTold)
{
    const auto text = odt(R"(<text:p>Zij <text:span text:style-name="Weg">niet<text:tab/><text:span )"
                          R"(text:style-name="Toch">altijd</text:span></text:span> luisterde.</text:p>)");
    BOOST_TEST(text.body == "Zij altijd luisterde.\n");
    BOOST_TEST(text.losses == oneStretch, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(StruckWordsOfRtf_AreLeftOutAndTold)
{
    const auto text = rtf(
        R"(Zij {\strike niet {\b nooit} }luisterde.\par \striked1 Weg\striked0 Mooi\strike  ja\plain .\par)");
    BOOST_TEST(text.body == "Zij luisterde.\nMooi.\n");
    BOOST_TEST(text.losses ==
                   std::vector<std::string>{"3 stretches of words that were struck through were left out."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
