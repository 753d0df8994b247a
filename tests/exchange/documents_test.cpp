// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/safe_file.h"
#include "exchange/reader.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>

namespace
{

const std::filesystem::path folder = std::filesystem::path(RD_TEST_DATA) / "documents";

const std::string fromPandoc =
    "Interview 3\n"
    "Onderzoeker: Hoe was het, zo’n gesprek van één uur?\n"
    "Respondent 4: Ze luisterde écht. [Hier lachte ze.] Dat zei ik al tegen haar.\n"
    "eerst luisteren\n"
    "dan praten\n"
    "wie\twat\n"
    "man\twerk 🙂\n"
    "vrouw\tzorg\n"
    "Onderzoeker: En toen?\n"
    "Daarna?\n";

const std::string fromLibreOffice = "Gesprek één\n"
                                    "I:\tHoe was het?\n"
                                    "R1:\tHet was goed, zeker toen [In 2009.]. Met de e‑mail\n"
                                    "op de volgende regel   en spaties.\n"
                                    "eerste punt\n"
                                    "tweede punt\n"
                                    "R2\tEerste alinea.\n"
                                    "Tweede alinea.\n"
                                    "\tSlot.\n"
                                    "I:\tMet kader.\n"
                                    "In het kader.\n"
                                    "een verwijzing en 🙂 é.\n";

const std::string htmlFromPandoc = "Gesprek 7\n"
                                   "Gesprek 7\n"
                                   "Onderzoeker: Hoe was het, zo’n gesprek van één uur?\n"
                                   "Respondent 4: Ze luisterde écht. [Hier lachte ze.] Dat zei ik al.\n"
                                   "eerst luisteren\n"
                                   "dan praten\n"
                                   "wie\twat\n"
                                   "man\twerk\n"
                                   "vrouw\tzorg\n"
                                   "Onderzoeker: En toen?\n"
                                   "Daarna?\n"
                                   "ja   nee\n";

const std::string htmlFromLibreOffice = "I: Hoe was het, één keer?\n"
                                        "R1: Goed –\u00A0zeker\n"
                                        "op de volgende regel.\n"
                                        "een\n"
                                        "twee\n"
                                        "R2:\tEerste alinea.\n"
                                        "Tweede.\n"
                                        "I: 🙂 slot.\n";

const std::string fromLibreOfficePages =
    "Interview 4\n"
    "I: Kun je vertellen hoe het gesprek met de gezinsbegeleider de eerste keer verliep, en wat je "
    "daarvan verwachtte?\n"
    "Respondent 4: Ik verwachtte er eerlijk gezegd weinig van. We hadden al verschillende "
    "hulpverleners gehad, en telkens moesten we het hele verhaal opnieuw vertellen. Maar zij ging "
    "eerst zitten, dronk haar koffie en vroeg hoe het met de kinderen ging. Dat vertrouwen was er "
    "dus niet meteen, maar wel sneller dan anders. #00:02:14-3#\n"
    "I: En toen?\n"
    "Respondent 4: Toen heeft ze samen met mijn dochter een schema gemaakt voor de ochtenden. "
    "Boterhammen smeren, tas inpakken, mee-eten aan tafel. Het klinkt kinderachtig, maar het gaf ons "
    "verantwoordelijkheid terug. Daarvoor regelde de school alles en stonden wij aan de zijlijn. Ik "
    "vond dat een opluchting, al zei mijn man dat het allemaal veel te langzaam ging en dat er "
    "onvoldoende rekening werd gehouden met zijn werktijden in de ploegendienst.\n"
    "I: Let op: ik vraag nu naar iets anders. Wat werkte er volgens jou?\n"
    "Respondent 4: Dat ze bleef komen, ook toen ik haar twee keer had weggestuurd. Ze noemde dat "
    "voor- en nadelen afwegen. Een leuk woord, maar ik geloof dat het gewoon koppigheid was. En dat "
    "ze eerlijk zei wanneer ze iets niet wist; dat had ik nog nooit een hulpverlener horen zeggen. "
    "De samenwerking met de ambulante begeleiding verliep daardoor uiteindelijk ook een stuk beter "
    "dan ik had durven hopen.\n"
    "I: Wat zou je andere ouders willen zeggen? 🙂\n"
    "Respondent 4: Dat je niet hoeft te wachten tot het misgaat. En dat één goed gesprek meer waard "
    "is dan tien formulieren.\n";

const std::string fromGroff =
    "Interviewer: How would you describe the collaboration with the caseworker during those first "
    "months, when everything was still uncertain?\n"
    "Anna: She was remarkably straightforward. I remember thinking that nobody had listened so "
    "attentively before. We talked about self-confidence, about responsibilities within the "
    "household, and about practical arrangements for transportation. It wasn’t a well-known "
    "organisation, which surprised me, because their understanding of complicated circumstances was "
    "extraordinary.\n"
    "Interviewer: And afterwards?\n"
    "Anna: Afterwards things became considerably easier [00:12:03]. The disappointment disappeared "
    "gradually. Unfortunately communication deteriorated occasionally, particularly between "
    "neighbouring municipalities, and the administrative requirements were overwhelming for "
    "inexperienced participants.\n"
    "Interviewer: What would you have liked instead?\n"
    "Anna: One person whom I could telephone. Someone who knew our circumstances and did not need "
    "everything explained again and again. Instead we received letters, questionnaires, invitations "
    "for evaluations, and once even a satisfaction survey about an appointment that had been "
    "cancelled beforehand.\n";
}

