// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::ImportedText;
using rd::exchange::readTextOf;

namespace
{

ImportedText read(const std::string& inside)
{
    return readTextOf(
        R"({\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;})"
        R"({\f1\froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;})"
        R"({\f2\fcharset2 Wingdings;}{\f3\fcharset238 Arial CE;}{\f4\fcharset128 MS Mincho;}})" +
            inside + "}",
        "a.rtf");
}

std::string body(const std::string& inside)
{
    return read(inside).body;
}

std::string losses(const std::string& inside)
{
    std::string all;
    for (const std::string& loss : read(inside).losses) all += loss + "|";
    return all;
}

}

BOOST_AUTO_TEST_SUITE(RtfReader)

BOOST_AUTO_TEST_CASE(Paragraphs_BecomeLines)
{
    const ImportedText text = read("\\pard I: Hoe?\\par\r\n\\par\r\nR: Zo,\r\n \\b goed\\b0 .\\par\r\n");
    BOOST_TEST(text.body == "I: Hoe?\n\nR: Zo, goed.\n");
    BOOST_TEST(text.format == "rtf");
    BOOST_TEST(text.encoding.empty());
    BOOST_TEST(text.encodingCertain);
    BOOST_TEST(text.losses.empty());
}

BOOST_AUTO_TEST_CASE(LastParagraph_NeedsNoEnd)
{
    BOOST_TEST(body(R"(\pard een\par twee)") == "een\ntwee\n");
    BOOST_TEST(body(R"({\b een}\sect twee\page drie\line vier)") == "een\ntwee\ndrie\nvier\n");
}

BOOST_AUTO_TEST_CASE(WordPad_IsRead)
{
    const std::string file =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0\\nouicompat\\deflang1043"
        "{\\fonttbl{\\f0\\fnil\\fcharset0 Calibri;}{\\f1\\fnil\\fcharset2 Symbol;}}\r\n"
        "{\\*\\generator Riched20 10.0.19041}\\viewkind4\\uc1 \r\n"
        "\\pard\\sa200\\sl276\\slmult1\\f0\\fs22\\lang19 I: \\'e9\\'e9n\\par\r\n"
        "\\pard{\\pntext\\f1\\'B7\\tab}{\\*\\pn\\pnlvlblt\\pnf1\\pnindent0{\\pntxtb\\'B7}}"
        "\\fi-360\\li720 punt\\par\r\n}\r\n\0";
    const ImportedText text = readTextOf(file, "a.rtf");
    BOOST_TEST(text.body == "I: één\npunt\n");
    BOOST_TEST(text.losses.size() == 1U);
}

BOOST_AUTO_TEST_CASE(TextEdit_IsRead)
{
    const std::string file =
        "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n\\cocoatextscaling0"
        "{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fnil\\fcharset0 AppleColorEmoji;}\n"
        "{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n"
        "\\paperw11900\\margl1440\\pard\\tx566\\pardirnatural\\partightenfactor0\n\n"
        "\\f0\\fs24 \\cf0 I: Wat \\'93zei\\'94 ze?\\\n"
        "R: Zo\\'85 caf\\'e9 \\f1 \\uc0\\u55357 \\u56898 \\f0 .\\\n\\\nI: En toen?}";
    BOOST_TEST(readTextOf(file, "a.rtf").body ==
               "I: Wat “zei” ze?\nR: Zo… café 🙂.\n\nI: En toen?\n");
}

BOOST_AUTO_TEST_CASE(OldMacintosh_HasLettersOfItsOwn)
{
    BOOST_TEST(readTextOf(R"({\rtf1\mac{\fonttbl\f0\fswiss\fcharset77 Helvetica;}\f0 \'8e\'8en \'d2ja\'d3})",
                          "a.rtf")
                   .body == "één “ja”\n");
    BOOST_TEST(readTextOf(R"({\rtf1\mac \'8e\'8en})", "a.rtf").body == "één\n");
    BOOST_TEST(readTextOf(R"({\rtf1\pca \'82\'82n})", "a.rtf").body == "één\n");
}

BOOST_AUTO_TEST_CASE(Word_WritesUnicodeWithAFallback)
{
    BOOST_TEST(
        body(
            R"({\rtlch\fcs1 \af0 \ltrch\fcs0 \lang1043\insrsid42 zo\loch\af0\hich\af0\dbch\f0 \u8217\'92n})") ==
        "zo’n\n");
    BOOST_TEST(body(R"(\u233?\u233 en \uc2\u12354\'82\'a0\uc0\u8364 5)") == "één あ€5\n");
    BOOST_TEST(body(R"(\u-10179?\u-8638? \uc1\u8226\bullet  a)") == "🙂 • a\n");
}

