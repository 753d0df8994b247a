// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader.h"

#include "exchange/zip_builder.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::ImportedText;
using rd::exchange::readTextOf;

namespace
{

std::string all(const std::vector<std::string>& losses)
{
    std::string joined;
    for (const std::string& loss : losses) joined += loss + "|";
    return joined;
}

constexpr const char* onePart = "1 part of hidden text was left out.|";
constexpr const char* twoParts = "2 parts of hidden text were left out.|";

/// A run of Word that looks so.
std::string run(const std::string& words, const std::string& looks = {})
{
    return "<w:r><w:rPr>" + looks + R"(</w:rPr><w:t xml:space="preserve">)" + words + "</w:t></w:r>";
}

const std::string vanish = "<w:vanish/>";

ImportedText docx(const std::string& xml)
{
    const std::string styles =
        R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
        R"(<w:style w:type="character" w:styleId="Geheim"><w:rPr><w:vanish/></w:rPr></w:style>)"
        R"(<w:style w:type="character" w:styleId="Geheimer"><w:basedOn w:val="Geheim"/></w:style>)"
        R"(<w:style w:type="table" w:styleId="Lijst"><w:rPr><w:vanish/></w:rPr></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Notitie"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>)";
    return readTextOf(rd::test::makeDocx(xml, {{"styles", styles}}), "a.docx");
}

ImportedText odt(const std::string& xml)
{
    const std::string styles =
        R"(<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:styles>)"
        R"(<style:style style:name="Geheim" style:family="text"><style:text-properties text:display="none"/>)"
        R"(</style:style><style:style style:name="T1" style:family="text" style:parent-style-name="Geheim"/>)"
        R"(<style:style style:name="T2" style:family="text"><style:text-properties text:display="true"/>)"
        R"(</style:style><style:style style:name="Notitie" style:family="paragraph"><style:text-properties )"
        R"(text:display="none"/></style:style></office:styles></office:document-styles>)";
    return readTextOf(rd::test::makeOdt(xml, {{"styles.xml", styles}}), "a.odt");
}

ImportedText rtf(const std::string& inside)
{
    return readTextOf(R"({\rtf1\ansi\deff0 )" + inside + "}", "a.rtf");
}

}

BOOST_AUTO_TEST_SUITE(HiddenWords)

BOOST_AUTO_TEST_CASE(HiddenRunsOfWord_AreLeftOutAndTold)
{
    const auto text =
        docx("<w:p>" + run("R: Ik ") + run("heet ", vanish) + run("Piet ", vanish) + run("woon hier.") +
             "</w:p><w:p>" + run("Mooi.", R"(<w:vanish w:val="0"/>)") + "</w:p>");
    BOOST_TEST(text.body == "R: Ik woon hier.\nMooi.\n");
    BOOST_TEST(all(text.losses) == onePart);
}

BOOST_AUTO_TEST_CASE(WordsThatAStyleOfWordHides_AreLeftOut)
{
    const auto styled = [](const char* style) {
        return R"(<w:rStyle w:val=")" + std::string(style) + R"("/>)";
    };
    const auto text =
        docx("<w:p>" + run("a") + run("b", styled("Geheim")) + run("c") + run("d", styled("Geheimer")) +
             run("e", styled("Geheim") + R"(<w:vanish w:val="false"/>)") + "</w:p>");
    BOOST_TEST(text.body == "ace\n");
    BOOST_TEST(all(text.losses) == twoParts);
}

BOOST_AUTO_TEST_CASE(ParagraphThatItsStyleHides_LeavesNoLineBehind)
{
    const std::string style = R"(<w:pPr><w:pStyle w:val="Notitie"/></w:pPr>)";
    const auto text = docx("<w:p>" + run("I: Hoe?") + "</w:p><w:p>" + style + run("Lacht hij?") +
                           "</w:p><w:p>" + run("R: Zo.") + "</w:p><w:p>" + style + run("Einde.") + "</w:p>");
    BOOST_TEST(text.body == "I: Hoe?\nR: Zo.\n");
    BOOST_TEST(all(text.losses) == twoParts);
}

BOOST_AUTO_TEST_CASE(RunStyleThatHidesInAHiddenParagraph_ShowsAsWordDoes)
{
    const auto text =
        docx(R"(<w:p><w:pPr><w:pStyle w:val="Notitie"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:pPr>)" +
             run("weg ") + run("blijft", R"(<w:rStyle w:val="Geheim"/>)") + "</w:p>");
    BOOST_TEST(text.body == "blijft\n");
}

BOOST_AUTO_TEST_CASE(HiddenEndOfAParagraphOfWord_LetsTheNextGoOn)
{
    const auto text = docx("<w:p><w:pPr><w:rPr>" + vanish + "</w:rPr></w:pPr>" + run("R: Ik ") +
                           "</w:p><w:p>" + run("woon hier.") + "</w:p>");
    BOOST_TEST(text.body == "R: Ik woon hier.\n");
}