/// Files of real programs; see tests/data/documents/README.md.
BOOST_AUTO_TEST_SUITE(Documents)

BOOST_AUTO_TEST_CASE(Pandoc_BothFormatsGiveTheSameText)
{
    BOOST_TEST(rd::exchange::readText(folder / "pandoc.docx").body == fromPandoc);
    BOOST_TEST(rd::exchange::readText(folder / "pandoc.odt").body == fromPandoc);
}

BOOST_AUTO_TEST_CASE(LibreOffice_BothFormatsGiveTheSameTextAndLosses)
{
    const auto docx = rd::exchange::readText(folder / "libreoffice.docx");
    const auto odt = rd::exchange::readText(folder / "libreoffice.odt");
    BOOST_TEST(docx.body == fromLibreOffice);
    BOOST_TEST(odt.body == fromLibreOffice);
    BOOST_TEST(docx.losses.size() == 6U);
    BOOST_TEST(docx.losses == odt.losses, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(WebPages_GiveWhatABrowserShows)
{
    BOOST_TEST(rd::exchange::readText(folder / "pandoc.html").body == htmlFromPandoc);
    BOOST_TEST(rd::exchange::readText(folder / "libreoffice.html").body == htmlFromLibreOffice);
}

BOOST_AUTO_TEST_CASE(Rtf_GivesTheSameTextAndLossesAsDocx)
{
    const auto rtf = rd::exchange::readText(folder / "libreoffice.rtf");
    BOOST_TEST(rtf.body == fromLibreOffice);
    BOOST_TEST(rtf.losses == rd::exchange::readText(folder / "libreoffice.docx").losses,
               boost::test_tools::per_element());
}

/// Pandoc writes bullets as words, and an empty paragraph behind a table.
BOOST_AUTO_TEST_CASE(RtfOfPandoc_GivesTheSameWords)
{
    std::string expected = fromPandoc;
    for (const std::string point : {"eerst", "dan"}) expected.replace(expected.find(point), 0, "•\t");
    expected.insert(expected.find("Onderzoeker: En"), "\n");
    BOOST_TEST(rd::exchange::readText(folder / "pandoc.rtf").body == expected);
}

BOOST_AUTO_TEST_CASE(Pdf_GivesTheParagraphsItWasMadeFrom)
{
    BOOST_TEST(rd::exchange::readText(folder / "libreoffice_pages.pdf").body == fromLibreOfficePages);
    BOOST_TEST(rd::exchange::readText(folder / "groff.pdf").body == fromGroff);
}

BOOST_AUTO_TEST_CASE(PdfInColumns_GivesTheParagraphsItWasMadeFrom)
{
    const std::string madeFrom = rd::readFile(folder / "libreoffice_columns.txt");
    for (const char* name : {"libreoffice_columns.pdf", "libreoffice_justified.pdf"})
        BOOST_TEST(rd::exchange::readText(folder / name).body == madeFrom);
}

BOOST_AUTO_TEST_CASE(Pdf_LeavesOutHeadsAndFeet)
{
    const auto losses = rd::exchange::readText(folder / "libreoffice_pages.pdf").losses;
    BOOST_TEST(losses.back() == "What comes back at the top or bottom of the pages was left out, 4 lines: "
                                "“Vertrouwelijk – gezin 4”, “Pagina 1 van 2”.");
}

BOOST_AUTO_TEST_SUITE_END()
