// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/docx/docx_reader.h"

#include "exchange/zip_builder.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::ImportedText;
using rd::exchange::readTextOf;
using rd::test::makeDocx;
using rd::test::Parts;

namespace
{

ImportedText read(const std::string& xml, const Parts& related = {})
{
    return readTextOf(makeDocx(xml, related), "a.docx");
}

std::string body(const std::string& xml, const Parts& related = {})
{
    return read(xml, related).body;
}

/// A paragraph with this in its one run.
std::string p(const std::string& run)
{
    return "<w:p><w:r>" + run + "</w:r></w:p>";
}

std::string t(const std::string& text)
{
    return R"(<w:t xml:space="preserve">)" + text + "</w:t>";
}

std::string losses(const std::string& xml, const Parts& related = {})
{
    std::string all;
    for (const std::string& loss : read(xml, related).losses) all += loss + "|";
    return all;
}

std::string notes(const std::string& name, const std::string& xml)
{
    return "<w:" + name + R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)" +
           xml + "</w:" + name + ">";
}

}

BOOST_AUTO_TEST_SUITE(DocxReader)

BOOST_AUTO_TEST_CASE(Paragraphs_BecomeLines)
{
    const ImportedText text = read(p(t("I: Hoe?")) + "<w:p/>" + p(t("R: Zo, 🙂.")));
    BOOST_TEST(text.body == "I: Hoe?\n\nR: Zo, 🙂.\n");
    BOOST_TEST(text.format == "docx");
    BOOST_TEST(text.encoding.empty());
    BOOST_TEST(text.encodingCertain);
    BOOST_TEST(text.losses.empty());
}

BOOST_AUTO_TEST_CASE(Runs_AreJoinedWithTheSpacesThatCount)
{
    BOOST_TEST(body("<w:p><w:r>" + t("een ") + "</w:r><w:r>" + t("twee") + "</w:r></w:p>") == "een twee\n");
    BOOST_TEST(body(p("<w:t> los\n woord </w:t>")) == "los  woord\n");
    BOOST_TEST(body(p(t("a") + t(" ") + t("b"))) == "a b\n");
}

BOOST_AUTO_TEST_CASE(SpecialCharacters_AreKept)
{
    BOOST_TEST(body(p(t("I:") + "<w:tab/>" + t("a") + "<w:br/>" + t("b") + "<w:cr/>" + t("c"))) ==
               "I:\ta\nb\nc\n");
    BOOST_TEST(body(p(t("e") + "<w:noBreakHyphen/>" + t("mail"))) == "e\u2011mail\n");
    BOOST_TEST(body(p(t("ge") + "<w:softHyphen/>" + t("sprek"))) == "gesprek\n");
    BOOST_TEST(body(p(t("&lt;&amp;&gt; &#233;"))) == "<&> é\n");
}

BOOST_AUTO_TEST_CASE(TabStopsOfAParagraph_AreNoTabs)
{
    BOOST_TEST(body(R"(<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r>)" +
                    t("a") + "</w:r></w:p>") == "a\n");
}

BOOST_AUTO_TEST_CASE(Decomposed_IsComposed)
{
    BOOST_TEST(body(p(t("e\u0301e\u0301n"))) == "één\n");
}

BOOST_AUTO_TEST_CASE(Table_HasTabsBetweenCellsAndALineARow)
{
    const std::string cell = "<w:tc><w:tcPr/>";
    BOOST_TEST(body("<w:tbl><w:tblPr/><w:tr>" + cell + p(t("R1")) + "</w:tc>" + cell + p(t("Een.")) +
                    p(t("Twee.")) + "</w:tc></w:tr><w:tr>" + cell + "<w:p/></w:tc>" + cell + p(t("Drie.")) +
                    "</w:tc></w:tr></w:tbl>" + p(t("Na."))) == "R1\tEen.\nTwee.\n\tDrie.\nNa.\n");
}

BOOST_AUTO_TEST_CASE(EmptyParagraphsOfACell_DoNotPartWordsFromTheirLabel)
{
    const std::string cell = "<w:tc><w:tcPr/>";
    BOOST_TEST(body("<w:tbl><w:tr>" + cell + p(t("I")) + "<w:p/></w:tc>" + cell + "<w:p/><w:p/>" +
                    p(t("En de tuin?")) + "<w:p/></w:tc></w:tr><w:tr>" + cell + p(t("R")) + "</w:tc>" + cell +
                    p(t("Mooi.")) + "<w:p/>" + p(t("Groot.")) + "</w:tc></w:tr></w:tbl>") ==
               "I\tEn de tuin?\nR\tMooi.\n\nGroot.\n");
}

