// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"
#include "exchange/zip_builder.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::PreparedTranscript;
using rd::exchange::prepareTranscriptOf;
using rd::test::makeDocx;
using rd::test::makeOdtOf;

namespace
{

std::string run(const std::string& text, const std::string& looks = {})
{
    return "<w:r>" + (looks.empty() ? "" : "<w:rPr>" + looks + "</w:rPr>") + R"(<w:t xml:space="preserve">)" +
           text + "</w:t></w:r>";
}

/// A paragraph that begins in bold.
std::string said(const std::string& bold, const std::string& words)
{
    return "<w:p>" + run(bold, "<w:b/>") + (words.empty() ? "" : run(words)) + "</w:p>";
}

std::string plain(const std::string& words)
{
    return "<w:p>" + run(words) + "</w:p>";
}

PreparedTranscript prepared(const std::string& xml)
{
    return prepareTranscriptOf(makeDocx(xml), "gesprek.docx");
}

/// "Anna Bos=interviewer Piet=respondent "
std::string rolesIn(const PreparedTranscript& transcript)
{
    std::string roles;
    for (const auto& speaker : transcript.speakers)
        roles += speaker.label + "=" + rd::transcript::roleKey(speaker.role) + " ";
    return roles;
}

const std::string talk = said("Anna Bos", " Hoe was dat?") + said("Piet ", "Goed.") +
                         said("Anna Bos", " En toen?") + said("Piet", " Toen ging ik naar huis.");

/// The same below each name.
const std::string talkBelow = said("Anna Bos", "") + plain("Hoe was dat?") + said("Piet", "") +
                              plain("Goed.") + said("Anna Bos", "") + plain("En toen?") + said("Piet", "") +
                              plain("Toen ging ik naar huis.") + plain("En klaar.");

}

BOOST_AUTO_TEST_SUITE(BoldNames)

BOOST_AUTO_TEST_CASE(NamesBeforeTheWords_BecomeSpeakers)
{
    const auto transcript = prepared(talk);
    BOOST_TEST(rolesIn(transcript) == "Anna Bos=interviewer Piet=respondent ");
    BOOST_TEST(transcript.body ==
               "Anna Bos\tHoe was dat?\nPiet\tGoed.\nAnna Bos\tEn toen?\nPiet\tToen ging ik naar huis.\n");
    BOOST_TEST_REQUIRE(transcript.turns.size() == 4U);
    BOOST_TEST(transcript.turns[0].textStart == 9);
    BOOST_TEST(transcript.turns[1].span.start == 22);
}

BOOST_AUTO_TEST_CASE(NamesAloneAboveTheWords_BecomeSpeakers)
{
    const auto transcript = prepared(talkBelow);
    BOOST_TEST(rolesIn(transcript) == "Anna Bos=interviewer Piet=respondent ");
    BOOST_TEST(transcript.turns.size() == 4U);
    BOOST_TEST(transcript.body.starts_with("Anna Bos\nHoe was dat?\n"));
}

BOOST_AUTO_TEST_CASE(HeadingsAmongThem_AreNoSpeakers)
{
    const auto transcript =
        prepared(said("Gesprek met Piet", "") + plain("Opgenomen in mei.") + talk + said("Werkdruk", "") +
                 said("Anna Bos", " En het werk?") + said("Piet", " Druk."));
    BOOST_TEST(rolesIn(transcript) == "Anna Bos=interviewer Piet=respondent ");
}

BOOST_AUTO_TEST_CASE(TextWithHeadingsOnly_HasNoSpeakersAndStaysAsItIs)
{
    const auto alone = prepared(said("Inleiding", "") + plain("Wij spraken vier mensen.") +
                                said("Werkdruk", "") + plain("Die is hoog."));
    BOOST_TEST(rolesIn(alone) == "");
    const auto before = prepared(said("Inleiding", " Wij spraken vier mensen.") +
                                 said("Werkdruk", " Die is hoog.") + said("Slot", " Dat was het."));
    BOOST_TEST(rolesIn(before) == "");
    BOOST_TEST(before.body.starts_with("Inleiding Wij spraken"));
}

BOOST_AUTO_TEST_CASE(LongBoldBeginnings_AreNoNames)
{
    const auto question = said("Hoe was dat toen voor u", " vroeg zij.");
    const auto answer = said("Dat was voor mij goed", " zei hij.");
    BOOST_TEST(rolesIn(prepared(question + answer + question + answer)) == "");
}

BOOST_AUTO_TEST_CASE(BoldPartsOfWordsAndSentences_AreNoNames)
{
    BOOST_TEST(rolesIn(prepared(said("K", "om binnen.") + said("Anna", ", dag.") + said("K", "om maar.") +
                                said("Anna", ", zit."))) == "");
}