BOOST_AUTO_TEST_CASE(TableOfWordThatItsStyleHidesAndHiddenRows_AreLeftOut)
{
    const auto row = [](const std::string& words, const char* properties) {
        return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr><w:tc><w:p>" + run(words) +
               "</w:p></w:tc></w:tr>";
    };
    const auto text = docx(
        "<w:p>" + run("a") + R"(</w:p><w:tbl><w:tblPr><w:tblStyle w:val="Lijst"/></w:tblPr>)" + row("b", "") +
        "</w:tbl><w:tbl>" + row("c", "<w:hidden/>") + row("d", R"(<w:hidden w:val="0"/>)") + "</w:tbl>");
    BOOST_TEST(text.body.find('b') == std::string::npos);
    BOOST_TEST(text.body.find('c') == std::string::npos);
    BOOST_TEST(text.body.find('d') != std::string::npos);
    BOOST_TEST(all(text.losses) == twoParts);
}

BOOST_AUTO_TEST_CASE(HiddenFieldCodesOfWord_AreNoLoss)
{
    const auto text = docx("<w:p>" + run("Inhoud") + "<w:r><w:rPr>" + vanish +
                           "</w:rPr><w:instrText>TC \"Inhoud\"</w:instrText></w:r></w:p>");
    BOOST_TEST(text.body == "Inhoud\n");
    BOOST_TEST(text.losses.empty());
}

BOOST_AUTO_TEST_CASE(SectionsAndParagraphsThatAConditionHides_AreLeftOut)
{
    const auto text = odt(
        R"(<text:section text:display="condition" text:condition="a" text:is-hidden="true"><text:p>a</text:p>)"
        R"(</text:section><text:section text:display="condition" text:condition="b"><text:p>b</text:p>)"
        R"(</text:section><text:p>c<text:hidden-paragraph text:condition="c" text:is-hidden="true"/></text:p>)"
        R"(<text:p><text:span><text:hidden-paragraph text:is-hidden="true"/></text:span>d</text:p>)"
        R"(<text:p>e<text:hidden-paragraph text:condition="e" text:is-hidden="false"/></text:p>)");
    BOOST_TEST(text.body == "b\ne\n");
    BOOST_TEST(all(text.losses) ==
               "1 part that the document shows on a condition was taken in; look whether it "
               "belongs to the text.|" +
                   std::string(twoParts));
}

BOOST_AUTO_TEST_CASE(HiddenTimeMarks_AreKeptInEveryFormat)
{
    const std::string kept = "Hoe? #00:01:23-4#\n";
    BOOST_TEST(docx("<w:p>" + run("Hoe? ") + run("#00:01", vanish) + run(":23-4#", vanish) + "</w:p>").body ==
               kept);
    BOOST_TEST(docx("<w:p>" + run("Hoe? ") + run("#00:01:23-4#", vanish) + "</w:p>").losses.empty());
    BOOST_TEST(
        odt(R"(<text:p>Hoe? <text:span text:style-name="Geheim">#00:01:23-4#</text:span></text:p>)").body ==
        kept);
    const auto marked = rtf(R"(Hoe? {\v noot #00:01:23-4#}\par)");
    BOOST_TEST(marked.body == kept);
    BOOST_TEST(all(marked.losses) == onePart);
}

BOOST_AUTO_TEST_CASE(HiddenWordsOfOpenDocument_AreLeftOutAndTold)
{
    const auto text = odt(R"(<text:p>a<text:span text:style-name="T1">b<text:s text:c="2"/><text:tab/>)"
                          R"(<text:span text:style-name="T2">c</text:span>d</text:span>e</text:p>)");
    BOOST_TEST(text.body == "ace\n");
    BOOST_TEST(all(text.losses) == twoParts);
}

BOOST_AUTO_TEST_CASE(ParagraphsAndSectionsOfOpenDocumentThatAreHidden_LeaveNoLineBehind)
{
    const auto text =
        odt(R"(<text:p>a</text:p><text:p text:style-name="Notitie">b</text:p>)"
            R"(<text:section text:display="none"><text:p>c</text:p></text:section><text:p>d</text:p>)");
    BOOST_TEST(text.body == "a\nd\n");
    BOOST_TEST(all(text.losses) == twoParts);
}

BOOST_AUTO_TEST_CASE(HiddenWordsOfRtf_AreLeftOutAndTold)
{
    const auto text =
        rtf(R"(R: Ik {\v heet {\b Piet} }woon \v echt \v0 hier.\par {\v Weg.\par}\v weg\plain  Mooi.\par)");
    BOOST_TEST(text.body == "R: Ik woon hier.\n Mooi.\n");
    BOOST_TEST(all(text.losses) == "3 parts of hidden text were left out.|");
}

BOOST_AUTO_TEST_SUITE_END()