BOOST_AUTO_TEST_CASE(SeveralLabelsInOneCell_StandBeforeTheWordsBesideThem)
{
    const std::string labels = "<w:tc>" + p(t("I:")) + p(t("R:")) + p(t("I:")) + "</w:tc>";
    const std::string row = "<w:tbl><w:tr>" + labels + "<w:tc>" + p(t("Wat ziet u?")) + "<w:p/>" +
                            p(t("Een huis.")) + p(t("En verder?")) + "</w:tc></w:tr></w:tbl>";
    BOOST_TEST(body(row) == "I:\tWat ziet u?\nR:\tEen huis.\nI:\tEn verder?\n");
    const std::string other = "<w:tbl><w:tr>" + labels + "<w:tc>" + p(t("Wat ziet u?")) + p(t("Een huis.")) +
                              "</w:tc></w:tr></w:tbl>";
    BOOST_TEST(body(other) == "I:\nR:\nI:\tWat ziet u?\nEen huis.\n");
    BOOST_TEST(losses(other).find("several labels") != std::string::npos);
    const std::string table = "<w:tbl><w:tr><w:tc>" + p(t("sterk")) + p(t("zwak")) + "</w:tc><w:tc>" +
                              p(t("rust")) + p(t("geld")) + "</w:tc></w:tr></w:tbl>";
    BOOST_TEST(body(table) == "sterk\nzwak\trust\ngeld\n");
}

BOOST_AUTO_TEST_CASE(TableInATable_LosesNothing)
{
    const std::string inner =
        "<w:tbl><w:tr><w:tc>" + p(t("a")) + "</w:tc><w:tc>" + p(t("b")) + "</w:tc></w:tr></w:tbl>";
    BOOST_TEST(body("<w:tbl><w:tr><w:tc>" + inner + p(t("c")) + "</w:tc><w:tc>" + p(t("d")) +
                    "</w:tc></w:tr></w:tbl>") == "a\tb\nc\td\n");
}

BOOST_AUTO_TEST_CASE(Wrappers_AreReadThrough)
{
    const std::string run = "<w:r>" + t("x") + "</w:r>";
    BOOST_TEST(body("<w:p><w:hyperlink>" + run + "</w:hyperlink><w:smartTag>" + run +
                    "</w:smartTag><w:sdt><w:sdtPr/>"
                    "<w:sdtContent>" +
                    run + "</w:sdtContent></w:sdt><w:ins>" + run + "</w:ins><w:fldSimple>" + run +
                    "</w:fldSimple></w:p>") == "xxxxx\n");
    BOOST_TEST(body("<w:sdt><w:sdtContent>" + p(t("blok")) + "</w:sdtContent></w:sdt>") == "blok\n");
}

BOOST_AUTO_TEST_CASE(Field_GivesItsResultOnly)
{
    BOOST_TEST(body(p(R"(<w:fldChar w:fldCharType="begin"/><w:instrText>DATE \@ d</w:instrText>)"
                      R"(<w:fldChar w:fldCharType="separate"/>)" +
                      t("12 maart") + R"(<w:fldChar w:fldCharType="end"/>)")) == "12 maart\n");
}

BOOST_AUTO_TEST_CASE(TrackedChanges_AreReadAsAccepted)
{
    const std::string xml = "<w:p><w:ins><w:r>" + t("nieuw") +
                            "</w:r></w:ins><w:del><w:r><w:delText>oud</w:delText>"
                            "</w:r></w:del><w:moveFrom><w:r>" +
                            t("weg") + "</w:r></w:moveFrom><w:moveTo><w:r>" + t("hier") +
                            "</w:r></w:moveTo></w:p>";
    BOOST_TEST(body(xml) == "nieuwhier\n");
    BOOST_TEST(losses(xml) ==
               "1 tracked deletion was left out; tracked insertions are kept.|The words of 1 tracked "
               "move stand only where they were moved to.|");
}