BOOST_AUTO_TEST_CASE(WhoSpeaksOnceAmongThem_IsASpeakerToo)
{
    BOOST_TEST(rolesIn(prepared(talk + said("Kees", " Koffie."))) ==
               "Anna Bos=interviewer Piet=respondent Kees=respondent ");
}

BOOST_AUTO_TEST_CASE(TextWithColons_KeepsItsOwnSpeakers)
{
    const auto colons = plain("I: Hoe?") + plain("R: Goed.");
    BOOST_TEST(rolesIn(prepared(colons + said("Werk", " Druk?") + said("Thuis", " Stil.") +
                                said("Werk", " Veel.") + said("Thuis", " Fijn."))) ==
               "I=interviewer R=respondent ");
}

BOOST_AUTO_TEST_CASE(PlanThatNamesOneMore_KeepsTheOthers)
{
    auto transcript = prepared(talkBelow + plain("Kees: Koffie."));
    rd::exchange::recogniseAgain(transcript, {"Kees"});
    BOOST_TEST(rolesIn(transcript) == "Anna Bos=interviewer Piet=respondent Kees=respondent ");
}

BOOST_AUTO_TEST_CASE(BoldOfACharacterStyle_Counts)
{
    const auto strong = [](const std::string& name, const std::string& words) {
        return "<w:p>" + run(name, "<w:rStyle w:val=\"Zwaar\"/>") + run(words) + "</w:p>";
    };
    const std::string xml = strong("Anna", " Hoe?") + strong("Piet", " Goed.") + strong("Anna", " En toen?") +
                            strong("Piet", " Niets.");
    const std::string styles =
        R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
        R"(<w:style w:type="character" w:styleId="Zwaar"><w:rPr><w:b/></w:rPr></w:style></w:styles>)";
    const auto transcript = prepareTranscriptOf(makeDocx(xml, {{"styles", styles}}), "a.docx");
    BOOST_TEST(rolesIn(transcript) == "Anna=interviewer Piet=respondent ");
}

BOOST_AUTO_TEST_CASE(OpenDocument_TellsThemByItsStyles)
{
    const auto line = [](const std::string& name, const std::string& words) {
        return "<text:p><text:span text:style-name='T1'>" + name + "</text:span>" + words + "</text:p>";
    };
    const std::string content =
        "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f'>"
        "<office:automatic-styles><style:style style:name='T1' style:family='text'>"
        "<style:text-properties fo:font-weight='bold'/></style:style></office:automatic-styles>"
        "<office:body><office:text>" +
        line("Anna Bos", " Hoe was dat?") + line("Piet", " Goed.") + line("Anna Bos", " En toen?") +
        line("Piet", " Niets.") + "</office:text></office:body></office:document-content>";
    const auto transcript = prepareTranscriptOf(makeOdtOf(content), "a.odt");
    BOOST_TEST(rolesIn(transcript) == "Anna Bos=interviewer Piet=respondent ");
    BOOST_TEST(transcript.body.starts_with("Anna Bos\tHoe was dat?\nPiet\tGoed.\n"));
}

BOOST_AUTO_TEST_CASE(RichTextAndWebPages_TellThemByBoldWords)
{
    const auto rtf = prepareTranscriptOf(
        "{\\rtf1\\ansi {\\b Anna Bos} Hoe was dat?\\par \\pard\\plain\\b Piet\\b0  Goed.\\par "
        "{\\b Anna Bos} En toen?\\par {\\b Piet} Niets.\\par}",
        "a.rtf");
    BOOST_TEST(rolesIn(rtf) == "Anna Bos=interviewer Piet=respondent ");
    BOOST_TEST(rtf.body.starts_with("Anna Bos\tHoe was dat?\nPiet\tGoed.\n"));
    const auto html = prepareTranscriptOf(
        "<html><body><p><b>Anna Bos</b> Hoe was dat?</p><p><strong>Piet</strong> Goed.</p>"
        "<p><b>Anna Bos</b> En <b>toen</b>?</p><p><b>Piet</b> Niets.</p></body></html>",
        "a.html");
    BOOST_TEST(rolesIn(html) == "Anna Bos=interviewer Piet=respondent ");
    BOOST_TEST(html.body.starts_with("Anna Bos\tHoe was dat?\nPiet\tGoed.\n"));
}

BOOST_AUTO_TEST_CASE(NameAloneThatOccursOnce_IsTold)
{
    const auto transcript = prepared(talkBelow + said("Ria", "") + plain("Ik kom er even bij."));
    BOOST_TEST(rolesIn(transcript) == "Anna Bos=interviewer Piet=respondent ");
    BOOST_REQUIRE(transcript.speakerDoubts.size() == 1);
    BOOST_TEST(transcript.speakerDoubts[0].find("line 10 (“Ria”)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(HeadingAmongNamesBeforeTheirWords_IsNotTold)
{
    BOOST_TEST(prepared(talk + said("Werk", "") + talk).speakerDoubts.empty());
}

BOOST_AUTO_TEST_SUITE_END()
