// SPDX-License-Identifier: GPL-3.0-or-later
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
                                   "Respondent 4: Ze luisterde écht.1 Dat zei ik al.\n"
                                   "eerst luisteren\n"
                                   "dan praten\n"
                                   "wie\twat\n"
                                   "man\twerk\n"
                                   "vrouw\tzorg\n"
                                   "Onderzoeker: En toen?\n"
                                   "Daarna?\n"
                                   "ja   nee\n"
                                   "Hier lachte ze.\u21A9\uFE0E\n";

const std::string htmlFromLibreOffice = "I: Hoe was het, één keer?\n"
                                        "R1: Goed –\u00A0zeker\n"
                                        "op de volgende regel.\n"
                                        "een\n"
                                        "twee\n"
                                        "R2:\tEerste alinea.\n"
                                        "Tweede.\n"
                                        "I: 🙂 slot.\n";

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

BOOST_AUTO_TEST_SUITE_END()