BOOST_AUTO_TEST_CASE(InsertionsAndMoves_AreSaidByThemselves)
{
    const std::string run = "<w:r>" + t("x") + "</w:r>";
    BOOST_TEST(losses("<w:p><w:ins>" + run + "</w:ins><w:ins>" + run + "</w:ins></w:p>") ==
               "2 tracked insertions were kept.|");
    BOOST_TEST(losses("<w:p><w:moveFrom>" + run + "</w:moveFrom><w:moveTo>" + run + "</w:moveTo></w:p>") ==
               "The words of 1 tracked move stand only where they were moved to.|");
}

BOOST_AUTO_TEST_CASE(DeletedEndOfAParagraph_MakesItOneWithTheNext)
{
    const auto marked = [](const std::string& change, const std::string& word) {
        return "<w:p><w:pPr><w:rPr><w:" + change + "/></w:rPr></w:pPr><w:r>" + t(word) + "</w:r></w:p>";
    };
    BOOST_TEST(body(marked("del", "een ") + "<w:bookmarkEnd/>" + p(t("twee"))) == "een twee\n");
    BOOST_TEST(losses(marked("del", "een ") + p(t("twee"))) ==
               "1 tracked deletion was left out; tracked insertions are kept.|");
    BOOST_TEST(body(marked("ins", "een") + p(t("twee"))) == "een\ntwee\n");
    BOOST_TEST(losses(marked("ins", "een") + p(t("twee"))) == "1 tracked insertion was kept.|");
    BOOST_TEST(body(marked("del", "een") + "<w:tbl><w:tr><w:tc>" + p(t("cel")) + "</w:tc></w:tr></w:tbl>") ==
               "een\ncel\n");
    BOOST_TEST(body("<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom><w:r>" + t("weg") +
                    "</w:r></w:moveFrom></w:p>" + p(t("blijft"))) == "blijft\n");
}

BOOST_AUTO_TEST_CASE(DeletedRow_IsLeftOut)
{
    const auto row = [](const std::string& properties, const std::string& word) {
        return "<w:tr>" + properties + "<w:tc>" + p(t(word)) + "</w:tc></w:tr>";
    };
    BOOST_TEST(body("<w:tbl>" + row("<w:trPr><w:del/></w:trPr>", "weg") + row("", "blijft") + "</w:tbl>") ==
               "blijft\n");
}

BOOST_AUTO_TEST_CASE(Notes_StandInBracketsAtTheirPlace)
{
    const std::string xml = "<w:p><w:r>" + t("toen") +
                            R"(</w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r>)" + t(" en nu") +
                            R"(</w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>)";
    const Parts parts{
        {"footnotes", notes("footnotes", R"(<w:footnote w:id="2">)" + p("<w:footnoteRef/>" + t(" In 2009.")) +
                                             p(t("Lang.")) + "</w:footnote>")},
        {"endnotes", notes("endnotes", R"(<w:endnote w:id="2">)" + p(t("Slot.")) + "</w:endnote>")}};
    BOOST_TEST(body(xml, parts) == "toen [In 2009. Lang.] en nu [Slot.]\n");
    BOOST_TEST(losses(xml, parts) == "2 notes now stand in square brackets at their place in the text.|");
}

BOOST_AUTO_TEST_CASE(NoteThatNamesItself_IsWrittenOnce)
{
    const Parts parts{{"footnotes", notes("footnotes", R"(<w:footnote w:id="1">)" +
                                                           p(t("a") + R"(<w:footnoteReference w:id="1"/>)") +
                                                           "</w:footnote>")}};
    BOOST_TEST(body(p(t("x") + R"(<w:footnoteReference w:id="1"/>)"), parts) == "x [a]\n");
}

BOOST_AUTO_TEST_CASE(TextBox_FollowsItsParagraphOnce)
{
    const std::string box = "<w:txbxContent>" + p(t("in het kader")) + "</w:txbxContent>";
    const std::string xml =
        "<w:p><w:r>" + t("voor ") + "</w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
        "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r>" + t("na") + "</w:r></w:p>";
    BOOST_TEST(body(xml) == "voor na\nin het kader\n");
    BOOST_TEST(losses(xml) == "The words of 1 text box now stand below the paragraph it belonged to.|");
}