BOOST_AUTO_TEST_CASE(HalfAPair_IsNoLetterButLosesNothingElse)
{
    BOOST_TEST(body(R"(a\u-10179?b)") == "a\uFFFDb\n");
    BOOST_TEST(losses(R"(a\u-10179?b)") == "1 sign has no letter of its own and became “\uFFFD”.|");
}

BOOST_AUTO_TEST_CASE(Fallback_EndsWithItsGroup)
{
    BOOST_TEST(body(R"({\uc3\u233 a}bc\par)") == "ébc\n");
    BOOST_TEST(body(R"(\u8211\par a)") == "–\na\n");
}

BOOST_AUTO_TEST_CASE(FontsCharset_DecidesOnBytes)
{
    BOOST_TEST(body(R"({\f3 \'9akoda} {\f4 \'82\'a0\'82\'a2} \'9a)") == "škoda あい š\n");
    BOOST_TEST(readTextOf(R"({\rtf1\ansi\ansicpg1250\'9e})", "a.rtf").body == "ž\n");
}

BOOST_AUTO_TEST_CASE(SpecialCharacters_AreKept)
{
    BOOST_TEST(body(R"(I:\tab a\~b e\_mail ge\-sprek \{x\}\\)") ==
               "I:\ta\u00A0b e\u2011mail gesprek {x}\\\n");
    BOOST_TEST(body(R"(\ldblquote ja\rdblquote  \lquote s\rquote \emdash\endash\bullet)") == "“ja” ‘s’—–•\n");
}

BOOST_AUTO_TEST_CASE(SignsOfSymbolFonts_BecomeLetters)
{
    BOOST_TEST(body(R"({\f1 \'b7 a}{\f2 \'e0J\u-3843\'fd})") == "• α→☺☒\n");
    BOOST_TEST(losses(R"(x{\f2 \'20\'22})") == "1 sign has no letter of its own and became “\uFFFD”.|");
}

BOOST_AUTO_TEST_CASE(TimeMarks_AreKeptAsText)
{
    BOOST_TEST(body(R"(I: Hoe? #00:01:23-4#\par [00:12:03] R: Zo.)") ==
               "I: Hoe? #00:01:23-4#\n[00:12:03] R: Zo.\n");
}

BOOST_AUTO_TEST_CASE(TimeMarksInFieldsAndHiddenOnes_AreKept)
{
    BOOST_TEST(body(R"(Hoe? {\v #00:01:23-4#}\par)") == "Hoe? #00:01:23-4#\n");
    BOOST_TEST(body(R"(Hoe? {\field{\*\fldinst{HYPERLINK "x" #00:01:23-4#}}{\fldrslt }}\par)") ==
               "Hoe? #00:01:23-4#\n");
    BOOST_TEST(body(R"(Hoe? {\field{\*\fldinst{HYPERLINK #00:01:23-4#}}{\fldrslt{\ul #00:01:23-4#}}}\par)") ==
               "Hoe? #00:01:23-4#\n");
}

BOOST_AUTO_TEST_CASE(Field_GivesItsResultOnly)
{
    BOOST_TEST(body(R"(op {\field{\*\fldinst DATE \\@ d}{\fldrslt 12 {\b maart}}}.)") == "op 12 maart.\n");
    BOOST_TEST(body(R"({\field{\*\fldinst{IF {\field{\*\fldinst X}{\fldrslt y}}}}{\fldrslt ja}})") == "ja\n");
}

BOOST_AUTO_TEST_CASE(GroupsWithoutWords_AreSkipped)
{
    BOOST_TEST(
        body(R"({\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Standaard;}}{\info{\title T}{\author A}})"
             R"({\*\listtable{\list{\listname x;}}}{\*\bkmkstart b}{\*\onbekend {\b weg}}{\xe index} er)") ==
        " er\n");
}

BOOST_AUTO_TEST_CASE(UnknownWordWithoutStar_KeepsItsWords)
{
    BOOST_TEST(body(R"({\nieuw42 toch})") == "toch\n");
}

BOOST_AUTO_TEST_CASE(Notes_StandInBracketsAtTheirPlace)
{
    const std::string rtf =
        R"(toen{\super\chftn}{\footnote\pard\plain{\super\chftn} In 2009.\par Lang.} en nu)"
        R"({\footnote\ftnalt Slot.}\par)";
    BOOST_TEST(body(rtf) == "toen [In 2009. Lang.] en nu [Slot.]\n");
    BOOST_TEST(losses(rtf) == "2 notes now stand in square brackets at their place in the text.|");
}

