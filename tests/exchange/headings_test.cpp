// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/prepare.h"
#include "exchange/zip_builder.h"
#include "text/offset_map.h"

#include <boost/test/unit_test.hpp>

using rd::exchange::PreparedTranscript;
using rd::exchange::prepareTranscriptOf;

namespace
{

/// The turns with their labels, "|" between them.
std::string turnsOf(const PreparedTranscript& prepared)
{
    const rd::text::OffsetMap map(prepared.body);
    std::string text;
    for (const auto& turn : prepared.turns)
        text += (text.empty() ? "" : "|") + std::string(map.slice(turn.span));
    return text;
}

std::string paragraph(const std::string& words, const std::string& style = {})
{
    return "<w:p>" + (style.empty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>") +
           "<w:r><w:t>" + words + "</w:t></w:r></w:p>";
}

const std::string wanted = "I: Wie helpt?|R: Niemand.|I: En nu?|R: Ook niet.|I: Dag.";
const std::string told =
    "1 heading between turns is left out of them, as words of nobody: line 3 (“De school”).";

}

BOOST_AUTO_TEST_SUITE(Headings)

BOOST_AUTO_TEST_CASE(HeadingsOfWordBetweenTurns_AreNobodysWordsAndTold)
{
    const std::string styles =
        R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
        R"(<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>)"
        R"(<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Tussenkop"/><w:basedOn w:val="Kop2"/></w:style>)"
        R"(</w:styles>)";
    const auto prepared =
        prepareTranscriptOf(rd::test::makeDocx(paragraph("I: Wie helpt?") + paragraph("R: Niemand.") +
                                                   paragraph("De school", "Eigen") + paragraph("I: En nu?") +
                                                   paragraph("R: Ook niet.") + paragraph("I: Dag."),
                                               {{"styles", styles}}),
                            "g.docx");
    BOOST_TEST(turnsOf(prepared) == wanted);
    BOOST_TEST_REQUIRE(prepared.speakerDoubts.size() == 1U);
    BOOST_TEST(prepared.speakerDoubts.front() == told);
}

BOOST_AUTO_TEST_CASE(HeadingsOfOpenDocumentBetweenTurns_AreNobodysWords)
{
    const std::string words =
        "<text:p>I: Wie helpt?</text:p><text:p>R: Niemand.</text:p><text:h>De school</text:h>"
        "<text:p>I: En nu?</text:p><text:p>R: Ook niet.</text:p><text:p>I: Dag.</text:p>";
    BOOST_TEST(turnsOf(prepareTranscriptOf(rd::test::makeOdt(words), "g.odt")) == wanted);
}

BOOST_AUTO_TEST_CASE(HeadingsOfPagesAndMarkdownBetweenTurns_AreNobodysWords)
{
    BOOST_TEST(
        turnsOf(prepareTranscriptOf("<html><body><p>I: Wie helpt?</p><p>R: Niemand.</p><h3>De school</h3>"
                                    "<p>I: En nu?</p><p>R: Ook niet.</p><p>I: Dag.</p></body></html>",
                                    "g.html")) == wanted);
    const std::string marked = "I: Wie helpt?\nR: Niemand.\n## De school\nI: En nu?\nR: Ook niet.\nI: Dag.\n";
    BOOST_TEST(turnsOf(prepareTranscriptOf(marked, "g.md")) == wanted);
    BOOST_TEST(turnsOf(prepareTranscriptOf(marked, "g.txt")) ==
               "I: Wie helpt?|R: Niemand.\n## De school|I: En nu?|R: Ook niet.|I: Dag.");
}

BOOST_AUTO_TEST_CASE(HeadingsWithinATurn_StayThereAndAreTold)
{
    const auto prepared = prepareTranscriptOf(
        "I: Wie helpt?\nR: Niemand.\n# De school\nDie ook niet.\nI: Dag.\nR: Dag.\n", "g.md");
    BOOST_TEST(turnsOf(prepared) == "I: Wie helpt?|R: Niemand.\n# De school\nDie ook niet.|I: Dag.|R: Dag.");
    BOOST_TEST_REQUIRE(prepared.speakerDoubts.size() == 1U);
    BOOST_TEST(prepared.speakerDoubts.front() ==
               "1 heading stands within a turn and counts as words of who speaks: line 3 (“# De school”).");
}

BOOST_AUTO_TEST_CASE(HeadingsThatAreMostOfTheText_CountAsWords)
{
    BOOST_TEST(
        turnsOf(prepareTranscriptOf("# I: Wie helpt?\n# R: Niemand.\n# Echt niet.\n# I: Dag.\n", "g.md"))
            .find("Echt niet.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(TurnsFoundAgain_LeaveTheHeadingsOutToo)
{
    auto prepared = prepareTranscriptOf(
        "I: Wie helpt?\nR: Niemand.\n# De school\nI: En nu?\nR: Ook niet.\nI: Dag.\n", "g.md");
    recogniseAgain(prepared, {});
    BOOST_TEST(turnsOf(prepared) == wanted);
}

BOOST_AUTO_TEST_SUITE_END()
