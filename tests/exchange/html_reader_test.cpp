// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/reader.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::ImportedText;
using rd::exchange::readTextOf;
using namespace std::string_literals;

namespace
{

ImportedText page(const std::string& body)
{
    return readTextOf("<!DOCTYPE html><html><head><title>Kop</title></head><body>" + body + "</body></html>",
                      "a.html");
}

std::string words(const std::string& body)
{
    return page(body).body;
}

std::string utf16(const std::string& ascii)
{
    std::string bytes = "\xFF\xFE";
    for (const char c : ascii) bytes += {c, '\0'};
    return bytes;
}

}

BOOST_AUTO_TEST_SUITE(Html)

BOOST_AUTO_TEST_CASE(Blocks_AreLinesAndWhiteSpaceIsOneSpace)
{
    BOOST_TEST(
        words("<h1>Gesprek</h1>\n<p>I:  Hoe\n was <b>het</b> <i>daar</i>?</p><div>R: <p>Goed.</p>zo</div>") ==
        "Gesprek\nI: Hoe was het daar?\nR:\nGoed.\nzo\n");
    BOOST_TEST(page("x").format == "html");
}

BOOST_AUTO_TEST_CASE(LineBreak_IsKeptButTheLastOfABlockShowsNothing)
{
    BOOST_TEST(words("<p>een<br>\n twee<br/></p><p>drie</p>") == "een\ntwee\ndrie\n");
    BOOST_TEST(words("<p>een</p><p><br></p><p>twee</p>") == "een\n\ntwee\n");
}

BOOST_AUTO_TEST_CASE(Preformatted_KeepsItsWhiteSpace)
{
    BOOST_TEST(words("<pre>\nI:  hoe\n\tdan?\n</pre><p>R: zo</p>") == "I:  hoe\n\tdan?\nR: zo\n");
}

BOOST_AUTO_TEST_CASE(Table_HasATabBetweenCellsAndALineARow)
{
    BOOST_TEST(
        words(
            "<table><thead><tr><th>wie<th>wat</thead>\n<tr>\n <td>I:</td>\n <td><p>Hoe?</p><p>Nou?</p></td>\n"
            "</tr><tr><td></td><td>zo</td></tr></table>na") == "wie\twat\nI:\tHoe?\nNou?\n\tzo\nna\n");
}

BOOST_AUTO_TEST_CASE(TableInACell_StandsInItsLines)
{
    BOOST_TEST(words("<table><tr><td>a<table><tr><td>b<td>c</table></td><td>d</td></tr></table>") ==
               "a\nb\tc\td\n");
}