BOOST_AUTO_TEST_CASE(Table_HasTabsBetweenCellsAndALineARow)
{
    BOOST_TEST(body(R"(Voor.\par\trowd\cellx1\cellx2\pard\intbl R1\cell Een.\par Twee.\cell\row)"
                    R"(\pard\intbl\cell Drie.\cell{\trowd\row}\pard Na.\par)") ==
               "Voor.\nR1\tEen.\nTwee.\n\tDrie.\nNa.\n");
}

BOOST_AUTO_TEST_CASE(EmptyParagraphOfACell_DoesNotPartWordsFromTheirLabel)
{
    BOOST_TEST(body(R"(\trowd\cellx1\cellx2\pard\intbl I\cell\par Waarom?\cell\row)"
                    R"(\pard\intbl R\cell\par\par Daarom.\par Echt.\cell\row\pard Na.\par)") ==
               "I\tWaarom?\nR\tDaarom.\nEcht.\nNa.\n");
}

BOOST_AUTO_TEST_CASE(TableInATable_LosesNothing)
{
    BOOST_TEST(body(R"(\intbl\itap2 a\nestcell{\nonesttables\par}b\nestcell{\*\nesttableprops\trowd\nestrow})"
                    R"({\nonesttables\par}\itap1 c\cell d\cell\row)") == "a\tb\nc\td\n");
}

BOOST_AUTO_TEST_CASE(TrackedChanges_AreReadAsAccepted)
{
    const std::string rtf = R"({\revised nieuw}{\deleted oud}{\deleted er}{\mvf weg}{\mvt  hier}\par)";
    BOOST_TEST(body(rtf) == "nieuw hier\n");
    BOOST_TEST(losses(rtf) == "1 tracked deletion was left out; tracked insertions are kept.|"
                              "The words of 1 tracked move stand only where they were moved to.|");
    BOOST_TEST(body(R"({\deleted een\par}\deleted twee\deleted0 drie \deleted vier\plain vijf)") ==
               "drie vijf\n");
    BOOST_TEST(losses(R"(oud {\revised nieuw{\b er}} oud {\revised nieuw}\par)") ==
               "2 tracked insertions were kept.|");
}

BOOST_AUTO_TEST_CASE(TextBox_FollowsItsParagraphOnce)
{
    const std::string rtf =
        R"(voor {\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt in het kader\par}})"
        R"({\shprslt{\*\do{\dptxbxtext in het kader\par}}}}na\par)";
    BOOST_TEST(body(rtf) == "voor na\nin het kader\n");
    BOOST_TEST(losses(rtf) == "The words of 1 text box now stand below the paragraph it belonged to.|");
    BOOST_TEST(body(R"(a{\*\do\dobxpage{\dptxbxtext oud\par}}b\par)") == "ab\noud\n");
}

BOOST_AUTO_TEST_CASE(WhatTextCannotCarry_IsSaid)
{
    BOOST_TEST(
        losses(R"({\header\pard Vertrouwelijk{\pict\pngblip 89504e47}\par}{\footer\pard 3\par})"
               R"({\listtext 1.\tab}punt{\*\shppict{\pict\pngblip 89504e47}}{\nonshppict{\pict 00}})"
               R"({\object\objemb{\*\objdata 00}{\result{\pict 00}}}{\*\annotation zeker?}{\mmath x})") ==
        "1 image was left out.|2 embedded objects were left out.|1 comment in the margin was left out.|"
        "The number or bullet of 1 list item was left out.|"
        "The headers and footers of the pages were left out.|");
}

BOOST_AUTO_TEST_CASE(PageNumberAsFooter_IsNoLoss)
{
    BOOST_TEST(losses(R"({\footer\pard\qc{\field{\*\fldinst PAGE}{\fldrslt 3}}\par}a)").empty());
}

BOOST_AUTO_TEST_CASE(BinaryData_IsNotTakenForWords)
{
    BOOST_TEST(body(R"(a{\pict\bin5 }{\}}}b)") == "ab\n");
}

BOOST_AUTO_TEST_CASE(TwoFormsOfTheSame_GiveTheUnicodeOne)
{
    BOOST_TEST(body(R"({\upr{caf?}{\*\ud{caf\u233?}}}!)") == "café!\n");
}

BOOST_AUTO_TEST_CASE(OtherEnding_IsRecognisedByContent)
{
    BOOST_TEST(readTextOf("\xEF\xBB\xBF\r\n{\\rtf1 hallo}", "a.rtf").body == "hallo\n");
    for (const auto* name : {"a.txt", "a.doc", "a.rtf", "a"})
        BOOST_TEST(readTextOf(R"({\rtf1 hallo})", name).format == "rtf");
}

BOOST_AUTO_TEST_SUITE_END()