BOOST_AUTO_TEST_CASE(Symbols_BecomeLettersWhereTheyHaveOne)
{
    const auto sign = [](const std::string& font, const std::string& code) {
        return R"(<w:sym w:font=")" + font + R"(" w:char=")" + code + R"("/>)";
    };
    BOOST_TEST(body(p(sign("Wingdings", "F0E0") + sign("Wingdings", "F04A") + sign("Symbol", "F061") +
                      sign("Calibri", "00E9") + sign("Times", "F041"))) == "→☺αéA\n");
    BOOST_TEST(body(p(t("x") + sign("Webdings", "F021"))) == "x\uFFFD\n");
    BOOST_TEST(losses(p(t("x") + sign("Webdings", "F021"))) ==
               "1 sign has no letter of its own and became “\uFFFD”.|");
}

BOOST_AUTO_TEST_CASE(WhatTextCannotCarry_IsSaid)
{
    const std::string xml =
        R"(<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r>)" + t("punt") +
        R"(<w:commentReference w:id="0"/><w:drawing><a:blip xmlns:a="a"/></w:drawing><w:object/></w:r></w:p>)"
        R"(<w:p><w:pPr><w:pStyle w:val="Opsomming"/></w:pPr></w:p><w:altChunk/>)";
    const Parts parts{
        {"styles", notes("styles", R"(<w:style w:styleId="Opsomming"><w:pPr><w:numPr><w:numId w:val="2"/>)"
                                   "</w:numPr></w:pPr></w:style>")},
        {"header", notes("hdr", p(t("Vertrouwelijk")))}};
    BOOST_TEST(body(xml, parts) == "punt\n\n");
    BOOST_TEST(losses(xml, parts) == "1 image was left out.|1 embedded object was left out.|"
                                     "1 comment in the margin was left out.|"
                                     "The numbers or bullets of 2 list items were left out.|"
                                     "The headers and footers of the pages were left out.|"
                                     "1 file inside this document was left out.|");
}

BOOST_AUTO_TEST_CASE(PageNumberAsFooter_IsNoLoss)
{
    BOOST_TEST(losses(p(t("a")), {{"footer", notes("ftr", p(t("3")))}}).empty());
}

BOOST_AUTO_TEST_CASE(SubtitlesInADocument_AreReadAsThose)
{
    const std::string br = "<w:br/>";
    const ImportedText text = read(p(t("0:0:0.0 --> 0:0:3.120") + br + t("Els") + br + t("Hoe?")) +
                                   p(t("0:0:3.200 --> 0:0:7.20") + br + t("Noor") + br + t("Met de bus.")) +
                                   p(t("0:1:8.0 --> 0:1:9.0") + br + t("Els") + br + t("En nu?")) +
                                   p(t("0:1:9.0 --> 0:1:9.5") + br + t("Noor") + br + t("Nu ook.")));
    BOOST_TEST(text.body == "[00:00:00] Els: Hoe?\n[00:00:03] Noor: Met de bus.\n[00:01:08] Els: En nu?\n"
                            "[00:01:09] Noor: Nu ook.\n");
    BOOST_TEST(text.format == "docx");
}

BOOST_AUTO_TEST_CASE(StrictForm_AndOtherPrefixesAreRead)
{
    const std::string xml =
        R"(<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r>)"
        "<x:t>strikt</x:t></x:r></x:p></x:body></x:document>";
    BOOST_TEST(readTextOf(rd::test::makeDocxOf(xml), "a.docx").body == "strikt\n");
}

BOOST_AUTO_TEST_CASE(MainPart_IsFoundByItsRelation)
{
    const std::string bytes = rd::test::makeZip(
        {{"[Content_Types].xml", "<Types>wordprocessingml</Types>"},
         {"_rels/.rels",
          R"(<Relationships><Relationship Type="x/officeDocument" Target="/word/document2.xml"/></Relationships>)"},
         {"word/document2.xml", "<d><body><p><t>twee</t></p></body></d>"}});
    BOOST_TEST(readTextOf(bytes, "a.docx").body == "twee\n");
}

BOOST_AUTO_TEST_CASE(OtherEnding_IsRecognisedByContent)
{
    BOOST_TEST(readTextOf(makeDocx(p(t("a"))), "a.txt").format == "docx");
}

BOOST_AUTO_TEST_SUITE_END()