BOOST_AUTO_TEST_CASE(ListItems_AreLinesAndTheirMarksAreCounted)
{
    const ImportedText text = page("<ol><li>een<li><p>twee</p></ol>");
    BOOST_TEST(text.body == "een\ntwee\n");
    BOOST_TEST(text.losses ==
                   std::vector<std::string>{"The numbers or bullets of 2 list items were left out."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(ScriptsStylesMenusAndHead_AreNoText)
{
    const ImportedText text = page("<nav><a>Home</a></nav><style>p {}</style><script>if (a<b) '</p>'</script>"
                                   "<!-- weg --><noscript>Zet aan</noscript><p>blijft</p>");
    BOOST_TEST(text.body == "blijft\n");
    BOOST_TEST(text.losses == std::vector<std::string>{"The menus of the page were left out."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(WhatAnElementHides_IsNoTextAndCounted)
{
    const ImportedText text =
        page("<p>een<span style=\"color: red; Display : NONE !important\">weg<b>!</b></span></p>"
             "<div hidden><p>ook weg</p><img src='x.png'></div><div style='display:none'> </div>"
             "<p style='display:none;display:block'>twee</p>");
    BOOST_TEST(text.body == "een\ntwee\n");
    BOOST_TEST(
        text.losses ==
            std::vector<std::string>{"The words of 2 parts that the page does not show were left out."},
        boost::test_tools::per_element());
    BOOST_TEST(words("<table><tr><td>a<td hidden>b<td>c</table>") == "a\tc\n");
}

BOOST_AUTO_TEST_CASE(WhatTheStyleSheetOfThePageHides_IsNoTextAndCounted)
{
    const ImportedText text =
        page("<style><!-- /* p { */ .weg, #balk,\n aside { DISPLAY: none }\n"
             ".leeg { visibility:hidden }\n p.oud.erg{display:none !important} --></style>"
             "<div id='balk'>Menu</div><p class='groot weg'>een</p><aside>twee</aside>"
             "<p>I: Hoe<span class=leeg>x</span>?</p><p class='oud'>R: Goed.</p>"
             "<p class='erg oud' style='display:block'>drie</p><p class='Weg'>I: Ja.</p>");
    BOOST_TEST(text.body == "I: Hoe?\nR: Goed.\nI: Ja.\n");
    BOOST_TEST(
        text.losses ==
            std::vector<std::string>{"The words of 5 parts that the page does not show were left out."},
        boost::test_tools::per_element());
    BOOST_TEST(words("<p class=a>een</p><p>twee</p><style>.a{display:none}</style>") == "twee\n");
}

BOOST_AUTO_TEST_CASE(OfRulesThatContradict_TheOneThatABrowserTakesCounts)
{
    BOOST_TEST(words("<style>p{display:none} .a{display:block}</style><p>een</p><p class=a>twee</p>") ==
               "twee\n");
    BOOST_TEST(words("<style>#x{display:block} p{display:none}</style><p id=x>een</p>") == "een\n");
    BOOST_TEST(words("<style>.a{display:none!important;display:block}</style><style>.a{display:block}</style>"
                     "<p class=a>een</p><p>twee</p>") == "twee\n");
    BOOST_TEST(words("<style>.a{display:none}.b{display:block}</style><p class='b a'>een</p>"
                     "<p class=a style='display:block'>twee</p>") == "een\ntwee\n");
}

BOOST_AUTO_TEST_CASE(RulesThatAskForMoreThanTheElement_HideNothingAndShowWhatTheyShow)
{
    BOOST_TEST(words("<style>div p, p[x], p:first-child {display:none}</style><div><p x>een</p></div>") ==
               "een\n");
    BOOST_TEST(words("<style>.a{display:none} .open > .a, .a:hover{display:block} .b{display:none}"
                     ".rij:hover .b, .b::after{display:block}</style>"
                     "<p class=a>een</p><p class=b>twee</p><p>drie</p>") == "een\ndrie\n");
}

BOOST_AUTO_TEST_CASE(SheetsForPaperAndForBrowsersWithoutScripts_HideNothing)
{
    BOOST_TEST(words("<style media=print>.a{display:none}</style><noscript><style>.a{display:none}</style>"
                     "</noscript><style>@media print {.a{display:none}} @import 'x'; body {display:none}"
                     "@media screen {.b{display:none}} @font-face{display:none}</style>"
                     "<p class=a>een</p><p class=b>twee</p>") == "een\n");
    BOOST_TEST(words("<style>.a{content:'}'; display:none} .b{display:none</style>"
                     "<p class=a>een</p><p class=b>twee</p><p>drie</p>") == "drie\n");
}

BOOST_AUTO_TEST_CASE(WordsThatWereStruckThrough_AreNoTextAndCounted)
{
    const ImportedText read = page("<p>R: Ja <del>nee dus</del> zeker <ins>wel</ins>.</p>"
                                   "<p>R: <s>weg</s> klaar <strike>of <b>niet</b></strike></p>");
    BOOST_TEST(read.body == "R: Ja zeker wel.\nR: klaar\n");
    BOOST_TEST(read.losses == std::vector<std::string>{"3 stretches of words that were struck through were "
                                                       "left out."},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(PicturesAndEmbeddedThings_AreCounted)
{
    const ImportedText text =
        page("<p>a<img src='x.png'><svg><text>x</text></svg>b</p><iframe>oud</iframe><video>oud</video>");
    BOOST_TEST(text.body == "ab\n");
    BOOST_TEST(text.losses ==
                   (std::vector<std::string>{"2 images were left out.", "2 embedded objects were left out."}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(Entities_AreLettersAndUnknownOnesStay)
{
    BOOST_TEST(
        words(
            "<p>&eacute;&eacute;n &amp;lt; &lsquo;s &#8364; &#x1F642; &klingon; 3 < 4&nbsp;<q>ja</q></p>") ==
        "één &lt; ‘s € 🙂 &klingon; 3 < 4\u00A0“ja”\n");
}

BOOST_AUTO_TEST_CASE(NumbersOfWindows_AreTheSignsThatWereMeant)
{
    BOOST_TEST(words("<p>&#147;ja&#148; &#133; &#150; caf&#233;</p>") == "“ja” … – café\n");
}

BOOST_AUTO_TEST_CASE(ForgottenEnds_ChangeNothing)
{
    BOOST_TEST(words("<p>een<p><b>twee<p>drie</i></div>") == "een\ntwee\ndrie\n");
    BOOST_TEST(readTextOf("<html><p>een<p>tw", "a.html").body == "een\ntw\n");
}

BOOST_AUTO_TEST_CASE(Encoding_IsThatOfTheBytesThenThatOfTheHead)
{
    const std::string head = "<html><meta charset=\"ISO-8859-2\"><p>";
    BOOST_TEST(readTextOf(head + "\xB1\xE6</p>", "a.html").body == "ąć\n");
    BOOST_TEST(readTextOf(head + "één</p>", "a.html").body == "één\n");
    const ImportedText latin =
        readTextOf("<html><meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>"
                   "<p>\x93\xE9\xE9n\x94</p>",
                   "a.html");
    BOOST_TEST(latin.body == "“één”\n");
    BOOST_TEST(latin.encoding == "windows-1252");
    BOOST_TEST(latin.encodingCertain);
    BOOST_TEST(readTextOf(utf16("<html><p>hallo</p></html>"), "a.html").body == "hallo\n");
    BOOST_TEST(readTextOf(head + "\xE4</p>", "a.html", "macintosh").body == "‰\n");
}

BOOST_AUTO_TEST_CASE(Page_IsKnownByItsContentAndAPartOfOneByItsName)
{
    BOOST_TEST(readTextOf("\n<!-- x -->\n<HTML><p>hallo", "a.txt").format == "html");
    BOOST_TEST(
        readTextOf("<?xml version='1.0'?>\n<!DOCTYPE html><html><body><p>hallo<br/></p></body></html>", "a")
            .format == "html");
    BOOST_TEST(readTextOf("<p>I: hoe?</p><p>R: zo</p>", "a.htm").body == "I: hoe?\nR: zo\n");
    BOOST_TEST(readTextOf("<lacht> ja", "a.txt").format == "txt");
}

BOOST_AUTO_TEST_CASE(TimesInAnchors_AreWrittenBeforeTheirLinesUnlessThePageShowsThem)
{
    const std::string page = "<p>Transcript</p><p><a name=\"ts_0_3120_S00\">S00: Hoe?</a><a "
                             "name=\"ts_3120_5000_S00\"> En nu?</a></p><p><a name=\"ts_3723000_3725000_S01\">"
                             "S01:</a> Zo.</p><p><a name=\"ts_x\"></a><a name=\"top\"></a>Einde.</p>";
    BOOST_TEST(words(page) == "Transcript\n[00:00:00] S00: Hoe? En nu?\n[01:02:03] S01: Zo.\nEinde.\n");
    BOOST_TEST(words("<p><a name=\"ts_3000_5000_S00\">S00: [00:00:03] Hoe?</a></p>") ==
               "S00: [00:00:03] Hoe?\n");
}

BOOST_AUTO_TEST_CASE(LongTag_IsReadAndOneOfThousandsOfAttributesRefused)
{
    BOOST_TEST(words("<p style=\"" + std::string(200000, ' ') + "\">hallo</p>") == "hallo\n");
    std::string attributes;
    for (int i = 0; i < 5000; ++i) attributes += " a" + std::to_string(i);
    BOOST_CHECK_THROW(words("<p" + attributes + ">hallo</p>"), rd::Refusal);
}

BOOST_AUTO_TEST_CASE(NotesOfPandocAndWordAndLibreOffice_StandInBracketsWhereTheyAreReferredTo)
{
    const std::string expected = "R: Goed [Een noot.].\nI: Ja.\n";
    const auto pandoc = page(
        R"(<p>R: Goed<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>.</p>)"
        R"(<p>I: Ja.</p><section class="footnotes" role="doc-endnotes"><hr/><ol><li id="fn1"><p>Een noot.)"
        R"(<a href="#fnref1" class="footnote-back" role="doc-backlink">x</a></p></li></ol></section>)");
    BOOST_TEST(pandoc.body == expected);
    BOOST_TEST(pandoc.losses ==
                   std::vector<std::string>{"1 note now stands in square brackets at its place in the text."},
               boost::test_tools::per_element());
    BOOST_TEST(
        words(R"(<p>R: Goed<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p><p>I: Ja.</p><div>)"
              R"(<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Een noot.</p></div></div>)") ==
        expected);
    BOOST_TEST(
        words(
            R"(<p>R: Goed<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup>)"
            R"(</a>.</p><p>I: Ja.</p><div id="sdfootnote1"><p><a class="sdfootnotesym" )"
            R"(href="#sdfootnote1anc">1</a>Een noot.</p></div>)") == expected);
}

BOOST_AUTO_TEST_CASE(NotesOfGitHubAndPythonMarkdown_StandWhereTheyAreReferredToAlsoAgain)
{
    const std::string expected = "R: Goed [Een noot.] en [Een noot.] ook.\n";
    const auto github = page(
        R"(<p>R: Goed<sup><a href="#user-content-fn-1" data-footnote-ref>1</a></sup> en<sup>)"
        R"(<a href="#user-content-fn-1" data-footnote-ref>1</a></sup> ook.</p><section class="footnotes">)"
        R"(<h2 id="footnote-label" class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1"><p>Een noot. )"
        R"(<a href="#user-content-fnref-1" class="data-footnote-backref">b</a> <a href="#user-content-fnref-1-2" )"
        R"(class="data-footnote-backref">b<sup>2</sup></a></p></li></ol></section>)");
    BOOST_TEST(github.body == expected);
    BOOST_TEST(github.losses.back() ==
               "1 reference is to a note that stands there before; its words stand there again.");
    BOOST_TEST(
        words(R"(<p>R: Goed<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> en)"
              R"(<sup id="fnref2:1"><a class="footnote-ref" href="#fn:1">1</a></sup> ook.</p><div>)"
              R"(<ol><li id="fn:1"><p>Een noot.&#160;<a class="footnote-backref" href="#fnref:1">b</a>)"
              R"(<a class="footnote-backref" href="#fnref2:1">b</a></p></li></ol></div>)") == expected);
}

BOOST_AUTO_TEST_CASE(LinksToNotesWithoutAnyMark_AreKnownByWhereTheyLead)
{
    BOOST_TEST(
        words(R"(<p>R: Ja<a href="#fn3"><sup>3</sup></a>.</p><ol><li id="fn3">Noot.<a href="#r3">&#8617;</a>)"
              "</li></ol>") == "R: Ja [Noot.].\n");
}

BOOST_AUTO_TEST_CASE(WordsThatAStyleStrikesThrough_AreNoTextAndCounted)
{
    const ImportedText read = page(
        R"(<p>R: Ja, heel <span style="color: red; text-decoration:underline line-through">weg</span> veel.</p>)"
        R"(<p style="text-decoration: none; color: line-through">R: Toch.</p>)");
    BOOST_TEST(read.body == "R: Ja, heel veel.\nR: Toch.\n");
    BOOST_TEST(read.losses.size() == 1U);
}

BOOST_AUTO_TEST_CASE(ReferenceWithoutItsNote_ShowsWhatThePageShowsAndASecondOneTheWordsAgain)
{
    BOOST_TEST(
        words(
            R"(<p>a<a href="#fn9" role="doc-noteref">9</a> b<a href="#fn1" role="doc-noteref">1</a> )"
            R"(c<a href="#fn1" role="doc-noteref">1</a></p><ol><li id="fn1">noot<table><tr><td>x</li></ol>)") ==
        "a9 b [noot x] c [noot x]\n");
}

BOOST_AUTO_TEST_SUITE_END()
